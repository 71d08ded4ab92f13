/**
 * A remote's answer as a `Reply`: raw for whoever passes it on, decoded when somebody asks for its output. A document
 * that was read for that is kept, so that the reply can still go out as it came.
 */
import { Readable } from 'node:stream'
import { operations, type Body, type WireResponse } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import type { OpName, Output, Reply } from '../service/service.ts'
import { decoded } from './codec.ts'
import { refusal } from './refusal.ts'

/** No answer of S3 is longer: a thousand keys of a kibibyte each, escaped. */
const documentMaxBytes = 64 * 1024 * 1024

export class ForwardedReply<Op extends OpName> implements Reply<Op> {
  readonly #op: Op
  #raw: WireResponse
  #output: Promise<Output<Op>> | undefined

  constructor(op: Op, raw: WireResponse) {
    this.#op = op
    this.#raw = raw
  }

  get raw(): WireResponse {
    return this.#raw
  }

  /** @throws {S3Error} what the remote refused with; codes that nobody knows here become those of their status */
  output(): Promise<Output<Op>> {
    return (this.#output ??= this.#decode())
  }

  async #decode(): Promise<Output<Op>> {
    const { status, headers: list, body } = this.#raw
    const headers = headersOf(list)
    const kind = operations[this.#op].output
    if (kind === 'events') throw new S3Error('NotImplemented')
    const isStream = kind === 'stream' && status < 300
    const document = isStream ? noBytes : await this.document()
    if (status >= 300 || /^(<\?xml[^>]*>)?\s*<Error>/.test(document.toString('latin1', 0, 200))) {
      throw refusal(status, { headers, document: document.toString() })
    }
    // A stand-in: whoever reads the output gets the body as it streams.
    const stream = Readable.from([])
    const { expires, ...others } = headers
    const answer = { statusCode: status, headers: others, body: isStream ? stream : document }
    const { $metadata: _metadata, Metadata, ...output } = await decoded(this.#op, answer)
    for (const [member, value] of Object.entries(output)) if (value === stream) output[member] = body
    // The client takes it for a date, which it need not be.
    if (expires !== undefined && withExpires.has(this.#op)) output['Expires'] = expires
    if (Metadata instanceof Object && Object.keys(Metadata).length > 0) output['Metadata'] = Metadata
    return output as unknown as Output<Op> // decoded by the same model
  }

  /** The whole body; not for objects. */
  async document(): Promise<Buffer> {
    const { body } = this.#raw
    if (body === undefined) return noBytes
    if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body)
    const document = await collected(body)
    this.#raw = { ...this.#raw, body: document }
    return document
  }
}

const noBytes = Buffer.alloc(0)
const withExpires: ReadonlySet<OpName> = new Set(['GetObject', 'HeadObject'])

async function collected(body: Body): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  await payloadOf(body).read(chunk => {
    sizeBytes += chunk.length
    if (sizeBytes > documentMaxBytes)
      throw new S3Error('InternalError', { message: 'The answer is too long.' })
    chunks.push(chunk)
  })
  return Buffer.concat(chunks, sizeBytes)
}

/** By lower-case name. */
function headersOf(list: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let at = 0; at + 1 < list.length; at += 2) headers[list[at]?.toLowerCase() ?? ''] = list[at + 1] ?? ''
  return headers
}
