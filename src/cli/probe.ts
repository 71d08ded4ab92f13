/**
 * One look at a daemon as a stranger has it: an unsigned request, which needs no credentials and tells whether somebody
 * is there, who they say they are, what time they think it is, and whether they want signatures. Called by `status` and
 * `doctor`.
 */
import { get as getHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import { TLSSocket, type PeerCertificate } from 'node:tls'
import { systemClock } from '../base/clock.ts'
import type { TlsTexts } from './caller-tls.ts'

export interface Seen {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** From the first byte of the connection to the last of the answer's head. */
  readonly tookMs: number
  /** Of our clock, when the answer came. */
  readonly atMs: number
  /** Absent without TLS. */
  readonly certificate: PeerCertificate | undefined
}

export interface Look {
  readonly endpoint: string
  readonly tls: TlsTexts
  readonly signal: AbortSignal
}

/** Somebody who is there answers at once. */
const timeoutMs = 10_000

/** @throws what kept the answer from coming */
export function probe({ endpoint, tls, signal }: Look): Promise<Seen> {
  const startedMs = systemClock.now()
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const get = endpoint.startsWith('https:') ? getHttps : getHttp
  return new Promise((resolve, reject) => {
    // No agent: its connections would be kept, and a certificate seen on an earlier one is not shown again.
    const request = get(endpoint + '/', { ...tls, agent: false, signal: limited }, response => {
      const atMs = systemClock.now()
      const { statusCode: status = 0, headers } = response
      resolve({ status, headers, tookMs: atMs - startedMs, atMs, certificate: certificateOf(response) })
      response.destroy()
    })
    request.on('error', error => reject(limited.aborted && !signal.aborted ? silent(error) : error))
  })
}

function silent(cause: Error): Error {
  const message = `no answer within ${timeoutMs / 1000} s`
  return Object.assign(new Error(message, { cause }), { code: 'ETIMEDOUT' })
}

function certificateOf({ socket }: IncomingMessage): PeerCertificate | undefined {
  return socket instanceof TLSSocket ? socket.getPeerCertificate() : undefined
}
