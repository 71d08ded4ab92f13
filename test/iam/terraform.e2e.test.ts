/**
 * What Terraform's AWS provider asks of IAM from `apply` to `destroy`, in the bodies that the SDK for Go writes: members sorted,
 * lists numbered, what is empty left empty. The provider itself is not run here: its registry is not at hand.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Daemon } from '../support/daemon.ts'
import { askQuery, type QueryAnswer } from '../support/query-request.ts'

const account = '000000000000'
const arn = (rest: string): string => `arn:aws:iam::${account}:${rest}`
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value))

const trust = encoded({
  Version: '2012-10-17',
  Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } }],
})
const document = encoded({
  Version: '2012-10-17',
  Statement: [{ Action: ['s3:ListBucket'], Effect: 'Allow', Resource: '*' }],
})

interface Step {
  readonly body: string
  /** 200 where it is left out. */
  readonly status?: number
  readonly want?: RegExp
}

const policyArn = encodeURIComponent(arn('policy/tf-policy'))
const providerArn = encodeURIComponent(arn('oidc-provider/token.actions.githubusercontent.com'))

/** By resource of the provider's: what is asked, in its order. */
const resources: Readonly<Record<string, readonly Step[]>> = {
  'aws_iam_user, with a key': [
    {
      body: 'Action=CreateUser&Path=%2F&Tags.member.1.Key=env&Tags.member.1.Value=prod&UserName=tf-user',
      want: /<Tags><member><Key>env<\/Key><Value>prod<\/Value><\/member><\/Tags>/,
    },
    { body: 'Action=GetUser&UserName=tf-user', want: new RegExp(`<Arn>${arn('user/tf-user')}</Arn>`) },
    {
      body: 'Action=CreateAccessKey&UserName=tf-user',
      want: /<Status>Active<\/Status><SecretAccessKey>\S{40}<\/SecretAccessKey>/,
    },
    { body: 'Action=ListAccessKeys&UserName=tf-user', want: /<IsTruncated>false<\/IsTruncated>/ },
    { body: 'Action=TagUser&Tags.member.1.Key=env&Tags.member.1.Value=test&UserName=tf-user' },
    { body: 'Action=UntagUser&TagKeys.member.1=env&UserName=tf-user' },
    { body: 'Action=UpdateUser&NewPath=%2Ftf%2F&UserName=tf-user' },
  ],
  aws_iam_policy: [
    {
      body: `Action=CreatePolicy&Description=&Path=%2F&PolicyDocument=${document}&PolicyName=tf-policy&Tags=`,
      want: /<DefaultVersionId>v1<\/DefaultVersionId>/,
    },
    { body: `Action=GetPolicy&PolicyArn=${policyArn}`, want: /<AttachmentCount>0<\/AttachmentCount>/ },
    {
      body: `Action=GetPolicyVersion&PolicyArn=${policyArn}&VersionId=v1`,
      want: /<Document>%7B.*%22Resource%22%3A%22%2A%22%7D%5D%7D<\/Document>/,
    },
    { body: `Action=ListPolicyVersions&PolicyArn=${policyArn}` },
    {
      body: `Action=CreatePolicyVersion&PolicyArn=${policyArn}&PolicyDocument=${document}&SetAsDefault=true`,
      want: /<VersionId>v2<\/VersionId>/,
    },
    { body: `Action=DeletePolicyVersion&PolicyArn=${policyArn}&VersionId=v1` },
  ],
  'aws_iam_role, with a policy of its own': [
    {
      body: `Action=CreateRole&AssumeRolePolicyDocument=${trust}&MaxSessionDuration=3600&Path=%2F&RoleName=tf-role`,
      want: /<AssumeRolePolicyDocument>%7B%22Version%22/,
    },
    { body: 'Action=GetRole&RoleName=tf-role', want: /<RoleLastUsed><\/RoleLastUsed>/ },
    { body: `Action=PutRolePolicy&PolicyDocument=${document}&PolicyName=inline&RoleName=tf-role` },
    {
      body: 'Action=ListRolePolicies&RoleName=tf-role',
      want: /<PolicyNames><member>inline<\/member><\/PolicyNames>/,
    },
    { body: 'Action=GetRolePolicy&PolicyName=inline&RoleName=tf-role', want: /<PolicyDocument>%7B/ },
    { body: 'Action=UpdateRole&MaxSessionDuration=7200&RoleName=tf-role' },
    { body: 'Action=UpdateRoleDescription&Description=new&RoleName=tf-role' },
    { body: `Action=UpdateAssumeRolePolicy&PolicyDocument=${trust}&RoleName=tf-role` },
    { body: `Action=PutRolePermissionsBoundary&PermissionsBoundary=${policyArn}&RoleName=tf-role` },
    { body: 'Action=DeleteRolePermissionsBoundary&RoleName=tf-role' },
  ],
  attachments: [
    { body: `Action=AttachRolePolicy&PolicyArn=${policyArn}&RoleName=tf-role` },
    {
      body: 'Action=ListAttachedRolePolicies&RoleName=tf-role',
      want: new RegExp(`<PolicyArn>${arn('policy/tf-policy')}</PolicyArn>`),
    },
    { body: `Action=AttachUserPolicy&PolicyArn=${policyArn}&UserName=tf-user` },
    { body: 'Action=ListAttachedUserPolicies&UserName=tf-user', want: /<PolicyName>tf-policy<\/PolicyName>/ },
    { body: `Action=ListEntitiesForPolicy&PolicyArn=${policyArn}`, want: /<RoleName>tf-role<\/RoleName>/ },
  ],
  aws_iam_group_membership: [
    { body: 'Action=CreateGroup&GroupName=tf-group&Path=%2F' },
    { body: 'Action=AddUserToGroup&GroupName=tf-group&UserName=tf-user' },
    { body: 'Action=GetGroup&GroupName=tf-group', want: /<UserName>tf-user<\/UserName>/ },
    { body: 'Action=ListGroupsForUser&UserName=tf-user', want: /<GroupName>tf-group<\/GroupName>/ },
  ],
  aws_iam_openid_connect_provider: [
    {
      body: 'Action=CreateOpenIDConnectProvider&ClientIDList.member.1=sts.amazonaws.com&ThumbprintList=&Url=https%3A%2F%2Ftoken.actions.githubusercontent.com',
      want: /<OpenIDConnectProviderArn>.*:oidc-provider\/token\.actions\.githubusercontent\.com</,
    },
    {
      body: `Action=GetOpenIDConnectProvider&OpenIDConnectProviderArn=${providerArn}`,
      want: /<Url>token\.actions\.githubusercontent\.com<\/Url>/,
    },
    { body: `Action=DeleteOpenIDConnectProvider&OpenIDConnectProviderArn=${providerArn}` },
    {
      body: `Action=GetOpenIDConnectProvider&OpenIDConnectProviderArn=${providerArn}`,
      status: 404,
      want: /<Code>NoSuchEntity<\/Code>/,
    },
  ],
  'data sources': [
    {
      body: `Action=SimulatePrincipalPolicy&ActionNames.member.1=s3%3AListBucket&PolicySourceArn=${encodeURIComponent(arn('role/tf-role'))}`,
      want: /<EvalDecision>allowed<\/EvalDecision>/,
    },
    { body: 'Action=ListAccountAliases', want: /<AccountAliases><\/AccountAliases>/ },
    { body: 'Action=ListRoles&PathPrefix=%2F', want: /<RoleName>tf-role<\/RoleName>/ },
    { body: 'Action=ListUsers', want: /<UserName>tf-user<\/UserName>/ },
  ],
  destroy: [
    { body: `Action=DetachRolePolicy&PolicyArn=${policyArn}&RoleName=tf-role` },
    {
      body: `Action=DetachRolePolicy&PolicyArn=${policyArn}&RoleName=tf-role`,
      status: 404,
      want: /<Code>NoSuchEntity<\/Code>/,
    },
    { body: `Action=DetachUserPolicy&PolicyArn=${policyArn}&UserName=tf-user` },
    { body: 'Action=ListInstanceProfilesForRole&RoleName=tf-role' },
    {
      body: 'Action=DeleteRole&RoleName=tf-role',
      status: 409,
      want: /<Code>DeleteConflict<\/Code>/,
    },
    { body: 'Action=DeleteRolePolicy&PolicyName=inline&RoleName=tf-role' },
    { body: 'Action=DeleteRole&RoleName=tf-role' },
    { body: 'Action=GetRole&RoleName=tf-role', status: 404, want: /<Code>NoSuchEntity<\/Code>/ },
    { body: `Action=DeletePolicy&PolicyArn=${policyArn}` },
    { body: 'Action=RemoveUserFromGroup&GroupName=tf-group&UserName=tf-user' },
    { body: 'Action=DeleteGroup&GroupName=tf-group' },
    { body: 'Action=ListSSHPublicKeys&UserName=tf-user' },
    { body: 'Action=ListVirtualMFADevices&AssignmentStatus=Assigned' },
    { body: 'Action=ListMFADevices&UserName=tf-user' },
    { body: 'Action=DeleteLoginProfile&UserName=tf-user', status: 404, want: /<Code>NoSuchEntity<\/Code>/ },
    { body: 'Action=ListSigningCertificates&UserName=tf-user' },
    { body: 'Action=ListServiceSpecificCredentials&UserName=tf-user' },
  ],
}

