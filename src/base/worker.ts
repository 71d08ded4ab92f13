/**
 * Starts worker threads from modules next to their caller, whether s3d runs built or from source. Used by whoever
 * has work that would block the event loop.
 */
import { Worker, type Transferable } from 'node:worker_threads'

export interface WorkerSetup {
  /** `import.meta.url` of the caller. */
  readonly caller: string
  /** File name without its extension, in the caller's folder. */
  readonly module: string
  readonly data: unknown
  readonly transfer?: readonly Transferable[]
}

/** The thread keeps the process alive until it is terminated or `unref`ed. */
export function startWorker(setup: WorkerSetup): Worker {
  const extension = setup.caller.slice(setup.caller.lastIndexOf('.'))
  const module = new URL(setup.module + extension, setup.caller)
  const options = { workerData: setup.data, transferList: [...(setup.transfer ?? [])] }
  if (extension !== '.ts') return new Worker(module, options)
  // From source, a thread needs the TypeScript loader again: node does not hand on what `--import` registered.
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const source = `import(${loader}).then(tsx => { tsx.register(); return import(${JSON.stringify(module.href)}) })`
  return new Worker(source, { ...options, eval: true })
}
