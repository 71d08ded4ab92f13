/**
 * From a remote's answer to what is kept of it, and back to the headers of answers made here. Pure. Invariant: an answer
 * that does not say which version it is of, and how long that is, is not kept.
 */
import type { WireResponse } from '@s3d/server/protocol'
import { unquoted, type Conditioned } from '../service/conditions.ts'
import type { ByteRange } from '../service/range.ts'
import type { Head } from './shelf.ts'

/** What a GET or HEAD was answered with. */
export interface Described {
  readonly head: Head
  /** Which bytes the body has. */
  readonly bytes: ByteRange
}

/** Of one answer, of one range, or of another s3d behind this one. */
const notKept: ReadonlySet<string> = new Set([
  'accept-ranges',
  'age',
  'connection',
  'content-length',
  'content-range',
  'x-amz-missing-meta',
])

/** @returns `undefined` where the answer can't be kept */
export function describedBy({ status, headers: list }: WireResponse): Described | undefined {
  const headers: string[] = []
  let [etag, modified, versionId, length, range]: (string | undefined)[] = []
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [name = '', value = ''] = list.slice(at, at + 2)
    const lower = name.toLowerCase()
    if (lower === 'etag') etag = value
    else if (lower === 'last-modified') modified = value
    else if (lower === 'x-amz-version-id') versionId = value
    else if (lower === 'content-length') length = value
    else if (lower === 'content-range') range = value
    if (notKept.has(lower) || lower.startsWith('x-s3d-')) continue
    headers.push(name, value)
  }
  if (etag === undefined || modified === undefined || Number.isNaN(Date.parse(modified))) return undefined
  const placed = status === 206 ? partOf(range) : wholeOf(length)
  if (placed === undefined) return undefined
  const { bytes, sizeBytes } = placed
  // Those of a part are of nothing that is answered here; those of all of it are told to who asks for all of it.
  const told = bytes.end - bytes.start < sizeBytes ? withoutChecksums(headers) : headers
  return {
    head: { etag, modified, versionId, sizeBytes, headers: told, hasChecksums: status !== 206 },
    bytes,
  }
}

interface Placed {
  readonly bytes: ByteRange
  readonly sizeBytes: number
}

function partOf(range: string | undefined): Placed | undefined {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range ?? '') ?? []
  if (first === undefined) return undefined
  const [start, end, sizeBytes] = [Number(first), Number(last) + 1, Number(size)]
  return start < end && end <= sizeBytes ? { bytes: { start, end }, sizeBytes } : undefined
}

function wholeOf(length: string | undefined): Placed | undefined {
  if (length === undefined || !/^\d+$/.test(length)) return undefined
  const sizeBytes = Number(length)
  return { bytes: { start: 0, end: sizeBytes }, sizeBytes }
}

/** Whether two descriptions are of one version: the same bytes under the same headers. */
export function isSameVersion(one: Head, other: Head): boolean {
  if (one.isAssumed === true || other.isAssumed === true)
    return bareEtag(one) === bareEtag(other) && one.sizeBytes === other.sizeBytes
  return (
    one.etag === other.etag &&
    one.modified === other.modified &&
    one.versionId === other.versionId &&
    one.sizeBytes === other.sizeBytes
  )
}

/** An assumed one is a digest in lower-case letters. */
function bareEtag({ etag }: Head): string {
  return unquoted(etag).toLowerCase()
}

/**
 * What is known of a version once a newer answer about it came, which may tell something else: how far it was replicated, how
 * many tags it has, other metadata that somebody put on it within the second of its time.
 * @returns `kept` itself where there is nothing new
 */
export function updated(kept: Head, newer: Head): Head {
  if (kept.isAssumed === true) return newer
  if (tellsChecksums(kept, newer)) return newer
  const [known, told] = newer.hasChecksums
    ? [kept.headers, newer.headers]
    : [withoutChecksums(kept.headers), withoutChecksums(newer.headers)]
  if (!areSame(known, told)) return newer
  return newer.isPinned === kept.isPinned ? kept : { ...kept, isPinned: newer.isPinned === true }
}

/** An answer to a range may have those of all of it, but says nothing where it has none. */
function tellsChecksums(kept: Head, newer: Head): boolean {
  return newer.hasChecksums ? !kept.hasChecksums : newer.headers.length > kept.headers.length
}

/** In whatever order. */
function areSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false
  return some.every((value, at) => value === others[at]) || sorted(some) === sorted(others)
}

function sorted(headers: readonly string[]): string {
  const lines: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2)
    lines.push(`${headers[at]?.toLowerCase() ?? ''}:${headers[at + 1] ?? ''}`)
  return lines.toSorted().join('\n')
}

/** @returns names and values without those that are checksums */
export function withoutChecksums(headers: readonly string[]): string[] {
  return without(headers, name => name.startsWith('x-amz-checksum-'))
}

/** @param isLeftOut asked about each name, in lower case */
export function without(list: readonly string[], isLeftOut: (name: string) => boolean): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [name = '', value = ''] = list.slice(at, at + 2)
    if (!isLeftOut(name.toLowerCase())) kept.push(name, value)
  }
  return kept
}

/** Whether a `304` is about what is kept: an ETag stays the same where somebody replaced the metadata alone. */
export function confirms({ headers: list }: WireResponse, head: Head): boolean {
  let isDated = false
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [name = '', value] = list.slice(at, at + 2)
    const lower = name.toLowerCase()
    if (lower === 'etag' && value !== head.etag) return false
    if (lower === 'x-amz-version-id' && value !== head.versionId) return false
    if (lower !== 'last-modified') continue
    if (value !== head.modified) return false
    isDated = true
  }
  return isDated
}

/** What the conditions of a read are judged by. */
export function conditionedBy(head: Head): Conditioned {
  return {
    etag: unquoted(head.etag),
    modifiedMs: Date.parse(head.modified),
    headers: { 'cache-control': headerOf(head, 'cache-control'), expires: headerOf(head, 'expires') },
  }
}

const archiveClasses: ReadonlySet<string> = new Set(['GLACIER', 'DEEP_ARCHIVE'])

/** Whether the remote says that the bytes lie in an archive: if and for how long they may be read is not told here. */
export function isArchived(told: Pick<Head, 'headers'>): boolean {
  return (
    archiveClasses.has(headerOf(told, 'x-amz-storage-class') ?? '') ||
    headerOf(told, 'x-amz-archive-status') !== undefined
  )
}

/** @returns `undefined` where there is none */
export function headerOf({ headers }: Pick<Head, 'headers'>, wanted: string): string | undefined {
  for (let at = 0; at + 1 < headers.length; at += 2) {
    if (headers[at]?.toLowerCase() === wanted) return headers[at + 1]
  }
  return undefined
}
