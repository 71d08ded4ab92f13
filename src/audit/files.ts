/**
 * The files of an audit log in their order, and where the chain in them ends. A file is written by one daemon in one life and
 * never touched again; what a crash left behind its last whole line stays, and the next file says what it was.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Disk, DiskFile } from '../base/disk.ts'
import { beginning, hashOf, parseLine, type Link } from './record.ts'

const pattern = /^audit-(\d{8})\.jsonl$/
/** No line is longer. */
export const lineMaxBytes = 65_536

/** The log is not as a daemon leaves it; in one line, with what to do. */
export class AuditError extends Error {
  override readonly name = 'AuditError'
}

export function fileName(number: number): string {
  return `audit-${String(number).padStart(8, '0')}.jsonl`
}

/** @returns 0 for a name that is none of a log's */
export function fileNumber(name: string): number {
  return Number(pattern.exec(name)?.[1] ?? 0)
}

/** @returns names, the oldest first; none where there is no such directory */
export async function auditFiles(
  disk: Pick<Disk, 'list' | 'status'>,
  dir: string,
): Promise<readonly string[]> {
  if ((await disk.status(dir)) === undefined) return []
  const names = (await disk.list(dir)).filter(name => fileNumber(name) > 0)
  return names.toSorted((one, other) => fileNumber(one) - fileNumber(other))
}

/** What a crash left behind the last whole line of a file. */
export interface Torn {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** How the log ends. */
export interface Ending {
  readonly link: Link
  /** The number of the last file; 0 where there is none. */
  readonly number: number
  /** Whether the last daemon closed it. */
  readonly isClosed: boolean
  readonly torn: readonly Torn[]
}

/** @throws {AuditError} when the last line is no record */
export async function endingOf(disk: Pick<Disk, 'list' | 'status' | 'open'>, dir: string): Promise<Ending> {
  const names = await auditFiles(disk, dir)
  const number = fileNumber(names.at(-1) ?? '')
  const torn: Torn[] = []
  // A file without a whole line was begun and no more: the chain ends before it.
  for (const name of names.toReversed()) {
    const { line, rest } = await lastLine(disk, join(dir, name))
    if (rest !== undefined) torn.unshift({ file: name, ...rest })
    if (line === undefined) continue
    const record = parseLine(line)
    if (record === undefined)
      throw new AuditError(
        `${join(dir, name)}: the last line is no audit record; run s3d audit verify, and move the folder away to begin anew`,
      )
    const link = { seq: record.seq, hash: hashOf(line) }
    return { link, number, isClosed: record.event === 'closed' && torn.length === 0, torn }
  }
  return { link: beginning, number, isClosed: torn.length === 0, torn }
}

interface End {
  /** The last whole one; absent where there is none. */
  readonly line: string | undefined
  /** What is behind it, where something is. */
  readonly rest: Omit<Torn, 'file'> | undefined
}

const readBytes = 262_144

async function lastLine(disk: Pick<Disk, 'open'>, path: string): Promise<End> {
  const file = await disk.open(path, 'read')
  try {
    const { sizeBytes } = await file.status()
    const restStart = await lastEndOfLine(file, sizeBytes)
    const rest = restStart === sizeBytes ? undefined : await digestOf(file, restStart, sizeBytes)
    if (restStart === 0) return { line: undefined, rest }
    const end = restStart - 1
    const wanted = Math.min(end, 2 * lineMaxBytes)
    const before = Buffer.from(await file.read(end - wanted, wanted))
    return { line: before.subarray(before.lastIndexOf('\n') + 1).toString(), rest }
  } finally {
    await file.close()
  }
}

/** @returns where what is behind the last end of line begins: a crash may have left any length of it */
async function lastEndOfLine(file: DiskFile, sizeBytes: number): Promise<number> {
  for (let to = sizeBytes; to > 0; to -= Math.min(to, readBytes)) {
    const from = Math.max(0, to - readBytes)
    const at = Buffer.from(await file.read(from, to - from)).lastIndexOf('\n')
    if (at >= 0) return from + at + 1
  }
  return 0
}

async function digestOf(file: DiskFile, from: number, to: number): Promise<Omit<Torn, 'file'>> {
  const hash = createHash('sha256')
  for (let at = from; at < to; at += readBytes) hash.update(await file.read(at, Math.min(readBytes, to - at)))
  return { bytes: to - from, sha256: hash.digest('hex') }
}
