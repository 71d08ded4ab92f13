// Users, keys, groups, policies, roles and providers of identities.
package main

import (
	"os"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/iam/types"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/sts"
)

func ofIam() {
	client, user := iamClient(found), &name
	say("a user", func() (string, error) {
		made, err := client.CreateUser(ctx, &iam.CreateUserInput{UserName: user, Path: aws.String("/sdks/")})
		if err != nil {
			return "", err
		}
		return *made.User.Arn, nil
	})
	say("the same again", func() (string, error) {
		return refused(client.CreateUser(ctx, &iam.CreateUserInput{UserName: user}))
	})
	say("a role that nobody made", func() (string, error) {
		return refused(client.GetRole(ctx, &iam.GetRoleInput{RoleName: aws.String("nobody")}))
	})
	say("a policy that is none", func() (string, error) {
		return refused(client.CreatePolicy(ctx, &iam.CreatePolicyInput{
			PolicyName: aws.String(name + "-none"), PolicyDocument: aws.String("no policy"),
		}))
	})
	made := must(client.CreateAccessKey(ctx, &iam.CreateAccessKeyInput{UserName: user})).AccessKey
	key := keys{id: *made.AccessKeyId, secret: *made.SecretAccessKey}
	objects := s3Client(key)
	say("its key", identity(key))
	policies(client, objects)
	turn := func(status types.StatusType) {
		must(client.UpdateAccessKey(ctx, &iam.UpdateAccessKeyInput{UserName: user, AccessKeyId: &key.id, Status: status}))
	}
	turn(types.StatusTypeInactive)
	say("switched off it reads", reading(objects, object))
	turn(types.StatusTypeActive)
	say("switched on it reads", reading(objects, object))
	used := must(client.GetAccessKeyLastUsed(ctx, &iam.GetAccessKeyLastUsedInput{AccessKeyId: &key.id}))
	say("last used for", is(*used.AccessKeyLastUsed.ServiceName))
	roles(client, key)
	say("a user who has a key is deleted", func() (string, error) {
		return refused(client.DeleteUser(ctx, &iam.DeleteUserInput{UserName: user}))
	})
	must(client.DeleteAccessKey(ctx, &iam.DeleteAccessKeyInput{UserName: user, AccessKeyId: &key.id}))
	say("without its key it reads", reading(objects, object))
	tidy(client)
	say("the user in the end", func() (string, error) {
		return refused(client.GetUser(ctx, &iam.GetUserInput{UserName: user}))
	})
}

func policies(client *iam.Client, objects *s3.Client) {
	user, group := &name, aws.String(name+"-writers")
	say("a key that may nothing writes", writing(objects))
	arn := must(client.CreatePolicy(ctx, &iam.CreatePolicyInput{
		PolicyName: aws.String(name + "-writes"), PolicyDocument: policy("Allow", "s3:PutObject", name+"/*"),
	})).Policy.Arn
	must(client.CreateGroup(ctx, &iam.CreateGroupInput{GroupName: group}))
	must(client.AttachGroupPolicy(ctx, &iam.AttachGroupPolicyInput{GroupName: group, PolicyArn: arn}))
	must(client.AddUserToGroup(ctx, &iam.AddUserToGroupInput{GroupName: group, UserName: user}))
	say("in a group it writes", writing(objects))
	var names []string
	for _, each := range must(client.ListGroupsForUser(ctx, &iam.ListGroupsForUserInput{UserName: user})).Groups {
		names = append(names, *each.GroupName)
	}
	say("its groups", is(strings.Join(names, ",")))
	say("and reads", reading(objects, object))
	must(client.PutUserPolicy(ctx, &iam.PutUserPolicyInput{
		UserName: user, PolicyName: aws.String("reads"), PolicyDocument: policy("Allow", "s3:GetObject", name+"/*"),
	}))
	say("with a policy of its own it reads", reading(objects, object))
	simulated := must(client.SimulatePrincipalPolicy(ctx, &iam.SimulatePrincipalPolicyInput{
		PolicySourceArn: aws.String(account + "user/sdks/" + name),
		ActionNames:     []string{"s3:GetObject", "s3:DeleteObject"},
		ResourceArns:    []string{"arn:aws:s3:::" + bucket + "/" + object},
	}))
	var decisions []string
	for _, each := range simulated.EvaluationResults {
		decisions = append(decisions, string(each.EvalDecision))
	}
	say("as simulated", is(strings.Join(decisions, ",")))
	must(client.CreatePolicyVersion(ctx, &iam.CreatePolicyVersionInput{
		PolicyArn: arn, PolicyDocument: policy("Deny", "s3:PutObject", "*"), SetAsDefault: true,
	}))
	say("under a version that denies it writes", writing(objects))
	must(client.SetDefaultPolicyVersion(ctx, &iam.SetDefaultPolicyVersionInput{PolicyArn: arn, VersionId: aws.String("v1")}))
	must(client.DeletePolicyVersion(ctx, &iam.DeletePolicyVersionInput{PolicyArn: arn, VersionId: aws.String("v2")}))
	say("under the first again", writing(objects))
}

