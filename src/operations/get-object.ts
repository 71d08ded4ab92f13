/**
 * GetObject and HeadObject: one object, whole or a range of it, if the conditions hold. The hot path of the daemon:
 * one row, one lookup of bytes, one output.
 */
import type { Unwrap } from '../sealed/body-key.ts'
import { checkReadConditions, isRangeStillValid } from '../service/conditions.ts'
import { S3Error } from '../service/errors.ts'
import { contentRange, parseRange, type ByteRange } from '../service/range.ts'
import type { Call, Output } from '../service/service.ts'
import { StoreError } from '../store/errors.ts'
import type { ObjectPart, ObjectRow } from '../store/rows.ts'
import { refuseArchived, restoreOf } from './archive.ts'
import { setAttributes } from './attributes.ts'
import { setChecksum } from './checksum.ts'
import { customerKeyOf } from './customer-key.ts'
import type { Dependencies } from './dependencies.ts'
import { openingOf, refuseEncryptionHeader, setEncryption } from './encryption.ts'
import { durably, findBucketOf, requireObject } from './find.ts'
import { checkPartNumber } from './limits.ts'
import { setLock } from './object-lock.ts'
import { readVersionId } from './version-id.ts'

type ReadCall = Call<'GetObject'> | Call<'HeadObject'>

/** Which bytes are asked for, where it is not all of them. */
interface Selection {
  readonly range: ByteRange
  readonly part: ObjectPart | undefined
}

export async function getObject(deps: Dependencies, call: Call<'GetObject'>): Promise<Output<'GetObject'>> {
  const { index, bytes } = deps.store
  const { Key } = call.input
  const found = findBucketOf(deps, call.input)
  // Awaiting what is no promise costs as much as finding the row.
  const bucket = found instanceof Promise ? await found : found
  const read = durably(index.settled(bucket.id, Key), () => {
    const row = requireObject(index, bucket, call.input)
    const unwrap = opening(deps, call, row)
    if (row.storageClass !== undefined) refuseArchived(row, deps.clock.now())
    const selection = select(deps, call, row)
    const described: Output<'GetObject'> = describe(call, row, selection)
    described.VersionId = readVersionId(bucket, row)
    if (row.storageClass !== undefined) described.Restore = restoreOf(row, deps.clock.now())
    const body =
      unwrap === undefined
        ? bytes.read(row.content, selection?.range)
        : bytes.readSealed(row.content, unwrap, selection?.range)
    return { output: described, body }
  })
  const { output, body } = read instanceof Promise ? await read : read
  try {
    output.Body = body instanceof Promise ? await body : body
    return output
  } catch (error) {
    // The object was replaced between its row and its bytes: the new one is the answer now.
    if (error instanceof StoreError && error.kind === 'gone') return getObject(deps, call)
    throw error
  }
}

export async function headObject(
  deps: Dependencies,
  call: Call<'HeadObject'>,
): Promise<Output<'HeadObject'>> {
  const { index } = deps.store
  const { Key } = call.input
  const bucket = await findBucketOf(deps, call.input)
  return durably(index.settled(bucket.id, Key), () => {
    const row = requireObject(index, bucket, call.input)
    opening(deps, call, row)
    const output = describe(call, row, select(deps, call, row))
    output.VersionId = readVersionId(bucket, row)
    if (row.storageClass !== undefined) output.Restore = restoreOf(row, deps.clock.now())
    return output
  })
}

/** The request must have the key before it learns anything else. */
function opening(deps: Dependencies, call: ReadCall, row: ObjectRow): Unwrap | undefined {
  refuseEncryptionHeader(call.raw)
  return openingOf(deps, row.encryption, customerKeyOf(call.input))
}

/** Checks what the request says about the object, then finds the bytes it asks for. */
function select(deps: Dependencies, call: ReadCall, row: ObjectRow): Selection | undefined {
  const { input } = call
  checkReadConditions(input, row)
  if (input.PartNumber !== undefined) return selectPart(deps, input, row)
  if (input.Range === undefined || !isRangeStillValid(call.raw?.headers['if-range'], row)) return undefined
  const range = parseRange(input.Range, row.sizeBytes)
  return range === undefined ? undefined : { range, part: undefined }
}

