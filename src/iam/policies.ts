/**
 * Managed policies, their versions, and who has them.
 */
import type { Group, ManagedPolicy, Role, User } from '../identity/entities.ts'
import type { PolicyUsage } from '../identity/policies.ts'
import type { HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest, paged } from './paging.ts'
import {
  policyInList,
  policyOf,
  readTags,
  versionInList,
  versionOf,
  wireTags,
  type PolicyUse,
} from './wire.ts'

export const policies: HandlersOf<
  | 'CreatePolicy'
  | 'CreatePolicyVersion'
  | 'DeletePolicy'
  | 'DeletePolicyVersion'
  | 'GetPolicy'
  | 'GetPolicyVersion'
  | 'ListEntitiesForPolicy'
  | 'ListPolicies'
  | 'ListPolicyTags'
  | 'ListPolicyVersions'
  | 'SetDefaultPolicyVersion'
  | 'TagPolicy'
  | 'UntagPolicy'
> = {
  async CreatePolicy({ PolicyName, Path, PolicyDocument, Description, Tags }, { account }) {
    const wanted = { name: PolicyName, path: Path, text: PolicyDocument, description: Description }
    const policy = await account.policies.create({ ...wanted, tags: readTags(Tags) })
    const { tags } = policy
    return {
      Policy: {
        ...policyInList(policy, unused),
        ...(tags.length > 0 && { Tags: wireTags(tags) }),
      },
    }
  },

  async CreatePolicyVersion({ PolicyArn, PolicyDocument, SetAsDefault = false }, { account }) {
    const version = await account.policies.createVersion(PolicyArn, PolicyDocument, SetAsDefault)
    return { PolicyVersion: versionInList(account.policies.get(PolicyArn), version) }
  },

  async DeletePolicy({ PolicyArn }, { account }) {
    await account.policies.delete(PolicyArn)
    return {}
  },

  async DeletePolicyVersion({ PolicyArn, VersionId }, { account }) {
    await account.policies.deleteVersion(PolicyArn, VersionId)
    return {}
  },

  GetPolicy({ PolicyArn }, { account }) {
    const policy = account.policies.get(PolicyArn)
    return { Policy: policyOf(policy, useOf(account.policies.usages()(policy))) }
  },

  GetPolicyVersion({ PolicyArn, VersionId }, { account }) {
    const policy = account.policies.get(PolicyArn)
    return { PolicyVersion: versionOf(policy, account.policies.getVersion(PolicyArn, VersionId)) }
  },

  ListEntitiesForPolicy(
    { PolicyArn, EntityFilter, PathPrefix = '/', PolicyUsageFilter, ...page },
    { account },
  ) {
    const found = (['permissions', 'boundary'] as const)
      .filter(usage => PolicyUsageFilter === undefined || usage === usages[PolicyUsageFilter])
      .map(usage => account.policies.holders(PolicyArn, usage))
    const holders = new Set(found.flatMap(({ users, groups, roles }) => [...users, ...groups, ...roles]))
    const wanted = [...holders].filter(
      ({ kind, path }) => path.startsWith(PathPrefix) && isWanted(kind, EntityFilter),
    )
    const { items, told } = paged(wanted, page, ({ kind, name }) => `${kind}/${name}`)
    return { ...listed(items), ...told }
  },

  ListPolicies({ Scope, OnlyAttached, PathPrefix, PolicyUsageFilter, ...page }, { account }) {
    const { items, next } = account.policies.list(
      { ...pageRequest(page), pathPrefix: PathPrefix },
      {
        scope: Scope,
        onlyAttached: OnlyAttached,
        usage: PolicyUsageFilter && usages[PolicyUsageFilter],
      },
    )
    const usageOf = account.policies.usages()
    const shown = (policy: ManagedPolicy) => policyInList(policy, useOf(usageOf(policy)))
    return { Policies: items.map(shown), ...pageMembers(next) }
  },

  ListPolicyTags({ PolicyArn, ...page }, { account }) {
    const { items, told } = paged(account.policies.get(PolicyArn).tags, page, ({ key }) => key)
    return { Tags: wireTags(items), ...told }
  },

  ListPolicyVersions({ PolicyArn, ...page }, { account }) {
    const policy = account.policies.get(PolicyArn)
    const { items, told } = paged(policy.versions, page, newestFirst)
    return { Versions: items.map(version => versionInList(policy, version)), ...told }
  },

  async SetDefaultPolicyVersion({ PolicyArn, VersionId }, { account }) {
    await account.policies.setDefault(PolicyArn, VersionId)
    return {}
  },

  async TagPolicy({ PolicyArn, Tags }, { account }) {
    await account.policies.tag(PolicyArn, readTags(Tags))
    return {}
  },

  async UntagPolicy({ PolicyArn, TagKeys }, { account }) {
    await account.policies.untag(PolicyArn, TagKeys)
    return {}
  },
}

const unused: PolicyUse = { attachments: 0, boundaries: 0 }
const usages = { PermissionsPolicy: 'permissions', PermissionsBoundary: 'boundary' } as const

function useOf({ attachmentCount, boundaryCount }: PolicyUsage): PolicyUse {
  return { attachments: attachmentCount, boundaries: boundaryCount }
}

const filters = { user: 'User', group: 'Group', role: 'Role' } as const

/** A filter for policies leaves no holder. */
function isWanted(kind: keyof typeof filters, filter: string | undefined): boolean {
  return filter === undefined || filters[kind] === filter
}

function listed(holders: readonly (User | Group | Role)[]) {
  const of = <Kind extends keyof typeof filters>(kind: Kind) => holders.filter(holder => holder.kind === kind)
  return {
    PolicyGroups: of('group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
    PolicyUsers: of('user').map(({ name, id }) => ({ UserName: name, UserId: id })),
    PolicyRoles: of('role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
  }
}

/** Numbers that fall as versions rise, spelt so that they are in order as texts. */
function newestFirst({ id }: { readonly id: string }): string {
  return String(1_000_000_000 - Number(id.slice(1))).padStart(10, '0')
}
