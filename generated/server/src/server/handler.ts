// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Answers requests with an implementation of the service or of one operation, for whoever runs the
 * stock server library's handlers. Stands on the protocol surface; every outcome becomes a response.
 */
import { randomBytes } from 'node:crypto'
import type { ServiceHandler as StockHandler } from '@aws-smithy/server-common'
import { errorCatalogue, operations, protocol, route, S3Error, serializeError, splitPath } from '../protocol/index.ts'
import type { ErrorCode, Inputs, OperationName, Outputs, WireRequest, WireResponse } from '../protocol/index.ts'

/** Answers the stock library's HTTP requests. */
export type ServiceHandler<Context> = StockHandler<Context>

/** Is told of errors that are no S3 errors, which clients see as `InternalError`. */
export type OnUnexpected = (error: unknown) => void

type HttpRequest = Parameters<StockHandler['handle']>[0]
type HttpResponse = Awaited<ReturnType<StockHandler['handle']>>

/** One function per operation, each with its own input and output. */
type Implementation<Context, Names extends OperationName> = {
  readonly [Op in Names]: (input: Inputs[Op], context: Context) => Promise<Outputs[Op]>
}

/** Documents larger than this are refused: a thousand keys to delete, escaped at their longest, stay below. */
const DOCUMENT_LIMIT_BYTES = 16 * 1024 * 1024

/** Answers every operation of the service. */
export function serviceHandler<Context>(
  service: Implementation<Context, OperationName>,
  onUnexpected: OnUnexpected = () => {},
): ServiceHandler<Context> {
  const answer: Answer<Context> = (request, operation, context) => perform(operation, { request, service, context })
  return { handle: (request, context) => respond(request, { answer, context, onUnexpected }) }
}

/** Answers one operation; a request for another one gets `MethodNotAllowed`. */
export function operationHandler<Op extends OperationName, Context>(
  name: Op,
  implementation: Implementation<Context, Op>[Op],
  onUnexpected: OnUnexpected = () => {},
): ServiceHandler<Context> {
  const service = { [name]: implementation } as Implementation<Context, Op> // the one property it asks for
  const answer: Answer<Context> = (request, operation, context) => {
    if (operation !== name) throw new S3Error('MethodNotAllowed', { Method: request.method })
    return perform(name, { request, service, context })
  }
  return { handle: (request, context) => respond(request, { answer, context, onUnexpected }) }
}

type Answer<Context> = (request: WireRequest, operation: OperationName, context: Context) => Promise<WireResponse>

async function perform<Op extends OperationName, Context>(
  operation: Op,
  call: { request: WireRequest; service: Implementation<Context, Op>; context: Context },
): Promise<WireResponse> {
  const { deserialize, serialize } = protocol[operation]
  return serialize(await call.service[operation](deserialize(call.request), call.context))
}

async function respond<Context>(
  request: HttpRequest,
  how: { answer: Answer<Context>; context: Context; onUnexpected: OnUnexpected },
): Promise<HttpResponse> {
  const requestId = randomBytes(8).toString('hex').toUpperCase()
  const hostId = randomBytes(48).toString('base64')
  let response: WireResponse
  try {
    const { wire, operation } = await readRequest(request)
    response = await how.answer(wire, operation, how.context)
  } catch (error) {
    const failure = toS3Error(error)
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
    wire: { method, ...target, body: isDocument ? await collect(request.body) : request.body },
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

/** The library leaves the body's type open: bytes, text or a stream of either. */
async function collect(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array()
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array | string>) {
    // what is neither streams
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > DOCUMENT_LIMIT_BYTES) {
      throw new S3Error('MaxMessageLengthExceeded', { MaxMessageLengthBytes: DOCUMENT_LIMIT_BYTES })
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** The generated error classes carry their code as name; everything else is a bug of the implementation. */
function toS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error
  if (error instanceof Error && Object.hasOwn(errorCatalogue, error.name)) {
    const code = error.name as ErrorCode // it is in the catalogue
    return new S3Error(code, { message: error.message, cause: error })
  }
  return new S3Error('InternalError', { cause: error })
}
