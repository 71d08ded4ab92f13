/**
 * The real disk, without threads: every call is done when it returns, so nothing of a history depends on how fast the
 * machine is. What has reached the disk's medium is for `PowerCut` to say.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { Disk, DiskFile, FileStatus } from '../../src/base/disk.ts'

export const syncDisk: Disk = {
  open: async (name, mode) => new SyncFile(name, fs.openSync(name, mode === 'read' ? 'r' : 'r+')),
  create: async (_point, name) => new SyncFile(name, fs.openSync(name, 'wx+')),
  rename: async (_point, source, target) => fs.renameSync(source, target),
  remove: async (_point, name) => fs.rmSync(name, { force: true }),
  flushDirectory: async () => {},
  makeDirectory: async name => void fs.mkdirSync(name, { recursive: true }),
  list: async name => fs.readdirSync(name),
  status: async name => (fs.existsSync(name) ? statusOf(fs.statSync(name)) : undefined),
  freeFiles: async () => Infinity,
  freeBytes: async () => 2 ** 40,
  reach() {},
}

class SyncFile implements DiskFile {
  readonly path: string
  readonly #opened: number
  #isOpen = true

  constructor(name: string, descriptor: number) {
    this.path = path.resolve(name)
    this.#opened = descriptor
  }

  /** Once it is closed it may be another file's: of the next life, for one. */
  get #descriptor(): number {
    if (!this.#isOpen) throw new Error(`${this.path} is closed`)
    return this.#opened
  }

  async write(_point: string, chunks: readonly Uint8Array[], position: number): Promise<void> {
    let at = position
    for (const chunk of chunks) at += fs.writeSync(this.#descriptor, chunk, 0, chunk.length, at)
  }

  async read(position: number, sizeBytes: number): Promise<Uint8Array> {
    const buffer = Buffer.alloc(sizeBytes)
    return buffer.subarray(0, fs.readSync(this.#descriptor, buffer, 0, sizeBytes, position))
  }

  async readInto(buffer: Uint8Array, position: number): Promise<number> {
    return fs.readSync(this.#descriptor, buffer, 0, buffer.length, position)
  }

  async flush(): Promise<void> {}

  async truncate(_point: string, sizeBytes: number): Promise<void> {
    fs.ftruncateSync(this.#descriptor, sizeBytes)
  }

  async status(): Promise<FileStatus> {
    return statusOf(fs.fstatSync(this.#descriptor))
  }

  async close(): Promise<void> {
    if (this.#isOpen) fs.closeSync(this.#descriptor)
    this.#isOpen = false
  }
}

function statusOf({ size, ino, nlink }: fs.Stats): FileStatus {
  return { sizeBytes: size, inode: ino, linkCount: nlink }
}
