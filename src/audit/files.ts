/**
 * The files of an audit log in their order, and where the chain in them ends. A file is written by one daemon in one life and
 * never touched again; what a crash left behind its last whole line stays, and the next file says what it was.
 */
import { join } from 'node:path'
import type { Disk } from '../base/disk.ts'
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
    if (rest.length > 0) torn.unshift({ file: name, bytes: rest.length, sha256: hashOf(rest) })
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

/** The last whole line, and what is behind it. */
async function lastLine(
  disk: Pick<Disk, 'open'>,
  path: string,
): Promise<{ readonly line: string | undefined; readonly rest: Buffer }> {
  const file = await disk.open(path, 'read')
  try {
    const { sizeBytes } = await file.status()
    const wanted = Math.min(sizeBytes, 4 * lineMaxBytes)
    const tail = Buffer.from(await file.read(sizeBytes - wanted, wanted))
    const end = tail.lastIndexOf('\n')
    if (end < 0) return { line: undefined, rest: tail }
    const start = tail.lastIndexOf('\n', end - 1)
    const line = end === 0 ? '' : tail.subarray(start + 1, end).toString()
    return { line, rest: tail.subarray(end + 1) }
  } finally {
    await file.close()
  }
}
