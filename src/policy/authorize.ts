/**
 * Policy at the protocol's boundary, as two layers. `gate` stands before the documents of requests are read: a stranger whom
 * the bucket's policy does not let in goes no further. `authorization` stands behind it and judges every action
 * that a call needs. Root needs no permission, but what a bucket's policy denies to everybody it denies to root as well,
 * except to look at that policy and to change it.
 */
import type { Clock } from '../base/clock.ts'
import type { Identity } from '../service/context.ts'
import { S3Error, type ErrorCode } from '../service/errors.ts'
import {
  around,
  reply,
  type Call,
  type Layer,
  type OpName,
  type Output,
  type Reply,
  type Resource,
  type Service,
} from '../service/service.ts'
import { decidedOf } from './decided.ts'
import { denialOf } from './denial.ts'
import { namesExistingTags, type Policy } from './document.ts'
import { evaluate, type Decision, type Held, type Policies } from './evaluate.ts'
import { deletionNeeds, listingNeeds, needsOf, type Need } from './needs.ts'
import { accountId, canonicalAccount } from './owner.ts'
import type { Principal } from './principal.ts'
import { keysOf } from './request-keys.ts'

/** What a bucket says about who may use it. */
export interface BucketAccess {
  readonly policy: Policy
  readonly denies: boolean
  /** Its policy is public, and the public access block keeps strangers out nevertheless. */
  readonly restricted: boolean
}

type Tags = Readonly<Record<string, string>>

export interface AuthorizeDependencies {
  /** Now, whether or not it is flushed. @returns `undefined` for a bucket without a policy, and for none */
  readonly accessNow: (bucket: string) => BucketAccess | undefined
  /** The same once it is durable. */
  readonly access: (bucket: string) => Promise<BucketAccess | undefined>
  readonly tagsOf: (object: Resource) => Promise<Tags | undefined>
  /** What users and roles have; nothing for anybody else. */
  readonly heldBy: (identity: Identity) => Held
  readonly clock: Clock
  readonly region: string
}

const root: Principal = { kind: 'root', account: accountId }
const owner = { account: accountId, canonical: canonicalAccount }

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

/** Where the source may lie in a bucket that denies what the target's allows. */
const readsAnother: ReadonlySet<OpName> = new Set<OpName>(['CopyObject', 'RenameObject', 'UploadPartCopy'])

/** What AWS does for nobody without a name. */
const neverAnonymous: { readonly [Op in OpName]?: string } = {
  CopyObject: 'Anonymous users cannot copy objects.  Please authenticate.',
  RenameObject: 'Anonymous users cannot copy objects.  Please authenticate.',
  UploadPartCopy: 'Anonymous users cannot copy objects.  Please authenticate.',
  CreateMultipartUpload: 'Anonymous users cannot initiate multipart uploads.  Please authenticate.',
}

/** Before documents are read: of who has a name it is judged what they want. */
export function gate({ access }: AuthorizeDependencies): Layer {
  return inner => call =>
    call.context.identity.kind === 'anonymous' ? letIn(inner, call, access) : inner(call)
}

async function letIn<Op extends OpName>(
  inner: Service,
  call: Call<Op>,
  access: AuthorizeDependencies['access'],
): Promise<Reply<Op>> {
  const { bucket } = call.resource
  const found = bucket === '' || ownersAlone.has(call.op) ? undefined : await access(bucket)
  if (found === undefined || found.restricted) throw new S3Error('AccessDenied')
  return inner(call)
}

/** Behind the documents, before the operations. */
export function authorization(deps: AuthorizeDependencies): Layer {
  return inner => {
    const judged = judging(call => new Judge(deps, call), inner)
    return call => {
      const { identity } = call.context
      if (identity.kind !== 'root') return judged(call)
      return mayBeDenied(deps, call) ? judged(call) : inner(call)
    }
  }
}

/** Most buckets deny nothing, and the row of a bucket is in memory. */
function mayBeDenied({ accessNow }: AuthorizeDependencies, { op, resource }: Call<OpName>): boolean {
  if (rootsAlways.has(op) || resource.bucket === '') return false
  return readsAnother.has(op) || accessNow(resource.bucket)?.denies === true
}

/** Who is asked about one call. */
export interface Permission {
  /** @throws {S3Error} for the first that is not permitted */
  require(needs: readonly Need[]): Promise<void>
  allows(need: Need): Promise<boolean>
}

/** Passes on what is permitted, object by object where a call is about several, and hides what may not be seen. */
export function judging(permissionOf: (call: Call<OpName>) => Permission, inner: Service): Service {
  const deletions = around({ DeleteObjects: call => deleteAllowed(permissionOf(call), inner, call) })
  return deletions(async call => {
    const judge = permissionOf(call)
    await judge.require(needsOf(call))
    const refusal = call.context.identity.kind === 'anonymous' ? neverAnonymous[call.op] : undefined
    if (refusal !== undefined) throw new S3Error('AccessDenied', { message: refusal })
    try {
      const answer = await inner(call)
      // A remote's refusal is an answer until somebody reads it.
      const hides = answer.raw?.status === 404 && !(await mayList(judge, call))
      if (hides) await answer.output()
      return answer
    } catch (error) {
      if (isMissing(error) && !(await mayList(judge, call))) throw new S3Error('AccessDenied')
      throw error
    }
  })
}

