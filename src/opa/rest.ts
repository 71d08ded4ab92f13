/**
 * An OPA server, asked over its REST API: `POST /v1/data/<path>` on connections that are kept. Invariant: a question takes
 * no longer than the deadline, whatever the server does, none is asked while the server has not answered for a while, and no caller's
 * questions take all connections.
 */
import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { Breaker } from '../base/breaker.ts'
import type { Clock } from '../base/clock.ts'
import type { Meter } from '../base/probe.ts'
import { systemCode } from '../base/system-error.ts'
import type { OpaAddress } from '../config/opa-settings.ts'
import { UndecidedError, type Answer, type Engine } from './engine.ts'
import type { TokenFile } from './token.ts'
import { Turns } from './turns.ts'
import { isObject } from './verdict.ts'

export interface RestConfig {
  readonly address: OpaAddress
  /** For an answer, waiting for a connection included. */
  readonly timeoutMs: number
  /** PEM; absent where node's own authorities decide. */
  readonly ca: string | undefined
}

export interface RestDependencies {
  readonly clock: Clock
  /** Absent where the server wants none. */
  readonly token: TokenFile | undefined
}

/** Questions under way at once; further ones wait for their turn, and their deadline runs. */
const connectionsMax = 64
/** Of which are kept without a question, and for how long. */
const idleMax = 16
const idleMs = 30_000
/** Of an answer. */
const answerMaxBytes = 64 * 1024
/** What stands before a server says so when it does not get through to it. */
const away: ReadonlySet<number> = new Set([502, 503, 504])

export class RestEngine implements Engine {
  readonly #deps: RestDependencies
  readonly #config: RestConfig
  readonly #breaker: Breaker
  readonly #agent: HttpAgent
  readonly #turns = new Turns(connectionsMax)
  readonly #target: RequestOptions
  /** Whose question had no answer in time last, with none answered since. */
  #lastLate = ''

  constructor(deps: RestDependencies, config: RestConfig) {
    const { address, ca } = config
    const options = { keepAlive: true, maxSockets: connectionsMax, maxFreeSockets: idleMax, timeout: idleMs }
    this.#deps = deps
    this.#config = config
    this.#breaker = new Breaker(deps.clock)
    this.#agent = isSecure(address)
      ? new HttpsAgent({ ...options, ...(ca !== undefined && { ca }) })
      : new HttpAgent(options)
    this.#target =
      address.kind === 'unix'
        ? { socketPath: address.path }
        : { hostname: address.hostname, ...(address.port !== undefined && { port: address.port }) }
  }

  async ask(path: string, input: string, asker = ''): Promise<Answer> {
    const token = await this.#deps.token?.token()
    const passage = this.#breaker.enter()
    if (passage === undefined) throw new UndecidedError('refused', 'the OPA server did not answer lately')
    try {
      const answer = await this.#inTime({ path, body: `{"input":${input}}`, token, asker })
      passage.answered()
      this.#lastLate = ''
      return answer
    } catch (error) {
      if (!(error instanceof UndecidedError && error.isAway)) passage.answered()
      else if (error.reason === 'timeout' && this.#isLateAgain(asker)) passage.abandoned()
      else passage.failed()
      throw error
    }
  }

  /** One caller's questions may take long without the server being away: they are no further sign of that. */
  #isLateAgain(asker: string): boolean {
    const isAgain = asker !== '' && asker === this.#lastLate
    this.#lastLate = asker
    return isAgain
  }

  /** A server's policies change without a word; the age of what is remembered bounds what that means. */
  onChanged(): void {}

  report(meter: Meter): void {
    meter.sample('s3d_opa_breaker_open', this.#breaker.isOpen ? 1 : 0)
  }

  async close(): Promise<void> {
    this.#agent.destroy()
  }

  async #inTime(asked: Asked): Promise<Answer> {
    const { clock } = this.#deps
    const late = new AbortController()
    const timer = clock.after(this.#config.timeoutMs, () => late.abort())
    let hasTurn = false
    try {
      await this.#turns.enter(asked.asker, late.signal)
      hasTurn = true
      return readAnswer(await this.#sent(asked, late.signal))
    } catch (cause) {
      if (cause instanceof UndecidedError) throw cause
      if (late.signal.aborted)
        throw new UndecidedError('timeout', `no answer in ${this.#config.timeoutMs} ms`)
      throw new UndecidedError('unreachable', `no answer (${systemCode(cause)})`, { cause })
    } finally {
      timer.cancel()
      if (hasTurn) this.#turns.leave(asked.asker)
    }
  }

  /** A connection that the server closed while the question was on its way says nothing of the server. */
  async #sent(asked: Asked, signal: AbortSignal): Promise<Received> {
    for (;;) {
      const sent = { isReused: false }
      try {
        return await this.#posted(asked, { signal, sent })
      } catch (error) {
        if (!sent.isReused || signal.aborted || error instanceof UndecidedError) throw error
      }
    }
  }

  #posted(
    { path, body, token }: Asked,
    { signal, sent }: { readonly signal: AbortSignal; readonly sent: { isReused: boolean } },
  ): Promise<Received> {
    const { address } = this.#config
    const prefix = address.kind === 'url' ? address.pathPrefix : ''
    const options: RequestOptions = {
      ...this.#target,
      method: 'POST',
      path: `${prefix}/v1/data/${path.split('/').map(encodeURIComponent).join('/')}`,
      agent: this.#agent,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    }
    return new Promise((resolve, reject) => {
      const request = (isSecure(address) ? httpsRequest : httpRequest)(options)
      request.once('response', response => void received(response).then(resolve, reject))
      request.on('error', error => {
        sent.isReused = request.reusedSocket
        reject(error)
      })
      request.end(body)
    })
  }
}

/** One question on its way. */
interface Asked {
  readonly path: string
  readonly body: string
  readonly token: string | undefined
  readonly asker: string
}

interface Received {
  readonly status: number
  readonly text: string
}

function isSecure(address: OpaAddress): boolean {
  return address.kind === 'url' && address.protocol === 'https:'
}

/** @throws {UndecidedError} for more than an answer may measure */
async function received(response: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of response as AsyncIterable<Buffer> /* no encoding was set */) {
    sizeBytes += chunk.length
    if (sizeBytes > answerMaxBytes)
      throw new UndecidedError('answer', `an answer of more than ${answerMaxBytes} bytes`)
    chunks.push(chunk)
  }
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }
}

/** @throws {UndecidedError} */
function readAnswer({ status, text }: Received): Answer {
  if (away.has(status)) throw new UndecidedError('unreachable', `the OPA server is away: status ${status}`)
  const document = parsed(text)
  if (status !== 200) {
    const code = typeof document?.['code'] === 'string' ? ` ${document['code'].slice(0, 100)}` : ''
    throw new UndecidedError(status === 500 ? 'policy' : 'answer', `the OPA server answered ${status}${code}`)
  }
  if (document === undefined) throw new UndecidedError('answer', 'an answer that is no JSON object')
  const { result, decision_id: decisionId } = document
  return { result, decisionId: typeof decisionId === 'string' ? decisionId : undefined }
}

function parsed(text: string): { readonly [name: string]: unknown } | undefined {
  try {
    const document: unknown = JSON.parse(text)
    return isObject(document) ? document : undefined
  } catch {
    return undefined
  }
}
