import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/** Users, keys, groups, policies, roles and providers of identities. */
final class OfIam {
    private static final String NAME = Sdk.NAME;
    private static final String GROUP = NAME + "-writers";
    private static final String ACTING = NAME + "-acting";
    private static final String WEB = NAME + "-web";
    private static final String READS = Sdk.policy("Allow", "s3:GetObject", NAME + "/*");

    static void all() {
        IamClient iam = Sdk.iam(null);
        Sdk.say("a user", () -> iam.createUser(request -> request.userName(NAME).path("/sdks/")).user().arn());
        Sdk.say("the same again", () -> iam.createUser(request -> request.userName(NAME)));
        Sdk.say("a role that nobody made", () -> iam.getRole(request -> request.roleName("nobody")));
        Sdk.say("a policy that is none",
                () -> iam.createPolicy(request -> request.policyName(NAME + "-none").policyDocument("no policy")));
        AccessKey made = iam.createAccessKey(request -> request.userName(NAME)).accessKey();
        AwsCredentials key = Sdk.key(made.accessKeyId(), made.secretAccessKey());
        S3Client s3 = Sdk.s3(key);
        Sdk.say("its key", () -> Sdk.identity(key));
        policies(iam, s3);
        turn(iam, made, StatusType.INACTIVE);
        Sdk.say("switched off it reads", () -> Sdk.read(s3, Sdk.OBJECT));
        turn(iam, made, StatusType.ACTIVE);
        Sdk.say("switched on it reads", () -> Sdk.read(s3, Sdk.OBJECT));
        Sdk.say("last used for", () -> iam.getAccessKeyLastUsed(request -> request.accessKeyId(made.accessKeyId()))
                .accessKeyLastUsed().serviceName());
        roles(iam, key);
        Sdk.say("a user who has a key is deleted", () -> iam.deleteUser(request -> request.userName(NAME)));
        iam.deleteAccessKey(request -> request.userName(NAME).accessKeyId(made.accessKeyId()));
        Sdk.say("without its key it reads", () -> Sdk.read(s3, Sdk.OBJECT));
        tidy(iam);
        Sdk.say("the user in the end", () -> iam.getUser(request -> request.userName(NAME)));
    }

    private static void turn(IamClient iam, AccessKey key, StatusType status) {
        iam.updateAccessKey(request -> request.userName(NAME).accessKeyId(key.accessKeyId()).status(status));
    }

    private static void policies(IamClient iam, S3Client s3) {
        Sdk.say("a key that may nothing writes", () -> Sdk.write(s3));
        String writes = Sdk.policy("Allow", "s3:PutObject", NAME + "/*");
        String arn = iam.createPolicy(request -> request.policyName(NAME + "-writes").policyDocument(writes)).policy().arn();
        iam.createGroup(request -> request.groupName(GROUP));
        iam.attachGroupPolicy(request -> request.groupName(GROUP).policyArn(arn));
        iam.addUserToGroup(request -> request.groupName(GROUP).userName(NAME));
        Sdk.say("in a group it writes", () -> Sdk.write(s3));
        Sdk.say("its groups", () -> iam.listGroupsForUser(request -> request.userName(NAME)).groups().stream()
                .map(Group::groupName).collect(Collectors.joining(",")));
        Sdk.say("and reads", () -> Sdk.read(s3, Sdk.OBJECT));
        iam.putUserPolicy(request -> request.userName(NAME).policyName("reads").policyDocument(READS));
        Sdk.say("with a policy of its own it reads", () -> Sdk.read(s3, Sdk.OBJECT));
        Sdk.say("as simulated", () -> iam.simulatePrincipalPolicy(request -> request
                .policySourceArn(Sdk.ACCOUNT + "user/sdks/" + NAME)
                .actionNames("s3:GetObject", "s3:DeleteObject")
                .resourceArns("arn:aws:s3:::" + Sdk.BUCKET + "/" + Sdk.OBJECT)).evaluationResults().stream()
                .map(each -> each.evalDecisionAsString()).collect(Collectors.joining(",")));
        String denies = Sdk.policy("Deny", "s3:PutObject", "*");
        iam.createPolicyVersion(request -> request.policyArn(arn).policyDocument(denies).setAsDefault(true));
        Sdk.say("under a version that denies it writes", () -> Sdk.write(s3));
        iam.setDefaultPolicyVersion(request -> request.policyArn(arn).versionId("v1"));
        iam.deletePolicyVersion(request -> request.policyArn(arn).versionId("v2"));
        Sdk.say("under the first again", () -> Sdk.write(s3));
    }

    private static void roles(IamClient iam, AwsCredentials key) {
        String byUser = Sdk.trust("sts:AssumeRole", "AWS", Sdk.ACCOUNT + "user/sdks/" + NAME);
        Tag blue = Tag.builder().key("team").value("blue").build();
        iam.createRole(request -> request.roleName(ACTING).assumeRolePolicyDocument(byUser).tags(blue));
        iam.putRolePolicy(request -> request.roleName(ACTING).policyName("reads").policyDocument(READS));
        Sdk.say("tags of a role", () -> iam.listRoleTags(request -> request.roleName(ACTING)).tags().stream()
                .map(each -> each.key() + "=" + each.value()).collect(Collectors.joining(",")));
        AssumeRoleResponse session = Sdk.sts(key).assumeRole(
                request -> request.roleArn(Sdk.role(ACTING)).roleSessionName(NAME));
        Sdk.say("the role", () -> session.assumedRoleUser().arn());
        Sdk.say("the role reads", () -> Sdk.read(Sdk.s3(OfSts.keysOf(session.credentials())), Sdk.OBJECT));
        String provider = iam.createOpenIDConnectProvider(request -> request
                .url(System.getenv("SDK_ISSUER")).clientIDList("sts.amazonaws.com")).openIDConnectProviderArn();
        String byToken = Sdk.trust("sts:AssumeRoleWithWebIdentity", "Federated", provider);
        iam.createRole(request -> request.roleName(WEB).assumeRolePolicyDocument(byToken));
        StsClient sts = Sdk.sts(null);
        Sdk.say("a token of a provider", () -> OfSts.exchange(sts, WEB, "own").assumedRoleUser().arn());
        iam.deleteOpenIDConnectProvider(request -> request.openIDConnectProviderArn(provider));
        Sdk.say("when the provider is gone", () -> OfSts.exchange(sts, WEB, "own"));
    }

    private static void tidy(IamClient iam) {
        String arn = Sdk.ACCOUNT + "policy/" + NAME + "-writes";
        iam.removeUserFromGroup(request -> request.groupName(GROUP).userName(NAME));
        iam.detachGroupPolicy(request -> request.groupName(GROUP).policyArn(arn));
        iam.deleteGroup(request -> request.groupName(GROUP));
        iam.deletePolicy(request -> request.policyArn(arn));
        iam.deleteUserPolicy(request -> request.userName(NAME).policyName("reads"));
        iam.deleteUser(request -> request.userName(NAME));
        iam.deleteRolePolicy(request -> request.roleName(ACTING).policyName("reads"));
        iam.deleteRole(request -> request.roleName(ACTING));
        iam.deleteRole(request -> request.roleName(WEB));
    }
}
