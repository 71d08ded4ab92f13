package s3d.codegen;

import software.amazon.smithy.aws.traits.protocols.AwsQueryTrait;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.typescript.codegen.ApplicationProtocol;
import software.amazon.smithy.typescript.codegen.integration.ProtocolGenerator;

/**
 * The awsQuery server protocol. {@link QueryFiles} writes all of it; of the stock output only the models are kept, so
 * that none of the stock hooks has anything to write.
 */
final class QueryProtocol implements ProtocolGenerator {
    @Override
    public ShapeId getProtocol() {
        return AwsQueryTrait.ID;
    }

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
