package s3d.codegen;

import java.util.List;
import java.util.Map;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StringShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.transform.ModelTransformer;

/** Turns the upstream model into the server's: applies what the overlays add or change. */
final class ServerModel {
    private ServerModel() {}

    static Model prepare(Model model) {
        return withAdditions(withVerbatimText(withoutClientRules(withoutLeftOut(model))));
    }

    /** Removes what the metadata says can't be generated, which a model of S3 has no need of. */
    private static Model withoutLeftOut(Model model) {
        Map<String, Node> leftOut = model.getMetadataProperty("leftOut")
            .map(node -> node.expectObjectNode().getStringMap())
            .orElse(Map.of());
        List<Shape> shapes = leftOut.keySet().stream().map(id -> model.expectShape(ShapeId.from(id))).toList();
        return ModelTransformer.create().removeShapes(model, shapes);
    }

    /**
     * Gives the service another SDK id, by which the stock generator knows S3 and prepares it for clients:
     * it takes the bucket out of every URI and makes dates of headers that a server keeps as they came.
     */
    private static Model withoutClientRules(Model model) {
        ModelTransformer transformer = ModelTransformer.create();
        return transformer.mapShapes(model, shape -> shape.getTrait(ServiceTrait.class)
            .<Shape>map(trait -> Shape.shapeToBuilder(shape).addTrait(trait.toBuilder().sdkId("S3 server").build()).build())
            .orElse(shape));
    }

    private static Model withVerbatimText(Model model) {
        List<Shape> strings = model.shapes()
            .filter(Overlay::isVerbatim)
            .<Shape>map(shape -> StringShape.builder().id(shape.getId()).build())
            .toList();
        return ModelTransformer.create().replaceShapes(model, strings);
    }

    private static Model withAdditions(Model model) {
        Model result = model;
        for (Shape shape : model.toSet()) {
            if (Overlay.addsTo(shape).isPresent()) {
                Shape target = result.expectShape(ShapeId.from(Overlay.addsTo(shape).get()));
                result = ModelTransformer.create().replaceShapes(result, List.of(enlarged(target, shape)));
            }
        }
        return result;
    }

    private static Shape enlarged(Shape target, Shape addition) {
        if (addition instanceof OperationShape) {
            ServiceShape service = target.asServiceShape().orElseThrow();
            return service.toBuilder().addOperation(addition.getId()).build();
        }
        StructureShape.Builder structure = target.asStructureShape().orElseThrow().toBuilder();
        for (MemberShape member : addition.members()) {
            structure.addMember(member.toBuilder().id(target.getId().withMember(member.getMemberName())).build());
        }
        return structure.build();
    }
}
