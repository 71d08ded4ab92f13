package s3d.codegen;

import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.model.Model;
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
        return withAdditions(withVerbatimText(model));
    }

    /** Undoes the retyping that client generators do to members a server has to keep as they came. */
    private static Model withVerbatimText(Model model) {
        List<Shape> changed = new ArrayList<>();
        for (Shape shape : model.toSet()) {
            if (Overlay.isVerbatim(shape) && !shape.isStringShape()) {
                changed.add(StringShape.builder().id(shape.getId()).addTraits(shape.getAllTraits().values()).build());
            }
            if (shape.isMemberShape() && shape.getId().getMember().orElseThrow().equals("ExpiresString")) {
                Shape container = model.expectShape(shape.getId().withoutMember());
                changed.add(container.asStructureShape().orElseThrow().toBuilder().removeMember("ExpiresString").build());
            }
        }
        return ModelTransformer.create().replaceShapes(model, changed);
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
