package s3d.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** Writes a model's protocol test cases as a table, their parameters as the values that the generated types hold. */
final class ProtocolTestWriter {
    private final Model model;
    private final Source source = new Source("The model's protocol test cases", "./");

    ProtocolTestWriter(Model model) {
        this.model = model;
    }

    /** Whether the model has cases: S3's own has none. */
    static boolean hasCases(Model model) {
        return model.isTraitApplied(HttpRequestTestsTrait.class) || model.isTraitApplied(HttpResponseTestsTrait.class);
    }

    Source write(List<OperationFacts> operations) {
        source.open("export const cases = [");
        for (OperationFacts operation : operations) {
            operation.shape().getTrait(HttpRequestTestsTrait.class)
                .ifPresent(trait -> trait.getTestCases().forEach(it -> request(it, operation)));
            operation.shape().getTrait(HttpResponseTestsTrait.class)
                .ifPresent(trait -> trait.getTestCases().forEach(it -> response(it, operation.name(), operation.output())));
            for (Shape error : OperationIndex.of(model).getErrors(operation.shape())) {
                error.getTrait(HttpResponseTestsTrait.class)
                    .ifPresent(trait -> trait.getTestCases().forEach(it -> response(it, "", error)));
            }
        }
        return source.close("]");
    }

    private void request(HttpRequestTestCase test, OperationFacts operation) {
        source.open("{").line("kind: 'request',").line("operation: %s,", Source.quote(operation.name()));
        source.line("method: %s,", Source.quote(test.getMethod()));
        source.line("uri: %s,", Source.quote(test.getUri()));
        source.line("host: %s,", Source.quote(test.getResolvedHost().or(test::getHost).orElse("")));
        source.line("query: [%s],", String.join(", ", test.getQueryParams().stream().map(Source::quote).toList()));
        message(test, operation.input());
    }

    private void response(HttpResponseTestCase test, String operation, Shape structure) {
        boolean isError = operation.isEmpty();
        source.open("{").line("kind: '%s',", isError ? "error" : "response");
        source.line(isError ? "error: %s," : "operation: %s,", Source.quote(isError ? QueryErrorsWriter.codeOf(structure) : operation));
        source.line("code: %d,", test.getCode());
        message(test, structure);
    }

    private void message(HttpMessageTestCase test, Shape structure) {
        source.line("id: %s,", Source.quote(test.getId()));
        source.line("clientOnly: %s,", test.getAppliesTo().filter(AppliesTo.CLIENT::equals).isPresent());
        List<String> headers = test.getHeaders().entrySet().stream().map(ProtocolTestWriter::property).toList();
        source.line("headers: { %s },", String.join(", ", headers));
        source.line("forbidHeaders: [%s],", String.join(", ", test.getForbidHeaders().stream().map(Source::quote).toList()));
        source.line("isXml: %s,", test.getBodyMediaType().filter("application/xml"::equals).isPresent());
        test.getBody().ifPresent(body -> source.line("body: %s,", Source.quote(body)));
        source.line("params: %s,", value(test.getParams(), structure));
        source.close("},");
    }

    private static String property(Map.Entry<String, String> entry) {
        return Source.quote(entry.getKey()) + ": " + Source.quote(entry.getValue());
    }

    /** A value as the generated types have it: dates and bytes are no JSON. */
    private String value(Node node, Shape shape) {
        if (node.isNullNode()) {
            return "undefined";
        }
        return switch (shape.getType()) {
            case TIMESTAMP -> "new Date(%s * 1000)".formatted(node.expectNumberNode().getValue());
            case BLOB -> "Buffer.from(%s)".formatted(Source.quote(node.expectStringNode().getValue()));
            case FLOAT, DOUBLE -> node.isStringNode()
                ? "Number(%s)".formatted(Source.quote(node.expectStringNode().getValue()))
                : Node.printJson(node);
            case STRING, ENUM -> Source.quote(node.expectStringNode().getValue());
            case LIST -> list(node.expectArrayNode(), shape.asListShape().orElseThrow().getMember());
            case MAP, STRUCTURE, UNION -> properties(node.expectObjectNode(), shape);
            default -> Node.printJson(node);
        };
    }

    private String list(ArrayNode node, MemberShape item) {
        Shape target = model.expectShape(item.getTarget());
        return "[" + String.join(", ", node.getElements().stream().map(it -> value(it, target)).toList()) + "]";
    }

    private String properties(ObjectNode node, Shape shape) {
        List<String> parts = new ArrayList<>();
        node.getStringMap().forEach((name, it) -> {
            // Members that were left out of the model are left out here.
            MemberShape member = shape.asMapShape().map(map -> map.getValue()).orElse(shape.getMember(name).orElse(null));
            if (member != null) {
                parts.add(Source.quote(name) + ": " + value(it, model.expectShape(member.getTarget())));
            }
        });
        return "{ " + String.join(", ", parts) + " }";
    }
}
