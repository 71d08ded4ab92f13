/**
 * Flushes of one file, shared by everyone who waits: one runs at a time, and the next covers all who came meanwhile.
 * Used for the segment that is written to and for the write-ahead log.
 */

export interface Flusher {
  /** Settles after a flush that began after this call. Rejects, from then on always, once a flush has failed. */
  flush(): Promise<void>
}

/**
 * @param run one flush; after a failed one nothing is known about what is on the disk (the kernel drops the pages
 *   it could not write), so it is never tried again
 */
export function createFlusher(run: () => Promise<void>): Flusher {
  let running = false
  let next: Waiting | undefined
  let failure: Error | undefined

  const start = async (waiting: Waiting): Promise<void> => {
    running = true
    next = undefined
    try {
      await run()
    } catch (error) {
      failure = new Error('a flush failed', { cause: error })
    }
    running = false
    if (failure) waiting.reject(failure)
    else waiting.resolve()
    // What came meanwhile can't be known to be covered by the flush that has just ended.
    if (next) void start(next)
  }

  return {
    flush() {
      if (failure) return Promise.reject(failure)
      if (running) return (next ??= waitingOn()).promise
      const waiting = waitingOn()
      void start(waiting)
      return waiting.promise
    },
  }
}

interface Waiting {
  readonly promise: Promise<void>
  resolve(): void
  reject(error: Error): void
}

function waitingOn(): Waiting {
  let resolve: () => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
