/**
 * One remote: signs requests for it and sends them, again where that is safe and may help, and refuses at once while
 * it can't be reached. What it returns is the remote's answer, whatever it says; what it throws is that there is none.
 */
import { Readable } from 'node:stream'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { HttpRequest } from '@smithy/protocol-http'
import type { HttpRequest as SignedRequest } from '@smithy/types'
import { Breaker, type Passage } from '../base/breaker.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import { systemCode } from '../base/system-error.ts'
import { S3Error } from '../service/errors.ts'
import { Connections } from './connections.ts'
import { Governor } from './governor.ts'
import { HttpClient } from './http-client.ts'
import { Monitor } from './monitor.ts'
import { Regions } from './regions.ts'
import { isRefusal, isTemporaryStatus, retryAfterMs, RetryBudget, retryDelayMs } from './retry-budget.ts'
import type { Signer } from './signer.ts'
import { isUnansweredStatus, isUnconnected } from './unconnected.ts'
import { withDocument, type UpstreamAnswer, type UpstreamResponse } from './upstream-reply.ts'
import type { RemoteAddress } from './upstream-request.ts'
import { Watch } from './watch.ts'

export interface UpstreamConfig {
  /** Where requests for a region go. */
  readonly addressOf: (region: string) => RemoteAddress
  readonly region: string
  /** Calls with the remote at once, and connections kept for them. */
  readonly maxConnections: number
  /** Absent where nobody bounds them. */
  readonly requestsPerSecond: number | undefined
  readonly connectTimeoutMs: number
  /** Time a connection may be silent, in either direction. */
  readonly silenceTimeoutMs: number
  /** Attempts at a call that can be repeated, the first included. */
  readonly maxAttempts: number
  /** Whether the remote says `100 Continue`: then a body waits until a bucket's region is known to be right. */
  readonly expectsContinue: boolean
}

export interface UpstreamDependencies {
  readonly signer: Signer
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

/** A request to send, and how often that may be done. */
export interface Sending {
  /** @returns the request anew, with its body; called for each attempt */
  readonly request: (address: RemoteAddress) => HttpRequest
  readonly bucket: string
  /**
   * Which attempts may be followed by another: none, those that the remote refused or may not have heard of, or also
   * those of which nobody knows what they did.
   */
  readonly repeatable: () => 'never' | 'refused' | 'always'
  /** Whether a second attempt would not have the body any more, or may do something else. */
  readonly isOnlyChance: boolean
  readonly signal: AbortSignal
  /** Whether no client waits for it. */
  readonly isBackground?: boolean
  /** See `Context`. */
  readonly unanswered?: (() => void) | undefined
  /** For what the remote answers to anybody. */
  readonly isUnsigned?: true
  /** Who signs; absent where it is the daemon itself. */
  readonly signer?: Signer | undefined
}

/** For a place among the calls under way. */
const maxWaitMs = 10_000
/** Between trials of a remote that is away: one request of no consequence costs it nothing, and the queue waits for it. */
const trialPauseMs = 1_000
/** For an answer to a question of no consequence. */
const askTimeoutMs = 5_000
/** As a multiple of the calls under way. */
const maxWaiting = 8
/** S3 refuses requests from further away; half of it is left for what the answer's date does not say. */
const skewToCorrectMs = 450_000

export class Upstream {
  readonly monitor: Monitor
  readonly #deps: UpstreamDependencies
  readonly #config: UpstreamConfig
  readonly #connections: Connections
  readonly #client: HttpClient
  /** The SDK's, which knows how to wait for `100 Continue`, and does so on connections of its own. */
  readonly #expectingHandler: NodeHttpHandler
  readonly #budget = new RetryBudget()
  readonly #breaker: Breaker
  readonly #watch: Watch
  readonly #governor: Governor
  readonly #regions: Regions
  /** The remote's clock minus ours. */
  #skewMs = 0

  constructor(deps: UpstreamDependencies, config: UpstreamConfig) {
    this.#deps = deps
    this.#config = config
    this.#breaker = new Breaker(deps.clock, () => this.monitor.reachable(), trialPauseMs)
    this.#watch = new Watch({ clock: deps.clock, breaker: this.#breaker, ask: () => this.#ask() })
    this.monitor = new Monitor({
      clock: deps.clock,
      ask: () => this.#ask(),
      isShunned: () => this.#breaker.isOpen,
      report: (meter, remote) => this.#governor.report(meter, remote),
    })
    this.#regions = new Regions(config.region)
    const { maxConnections: places } = config
    const bounds = { requestsPerSecond: config.requestsPerSecond, maxWaiting: places * maxWaiting, maxWaitMs }
    this.#governor = new Governor(deps.clock, { places, ...bounds })
    this.#connections = new Connections(deps.clock, places)
    this.#client = new HttpClient(this.#connections, config)
    const { connectTimeoutMs: connectionTimeout, silenceTimeoutMs: socketTimeout } = config
    this.#expectingHandler = new NodeHttpHandler({ connectionTimeout, socketTimeout })
  }

