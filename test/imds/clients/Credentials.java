import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;

/** Who it is and what it may read, by the AWS SDK for Java, with credentials that the SDK finds by itself. */
final class Credentials {
    public static void main(String[] keys) {
        try (StsClient sts = StsClient.builder().region(Region.US_EAST_1).build();
                S3Client s3 = S3Client.builder().region(Region.US_EAST_1).forcePathStyle(true).build()) {
            System.out.println(sts.getCallerIdentity().arn());
            for (String key : keys) {
                System.out.println(read(s3, key));
            }
        }
    }

    private static String read(S3Client s3, String key) {
        try {
            return s3.getObjectAsBytes(request -> request.bucket("data").key(key)).asUtf8String();
        } catch (S3Exception refusal) {
            return refusal.awsErrorDetails().errorCode() + ": " + refusal.awsErrorDetails().errorMessage();
        }
    }
}
