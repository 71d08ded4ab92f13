/**
 * That a remote without checksums stored what was sent, where the body was too long to be kept for a digest before it: its
 * MD5 is taken on its way, and compared with the ETag of the answer. An ETag that is another one says nothing of a remote
 * whose ETags are no MD5, so the object is read back before it is called damaged.
 */
import { createHash } from 'node:crypto'
import type { WireResponse } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import { payloadOf, type Payload, type Sink } from '../service/payload.ts'
import type { OpName, RawRequest } from '../service/service.ts'
import type { Capabilities } from './capabilities.ts'

/** A body whose MD5 is known when it has been read. */
export class MeasuredBody implements Payload {
  readonly sizeBytes: number | undefined
  readonly #payload: Payload
  #md5: string | undefined

  constructor(payload: Payload) {
    this.#payload = payload
    this.sizeBytes = payload.sizeBytes
  }

  get trailers(): Payload['trailers'] {
    return this.#payload.trailers
  }

  /** In hexadecimal; `undefined` before the end. */
  get md5(): string | undefined {
    return this.#md5
  }

  async read(sink: Sink): Promise<void> {
    const hash = createHash('md5')
    await this.#payload.read(chunk => {
      hash.update(chunk)
      return sink(chunk)
    })
    this.#md5 = hash.digest('hex')
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#payload) yield chunk
  }
}

export interface Confirming {
  readonly capabilities: Capabilities
  readonly send: (raw: RawRequest) => Promise<WireResponse>
}

/** More is not read back: its client waits meanwhile. */
const readBackMaxBytes = 256 * 2 ** 20

/**
 * @returns the answer
 * @throws {S3Error} `ServiceUnavailable`, upon which clients send again, where something else is there
 */
export async function confirmed(
  op: OpName,
  { sent, wire }: { readonly sent: RawRequest; readonly wire: WireResponse },
  how: Confirming,
): Promise<WireResponse> {
  const { body } = sent
  if (!(body instanceof MeasuredBody) || body.md5 === undefined || wire.status !== 200) return wire
  const told = headersOf(wire)
  const etag = told['etag']
  if (etag === undefined || bare(etag) === body.md5) return wire
  if (op === 'UploadPart') requireDigest(told, how)
  else if (op === 'PutObject') await requireStored(sent, { told, body, etag }, how)
  return wire
}

/** Of a part nobody can be asked but by name, so only what is stated or was probed tells. */
function requireDigest(told: Told, { capabilities }: Confirming): void {
  const fact = capabilities.fact('md5-etags')
  if (fact?.has === true && fact.source !== 'learned' && !isKeyed(told)) throw damaged('another MD5')
}

interface Answered {
  readonly told: Told
  readonly body: MeasuredBody
  readonly etag: string
}

async function requireStored(
  { bucket, key, secure }: RawRequest,
  { told, body, etag }: Answered,
  { capabilities, send }: Confirming,
): Promise<void> {
  const versionId = told['x-amz-version-id']
  const query: Readonly<Record<string, string>> = versionId === undefined ? {} : { versionId }
  const target = versionId === undefined ? '/' : `/?versionId=${encodeURIComponent(versionId)}`
  // Of nothing that somebody else has put in its place since.
  const headers = { 'if-match': etag }
  const asking = (method: 'GET' | 'HEAD'): RawRequest => {
    return { method, target, secure, bucket, key, query, headers, body: undefined }
  }
  const isKnown = capabilities.has('md5-etags') === false || isKeyed(told)
  if (isKnown || (body.sizeBytes ?? Infinity) > readBackMaxBytes) {
    const { status, headers: list } = await send(asking('HEAD'))
    const sizeBytes = headersOf({ headers: list })['content-length']
    if (status !== 200 || sizeBytes === undefined || Number(sizeBytes) === body.sizeBytes) return
    throw damaged(`${sizeBytes} bytes`)
  }
  const read = await send(asking('GET'))
  const md5 = await digestOf(read)
  // Who may not read it can't tell.
  if (read.status !== 200) return
  if (md5 !== body.md5) throw damaged('other bytes')
  capabilities.learn('md5-etags', false, {
    source: 'learned',
    evidence: `an upload that was answered ${etag}`,
  })
}

function damaged(what: string): S3Error<'ServiceUnavailable'> {
  return new S3Error('ServiceUnavailable', {
    message: `The remote S3 stored ${what} instead of what it was sent: send it again.`,
  })
}

type Told = Readonly<Record<string, string>>

/** By lower-case name. */
function headersOf({ headers: list }: Pick<WireResponse, 'headers'>): Told {
  const headers: Record<string, string> = {}
  for (let at = 0; at + 1 < list.length; at += 2) headers[list[at]?.toLowerCase() ?? ''] = list[at + 1] ?? ''
  return headers
}

/** Encrypted with keys, as which an ETag is no MD5 anywhere. */
function isKeyed(told: Told): boolean {
  const { 'x-amz-server-side-encryption': encryption = '' } = told
  return encryption.startsWith('aws:kms') || 'x-amz-server-side-encryption-customer-algorithm' in told
}

function bare(etag: string): string {
  return etag.replaceAll('"', '').toLowerCase()
}

async function digestOf({ body }: Pick<WireResponse, 'body'>): Promise<string> {
  const hash = createHash('md5')
  if (typeof body === 'string' || body instanceof Uint8Array) hash.update(body)
  else await payloadOf(body).read(chunk => void hash.update(chunk))
  return hash.digest('hex')
}
