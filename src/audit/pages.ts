/**
 * Records what is asked of pages beside S3: verbs of the admin endpoint, credentials that were handed out, and whoever was
 * refused either. Reading figures is no matter of an audit log.
 */
import type { IncomingMessage } from 'node:http'
import { text, type Page } from '../base/page.ts'
import { unavailable, type AuditRecorder } from './recorder.ts'

type PageOf = (request: IncomingMessage) => Page | Promise<Page>

/** What of a query is recorded: names of things, no secrets. */
const recordedParameters = ['id', 'bucket', 'key', 'name', 'all'] as const
const textMax = 1_024

/** @param recorder absent where there is no audit log */
export function auditedPages(
  recorder: AuditRecorder | undefined,
  event: 'admin' | 'credentials',
  pageOf: PageOf,
): PageOf {
  if (recorder === undefined) return pageOf
  return async request => {
    const { address, operation, about } = askedOf(request)
    const isVerb = request.method !== 'GET' && request.method !== 'HEAD'
    // Figures and health are shown, that the log can not be written among them.
    if ((isVerb || event === 'credentials') && !recorder.isAdmitting()) return text(503, unavailable)
    const page = await pageOf(request)
    const { status, isRoots = false } = page
    const isRefused = status === 401 || status === 403
    const isDone = event === 'admin' ? isRoots : isVerb && status < 400
    if (!isRefused && !isDone) return page
    const effect = isRefused ? 'deny' : 'allow'
    recorder.beside({
      event,
      operation,
      who: isRoots ? { kind: 'root' } : null,
      about,
      effect,
      status,
      address,
    })
    return page
  }
}

function askedOf({ method = 'GET', url = '/', socket }: IncomingMessage): {
  readonly address: string | undefined
  readonly operation: string
  readonly about: Readonly<Record<string, string>>
} {
  const [path = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  const about = recordedParameters.flatMap(name => {
    const value = parameters.get(name)
    return value === null ? [] : [[name, value.slice(0, textMax)] as const]
  })
  const address = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, '')
  return { address, operation: `${method} ${path.slice(0, textMax)}`, about: Object.fromEntries(about) }
}
