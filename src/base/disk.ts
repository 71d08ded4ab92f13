/**
 * The file system as a dependency: the few calls the store makes, each change of the disk under the name of a fault
 * point, so that tests can fail or crash exactly there. SQLite writes on its own; `reach` names the places between.
 */
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { makePrivateDirectory } from './directory.ts'

/** Every place at which the disk changes or is about to. The crash walk visits each of them. */
export const faultPoints = [
  'segment.create',
  'segment.append',
  'segment.flush',
  'segment.directory-flush',
  'segment.truncate',
  'segment.remove',
  'content.create',
  'content.write',
  'content.flush',
  'content.rename',
  'content.directory-flush',
  'content.remove',
  'index.before-commit',
  'index.after-commit',
  'index.flush',
  'index.before-checkpoint',
  'index.after-checkpoint',
  'index.reserve',
  'temporary.remove',
  'cache.create',
  'cache.write',
  'cache.remove',
  'audit.create',
  'audit.append',
  'audit.flush',
  'audit.directory-flush',
] as const

export type FaultPoint = (typeof faultPoints)[number]

/** An open file. Positions and lengths in bytes. */
export interface DiskFile {
  readonly path: string
  /** Writes all chunks one behind the other, beginning at `position`. */
  write(point: FaultPoint, chunks: readonly Uint8Array[], position: number): Promise<void>
  /** @returns `sizeBytes` bytes, fewer only at the end of the file; nobody else has the buffer */
  read(position: number, sizeBytes: number): Promise<Uint8Array>
  /** @returns how many bytes of `buffer` were filled, fewer than it has only at the end of the file */
  readInto(buffer: Uint8Array, position: number): Promise<number>
  /** Settles when what was written before the call is on the disk (fdatasync). */
  flush(point: FaultPoint): Promise<void>
  truncate(point: FaultPoint, sizeBytes: number): Promise<void>
  status(): Promise<FileStatus>
  /** Harmless when it is closed already: the number may be another file's by then. */
  close(): Promise<void>
}

export interface FileStatus {
  readonly sizeBytes: number
  /** Tells whether two names or descriptors are the same file. */
  readonly inode: number
  /** How many names it has: none once it was removed. */
  readonly linkCount: number
}

export interface Disk {
  /** `create` makes a new file and fails when there is one; `update` reads and writes one that is there. */
  open(name: string, mode: 'read' | 'update'): Promise<DiskFile>
  create(point: FaultPoint, name: string): Promise<DiskFile>
  rename(point: FaultPoint, source: string, target: string): Promise<void>
  /** A file that is not there is removed already. */
  remove(point: FaultPoint, name: string): Promise<void>
  /** Settles when the directory's entries are on the disk (fsync). */
  flushDirectory(point: FaultPoint, name: string): Promise<void>
  /** Makes the directory and what leads to it, and flushes each new entry. */
  makeDirectory(name: string): Promise<void>
  /** Names in a directory, in no order. */
  list(name: string): Promise<readonly string[]>
  /** `undefined` when there is no such file. */
  status(name: string): Promise<FileStatus | undefined>
  /** What is free for files in the directory of a name. */
  freeBytes(name: string): Promise<number>
  /** How many files may still be made in a directory; `Infinity` where the file system does not count them. */
  freeFiles(directory: string): Promise<number>
  /** A named place that is not a call of the disk. */
  reach(point: FaultPoint): void
}

const openAsync = promisify(fs.open)
const closeAsync = promisify(fs.close)
const fsyncAsync = promisify(fs.fsync)

const flags = { read: 'r', update: 'r+', create: 'wx+' } as const