/** As the SDK for Go sends them beside those of the signature. */
const headers = {
  'amz-sdk-invocation-id': '3d1b8a0c-7d2e-4f0b-9c55-0d5e1c0a8a11',
  'amz-sdk-request': 'attempt=1; max=25',
  'user-agent':
    'APN/1.0 HashiCorp/1.0 Terraform/1.13.0 (+https://www.terraform.io) terraform-provider-aws/6.0.0 aws-sdk-go-v2/1.38.0 ua/2.1 os/linux lang/go#1.24 api/iam#1.47.0',
}

function sent(daemon: Daemon, body: string): Promise<QueryAnswer> {
  return askQuery(daemon, { service: 'iam', body: `${body}&Version=2010-05-08`, headers })
}

describe('Terraform', () => {
  let daemon: Daemon
  before(async () => {
    daemon = await Daemon.start()
  })
  after(() => daemon.remove())

  for (const [resource, steps] of Object.entries(resources)) {
    test(resource, async () => {
      for (const { body, status = 200, want } of steps) {
        const answer = await sent(daemon, body)
        assert.equal(answer.status, status, `${body}\n${answer.text}`)
        assert.equal(answer.headers.get('content-type'), 'text/xml')
        if (want !== undefined) assert.match(answer.text, want)
      }
    })
  }

  test('takes the keys away before the user', async () => {
    const { text } = await sent(daemon, 'Action=ListAccessKeys&UserName=tf-user')
    const [, id = ''] = /<AccessKeyId>(\w+)<\/AccessKeyId>/.exec(text) ?? []
    assert.equal((await sent(daemon, 'Action=DeleteUser&UserName=tf-user')).status, 409)
    assert.equal(
      (await sent(daemon, `Action=DeleteAccessKey&AccessKeyId=${id}&UserName=tf-user`)).status,
      200,
    )
    assert.equal((await sent(daemon, 'Action=DeleteUser&UserName=tf-user')).status, 200)
    assert.equal((await sent(daemon, 'Action=GetUser&UserName=tf-user')).status, 404)
  })
})
