package s3d.codegen;

import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.typescript.codegen.ApplicationProtocol;
import software.amazon.smithy.typescript.codegen.integration.ProtocolGenerator;

/**
 * A server protocol that {@link ServerIntegration} writes in files of its own, so that none of the stock hooks has
 * anything to write but where a protocol says so.
 */
abstract class WrittenProtocol implements ProtocolGenerator {
    @Override
    public ApplicationProtocol getApplicationProtocol() {
        return ApplicationProtocol.createDefaultHttpApplicationProtocol();
    }

    @Override
    public void generateServiceHandlerFactory(GenerationContext context) {}

    @Override
    public void generateOperationHandlerFactory(GenerationContext context, OperationShape operation) {}

    @Override
    public void generateRequestDeserializers(GenerationContext context) {}

    @Override
    public void generateResponseSerializers(GenerationContext context) {}

    @Override
    public void generateFrameworkErrorSerializer(GenerationContext context) {}

    @Override
    public void generateRequestSerializers(GenerationContext context) {}

    @Override
    public void generateResponseDeserializers(GenerationContext context) {}

    @Override
    public void generateProtocolTests(GenerationContext context) {}
}
