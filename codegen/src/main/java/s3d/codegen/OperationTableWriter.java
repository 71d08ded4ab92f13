package s3d.codegen;

import java.util.List;
import java.util.Locale;

/** Writes the table of operations that routing, policy, metrics and docs share. */
final class OperationTableWriter {
    private OperationTableWriter() {}

    static Source write(List<OperationFacts> operations) {
        Source source = new Source("The operation table", "./");
        source.useType("wire.ts", "Operation");
        source.useType("operation-types.ts", "OperationName");
        source.line("/** What the model says of each operation. */");
        source.open("export const operations: { readonly [Op in OperationName]: Operation<Op> } = {");
        operations.forEach(operation -> row(source, operation));
        return source.close("}");
    }

    private static void row(Source source, OperationFacts operation) {
        source.open("%s: {", operation.name())
            .line("name: %s,", Source.quote(operation.name()))
            .line("level: %s,", Source.quote(operation.level().name().toLowerCase(Locale.ROOT)))
            .line("access: %s,", Source.quote(operation.access()))
            .line("action: %s,", Source.quote(operation.action()))
            .line("method: %s,", Source.quote(operation.method()))
            .line("payload: %s,", Source.quote(operation.payload()))
            .line("output: %s,", Source.quote(operation.outputPayload()))
            .line("idempotent: %s,", operation.isIdempotent())
            .line("status: %s,", operation.status())
            .line("checksumRequired: %s,", operation.isChecksumRequired())
            .close("},");
    }
}
