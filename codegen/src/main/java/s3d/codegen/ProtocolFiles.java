package s3d.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.smithy.build.FileManifest;
import software.amazon.smithy.codegen.core.SymbolProvider;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.typescript.codegen.TypeScriptCodegenContext;

/** Writes {@code src/protocol}: what the writers generate, and the hand-written runtime beside it. */
final class ProtocolFiles {
    /** Hand-written TypeScript, copied as it is from the resources. */
    private static final List<String> RUNTIME = List.of(
        "server/handler.ts",
        "protocol/wire.ts",
        "protocol/members.ts",
        "protocol/address.ts",
        "protocol/s3-error.ts",
        "protocol/xml-write.ts",
        "protocol/error-document.ts",
        "protocol/dates.ts",
        "protocol/event-headers.ts",
        "protocol/event-message.ts",
        "protocol/event-write.ts",
        "protocol/numbers.ts",
        "protocol/query-names.ts",
        "protocol/request-read.ts",
        "protocol/response-write.ts",
        "protocol/xml-characters.ts",
        "protocol/xml-read.ts",
        "protocol/xml-reader.ts",
        "protocol/index.ts"
    );

    private final FileManifest files;
    private final Model model;
    private final ServiceShape service;
    private final SymbolProvider symbols;

    ProtocolFiles(TypeScriptCodegenContext context) {
        this.files = context.fileManifest();
        this.model = context.model();
        this.symbols = context.symbolProvider();
        this.service = context.settings().getService(model);
    }

    void write() {
        List<OperationFacts> operations = OperationFacts.of(model, service);
        protocolFile("operation-types.ts", OperationTypesWriter.write(operations, new Types(symbols)));
        protocolFile("error-catalogue.ts", new ErrorCatalogueWriter(model).write());
        protocolFile("operations.ts", OperationTableWriter.write(operations));
        if (ProtocolTestWriter.hasCases(model)) {
            protocolFile("cases.ts", new ProtocolTestWriter(model).write(operations));
        } else {
            protocolFile("cli.ts", new CliTableWriter(new Wire(model)).write(operations));
        }
        protocolFile("router.ts", new RouterWriter(operations).write());
        new OperationFilesWriter(model, service, symbols).write().forEach(this::protocolFile);
        for (String name : RUNTIME) {
            files.writeFile("src/" + name, resource("/runtime/" + name));
        }
    }

    private void protocolFile(String name, Source source) {
        files.writeFile("src/protocol/" + name, source.toString());
    }

    static String resource(String path) {
        try (InputStream stream = ProtocolFiles.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
