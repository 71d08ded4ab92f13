/**
 * Power cuts: records what of the store's files a disk has promised to keep, and makes copies of the folder as it
 * could look after the power went, from "everything was written back" to "nothing that was not flushed".
 */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { systemCode } from '../../src/base/system-error.ts'
import type { Step, Tracer } from './traced-disk.ts'

/**
 * What became of writes that were not flushed, for the store's own files and for SQLite's log. Names that were not
 * flushed follow the files.
 */
export const fates = [
  { files: 'kept', log: 'kept' },
  { files: 'lost', log: 'lost' },
  { files: 'lost', log: 'kept' },
  { files: 'kept', log: 'lost' },
  { files: 'torn', log: 'torn' },
] as const
export type Fate = (typeof fates)[number]

interface Extent {
  readonly position: number
  readonly sizeBytes: number
}

interface FileRecord {
  /** Written and not flushed. */
  pending: Extent[]
  durableBytes: number
}

/** A change of a directory that its flush has not confirmed, and how to undo it in a copy. */
interface NameChange {
  readonly directory: string
  readonly undo: (copyOf: (name: string) => string) => void
}

export class PowerCut implements Tracer {
  readonly #dir: string
  readonly #graveyard: string
  readonly #log: string
  readonly #files = new Map<string, FileRecord>()
  readonly #flushing = new Map<string, readonly Extent[]>()
  #names: NameChange[] = []
  #directoryFlushes = new Map<string, readonly NameChange[]>()
  #durableLog: Buffer
  #flushingLog: Buffer | undefined
  #removedCount = 0

  /** @param graveyard a folder of the same file system, for files whose removal may be undone */
  constructor(dir: string, graveyard: string) {
    this.#dir = dir
    this.#graveyard = graveyard
    this.#log = path.join(dir, 'index.db-wal')
    this.#durableLog = this.#readLog()
    mkdirSync(graveyard, { recursive: true })
  }

  before(step: Step): void {
    switch (step.call) {
      case 'flush':
        if (step.path === this.#log) this.#flushingLog = this.#readLog()
        else this.#flushing.set(step.path, [...this.#record(step.path).pending])
        return
      case 'flushDirectory':
        this.#directoryFlushes.set(step.path, [...this.#names])
        return
      case 'write':
        this.#record(step.path).pending.push({ position: step.position, sizeBytes: step.sizeBytes })
        return
      case 'remove':
        return this.#bury(step.path)
      case 'reach':
        // SQLite flushes its log before it copies anything out of it.
        if (step.point === 'index.before-checkpoint') this.#durableLog = this.#readLog()
        return
      case 'create':
      case 'rename':
      case 'truncate':
    }
  }

  after(step: Step): void {
    switch (step.call) {
      case 'flush':
        if (step.path === this.#log) this.#durableLog = this.#flushingLog ?? this.#durableLog
        else this.#confirm(this.#record(step.path), this.#flushing.get(step.path) ?? [])
        return
      case 'flushDirectory': {
        const confirmed = this.#directoryFlushes.get(step.path) ?? []
        this.#names = this.#names.filter(name => name.directory !== step.path || !confirmed.includes(name))
        return
      }
      case 'create':
        this.#files.set(step.path, { pending: [], durableBytes: 0 })
        this.#change(step.path, copyOf => rmSync(copyOf(step.path), { force: true }))
        return
      case 'rename': {
        const { path: source, target } = step
        this.#files.set(target, this.#files.get(source) ?? found(target))
        this.#files.delete(source)
        this.#change(target, copyOf => {
          if (existsSync(copyOf(target))) renameSync(copyOf(target), copyOf(source))
        })
        return
      }
      case 'truncate': {
        const record = this.#record(step.path)
        record.durableBytes = Math.min(record.durableBytes, step.sizeBytes)
        return
      }
      case 'write':
      case 'remove':
      case 'reach':
    }
  }

  /** Copies the folder as the power cut leaves it. Synchronous: nothing moves meanwhile but what threads have begun. */
  copy(target: string, fate: Fate): void {
    copyWhole(this.#dir, target)
    const copyOf = (name: string): string => path.join(target, path.relative(this.#dir, name))
    if (fate.files !== 'kept') {
      for (const [name, record] of this.#files)
        if (existsSync(copyOf(name))) spoil(copyOf(name), record, fate.files)
    }
    if (fate.files === 'lost') for (const { undo } of this.#names.toReversed()) undo(copyOf)
    if (fate.log !== 'kept') writeFileSync(copyOf(this.#log), this.#logAfter(fate.log))
  }

  #logAfter(fate: 'lost' | 'torn'): Buffer {
    if (fate === 'lost') return this.#durableLog
    // The first half of what differs has reached the disk.
    const now = this.#readLog()
    let same = 0
    while (same < now.length && now[same] === this.#durableLog[same]) same++
    const reached = same + ((now.length - same) >> 1)
    return Buffer.concat([now.subarray(0, reached), this.#durableLog.subarray(reached)])
  }

  #readLog(): Buffer {
    return existsSync(this.#log) ? readFileSync(this.#log) : Buffer.alloc(0)
  }

  #record(name: string): FileRecord {
    const record = this.#files.get(name) ?? found(name)
    this.#files.set(name, record)
    return record
  }

  #confirm(record: FileRecord, flushed: readonly Extent[]): void {
    record.pending = record.pending.filter(extent => !flushed.includes(extent))
    for (const { position, sizeBytes } of flushed)
      record.durableBytes = Math.max(record.durableBytes, position + sizeBytes)
  }

  #change(name: string, undo: NameChange['undo']): void {
    this.#names.push({ directory: path.dirname(name), undo })
  }

  #bury(name: string): void {
    if (!existsSync(name)) return
    const grave = path.join(this.#graveyard, String(this.#removedCount++))
    linkSync(name, grave)
    const directory = path.dirname(name)
    this.#names.push({
      directory,
      undo: copyOf => {
        if (!existsSync(copyOf(name))) cpSync(grave, copyOf(name))
      },
    })
  }
}

/** A file that this life of the store has not touched yet: what an earlier life left there has survived its own power cut. */
function found(name: string): FileRecord {
  return { pending: [], durableBytes: statSync(name, { throwIfNoEntry: false })?.size ?? 0 }
}

/** Takes away what was not flushed: all of it, or the second half of each write. */
function spoil(file: string, { pending, durableBytes }: FileRecord, fate: 'lost' | 'torn'): void {
  if (pending.length === 0) return
  const bytes = readFileSync(file)
  let end = durableBytes
  for (const { position, sizeBytes } of pending) {
    const kept = fate === 'lost' ? 0 : sizeBytes >> 1
    const from = Math.min(position + kept, bytes.length)
    bytes.fill(0, from, Math.min(position + sizeBytes, bytes.length))
    if (kept > 0) end = Math.max(end, position + kept)
  }
  writeFileSync(file, bytes)
  truncateSync(file, Math.min(end, bytes.length))
}

/** As often as a file may go, by a thread that had begun to remove it, between its directory's listing and its copy. */
const copiesMax = 20

function copyWhole(source: string, target: string): void {
  for (let left = copiesMax; ; left--) {
    rmSync(target, { recursive: true, force: true })
    try {
      return cpSync(source, target, {
        recursive: true,
        filter: name => !name.endsWith('-shm') && !path.basename(name).startsWith('lock.db'),
      })
    } catch (error) {
      if (left === 1 || systemCode(error) !== 'ENOENT') throw error
    }
  }
}