async function mayList(judge: Permission, call: Call<OpName>): Promise<boolean> {
  for (const need of listingNeeds(call)) if (!(await judge.allows(need))) return false
  return true
}

/** Who may not list a bucket is not told what is not in it. */
function isMissing(error: unknown): boolean {
  return error instanceof S3Error && missing.has(error.code)
}

const missing: ReadonlySet<string> = new Set<ErrorCode>(['NoSuchKey', 'NoSuchVersion', 'NotFound'])

class Judge implements Permission {
  readonly #deps: AuthorizeDependencies
  readonly #call: Call<OpName>
  readonly #principal: Principal

  constructor(deps: AuthorizeDependencies, call: Call<OpName>) {
    this.#deps = deps
    this.#call = call
    this.#principal = principalOf(call.context.identity)
  }

  async require(needs: readonly Need[]): Promise<void> {
    for (const need of needs) {
      const decision = await this.#decide(need)
      this.#call.context.trail?.decide(decidedOf(decision))
      if (decision.effect !== 'allow') throw this.#refusal(need, decision)
    }
  }

  async allows(need: Need): Promise<boolean> {
    return (await this.#decide(need)).effect === 'allow'
  }

  async #decide(need: Need): Promise<Decision> {
    const { access: accessOf, tagsOf, heldBy, clock, region } = this.#deps
    const { bucket } = need.about
    const access = bucket === '' ? undefined : await accessOf(bucket)
    const open = access?.restricted === true && this.#principal.kind === 'anonymous' ? undefined : access
    const held = heldBy(this.#call.context.identity)
    const resource = open && { name: `the policy of ${bucket}`, policy: open.policy }
    const policies: Policies = { ...held, resource }
    const tags = asksForTags(policies) ? await tagsOf(need.about) : undefined
    const about = { principal: this.#principal, nowMs: clock.now(), region, account: accountId }
    const keys = keysOf(this.#call, need, { ...about, existingTags: () => tags })
    const request = { principal: this.#principal, action: need.action, resource: need.resource, owner, keys }
    return evaluate(request, policies)
  }

  #refusal(need: Need, decision: Exclude<Decision, { effect: 'allow' }>): S3Error {
    const message = denialOf({ ...need, principal: this.#principal }, decision)
    return new S3Error('AccessDenied', { message })
  }
}

function asksForTags({ identity, resource, boundary, session }: Policies): boolean {
  return [...identity, resource, boundary, ...session].some(each => each && namesExistingTags(each.policy))
}

function principalOf(identity: Identity): Principal {
  return identity.kind === 'root' ? root : identity
}

/** Who is asked elsewhere is asked about that many at once. */
const togetherMax = 16

/** What may not be deleted is told object by object; the others are deleted. */
async function deleteAllowed(
  judge: Permission,
  inner: Service,
  call: Call<'DeleteObjects'>,
): Promise<Reply<'DeleteObjects'>> {
  const { input, resource } = call
  const allowed: (typeof input)['Delete']['Objects'] = []
  const refused: NonNullable<Output<'DeleteObjects'>['Errors']> = []
  const refusalOf = async ({
    Key,
    VersionId,
    ETag,
  }: (typeof allowed)[number]): Promise<S3Error | undefined> => {
    const about = { bucket: resource.bucket, key: Key, version: VersionId }
    try {
      await judge.require(deletionNeeds(about, { bypasses: input.BypassGovernanceRetention, etag: ETag }))
      return undefined
    } catch (error) {
      if (error instanceof S3Error) return error
      throw error
    }
  }
  for (let from = 0; from < input.Delete.Objects.length; from += togetherMax) {
    const some = input.Delete.Objects.slice(from, from + togetherMax)
    const refusals = await Promise.all(some.map(refusalOf))
    for (const [at, object] of some.entries()) {
      const { Key, VersionId } = object
      const refusal = refusals[at]
      if (refusal === undefined) allowed.push(object)
      else refused.push({ Key, VersionId, Code: refusal.code, Message: refusal.message })
    }
  }
  if (refused.length === 0) return inner(call)
  if (allowed.length === 0) return reply({ Deleted: [], Errors: refused })
  const rest = { ...input, Delete: { ...input.Delete, Objects: allowed } }
  const { op, raw, context } = call
  const { Errors = [], ...output } = await (await inner({ op, resource, raw, context, input: rest })).output()
  return reply({ ...output, Errors: [...refused, ...Errors] })
}
