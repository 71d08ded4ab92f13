/**
 * Pushes an object that was completed from parts as the same parts, so that its ETag and its part numbers stay what the
 * client was told. What the remote already has of an upload that broke off is not sent again.
 */
import { createHash } from 'node:crypto'
import { S3Error } from '../../service/errors.ts'
import type { Input, Output } from '../../service/service.ts'
import type { Range } from '../../store/bytes.ts'
import type { Checksum, ObjectRow } from '../../store/rows.ts'
import { look } from './look.ts'
import { asArrived, provenOurs } from './ours.ts'
import { proofIn } from './proof.ts'
import { mayBeChecksum, provenByLook } from './put.ts'
import { bareEtag, bodyOf, checksumIn, checksumMember, described, md5Of } from './stored.ts'
import type { BodySource } from './stored.ts'
import type { Manner, Outcome, PartsOf, PushDependencies, PutTask } from './task.ts'

/** Of one object. */
const partsAtOnce = 4

type StoredPart = ReturnType<PartsOf>[number]
type PartThere = NonNullable<Output<'ListParts'>['Parts']>[number]

/** An upload at the remote. */
interface Upload {
  readonly uploadId: string
  /** What its parts and the whole are verified by; `undefined` where the remote has no checksums. */
  readonly checksum: Checksum | undefined
  /** Parts that were sent before, by number. */
  readonly there: ReadonlyMap<number, PartThere>
}

/** One push of an object in parts. */
interface Pushing extends Upload {
  readonly deps: PushDependencies
  readonly task: PutTask
  readonly manner: Manner
}

export async function putParts(deps: PushDependencies, task: PutTask, manner: Manner): Promise<Outcome> {
  const { entry, signal } = task
  const isResumed = entry.upload !== undefined && manner.key === entry.key
  let upload = isResumed ? await resume(deps, task, entry.upload) : undefined
  if (upload === undefined && isResumed) {
    // Perhaps it was completed, and the answer was lost.
    const there = await look(deps.looks, entry, signal)
    const proof = there && (await provenOurs(deps, task, there))
    if (proof !== undefined) return asArrived(there, proof)
  }
  upload ??= await begin(deps, task, manner)
  const pushing: Pushing = { deps, task, manner, ...upload }
  try {
    return await finished(pushing)
  } catch (error) {
    const { uploadId } = pushing
    const isKept = manner.key === entry.key
    // What was begun leads nowhere: the next attempt looks, and begins anew. One that is not kept nobody would find again.
    if ((!isKept || isSpent(error)) && !signal.aborted) {
      await deps.leaveUpload({ bucket: entry.bucket, key: manner.key, uploadId }, isKept ? entry : undefined)
    }
    throw error
  }
}

async function finished(pushing: Pushing): Promise<Outcome> {
  const { deps, task, manner } = pushing
  const { entry, row } = task
  const parts = deps.parts(row)
  const sent = new Map<number, PartThere>()
  await each(parts, async part => {
    const known = pushing.there.get(part.number)
    const isThere = known !== undefined && (await isPart(pushing, known, part))
    sent.set(part.number, isThere ? known : await send(pushing, part))
  })
  const answer = await complete(pushing, parts, sent)
  const proof = proofIn(answer, row)
  if (proof !== undefined) return { kind: 'pushed', etag: bareEtag(answer.ETag), proof }
  return provenByLook(deps, { bucket: entry.bucket, key: manner.key }, task)
}

async function abandon(
  { writes }: Pick<PushDependencies, 'writes'>,
  { bucket, key, upload }: { readonly bucket: string; readonly key: string; readonly upload: string },
  signal: AbortSignal,
): Promise<void> {
  await writes
    .ask('AbortMultipartUpload', { Bucket: bucket, Key: key, UploadId: upload }, signal)
    .catch(() => undefined)
}

