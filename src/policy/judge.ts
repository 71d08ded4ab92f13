/**
 * Judges what one call needs, one need after the other: finds whose the resource is, what its policy and its access control
 * list say, and what who asks has, and has them evaluated. Made by `authorize.ts` for each call.
 */
import type { Clock } from '../base/clock.ts'
import type { Decisions, Identity } from '../service/context.ts'
import { noSuchBucket } from '../service/bucket-name.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, OpName, Resource } from '../service/service.ts'
import { principalOf, type Accounts } from './accounts.ts'
import { bucketPermission, objectPermission, reachOfAcl, type Acl, type Permission } from './acl.ts'
import { decidedOf } from './decided.ts'
import { denialOf } from './denial.ts'
import type { NamedPolicy } from './document.ts'
import { evaluate, type Decision, type Held } from './evaluate.ts'
import { listing, type Need } from './needs.ts'
import { accountOf, type Principal, type Reach } from './principal.ts'
import { keysOf, type ExistingTags } from './request-keys.ts'

/** What a bucket says about who may use it. */
export interface BucketAccess {
  /** Its owner's. */
  readonly account: string
  readonly policy: NamedPolicy | undefined
  readonly denies: boolean
  /** Its policy is public, and the public access block keeps all but the owner's account out nevertheless. */
  readonly restricted: boolean
  /** `undefined` where there are no lists: all objects are the bucket owner's. */
  readonly acl: Acl | undefined
  /** The public access block says so. */
  readonly ignoresPublicAcls: boolean
}

/** Whose an object is, and its access control list. */
export interface ObjectAccess {
  readonly account: string
  readonly acl: Acl
}

type Tags = Readonly<Record<string, string>>

export interface AuthorizeDependencies {
  /** Now, whether or not it is flushed. @returns `undefined` where there is no such bucket */
  readonly accessNow: (bucket: string) => BucketAccess | undefined
  /** The same once it is durable. */
  readonly access: (bucket: string) => Promise<BucketAccess | undefined> | BucketAccess | undefined
  /** Asked where a bucket has lists. @returns `undefined` where there is no such object */
  readonly objectAccess: (object: Resource) => Promise<ObjectAccess | undefined>
  /** @returns the account that began an upload; `undefined` where there is none, and for strangers */
  readonly initiator: (object: Resource, uploadId: string) => Promise<string | undefined>
  readonly tagsOf: (object: Resource) => Promise<Tags | undefined>
  /** What users and roles have; nothing for anybody else. */
  readonly heldBy: (identity: Identity) => Held
  readonly accounts: Pick<Accounts, 'accountOf'>
  readonly clock: Clock
  readonly region: string
}

/** What the resource's side says. */
interface ResourceSide {
  /** Whose it is. */
  readonly account: string
  readonly resource: NamedPolicy | undefined
  readonly resourceAllows: boolean
  readonly acl: Reach | undefined
}

/** The resource's side of what has lists, without what they say. */
interface Listed {
  readonly access: BucketAccess
  readonly acl: Acl
  readonly side: ResourceSide
}

/** What only the owner's account may do, whatever the policy says. */
export const ownersAlone: ReadonlySet<OpName> = new Set<OpName>([
  'DeleteBucketPolicy',
  'GetBucketPolicy',
  'GetBucketPolicyStatus',
  'PutBucketPolicy',
])
/** What nobody can take from root, or nobody could repair it. */
export const rootsAlways: ReadonlySet<OpName> = new Set<OpName>([
  'DeleteBucketPolicy',
  'GetBucketPolicy',
  'PutBucketPolicy',
])

/** Who is asked about one call. Promises are only where something has to be waited for. */
export interface Permitting {
  /**
   * @param decisions where what is decided goes; to the call's trail where it is left out
   * @throws {S3Error} for the first that is not permitted
   */
  require(needs: readonly Need[], decisions?: Decisions): Promise<void> | undefined
  allows(need: Need): Promise<boolean> | boolean
}

export class Judge implements Permitting {
  readonly #deps: AuthorizeDependencies
  readonly #call: Call<OpName>
  readonly #principal: Principal

  constructor(deps: AuthorizeDependencies, call: Call<OpName>) {
    this.#deps = deps
    this.#call = call
    this.#principal = principalOf(call.context.identity)
  }

