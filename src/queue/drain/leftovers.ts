/**
 * Aborts multipart uploads at the remote that lead nowhere any more: their parts cost room there that nobody would ever
 * free. They are rows, so a death or an absence of the remote forgets none; what it refuses to abort is given up and logged.
 */
import type { Clock, Timer } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Random } from '../../base/random.ts'
import { S3Error } from '../../service/errors.ts'
import type { Index } from '../../store/index.ts'
import type { LeftUpload } from '../../store/left-uploads.ts'
import { delayMs, drawFrom, type Backoff } from './backoff.ts'
import type { Caller } from './caller.ts'
import { verdictOn } from './verdict.ts'

export interface LeftoversDependencies {
  readonly index: Pick<Index, 'leftUploads' | 'commit'>
  readonly writes: Caller
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Aborts at the end: what is left is there at the next start. */
  readonly signal: AbortSignal
}

const backoff: Backoff = { firstMs: 1_000, maxMs: 3_600_000 }
/** Attempts at each; with growing pauses that is about a week. */
const attemptsMax = 200
const pageSize = 32

export class Leftovers {
  readonly #deps: LeftoversDependencies
  #running: Promise<void> | undefined
  #isAskedAgain = false
  #timer: Timer | undefined

  constructor(deps: LeftoversDependencies) {
    this.#deps = deps
  }

  /** Some may be due. Cheap where there are none. */
  look(): void {
    this.#timer?.cancel()
    this.#timer = undefined
    if (this.#deps.signal.aborted) return
    if (this.#running !== undefined) {
      this.#isAskedAgain = true
      return
    }
    this.#running = this.#run().finally(() => {
      this.#running = undefined
      if (this.#isAskedAgain) this.look()
      else this.#setTimer()
    })
  }

  /** Settles when those that were due have been tried; `undefined` where none is. */
  get running(): Promise<void> | undefined {
    return this.#running
  }

  stop(): void {
    this.#timer?.cancel()
  }

  /** Never rejects. */
  async #run(): Promise<void> {
    const { index, clock, log, signal } = this.#deps
    this.#isAskedAgain = false
    try {
      for (;;) {
        const due = index.leftUploads.due(clock.now(), pageSize)
        if (due.length === 0) return
        for (const each of due) {
          if (signal.aborted) return
          await this.#end(each)
        }
      }
    } catch (error) {
      if (!signal.aborted) log.warn('uploads that lead nowhere could not be looked after', { error })
    }
  }

  #setTimer(): void {
    const { index, clock, signal } = this.#deps
    if (signal.aborted) return
    const nextMs = index.leftUploads.nextMs()
    if (nextMs !== undefined) {
      const waitMs = Math.max(backoff.firstMs, nextMs - clock.now())
      this.#timer = clock.after(waitMs, () => this.look())
    }
  }

  async #end(left: LeftUpload): Promise<void> {
    const { index, writes, clock, random, log, signal } = this.#deps
    const { id, bucket, key, uploadId } = left
    try {
      await writes.ask('AbortMultipartUpload', { Bucket: bucket, Key: key, UploadId: uploadId }, signal)
    } catch (error) {
      if (signal.aborted) return
      const attempts = left.attempts + 1
      const isGivenUp = verdictOn(error) === 'permanent' || attempts >= attemptsMax
      if (!isGone(error) && !isGivenUp) {
        const nextMs = clock.now() + delayMs(backoff, attempts, drawFrom(random))
        const message = error instanceof Error ? error.message : String(error)
        await index.commit(({ leftUploads }) => leftUploads.defer(id, { attempts, nextMs, error: message }))
        return
      }
      if (!isGone(error)) {
        log.warn('an upload that leads nowhere stays at the remote', { bucket, key, uploadId, error })
      }
    }
    await index.commit(({ leftUploads }) => leftUploads.remove(id))
  }
}

function isGone(error: unknown): boolean {
  return error instanceof S3Error && (error.code === 'NoSuchUpload' || error.code === 'NoSuchBucket')
}
