/**
 * Who there is among the tenants: users who may do a little of IAM and would like to do more, those they would like to be, roles
 * and providers. All is made by IAM's API.
 */
import { accounts, arn, member, type Tenants } from './tenants.ts'

export function policyText(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

export function allow(
  Action: string | readonly string[],
  Resource: string | readonly string[],
  more: object = {},
): object {
  return { Effect: 'Allow', Action, Resource, ...more }
}

export const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess'
/** What the policy `bounds` permits. */
export const bounds: string = arn('policy/bounds')
const boundary = { StringEquals: { 'iam:PermissionsBoundary': bounds } }

/** By their names: a path and what is permitted to them. */
const people: Readonly<Record<string, readonly [path: string, ...statements: readonly object[]]>> = {
  nell: ['/'],
  kay: ['/', allow('iam:*AccessKey*', arn('user/${aws:username}'))],
  pat: [
    '/',
    allow('iam:*', [arn('user/team/*'), arn('group/team/*'), arn('role/team/*'), arn('policy/team/*')]),
  ],
  del: [
    '/',
    allow('iam:CreateUser', arn('user/made/*'), { Condition: boundary }),
    allow(
      ['iam:PutUserPolicy', 'iam:AttachUserPolicy', 'iam:PutUserPermissionsBoundary'],
      arn('user/made/*'),
      { Condition: boundary },
    ),
    allow(['iam:CreateAccessKey', 'iam:UpdateUser', 'iam:TagUser'], arn('user/made/*')),
  ],
  att: [
    '/',
    allow(['iam:AttachUserPolicy', 'iam:AttachRolePolicy'], '*', {
      Condition: { ArnEquals: { 'iam:PolicyARN': bounds } },
    }),
  ],
  abe: [
    '/',
    allow(['iam:PutUserPolicy', 'iam:CreateAccessKey', 'iam:DeleteUser'], '*', {
      Condition: { StringEquals: { 'iam:ResourceTag/team': 'red' } },
    }),
    allow('iam:CreateUser', '*'),
    allow('iam:TagUser', '*', { Condition: { StringEquals: { 'aws:RequestTag/team': 'blue' } } }),
  ],
  guy: ['/', allow('iam:*', '*'), { Effect: 'Deny', Action: 'iam:*', Resource: arn('user/admins/*') }],
  ned: [
    '/',
    allow('iam:*', '*'),
    {
      Effect: 'Deny',
      Action: 'iam:TagUser',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestTag/team': 'red' } },
    },
    {
      Effect: 'Deny',
      Action: ['iam:CreateAccessKey', 'iam:DeleteUser'],
      Resource: '*',
      Condition: { StringEquals: { 'iam:ResourceTag/team': 'blue' } },
    },
  ],
  sim: ['/', allow(['iam:SimulatePrincipalPolicy', 'iam:GetContextKeysForPrincipalPolicy'], arn('user/sim'))],
  ash: ['/', allow('sts:AssumeRole', '*'), allow('s3:*', '*')],
  tim: ['/team/'],
  ada: ['/admins/', allow('*', '*')],
}

const trusting = (Principal: object, more: object = {}): string =>
  policyText({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more })

/** By their names: path, trust, and what is permitted to them. */
function roles({
  idp,
}: Tenants): Readonly<
  Record<string, readonly [path: string, trust: string, ...statements: readonly object[]]>
> {
  const name = idp.url.slice('https://'.length)
  const Federated = arn(`oidc-provider/${name}`)
  const web = { Effect: 'Allow', Principal: { Federated }, Action: 'sts:AssumeRoleWithWebIdentity' }
  const subject = { StringEquals: { [`${name}:sub`]: 'someone', [`${name}:aud`]: 's3d' } }
  const everything = allow('*', '*')
  return {
    keeper: ['/admins/', trusting({ AWS: arn('user/admins/ada') }), everything],
    reader: ['/', trusting({ AWS: arn('user/ash') }), allow('s3:GetObject', 'arn:aws:s3:::commons/*')],
    marked: [
      '/',
      policyText({
        Effect: 'Allow',
        Principal: { AWS: arn('user/ash') },
        Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      }),
      allow(['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'], '*'),
      allow('s3:GetObject', 'arn:aws:s3:::commons/*', {
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } },
      }),
    ],
    next: [
      '/',
      policyText({
        Effect: 'Allow',
        Principal: { AWS: arn('role/marked') },
        Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      }),
      allow('s3:GetObject', 'arn:aws:s3:::commons/*', {
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } },
      }),
    ],
    clerk: ['/', trusting({ AWS: accounts.own }), allow('iam:GetRole', '*')],
    guest: ['/', trusting({ AWS: accounts.mill }), everything],
    visitor: [
      '/',
      policyText({ ...web, Condition: subject }),
      allow('s3:GetObject', 'arn:aws:s3:::commons/*'),
    ],
    anyone: ['/', policyText(web), everything],
    open: ['/', policyText({ ...web, Principal: '*' }, { ...web, Principal: { AWS: '*' } }), everything],
  }
}

