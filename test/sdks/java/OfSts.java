import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.Tag;

/** Sessions of roles, users, guests and of who has a token. */
final class OfSts {
    private static final String NAME = Sdk.NAME;

    static AwsCredentials keysOf(Credentials given) {
        return Sdk.session(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    static AssumeRoleWithWebIdentityResponse exchange(StsClient sts, String as, String token) {
        return sts.assumeRoleWithWebIdentity(request -> request
                .roleArn(Sdk.role(as)).roleSessionName(NAME).webIdentityToken(Sdk.token(token)));
    }

    static void all() {
        StsClient sts = Sdk.sts(null);
        Sdk.say("who", () -> Sdk.identity(null));
        AssumeRoleResponse assumed = assume(sts, null);
        Sdk.say("a role", () -> assumed.assumedRoleUser().arn());
        S3Client tagged = Sdk.s3(keysOf(assumed.credentials()));
        Sdk.say("what its tag lets it read", () -> Sdk.read(tagged, "blue/a"));
        Sdk.say("what its tag does not", () -> Sdk.read(tagged, "red/a"));
        String blue = Sdk.policy("Allow", "s3:GetObject", "blue/b");
        S3Client bounded = Sdk.s3(keysOf(assume(sts, blue).credentials()));
        Sdk.say("what its policy lets it read", () -> Sdk.read(bounded, "blue/b"));
        Sdk.say("what its policy does not", () -> Sdk.read(bounded, "blue/a"));
        Credentials own = sts.getSessionToken().credentials();
        AwsCredentials session = keysOf(own);
        Sdk.say("a session", () -> Sdk.identity(session));
        Sdk.say("a session reads", () -> Sdk.read(Sdk.s3(session), "red/a"));
        Sdk.say("a session asks IAM", () -> Sdk.iam(session).listUsers());
        AwsCredentials mixed = Sdk.session(own.accessKeyId(), own.secretAccessKey(), assumed.credentials().sessionToken());
        Sdk.say("its key with another's token", () -> Sdk.read(Sdk.s3(mixed), "red/a"));
        String red = Sdk.policy("Allow", "s3:GetObject", "red/*");
        AwsCredentials guest = keysOf(sts.getFederationToken(request -> request.name(NAME).policy(red)).credentials());
        Sdk.say("a guest", () -> Sdk.identity(guest));
        Sdk.say("a guest reads", () -> Sdk.read(Sdk.s3(guest), "red/a"));
        Sdk.say("a guest reads what it may not", () -> Sdk.read(Sdk.s3(guest), "blue/a"));
        AssumeRoleWithWebIdentityResponse exchanged = exchange(sts, "web", "good");
        Sdk.say("a token", () -> exchanged.assumedRoleUser().arn());
        Sdk.say("whose", exchanged::subjectFromWebIdentityToken);
        Sdk.say("a token reads", () -> Sdk.read(Sdk.s3(keysOf(exchanged.credentials())), "web/a"));
        for (String of : new String[] {"expired", "foreign", "misdirected"}) {
            Sdk.say("a token that is " + of, () -> exchange(sts, "web", of));
        }
        Sdk.say("a role that trusts others",
                () -> sts.assumeRole(request -> request.roleArn(Sdk.role("closed")).roleSessionName(NAME)));
        Sdk.say("a policy that is none", () -> assume(sts, "no policy"));
        Sdk.say("a key that nobody has", () -> Sdk.identity(Sdk.key("AKIANOBODYHASTHIS", "secret")));
    }

    private static AssumeRoleResponse assume(StsClient sts, String policy) {
        Tag blue = Tag.builder().key("team").value("blue").build();
        return sts.assumeRole(request -> request
                .roleArn(Sdk.role("reader")).roleSessionName(NAME).tags(blue).policy(policy));
    }
}
