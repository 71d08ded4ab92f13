// Copied from codegen/ by `npm run codegen`; do not edit.
/** Writes answers of the query protocol, called by the generated serializers. */
import type { WireResponse } from '../protocol/wire.ts'
import { escapeXml } from '../protocol/xml-write.ts'
import type { QueryError } from './query-error.ts'

/** What an answer says of where it belongs. */
export interface AnswerContext {
  /** The declaration of the service's namespace, with the space before it. */
  readonly namespace: string
  readonly requestId: string
}

/**
 * The answer of an operation.
 * @param result what its output is written as; absent where it has none
 */
export function resultResponse(name: string, result: string | undefined, context: AnswerContext): WireResponse {
  const { namespace, requestId } = context
  const output = result === undefined ? '' : `<${name}Result>${result}</${name}Result>`
  const metadata = `<ResponseMetadata><RequestId>${escapeXml(requestId)}</RequestId></ResponseMetadata>`
  return xmlResponse(200, `<${name}Response${namespace}>${output}${metadata}</${name}Response>`, requestId)
}

/** The answer that an error becomes. */
export function errorResponse(error: QueryError, { namespace, requestId }: AnswerContext): WireResponse {
  const { entry, code, message, members } = error
  const own = entry.write?.(members) ?? ''
  const head = `<Type>${entry.fault}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`
  const document = `<ErrorResponse${namespace}><Error>${head}${own}</Error><RequestId>${escapeXml(requestId)}</RequestId></ErrorResponse>`
  return xmlResponse(entry.status, document, requestId)
}

function xmlResponse(status: number, document: string, requestId: string): WireResponse {
  const headers = ['x-amzn-RequestId', requestId, 'Content-Type', 'text/xml']
  headers.push('Content-Length', String(Buffer.byteLength(document)))
  return { status, headers, body: document }
}
