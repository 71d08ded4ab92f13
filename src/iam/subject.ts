/**
 * What an action is about: the ARN that policies name as its resource, and the identity behind it where there is one, whose tags
 * and boundary conditions may ask for.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
import type { OperationName } from '@s3d/server/iam'
import type { Tag } from '../identity/entities.ts'

/** An identity, as far as conditions know it. */
export interface Subject {
  readonly arn: string
  readonly tags?: readonly Tag[]
  readonly boundary?: string | undefined
}

/** Those of the caller's account; nothing for what there is not. */
export interface Lookups {
  readonly user: (name: string) => Subject | undefined
  readonly group: (name: string) => Subject | undefined
  readonly role: (name: string) => Subject | undefined
  readonly policy: (arn: string) => Subject | undefined
  readonly provider: (arn: string) => Subject | undefined
  /** The name of whose key it is. */
  readonly userOfKey: (accessKeyId: string) => string | undefined
}

/** Members of an action's input that are texts. */
export type Members = Readonly<Record<string, unknown>>

/** What the lists of an account are about; a path follows. */
const lists: { readonly [Op in OperationName]?: string } = {
  ListGroups: 'group',
  ListInstanceProfiles: 'instance-profile',
  ListRoles: 'role',
  ListServerCertificates: 'server-certificate',
  ListUsers: 'user',
  ListVirtualMFADevices: 'mfa',
}

/** What is made has its path and its name from the request. */
const makes: { readonly [Op in OperationName]?: readonly [kind: string, member: string] } = {
  CreateGroup: ['group', 'GroupName'],
  CreatePolicy: ['policy', 'PolicyName'],
  CreateRole: ['role', 'RoleName'],
  CreateUser: ['user', 'UserName'],
}

/** What is about the account as a whole. */
const anything: ReadonlySet<OperationName> = new Set<OperationName>([
  'CreateAccountAlias',
  'DeleteAccountAlias',
  'GetAccountAuthorizationDetails',
  'GetAccountPasswordPolicy',
  'GetAccountSummary',
  'GetContextKeysForCustomPolicy',
  'ListAccountAliases',
  'ListOpenIDConnectProviders',
  'ListSAMLProviders',
  'SimulateCustomPolicy',
])

/**
 * @param members of the input, the name of a user filled in where the caller is meant
 * @param account twelve digits
 */
export function subjectOf(
  op: OperationName,
  members: Members,
  { account, lookups }: { readonly account: string; readonly lookups: Lookups },
): Subject {
  const text = (name: string) => textOf(members[name])
  const arn = (rest: string) => `arn:aws:iam::${account}:${rest}`
  if (anything.has(op)) return { arn: '*' }
  const list = lists[op]
  if (list !== undefined) return { arn: arn(list + (text('PathPrefix') ?? '/')) }
  if (op === 'ListPolicies') return { arn: `policy path ${text('PathPrefix') ?? '/'}` }
  const made = makes[op]
  if (made !== undefined) {
    const [kind, member] = made
    return { arn: arn(kind + (text('Path') ?? '/') + (text(member) ?? '')) }
  }
  if (op === 'CreateOpenIDConnectProvider')
    return { arn: arn(`oidc-provider/${(text('Url') ?? '').replace(/^https:\/\//i, '')}`) }
  return named(members, lookups) ?? { arn: arn(missing(members)) }
}

/**
 * Who is called otherwise has to be permitted under both names: policies speak of names and paths.
 * @returns the subject under its new name; `undefined` where an action gives none
 */
export function renamed(op: OperationName, members: Members, subject: Subject): Subject | undefined {
  const kind = op === 'UpdateUser' ? 'User' : op === 'UpdateGroup' ? 'Group' : undefined
  if (kind === undefined) return undefined
  const [, start = '', path = '/', name = ''] =
    /^(arn:aws:iam::\d{12}:(?:user|group))(\/(?:.*\/)?)([^/]*)$/.exec(subject.arn) ?? []
  const newPath = textOf(members['NewPath']) ?? path
  const newName = textOf(members[`New${kind}Name`]) ?? name
  return { ...subject, arn: start + newPath + newName }
}

/** Whom the input names: of a group and a user it is the group, of a policy and who gets it the one who does. */
function named(members: Members, lookups: Lookups): Subject | undefined {
  const text = (name: string) => textOf(members[name])
  const source = text('PolicySourceArn')
  if (source !== undefined) return { arn: source }
  const [group, role] = [text('GroupName'), text('RoleName')]
  if (group !== undefined) return lookups.group(group)
  if (role !== undefined) return lookups.role(role)
  const keyId = text('AccessKeyId')
  const user = text('UserName') ?? (keyId === undefined ? undefined : lookups.userOfKey(keyId))
  if (user !== undefined) return lookups.user(user)
  const [policy, provider] = [text('PolicyArn'), text('OpenIDConnectProviderArn')]
  if (policy !== undefined) return lookups.policy(policy) ?? { arn: policy }
  return provider === undefined ? undefined : (lookups.provider(provider) ?? { arn: provider })
}

/** What is not there has no path. */
function missing(members: Members): string {
  const [group, role, user] = ['GroupName', 'RoleName', 'UserName'].map(name => textOf(members[name]))
  if (group !== undefined) return `group/${group}`
  return role === undefined ? `user/${user ?? ''}` : `role/${role}`
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
