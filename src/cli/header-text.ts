/**
 * Header values beyond ASCII, in both directions: UTF-8 on the wire, which is what the client signs. Node has header
 * values as Latin-1, one character per byte, so without this it would send other bytes than were signed and show what
 * it received as garble.
 */
import type { S3Client } from '@s3d/client'

/** Lets the client send and receive text in headers. It works behind the signer, which wants the text itself. */
export function useTextInHeaders({ middlewareStack }: S3Client): void {
  middlewareStack.add(
    next => async args => {
      const request = withHeaders(args.request, bytesOf)
      const result = await next({ ...args, request })
      return { ...result, response: withHeaders(result.response, textOf) }
    },
    // After the signature, and nearer to the wire than what reads answers.
    { name: 'textInHeaders', step: 'deserialize', priority: 'low' },
  )
}

/** Changed in place: who sends and who reads look at the class, and the signer makes a request of its own each time. */
function withHeaders(message: unknown, convert: (value: string) => string): unknown {
  if (hasHeaders(message)) {
    for (const [name, value] of Object.entries(message.headers)) message.headers[name] = convert(value)
  }
  return message
}

function hasHeaders(message: unknown): message is { readonly headers: Record<string, string> } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'headers' in message &&
    typeof message.headers === 'object' &&
    message.headers !== null
  )
}

function bytesOf(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}

/** Values that are no UTF-8 stay as they are: others may have stored them. */
function textOf(bytes: string): string {
  if (isAscii(bytes)) return bytes
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  return bytesOf(text) === bytes ? text : bytes
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}
