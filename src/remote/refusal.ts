/**
 * A remote's refusal as an error of the catalogue, for callers who asked for an output. Whoever passes answers on
 * never gets here: what the remote said goes out as it said it.
 */
import { errorCatalogue } from '@s3d/server/protocol'
import { ForeignRefusal, S3Error, type ErrorCode } from '../service/errors.ts'

interface Refused {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** `''` where the answer had none: to HEAD, and with 304. */
  readonly document: string
}

/** For codes that are not in the catalogue, and answers that say none. */
const byStatus: Readonly<Record<number, ErrorCode>> = {
  304: 'NotModified',
  400: 'BadRequest',
  403: 'AccessDenied',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'OperationAborted',
  412: 'PreconditionFailed',
  416: 'InvalidRange',
  429: 'SlowDown',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
}

export function refusal(status: number, { headers, document }: Refused): S3Error {
  const said = textOf(document, 'Code')
  const message = textOf(document, 'Message')
  const isKnown = said !== undefined && Object.hasOwn(errorCatalogue, said)
  // It is one of the catalogue's own names.
  const code = isKnown ? (said as ErrorCode) : (byStatus[status] ?? 'InternalError')
  const members: Record<string, string | undefined> = {}
  const { elements, headers: bound } = errorCatalogue[code]
  for (const name of elements) members[name] = textOf(document, name)
  for (const [name, header] of bound) members[name] ??= headers[header.toLowerCase()]
  const told = isKnown || said === undefined ? message : `${said}: ${message ?? ''}`
  return new S3Error<ErrorCode>(code, {
    ...members,
    ...(told !== undefined && { message: told }),
    ...(!isKnown && { cause: new ForeignRefusal(said ?? String(status)) }),
  })
}

function textOf(document: string, element: string): string | undefined {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(document)?.[1]
  return text?.replace(/&(#x[0-9a-f]+|#\d+|lt|gt|quot|apos|amp);/gi, unescaped)
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function unescaped(entity: string, name: string): string {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? entity
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return point <= 0x10ffff ? String.fromCodePoint(point) : entity
}
