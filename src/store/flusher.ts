/**
 * Flushes of one file, shared by everyone who waits: one runs at a time, and the next covers all who came meanwhile.
 * Used for the write-ahead log.
 */

export interface Flusher {
  /** Settles after a flush that began after this call. Rejects, from then on always, once a flush has failed. */
  flush(): Promise<void>
}

interface Waiting {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * @param run one flush; after a failed one nothing is known about what is on the disk (the kernel drops the pages
 *   it could not write), so it is never tried again
 */
export function createFlusher(run: () => Promise<void>): Flusher {
  let running = false
  let waiting: Waiting[] = []
  let failure: Error | undefined

  const start = async (): Promise<void> => {
    const covered = waiting
    waiting = []
    running = true
    try {
      await run()
    } catch (error) {
      failure = new Error('a flush failed', { cause: error })
    }
    running = false
    // Whoever came meanwhile can't be known to be covered by the flush that has just ended.
    if (failure) covered.push(...waiting.splice(0))
    if (waiting.length > 0) void start()
    for (const { resolve, reject } of covered) {
      if (failure) reject(failure)
      else resolve()
    }
  }

  return {
    flush: () =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ resolve, reject })
        if (!running) void start()
      }),
  }
}
