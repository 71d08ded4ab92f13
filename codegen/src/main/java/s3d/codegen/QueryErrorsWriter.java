package s3d.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.aws.traits.protocols.AwsQueryErrorTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;

/** Writes the error codes of a service that speaks awsQuery, beside those that all of them have. */
final class QueryErrorsWriter {
    private final ServiceShape service;
    private final Model model;
    private final ShapeWriters writers;
    private final Source source = Source.ofService("The error codes of the wire");

    QueryErrorsWriter(Model model, ServiceShape service, ShapeWriters writers) {
        this.model = model;
        this.service = service;
        this.writers = writers;
    }

    Source write() {
        Map<String, StructureShape> errors = new TreeMap<>();
        for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
            for (StructureShape error : OperationIndex.of(model).getErrors(service, operation)) {
                errors.put(codeOf(error), error);
            }
        }
        String module = "../../query/query-error.ts";
        source.useType(module, "QueryErrorDetails");
        String common = source.use(module, "commonErrors");
        String error = source.use(module, "QueryError");
        source.open("const catalogue = {").line("...%s,", common);
        errors.forEach(this::entry);
        source.close("} as const satisfies Readonly<Record<string, " + source.useType(module, "ErrorEntry") + ">>").line("");
        source.line("/** An error code as the service writes it. */");
        source.line("export type ErrorCode = keyof typeof catalogue").line("");
        source.line("/** An expected failure of the service. */");
        source.open("export function queryError(code: ErrorCode, details?: QueryErrorDetails): %s {", error);
        source.line("return new %s(code, details, catalogue[code])", error);
        return source.close("}");
    }

    private void entry(String code, StructureShape error) {
        boolean isClient = error.expectTrait(ErrorTrait.class).isClientError();
        source.open("%s: {", Source.property(code))
            .line("status: %s,", statusOf(error))
            .line("fault: '%s',", isClient ? "Sender" : "Receiver")
            .line("message: %s,", Source.quote(code));
        List<MemberShape> own = error.members().stream()
            .filter(member -> !member.getMemberName().equalsIgnoreCase("message"))
            .toList();
        if (!own.isEmpty()) {
            source.line("// Whoever throws it gives the members that the model says it has.");
            source.line("write: value => %s(value as never),", writers.writerOf(error, source));
        }
        source.close("},");
    }

    /** The code where a trait of the protocol says it, else the shape's name. */
    static String codeOf(Shape error) {
        return error.getTrait(AwsQueryErrorTrait.class).map(AwsQueryErrorTrait::getCode).orElse(error.getId().getName());
    }

    private static int statusOf(StructureShape error) {
        return error.getTrait(AwsQueryErrorTrait.class)
            .map(AwsQueryErrorTrait::getHttpResponseCode)
            .or(() -> error.getTrait(HttpErrorTrait.class).map(HttpErrorTrait::getCode))
            .orElse(error.expectTrait(ErrorTrait.class).getDefaultHttpStatusCode());
    }
}
