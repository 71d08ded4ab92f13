/**
 * The files that blocks lie in: opened when they are needed, a few kept open. Invariant: a file that is removed is gone,
 * its bytes given back, when `remove` settles; whoever was reading it has read to the end.
 */
import path from 'node:path'
import { isMissing, type Disk, type DiskFile } from '../../base/disk.ts'

/** Descriptors kept open. */
const openMax = 64

interface Opened {
  readonly opening: Promise<DiskFile>
  usersCount: number
  /** Told when nobody uses it any more. */
  idle: (() => void) | undefined
}

export class ChunkFiles {
  readonly #disk: Disk
  readonly #dir: string
  readonly #folders = new Set<string>()
  /** The one used last is the last one. */
  readonly #opened = new Map<string, Opened>()

  constructor(disk: Disk, dir: string) {
    this.#disk = disk
    this.#dir = dir
  }

  /** @param isNew whether the file is to be made */
  async write(
    name: string,
    chunks: readonly Uint8Array[],
    place: { position: number; isNew: boolean },
  ): Promise<void> {
    // Known from here on, so that whoever removes it meanwhile waits for it.
    const how = place.isNew ? () => this.#create(name) : undefined
    await this.#use(name, file => file.write('cache.write', chunks, place.position), how)
  }

  /**
   * @param into read to, where it is long enough
   * @returns fewer bytes only at the end of the file
   */
  read(
    name: string,
    { position, sizeBytes }: { position: number; sizeBytes: number },
    into?: Uint8Array,
  ): Promise<Uint8Array> {
    if (into === undefined || into.length < sizeBytes)
      return this.#use(name, file => file.read(position, sizeBytes))
    const wanted = into.subarray(0, sizeBytes)
    return this.#use(name, async file => wanted.subarray(0, await file.readInto(wanted, position)))
  }

  async remove(name: string): Promise<void> {
    const opened = this.#opened.get(name)
    this.#opened.delete(name)
    if (opened !== undefined) {
      if (opened.usersCount > 0) await new Promise<void>(resolve => (opened.idle = resolve))
      await close(opened)
    }
    await this.#disk.remove('cache.remove', this.#pathOf(name))
  }

  async close(): Promise<void> {
    const all = [...this.#opened.values()]
    this.#opened.clear()
    await Promise.all(all.map(close))
  }

  async #use<T>(
    name: string,
    work: (file: DiskFile) => Promise<T>,
    open: () => Promise<DiskFile> = () => this.#disk.open(this.#pathOf(name), 'update'),
  ): Promise<T> {
    const opened = this.#opened.get(name) ?? { opening: open(), usersCount: 0, idle: undefined }
    this.#opened.delete(name)
    this.#opened.set(name, opened)
    opened.usersCount += 1
    try {
      return await work(await opened.opening)
    } catch (error) {
      if (this.#opened.get(name) === opened) this.#opened.delete(name)
      throw error
    } finally {
      opened.usersCount -= 1
      if (opened.usersCount === 0) this.#left(name, opened)
    }
  }

  #left(name: string, opened: Opened): void {
    opened.idle?.()
    if (this.#opened.get(name) !== opened) {
      if (opened.idle === undefined) void close(opened)
      return
    }
    if (this.#opened.size <= openMax) return
    for (const [other, each] of this.#opened) {
      if (each.usersCount > 0) continue
      this.#opened.delete(other)
      void close(each)
      return
    }
  }

  async #create(name: string): Promise<DiskFile> {
    const create = async (): Promise<DiskFile> => {
      await this.#makeFolder(name)
      return this.#disk.create('cache.create', this.#pathOf(name))
    }
    return create().catch((error: unknown) => {
      if (!isMissing(error)) throw error
      // Somebody removed the folder.
      this.#folders.delete(name.slice(0, 2))
      return create()
    })
  }

  async #makeFolder(name: string): Promise<void> {
    const folder = name.slice(0, 2)
    if (this.#folders.has(folder)) return
    await this.#disk.makeDirectory(path.join(this.#dir, folder))
    this.#folders.add(folder)
  }

  #pathOf(name: string): string {
    return path.join(this.#dir, name.slice(0, 2), name)
  }
}

/** One that could not be opened is closed. */
async function close({ opening }: Opened): Promise<void> {
  const file = await opening.catch(() => undefined)
  await file?.close().catch(() => {})
}
