/**
 * What a call has to be permitted: one action or several, each on a resource. The model says the action of every
 * operation; this file adds what depends on the request, as S3's service authorization reference has it.
 */
import { operations } from '@s3d/server/protocol'
import { parseCopySource } from '../service/copy-source.ts'
import type { Call, OpName, Resource } from '../service/service.ts'
import type { GrantHeaders } from './acl.ts'

export interface Need {
  /** `s3:GetObject`. */
  readonly action: string
  /** An ARN; `*` for what is about no bucket. */
  readonly resource: string
  /** Which object or bucket it is about, whose tags may be asked for. */
  readonly about: Resource
}

export function needsOf(call: Call<OpName>): readonly Need[] {
  const further = furtherNeeds[call.op]
  if (further === undefined) return [need(call.op, call.resource)]
  // Each is in the table under the name of its own operation.
  return (further as (call: Call<OpName>) => readonly Need[])(call)
}

type FurtherNeeds = { readonly [Op in OpName]?: (call: Call<Op>) => readonly Need[] }

const furtherNeeds: FurtherNeeds = {
  GetObject: ofVersion,
  HeadObject: ofVersion,
  GetObjectAcl: ofVersion,
  GetObjectTagging: ofVersion,
  GetObjectTorrent: ofVersion,
  PutObjectAcl: ofVersion,
  PutObjectTagging: ofVersion,
  DeleteObjectTagging: ofVersion,
  GetObjectAttributes: call => [
    ...ofVersion(call),
    permission(call.resource.version === undefined ? 'GetObject' : 'GetObjectVersion', call.resource),
  ],
  SelectObjectContent: ({ resource }) => [permission('GetObject', resource)],
  DeleteObject: ({ resource, input }) =>
    deletionNeeds(resource, { bypasses: input.BypassGovernanceRetention, etag: input.IfMatch }),
  DeleteObjects: ({ resource, input }) =>
    input.Delete.Objects.flatMap(({ Key, VersionId, ETag }) => {
      const about = { bucket: resource.bucket, key: Key, version: VersionId }
      return deletionNeeds(about, { bypasses: input.BypassGovernanceRetention, etag: ETag })
    }),
  PutObjectRetention: ({ op, resource, input }) => [
    need(op, resource),
    ...bypass(input.BypassGovernanceRetention, resource),
  ],
  PutObject: ({ op, resource, input }) => [need(op, resource), ...withObject(input, resource)],
  CreateMultipartUpload: ({ op, resource, input }) => [need(op, resource), ...withObject(input, resource)],
  CopyObject: ({ op, resource, input }) => {
    const source = sourceOf(input.CopySource)
    return [
      ...reading(source),
      need(op, resource),
      ...withObject({ ...input, Tagging: input.Tagging ?? copiedTags(input.TaggingDirective) }, resource),
    ]
  },
  UploadPartCopy: ({ op, resource, input }) => [...reading(sourceOf(input.CopySource)), need(op, resource)],
  RenameObject: ({ op, resource, input }) => {
    const source = sourceOf(input.RenameSource)
    return [...reading(source), ...deletionNeeds(source, {}), need(op, resource)]
  },
  CreateBucket: ({ op, resource, input }) => [
    need(op, resource),
    ...(grants(input) ? [permission('PutBucketAcl', resource)] : []),
    ...(input.ObjectOwnership === undefined ? [] : [permission('PutBucketOwnershipControls', resource)]),
    ...(input.ObjectLockEnabledForBucket === true
      ? [
          permission('PutBucketObjectLockConfiguration', resource),
          permission('PutBucketVersioning', resource),
        ]
      : []),
    ...(input.CreateBucketConfiguration?.Tags === undefined ? [] : [permission('TagResource', resource)]),
  ],
}

/** How something is to be deleted. */
interface Deleting {
  readonly bypasses?: boolean | undefined
  /** That it must have. */
  readonly etag?: string | undefined
}

/** What is needed to delete one of the objects of a DeleteObjects, as for a call of its own. */
export function deletionNeeds(about: Resource, { bypasses, etag }: Deleting): readonly Need[] {
  const action = about.version === undefined ? 'DeleteObject' : 'DeleteObjectVersion'
  // Whoever may try ETags finds out what is in it.
  const tells = etag !== undefined && etag !== '*'
  return [permission(action, about), ...bypass(bypasses, about), ...(tells ? reading(about) : [])]
}

/** What is needed to be told that a key is not there: of a copy, that or its source's. */
export function listingNeeds({ op, resource, input }: Call<OpName>): readonly Need[] {
  const own = listing(resource.bucket)
  if (op !== 'CopyObject' && op !== 'UploadPartCopy' && op !== 'RenameObject') return [own]
  // Only these have either member.
  const { CopySource, RenameSource } = input as {
    readonly CopySource?: string
    readonly RenameSource?: string
  }
  return [own, listing(sourceOf(CopySource ?? RenameSource ?? '').bucket)]
}

/** What it takes to be told what is in a bucket. */
export function listing(bucket: string): Need {
  return permission('ListBucket', { bucket, key: '', version: undefined })
}

/** What AWS takes for the ARN of an operation on no bucket in particular: policies have long named it so. */
const ofService: ReadonlyMap<OpName, string> = new Map([['ListBuckets', 'arn:aws:s3:::*']])

/** What the operation itself needs, before anything of the request is read. */
export function need(op: OpName, about: Resource): Need {
  const { action, level } = operations[op]
  return { action, resource: level === 'service' ? (ofService.get(op) ?? '*') : arnOf(about), about }
}

function permission(name: string, about: Resource): Need {
  return { action: `s3:${name}`, resource: arnOf(about), about }
}

function arnOf({ bucket, key }: Resource): string {
  return key === '' ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`
}

/** A version that is named has an action of its own. */
function ofVersion({ op, resource }: Pick<Call<OpName>, 'op' | 'resource'>): readonly Need[] {
  const whole = need(op, resource)
  if (resource.version === undefined) return [whole]
  return [{ ...whole, action: whole.action.replace(/Object(?=[A-Z]|$)/, 'ObjectVersion') }]
}

function reading(source: Resource): readonly Need[] {
  return [permission(source.version === undefined ? 'GetObject' : 'GetObjectVersion', source)]
}

function sourceOf(header: string): Resource {
  const { bucket, key, versionId } = parseCopySource(header)
  return { bucket, key, version: versionId }
}

function bypass(bypasses: boolean | undefined, about: Resource): readonly Need[] {
  return bypasses === true ? [permission('BypassGovernanceRetention', about)] : []
}

/** A header that is there without a value sets tags, too: none. */
function copiedTags(directive: string | undefined): string | undefined {
  return directive === 'REPLACE' ? '' : undefined
}

interface Putting extends GrantHeaders {
  readonly Tagging?: string | undefined
  readonly ObjectLockMode?: string | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: string | undefined
}

function grants(input: GrantHeaders): boolean {
  const { ACL, GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP } = input
  return [ACL, GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP].some(
    each => each !== undefined,
  )
}

/** What is set together with an object and could be set by a call of its own. */
function withObject(input: Putting, about: Resource): readonly Need[] {
  const locks = input.ObjectLockMode !== undefined || input.ObjectLockRetainUntilDate !== undefined
  return [
    ...(grants(input) ? [permission('PutObjectAcl', about)] : []),
    ...(input.Tagging === undefined ? [] : [permission('PutObjectTagging', about)]),
    ...(locks ? [permission('PutObjectRetention', about)] : []),
    ...(input.ObjectLockLegalHoldStatus === undefined ? [] : [permission('PutObjectLegalHold', about)]),
  ]
}
