/**
 * Tells a URL what becomes of entries: events in order, some at a time, as JSON. It is a courtesy: events that nobody
 * takes are dropped after a while, and no push ever waits for one.
 */
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Meter } from '../../base/probe.ts'
import type { Random } from '../../base/random.ts'
import { delayMs, drawFrom } from './backoff.ts'
import type { QueueEvent } from './event.ts'

/** Sends a document. @throws when it was not taken, which is whatever has no status of success */
export type Post = (document: string, signal: AbortSignal) => Promise<void>

export interface WebhookDependencies {
  readonly post: Post
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

const waitingMax = 10_000
const batchMax = 100
const attemptsMax = 5
const timeoutMs = 10_000
const backoff = { firstMs: 1_000, maxMs: 30_000 }

export class Webhook {
  readonly #deps: WebhookDependencies
  #waiting: QueueEvent[] = []
  #isSending = false
  readonly #stopping = new AbortController()
  readonly #counts = { sent: 0, dropped: 0 }

  constructor(deps: WebhookDependencies) {
    this.#deps = deps
  }

  /** Never throws. */
  tell(event: QueueEvent): void {
    if (this.#waiting.length >= waitingMax) {
      this.#counts.dropped++
      return
    }
    this.#waiting.push(event)
    if (!this.#isSending) void this.#send()
  }

  report(meter: Meter): void {
    for (const [result, count] of Object.entries(this.#counts))
      meter.sample('s3d_queue_webhook_events_total', count, { result })
  }

  /** What was not told by then is not told. */
  stop(): void {
    this.#stopping.abort(new Error('the daemon stops'))
  }

  async #send(): Promise<void> {
    this.#isSending = true
    while (this.#waiting.length > 0 && !this.#stopping.signal.aborted) {
      const events = this.#waiting.splice(0, batchMax)
      const isTaken = await this.#posted(JSON.stringify({ events: events.map(shown) }))
      this.#counts[isTaken ? 'sent' : 'dropped'] += events.length
    }
    this.#isSending = false
  }

  async #posted(document: string): Promise<boolean> {
    const { post, random, log } = this.#deps
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#inTime(signal => post(document, signal))
        return true
      } catch (error) {
        if (this.#stopping.signal.aborted) return false
        if (attempt >= attemptsMax) {
          log.warn('the webhook takes no events: some were dropped', { error })
          return false
        }
      }
      await this.#wait(delayMs(backoff, attempt, drawFrom(random)))
    }
  }

  async #inTime(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const late = new AbortController()
    const timer = this.#deps.clock.after(timeoutMs, () => late.abort(new Error('no answer in time')))
    try {
      await work(AbortSignal.any([late.signal, this.#stopping.signal]))
    } finally {
      timer.cancel()
    }
  }

  #wait(waitMs: number): Promise<void> {
    const { signal } = this.#stopping
    return new Promise(resolve => {
      const timer = this.#deps.clock.after(waitMs, wake)
      signal.addEventListener('abort', wake)
      function wake(): void {
        timer.cancel()
        signal.removeEventListener('abort', wake)
        resolve()
      }
    })
  }
}

/** Over HTTP or HTTPS, without following anything. */
export function postTo(url: string): Post {
  return async (body, signal) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`)
  }
}

/** Times as everybody reads them. */
function shown({ queuedMs, atMs, ...event }: QueueEvent): object {
  return { ...event, queuedAt: new Date(queuedMs).toISOString(), at: new Date(atMs).toISOString() }
}
