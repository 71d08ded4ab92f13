/**
 * The account as a whole: how much there is of everything, what it is called, and all of its identities in one answer.
 */
import type { Inputs, Outputs } from '@s3d/server/iam'
import type { Group, InlinePolicy, ManagedPolicy, Role, User } from '../identity/entities.ts'
import type { PolicyUsage } from '../identity/policies.ts'
import type { HandlersOf, IdentityAccount } from './handlers.ts'
import { paged } from './paging.ts'
import {
  boundaryOf,
  encoded,
  groupOf,
  policyInList,
  roleInList,
  roleLastUsed,
  tagsOf,
  userInList,
  versionOf,
} from './wire.ts'

export const accountActions: HandlersOf<
  | 'CreateAccountAlias'
  | 'DeleteAccountAlias'
  | 'GetAccountAuthorizationDetails'
  | 'GetAccountSummary'
  | 'ListAccountAliases'
> = {
  async CreateAccountAlias({ AccountAlias }, { account }) {
    await account.aliases.set(AccountAlias)
    return {}
  },

  async DeleteAccountAlias({ AccountAlias }, { account }) {
    await account.aliases.delete(AccountAlias)
    return {}
  },

  GetAccountAuthorizationDetails({ Filter, ...page }, { account }) {
    const wanted = everything(account).filter(each => isWanted(each, Filter))
    const { items, told } = paged(wanted, page, ({ kind, arn }) => `${kind} ${arn}`)
    const usageOf = account.policies.usages()
    return {
      UserDetailList: items.flatMap(each => (each.kind === 'user' ? [userDetail(account, each)] : [])),
      GroupDetailList: items.flatMap(each => (each.kind === 'group' ? [groupDetail(account, each)] : [])),
      RoleDetailList: items.flatMap(each => (each.kind === 'role' ? [roleDetail(account, each)] : [])),
      Policies: items.flatMap(each => (each.kind === 'policy' ? [policyDetail(each, usageOf(each))] : [])),
      ...told,
    }
  },

  GetAccountSummary: (_, { account }) => ({ SummaryMap: summaryOf(account) }),

  ListAccountAliases: (_, { account }) => ({
    AccountAliases: [...account.aliases.list()],
    IsTruncated: false,
  }),
}

type AnyHeld = User | Group | Role | ManagedPolicy
type Filter = Inputs['GetAccountAuthorizationDetails']['Filter']

/** More than an account may have of anything. */
const all = { limit: 1_000_000 }

function everything({ users, groups, roles, policies }: IdentityAccount): readonly AnyHeld[] {
  return [users, groups, roles, policies].flatMap((each): readonly AnyHeld[] => each.list(all).items)
}

const filters = { user: 'User', group: 'Group', role: 'Role' } as const

/** AWS's own policies are told of where somebody has them. */
function isWanted(held: AnyHeld, filter: Filter): boolean {
  const isAll = filter === undefined || filter.length === 0
  if (held.kind !== 'policy') return isAll || filter.includes(filters[held.kind])
  const scope = held.account === 'aws' ? 'AWSManagedPolicy' : 'LocalManagedPolicy'
  return isAll || filter.includes(scope)
}

type Details = Outputs['GetAccountAuthorizationDetails']

function userDetail(account: IdentityAccount, user: User): NonNullable<Details['UserDetailList']>[number] {
  return {
    ...userInList(user),
    UserPolicyList: inlineDetails(user.inline),
    GroupList: account.users.groups(user.name, all).items.map(({ name }) => name),
    AttachedManagedPolicies: attachedDetails(account, user),
    ...boundaryOf(user),
    ...tagsOf(user),
  }
}

function groupDetail(
  account: IdentityAccount,
  group: Group,
): NonNullable<Details['GroupDetailList']>[number] {
  return {
    ...groupOf(group),
    GroupPolicyList: inlineDetails(group.inline),
    AttachedManagedPolicies: attachedDetails(account, group),
  }
}

function roleDetail(account: IdentityAccount, role: Role): NonNullable<Details['RoleDetailList']>[number] {
  const { Description: _, MaxSessionDuration: __, ...shown } = roleInList(role)
  return {
    ...shown,
    InstanceProfileList: [],
    RolePolicyList: inlineDetails(role.inline),
    AttachedManagedPolicies: attachedDetails(account, role),
    ...boundaryOf(role),
    ...tagsOf(role),
    RoleLastUsed: roleLastUsed(account.roles.lastUse(role)),
  }
}

function policyDetail(
  policy: ManagedPolicy,
  { attachmentCount, boundaryCount }: PolicyUsage,
): NonNullable<Details['Policies']>[number] {
  return {
    ...policyInList(policy, { attachments: attachmentCount, boundaries: boundaryCount }),
    Description: policy.description,
    PolicyVersionList: policy.versions.map(version => versionOf(policy, version)),
  }
}

function inlineDetails(inline: readonly InlinePolicy[]): { PolicyName: string; PolicyDocument: string }[] {
  return inline.map(({ name, text }) => ({ PolicyName: name, PolicyDocument: encoded(text) }))
}

function attachedDetails(
  { holdings }: IdentityAccount,
  { kind, name }: User | Group | Role,
): { PolicyName: string; PolicyArn: string }[] {
  const { items } = holdings.attached({ kind, name }, all)
  return items.map(({ arn, name: called }) => ({ PolicyName: called, PolicyArn: arn }))
}

type Summary = NonNullable<Outputs['GetAccountSummary']['SummaryMap']>

/** Quotas are those that the store of identities keeps to. */
const quotas: Summary = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2_048,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  AttachedPoliciesPerUserQuota: 10,
  GroupPolicySizeQuota: 5_120,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  PoliciesQuota: 1_500,
  PolicySizeQuota: 6_144,
  RolePolicySizeQuota: 10_240,
  RolesQuota: 1_000,
  UserPolicySizeQuota: 2_048,
  UsersQuota: 5_000,
  VersionsPerPolicyQuota: 5,
}

/** What nobody here has. */
const none: Summary = {
  AccountMFAEnabled: 0,
  AccountPasswordPresent: 0,
  AccountSigningCertificatesPresent: 0,
  InstanceProfiles: 0,
  InstanceProfilesQuota: 0,
  MFADevices: 0,
  MFADevicesInUse: 0,
  ServerCertificates: 0,
  ServerCertificatesQuota: 0,
  SigningCertificatesPerUserQuota: 0,
}

function summaryOf({ users, groups, roles, policies, providers }: IdentityAccount): Summary {
  const own = policies.list(all, { scope: 'Local' }).items
  return {
    ...none,
    ...quotas,
    AccountAccessKeysPresent: 1,
    GlobalEndpointTokenVersion: 1,
    Groups: groups.list(all).items.length,
    Policies: own.length,
    PolicyVersionsInUse: own.reduce((sum, { versions }) => sum + versions.length, 0),
    Providers: providers.list().length,
    Roles: roles.list(all).items.length,
    Users: users.list(all).items.length,
  }
}
