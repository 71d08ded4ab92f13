/**
 * Whether what a key holds at the remote is what we wanted there: how an attempt whose answer was lost is told from what
 * somebody else has written. By the ETag where that is the MD5, else by the checksum; where the remote's ETags are no
 * digests, because it encrypts with keys for instance, and it has no checksum, it is read back. Nothing is taken for ours
 * whose bytes have not been compared.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { S3Error } from '../../service/errors.ts'
import { payloadOf, type Payload } from '../../service/payload.ts'
import type { Output } from '../../service/service.ts'
import type { Entry } from '../../store/entries.ts'
import type { Names, ObjectRow } from '../../store/rows.ts'
import type { Proof } from './proof.ts'
import { bareEtag, bodyOf, checksumIn, isDescribedAs, md5Of } from './stored.ts'
import type { There } from './look.ts'
import type { Outcome, PushDependencies } from './task.ts'

type Head = Output<'HeadObject'>
type Recognising = Pick<PushDependencies, 'looks' | 'source' | 'lacks'>

/** An object of ours, and where it was to go. */
export interface Wanted {
  readonly entry: Pick<Entry, 'bucket' | 'bucketId' | 'key'>
  readonly row: ObjectRow
  readonly signal: AbortSignal
}

/** Between the clocks of both sides: S3 refuses signatures that are further away. */
const maxSkewMs = 15 * 60_000

/** @returns by what all of it is known to be ours, byte for byte and name for name; `undefined` where it is not */
export async function provenOurs(deps: Recognising, wanted: Wanted, there: Head): Promise<Proof | undefined> {
  if (!isDescribedAs(there, wanted.row)) return undefined
  const proof = await provenBytes(deps, wanted, there)
  return proof !== undefined && (await hasTags(deps, wanted, there)) ? proof : undefined
}

/** What became of a push that had arrived before. @param there under the name that the remote gave it */
export function asArrived(there: There, proof: Proof): Outcome {
  return { kind: 'pushed', etag: bareEtag(there?.ETag), proof }
}

/** @returns by what the bytes are known to be ours, whatever else is said of them; `undefined` where they are not */
export async function provenBytes(
  deps: Recognising,
  wanted: Wanted,
  there: Head,
): Promise<Proof | undefined> {
  const { row, entry } = wanted
  if (there.ContentLength !== row.sizeBytes) return undefined
  const isEqual = hasSameChecksum(there, row)
  if (isEqual === false) return undefined
  if (bareEtag(there.ETag) === row.etag) return 'etag'
  if (isEqual === true) return 'checksum'
  if (!mayBeNoDigest(there, row) && !deps.lacks.has(entry, 'md5-etags')) return undefined
  // What was there long before can't be ours, and need not be read.
  const modifiedMs = there.LastModified?.getTime() ?? Infinity
  if (modifiedMs < row.modifiedMs - maxSkewMs) return undefined
  return (await isReadBack(deps, wanted, there)) ? 'bytes' : undefined
}

/** @returns `undefined` where there are no two to compare: one of the other type is another number */
function hasSameChecksum(there: Head, { checksum }: ObjectRow): boolean | undefined {
  const told = checksum && checksumIn(there, checksum.algorithm)
  if (checksum === undefined || told === undefined) return undefined
  return there.ChecksumType === checksum.type ? told === checksum.value : undefined
}

/** Whether the ETag shows by itself that it may be no digest, so that another one says nothing. */
function mayBeNoDigest({ ETag, ServerSideEncryption, SSECustomerAlgorithm }: Head, row: ObjectRow): boolean {
  if (ServerSideEncryption?.startsWith('aws:kms') === true || SSECustomerAlgorithm !== undefined) return true
  const etag = bareEtag(ETag) ?? ''
  const isInParts = md5Of(row.etag) === undefined
  return isInParts ? etag.split('-', 2)[1] !== row.etag.split('-', 2)[1] : md5Of(etag) === undefined
}

/** @throws what broke off, but for a refusal: who may write need not be allowed to read */
async function isReadBack(
  { looks, source }: Recognising,
  { entry: { bucket: Bucket, key: Key }, row, signal }: Wanted,
  { ETag: IfMatch }: Head,
): Promise<boolean> {
  try {
    const { Body } = await looks.ask('GetObject', { Bucket, Key, IfMatch }, signal)
    const there = typeof Body === 'string' || Body instanceof Uint8Array ? one(Body) : payloadOf(Body)
    return (await digestOf(there)) === (await digestOf(bodyOf(source, row)))
  } catch (error) {
    if (error instanceof S3Error && error.status >= 400 && error.status < 500) return false
    throw error
  }
}

function one(body: string | Uint8Array): Payload {
  return payloadOf(Readable.from([Buffer.from(body)]))
}

async function digestOf(body: Payload): Promise<string> {
  const hash = createHash('sha256')
  await body.read(chunk => void hash.update(chunk))
  return hash.digest('hex')
}

/** Only how many there are is told with an object. */
async function hasTags(
  { looks }: Recognising,
  { entry: { bucket: Bucket, key: Key }, row: { tags = {} }, signal }: Wanted,
  { TagCount = 0 }: Head,
): Promise<boolean> {
  const count = Object.keys(tags).length
  if (count === 0 && TagCount === 0) return true
  try {
    const { TagSet } = await looks.ask('GetObjectTagging', { Bucket, Key }, signal)
    const there: Names = Object.fromEntries(TagSet.map(tag => [tag.Key, tag.Value]))
    return TagSet.length === count && Object.entries(tags).every(([name, value]) => there[name] === value)
  } catch (error) {
    if (error instanceof S3Error && error.status >= 400 && error.status < 500) return false
    throw error
  }
}
