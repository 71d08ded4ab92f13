/**
 * Buckets whose keys all have a prefix at their remote: it is put before every key on the way there, and taken off on
 * the way back. Invariant: no call about such a bucket names a key without the prefix, so what cannot be translated is
 * refused. A prefix is made of characters that are written alike in paths, queries and documents.
 */
import { operations, parseTarget, protocol } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, OpName, RawRequest } from '../service/service.ts'
import { readDocument, verifyDocument, withDocument } from './document.ts'
import { rawRequest } from './typed-call.ts'

/** What is about a bucket as a whole, and says nothing of others' keys. */
const wholeBucket: ReadonlySet<OpName> = new Set<OpName>([
  'DeleteObjects',
  'GetBucketAbac',
  'GetBucketAccelerateConfiguration',
  'GetBucketAcl',
  'GetBucketCors',
  'GetBucketEncryption',
  'GetBucketLocation',
  'GetBucketOwnershipControls',
  'GetBucketPolicyStatus',
  'GetBucketRequestPayment',
  'GetBucketTagging',
  'GetBucketVersioning',
  'GetObjectLockConfiguration',
  'GetPublicAccessBlock',
  'HeadBucket',
  'ListMultipartUploads',
  'ListObjectVersions',
  'ListObjects',
  'ListObjectsV2',
])

const lists: ReadonlySet<OpName> = new Set<OpName>([
  'ListMultipartUploads',
  'ListObjectVersions',
  'ListObjects',
  'ListObjectsV2',
])

/** Query members of lists that are keys, or begin like some, and the inputs' names of them. */
const keyMembers: Readonly<Record<string, string>> = {
  'key-marker': 'KeyMarker',
  marker: 'Marker',
  prefix: 'Prefix',
  'start-after': 'StartAfter',
}

/**
 * @param ours the bucket as its client calls it
 * @throws {S3Error} `NotImplemented` for what would be about keys without the prefix
 */
export function requireTranslatable(op: OpName, ours: string): void {
  if (operations[op].level === 'bucket' ? wholeBucket.has(op) : op !== 'RenameObject') return
  throw new S3Error('NotImplemented', {
    message: `The bucket ${ours} is a part of a bucket at its remote, where ${op} would be about the whole.`,
  })
}

/**
 * @param raw as the client sent it
 * @returns the request with the prefix before each of its keys, but for those of its source
 * @throws {S3Error} what is wrong with a document that names keys
 */
export async function prefixedRequest(op: OpName, raw: RawRequest, prefix: string): Promise<RawRequest> {
  if (op === 'DeleteObjects') return deletion(raw, prefix)
  if (!lists.has(op)) return raw.key === '' ? raw : { ...raw, key: prefix + raw.key }
  const { path, rawQuery } = parseTarget(raw.target)
  const parts = rawQuery === '' ? [] : rawQuery.split('&')
  let isPrefixed = false
  const changed = parts.map(part => {
    const equals = part.indexOf('=')
    const name = decodeURIComponent(equals < 0 ? part : part.slice(0, equals))
    const value = equals < 0 ? '' : part.slice(equals + 1)
    if (name === 'prefix') isPrefixed = true
    else if (keyMembers[name] === undefined || value === '') return part
    return `${name}=${prefix}${value}`
  })
  if (!isPrefixed) changed.push(`prefix=${prefix}`)
  return { ...raw, target: `${path}?${changed.join('&')}` }
}

/** @returns the input with the prefix before each of its keys, but for those of its source */
export function prefixedInput<Op extends OpName>(op: Op, input: Input<Op>, prefix: string): Input<Op> {
  const changed: Record<string, unknown> = { ...input }
  const { Key, Delete } = changed
  if (typeof Key === 'string') changed['Key'] = prefix + Key
  if (op === 'DeleteObjects') changed['Delete'] = prefixedKeys(Delete as Deletion, prefix) // that operation's own
  if (lists.has(op)) {
    for (const member of Object.values(keyMembers)) {
      const value = changed[member]
      const text = typeof value === 'string' ? value : ''
      if (member === 'Prefix' || text !== '') changed[member] = prefix + text
    }
  }
  return changed as unknown as Input<Op> // the same members
}

type Deletion = Input<'DeleteObjects'>['Delete']

function prefixedKeys(given: Deletion, prefix: string): Deletion {
  const Objects = given?.Objects?.map(each => ({ ...each, Key: prefix + each.Key }))
  return { ...given, Objects: Objects ?? [] }
}

/** The one document that names keys is written anew, after it was seen to be what its client wrote. */
async function deletion(raw: RawRequest, prefix: string): Promise<RawRequest> {
  const document = await readDocument(raw)
  await verifyDocument(raw, document)
  const input = protocol.DeleteObjects.deserialize({ ...raw, body: document })
  const resource = { bucket: raw.bucket, key: '', version: undefined }
  const call: Pick<Call<'DeleteObjects'>, 'op' | 'input' | 'resource'> = {
    op: 'DeleteObjects',
    input: prefixedInput('DeleteObjects', input, prefix),
    resource,
  }
  const { body } = await rawRequest(call, payload => Promise.resolve(payload))
  return withDocument(raw, body instanceof Uint8Array ? body : document)
}
