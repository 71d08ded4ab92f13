package s3d.codegen;

import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.Trait;

/** Reads the traits that {@code model/overlays/traits.smithy} defines. */
final class Overlay {
    /** The namespace of the error catalogue. */
    static final String ERRORS = "s3d.errors";

    private Overlay() {}

    static Optional<String> addsTo(Shape shape) {
        return node(shape, "addsTo").map(value -> value.expectStringNode().getValue());
    }

    static boolean isVerbatim(Shape shape) {
        return node(shape, "verbatim").isPresent();
    }

    static Optional<ObjectNode> action(Shape operation) {
        return node(operation, "action").map(Node::expectObjectNode);
    }

    static Optional<Integer> status(Shape operation) {
        return node(operation, "status").map(value -> value.expectNumberNode().getValue().intValue());
    }

    static Optional<ObjectNode> statusWhen(Shape operation) {
        return node(operation, "statusWhen").map(Node::expectObjectNode);
    }

    static Optional<String> mediaType(Shape operation) {
        return node(operation, "routedBy")
            .flatMap(value -> value.expectObjectNode().getStringMember("mediaType"))
            .map(StringNode::getValue);
    }

    static boolean isRoutedByPath(Shape operation) {
        return node(operation, "routedBy")
            .map(value -> value.expectObjectNode().getBooleanMemberOrDefault("byPath", true))
            .orElse(true);
    }

    static List<String> wireOrder(Shape structure) {
        return node(structure, "wireOrder")
            .map(value -> value.expectArrayNode().getElementsAs(StringNode.class))
            .orElse(List.of())
            .stream()
            .map(StringNode::getValue)
            .toList();
    }

    /** Lists whose elements are mixed in the order that another member tells. */
    record Mixture(List<String> lists, String order) {}

    static Optional<Mixture> mixture(Shape structure) {
        return node(structure, "mixed").map(Node::expectObjectNode).map(value -> new Mixture(
            value.expectArrayMember("lists").getElementsAs(node -> node.expectStringNode().getValue()),
            value.expectStringMember("order").getValue()
        ));
    }

    static Optional<String> contentType(Shape payload) {
        return node(payload, "contentType").map(value -> value.expectStringNode().getValue());
    }

    /** The error code where the shape's name is not it. */
    static String code(Shape error) {
        return node(error, "code").map(value -> value.expectStringNode().getValue()).orElse(error.getId().getName());
    }

    static Optional<String> message(Shape error) {
        return node(error, "message").map(value -> value.expectStringNode().getValue());
    }

    private static Optional<Node> node(Shape shape, String trait) {
        return shape.findTrait("s3d#" + trait).map(Trait::toNode);
    }
}
