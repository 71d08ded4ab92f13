// Copied from codegen/ by `npm run codegen`; do not edit.
/** Writes an error as S3 does: the error document, and what an error says in headers. */
import { errorCatalogue } from './error-catalogue.ts'
import type { S3Error } from './s3-error.ts'
import type { WireResponse } from './wire.ts'
import { escapeXml, PROLOG } from './xml-write.ts'

/** What every error document says of its request. */
export interface ErrorContext {
  /** The path as it was asked for. */
  readonly resource: string
  readonly requestId: string
  readonly hostId: string
}

/**
 * Writes the error's response. AWS names the resource only where no member of the error's own does.
 * A response to HEAD keeps the headers; leaving out the body is the caller's part.
 */
export function serializeError(error: S3Error, context: ErrorContext): WireResponse {
  const { elements, headers: bound } = errorCatalogue[error.code]
  const headers: string[] = []
  for (const [member, header] of bound) {
    const value = error.members[member]
    if (value !== undefined) headers.push(header, String(value))
  }
  if (error.status === 304) return { status: 304, headers, body: undefined }

  let own = ''
  for (const name of elements) {
    const value = error.members[name]
    if (value !== undefined) own += `<${name}>${escapeXml(String(value))}</${name}>`
  }
  const resource = own === '' ? `<Resource>${escapeXml(context.resource)}</Resource>` : ''
  const body =
    `${PROLOG}<Error><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>${own}${resource}` +
    `<RequestId>${escapeXml(context.requestId)}</RequestId><HostId>${escapeXml(context.hostId)}</HostId></Error>`
  headers.push('Content-Type', 'application/xml', 'Content-Length', String(Buffer.byteLength(body)))
  return { status: error.status, headers, body }
}
