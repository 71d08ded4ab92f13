/**
 * Accounts that would reach into another, by whatever ARN they say; what the simulator tells of others; documents that are none, or
 * more than there may be; and roles that trust somebody else.
 */
import type { Attack } from './attack.ts'
import { asking } from './iam.cases.ts'
import { administrator, allow, bounds, policyText } from './tenants-identities.ts'
import { accounts, arn, assuming, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'
const unknown = '404 NoSuchEntity'

const everything = policyText(allow('*', '*'))
const anybody = policyText({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' })
const own = { PolicyName: 'own', PolicyDocument: everything }
const adas = ({ keys }: Tenants): string => keys['ada']?.accessKeyId ?? ''

const simulated: readonly Attack<Tenants>[] = [
  asking('sim', 'what another may do', 'SimulatePrincipalPolicy', {
    PolicySourceArn: arn('user/admins/ada'),
    'ActionNames.member.1': 's3:GetObject',
  }),
  asking('sim', 'what another’s policies ask for', 'GetContextKeysForPrincipalPolicy', {
    PolicySourceArn: arn('user/admins/ada'),
  }),
  asking(
    'own',
    'what somebody of another account may do',
    'SimulatePrincipalPolicy',
    { PolicySourceArn: arn('user/mia', accounts.mill), 'ActionNames.member.1': 's3:GetObject' },
    unknown,
  ),
  asking(
    'own',
    'ten thousand actions',
    'SimulatePrincipalPolicy',
    {
      PolicySourceArn: arn('user/sim'),
      ...Object.fromEntries(
        Array.from({ length: 10_000 }, (_, at) => [`ActionNames.member.${at + 1}`, 's3:GetObject']),
      ),
    },
    '413 RequestEntityTooLarge',
  ),
]

/** An account sees and changes nothing of another, whatever ARN it says. */
const across: readonly Attack<Tenants>[] = [
  asking('mill', 'a user of another account', 'CreateAccessKey', { UserName: 'ada' }, unknown),
  asking(
    'mill',
    'a user of another account, by ARN',
    'CreateAccessKey',
    { UserName: arn('user/ada') },
    '400 ValidationError',
  ),
  asking(
    'mill',
    'a key of another account',
    'DeleteAccessKey',
    t => ({ AccessKeyId: adas(t), UserName: 'mia' }),
    unknown,
  ),
  asking(
    'mill',
    'a key of another account as root’s own',
    'DeleteAccessKey',
    t => ({ AccessKeyId: adas(t) }),
    unknown,
  ),
  asking(
    'mill',
    'the key of another root',
    'UpdateAccessKey',
    ({ keys }) => ({ AccessKeyId: keys['farm']?.accessKeyId ?? '', Status: 'Inactive' }),
    unknown,
  ),
  asking(
    'mill',
    'whose a key of another account is',
    'GetAccessKeyLastUsed',
    t => ({ AccessKeyId: adas(t) }),
    unknown,
  ),
  asking(
    'mill',
    'a policy of another account',
    'CreatePolicyVersion',
    { PolicyArn: bounds, PolicyDocument: everything, SetAsDefault: 'true' },
    unknown,
  ),
  asking(
    'mill',
    'a policy of another account read',
    'GetPolicyVersion',
    { PolicyArn: bounds, VersionId: 'v1' },
    unknown,
  ),
  asking(
    'mill',
    'a policy of another account attached',
    'AttachUserPolicy',
    { UserName: 'mia', PolicyArn: bounds },
    unknown,
  ),
  asking(
    'mill',
    'a policy of another account as a boundary',
    'PutUserPermissionsBoundary',
    { UserName: 'mia', PermissionsBoundary: bounds },
    unknown,
  ),
  asking(
    'mill',
    'who has a policy of another account',
    'ListEntitiesForPolicy',
    { PolicyArn: bounds },
    unknown,
  ),
  asking(
    'mill',
    'a policy that everybody has',
    'CreatePolicyVersion',
    { PolicyArn: administrator, PolicyDocument: everything, SetAsDefault: 'true' },
    '400 UnmodifiableEntity',
  ),
  asking(
    'mill',
    'a policy that everybody has, gone',
    'DeletePolicy',
    { PolicyArn: administrator },
    '400 UnmodifiableEntity',
  ),
  asking(
    'mill',
    'a role of another account',
    'UpdateAssumeRolePolicy',
    { RoleName: 'keeper', PolicyDocument: anybody },
    unknown,
  ),
  asking(
    'mill',
    'a role of another account, by ARN',
    'GetRole',
    { RoleName: arn('role/admins/keeper') },
    '400 ValidationError',
  ),
  asking(
    'mill',
    'a provider of another account',
    'DeleteOpenIDConnectProvider',
    ({ idp }) => ({ OpenIDConnectProviderArn: arn(`oidc-provider/${idp.url.slice(8)}`) }),
    unknown,
  ),
  asking(
    'mill',
    'a provider of another account under one’s own',
    'DeleteOpenIDConnectProvider',
    ({ idp }) => ({ OpenIDConnectProviderArn: arn(`oidc-provider/${idp.url.slice(8)}`, accounts.mill) }),
    unknown,
  ),
  asking(
    'mill',
    'what somebody of another account may do',
    'SimulatePrincipalPolicy',
    { PolicySourceArn: arn('user/admins/ada'), 'ActionNames.member.1': 's3:GetObject' },
    unknown,
  ),
  asking('moe', 'a user of another account', 'PutUserPolicy', { UserName: 'ada', ...own }, unknown),
  asking('moe', 'a policy of another account', 'DeletePolicy', { PolicyArn: bounds }, unknown),
  asking('mia', 'one’s own account’s users', 'ListUsers', {}),
  asking('mia', 'an administrator of one’s own account', 'CreateAccessKey', { UserName: 'moe' }),
  asking('ada', 'a user of another account', 'CreateAccessKey', { UserName: 'moe' }, unknown),
  asking('own', 'a user of another account', 'DeleteUser', { UserName: 'moe' }, unknown),
  asking(
    'own',
    'a role of another account',
    'UpdateAssumeRolePolicy',
    { RoleName: 'miller', PolicyDocument: anybody },
    unknown,
  ),
]

/** Documents that are none, or more than there may be. */
const documents: readonly Attack<Tenants>[] = (
  [
    ['no JSON', '<Policy/>', '400 MalformedPolicyDocument'],
    ['nothing', '', '400 ValidationError'],
    ['half of one', '{"Version":"2012-10-17","Statement":[', '400 MalformedPolicyDocument'],
    ['ten thousand levels', '{"Statement":'.repeat(5_000) + '1' + '}'.repeat(5_000), '409 LimitExceeded'],
    ['a principal', policyText({ ...allow('*', '*'), Principal: '*' }), '400 MalformedPolicyDocument'],
    [
      'a member twice',
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}',
      '400 MalformedPolicyDocument',
    ],
    [
      'an effect that there is not',
      policyText({ Effect: 'allow', Action: '*', Resource: '*' }),
      '400 MalformedPolicyDocument',
    ],
    [
      'a language of tomorrow',
      '{"Version":"2099-01-01","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
      '400 MalformedPolicyDocument',
    ],
    [
      'an operator that there is not',
      policyText(allow('*', '*', { Condition: { StringEqualz: { a: 'b' } } })),
      '400 MalformedPolicyDocument',
    ],
    ['more than there may be', policyText(allow('*', '*', { Sid: 'x'.repeat(2_100) })), '409 LimitExceeded'],
    [
      'more than a member may have',
      policyText(allow('*', '*', { Sid: 'x'.repeat(140_000) })),
      '400 ValidationError',
    ],
  ] as const
).map(([what, PolicyDocument, want]): Attack<Tenants> =>
  asking(
    'own',
    `a policy that is ${what}`,
    'PutUserPolicy',
    { UserName: 'tim', PolicyName: 'own', PolicyDocument },
    want,
  ),
)

const trusts: readonly Attack<Tenants>[] = (
  [
    ['names nobody', policyText({ Effect: 'Allow', Action: 'sts:AssumeRole' })],
    [
      'names who is not there',
      policyText({ Effect: 'Allow', Principal: { AWS: arn('user/none') }, Action: 'sts:AssumeRole' }),
    ],
    [
      'names users by a wildcard',
      policyText({ Effect: 'Allow', Principal: { AWS: arn('user/*') }, Action: 'sts:AssumeRole' }),
    ],
    [
      'has a resource',
      policyText({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }),
    ],
    ['is about something else', policyText({ Effect: 'Allow', Principal: '*', Action: 's3:*' })],
  ] as const
).map(([what, PolicyDocument]): Attack<Tenants> =>
  asking(
    'own',
    `a trust that ${what}`,
    'UpdateAssumeRolePolicy',
    { RoleName: 'clerk', PolicyDocument },
    '400 MalformedPolicyDocument',
  ),
)

/** Roles that somebody of another account, or of this one, may not have. */
const roles: readonly Attack<Tenants>[] = (
  [
    ['mia', 'a role that trusts the account, without a right to it', 'guest'],
    ['moe', 'a role of another account that does not trust it', 'clerk'],
    ['moe', 'an administrator’s role of another account', arn('role/admins/keeper')],
    ['mill', 'a role, as root', 'guest'],
    ['nell', 'a role that trusts the account, without a right to it', 'clerk'],
    ['ash', 'a role that trusts somebody else', arn('role/admins/keeper')],
    ['ash', 'a role of another account', arn('role/miller', accounts.mill)],
    ['ash', 'a role without its path', 'keeper'],
    ['ash', 'a role in another path', arn('role/team/reader')],
    ['ash', 'a role in capitals', 'READER'],
    ['ash', 'a role of no account', 'arn:aws:iam:::role/reader'],
    ['ash', 'a role of AWS', 'arn:aws:iam::aws:role/reader'],
    ['ash', 'a role of two accounts', `arn:aws:iam::${accounts.own}${accounts.own}:role/reader`],
  ] as const
).map(([who, name, role]): Attack<Tenants> => ({
  name: `${who}: ${name}`,
  want: denied,
  attempt: tenants => tenants.call(who, 'sts', assuming(role)),
}))

export const accountAttacks: readonly Attack<Tenants>[] = [
  ...simulated,
  ...across,
  ...documents,
  ...trusts,
  ...roles,
]