function selectPart(deps: Dependencies, input: ReadCall['input'], row: ObjectRow): Selection | undefined {
  const { PartNumber = 1, Range } = input
  if (Range !== undefined) {
    throw new S3Error('InvalidRequest', {
      message: 'Cannot specify both Range header and partNumber query parameter',
    })
  }
  checkPartNumber(PartNumber)
  if (row.partsCount === undefined) {
    if (PartNumber !== 1) throw noSuchPart(PartNumber, 1)
    return row.sizeBytes === 0 ? undefined : { range: { start: 0, end: row.sizeBytes }, part: undefined }
  }
  const [part] = deps.store.index.objectParts(row, { after: PartNumber - 1, limit: 1 })
  if (part?.number !== PartNumber) throw noSuchPart(PartNumber, row.partsCount)
  return { range: { start: part.start, end: part.start + part.sizeBytes }, part }
}

function describe(call: ReadCall, row: ObjectRow, selection: Selection | undefined): Output<'HeadObject'> {
  const output: Output<'HeadObject'> = {
    AcceptRanges: 'bytes',
    LastModified: new Date(row.modifiedMs),
    ETag: `"${row.etag}"`,
    ContentLength: row.sizeBytes,
  }
  setAttributes(output, row)
  setEncryption(output, row.encryption, call.input)
  // The storage class was checked when the object was stored.
  if (row.storageClass !== undefined) output.StorageClass = row.storageClass as typeof output.StorageClass
  setLock(output, row.lock)
  if (row.tags !== undefined) output.TagCount = Object.keys(row.tags).length
  if (selection !== undefined) {
    output.ContentLength = selection.range.end - selection.range.start
    // A part may be empty, and no range is.
    if (output.ContentLength > 0) output.ContentRange = contentRange(selection.range, row.sizeBytes)
  }
  if (call.input.PartNumber !== undefined) output.PartsCount = row.partsCount
  if (call.input.ChecksumMode === 'ENABLED') describeChecksum(output, row, selection)
  overrideHeaders(output, call)
  return output
}

/** A checksum is of all bytes in the answer: a part has its own, a range none. */
function describeChecksum(
  output: Output<'HeadObject'>,
  row: ObjectRow,
  selection: Selection | undefined,
): void {
  const isWhole = selection === undefined || output.ContentLength === row.sizeBytes
  const checksum =
    selection?.part === undefined ? (isWhole ? row.checksum : undefined) : selection.part.checksum
  if (checksum === undefined) return
  setChecksum(output, checksum)
  output.ChecksumType = row.checksum?.type
}

function overrideHeaders(output: Output<'HeadObject'>, call: ReadCall): void {
  const { input } = call
  if (
    input.ResponseCacheControl === undefined &&
    input.ResponseContentDisposition === undefined &&
    input.ResponseContentEncoding === undefined &&
    input.ResponseContentLanguage === undefined &&
    input.ResponseContentType === undefined &&
    input.ResponseExpires === undefined
  ) {
    return
  }
  if (call.context.identity.kind === 'anonymous') {
    throw new S3Error('InvalidRequest', {
      message: 'Request specific response headers cannot be used for anonymous GET requests.',
    })
  }
  output.CacheControl = override('response-cache-control', input.ResponseCacheControl, output.CacheControl)
  output.ContentDisposition = override(
    'response-content-disposition',
    input.ResponseContentDisposition,
    output.ContentDisposition,
  )
  output.ContentEncoding = override(
    'response-content-encoding',
    input.ResponseContentEncoding,
    output.ContentEncoding,
  )
  output.ContentLanguage = override(
    'response-content-language',
    input.ResponseContentLanguage,
    output.ContentLanguage,
  )
  output.ContentType = override('response-content-type', input.ResponseContentType, output.ContentType)
  output.Expires = override('response-expires', input.ResponseExpires, output.Expires)
}

/** @returns what the request asks to be told instead of what is stored */
function override(name: string, value: string | undefined, stored: string | undefined): string | undefined {
  if (value === undefined) return stored
  if (!notInHeaders.test(value)) return value
  throw new S3Error('InvalidArgument', {
    message: 'Header value cannot be represented using ISO-8859-1.',
    ArgumentName: name,
    ArgumentValue: value,
  })
}

/** What no header value may contain: control characters, and what Latin-1 lacks. */
const notInHeaders = /[^\t\x20-\x7e\x80-\xff]/

function noSuchPart(requested: number, actualCount: number): S3Error {
  return new S3Error('InvalidPartNumber', { PartNumberRequested: requested, ActualPartCount: actualCount })
}
