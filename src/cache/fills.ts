/**
 * The fills under way, by the version they are of, and new ones for blocks that are missing. Invariant: one missing
 * block is asked for once, and what comes is of the version that was asked for, or an error.
 */
import { Readable } from 'node:stream'
import type { Body, WireResponse } from '@s3d/server/protocol'
import { Budget } from '../base/budget.ts'
import { S3Error } from '../service/errors.ts'
import { behindMissing, blockOf, Fill, type Reader } from './fill.ts'
import { describedBy, isSameVersion } from './head.ts'
import type { Item } from './shelf.ts'
import { SpareBuffers } from './spare-buffers.ts'

/** What is asked of the remote, for a fill or to learn what a key holds. */
export interface Request {
  readonly op: 'GetObject' | 'HeadObject'
  readonly bucket: string
  readonly key: string
  /** A header's text each. */
  readonly range?: string | undefined
  readonly ifMatch?: string | undefined
  readonly ifNoneMatch?: string | undefined
  readonly signal: AbortSignal
  /** Of the read that it is sent for. */
  readonly requestId: string
}

/** @returns whatever the remote answered. @throws {S3Error} where it could not be asked */
export type Send = (request: Request) => Promise<WireResponse>

/** The key holds another version by now. */
export class VersionChangedError extends Error {
  override readonly name = 'VersionChangedError'
}

/** Blocks on their way, beside the few that each body may have. */
const memoryMaxBytes = 64 * 1024 * 1024

export class Fills {
  /** For bodies on their way, from the remote and from the disk. */
  readonly memory: Budget = new Budget(memoryMaxBytes)
  /** Of that memory. */
  readonly buffers: SpareBuffers = new SpareBuffers()
  readonly #send: Send
  readonly #refusal: (wire: WireResponse) => Promise<Error>
  readonly #running = new Map<Item, Set<Fill>>()

  /** @param refusal what an answer that is none says, as an error */
  constructor(send: Send, refusal: (wire: WireResponse) => Promise<Error>) {
    this.#send = send
    this.#refusal = refusal
  }

  get count(): number {
    let count = 0
    for (const { size } of this.#running.values()) count += size
    return count
  }

  /** Whether a fill under way brings the byte at a position. */
  brings(item: Item, position: number): boolean {
    for (const fill of this.#running.get(item) ?? []) if (fill.serves({ position })) return true
    return false
  }

  /** @param abort ends the request that `body` is the answer to */
  start(item: Item, { bytes, body, abort }: StartedFill): Fill {
    const fill = new Fill(item, bytes, { abort, memory: this.memory })
    this.#run(fill, body)
    return fill
  }

  /** @returns a fill that brings what the reader needs next, already attached */
  attach(item: Item, reader: Reader): Fill {
    const running = this.#running.get(item)
    const found = running && [...running].find(fill => fill.serves(reader))
    const fill = found ?? this.#open(item, reader)
    fill.attach(reader)
    return fill
  }

  #open(item: Item, { position, end, requestId }: Reader): Fill {
    const { blockBytes } = item
    const first = blockOf(position, blockBytes)
    const behind = behindMissing(item, { start: position, end })
    const bytes = { start: first * blockBytes, end: Math.min(behind * blockBytes, item.head.sizeBytes) }
    const controller = new AbortController()
    const fill = new Fill(item, bytes, { abort: () => controller.abort(), memory: this.memory })
    const { bucket, key, head } = item
    const range = `bytes=${bytes.start}-${bytes.end - 1}`
    const asked = this.#send({
      op: 'GetObject',
      bucket,
      key,
      range,
      ifMatch: head.etag,
      signal: controller.signal,
      requestId,
    })
    this.#run(
      fill,
      asked.then(wire => this.#bodyOf(wire, fill)),
    )
    return fill
  }

  async #bodyOf(wire: WireResponse, { item, bytes }: Fill): Promise<Body> {
    const described = wire.status === 200 || wire.status === 206 ? describedBy(wire) : undefined
    if (described === undefined) {
      if (wire.status === 412 || wire.status === 404)
        throw new VersionChangedError('the object changed meanwhile')
      throw await this.#refusal(wire)
    }
    const isAsked = described.bytes.start === bytes.start && described.bytes.end === bytes.end
    if (isAsked && isSameVersion(described.head, item.head)) return bodyOf(wire)
    await dropBody(wire)
    if (isSameVersion(described.head, item.head))
      throw new S3Error('ServiceUnavailable', { message: 'The remote S3 answered with another range.' })
    throw new VersionChangedError('the object changed meanwhile')
  }

  #run(fill: Fill, body: Body | Promise<Body>): void {
    const { item } = fill
    const running = this.#running.get(item) ?? new Set()
    running.add(fill)
    this.#running.set(item, running)
    void fill.run(body).then(() => {
      running.delete(fill)
      if (running.size === 0) this.#running.delete(item)
    })
  }
}

export interface StartedFill {
  readonly bytes: { readonly start: number; readonly end: number }
  readonly body: Body
  readonly abort: () => void
}

/** The body of an answer as a stream, whatever it is. */
export function bodyOf({ body }: WireResponse): Body {
  if (body === undefined) return Readable.from([])
  return typeof body === 'string' || body instanceof Uint8Array ? Readable.from([Buffer.from(body)]) : body
}

/** Lets an answer that nobody reads give back what it holds. */
export async function dropBody({ body }: WireResponse): Promise<void> {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return
  await body[Symbol.asyncIterator]().return?.()
}
