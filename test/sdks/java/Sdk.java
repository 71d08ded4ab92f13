import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * What facts.ts expects of every client, by the AWS SDK for Java: {@code Sdk SERVICE}. Each line that it writes is a fact for the test to
 * judge.
 */
final class Sdk {
    static final String ACCOUNT = "arn:aws:iam::000000000000:";
    static final String BUCKET = "data";
    static final String NAME = System.getenv().getOrDefault("SDK_NAME", "");
    static final String OBJECT = NAME + "/a";

    /** One for all clients, which are made for a few calls each. */
    private static final SdkHttpClient HTTP = Apache5HttpClient.create();

    public static void main(String[] args) {
        switch (args[0]) {
            case "iam" -> OfIam.all();
            case "sts" -> OfSts.all();
            case "tls" -> tls();
            case "credentials" -> credentials();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** @param given {@code null} for what the SDK finds by itself */
    static S3Client s3(AwsCredentials given) {
        return build(S3Client.builder().forcePathStyle(true).httpClient(HTTP), given);
    }

    static IamClient iam(AwsCredentials given) {
        return build(IamClient.builder().httpClient(HTTP), given);
    }

    static StsClient sts(AwsCredentials given) {
        return build(StsClient.builder().httpClient(HTTP), given);
    }

    private static <B extends AwsClientBuilder<B, C>, C> C build(B builder, AwsCredentials given) {
        builder.region(Region.US_EAST_1).overrideConfiguration(override -> override.retryPolicy(RetryPolicy.none()));
        if (given != null) {
            builder.credentialsProvider(StaticCredentialsProvider.create(given));
        }
        return builder.build();
    }

    static AwsCredentials key(String id, String secret) {
        return AwsBasicCredentials.create(id, secret);
    }

    static AwsCredentials session(String id, String secret, String token) {
        return AwsSessionCredentials.create(id, secret, token);
    }

    /** Writes what a call gives, or as what the SDK throws the refusal. */
    static void say(String fact, Callable<Object> call) {
        try {
            System.out.println(fact + ": " + call.call());
        } catch (AwsServiceException refusal) {
            String code = refusal.awsErrorDetails().errorCode();
            System.out.println(fact + ": " + code + " as " + refusal.getClass().getSimpleName());
        } catch (Exception failure) {
            throw new IllegalStateException(fact, failure);
        }
    }

    static String policy(String effect, String action, String resource) {
        String statement = "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"arn:aws:s3:::%s/%s\"}";
        return document(statement.formatted(effect, action, BUCKET, resource));
    }

    static String trust(String action, String kind, String principal) {
        String statement = "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Principal\":{\"%s\":\"%s\"}}";
        return document(statement.formatted(action, kind, principal));
    }

    private static String document(String statement) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
    }

    static String write(S3Client s3) {
        s3.putObject(request -> request.bucket(BUCKET).key(OBJECT), RequestBody.fromString(OBJECT));
        return "written";
    }

    static String read(S3Client s3, String key) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asUtf8String();
    }

    static String token(String of) {
        try {
            return Files.readString(Path.of(System.getenv("SDK_TOKENS"), of));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String identity(AwsCredentials given) {
        return sts(given).getCallerIdentity().arn();
    }

    static String role(String of) {
        return ACCOUNT + "role/" + of;
    }

    private static void tls() {
        S3Client s3 = s3(null);
        say("S3 writes", () -> write(s3));
        say("S3 reads", () -> read(s3, OBJECT));
        say("S3 refuses", () -> s3.listObjectsV2(request -> request.bucket("no-such-bucket")));
        say("IAM", () -> iam(null).getUser().user().arn());
        say("IAM refuses", () -> iam(null).getRole(request -> request.roleName("nobody")));
        say("STS", () -> identity(null));
        say("STS refuses", () -> sts(null).assumeRole(request -> request.roleArn(role("nobody")).roleSessionName(NAME)));
    }

    /** With what the SDK finds by itself. */
    private static void credentials() {
        say("who", () -> identity(null));
        for (String of : new String[] {"host", "app", "pod", "web"}) {
            say("reads " + of, () -> read(s3(null), of + "/a"));
        }
    }
}
