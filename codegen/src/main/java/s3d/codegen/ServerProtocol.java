package s3d.codegen;

import java.nio.file.Path;
import java.util.List;
import software.amazon.smithy.aws.traits.protocols.RestXmlTrait;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.typescript.codegen.TypeScriptWriter;

/**
 * The restXml server protocol as S3 speaks it. The stock hooks write only the two factories of the
 * stock surface; {@link ProtocolFiles} writes the protocol itself, which the factories stand on.
 */
final class ServerProtocol extends WrittenProtocol {
    @Override
    public ShapeId getProtocol() {
        return RestXmlTrait.ID;
    }

    @Override
    public void generateServiceHandlerFactory(GenerationContext context) {
        Symbol service = context.getSymbolProvider().toSymbol(context.getService());
        TypeScriptWriter writer = context.getWriter();
        importHandler(writer, "serviceHandler");
        writer.openBlock(
            "export function get$1LHandler<Context>(service: Partial<$1L<Context>>, onUnexpected?: OnUnexpected): "
                + "ServiceHandler<Context> {",
            "}",
            service.getName(),
            () -> writer.write("return serviceHandler(service, onUnexpected);")
        );
    }

    @Override
    public void generateOperationHandlerFactory(GenerationContext context, OperationShape operation) {
        Symbol symbol = context.getSymbolProvider().toSymbol(operation);
        TypeScriptWriter writer = context.getWriter();
        importHandler(writer, "operationHandler");
        writer.openBlock(
            "export function get$1LHandler<Context>(operation: $1L<Context>, onUnexpected?: OnUnexpected): "
                + "ServiceHandler<Context> {",
            "}",
            symbol.getName(),
            () -> writer.write("return operationHandler($S, operation, onUnexpected);", symbol.getName())
        );
    }

    private static void importHandler(TypeScriptWriter writer, String factory) {
        for (String name : List.of("OnUnexpected", "ServiceHandler", factory)) {
            writer.addRelativeImport(name, null, Path.of("./src/server/handler"));
        }
    }
}
