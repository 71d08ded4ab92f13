/**
 * Small answers over HTTP that are not S3's, and the way they are written: whole, never cached, and with no body read.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from './log.ts'

export interface Page {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** Whether who asked for it has proved to be root. */
  readonly isRoots?: boolean
}

export function text(status: number, line: string): Page {
  return { status, contentType: 'text/plain; charset=utf-8', body: line + '\n' }
}

export function json(status: number, value: unknown): Page {
  return { status, contentType: 'application/json', body: JSON.stringify(value) + '\n' }
}

/** How much of the machine a listener of pages may take. What it answers is small and seldom asked for. */
export const pageLimits = {
  tls: undefined,
  maxHeaderBytes: 8_192,
  maxConnections: 64,
  headerTimeoutMs: 5_000,
  stallTimeoutMs: 5_000,
  idleTimeoutMs: 30_000,
  drainTimeoutMs: 1_000,
} as const

/** @returns what answers one request; never throws */
export function answering(
  pageOf: (request: IncomingMessage) => Page | Promise<Page>,
  log: Log,
): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, contentType, body, headers: own } = await pageOf(request)
    const headers: Record<string, string | number> = {
      'Content-Type': contentType,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...own,
    }
    // Nobody here reads a body, and its rest would be taken for the next request.
    if (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined)
      headers['Connection'] = 'close'
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error('a request was not answered', { target: request.url?.split('?', 1)[0], error })
      response.destroy()
    })
  }
}
