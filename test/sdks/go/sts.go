// Sessions of roles, users, guests and of who has a token.
package main

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	"github.com/aws/aws-sdk-go-v2/service/sts/types"
)

func keysOf(given *types.Credentials) keys {
	return keys{id: *given.AccessKeyId, secret: *given.SecretAccessKey, token: *given.SessionToken}
}

func ofSts() {
	client := stsClient(found)
	say("who", identity(found))
	assume := func(bound *string) (*sts.AssumeRoleOutput, error) {
		return client.AssumeRole(ctx, &sts.AssumeRoleInput{
			RoleArn: role("reader"), RoleSessionName: &name, Policy: bound,
			Tags: []types.Tag{{Key: aws.String("team"), Value: aws.String("blue")}},
		})
	}
	assumed := must(assume(nil))
	say("a role", is(*assumed.AssumedRoleUser.Arn))
	tagged := keysOf(assumed.Credentials)
	say("what its tag lets it read", reading(s3Client(tagged), "blue/a"))
	say("what its tag does not", reading(s3Client(tagged), "red/a"))
	bounded := s3Client(keysOf(must(assume(policy("Allow", "s3:GetObject", "blue/b"))).Credentials))
	say("what its policy lets it read", reading(bounded, "blue/b"))
	say("what its policy does not", reading(bounded, "blue/a"))
	session := keysOf(must(client.GetSessionToken(ctx, &sts.GetSessionTokenInput{})).Credentials)
	say("a session", identity(session))
	say("a session reads", reading(s3Client(session), "red/a"))
	say("a session asks IAM", func() (string, error) {
		return refused(iamClient(session).ListUsers(ctx, &iam.ListUsersInput{}))
	})
	say("its key with another's token", reading(s3Client(keys{session.id, session.secret, tagged.token}), "red/a"))
	guest := keysOf(must(client.GetFederationToken(ctx, &sts.GetFederationTokenInput{
		Name: &name, Policy: policy("Allow", "s3:GetObject", "red/*"),
	})).Credentials)
	say("a guest", identity(guest))
	say("a guest reads", reading(s3Client(guest), "red/a"))
	say("a guest reads what it may not", reading(s3Client(guest), "blue/a"))
	exchanged := must(exchanging("web", "good"))
	say("a token", is(*exchanged.AssumedRoleUser.Arn))
	say("whose", is(*exchanged.SubjectFromWebIdentityToken))
	say("a token reads", reading(s3Client(keysOf(exchanged.Credentials)), "web/a"))
	for _, of := range []string{"expired", "foreign", "misdirected"} {
		say("a token that is "+of, func() (string, error) { return refused(exchanging("web", of)) })
	}
	say("a role that trusts others", func() (string, error) {
		return refused(client.AssumeRole(ctx, &sts.AssumeRoleInput{RoleArn: role("closed"), RoleSessionName: &name}))
	})
	say("a policy that is none", func() (string, error) { return refused(assume(aws.String("no policy"))) })
	say("a key that nobody has", identity(keys{id: "AKIANOBODYHASTHIS", secret: "secret"}))
}

func exchanging(as, of string) (*sts.AssumeRoleWithWebIdentityOutput, error) {
	return stsClient(found).AssumeRoleWithWebIdentity(ctx, &sts.AssumeRoleWithWebIdentityInput{
		RoleArn: role(as), RoleSessionName: &name, WebIdentityToken: token(of),
	})
}
