/**
 * What the generated protocol costs by itself, without sockets and stores: address, router, deserializer and
 * serializer of one call. A process of its own on the servers' core; sends its figures once and ends.
 */
import { parseQuery, parseTarget, protocol, route, splitPath, type WireRequest } from '@s3d/server/protocol'
import { listedKey } from './object-bytes.ts'

/** Each a list of repetitions. */
export interface ProtocolCost {
  readonly getObjectMicros: readonly number[]
  /** Of a page of 1,000 keys. */
  readonly listObjectsV2Micros: readonly number[]
}

const repetitions = 15
const modified = new Date('2024-05-06T07:08:09.010Z')
const etag = '"0123456789abcdef0123456789abcdef"'
const headers: WireRequest['headers'] = {
  host: '127.0.0.1:33333',
  'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
  'x-amz-date': '20240506T070809Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIA/20240506/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0',
}

const page = Array.from({ length: 1000 }, (_, index) => ({
  Key: listedKey(index),
  LastModified: modified,
  ETag: etag,
  Size: 4096,
  StorageClass: 'STANDARD' as const,
}))

function request(method: string, rawTarget: string): WireRequest {
  const { path, rawQuery } = parseTarget(rawTarget)
  return { method, ...splitPath(path), query: parseQuery(rawQuery), headers, body: undefined }
}

/** @returns something that depends on every step, so that none can be left out */
function getObject(): number {
  const wire = request('GET', '/bucket/small/000123?x-id=GetObject')
  if (route('GET', wire) !== 'GetObject') throw new Error('not routed to GetObject')
  const { Key } = protocol.GetObject.deserialize(wire)
  const { headers: sent } = protocol.GetObject.serialize({
    AcceptRanges: 'bytes',
    LastModified: modified,
    ContentLength: 4096,
    ETag: etag,
    ContentType: 'binary/octet-stream',
    Metadata: { owner: 'bench' },
  })
  return Key.length + sent.length
}

function listObjectsV2(): number {
  const wire = request('GET', '/bucket?list-type=2&max-keys=1000&prefix=listed%2F')
  if (route('GET', wire) !== 'ListObjectsV2') throw new Error('not routed to ListObjectsV2')
  const input = protocol.ListObjectsV2.deserialize(wire)
  const { body } = protocol.ListObjectsV2.serialize({
    Name: input.Bucket,
    Prefix: input.Prefix,
    MaxKeys: input.MaxKeys,
    KeyCount: page.length,
    IsTruncated: true,
    NextContinuationToken: 'bGlzdGVkLzAwMDkvMDA5OQ',
    Contents: page,
  })
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) throw new Error('not a document')
  return body.length
}

/** @returns microseconds per call, one figure per repetition, the first ones thrown away */
function time(call: () => number, calls: number): readonly number[] {
  const micros: number[] = []
  let sum = 0
  for (let repetition = 0; repetition < 2 * repetitions; repetition++) {
    const begin = performance.now()
    for (let count = 0; count < calls; count++) sum += call()
    micros.push(((performance.now() - begin) * 1000) / calls)
  }
  if (sum === 0) throw new Error('nothing was done')
  return micros.slice(repetitions)
}

const cost: ProtocolCost = {
  getObjectMicros: time(getObject, 20_000),
  listObjectsV2Micros: time(listObjectsV2, 50),
}
process.send?.(cost)
process.disconnect()
