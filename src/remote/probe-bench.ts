/**
 * The requests of a probe, and what they leave behind. Whatever one of them may have made is remembered before its
 * answer is known, so that `clean` misses nothing.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { Random } from '../base/random.ts'
import { payloadOf, type Payload } from '../service/payload.ts'
import type { RawRequest } from '../service/service.ts'

export interface ProbePlace {
  readonly bucket: string
  /** Before the names of all objects; may be `''`. */
  readonly prefix: string
}

export interface Asked {
  readonly method?: string
  /** Behind the probe's own prefix; `undefined` for the bucket. */
  readonly name?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Checksums behind the body. */
  readonly trailers?: Readonly<Record<string, string>>
}

export interface Told {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** `200`, or `412 PreconditionFailed`. */
  readonly said: string
}

export class ProbeBench {
  /** Before every key, and in it no other object's. */
  readonly base: string
  readonly #send: (raw: RawRequest) => Promise<WireResponse>
  readonly #bucket: string
  readonly #names = new Set<string>()
  readonly #versions = new Set<string>()
  readonly #uploads = new Map<string, string>()

  constructor(
    send: (raw: RawRequest) => Promise<WireResponse>,
    { bucket, prefix }: ProbePlace,
    random: Random,
  ) {
    this.#send = send
    this.#bucket = bucket
    this.base = `${prefix}.s3d-probe-${random.hex(8)}/`
  }

  get bucket(): string {
    return this.#bucket
  }

  /** Object that there is from now on. @throws when the remote does not take it: then nothing can be found out */
  async put(name: string, body: string): Promise<void> {
    const { status, said } = await this.ask({ method: 'PUT', name, body })
    if (status >= 300) throw new Error(`the remote does not take objects there: ${said}`)
  }

  async ask(asked: Asked): Promise<Told> {
    const { method = 'GET', name } = asked
    if (name !== undefined && method !== 'GET' && method !== 'HEAD') this.#names.add(name)
    const told = await this.#exchanged(asked)
    const version = told.headers['x-amz-version-id']
    const isNew = version !== undefined && version !== 'null' && method !== 'GET' && method !== 'HEAD'
    if (name !== undefined && isNew) this.#versions.add(`${name} ${version}`)
    const upload = /<UploadId>([^<]+)/.exec(told.text)?.[1]
    if (name !== undefined && asked.query?.['uploads'] !== undefined && upload !== undefined)
      this.#uploads.set(upload, name)
    return told
  }

  /** A version that only the text of an answer names. */
  made(name: string, versionId: string): void {
    this.#versions.add(`${name} ${versionId}`)
  }

  /** @returns names of what could not be removed */
  async clean(): Promise<readonly string[]> {
    for (const [uploadId, name] of this.#uploads) {
      await this.#exchanged({ method: 'DELETE', name, query: { uploadId } })
    }
    for (const each of this.#versions) {
      const [name = '', versionId = ''] = each.split(' ')
      await this.#exchanged({ method: 'DELETE', name, query: { versionId } })
    }
    const left: string[] = []
    for (const name of this.#names) {
      const there = await this.#exchanged({ method: 'HEAD', name })
      if (there.status === 404) continue
      const removed = await this.#exchanged({ method: 'DELETE', name })
      const marker = removed.headers['x-amz-version-id']
      if (marker !== undefined)
        await this.#exchanged({ method: 'DELETE', name, query: { versionId: marker } })
      const after = await this.#exchanged({ method: 'HEAD', name })
      if (after.status !== 404) left.push(this.base + name)
    }
    return left
  }

  async #exchanged(asked: Asked): Promise<Told> {
    const { status, headers: list, body } = await this.#send(this.#raw(asked))
    const headers: Record<string, string> = {}
    for (let at = 0; at + 1 < list.length; at += 2)
      headers[list[at]?.toLowerCase() ?? ''] = list[at + 1] ?? ''
    const text =
      typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : await whole(body)
    const document = text.toString('latin1')
    const code = /<Code>([^<]*)/.exec(document)?.[1]
    return {
      status,
      headers,
      text: document,
      said: code === undefined ? String(status) : `${status} ${code}`,
    }
  }

  #raw({ method = 'GET', name, query = {}, headers = {}, body, trailers }: Asked): RawRequest {
    const parts = Object.entries(query).map(([member, value]) => `${member}=${encodeURIComponent(value)}`)
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const length = bytes === undefined ? {} : { 'content-length': String(bytes.length) }
    const behind =
      trailers === undefined
        ? {}
        : {
            'x-amz-trailer': Object.keys(trailers).join(','),
            'x-amz-decoded-content-length': String(bytes?.length ?? 0),
          }
    return {
      method,
      target: parts.length === 0 ? '/' : `/?${parts.join('&')}`,
      secure: false,
      bucket: this.#bucket,
      key: name === undefined ? '' : this.base + name,
      query,
      headers: { ...length, ...behind, ...headers },
      body: bytes === undefined ? undefined : payloadFrom(bytes, trailers ?? {}),
    }
  }
}

/** The object `plain`, as a header names it. */
export function plainSource({ bucket, base }: Pick<ProbeBench, 'bucket' | 'base'>): string {
  return `/${bucket}/${base}plain`.split('/').map(encodeURIComponent).join('/')
}

function payloadFrom(bytes: Buffer, trailers: Payload['trailers']): Payload {
  return {
    sizeBytes: bytes.length,
    trailers,
    async read(sink) {
      if (bytes.length > 0) await sink(bytes)
    },
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
}

async function whole(body: WireResponse['body']): Promise<Buffer> {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return Buffer.alloc(0)
  const chunks: Buffer[] = []
  await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
  return Buffer.concat(chunks)
}