/** The real one. */
export const systemDisk: Disk = {
  open: (name, mode) => open(name, flags[mode]),
  create: (_point, name) => open(name, flags.create),
  rename: (_point, source, target) => fs.promises.rename(source, target),
  async remove(_point, name) {
    try {
      await fs.promises.unlink(name)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  },
  flushDirectory: (_point, name) => flushDirectory(name),
  async makeDirectory(name) {
    for (const made of makePrivateDirectory(name)) await flushDirectory(path.dirname(made))
  },
  list: name => fs.promises.readdir(name),
  async status(name) {
    try {
      return statusOf(await fs.promises.stat(name))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  },
  async freeBytes(name) {
    const { bavail, bsize } = await fs.promises.statfs(path.dirname(name))
    return bavail * bsize
  },
  async freeFiles(directory) {
    const { files, ffree } = await fs.promises.statfs(directory)
    return files === 0 ? Infinity : ffree
  },
  reach() {},
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function open(name: string, flag: string): Promise<DiskFile> {
  return new SystemFile(name, await openAsync(name, flag))
}

/**
 * Callbacks instead of a FileHandle: every call of a body goes through here, and they cost half as much. Invariant: nothing is done
 * with the descriptor once it is closed, because it may be another file's by then.
 */
class SystemFile implements DiskFile {
  readonly path: string
  readonly #opened: number
  #closed = false

  constructor(name: string, descriptor: number) {
    this.path = name
    this.#opened = descriptor
  }

  get #descriptor(): number {
    if (this.#closed) throw new Error(`${this.path} is closed`)
    return this.#opened
  }

  write(_point: FaultPoint, chunks: readonly Uint8Array[], position: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const write = { descriptor: this.#descriptor, chunks, position }
      const done = (error: Error | null): void => {
        if (error) reject(error)
        else resolve()
      }
      if (isSmall(chunks)) writeSmall(write, done)
      else writeAll(write, done)
    })
  }

  async read(position: number, sizeBytes: number): Promise<Uint8Array> {
    const buffer = Buffer.allocUnsafeSlow(sizeBytes)
    const count = await this.readInto(buffer, position)
    return count === sizeBytes ? buffer : buffer.subarray(0, count)
  }

  async readInto(buffer: Uint8Array, position: number): Promise<number> {
    let done = 0
    while (done < buffer.length) {
      const count = await this.#readOnce(buffer, done, position + done)
      if (count === 0) break
      done += count
    }
    return done
  }

  flush(): Promise<void> {
    return new Promise((resolve, reject) => {
      fs.fdatasync(this.#descriptor, error => {
        if (error) reject(error)
        else resolve()
      })
    })
  }

  async truncate(_point: FaultPoint, sizeBytes: number): Promise<void> {
    return promisify(fs.ftruncate)(this.#descriptor, sizeBytes)
  }

  /** Of an open file the kernel answers from memory: asking costs less than a turn of a thread, which each commit would take. */
  async status(): Promise<FileStatus> {
    return statusOf(fs.fstatSync(this.#descriptor))
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await closeAsync(this.#opened)
  }

  #readOnce(buffer: Uint8Array, offset: number, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      fs.read(this.#descriptor, buffer, offset, buffer.length - offset, position, (error, count) => {
        if (error) reject(error)
        else resolve(count)
      })
    })
  }
}

interface Write {
  readonly descriptor: number
  readonly chunks: readonly Uint8Array[]
  readonly position: number
}

/** More buffers than this are written in several calls: the kernel's limit (IOV_MAX). */
const buffersPerCallMax = 1024

/** Up to this length, copying into the page cache costs less than handing the copying to another thread. */
const smallWriteBytes = 128 * 1024

function isSmall(chunks: readonly Uint8Array[]): boolean {
  let sizeBytes = 0
  for (const chunk of chunks) {
    sizeBytes += chunk.length
    if (sizeBytes > smallWriteBytes) return false
  }
  return chunks.length <= buffersPerCallMax
}

/** In this turn; a rest, if there is one, like any other write. */
function writeSmall(write: Write, done: (error: Error | null) => void): void {
  const { descriptor, chunks, position } = write
  const count = fs.writevSync(descriptor, chunks, position)
  const rest = behind(chunks, count)
  if (rest.length === 0) return done(null)
  writeAll({ descriptor, chunks: rest, position: position + count }, done)
}

/** A write may be cut short by a signal or a full disk; the rest is written, or fails, in the next call. */
function writeAll(write: Write, done: (error: Error | null) => void): void {
  const chunks = write.chunks.slice(0, buffersPerCallMax)
  fs.writev(write.descriptor, chunks, write.position, (error, count) => {
    if (error) return done(error)
    const rest = behind(write.chunks, count)
    if (rest.length === 0) return done(null)
    writeAll({ descriptor: write.descriptor, chunks: rest, position: write.position + count }, done)
  })
}

/** What is left of the chunks behind their first `count` bytes. */
function behind(chunks: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let index = 0
  let left = count
  for (; index < chunks.length; index++) {
    const chunk = chunks[index]
    if (chunk === undefined || chunk.length > left) break
    left -= chunk.length
  }
  const partial = chunks[index]
  if (partial === undefined) return []
  return [partial.subarray(left), ...chunks.slice(index + 1)]
}

async function flushDirectory(name: string): Promise<void> {
  const descriptor = await openAsync(name, 'r')
  try {
    await fsyncAsync(descriptor)
  } finally {
    await closeAsync(descriptor)
  }
}

function statusOf(stats: fs.Stats): FileStatus {
  return { sizeBytes: stats.size, inode: stats.ino, linkCount: stats.nlink }
}
