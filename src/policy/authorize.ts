/**
 * Policy at the protocol's boundary, as two layers. `gate` stands before the documents of requests are read: a stranger whom
 * the bucket's policy does not let in goes no further. `authorization` stands behind it and judges every action
 * that a call needs. Root needs no permission, but what a bucket's policy denies to everybody it denies to root as well,
 * except to look at that policy and to change it.
 */
import { noSuchBucket } from '../service/bucket-name.ts'
import { S3Error, type ErrorCode } from '../service/errors.ts'
import {
  around,
  reply,
  type Call,
  type Layer,
  type OpName,
  type Output,
  type Reply,
  type Service,
} from '../service/service.ts'
import { Judge, ownersAlone, rootsAlways } from './judge.ts'
import type { AuthorizeDependencies, BucketAccess, Permitting } from './judge.ts'
import { deletionNeeds, listingNeeds, needsOf } from './needs.ts'
import { accountId } from './owner.ts'

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
  const { op, resource } = call
  const { bucket } = resource
  if (bucket === '' || op === 'CreateBucket') throw new S3Error('AccessDenied')
  const found = await access(bucket)
  if (found === undefined) throw noSuchBucket(bucket)
  if (ownersAlone.has(op) || !isOpen(found)) throw new S3Error('AccessDenied')
  return inner(call)
}

/** Whether there may be something for strangers: what is to be judged later. */
function isOpen({ policy, restricted, acl, ignoresPublicAcls }: BucketAccess): boolean {
  return (policy !== undefined && !restricted) || (acl !== undefined && !ignoresPublicAcls)
}

/** Behind the documents, before the operations. */
export function authorization(deps: AuthorizeDependencies): Layer {
  return inner => {
    const judged = judging(call => new Judge(deps, call), inner)
    return call => {
      const { identity } = call.context
      if (identity.kind === 'root' && !mayBeDenied(deps, call)) return inner(call)
      return aboutMore.has(call.op) ? behindBucket(deps, judged, call) : judged(call)
    }
  }
}

/** Whose first need may be about something else than the call's own bucket, or is answered for each object. */
const aboutMore: ReadonlySet<OpName> = new Set([...readsAnother, 'DeleteObjects'])

/** Whether there is a bucket everybody is told, and before what they may do in it. */
async function behindBucket<Op extends OpName>(
  { access }: AuthorizeDependencies,
  judged: Service,
  call: Call<Op>,
): Promise<Reply<Op>> {
  const { bucket } = call.resource
  if ((await access(bucket)) === undefined) throw noSuchBucket(bucket)
  return judged(call)
}

/** Most buckets deny nothing and have no lists, and the row of a bucket is in memory. */
function mayBeDenied({ accessNow }: AuthorizeDependencies, { op, resource }: Call<OpName>): boolean {
  if (resource.bucket === '') return false
  const access = accessNow(resource.bucket)
  if (access !== undefined && access.account !== accountId) return true
  if (rootsAlways.has(op)) return false
  return readsAnother.has(op) || access?.denies === true || access?.acl !== undefined
}

/** Passes on what is permitted, object by object where a call is about several, and hides what may not be seen. */
export function judging(permissionOf: (call: Call<OpName>) => Permitting, inner: Service): Service {
  const deletions = around({ DeleteObjects: call => deleteAllowed(permissionOf(call), inner, call) })
  return deletions(async call => {
    const judge = permissionOf(call)
    const requiring = judge.require(needsOf(call))
    if (requiring !== undefined) await requiring
    const { kind } = call.context.identity
    const refusal = kind === 'anonymous' ? neverAnonymous[call.op] : undefined
    if (refusal !== undefined) throw new S3Error('AccessDenied', { message: refusal })
    try {
      const answer = await inner(call)
      // A remote's refusal is an answer until somebody reads it.
      if (answer.raw?.status === 404 && !(await mayList(judge, call))) await answer.output()
      return answer
    } catch (error) {
      if (isMissing(error) && !(await mayList(judge, call))) throw new S3Error('AccessDenied')
      throw error
    }
  })
}

async function mayList(judge: Permitting, call: Call<OpName>): Promise<boolean> {
  for (const need of listingNeeds(call)) if (!(await judge.allows(need))) return false
  return true
}

/** Who may not list a bucket is not told what is not in it. */
function isMissing(error: unknown): boolean {
  return error instanceof S3Error && missing.has(error.code)
}

const missing: ReadonlySet<string> = new Set<ErrorCode>(['NoSuchKey', 'NoSuchVersion', 'NotFound'])

/** Who is asked elsewhere is asked about that many at once. */
const togetherMax = 16

/** What may not be deleted is told object by object; the others are deleted. */
async function deleteAllowed(
  judge: Permitting,
  inner: Service,
  call: Call<'DeleteObjects'>,
): Promise<Reply<'DeleteObjects'>> {
  const { input, resource } = call
  const allowed: (typeof input)['Delete']['Objects'] = []
  const refused: NonNullable<Output<'DeleteObjects'>['Errors']> = []
  const refusalOf = async (object: (typeof allowed)[number]): Promise<S3Error | undefined> => {
    const { Key, VersionId, ETag } = object
    const about = { bucket: resource.bucket, key: Key, version: VersionId }
    const needs = deletionNeeds(about, { bypasses: input.BypassGovernanceRetention, etag: ETag })
    const onTrail = call.context.trail?.object(object)
    try {
      await judge.require(needs, onTrail)
      return undefined
    } catch (error) {
      if (!(error instanceof S3Error)) throw error
      if (onTrail !== undefined) onTrail.errorCode = error.code
      return error
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