/** Providers that answer what they should not; each is asked once, since keys are remembered. */
export const crookedRealms = [
  'other-issuer',
  'redirected',
  'keys-redirected',
  'keys-elsewhere',
  'keys-plain',
  'oversize',
  'no-keys',
  'many-keys',
  'secrets',
  'not-json',
  'silent',
] as const

/** The URL of a realm on the provider's host. */
export function realm({ idp }: Pick<Tenants, 'idp'>, name: string): string {
  return new URL(`/realms/${name}`, idp.url).href
}

export async function putIdentities(tenants: Tenants): Promise<void> {
  const own = (Action: string, members: Readonly<Record<string, string>>) =>
    tenants.done('own', 'iam', { Action, ...members })
  await own('CreatePolicy', {
    PolicyName: 'bounds',
    PolicyDocument: policyText(allow('s3:GetObject', 'arn:aws:s3:::commons/*')),
  })
  await own('CreatePolicy', {
    PolicyName: 'writes',
    Path: '/team/',
    PolicyDocument: policyText(allow('s3:PutObject', '*')),
  })
  for (const [UserName, [Path, ...statements]] of Object.entries(people)) {
    await own('CreateUser', { UserName, Path })
    if (statements.length > 0)
      await own('PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument: policyText(...statements) })
    await makeKey(tenants, 'own', UserName)
  }
  await own('CreateUser', { UserName: 'bob', PermissionsBoundary: bounds })
  await own('AttachUserPolicy', { UserName: 'bob', PolicyArn: administrator })
  await makeKey(tenants, 'own', 'bob')
  await own('CreateUser', { UserName: 'mae', Path: '/made/', PermissionsBoundary: bounds })
  await own('CreateUser', { UserName: 'red', 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'red' })
  await own('CreateUser', { UserName: 'sky', 'Tags.member.1.Key': 'TEAM', 'Tags.member.1.Value': 'blue' })
  await own('CreateGroup', { GroupName: 'owners', Path: '/admins/' })
  await own('AttachGroupPolicy', { GroupName: 'owners', PolicyArn: administrator })
  await own('CreateGroup', { GroupName: 'crew', Path: '/team/' })
  await own('CreateOpenIDConnectProvider', { Url: tenants.idp.url, 'ClientIDList.member.1': 's3d' })
  for (const each of crookedRealms)
    await own('CreateOpenIDConnectProvider', { Url: realm(tenants, each), 'ClientIDList.member.1': 's3d' })
  for (const [RoleName, [Path, AssumeRolePolicyDocument, ...statements]] of Object.entries(roles(tenants))) {
    await own('CreateRole', { RoleName, Path, AssumeRolePolicyDocument })
    await own('PutRolePolicy', { RoleName, PolicyName: 'own', PolicyDocument: policyText(...statements) })
  }
  await tenants.done('mill', 'iam', { Action: 'CreateUser', UserName: 'mia' })
  await makeKey(tenants, 'mill', 'mia')
  await tenants.done('mill', 'iam', { Action: 'CreateUser', UserName: 'moe' })
  await tenants.done('mill', 'iam', { Action: 'AttachUserPolicy', UserName: 'moe', PolicyArn: administrator })
  await makeKey(tenants, 'mill', 'moe')
  const millers = trusting({ AWS: accounts.mill })
  await tenants.done('mill', 'iam', {
    Action: 'CreateRole',
    RoleName: 'miller',
    AssumeRolePolicyDocument: millers,
  })
}

async function makeKey(tenants: Tenants, root: string, UserName: string): Promise<void> {
  const made = await tenants.done(root, 'iam', { Action: 'CreateAccessKey', UserName })
  tenants.keys[UserName] = {
    accessKeyId: member(made, 'AccessKeyId'),
    secretAccessKey: member(made, 'SecretAccessKey'),
  }
}
