/**
 * A disk that tells about every change before and after it happens, so that a test can refuse, delay or record it.
 */
import type { Disk, DiskFile, FaultPoint } from '../../src/base/disk.ts'

/** One change of the disk, or a named place without one (`reach`). */
export type Step = { readonly point: FaultPoint; readonly path: string } & (
  | { readonly call: 'create' | 'flush' | 'remove' | 'flushDirectory' | 'reach' }
  | { readonly call: 'write'; readonly position: number; readonly sizeBytes: number }
  | { readonly call: 'truncate'; readonly sizeBytes: number }
  | { readonly call: 'rename'; readonly target: string }
)

export interface Tracer {
  /** Throws to refuse the step; a returned promise delays it; `'skip'` leaves it out but reports success. */
  before?(step: Step): void | 'skip' | Promise<void>
  after?(step: Step): void
}

export function traceDisk(inner: Disk, tracer: Tracer): Disk {
  const step = async <T>(what: Step, run: () => Promise<T>, skipped: T): Promise<T> => {
    const verdict = await tracer.before?.(what)
    const result = verdict === 'skip' ? skipped : await run()
    tracer.after?.(what)
    return result
  }
  const traced = (file: DiskFile): DiskFile => ({
    path: file.path,
    write(point, chunks, position) {
      const sizeBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      const what: Step = { point, path: file.path, call: 'write', position, sizeBytes }
      return step(what, () => file.write(point, chunks, position), undefined)
    },
    read: (position, sizeBytes) => file.read(position, sizeBytes),
    readInto: (buffer, position) => file.readInto(buffer, position),
    flush: point => step({ point, path: file.path, call: 'flush' }, () => file.flush(point), undefined),
    truncate(point, sizeBytes) {
      const what: Step = { point, path: file.path, call: 'truncate', sizeBytes }
      return step(what, () => file.truncate(point, sizeBytes), undefined)
    },
    status: () => file.status(),
    close: () => file.close(),
  })
  return {
    open: async (name, mode) => traced(await inner.open(name, mode)),
    async create(point, name) {
      await tracer.before?.({ point, path: name, call: 'create' })
      const file = await inner.create(point, name)
      tracer.after?.({ point, path: name, call: 'create' })
      return traced(file)
    },
    rename: (point, source, target) =>
      step(
        { point, path: source, target, call: 'rename' },
        () => inner.rename(point, source, target),
        undefined,
      ),
    remove: (point, name) =>
      step({ point, path: name, call: 'remove' }, () => inner.remove(point, name), undefined),
    flushDirectory: (point, name) =>
      step({ point, path: name, call: 'flushDirectory' }, () => inner.flushDirectory(point, name), undefined),
    makeDirectory: name => inner.makeDirectory(name),
    list: name => inner.list(name),
    status: name => inner.status(name),
    freeFiles: directory => inner.freeFiles(directory),
    freeBytes: name => inner.freeBytes(name),
    reach(point) {
      void tracer.before?.({ point, path: '', call: 'reach' })
      inner.reach(point)
      tracer.after?.({ point, path: '', call: 'reach' })
    },
  }
}

/** Refuses one call with an error of the file system, the next time it comes to it. */
export class Refusal implements Tracer {
  #next: { readonly point: FaultPoint; readonly code: string } | undefined

  arm(point: FaultPoint, code: string): void {
    this.#next = { point, code }
  }

  /** Whether the armed refusal has happened. */
  get happened(): boolean {
    return this.#next === undefined
  }

  before(step: Step): void {
    if (step.point !== this.#next?.point) return
    const { code } = this.#next
    this.#next = undefined
    throw Object.assign(new Error(`${code}: planted at ${step.point}`), { code })
  }
}
