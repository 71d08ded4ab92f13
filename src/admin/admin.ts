/**
 * The admin endpoint: probes, metrics and status, on a listener of their own, so that they are answered when S3's is
 * full. What is here reads what is known already and names nobody's keys, so nobody has to sign; the pages of queue and remotes differ.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../base/log.ts'
import type { Health } from './health.ts'
import { json, text, type Page } from './page.ts'
import { cachePage, type CachePagesDependencies } from './cache-pages.ts'
import { remotePage, type RemotePagesDependencies } from './remote-pages.ts'
import { queuePage, type QueuePagesDependencies } from './queue-pages.ts'

export interface AdminDependencies {
  readonly health: Health
  /** A page of metrics. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>
  /** What `/v1/status` says beside the checks. */
  readonly status: () => Readonly<Record<string, unknown>>
  readonly log: Log
  readonly queue: QueuePagesDependencies
  readonly cache: CachePagesDependencies
  readonly remotes: RemotePagesDependencies
}

/** How much of the machine the endpoint may take. Probes are small and few. */
export const adminLimits = {
  tls: undefined,
  maxHeaderBytes: 8_192,
  maxConnections: 64,
  headerTimeoutMs: 5_000,
  stallTimeoutMs: 5_000,
  idleTimeoutMs: 30_000,
  drainTimeoutMs: 1_000,
} as const

/** @returns what answers one request; never throws */
export function adminPages(
  deps: AdminDependencies,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(deps, request, response).catch((error: unknown) => {
      deps.log.error('an admin request failed', { target: request.url, error })
      response.destroy()
    })
  }
}

async function answer(
  deps: AdminDependencies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, contentType, body } = await pageOf(deps, request)
  const headers: Record<string, string | number> = {
    'Content-Type': contentType,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  if (status === 405) headers['Allow'] = 'GET, HEAD'
  // Nobody here reads a body, and its rest would be taken for the next request.
  if (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined)
    headers['Connection'] = 'close'
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function pageOf(deps: AdminDependencies, request: IncomingMessage): Promise<Page> {
  const signed =
    queuePage(deps.queue, request) ?? cachePage(deps.cache, request) ?? remotePage(deps.remotes, request)
  if (signed !== undefined) return signed
  const { method, url = '/' } = request
  const [path, query = ''] = url.split('?', 2)
  if (path === undefined || !Object.hasOwn(pages, path)) return text(404, 'no such page')
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'only GET and HEAD')
  return (await pages[path]?.(deps, new URLSearchParams(query))) ?? text(404, 'no such page')
}

const pages: Readonly<
  Record<string, (deps: AdminDependencies, query: URLSearchParams) => Page | Promise<Page>>
> = {
  // An answer is all it takes: a loop that stands still gives none.
  '/livez': () => text(200, 'ok'),
  '/readyz': ({ health }, query) => {
    const { isReady: ready, results: checks } = health
    const status = ready ? 200 : 503
    return query.has('verbose') ? json(status, { ready, checks }) : text(status, ready ? 'ok' : 'not ready')
  },
  '/metrics': async ({ metrics }) => {
    const { text: body, contentType } = await metrics()
    return { status: 200, contentType, body }
  },
  '/v1/status': ({ health, status }) =>
    json(200, { ...status(), ready: health.isReady, checks: health.results }),
}
