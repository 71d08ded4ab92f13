package s3d.codegen;

import java.util.List;
import software.amazon.smithy.build.FileManifest;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.traits.UnitTypeTrait;
import software.amazon.smithy.typescript.codegen.TypeScriptCodegenContext;

/**
 * Writes {@code src/protocol} of a service that speaks awsQuery, and {@code src/query}, the hand-written runtime that
 * all of them stand on. The package's paths are {@code codegen/modules.mjs}'s business.
 */
final class QueryFiles {
    /** Hand-written TypeScript, copied as it is from the resources. */
    private static final List<String> RUNTIME = List.of(
        "query/answer.ts",
        "query/form.ts",
        "query/form-read.ts",
        "query/query-error.ts",
        "query/violations.ts"
    );

    private final FileManifest files;
    private final Model model;
    private final ServiceShape service;
    private final SymbolProvider symbols;

    QueryFiles(TypeScriptCodegenContext context) {
        this.files = context.fileManifest();
        this.model = context.model();
        this.symbols = context.symbolProvider();
        this.service = context.settings().getService(model);
    }

    void write() {
        List<OperationFacts> operations = OperationFacts.of(model, service);
        Wire wire = new Wire(model);
        Types types = new Types(symbols);
        QueryReaders readers = new QueryReaders(wire, types);
        QueryChecks checks = new QueryChecks(wire, types);
        ShapeWriters writers = ShapeWriters.ofService(wire, types);
        file("operation-types.ts", OperationTypesWriter.write(operations, types));
        file("router.ts", router(operations));
        file("operations.ts", operationTable(operations));
        file("error-catalogue.ts", new QueryErrorsWriter(model, service, writers).write());
        file("protocol.ts", protocol(operations, readers, checks, writers));
        file("shape-readers.ts", readers.write());
        file("shape-checks.ts", checks.write());
        file("shape-writers.ts", writers.write());
        file("index.ts", index());
        if (ProtocolTestWriter.hasCases(model)) {
            file("cases.ts", new ProtocolTestWriter(model).write(operations));
        }
        for (String name : RUNTIME) {
            files.writeFile("src/" + name, ProtocolFiles.resource("/runtime/" + name));
        }
    }

    private void file(String name, Source source) {
        files.writeFile("src/protocol/" + name, source.toString());
    }

    private Source router(List<OperationFacts> operations) {
        Source source = Source.ofService("The router");
        source.useType("operation-types.ts", "OperationName");
        source.useType("../../query/form.ts", "Form");
        source.line("/** The version of the interface, which every request names. */");
        source.line("export const version = %s", Source.quote(service.getVersion())).line("");
        source.line("/**").line(" * The operation that a request names.");
        source.line(" * @throws {QueryError} `MissingAction`, `InvalidAction`").line(" */");
        source.open("export function route(form: Form): OperationName {");
        source.line("const action = form.child('Action')?.value");
        source.line("if (!action) throw new %s('MissingAction')", source.use("../../query/query-error.ts", "QueryError"));
        source.line("const asked = form.child('Version')?.value");
        source.open("if (asked === version) {").open("switch (action) {");
        operations.forEach(operation -> source.line("case %s:", Source.quote(operation.name())));
        source.line("  return action").close("}").close("}");
        source.line("throw %s(action, asked)", source.use("../../query/query-error.ts", "invalidAction"));
        return source.close("}");
    }

    private Source operationTable(List<OperationFacts> operations) {
        Source source = Source.ofService("The operation table");
        source.useType("operation-types.ts", "OperationName");
        source.line("/** What the model says of an operation. */");
        source.open("export interface Operation {")
            .line("/** The IAM action that permits it. */")
            .line("readonly action: string")
            .line("/** Whether who calls has to sign. */")
            .line("readonly signed: boolean")
            .close("}").line("");
        source.line("/** Every operation. */");
        source.open("export const operations: { readonly [Op in OperationName]: Operation } = {");
        String prefix = OperationFacts.actionPrefix(service);
        operations.forEach(it -> source.line("%s: { action: %s, signed: %s },",
            it.name(), Source.quote(prefix + it.name()), it.isSigned(service)));
        return source.close("}");
    }

    private Source protocol(
        List<OperationFacts> operations,
        QueryReaders readers,
        QueryChecks checks,
        ShapeWriters writers
    ) {
        Source source = Source.ofService("The (de)serializers by operation");
        String names = source.useType("operation-types.ts", "OperationName");
        String inputs = source.useType("operation-types.ts", "Inputs");
        String outputs = source.useType("operation-types.ts", "Outputs");
        String form = source.useType("../../query/form.ts", "Form");
        String response = source.useType("../../protocol/wire.ts", "WireResponse");
        String error = source.useType("../../query/query-error.ts", "QueryError");
        source.line("const namespace = %s", Source.quote(Wire.namespaceOf(service))).line("");
        source.line("/** How one operation is read from a request and written to a response. */");
        source.open("export interface OperationProtocol<Op extends %s> {", names)
            .line("/** @throws {QueryError} `ValidationError` with all that is wrong, `MalformedInput` */")
            .line("readonly deserialize: (form: %s) => %s[Op]", form, inputs)
            .line("readonly serialize: (output: %s[Op], requestId: string) => %s", outputs, response)
            .close("}").line("");
        source.line("/** The (de)serializers of every operation. */");
        source.open("export const protocol: { readonly [Op in %s]: OperationProtocol<Op> } = {", names);
        for (OperationFacts operation : operations) {
            source.open("%s: {", operation.name());
            source.open("deserialize: form => {");
            source.line("const input = %s(form)", readers.readerOf(operation.input(), source));
            if (checks.isChecked(operation.input())) {
                source.line("const violations = new %s()", source.use("../../query/violations.ts", "Violations"));
                source.line("%s(input, '', violations)", checks.checkOf(operation.input(), source));
                source.line("violations.refuse()");
            }
            source.line("return input").close("},");
            boolean isEmpty = operation.output().hasTrait(UnitTypeTrait.class);
            String result = isEmpty ? "undefined" : writers.writerOf(operation.output(), source) + "(output)";
            source.line("serialize: (%s, requestId) => %s(%s, %s, { namespace, requestId }),",
                isEmpty ? "_output" : "output", source.use("../../query/answer.ts", "resultResponse"),
                Source.quote(operation.name()), result);
            source.close("},");
        }
        source.close("}").line("");
        source.line("/** The answer that an error becomes. */");
        source.open("export function serializeError(error: %s, requestId: string): %s {", error, response);
        source.line("return %s(error, { namespace, requestId })", source.use("../../query/answer.ts", "errorResponse"));
        return source.close("}");
    }

    private static Source index() {
        return Source.ofService("The protocol surface: everything an HTTP front end needs")
            .line("export type { Inputs, OperationName, Outputs } from './operation-types.ts'")
            .line("export type { ErrorCode } from './error-catalogue.ts'")
            .line("export type { FormLimits } from '../../query/form.ts'")
            .line("export type { Operation } from './operations.ts'")
            .line("export type { OperationProtocol } from './protocol.ts'")
            .line("export { Form, formLimits, parseForm } from '../../query/form.ts'")
            .line("export { QueryError } from '../../query/query-error.ts'")
            .line("export { queryError } from './error-catalogue.ts'")
            .line("export { operations } from './operations.ts'")
            .line("export { protocol, serializeError } from './protocol.ts'")
            .line("export { route, version } from './router.ts'");
    }
}
