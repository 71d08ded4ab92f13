/**
 * One request on its way over node's HTTP client: sent whole or as its body comes, and answered as soon as the head of the
 * answer is here. For every call that passes, so it makes no more than it needs: what has a body in memory leaves with it in
 * one packet, and a connection that was used before needs no timer for connecting.
 */
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { HttpRequest } from '@smithy/types'
import { systemClock } from '../base/clock.ts'
import type { Connections } from './connections.ts'
import { queryText } from './query-text.ts'
import type { UpstreamResponse } from './upstream-reply.ts'

export interface HttpClientConfig {
  readonly connectTimeoutMs: number
  /** Time a connection may be silent, in either direction. */
  readonly silenceTimeoutMs: number
}

/** Most calls are over before then, and need not be watched. Time is the system's here, as it is for node's sockets. */
const unwatchedMs = 3_000

export class HttpClient {
  readonly #connections: Connections
  readonly #config: HttpClientConfig

  constructor(connections: Connections, config: HttpClientConfig) {
    this.#connections = connections
    this.#config = config
  }

  /**
   * @param request with all headers; a body that fails is for the caller to tell by `signal`
   * @returns the answer, whatever it says, its body as it arrives
   * @throws {AbortError} when the signal aborts before there is an answer; later its body breaks off
   * @throws {TimeoutError} when it takes too long to connect, or nothing moves; the system's error where that fails
   */
  send(request: HttpRequest, signal: AbortSignal): Promise<UpstreamResponse> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) throw new AbortError('aborted', { cause: signal.reason })
      const outgoing = this.#begun(request)
      let answer: IncomingMessage | undefined
      const fail = (error: Error) => {
        outgoing.destroy()
        reject(error)
      }
      const onAbort = () => fail(new AbortError('aborted', { cause: signal.reason }))
      const onSilence = () => {
        // All of it has come, and whoever reads it is in no hurry: then only the connection ends.
        if (answer?.complete === true) return outgoing.socket?.destroy()
        const error = new TimeoutError(`nothing moved for ${this.#config.silenceTimeoutMs} ms`)
        answer?.destroy(error)
        return fail(error)
      }
      if (!outgoing.reusedSocket) this.#boundConnecting(outgoing, fail)
      const watch = systemClock.after(this.#unwatchedMs, () => this.#watch(outgoing, onSilence))
      signal.addEventListener('abort', onAbort)
      outgoing.on('error', reject)
      outgoing.on('response', response => {
        answer = response
        resolve(answerOf(response))
      })
      outgoing.on('close', () => {
        watch.cancel()
        signal.removeEventListener('abort', onAbort)
        // An upgrade that nobody has asked for is no answer, and node says nothing of it.
        if (answer === undefined) reject(new Error('the connection ended without an answer'))
      })
      const { body } = request
      if (body instanceof Readable) body.pipe(outgoing)
      else outgoing.end(body)
    })
  }

  #begun({ protocol, hostname, port, method, path, query, headers }: HttpRequest): ClientRequest {
    const { http, https } = this.#connections
    const isSecure = protocol === 'https:'
    const text = query === undefined ? '' : queryText(query)
    const options = {
      agent: isSecure ? https : http,
      // Brackets are for addresses in URLs.
      host: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      port: port ?? null,
      method,
      path: text === '' ? path : `${path}?${text}`,
      // As a list they are written as they are, and at once.
      headers: listOf(headers),
    }
    return isSecure ? httpsRequest(options) : httpRequest(options)
  }

  #boundConnecting(outgoing: ClientRequest, fail: (error: Error) => void): void {
    const { connectTimeoutMs } = this.#config
    const timer = systemClock.after(connectTimeoutMs, () => {
      fail(new TimeoutError(`no connection within ${connectTimeoutMs} ms`))
    })
    const done = () => timer.cancel()
    outgoing.once('close', done)
    outgoing.once('socket', socket => {
      if (socket.connecting) socket.once('connect', done)
      else done()
    })
  }

  /** Short limits are to be kept exactly. */
  get #unwatchedMs(): number {
    return this.#config.silenceTimeoutMs < 2 * unwatchedMs ? 0 : unwatchedMs
  }

  #watch(outgoing: ClientRequest, onSilence: () => void): void {
    const watch = (socket: Socket) => {
      if (socket.connecting) {
        socket.once('connect', () => watch(socket))
        return
      }
      socket.setTimeout(this.#config.silenceTimeoutMs, onSilence)
      outgoing.once('close', () => socket.off('timeout', onSilence))
    }
    if (outgoing.socket === null) outgoing.once('socket', watch)
    else watch(outgoing.socket)
  }
}

function answerOf(response: IncomingMessage): UpstreamResponse {
  const { statusCode = 0, headers } = response
  const cookies = headers['set-cookie']
  const joined = cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') }
  return { statusCode, headers: joined as Record<string, string>, body: response } // cookies alone are a list
}

/** The length last: behind it node writes a Content-Disposition in another encoding than all other headers. */
function listOf(headers: Readonly<Record<string, string>>): string[] {
  const list: string[] = []
  for (const name in headers) if (name !== 'content-length') list.push(name, headers[name] ?? '')
  const length = headers['content-length']
  if (length !== undefined) list.push('content-length', length)
  return list
}

class AbortError extends Error {
  override readonly name = 'AbortError'
}

class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}