func roles(client *iam.Client, key keys) {
	acting, web := name+"-acting", name+"-web"
	must(client.CreateRole(ctx, &iam.CreateRoleInput{
		RoleName:                 &acting,
		AssumeRolePolicyDocument: trust("sts:AssumeRole", "AWS", account+"user/sdks/"+name),
		Tags:                     []types.Tag{{Key: aws.String("team"), Value: aws.String("blue")}},
	}))
	must(client.PutRolePolicy(ctx, &iam.PutRolePolicyInput{
		RoleName: &acting, PolicyName: aws.String("reads"), PolicyDocument: policy("Allow", "s3:GetObject", name+"/*"),
	}))
	var tags []string
	for _, each := range must(client.ListRoleTags(ctx, &iam.ListRoleTagsInput{RoleName: &acting})).Tags {
		tags = append(tags, *each.Key+"="+*each.Value)
	}
	say("tags of a role", is(strings.Join(tags, ",")))
	session := must(stsClient(key).AssumeRole(ctx, &sts.AssumeRoleInput{RoleArn: role(acting), RoleSessionName: &name}))
	say("the role", is(*session.AssumedRoleUser.Arn))
	say("the role reads", reading(s3Client(keysOf(session.Credentials)), object))
	provider := must(client.CreateOpenIDConnectProvider(ctx, &iam.CreateOpenIDConnectProviderInput{
		Url: aws.String(os.Getenv("SDK_ISSUER")), ClientIDList: []string{"sts.amazonaws.com"},
	})).OpenIDConnectProviderArn
	must(client.CreateRole(ctx, &iam.CreateRoleInput{
		RoleName: &web, AssumeRolePolicyDocument: trust("sts:AssumeRoleWithWebIdentity", "Federated", *provider),
	}))
	exchange := func() (string, error) {
		answer, err := exchanging(web, "own")
		if err != nil {
			return "", err
		}
		return *answer.AssumedRoleUser.Arn, nil
	}
	say("a token of a provider", exchange)
	must(client.DeleteOpenIDConnectProvider(ctx, &iam.DeleteOpenIDConnectProviderInput{OpenIDConnectProviderArn: provider}))
	say("when the provider is gone", exchange)
}

func tidy(client *iam.Client) {
	user, group, acting, reads := &name, aws.String(name+"-writers"), aws.String(name+"-acting"), aws.String("reads")
	arn := aws.String(account + "policy/" + name + "-writes")
	must(client.RemoveUserFromGroup(ctx, &iam.RemoveUserFromGroupInput{GroupName: group, UserName: user}))
	must(client.DetachGroupPolicy(ctx, &iam.DetachGroupPolicyInput{GroupName: group, PolicyArn: arn}))
	must(client.DeleteGroup(ctx, &iam.DeleteGroupInput{GroupName: group}))
	must(client.DeletePolicy(ctx, &iam.DeletePolicyInput{PolicyArn: arn}))
	must(client.DeleteUserPolicy(ctx, &iam.DeleteUserPolicyInput{UserName: user, PolicyName: reads}))
	must(client.DeleteUser(ctx, &iam.DeleteUserInput{UserName: user}))
	must(client.DeleteRolePolicy(ctx, &iam.DeleteRolePolicyInput{RoleName: acting, PolicyName: reads}))
	must(client.DeleteRole(ctx, &iam.DeleteRoleInput{RoleName: acting}))
	must(client.DeleteRole(ctx, &iam.DeleteRoleInput{RoleName: aws.String(name + "-web")}))
}
