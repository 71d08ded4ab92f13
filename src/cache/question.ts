/**
 * One question to the remote: what does this key hold? Put so that the answer brings the bytes that are missing, or
 * none where they are here. Invariant: an answer that may have been given before one of our own writes is not kept.
 */
import type { WireResponse } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import { boundsOf, parseRange, rangeText, type ByteRange } from '../service/range.ts'
import type { CacheStatus } from './answer.ts'
import type { Ask } from './ask.ts'
import { behindMissing, blockOf, type Fill } from './fill.ts'
import { bodyOf, dropBody, type Request } from './fills.ts'
import { isSettled } from './freshness.ts'
import { confirms, describedBy, isArchived, isSameVersion, type Described } from './head.ts'
import type { Flight } from './keys.ts'
import { looseItem } from './loose-item.ts'
import type { Parts } from './parts.ts'
import type { Head, Item } from './shelf.ts'

export type Told =
  /** The key holds this. */
  | {
      readonly kind: 'version'
      readonly item: Item
      readonly status: CacheStatus
      readonly isKept: boolean
      readonly fill: Fill | undefined
    }
  /** Something changed meanwhile: worth another look. */
  | { readonly kind: 'again' }
  /** Nothing to keep. */
  | ({ readonly kind: 'other' } & Answered)
  /** Nobody knows. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly answer?: Answered }

/** What the remote said to that operation. */
export interface Answered {
  readonly op: Request['op']
  readonly wire: WireResponse
}

/** What is asked for, and the bytes of it that the answer is to bring. */
type Form = Pick<Request, 'op' | 'range' | 'ifNoneMatch'>

export class Question {
  readonly #parts: Parts
  readonly #ask: Ask
  readonly #controller = new AbortController()

  constructor(parts: Parts, ask: Ask) {
    this.#parts = parts
    this.#ask = ask
  }

  /**
   * Never rejects with an S3 error.
   * @param item what is kept of the key
   */
  async put(item: Item | undefined, requestId: string): Promise<Told> {
    const { bucket, key } = this.#ask
    const { keys, askings, clock, send } = this.#parts
    const flight = keys.flight(bucket, key)
    const [sentTick, sentMs] = [askings.tick(), clock.now()]
    const form = formOf(this.#ask, item, this.#parts)
    try {
      const { signal } = this.#controller
      const wire = await send({ ...form, bucket, key, signal, requestId })
      const told = await this.#told({ wire, form, item, flight, sentMs })
      if (told.kind === 'version' && !flight.isOutdated) askings.confirmed(told.item, sentTick)
      return told
    } catch (error) {
      if (error instanceof S3Error) return { kind: 'failed', error }
      throw error
    } finally {
      flight.end()
    }
  }

  async #told(answer: Answer): Promise<Told> {
    const { wire, form, item, flight, sentMs } = answer
    const { status } = wire
    const { op } = form
    if (status === 304 && item !== undefined) {
      if (confirms(wire, item.head) && !isArchived(wire)) {
        if (!flight.isOutdated) item.confirm(sentMs)
        return { kind: 'version', item, status: 'hit', isKept: !item.isDropped, fill: undefined }
      }
      await this.#drop(item)
      return { kind: 'again' }
    }
    if (status === 200 || status === 206) {
      const described = describedBy(wire)
      if (described !== undefined) return this.#version(answer, described)
      await this.#end(wire)
      return { kind: 'other', op: 'HeadObject', wire }
    }
    if (status === 404 && item !== undefined && !flight.isOutdated) await this.#drop(item)
    // Other bytes were asked for than those of the read, so the answer to it is another one.
    if (status === 416) return { kind: 'other', op: 'HeadObject', wire }
    if (status >= 500 || status === 429) {
      return { kind: 'failed', error: await this.#parts.refusal(wire), answer: { op, wire } }
    }
    return { kind: 'other', op, wire }
  }

  async #version({ wire, form, item, flight, sentMs }: Answer, described: Described): Promise<Told> {
    const { shelf, ruleOf, fills, doubts } = this.#parts
    const { bucket, key } = this.#ask
    const isHead = form.op === 'HeadObject'
    // A range says nothing of the whole, not even where it is all of it.
    const head: Writable<Head> = { ...described.head, hasChecksums: wire.status === 200, isPinned: false }
    const isSame = item !== undefined && isSameVersion(head, item.head)
    const kept = isSame && !item.isDropped && item.head.isAssumed !== true ? item.head : undefined
    const rule = await ruleOf({ bucket, key, head, kept })
    if (item !== undefined && rule === undefined && (item.head.isAssumed === true || isArchived(head)))
      await this.#drop(item)
    head.isPinned = rule?.isPinned === true
    if (doubts.has(bucket, key, kept)) head.isDoubted = true
    const isKept = rule !== undefined && !flight.isOutdated
    const found = isKept
      ? shelf.place(bucket, key, { head, checkedMs: sentMs })
      : looseItem({ bucket, key, head, blockBytes: shelf.blockBytes })
    const status = isHead && isSame ? 'hit' : 'miss'
    if (isHead) return { kind: 'version', item: found, status, isKept, fill: undefined }
    if (described.bytes.end === described.bytes.start) {
      await dropBody(wire)
      return { kind: 'version', item: found, status, isKept, fill: undefined }
    }
    const fill = fills.start(found, {
      bytes: described.bytes,
      body: bodyOf(wire),
      abort: () => this.#controller.abort(),
    })
    return { kind: 'version', item: found, status, isKept, fill }
  }

