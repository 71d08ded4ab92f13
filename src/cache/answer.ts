/**
 * Answers made from what is kept: which bytes, under which headers, with which status. Pure but for the body, which is
 * read when somebody reads it.
 */
import type { Body, WireResponse } from '@s3d/server/protocol'
import { checkReadConditions, isRangeStillValid } from '../service/conditions.ts'
import { contentRange, parseRange, type ByteRange } from '../service/range.ts'
import type { Ask } from './ask.ts'
import { conditionedBy, without, withoutChecksums } from './head.ts'
import type { Head } from './shelf.ts'

/** What a request is told of the cache, in `x-s3d-cache`. */
export type CacheStatus =
  /** From here; the remote was asked at most whether it still holds. */
  | 'hit'
  /** From the remote. */
  | 'miss'
  /** From here, though the remote could not be asked. */
  | 'stale'
  /** Not a matter of the cache. */
  | 'bypass'

export const statusHeader = 'x-s3d-cache'

/** Which bytes are to be answered with; `undefined` for all of them, without a range in the answer. */
export type Selection = ByteRange | undefined

/**
 * @returns what the read asks for of this version
 * @throws {S3Error} `PreconditionFailed`, `NotModified`, `InvalidRange`
 */
export function selectionOf({ conditions, range, ifRange }: Ask, head: Head): Selection {
  if (conditions === undefined && range === undefined) return undefined
  const held = conditionedBy(head)
  if (conditions !== undefined) checkReadConditions(conditions, held)
  if (range === undefined || !isRangeStillValid(ifRange, held)) return undefined
  return parseRange(range, head.sizeBytes)
}

export interface Told {
  readonly head: Head
  readonly selection: Selection
  readonly status: CacheStatus
  readonly body: Uint8Array | Body | undefined
}

export function answerWith(ask: Ask, { head, selection, status, body }: Told): WireResponse {
  const { start, end } = selection ?? { start: 0, end: head.sizeBytes }
  const isWhole = end - start === head.sizeBytes
  const kept = ask.wantsChecksums && isWhole ? head.headers : plainHeadersOf(head)
  const headers = ask.overrides === undefined ? kept.slice() : overridden(kept, ask.overrides)
  headers.push('accept-ranges', 'bytes', 'content-length', String(end - start), statusHeader, status)
  if (selection !== undefined) headers.push('content-range', contentRange(selection, head.sizeBytes))
  return { status: selection === undefined ? 200 : 206, headers, body }
}

const plainHeaders = new WeakMap<Head, readonly string[]>()

/** Clients get checksums when they ask for them, and then check them. */
function plainHeadersOf(head: Head): readonly string[] {
  let plain = plainHeaders.get(head)
  if (plain === undefined) {
    plain = withoutChecksums(head.headers)
    plainHeaders.set(head, plain)
  }
  return plain
}

function overridden(headers: readonly string[], overrides: Readonly<Record<string, string>>): string[] {
  return [...without(headers, name => overrides[name] !== undefined), ...Object.entries(overrides).flat()]
}
