/**
 * Uploads and documents as a remote can take them: a checksum becomes Content-MD5 where the remote has none, and a
 * header where it takes none behind a body. The client's own is verified here before; invariant: no checksum that a
 * client sent goes unverified because of us. Where nothing is known yet, a small body is kept to be sent again.
 */
import { operations } from '@s3d/server/protocol'
import { payloadOf, type Payload } from '../service/payload.ts'
import type { OpName, RawRequest } from '../service/service.ts'
import type { Capabilities } from './capabilities.ts'
import { MeasuredBody } from './as-sent.ts'
import { readDocument, verifyDocument, withDocument } from './document.ts'
import { SpooledBody } from './spool.ts'
import { checksumsOf, digested, verified } from './verified.ts'

export interface Downgrading {
  readonly capabilities: Capabilities
  /** Reads a body to its end and keeps it on disk, for as long as the call lasts. */
  readonly keep: (payload: Payload) => Promise<Payload>
}

/** Kept in memory. */
const smallBytes = 256 * 1024
/** Kept on disk, so that a digest can go before it. Larger ones are passed on as they come, and looked at behind that. */
const keptMaxBytes = 16 * 2 ** 20

/** @throws {S3Error} `BadDigest`, and what else is wrong with a body that had to be read */
export async function downgraded(op: OpName, raw: RawRequest, how: Downgrading): Promise<RawRequest> {
  const { capabilities } = how
  if (op === 'CreateMultipartUpload') {
    return capabilities.has('checksums') === false ? withoutChecksums(raw) : raw
  }
  if (raw.body === undefined) return raw
  if (op === 'CompleteMultipartUpload') return completion(raw, capabilities)
  if (checksumsOf(raw).length === 0) return raw
  const isSettled = capabilities.has('checksums') === true && capabilities.has('trailers') === true
  if (isSettled) return raw
  if (operations[op].payload !== 'stream' || raw.body instanceof Uint8Array)
    return documentFor(raw, capabilities)
  return upload(raw, payloadOf(raw.body), how)
}

/** Whether sending the request once more sends the same body. */
export function isKept({ body }: RawRequest): boolean {
  const isOurs = body instanceof KeptBody || body instanceof SpooledBody
  return body === undefined || body instanceof Uint8Array || isOurs
}

async function upload(
  raw: RawRequest,
  given: Payload,
  { capabilities, keep }: Downgrading,
): Promise<RawRequest> {
  const hasTrailer = raw.headers['x-amz-trailer'] !== undefined
  const lacksChecksums = capabilities.has('checksums') === false
  const lacksTrailers = capabilities.has('trailers') === false
  const payload = capabilities.has('checksums') === true ? given : verified(raw, given)
  const sizeBytes = payload.sizeBytes ?? Infinity
  if (!lacksChecksums && !(hasTrailer && lacksTrailers)) {
    if (sizeBytes > smallBytes) return { ...raw, body: payload }
    return { ...raw, body: await KeptBody.read(payload) }
  }
  if (sizeBytes > keptMaxBytes) return tooLong(raw, verified(raw, given))
  const { payload: measured, md5 } = digested(verified(raw, given))
  const body = sizeBytes > smallBytes ? await keep(measured) : await KeptBody.read(measured)
  const digest = md5()
  if (lacksChecksums) return withMd5(withoutChecksums({ ...raw, body }), digest)
  return { ...withoutTrailer(raw, measured.trailers), body }
}

/** Without a digest before it; one that is taken on its way shows behind it what the remote made of it. */
function tooLong(raw: RawRequest, payload: Payload): RawRequest {
  const hasMd5 = raw.headers['content-md5'] !== undefined
  return withoutChecksums({ ...raw, body: hasMd5 ? payload : new MeasuredBody(payload) })
}

/** A document is read whole anyway by whoever signs for it. */
async function documentFor(raw: RawRequest, capabilities: Capabilities): Promise<RawRequest> {
  const whole = await wholeDocument(raw)
  if (capabilities.has('checksums') !== true) await verifyDocument(whole, whole.body)
  if (capabilities.has('checksums') !== false) return whole
  return withDocument(withoutChecksums(whole), whole.body)
}

/** Its checksums are of the object, not of the document that names the parts: nobody here can verify them. */
async function completion(raw: RawRequest, capabilities: Capabilities): Promise<RawRequest> {
  if (capabilities.has('checksums') !== false) return raw
  const whole = await wholeDocument(raw)
  const bare = withoutChecksums(whole)
  await verifyDocument(bare, whole.body)
  return withDocument(bare, withoutPartChecksums(whole.body))
}

/** @returns the request with its body read; what came behind that stands before it */
export async function wholeDocument(raw: RawRequest): Promise<RawRequest & { readonly body: Uint8Array }> {
  if (raw.body instanceof Uint8Array) return { ...raw, body: raw.body }
  const payload = payloadOf(raw.body)
  const body = await readDocument({ ...raw, body: payload })
  return { ...withoutTrailer(raw, payload.trailers), body }
}

/** A remote that knows none might take them for nonsense. */
function withoutPartChecksums(document: Uint8Array): Uint8Array {
  const text = Buffer.from(document).toString('latin1')
  return Buffer.from(text.replace(/\s*<(Checksum[A-Z0-9]+)>[^<]*<\/\1>/g, ''), 'latin1')
}

/** What came behind the body goes before it. */
function withoutTrailer(raw: RawRequest, trailers: Payload['trailers']): RawRequest {
  const { 'x-amz-trailer': _names, ...headers } = raw.headers
  return { ...raw, headers: { ...headers, ...trailers } }
}

function withoutChecksums(raw: RawRequest): RawRequest {
  const headers = Object.fromEntries(Object.entries(raw.headers).filter(([name]) => !isChecksum(name)))
  const [path = '', rawQuery = ''] = raw.target.split('?', 2)
  const parts = rawQuery.split('&').filter(part => !isChecksum(part.split('=', 1)[0] ?? ''))
  return { ...raw, headers, target: rawQuery === '' ? path : `${path}?${parts.join('&')}` }
}

function isChecksum(name: string): boolean {
  return /^x-amz-(checksum-(?!mode$).*|sdk-checksum-algorithm|trailer)$/i.test(name)
}

function withMd5(raw: RawRequest, md5: string): RawRequest {
  if (raw.headers['content-md5'] !== undefined) return raw
  return { ...raw, headers: { ...raw.headers, 'content-md5': md5 } }
}

/** A small body, read to its end, that can be read again. */
class KeptBody implements Payload {
  readonly sizeBytes: number
  readonly trailers: Payload['trailers']
  readonly #bytes: Buffer

  constructor(bytes: Buffer, trailers: Payload['trailers']) {
    this.sizeBytes = bytes.length
    this.trailers = trailers
    this.#bytes = bytes
  }

  static async read(payload: Payload): Promise<KeptBody> {
    const chunks: Buffer[] = []
    await payload.read(chunk => void chunks.push(Buffer.from(chunk)))
    return new KeptBody(Buffer.concat(chunks), payload.trailers)
  }

  async read(sink: (chunk: Uint8Array) => void | Promise<void>): Promise<void> {
    if (this.#bytes.length > 0) await sink(this.#bytes)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (this.#bytes.length > 0) yield this.#bytes
  }
}