  async #drop({ bucket, key }: Item): Promise<void> {
    await this.#parts.shelf.drop(bucket, key)
  }

  async #end(wire: WireResponse): Promise<void> {
    this.#controller.abort()
    await dropBody(wire)
  }
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

interface Answer {
  readonly wire: WireResponse
  readonly form: Form
  readonly item: Item | undefined
  readonly flight: Flight
  readonly sentMs: number
}

function formOf(
  ask: Ask,
  item: Item | undefined,
  { fills, shelf: { blockBytes }, settlesMs }: Pick<Parts, 'fills' | 'shelf' | 'settlesMs'>,
): Form {
  const lacksChecksums =
    item !== undefined && ask.wantsChecksums && !item.head.hasChecksums && ask.range === undefined
  if (ask.isHead || lacksChecksums || ask.conditions !== undefined || ask.ifRange !== undefined) {
    return { op: 'HeadObject' }
  }
  if (item === undefined) return { op: 'GetObject', range: ask.range && alignedRange(ask.range, blockBytes) }
  const range = rangeIn(ask, item)
  if (range === undefined) return { op: 'HeadObject' }
  const first = blockOf(range.start, blockBytes)
  const { sizeBytes, etag } = item.head
  const isHere = sizeBytes === 0 || item.has(first) || fills.brings(item, range.start)
  if (isHere && !isSettled(item, settlesMs)) return { op: 'HeadObject' }
  const ifNoneMatch = isHere ? etag : undefined
  const start = first * blockBytes
  // A new version is wanted whole, as far as the read goes; of this one what is missing.
  const behind =
    ifNoneMatch === undefined ? behindMissing(item, range) : blockOf(range.end - 1, blockBytes) + 1
  const end = Math.min(behind * blockBytes, sizeBytes)
  return {
    op: 'GetObject',
    range:
      ask.range === undefined && start === 0 && end === sizeBytes ? undefined : `bytes=${start}-${end - 1}`,
    ifNoneMatch,
  }
}

/** @returns the bytes of what is kept that are asked for; `undefined` where it has none of them */
function rangeIn({ range }: Ask, { head: { sizeBytes } }: Item): ByteRange | undefined {
  if (range === undefined) return { start: 0, end: sizeBytes }
  try {
    return parseRange(range, sizeBytes) ?? { start: 0, end: sizeBytes }
  } catch {
    return undefined
  }
}

/** Whole blocks around a range of an object whose length nobody knows yet. */
function alignedRange(range: string, blockBytes: number): string {
  const bounds = boundsOf(range)
  if (bounds === undefined) return range
  if ('suffix' in bounds) return rangeText(bounds)
  const { first, last } = bounds
  return rangeText({
    first: blockOf(first, blockBytes) * blockBytes,
    last: last === undefined ? undefined : (blockOf(last, blockBytes) + 1) * blockBytes - 1,
  })
}
