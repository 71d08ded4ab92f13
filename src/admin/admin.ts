/**
 * The admin endpoint: probes, metrics and status, on a listener of their own, so that they are answered when S3's is
 * full. What is here reads what is known already and names nobody's keys, so nobody has to sign; the pages of accounts, queue, cache and remotes
 * differ.
 */
import type { IncomingMessage } from 'node:http'
import type { Health } from './health.ts'
import { json, text, type Page } from '../base/page.ts'
import { accountPage, type AccountPagesDependencies } from './account-pages.ts'
import { cachePage, type CachePagesDependencies } from './cache-pages.ts'
import { remotePage, type RemotePagesDependencies } from './remote-pages.ts'
import { queuePage, type QueuePagesDependencies } from './queue-pages.ts'

export interface AdminDependencies {
  readonly health: Health
  /** A page of metrics. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>
  /** What `/v1/status` says beside the checks. */
  readonly status: () => Readonly<Record<string, unknown>>
  readonly accounts: AccountPagesDependencies
  readonly queue: QueuePagesDependencies
  readonly cache: CachePagesDependencies
  readonly remotes: RemotePagesDependencies
}

/** @returns what the admin endpoint answers */
export async function adminPage(deps: AdminDependencies, request: IncomingMessage): Promise<Page> {
  const signed =
    accountPage(deps.accounts, request) ??
    queuePage(deps.queue, request) ??
    cachePage(deps.cache, request) ??
    remotePage(deps.remotes, request)
  if (signed !== undefined) return signed
  const { method, url = '/' } = request
  const [path, query = ''] = url.split('?', 2)
  if (path === undefined || !Object.hasOwn(pages, path)) return text(404, 'no such page')
  if (method !== 'GET' && method !== 'HEAD')
    return { ...text(405, 'only GET and HEAD'), headers: { Allow: 'GET, HEAD' } }
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
