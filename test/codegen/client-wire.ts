/**
 * The generated client's half of the wire, without its middleware and sockets: what it would send, and what
 * it makes of a response. The tests hold the server's half against it; the two share nothing but the model.
 */
import { Readable } from 'node:stream'
import * as s3 from '@s3d/client'
import { parseQuery, parseTarget, splitPath } from '@s3d/server/protocol'
import type { Inputs, OperationName, WireRequest, WireResponse } from '@s3d/server/protocol'

interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The part of the client's protocol that is used here; its own types are open at these places. */
interface Protocol {
  serializeRequest(operation: object, input: object, context: object): Promise<HttpRequest>
  deserializeResponse(operation: object, context: object, response: object): Promise<Record<string, unknown>>
}

const client = new s3.S3Client({
  endpoint: 'http://localhost',
  region: 'us-east-1',
  credentials: { accessKeyId: 'anybody', secretAccessKey: 'anything' },
})
const protocol = client.config.protocol as unknown as Protocol // resolved by the client's constructor
const context = {
  ...client.config,
  endpoint: () => ({ protocol: 'http:', hostname: 'localhost', path: '/', query: {} }),
}

/** Whether the client has the operation at all. */
export function isCallable(operation: OperationName): boolean {
  return schemaOf(operation) !== undefined
}

/** What arrives when the client calls the operation: the request taken apart as the server does. */
export async function requestOf<Op extends OperationName>(
  operation: Op,
  input: Inputs[Op],
): Promise<WireRequest> {
  const request = await protocol.serializeRequest(operationOf(operation), clientForm(input), context)
  const { path, rawQuery } = parseTarget(request.path + queryString(request.query))
  const { method, headers } = request
  return { method, ...splitPath(path), query: parseQuery(rawQuery), headers, body: bytesOf(request.body) }
}

/** What the client makes of the server's response. */
export async function outputOf(
  operation: OperationName,
  response: WireResponse,
): Promise<Record<string, unknown>> {
  const headers: Record<string, string> = {}
  for (let i = 0; i < response.headers.length; i += 2) {
    headers[String(response.headers[i]).toLowerCase()] = String(response.headers[i + 1])
  }
  const { $metadata: _, ...output } = await protocol.deserializeResponse(operationOf(operation), context, {
    statusCode: response.status,
    headers,
    body: Readable.from([bytesOf(response.body) ?? Buffer.alloc(0)]),
  })
  return output
}

function schemaOf(operation: OperationName): readonly unknown[] | undefined {
  const exported: unknown = new Map(Object.entries(s3)).get(`${operation}$`)
  return Array.isArray(exported) ? exported : undefined
}

function operationOf(operation: OperationName): object {
  const schema = schemaOf(operation)
  if (schema === undefined) throw new Error(`the client has no ${operation}`)
  const [, namespace, name, traits, input, output] = schema
  return { namespace, name, traits, input: resolved(input), output: resolved(output) }
}

function resolved(schema: unknown): unknown {
  return typeof schema === 'function' ? schema() : schema
}

/** The client takes dates where the server keeps the text of `Expires`. */
function clientForm(input: object): object {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      name.endsWith('Expires') ? new Date(String(value)) : value,
    ]),
  )
}

function queryString(query: HttpRequest['query']): string {
  const members = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value ?? ''))}`,
  )
  return members.length === 0 ? '' : `?${members.join('&')}`
}

function bytesOf(body: unknown): Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) return body
  if (typeof body === 'string') return Buffer.from(body)
  throw new TypeError('the body is neither text nor bytes')
}
