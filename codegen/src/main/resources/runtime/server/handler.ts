/**
 * Answers requests with an implementation of the service or of one operation, for whoever runs the
 * stock server library's handlers. Stands on the protocol surface; every outcome becomes a response.
 */
import { randomBytes } from 'node:crypto'
import type { ServiceHandler as StockHandler } from '@aws-smithy/server-common'
import { operations, protocol, route, S3Error, serializeError, splitPath } from '../protocol/index.ts'
import { knownError } from '../protocol/s3-error.ts'
import type {
  Headers,
  Inputs,
  OperationName,
  OutputBody,
  Outputs,
  WireRequest,
  WireResponse,
} from '../protocol/index.ts'

/** What a handler needs of a request; the stock library's class has it all. */
export interface HttpRequest {
  readonly method: string
  /** As in the request line, not decoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null | undefined>>
  /** By lower-case name. */
  readonly headers: Headers
  /** Bytes, text or a stream of either. */
  readonly body?: unknown
}

/** What a handler gives; the stock library's class has the same members. */
export interface HttpResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body?: OutputBody | undefined
}

/** Answers HTTP requests, wherever the stock library takes a handler. */
export type ServiceHandler<Context> = StockHandler<Context, HttpRequest, HttpResponse>

/** Is told of errors that are no S3 errors, which clients see as `InternalError`. */
export type OnUnexpected = (error: unknown) => void

/** One function per operation, each with its own input and output; one left out is not implemented. */
type Implementation<Context> = {
  readonly [Op in OperationName]?: (input: Inputs[Op], context: Context) => Promise<Outputs[Op]>
}

/** Documents larger than this are refused: a thousand keys to delete, escaped at their longest, stay below. */
const DOCUMENT_LIMIT_BYTES = 16 * 1024 * 1024

/** Answers the operations that the service implements. */
export function serviceHandler<Context>(
  service: Implementation<Context>,
  onUnexpected: OnUnexpected = () => {},
): ServiceHandler<Context> {
  return { handle: (request, context) => respond(request, { service, context, onUnexpected }) }
}

/** Answers one operation. */
export function operationHandler<Op extends OperationName, Context>(
  name: Op,
  operation: (input: Inputs[Op], context: Context) => Promise<Outputs[Op]>,
  onUnexpected: OnUnexpected = () => {},
): ServiceHandler<Context> {
  const service = { [name]: operation } as Implementation<Context> // TypeScript widens a computed name to string
  return serviceHandler(service, onUnexpected)
}

async function perform<Op extends OperationName, Context>(
  operation: Op,
  call: {
    readonly request: WireRequest
    readonly service: Implementation<Context>
    readonly context: Context
  },
): Promise<WireResponse> {
  const { deserialize, serialize } = protocol[operation]
  const implementation = call.service[operation]
  if (implementation === undefined) throw new S3Error('NotImplemented')
  return serialize(await implementation(deserialize(call.request), call.context))
}

async function respond<Context>(
  request: HttpRequest,
  how: {
    readonly service: Implementation<Context>
    readonly context: Context
    readonly onUnexpected: OnUnexpected
  },
): Promise<HttpResponse> {
  const requestId = randomBytes(8).toString('hex').toUpperCase()
  const hostId = randomBytes(48).toString('base64')
  let response: WireResponse
  try {
    const { wire, operation } = await readRequest(request)
    response = await perform(operation, { request: wire, ...how })
  } catch (error) {
    // What is no S3 error is a bug of the implementation.
    const failure = knownError(error) ?? new S3Error('InternalError', { cause: error })
    if (failure.code === 'InternalError') how.onUnexpected(error)
    response = serializeError(failure, { resource: request.path, requestId, hostId })
  }
  const headers: Record<string, string> = { 'x-amz-request-id': requestId, 'x-amz-id-2': hostId }
  for (let i = 0; i + 1 < response.headers.length; i += 2) {
    const [name = '', value = ''] = response.headers.slice(i, i + 2)
    headers[name] = value
  }
  return { statusCode: response.status, headers, body: request.method === 'HEAD' ? undefined : response.body }
}

async function readRequest(request: HttpRequest): Promise<{ wire: WireRequest; operation: OperationName }> {
  const { method, headers } = request
  const target = { ...splitPath(request.path), query: queryOf(request), headers }
  const operation = route(method, target)
  if (operation === 'MethodNotAllowed') throw new S3Error('MethodNotAllowed', { Method: method })
  if (operation === 'UnknownOperation') throw new S3Error('NotImplemented')
  const { payload } = operations[operation]
  const isDocument = payload === 'xml' || payload === 'bytes'
  return {
    wire: { method, ...target, body: isDocument ? await collect(request.body) : bodyOf(request.body) },
    operation,
  }
}

/** The first of repeated members counts, and one without a value is empty, as in `parseQuery`. */
function queryOf(request: HttpRequest): Record<string, string> {
  const query = Object.create(null) as Record<string, string> // no prototype: any name is a key like others
  for (const [name, value] of Object.entries(request.query ?? {})) {
    query[name] = (Array.isArray(value) ? value[0] : value) ?? ''
  }
  return query
}

function bodyOf(body: unknown): WireRequest['body'] {
  if (body === undefined || body === null) return undefined
  return typeof body === 'string' ? Buffer.from(body) : (body as WireRequest['body']) // what is no text streams, or is bytes
}

async function collect(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array()
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body)
  const chunks: Buffer[] = []
  let size = 0
  const stream = body as AsyncIterable<Uint8Array | string> // what is neither text nor bytes streams
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > DOCUMENT_LIMIT_BYTES) {
      throw new S3Error('MaxMessageLengthExceeded', { MaxMessageLengthBytes: DOCUMENT_LIMIT_BYTES })
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
