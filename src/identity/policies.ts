/**
 * Managed policies of an account: up to five versions each, of which one is in force. What they say is looked up with every request,
 * so that a new default version holds at once for everybody who has the policy.
 */
import { readManaged } from './documents.ts'
import type { Account, Draft } from './draft.ts'
import { changeable } from './draft.ts'
import type { Group, ManagedPolicy, PolicyVersion, Role, Tag, User } from './entities.ts'
import { deleteConflict, IdentityError, limitExceeded, noSuchEntity } from './identity-error.ts'
import { arnOf, requireLength, requireName, requirePath } from './names.ts'
import { byName, pageOf, type Page, type PageRequest } from './page.ts'
import type { Sets } from './state.ts'
import { mergeTags, removeTags, requireTags } from './tags.ts'

export interface NewPolicy {
  readonly name: string
  /** `/` unless given. */
  readonly path?: string | undefined
  readonly text: string
  readonly description?: string | undefined
  readonly tags?: readonly Tag[] | undefined
}

export interface PolicyFilter {
  /** `All` unless given. */
  readonly scope?: 'All' | 'AWS' | 'Local' | undefined
  /** Only what somebody has, or what bounds somebody. */
  readonly onlyAttached?: boolean | undefined
  readonly usage?: 'permissions' | 'boundary' | undefined
}

/** Who has a policy, or is bounded by it. */
export interface PolicyHolders {
  readonly users: readonly User[]
  readonly groups: readonly Group[]
  readonly roles: readonly Role[]
}

export interface PolicyUsage {
  readonly attachmentCount: number
  readonly boundaryCount: number
}

const versionsMax = 5
const descriptionMaxLength = 1_000

export class Policies {
  readonly #account: Account
  /** Those that every account has. */
  readonly #common: Sets

