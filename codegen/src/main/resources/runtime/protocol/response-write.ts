/** Completes responses, called by the generated serializers. */
import type { WireResponse } from './wire.ts'

/** A response without a body. */
export function emptyResponse(status: number, headers: string[]): WireResponse {
  return { status, headers, body: undefined }
}

/** A response with a body of the type that its headers already name. */
export function wholeResponse(status: number, headers: string[], body: string | Uint8Array): WireResponse {
  headers.push('Content-Length', String(Buffer.byteLength(body)))
  return { status, headers, body }
}

/** A response with an XML document. */
export function xmlResponse(status: number, headers: string[], document: string | Uint8Array): WireResponse {
  headers.push('Content-Type', 'application/xml')
  return wholeResponse(status, headers, document)
}

/** A document whose beginning may have been spilled into chunks. */
export function joined(chunks: Uint8Array[], rest: string): string | Uint8Array {
  if (chunks.length === 0) return rest
  chunks.push(Buffer.from(rest))
  return Buffer.concat(chunks)
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
