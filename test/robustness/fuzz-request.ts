/**
 * Requests to be spoilt: what each S3 operation is sent when all is well, as values that mutations change before they
 * are signed, and as the bytes that mutations change afterwards.
 */
import { createHash } from 'node:crypto'
import { signRequest, type Signer, type UnsignedRequest } from '../../src/auth/sign.ts'
import { rootKey } from '../support/daemon.ts'
import { framedBody, type Framing } from './fuzz-framing.ts'
import type { Dice } from './seeded.ts'

export interface Plan {
  method: string
  /** Percent-encoded. */
  path: string
  /** Names and values, percent-encoded. */
  query: [name: string, value: string][]
  /** By lower-case name. */
  headers: Record<string, string>
  body: Buffer
  /** An aws-chunked body; `body` is what it decodes to. */
  framing?: Framing
}

/** What is there to be worked on. */
export interface Ground {
  readonly bucket: string
  /** Of an upload of the key `up`. */
  readonly uploadId: string
  readonly partETag: string
}

const signer: Signer = { ...rootKey, region: 'us-east-1' }

/** The names of the objects that `prepare` puts. */
export const smallKey = 'k'
export const largeKey = 'large'
export const uploadKey = 'up'

const tags = '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>'
const deletion = '<Delete><Object><Key>none</Key></Object><Object><Key>x/y</Key></Object></Delete>'
const location =
  '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Tags/></CreateBucketConfiguration>'

/** A well-formed request, chosen at random. */
export function planned(dice: Dice, ground: Ground): Plan {
  return dice.of(plans)(ground)
}

const plans: readonly ((ground: Ground) => Plan)[] = [
  () => plan('GET', '/'),
  g => plan('GET', `/${g.bucket}`, { 'list-type': '2', prefix: 'a', delimiter: '%2F', 'max-keys': '10' }),
  g => plan('GET', `/${g.bucket}`, { 'list-type': '2', 'continuation-token': 'abc', 'start-after': 'a' }),
  g => plan('GET', `/${g.bucket}`, { marker: 'a', 'encoding-type': 'url', 'max-keys': '1' }),
  g => plan('GET', `/${g.bucket}`, { uploads: '', 'key-marker': 'a', 'upload-id-marker': 'b' }),
  g => plan('GET', `/${g.bucket}`, { versions: '', 'key-marker': 'a', 'version-id-marker': 'null' }),
  g => plan('GET', `/${g.bucket}`, { location: '' }),
  g => plan('GET', `/${g.bucket}`, { tagging: '' }),
  g => plan('HEAD', `/${g.bucket}`),
  g => plan('PUT', `/${g.bucket}`, {}, location),
  g => withMd5(plan('PUT', `/${g.bucket}`, { tagging: '' }, tags)),
  g => withMd5(plan('POST', `/${g.bucket}`, { delete: '' }, deletion)),
  g => withMd5(plan('PUT', `/${g.bucket}/${smallKey}`, { tagging: '' }, tags)),
  g => plan('GET', `/${g.bucket}/${smallKey}`, { tagging: '' }),
  g => plan('DELETE', `/${g.bucket}/none`, { tagging: '' }),
  g => plan('GET', `/${g.bucket}/${smallKey}`),
  g => ranged(plan('GET', `/${g.bucket}/${smallKey}`)),
  g => ranged(plan('GET', `/${g.bucket}/${largeKey}`)),
  g => plan('GET', `/${g.bucket}/${smallKey}`, { 'response-content-type': 'text%2Fplain', partNumber: '1' }),
  g => plan('HEAD', `/${g.bucket}/${largeKey}`, { partNumber: '1' }),
  g => {
    const headers = { 'x-amz-object-attributes': 'ETag,ObjectParts,Checksum', 'x-amz-max-parts': '3' }
    return { ...plan('GET', `/${g.bucket}/${smallKey}`, { attributes: '' }), headers }
  },
  g => described(plan('PUT', `/${g.bucket}/new`, {}, 'a new body')),
  g => plan('PUT', `/${g.bucket}/larger`, {}, 'x'.repeat(200_000)),
  g => ({ ...plan('PUT', `/${g.bucket}/framed`, {}, 'framed '.repeat(3000)), framing: { kind: 'unsigned' } }),
  g => ({ ...plan('PUT', `/${g.bucket}/framed`, {}, 'signed '.repeat(3000)), framing: { kind: 'signed' } }),
  g => ({
    ...plan('PUT', `/${g.bucket}/framed`, {}, 'both '.repeat(5000)),
    framing: { kind: 'signed with trailers' },
  }),
  g => copied(plan('PUT', `/${g.bucket}/copy`), g),
  g => copied(plan('PUT', `/${g.bucket}/${uploadKey}`, { partNumber: '3', uploadId: g.uploadId }), g),
  g => plan('DELETE', `/${g.bucket}/none`),
  g => plan('POST', `/${g.bucket}/another`, { uploads: '' }),
  g => plan('PUT', `/${g.bucket}/${uploadKey}`, { partNumber: '2', uploadId: g.uploadId }, 'a part'),
  g => plan('GET', `/${g.bucket}/${uploadKey}`, { uploadId: g.uploadId, 'max-parts': '2' }),
  g => plan('DELETE', `/${g.bucket}/${uploadKey}`, { uploadId: 'no-such-upload' }),
  g => {
    const part = `<Part><PartNumber>1</PartNumber><ETag>${g.partETag}</ETag></Part>`
    const body = `<CompleteMultipartUpload>${part}</CompleteMultipartUpload>`
    return plan('POST', `/${g.bucket}/${uploadKey}`, { uploadId: g.uploadId }, body)
  },
]