/** Of a key that is named by an entry: nobody else begins uploads there, so what there is was left by earlier attempts. */
async function abandonAll(
  { writes, looks }: Pick<PushDependencies, 'writes' | 'looks'>,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  signal: AbortSignal,
): Promise<void> {
  // A thousand attempts fit in one page.
  const page = await looks
    .ask('ListMultipartUploads', { Bucket: bucket, Prefix: key }, signal)
    .catch(() => undefined)
  for (const { Key, UploadId: upload } of page?.Uploads ?? []) {
    if (Key === key && upload !== undefined) await abandon({ writes }, { bucket, key, upload }, signal)
  }
}

/** @returns `undefined` where the remote has no such upload any more */
async function resume(
  { looks }: PushDependencies,
  { entry, row, signal }: PutTask,
  uploadId: string,
): Promise<Upload | undefined> {
  const there = new Map<number, PartThere>()
  let marker: string | undefined
  let algorithm: string | undefined
  do {
    const input: Input<'ListParts'> = {
      Bucket: entry.bucket,
      Key: entry.key,
      UploadId: uploadId,
      PartNumberMarker: marker,
    }
    const page = await looks.ask('ListParts', input, signal).catch(unlessGone)
    if (page === undefined) return undefined
    algorithm = page.ChecksumAlgorithm
    for (const part of page.Parts ?? []) if (part.PartNumber !== undefined) there.set(part.PartNumber, part)
    marker = page.IsTruncated === true ? page.NextPartNumberMarker : undefined
  } while (marker !== undefined)
  const isChecked = row.checksum !== undefined && row.checksum.algorithm === algorithm
  return { uploadId, checksum: isChecked ? row.checksum : undefined, there }
}

function unlessGone(error: unknown): undefined {
  if (error instanceof S3Error && error.code === 'NoSuchUpload') return undefined
  throw error
}

/**
 * An upload of the entry's own key is remembered before its first part is sent. A death in between leaves one that nobody can
 * tell from what others begin there, so it is left alone.
 */
async function begin(deps: PushDependencies, task: PutTask, manner: Manner): Promise<Upload> {
  const { writes, lacks } = deps
  const { entry, row, signal } = task
  if (manner.key !== entry.key) await abandonAll(deps, { bucket: entry.bucket, key: manner.key }, signal)
  const started = async (checksum: Checksum | undefined): Promise<Upload> => {
    const input = { ...described(row), ...algorithmOf(checksum), Bucket: entry.bucket, Key: manner.key }
    const { UploadId: uploadId } = await writes.ask('CreateMultipartUpload', input, signal)
    if (uploadId === undefined) throw withoutId()
    if (manner.key === entry.key) await kept(deps, task, uploadId)
    return { uploadId, checksum, there: new Map() }
  }
  const checksum = lacks.has(entry, 'checksums') ? undefined : row.checksum
  try {
    return await started(checksum)
  } catch (error) {
    if (checksum === undefined || !mayBeChecksum(error)) throw error
    const plain = await started(undefined)
    lacks.found(entry, 'checksums', 'an upload with checksums')
    return plain
  }
}

/** Without room to remember it, it is of no use to anybody. */
async function kept(deps: PushDependencies, { entry, signal }: PutTask, uploadId: string): Promise<void> {
  try {
    await deps.keepUpload(entry, uploadId)
  } catch (error) {
    await abandon(deps, { bucket: entry.bucket, key: entry.key, upload: uploadId }, signal)
    throw error
  }
}

function withoutId(): S3Error {
  return new S3Error('InternalError', { message: 'The remote began an upload without an id.' })
}

function algorithmOf(
  checksum: Checksum | undefined,
): Pick<Input<'CreateMultipartUpload'>, 'ChecksumAlgorithm' | 'ChecksumType'> {
  if (checksum === undefined) return {}
  // Rows hold names of the model only.
  const ChecksumAlgorithm = checksum.algorithm as Input<'CreateMultipartUpload'>['ChecksumAlgorithm']
  return { ChecksumAlgorithm, ChecksumType: checksum.type }
}

