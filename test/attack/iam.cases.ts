/**
 * Rights that somebody would give themselves in IAM with the few they have: by keys, policies, groups, paths, names and boundaries.
 */
import type { Attack, Control } from './attack.ts'
import { administrator, allow, bounds, policyText } from './tenants-identities.ts'
import { arn, assuming, type Members, type Tenants } from './tenants.ts'

const denied = '403 AccessDenied'
const unknown = '404 NoSuchEntity'

const everything = policyText(allow('*', '*'))
const anybody = policyText({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' })

type Row = readonly [
  who: string,
  name: string,
  action: string,
  members: Members | ((tenants: Tenants) => Members),
  want?: string,
]

export function asking(...[who, name, Action, asked, want = denied]: Row): Attack<Tenants> {
  return {
    name: `${who}: ${name}`,
    want,
    attempt: tenants =>
      tenants.call(who, 'iam', { Action, ...(typeof asked === 'function' ? asked(tenants) : asked) }),
  }
}

const own = { PolicyName: 'own', PolicyDocument: everything }
const adas = ({ keys }: Tenants) => keys['ada']?.accessKeyId ?? ''

/** What is known to make somebody more than they were. */
const themselves: readonly Attack<Tenants>[] = [
  asking('kay', 'a policy of one’s own', 'PutUserPolicy', { UserName: 'kay', ...own }),
  asking('kay', 'a policy attached to oneself', 'AttachUserPolicy', {
    UserName: 'kay',
    PolicyArn: administrator,
  }),
  asking('kay', 'joining a group', 'AddUserToGroup', { UserName: 'kay', GroupName: 'owners' }),
  asking('kay', 'a key of somebody else', 'CreateAccessKey', { UserName: 'ada' }),
  asking('kay', 'a key of root, by name', 'CreateAccessKey', { UserName: 'root' }),
  asking('kay', 'a key of nobody in particular', 'CreateAccessKey', { UserName: '' }, '400 ValidationError'),
  asking('kay', 'a key of everybody', 'CreateAccessKey', { UserName: '*' }, '400 ValidationError'),
  asking(
    'kay',
    'a key by one’s own ARN',
    'CreateAccessKey',
    { UserName: arn('user/ada') },
    '400 ValidationError',
  ),
  asking('kay', 'a key by a path', 'CreateAccessKey', { UserName: 'admins/ada' }, '400 ValidationError'),
  asking(
    'kay',
    'a key by a path from oneself',
    'CreateAccessKey',
    { UserName: 'kay/../ada' },
    '400 ValidationError',
  ),
  asking('kay', 'the key of another switched off', 'UpdateAccessKey', t => ({
    UserName: 'ada',
    AccessKeyId: adas(t),
    Status: 'Inactive',
  })),
  asking(
    'kay',
    'the key of another under one’s own name',
    'UpdateAccessKey',
    t => ({ UserName: 'kay', AccessKeyId: adas(t), Status: 'Inactive' }),
    unknown,
  ),
  asking(
    'kay',
    'the key of another under no name',
    'DeleteAccessKey',
    t => ({ AccessKeyId: adas(t) }),
    unknown,
  ),
  asking(
    'kay',
    'the key of a root under no name',
    'DeleteAccessKey',
    ({ keys }) => ({ AccessKeyId: keys['mill']?.accessKeyId ?? '' }),
    unknown,
  ),
  asking('kay', 'whose a key is', 'GetAccessKeyLastUsed', t => ({ AccessKeyId: adas(t) })),
  asking('kay', 'the keys of another', 'ListAccessKeys', { UserName: 'ada' }),
  asking('kay', 'another name for oneself', 'UpdateUser', { UserName: 'kay', NewUserName: 'ada2' }),
  asking('kay', 'a boundary taken off', 'DeleteUserPermissionsBoundary', { UserName: 'kay' }),
  asking('kay', 'a tag', 'TagUser', {
    UserName: 'kay',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
  }),
  asking('kay', 'the trust of a role', 'UpdateAssumeRolePolicy', {
    RoleName: 'keeper',
    PolicyDocument: anybody,
  }),
  asking('kay', 'a role’s own policy', 'PutRolePolicy', { RoleName: 'clerk', ...own }),
  asking('kay', 'a group’s own policy', 'PutGroupPolicy', { GroupName: 'crew', ...own }),
  asking('kay', 'another version of a policy', 'CreatePolicyVersion', {
    PolicyArn: bounds,
    PolicyDocument: everything,
    SetAsDefault: 'true',
  }),
  asking('kay', 'an old version of a policy', 'SetDefaultPolicyVersion', {
    PolicyArn: bounds,
    VersionId: 'v1',
  }),
  asking('kay', 'a provider of one’s own', 'CreateOpenIDConnectProvider', { Url: 'https://evil.example' }),
  asking('kay', 'a client of a provider', 'AddClientIDToOpenIDConnectProvider', ({ idp }) => ({
    OpenIDConnectProviderArn: arn(`oidc-provider/${idp.url.slice(8)}`),
    ClientID: 'evil',
  })),
]

/** Who may do everything in a path, and nothing beside it. */
const paths: readonly Attack<Tenants>[] = [
  asking('pat', 'who is in another path', 'PutUserPolicy', { UserName: 'ada', ...own }),
  asking('pat', 'who is in none', 'PutUserPolicy', { UserName: 'pat', ...own }),
  asking('pat', 'moving somebody out of it', 'UpdateUser', { UserName: 'tim', NewPath: '/admins/' }),
  asking('pat', 'moving somebody in', 'UpdateUser', { UserName: 'ada', NewPath: '/team/' }),
  asking('pat', 'moving oneself in', 'UpdateUser', { UserName: 'pat', NewPath: '/team/' }),
  asking('pat', 'making somebody elsewhere', 'CreateUser', { UserName: 'new', Path: '/admins/' }),
  asking('pat', 'making somebody in a path that begins like it', 'CreateUser', {
    UserName: 'new',
    Path: '/team-b/',
  }),
  asking('pat', 'making somebody in the path in capitals', 'CreateUser', { UserName: 'new', Path: '/TEAM/' }),
  asking(
    'pat',
    'a path without its end',
    'CreateUser',
    { UserName: 'new', Path: '/team/x' },
    '400 ValidationError',
  ),
  asking('pat', 'a path in a name', 'CreateUser', { UserName: 'team/new' }, '400 ValidationError'),
  asking(
    'pat',
    'a path in a name, in the path',
    'CreateUser',
    { UserName: 'a/b', Path: '/team/' },
    '400 ValidationError',
  ),
  asking(
    'pat',
    'a name that goes up',
    'CreateUser',
    { UserName: '../admins/new', Path: '/team/' },
    '400 ValidationError',
  ),
  asking(
    'pat',
    'a name with a wildcard',
    'CreateUser',
    { UserName: '*', Path: '/team/' },
    '400 ValidationError',
  ),
  asking(
    'pat',
    'a name with a variable',
    'CreateUser',
    { UserName: '${aws:username}', Path: '/team/' },
    '400 ValidationError',
  ),
  asking(
    'pat',
    'a name with a line’s end',
    'CreateUser',
    { UserName: 'new\n', Path: '/team/' },
    '400 ValidationError',
  ),
  asking(
    'pat',
    'a name with a zero',
    'CreateUser',
    { UserName: 'new\0', Path: '/team/' },
    '400 ValidationError',
  ),
  asking(
    'pat',
    'the name of somebody, in capitals',
    'CreateUser',
    { UserName: 'ADA', Path: '/team/' },
    '409 EntityAlreadyExists',
  ),
  asking(
    'pat',
    'the name of a role, in capitals',
    'CreateRole',
    { RoleName: 'KEEPER', Path: '/team/', AssumeRolePolicyDocument: anybody },
    '409 EntityAlreadyExists',
  ),
  asking('pat', 'a group elsewhere for one’s own', 'AddUserToGroup', {
    UserName: 'tim',
    GroupName: 'owners',
  }),
  asking(
    'pat',
    'a policy’s version by a path that is not its',
    'CreatePolicyVersion',
    { PolicyArn: arn('policy/team/bounds'), PolicyDocument: everything },
    unknown,
  ),
  asking(
    'pat',
    'a policy by going up',
    'CreatePolicyVersion',
    { PolicyArn: arn('policy/team/../bounds'), PolicyDocument: everything },
    unknown,
  ),
  asking('pat', 'the trust of a role elsewhere', 'UpdateAssumeRolePolicy', {
    RoleName: 'keeper',
    PolicyDocument: anybody,
  }),
  asking('pat', 'all users of the account', 'ListUsers', {}),
  asking('pat', 'the users of another path', 'ListUsers', { PathPrefix: '/admins/' }),
  asking('pat', 'everything there is', 'GetAccountAuthorizationDetails', {}),
]

/** Who may make users that are bounded, and no others. */
const delegated: readonly Attack<Tenants>[] = [
  asking('del', 'a user without a boundary', 'CreateUser', { UserName: 'new', Path: '/made/' }),
  asking('del', 'a user with another boundary', 'CreateUser', {
    UserName: 'new',
    Path: '/made/',
    PermissionsBoundary: administrator,
  }),
  asking(
    'del',
    'a user with an empty boundary',
    'CreateUser',
    { UserName: 'new', Path: '/made/', PermissionsBoundary: '' },
    '400 ValidationError',
  ),
  asking('del', 'a user elsewhere', 'CreateUser', { UserName: 'new', PermissionsBoundary: bounds }),
  asking('del', 'a boundary taken off', 'DeleteUserPermissionsBoundary', { UserName: 'mae' }),
  asking('del', 'another boundary', 'PutUserPermissionsBoundary', {
    UserName: 'mae',
    PermissionsBoundary: administrator,
  }),
  asking('del', 'another version of the boundary', 'CreatePolicyVersion', {
    PolicyArn: bounds,
    PolicyDocument: everything,
    SetAsDefault: 'true',
  }),
  asking('del', 'the boundary’s default', 'SetDefaultPolicyVersion', { PolicyArn: bounds, VersionId: 'v1' }),
  asking('del', 'the boundary gone', 'DeletePolicy', { PolicyArn: bounds }),
  asking('del', 'a policy for who is not bounded', 'PutUserPolicy', { UserName: 'del', ...own }),
  asking('del', 'out of the path', 'UpdateUser', { UserName: 'mae', NewPath: '/' }),
  asking('att', 'another policy', 'AttachUserPolicy', { UserName: 'att', PolicyArn: administrator }),
  asking('att', 'a policy by a name that begins like it', 'AttachUserPolicy', {
    UserName: 'att',
    PolicyArn: `${bounds}-2`,
  }),
  asking('att', 'another policy to a role', 'AttachRolePolicy', {
    RoleName: 'clerk',
    PolicyArn: administrator,
  }),
  asking('att', 'the policy as a boundary', 'PutUserPermissionsBoundary', {
    UserName: 'att',
    PermissionsBoundary: bounds,
  }),
  asking(
    'att',
    'two policies',
    'AttachUserPolicy',
    { UserName: 'att', PolicyArn: administrator, 'PolicyArn.1': bounds },
    '400 MalformedInput',
  ),
  asking('guy', 'who is denied', 'CreateAccessKey', { UserName: 'ada' }),
  asking('guy', 'who is denied, in capitals', 'CreateAccessKey', { UserName: 'ADA' }),
  asking('guy', 'who is denied, out of there', 'UpdateUser', { UserName: 'ada', NewPath: '/' }),
  asking('guy', 'somebody into there', 'UpdateUser', { UserName: 'tim', NewPath: '/admins/' }),
]

export const iamAttacks: readonly Attack<Tenants>[] = [...themselves, ...paths, ...delegated]

export const iamControls: readonly Control<Tenants>[] = [
  asking('kay', 'one’s own keys are told', 'ListAccessKeys', {}, '200'),
  asking(
    'pat',
    'a policy for who is in the path',
    'PutUserPolicy',
    { UserName: 'tim', PolicyName: 'seen', PolicyDocument: policyText(allow('s3:GetObject', '*')) },
    '200',
  ),
  asking(
    'del',
    'a user with the boundary',
    'CreateUser',
    { UserName: 'new', Path: '/made/', PermissionsBoundary: bounds },
    '200',
  ),
  asking(
    'att',
    'the policy that may be attached',
    'AttachUserPolicy',
    { UserName: 'att', PolicyArn: bounds },
    '200',
  ),
  asking(
    'abe',
    'a new user with the other tag',
    'CreateUser',
    { UserName: 'blue', 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'blue' },
    '200',
  ),
  asking('abe', 'a key of who has the tag', 'CreateAccessKey', { UserName: 'red' }, '200'),
  asking('guy', 'a key of somebody else', 'CreateAccessKey', { UserName: 'tim' }, '200'),
  asking(
    'sim',
    'what one may do oneself',
    'SimulatePrincipalPolicy',
    { PolicySourceArn: arn('user/sim'), 'ActionNames.member.1': 's3:GetObject' },
    '200',
  ),
  {
    name: 'moe: the role that trusts the account',
    want: '200',
    attempt: tenants => tenants.call('moe', 'sts', assuming('guest')),
  },
  {
    name: 'ada: an administrator in a session',
    want: '200',
    attempt: async tenants =>
      tenants.call(await tenants.assumed('ada', arn('role/admins/keeper')), 'iam', { Action: 'ListUsers' }),
  },
]
