package s3d.codegen;

import software.amazon.smithy.aws.traits.protocols.AwsQueryTrait;
import software.amazon.smithy.model.shapes.ShapeId;

/** The awsQuery server protocol. {@link QueryFiles} writes all of it; of the stock output only the models are kept. */
final class QueryProtocol extends WrittenProtocol {
    @Override
    public ShapeId getProtocol() {
        return AwsQueryTrait.ID;
    }
}