/** A checksum shows that a part is the same, or an ETag that is its MD5; without any it is sent again. */
async function isPart({ deps, task }: Pushing, known: PartThere, part: StoredPart): Promise<boolean> {
  const { checksum } = part
  if (known.Size !== part.sizeBytes || known.ETag === undefined) return false
  const told = checksum && checksumIn(known, checksum.algorithm)
  if (told !== undefined) return told === checksum?.value
  const etag = md5Of(bareEtag(known.ETag) ?? '')
  return etag !== undefined && etag === (await digestOf(deps.source, task.row, rangeOf(part)))
}

function rangeOf({ start, sizeBytes }: StoredPart): Range {
  return { start, end: start + sizeBytes }
}

/** Read from the disk once more: cheaper than sent once more. @returns the MD5 in base64 */
async function digestOf(source: BodySource, row: ObjectRow, range: Range): Promise<string> {
  const hash = createHash('md5')
  await bodyOf(source, row, range).read(chunk => void hash.update(chunk))
  return hash.digest('base64')
}

async function send(pushing: Pushing, part: StoredPart): Promise<PartThere> {
  const { deps, task, manner, uploadId, checksum } = pushing
  const { entry, row, signal } = task
  const range = rangeOf(part)
  const own =
    checksum !== undefined && part.checksum?.algorithm === checksum.algorithm ? part.checksum : undefined
  // What the remote can't verify by a checksum it can by this, whatever the length.
  const ContentMD5 = own === undefined ? await digestOf(deps.source, row, range) : undefined
  const answer = await deps.writes.ask(
    'UploadPart',
    {
      ...checksumMember(own),
      ContentMD5,
      Bucket: entry.bucket,
      Key: manner.key,
      UploadId: uploadId,
      PartNumber: part.number,
      Body: bodyOf(deps.source, row, range),
    },
    signal,
  )
  const told = own && checksumIn(answer, own.algorithm)
  if (told !== undefined && told !== own?.value) {
    throw new S3Error('BadDigest', { message: `Part ${part.number} has another checksum at the remote.` })
  }
  return { PartNumber: part.number, ETag: answer.ETag, ...checksumMember(own) }
}

async function complete(
  { deps, task, manner, uploadId, checksum }: Pushing,
  parts: readonly StoredPart[],
  sent: ReadonlyMap<number, PartThere>,
): Promise<Output<'CompleteMultipartUpload'>> {
  const { entry, signal } = task
  const Parts = parts.map(({ number }) => {
    const { Size: _size, LastModified: _time, ...part } = sent.get(number) ?? {}
    return part
  })
  const isWhole = checksum?.type === 'FULL_OBJECT'
  return deps.writes.ask(
    'CompleteMultipartUpload',
    {
      ...manner.precondition,
      ...(isWhole && { ...checksumMember(checksum), ChecksumType: checksum.type }),
      Bucket: entry.bucket,
      Key: manner.key,
      UploadId: uploadId,
      MultipartUpload: { Parts },
    },
    signal,
  )
}

const spent: ReadonlySet<string> = new Set([
  'BadDigest',
  'InvalidPart',
  'InvalidPartOrder',
  'PreconditionFailed',
])

function isSpent(error: unknown): boolean {
  return error instanceof S3Error && spent.has(error.code)
}

/** Some at once; after a failure no further one begins, and it is told when those under way are through. */
async function each(parts: readonly StoredPart[], work: (part: StoredPart) => Promise<void>): Promise<void> {
  let at = 0
  const failures: unknown[] = []
  const one = async () => {
    for (let part = parts[at++]; part !== undefined && failures.length === 0; part = parts[at++]) {
      try {
        await work(part)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(partsAtOnce, parts.length) }, one))
  if (failures.length > 0) throw failures[0]
}
