/**
 * One remote: signs requests for it and sends them, again where that is safe and may help, and refuses at once while
 * it can't be reached. What it returns is the remote's answer, whatever it says; what it throws is that there is none.
 */
import { Readable } from 'node:stream'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { HttpRequest } from '@smithy/protocol-http'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import { systemCode } from '../base/system-error.ts'
import { S3Error } from '../service/errors.ts'
import { Breaker } from './breaker.ts'
import { Regions } from './regions.ts'
import { isRefusal, isTemporaryStatus, RetryBudget, retryDelayMs } from './retry-budget.ts'
import type { Signer } from './signer.ts'
import { withDocument, type UpstreamAnswer } from './upstream-reply.ts'
import type { RemoteAddress } from './upstream-request.ts'

export interface UpstreamConfig {
  /** Where requests for a region go. */
  readonly addressOf: (region: string) => RemoteAddress
  readonly region: string
  /** Connections kept and used at once. */
  readonly maxConnections: number
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
   * Which attempts may be followed by another: none, those that the remote refused, or also those of which nobody
   * knows what they did.
   */
  readonly repeatable: () => 'never' | 'refused' | 'always'
  readonly signal: AbortSignal
}

export class Upstream {
  readonly #deps: UpstreamDependencies
  readonly #config: UpstreamConfig
  readonly #handler: NodeHttpHandler
  readonly #budget = new RetryBudget()
  readonly #breaker: Breaker
  readonly #regions: Regions
  /** The remote's clock minus ours. */
  #skewMs = 0

  constructor(deps: UpstreamDependencies, config: UpstreamConfig) {
    this.#deps = deps
    this.#config = config
    this.#breaker = new Breaker(deps.clock)
    this.#regions = new Regions(config.region)
    const agent = { keepAlive: true, maxSockets: config.maxConnections }
    this.#handler = new NodeHttpHandler({
      connectionTimeout: config.connectTimeoutMs,
      socketTimeout: config.silenceTimeoutMs,
      httpAgent: agent,
      httpsAgent: agent,
    })
  }

  /**
   * @throws {S3Error} `ServiceUnavailable` when the remote can't be reached, or what was wrong with the client's body
   */
  async send(sending: Sending): Promise<UpstreamAnswer> {
    let isCorrected = false
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(sending)
      const repeatable = sending.signal.aborted ? 'never' : sending.repeatable()
      if (outcome instanceof S3Error) {
        if (repeatable !== 'always' || !(await this.#waits(attempt, undefined))) throw outcome
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
      if (!mayRepeat || !(await this.#waits(attempt, headers['retry-after']))) return outcome
    }
  }

  close(): void {
    this.#handler.destroy()
  }

  /** @returns the answer, or why there is none */
  async #attempt(sending: Sending): Promise<UpstreamAnswer | S3Error> {
    const { clock } = this.#deps
    const { pauseMs } = this.#breaker
    if (pauseMs > 0) return unreachable('it did not answer lately')
    this.#breaker.started()
    const region = this.#regions.of(sending.bucket)
    const request = sending.request(this.#config.addressOf(region))
    const broken = new AbortController()
    const { body } = request
    if (body !== undefined && this.#config.expectsContinue && !this.#regions.isKnown(sending.bucket)) {
      request.headers['expect'] = '100-continue'
    }
    if (body instanceof Readable) body.once('error', error => broken.abort(error))
    try {
      const when = { region, timeMs: clock.now() + this.#skewMs }
      const signed = await this.#deps.signer.sign(request, when)
      const abortSignal = AbortSignal.any([sending.signal, broken.signal])
      const { response } = await this.#handler.handle(new HttpRequest(signed), { abortSignal })
      const answer = await withDocument(response, signed.method)
      this.#breaker.answered()
      if (answer.statusCode < 300) this.#regions.confirm(sending.bucket)
      return answer
    } catch (error) {
      if (body instanceof Readable) body.destroy()
      return this.#explained(error, sending.signal, broken.signal)
    }
  }

  /** @throws what was wrong with the client's request, which says nothing about the remote */
  #explained(error: unknown, gone: AbortSignal, broken: AbortSignal): S3Error {
    if (broken.aborted || gone.aborted) {
      this.#breaker.abandoned()
      throw broken.aborted ? broken.reason : error
    }
    if (error instanceof Error && error.name === 'CredentialsProviderError') {
      this.#breaker.abandoned()
      this.#deps.log.error('there are no credentials for the remote', { error })
      return new S3Error('ServiceUnavailable', {
        message: 'The gateway has no credentials for the remote S3.',
        cause: error,
      })
    }
    this.#breaker.failed()
    return unreachable(systemCode(error), error)
  }

  /** Learns from an answer that asks for another region or time. @returns whether the call is worth another attempt */
  #corrects(bucket: string, { statusCode, headers, body }: UpstreamAnswer): boolean {
    const document = body instanceof Uint8Array ? Buffer.from(body).toString('latin1') : ''
    if (statusCode === 403 && document.includes('<Code>RequestTimeTooSkewed</Code>')) {
      const remoteMs = Date.parse(headers['date'] ?? '')
      if (Number.isNaN(remoteMs)) return false
      this.#skewMs = remoteMs - this.#deps.clock.now()
      this.#deps.log.warn('the clocks of the remote and of this machine differ', { skewMs: this.#skewMs })
      return true
    }
    return bucket !== '' && this.#regions.learn(bucket, { statusCode, headers }, document)
  }

  /** Waits before another attempt. @returns whether there is to be one */
  async #waits(attempt: number, retryAfter: string | undefined): Promise<boolean> {
    const { clock, random } = this.#deps
    if (attempt >= this.#config.maxAttempts) return false
    const draw = Number.parseInt(random.hex(4), 16) / 2 ** 32
    const delayMs = retryDelayMs(attempt, { retryAfter, nowMs: clock.now(), draw })
    if (delayMs === undefined || !this.#budget.take()) return false
    await new Promise<void>(resolve => clock.after(delayMs, resolve))
    return true
  }
}

function unreachable(reason: string, cause?: unknown): S3Error {
  return new S3Error('ServiceUnavailable', {
    message: `The remote S3 can't be reached: ${reason}.`,
    cause,
  })
}
