/**
 * The generated protocol meets the line: from an addressed request to a typed `Call`, and from a `Reply` back to
 * what goes over the wire. The only place that deserializes requests and serializes answers.
 */
import {
  protocol,
  route,
  S3Error,
  type Route,
  type WireRequest,
  type WireResponse,
} from '@s3d/server/protocol'
import type { Context } from '../service/context.ts'
import type { Call, Input, Notes, OpName, RawRequest, Reply, Resource } from '../service/service.ts'
import type { Address } from './address.ts'
import { presignedHeaders } from './presigned-headers.ts'

/**
 * @throws {S3Error} `NotImplemented` or `MethodNotAllowed` for what the model has no operation for, `PreconditionFailed`
 * for what is posted to a bucket and no form
 */
export function routed(method: string, address: Address, headers: WireRequest['headers']): OpName {
  const { bucket, key, query } = address
  const target = { bucket, key, query, headers: presignedHeaders(headers, query) }
  const op = route(method, target)
  if (op === 'UnknownOperation') throw new S3Error('NotImplemented')
  if (op === 'MethodNotAllowed') {
    if (method === 'POST' && resourceType(address) === 'BUCKET') {
      throw new S3Error('PreconditionFailed', {
        Condition: 'Bucket POST must be of the enclosure-type multipart/form-data',
      })
    }
    const allowed = methods.filter(other => other !== method && isOperation(route(other, target)))
    throw new S3Error('MethodNotAllowed', {
      Method: method,
      ResourceType: resourceType(address),
      AllowedMethods: allowed.length > 0 ? allowed.join(', ') : undefined,
    })
  }
  return op
}

/** Whether the request names a sub-resource that the model does not have. */
export function isUnknown(method: string, address: Address, headers: WireRequest['headers']): boolean {
  const { bucket, key, query } = address
  return route(method, { bucket, key, query, headers }) === 'UnknownOperation'
}

const methods = ['HEAD', 'GET', 'PUT', 'POST', 'DELETE'] as const

function isOperation(way: Route): way is OpName {
  return way !== 'UnknownOperation' && way !== 'MethodNotAllowed'
}

/** AWS names the kind of resource in upper case, the sub-resource if there is one. */
function resourceType(address: Address): string {
  for (const name in address.query) {
    if (address.query[name] === '') return name.toUpperCase()
  }
  if (address.key !== '') return 'OBJECT'
  return address.bucket === '' ? 'SERVICE' : 'BUCKET'
}

export class HttpCall<Op extends OpName> implements Call<Op> {
  readonly op: Op
  readonly raw: RawRequest
  readonly context: Context
  readonly resource: Resource
  #input: Input<Op> | undefined

  constructor(op: Op, raw: RawRequest, context: Context) {
    this.op = op
    this.raw = raw
    this.context = context
    this.resource = { bucket: raw.bucket, key: raw.key, version: raw.query['versionId'] }
  }

  get input(): Input<Op> {
    return (this.#input ??= this.#read())
  }

  #read(): Input<Op> {
    const headers = presignedHeaders(this.raw.headers, this.raw.query)
    const request = headers === this.raw.headers ? this.raw : { ...this.raw, headers }
    return protocol[this.op].deserialize(request)
  }
}

/** An answer on its way to the wire: a forwarded one as it came, a typed one serialized, its notes beside either. */
export async function answerOf<Op extends OpName>(op: Op, reply: Reply<Op>): Promise<WireResponse> {
  const wire = reply.raw ?? (await serialized(op, reply))
  return reply.notes === undefined ? wire : withNotes(wire, reply.notes)
}

/** A typed answer, or a forwarded one that is needed as a document. */
export async function serialized<Op extends OpName>(op: Op, reply: Reply<Op>): Promise<WireResponse> {
  return protocol[op].serialize(await reply.output())
}

/** What another s3d behind this one noted gives way. */
function withNotes(wire: WireResponse, notes: Notes): WireResponse {
  const { status, body } = wire
  const headers: string[] = []
  for (let at = 0; at < wire.headers.length; at += 2) {
    const name = wire.headers[at] ?? ''
    if (!Object.hasOwn(notes, name.toLowerCase())) headers.push(name, wire.headers[at + 1] ?? '')
  }
  for (const name in notes) headers.push(name, notes[name] ?? '')
  return { status, headers, body }
}