  constructor(account: Account, common: Sets) {
    this.#account = account
    this.#common = common
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  get(arn: string): ManagedPolicy {
    return policyOf(this.#account, arn)
  }

  /** In the order of their names, whosoever they are. */
  list(
    page: PageRequest,
    { scope = 'All', onlyAttached = false, usage }: PolicyFilter = {},
  ): Page<ManagedPolicy> {
    const own = scope === 'AWS' ? [] : this.#account.sets.policy.all()
    const common = scope === 'Local' ? [] : this.#common.policy.all()
    const found = common.length === 0 ? own : [...own, ...common].toSorted(byName)
    if (!onlyAttached && usage === undefined) return pageOf(found, page)
    const { attached, bounding } = this.#inUse()
    const isWanted = ({ arn }: ManagedPolicy): boolean =>
      usage === 'permissions'
        ? attached.has(arn)
        : usage === 'boundary'
          ? bounding.has(arn)
          : attached.has(arn) || bounding.has(arn)
    return pageOf(found.filter(isWanted), page)
  }

  /** Everybody is looked at once for all policies that are asked about. @returns how many have each of them now */
  usages(): (policy: ManagedPolicy) => PolicyUsage {
    const { attached, bounding } = this.#inUse()
    return ({ arn }) => ({
      attachmentCount: attached.get(arn) ?? 0,
      boundaryCount: bounding.get(arn) ?? 0,
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  holders(arn: string, usage: 'permissions' | 'boundary' = 'permissions'): PolicyHolders {
    this.get(arn)
    const { user, group, role } = this.#account.sets
    const attaches = (holder: User | Group | Role): boolean => holder.attached.includes(arn)
    if (usage === 'permissions')
      return {
        users: user.all().filter(attaches),
        groups: group.all().filter(attaches),
        roles: role.all().filter(attaches),
      }
    const isBounded = (holder: User | Role): boolean => holder.boundary === arn
    return { users: user.all().filter(isBounded), groups: [], roles: role.all().filter(isBounded) }
  }

  /** Its version `v1` is in force. @throws {IdentityError} `EntityAlreadyExists`, `LimitExceeded`, `MalformedPolicyDocument`, `ValidationError`, `InvalidInput` */
  create({ name, path = '/', text, description, tags = [] }: NewPolicy): Promise<ManagedPolicy> {
    return this.#account.change(draft => {
      requireName('policy', name)
      requirePath(path)
      requireLength('description', description ?? '', descriptionMaxLength)
      const { account, nowMs, sets } = draft.now
      if (sets.policy.named(name) !== undefined)
        throw new IdentityError(
          'EntityAlreadyExists',
          `A policy called ${name} already exists. Duplicate names are not allowed.`,
        )
      draft.requireRoom('policy')
      const made: ManagedPolicy = {
        kind: 'policy',
        account,
        id: draft.now.newId('ANPA'),
        name,
        path,
        arn: arnOf('policy', { account, path, name }),
        createdMs: nowMs,
        declared: false,
        description,
        tags: requireTags(tags),
        versions: [{ id: 'v1', text, policy: readManaged(text), createdMs: nowMs }],
        defaultVersion: 'v1',
        nextVersion: 2,
        updatedMs: nowMs,
      }
      draft.put(made)
      return made
    })
  }

  /** @throws {IdentityError} `DeleteConflict`, `NoSuchEntity` */
  delete(arn: string): Promise<void> {
    return this.#account.change(draft => {
      const policy = this.#changing(draft, arn)
      const { attachmentCount, boundaryCount } = this.usages()(policy)
      if (attachmentCount > 0 || boundaryCount > 0)
        throw deleteConflict('Cannot delete a policy attached to entities.')
      if (policy.versions.length > 1)
        throw deleteConflict(
          "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
        )
      draft.drop(policy)
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  getVersion(arn: string, id: string): PolicyVersion {
    return versionOf(this.get(arn), id)
  }

  /** @throws {IdentityError} `NoSuchEntity`, `LimitExceeded`, `MalformedPolicyDocument` */
  createVersion(arn: string, text: string, setAsDefault: boolean): Promise<PolicyVersion> {
    return this.#account.change(draft => {
      const policy = this.#changing(draft, arn)
      if (policy.versions.length >= versionsMax)
        throw limitExceeded(
          `A managed policy can have up to ${versionsMax} versions. Before you create a new version, you must delete an existing version.`,
        )
      const { nowMs } = draft.now
      const version = { id: `v${policy.nextVersion}`, text, policy: readManaged(text), createdMs: nowMs }
      draft.put({
        ...policy,
        versions: [version, ...policy.versions],
        defaultVersion: setAsDefault ? version.id : policy.defaultVersion,
        nextVersion: policy.nextVersion + 1,
        updatedMs: nowMs,
      })
      return version
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  setDefault(arn: string, id: string): Promise<void> {
    return this.#account.change(draft => {
      const policy = this.#changing(draft, arn)
      draft.put({ ...policy, defaultVersion: versionOf(policy, id).id, updatedMs: draft.now.nowMs })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `DeleteConflict` */
  deleteVersion(arn: string, id: string): Promise<void> {
    return this.#account.change(draft => {
      const policy = this.#changing(draft, arn)
      const gone = versionOf(policy, id)
      if (gone.id === policy.defaultVersion)
        throw deleteConflict('Cannot delete the default version of a policy.')
      const versions = policy.versions.filter(version => version !== gone)
      draft.put({ ...policy, versions, updatedMs: draft.now.nowMs })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `InvalidInput`, `LimitExceeded` */
  tag(arn: string, tags: readonly Tag[]): Promise<void> {
    return this.#account.change(draft => {
      const policy = this.#changing(draft, arn)
      draft.put({ ...policy, tags: mergeTags(policy.tags, tags) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  untag(arn: string, keys: readonly string[]): Promise<void> {
    return this.#account.change(draft => {
      const policy = this.#changing(draft, arn)
      draft.put({ ...policy, tags: removeTags(policy.tags, keys) })
    })
  }

  #changing(draft: Draft, arn: string): ManagedPolicy {
    return changeable(policyOf(draft.now, arn))
  }

  #inUse(): {
    readonly attached: ReadonlyMap<string, number>
    readonly bounding: ReadonlyMap<string, number>
  } {
    const [attached, bounding] = [new Map<string, number>(), new Map<string, number>()]
    const { user, group, role } = this.#account.sets
    for (const holder of [...user.values(), ...group.values(), ...role.values()]) {
      for (const arn of holder.attached) increment(attached, arn)
      if (holder.kind !== 'group' && holder.boundary !== undefined) increment(bounding, holder.boundary)
    }
    return { attached, bounding }
  }
}

function increment(counts: Map<string, number>, arn: string): void {
  counts.set(arn, (counts.get(arn) ?? 0) + 1)
}

function policyOf({ policy }: Pick<Account, 'policy'> | Draft['now'], arn: string): ManagedPolicy {
  const found = policy(arn)
  if (found !== undefined) return found
  throw noSuchEntity(`Policy ${arn} was not found.`)
}

function versionOf({ arn, versions }: ManagedPolicy, id: string): PolicyVersion {
  const found = versions.find(version => version.id === id)
  if (found !== undefined) return found
  throw noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`)
}