function plan(
  method: string,
  path: string,
  ...[query = {}, body = '']: readonly [query?: Readonly<Record<string, string>>, body?: string]
): Plan {
  return { method, path, query: Object.entries(query), headers: {}, body: Buffer.from(body) }
}

function withMd5(request: Plan): Plan {
  return { ...request, headers: { 'content-md5': md5(request.body) } }
}

export function md5(body: Buffer): string {
  return createHash('md5').update(body).digest('base64')
}

function ranged(request: Plan): Plan {
  return { ...request, headers: { range: 'bytes=10-99', 'if-match': '"x"', 'if-modified-since': 'Tue' } }
}

function described(request: Plan): Plan {
  const headers = {
    'content-type': 'text/plain',
    'cache-control': 'no-cache',
    'x-amz-meta-a': 'b',
    'x-amz-tagging': 'a=b&c=d',
    'x-amz-storage-class': 'STANDARD',
    'x-amz-checksum-crc32': 'AAAAAA==',
    'x-amz-sdk-checksum-algorithm': 'CRC32',
    'if-none-match': '*',
  }
  return { ...request, headers }
}

function copied(request: Plan, { bucket }: Ground): Plan {
  const headers = {
    'x-amz-copy-source': `/${bucket}/${smallKey}`,
    'x-amz-copy-source-range': 'bytes=0-9',
    'x-amz-metadata-directive': 'REPLACE',
    'x-amz-copy-source-if-match': '*',
  }
  return { ...request, headers }
}

/** The request as bytes: signed, framed, ended by `Connection: close`. */
export function wireOf(request: Plan, port: number): Buffer {
  const { method, path, framing, body } = request
  const rawQuery = request.query.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&')
  const headers: Record<string, string> = { host: `127.0.0.1:${port}`, ...request.headers }
  if (framing !== undefined) Object.assign(headers, framedBody(framing, body).headers)
  const signed = signedHeaders({ method, path, rawQuery, headers })
  const payload = framing === undefined ? body : framedBody(framing, body).wire(signed)
  if (payload.length > 0 || method === 'PUT') signed['content-length'] ??= String(payload.length)
  const target = rawQuery === '' ? path : `${path}?${rawQuery}`
  const lines = Object.entries(signed).map(([name, value]) => `${name}: ${value}`)
  const head = [`${method} ${target} HTTP/1.1`, ...lines, 'connection: close', '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), payload])
}

/** What can't be decoded can't be signed; a signature for something else goes with it. */
function signedHeaders(request: UnsignedRequest): Record<string, string> {
  try {
    return signRequest(request, signer, Date.now())
  } catch {
    return signRequest({ ...request, path: '/', rawQuery: '' }, signer, Date.now())
  }
}