  require(
    needs: readonly Need[],
    decisions: Decisions | undefined = this.#call.context.trail,
  ): Promise<void> | undefined {
    if (ownersAlone.has(this.#call.op)) return this.#requireOfOwner(needs, decisions)
    let at = 0
    for (const need of needs) {
      const decision = this.#decide(need)
      if (decision instanceof Promise || decision.effect !== 'allow')
        return this.#requireRest(needs.slice(at), decision, decisions)
      decisions?.decide(decidedOf(decision))
      at++
    }
    return undefined
  }

  /** @param first what is decided about the first of them */
  async #requireRest(
    needs: readonly Need[],
    first: Promise<Decision> | Decision,
    decisions: Decisions | undefined,
  ): Promise<void> {
    for (const need of needs) {
      const decision = await (need === needs[0] ? first : this.#decide(need))
      decisions?.decide(decidedOf(decision))
      if (decision.effect === 'allow') continue
      if (decision.effect === 'implicit-deny' && (await this.#isAbsent(need))) throw absence(need.about)
      throw this.#refusal(need, decision)
    }
  }

  async #requireOfOwner(needs: readonly Need[], decisions: Decisions | undefined): Promise<void> {
    const { op, resource } = this.#call
    const owner = (await this.#deps.access(resource.bucket))?.account
    if (owner !== undefined && rootsAlways.has(op) && this.#isRootOf(owner)) return
    for (const need of needs) await this.#requireRest([need], this.#decide(need), decisions)
    if (owner !== undefined && owner !== accountOf(this.#principal)) throw new S3Error('MethodNotAllowed')
  }

  #isRootOf(account: string): boolean {
    return this.#principal.kind === 'root' && this.#principal.account === account
  }

  allows(need: Need): Promise<boolean> | boolean {
    const decision = this.#decide(need)
    return decision instanceof Promise ? decision.then(isAllowed) : isAllowed(decision)
  }

  #decide(need: Need): Promise<Decision> | Decision {
    const side = this.#resourceSide(need)
    return side instanceof Promise
      ? side.then(found => this.#decideBeside(found, need))
      : this.#decideBeside(side, need)
  }

  /** What is decided while a tag that decides is not known yet is nothing: it is decided again when it is. */
  #decideBeside(side: ResourceSide, need: Need): Promise<Decision> | Decision {
    const existing = { tags: undefined, isAsked: false }
    const decision = this.#evaluate(side, need, existing)
    return existing.isAsked ? this.#decideWithTags(side, need) : decision
  }

  async #decideWithTags(side: ResourceSide, need: Need): Promise<Decision> {
    const tags = await this.#deps.tagsOf(need.about)
    return this.#evaluate(side, need, { tags, isAsked: true })
  }

  #evaluate(side: ResourceSide, need: Need, existing: ExistingTags): Decision {
    const { accounts, clock, heldBy, region } = this.#deps
    const { action, resource } = need
    const { account } = side
    const principal = this.#principal
    const { identity, boundary, session, tags: keptTags } = heldBy(this.#call.context.identity)
    const about = { principal, keptTags, nowMs: clock.now(), region, account, existing }
    const keys = keysOf(this.#call, need, about)
    const owner = { account, canonical: (id: string) => accounts.accountOf(id) }
    return evaluate(
      { principal, action, resource, owner, keys },
      {
        identity,
        boundary,
        session,
        resource: side.resource,
        resourceAllows: side.resourceAllows,
        acl: side.acl,
      },
    )
  }

  /** What is nobody's yet, or about no bucket, is a matter of who asks alone. */
  #resourceSide(need: Need): Promise<ResourceSide> | ResourceSide {
    const { bucket } = need.about
    if (bucket === '' || this.#call.op === 'CreateBucket') return this.#ownSide()
    const access = this.#deps.access(bucket)
    return access instanceof Promise
      ? access.then(found => this.#sideOf(found, need))
      : this.#sideOf(access, need)
  }

  #ownSide(): ResourceSide {
    return {
      account: accountOf(this.#principal),
      resource: undefined,
      resourceAllows: true,
      acl: undefined,
    }
  }

  /** @throws {S3Error} `NoSuchBucket`: everybody is told, before it is judged what they may do */
  #sideOf(access: BucketAccess | undefined, need: Need): Promise<ResourceSide> | ResourceSide {
    if (access === undefined) throw noSuchBucket(need.about.bucket)
    const { account, policy, restricted } = access
    const isOwn = accountOf(this.#principal) === account
    const side = { account, resource: policy, resourceAllows: isOwn || !restricted, acl: undefined }
    if (access.acl !== undefined) return this.#listedSide(need, { access, acl: access.acl, side })
    const initiating = isOwn ? undefined : this.#asInitiator(need)
    return initiating === undefined ? side : initiating.then(acl => ({ ...side, acl }))
  }

  async #listedSide(need: Need, { access, acl, side }: Listed): Promise<ResourceSide> {
    // Who writes an object owns it, and says who may have it.
    if (this.#isOfNew(need))
      return { ...side, account: accountOf(this.#principal), acl: this.#reach(acl, 'WRITE', access) }
    const permission = objectPermission(need.action)
    if (permission === undefined) return { ...side, acl: await this.#bucketReach(need, access, acl) }
    const object = await this.#deps.objectAccess(need.about)
    if (object === undefined) return side
    return {
      account: object.account,
      resource: side.resource,
      // What a bucket's owner permits is about what is the bucket's owner's.
      resourceAllows: side.resourceAllows && object.account === side.account,
      acl: this.#reach(object.acl, permission, access),
    }
  }

  /** Whether it is about the list that an object is written with. */
  #isOfNew({ action }: Need): boolean {
    return action === 's3:PutObjectAcl' && writes.has(this.#call.op)
  }

  async #bucketReach(need: Need, access: BucketAccess, acl: Acl): Promise<Reach | undefined> {
    if (need.action === 's3:DeleteObject') {
      const reach = this.#reach(acl, 'WRITE', access)
      const object = reach && (await this.#deps.objectAccess(need.about))
      return object && object.account === accountOf(this.#principal) ? reach : undefined
    }
    const permission = bucketPermission(need.action)
    return permission === undefined ? this.#asInitiator(need) : this.#reach(acl, permission, access)
  }

  #reach(acl: Acl, permission: Permission, { ignoresPublicAcls }: BucketAccess): Reach | undefined {
    return reachOfAcl(acl, { principal: this.#principal, permission, ignoresPublic: ignoresPublicAcls })
  }

  /** Who began an upload may look at its parts and give it up. */
  #asInitiator({ action, about }: Need): Promise<Reach | undefined> | undefined {
    if (!initiators.has(action)) return undefined
    const { UploadId } = this.#call.input as { readonly UploadId?: string } // operations with these actions have one
    return UploadId === undefined ? undefined : this.#reachOfInitiator(about, UploadId)
  }

  async #reachOfInitiator(about: Resource, uploadId: string): Promise<Reach | undefined> {
    const account = await this.#deps.initiator(about, uploadId)
    if (account === undefined || account !== accountOf(this.#principal)) return undefined
    return this.#principal.kind === 'root' ? 'own' : 'account'
  }

  /** Where lists are in use nobody can permit what is not there; who may list is told so. */
  async #isAbsent(need: Need): Promise<boolean> {
    const { access, objectAccess } = this.#deps
    if (objectPermission(need.action) === undefined || this.#isOfNew(need)) return false
    if ((await access(need.about.bucket))?.acl === undefined) return false
    return (await objectAccess(need.about)) === undefined && (await this.allows(listing(need.about.bucket)))
  }

  #refusal(need: Need, decision: Exclude<Decision, { effect: 'allow' }>): S3Error {
    const message = denialOf({ ...need, principal: this.#principal }, decision)
    return new S3Error('AccessDenied', { message })
  }
}

const writes: ReadonlySet<OpName> = new Set<OpName>(['CopyObject', 'CreateMultipartUpload', 'PutObject'])
const initiators: ReadonlySet<string> = new Set(['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'])

function absence({ key: Key, version: VersionId }: Resource): S3Error {
  return VersionId === undefined
    ? new S3Error('NoSuchKey', { Key })
    : new S3Error('NoSuchVersion', { Key, VersionId })
}

function isAllowed({ effect }: Decision): boolean {
  return effect === 'allow'
}
