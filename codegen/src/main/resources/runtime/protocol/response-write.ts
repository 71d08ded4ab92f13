/** Completes responses, called by the generated serializers. */
import type { WireResponse } from './wire.ts'

/** A response without a body. */
export function emptyResponse(status: number, headers: string[]): WireResponse {
  return { status, headers, body: undefined }
}

/** A response with a body of text. */
export function textResponse(status: number, headers: string[], type: string, body: string): WireResponse {
  headers.push('Content-Type', type, 'Content-Length', String(Buffer.byteLength(body)))
  return { status, headers, body }
}

/** A response with an XML document: the chunks that were spilled, and the rest of its text. */
export function xmlResponse(
  status: number,
  headers: string[],
  xml: string,
  chunks?: Uint8Array[],
): WireResponse {
  if (chunks === undefined || chunks.length === 0)
    return textResponse(status, headers, 'application/xml', xml)
  chunks.push(Buffer.from(xml))
  const body = Buffer.concat(chunks)
  headers.push('Content-Type', 'application/xml', 'Content-Length', String(body.length))
  return { status, headers, body }
}

/** Adds one header per entry, its name prefixed. */
export function pushPrefixed(
  headers: string[],
  prefix: string,
  values: Readonly<Record<string, string>>,
): void {
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) headers.push(prefix + name, value)
  }
}
