/**
 * Who may see and do what is not for everybody on the machine: whoever signs with the root pair, and no browser,
 * whatever page made it ask.
 */
import type { IncomingMessage } from 'node:http'
import { isAdminSignature, type AdminKey } from '../base/admin-signature.ts'
import type { Clock } from '../base/clock.ts'
import { text, type Page } from '../base/page.ts'

/** @returns the refusal, `undefined` for a request that may be answered */
export function refusedAsUnsigned(
  { key, clock }: { readonly key: AdminKey; readonly clock: Clock },
  { url = '/', method = 'GET', headers }: IncomingMessage,
): Page | undefined {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    return text(403, 'not for browsers')
  const isSigned = isAdminSignature(
    headers.authorization,
    { method, target: url },
    { key, nowMs: clock.now() },
  )
  return isSigned ? undefined : text(403, 'sign as root, by a clock that is right to five minutes')
}

/** What is asked of a desk: by its verb or page, and the query. */
export interface Asked<Desk> {
  readonly desk: Desk
  /** Behind the prefix and its slash. */
  readonly name: string
  readonly query: URLSearchParams
}

export interface DeskPages<Desk> {
  readonly prefix: string
  /** Said where there is no desk. */
  readonly isOff: string
  readonly shown: (asked: Asked<Desk>) => Page
  readonly verb: (asked: Asked<Desk>) => Promise<Page>
}

/** @returns `undefined` for what is no page of the desk */
export function deskPage<Desk>(
  deps: { readonly desk: Desk | undefined; readonly key: AdminKey; readonly clock: Clock },
  request: IncomingMessage,
  { prefix, isOff, shown, verb }: DeskPages<Desk>,
): Page | Promise<Page> | undefined {
  const { url = '/', method = 'GET' } = request
  const [path = '', query = ''] = url.split('?', 2)
  if (path !== prefix && !path.startsWith(prefix + '/')) return undefined
  const refused = refusedAsUnsigned(deps, request)
  if (refused !== undefined) return refused
  if (deps.desk === undefined) return text(404, isOff)
  const asked = { desk: deps.desk, name: path.slice(prefix.length + 1), query: new URLSearchParams(query) }
  if (method === 'POST') return verb(asked).then(page => ({ ...page, isRoots: true }))
  return method === 'GET'
    ? shown(asked)
    : { ...text(405, 'only GET and POST'), headers: { Allow: 'GET, POST' } }
}