  /**
   * @throws {S3Error} `ServiceUnavailable` when the remote can't be reached, or what was wrong with the client's body
   */
  async send(sending: Sending): Promise<UpstreamAnswer> {
    let isCorrected = false
    let isRenewed = false
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(sending, attempt > 1)
      const repeatable = sending.signal.aborted ? 'never' : sending.repeatable()
      if (outcome instanceof S3Error) {
        if (!isRenewed && repeatable !== 'never' && this.#connections.isStale(outcome.cause)) {
          isRenewed = true
          attempt -= 1
          this.#connections.closeIdle()
          this.monitor.retried()
          continue
        }
        if (repeatable !== 'always' || !(await this.#waits(attempt, undefined, sending.signal))) throw outcome
        continue
      }
      if (repeatable !== 'never' && !isCorrected && this.#corrects(sending.bucket, outcome)) {
        isCorrected = true
        continue
      }
      const { statusCode, headers } = outcome
      if (!isTemporaryStatus(statusCode)) {
        this.#budget.succeeded()
        return outcome
      }
      const mayRepeat = repeatable === 'always' || (repeatable === 'refused' && isRefusal(statusCode))
      if (!mayRepeat || !(await this.#waits(attempt, headers['retry-after'], sending.signal))) return outcome
    }
  }

  close(): void {
    this.#watch.stop()
    this.#connections.close()
    this.#expectingHandler.destroy()
  }

  /** Any answer will do, so it needs no signature, and no right to anything. @throws when there is none */
  async #ask(): Promise<void> {
    const { addressOf, region, connectTimeoutMs } = this.#config
    const { protocol, hostname, port, pathPrefix } = addressOf(region)
    const host = port === undefined ? hostname : `${hostname}:${port}`
    const where = port === undefined ? { protocol, hostname } : { protocol, hostname, port }
    const request = new HttpRequest({ ...where, method: 'HEAD', path: pathPrefix + '/', headers: { host } })
    const late = new AbortController()
    const timer = this.#deps.clock.after(connectTimeoutMs + askTimeoutMs, () => late.abort())
    try {
      const { body } = await this.#client.send(request, late.signal)
      body?.resume()
    } catch (error) {
      throw new Error(`can't be reached: ${systemCode(error)}`, { cause: error })
    } finally {
      timer.cancel()
    }
  }

  /** @returns the answer, or why there is none */
  async #attempt(sending: Sending, isRepeated: boolean): Promise<UpstreamAnswer | S3Error> {
    const { signal, isBackground } = sending
    const turn = await this.#governor.take({ signal, isBackground: isBackground === true, isRepeated })
    const release = () => turn.release()
    const passage = this.#breaker.enter()
    if (passage === undefined) {
      release()
      this.monitor.attempted('refused')
      return unreachable('it did not answer lately')
    }
    const broken = new AbortController()
    const region = this.#regions.of(sending.bucket)
    let body: unknown
    let isSent = false
    try {
      const request = this.#requestFor(sending, region)
      body = request.body
      if (body instanceof Readable) body.once('error', error => broken.abort(error))
      const when = { region, timeMs: this.#deps.clock.now() + this.#skewMs }
      const signer = sending.signer ?? this.#deps.signer
      const signed = sending.isUnsigned ? request : await signer.sign(request, when)
      // Only a body breaks, and joined signals are dear.
      const abortSignal =
        body instanceof Readable ? AbortSignal.any([sending.signal, broken.signal]) : sending.signal
      if (sending.isOnlyChance) this.#connections.renew()
      isSent = true
      const answer = await withDocument(await this.#sent(signed, abortSignal), signed.method)
      const asked = answer.headers['retry-after']
      const askedMs = asked === undefined ? 0 : retryAfterMs(asked, this.#deps.clock.now())
      if (isUnansweredStatus(answer.statusCode)) sending.unanswered?.()
      turn.answered(answer.statusCode, askedMs)
      passage.answered()
      this.monitor.attempted('answered')
      if (answer.statusCode < 300) this.#regions.confirm(sending.bucket)
      if (answer.body instanceof Readable) {
        const { body: coming } = answer
        coming.once('close', () => {
          // Some writes go on behind their head, and what they came to is in a document that did not come.
          if ('complete' in coming && coming.complete === false) sending.unanswered?.()
          release()
        })
        return answer
      }
      // Refused before its end, a body is of no use to anybody: neither it nor its connection goes on.
      if (body instanceof Readable && !body.readableEnded && answer.statusCode >= 300) {
        body.destroy()
        broken.abort()
      }
      release()
      return answer
    } catch (error) {
      release()
      // A body that broke off here did not get there whole.
      if (isSent && !broken.signal.aborted && !isUnconnected(error)) sending.unanswered?.()
      if (body instanceof Readable) body.destroy()
      return this.#explained(error, passage, { gone: sending.signal, broken: broken.signal })
    }
  }

  async #sent(signed: SignedRequest, abortSignal: AbortSignal): Promise<UpstreamResponse> {
    if (signed.headers['expect'] === undefined) return this.#client.send(signed, abortSignal)
    const { response } = await this.#expectingHandler.handle(new HttpRequest(signed), { abortSignal })
    return response
  }

  #requestFor(sending: Sending, region: string): HttpRequest {
    const request = sending.request(this.#config.addressOf(region))
    if (
      request.body !== undefined &&
      this.#config.expectsContinue &&
      !this.#regions.isKnown(sending.bucket)
    ) {
      request.headers['expect'] = '100-continue'
    }
    return request
  }

  /** @throws what was wrong with the client's request, or with ours, which says nothing about the remote */
  #explained(error: unknown, passage: Passage, { gone, broken }: Ended): S3Error {
    if (broken.aborted || gone.aborted) {
      passage.abandoned()
      this.monitor.attempted('abandoned')
      throw broken.aborted ? broken.reason : error
    }
    if (error instanceof Error && error.name === 'CredentialsProviderError') {
      passage.abandoned()
      this.monitor.attempted('abandoned')
      this.#deps.log.error('there are no credentials for the remote', { reason: error.message })
      // Who has just said that there are none says so again: the call is not worth another attempt.
      throw new S3Error('ServiceUnavailable', {
        message: 'The gateway has no credentials for the remote S3.',
        cause: error,
      })
    }
    // That an idle connection was closed says nothing about the remote.
    if (this.#connections.isStale(error)) passage.abandoned()
    else {
      passage.failed()
      this.#watch.look()
    }
    this.monitor.attempted('failed')
    return unreachable(systemCode(error), error)
  }

  /** Learns from an answer that asks for another region or time. @returns whether the call is worth another attempt */
  #corrects(bucket: string, { statusCode, headers, body }: UpstreamAnswer): boolean {
    const document = body instanceof Uint8Array ? Buffer.from(body).toString('latin1') : ''
    if (statusCode === 403 && (document === '' || document.includes('<Code>RequestTimeTooSkewed</Code>'))) {
      const skewMs = Date.parse(headers['date'] ?? '') - this.#deps.clock.now()
      // To HEAD the remote does not say why.
      const isSkewed =
        document === '' ? Math.abs(skewMs - this.#skewMs) > skewToCorrectMs : !Number.isNaN(skewMs)
      if (isSkewed) {
        this.#skewMs = skewMs
        this.#deps.log.warn('the clocks of the remote and of this machine differ', { skewMs })
        return true
      }
    }
    return bucket !== '' && this.#regions.learn(bucket, { statusCode, headers }, document)
  }

  /** Waits before another attempt. @returns whether there is to be one */
  async #waits(attempt: number, retryAfter: string | undefined, signal: AbortSignal): Promise<boolean> {
    const { clock, random } = this.#deps
    if (attempt >= this.#config.maxAttempts) return false
    const draw = Number.parseInt(random.hex(4), 16) / 2 ** 32
    const delayMs = retryDelayMs(attempt, { retryAfter, nowMs: clock.now(), draw })
    if (delayMs === undefined || !this.#budget.take()) return false
    await new Promise<void>(resolve => {
      const timer = clock.after(delayMs, wake)
      signal.addEventListener('abort', wake)
      function wake(): void {
        timer.cancel()
        signal.removeEventListener('abort', wake)
        resolve()
      }
    })
    if (signal.aborted) return false
    this.monitor.retried()
    return true
  }
}

/** Who ended a call early: its client, or its own body. */
interface Ended {
  readonly gone: AbortSignal
  readonly broken: AbortSignal
}

function unreachable(reason: string, cause?: unknown): S3Error {
  return new S3Error('ServiceUnavailable', {
    message: `The remote S3 can't be reached: ${reason}.`,
    cause,
  })
}
