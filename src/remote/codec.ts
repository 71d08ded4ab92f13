/**
 * The generated client's protocol without the client: from a typed input to the request that says it, and from an
 * answer to the typed output. Names on both sides are the model's, so an input of the server's is one of the client's.
 */
import type { ClientProtocol, HttpResponse, OperationSchema } from '@smithy/types'
import * as client from '@s3d/client'
import { HttpRequest } from '@smithy/protocol-http'
import { assert } from '../base/assert.ts'
import type { OpName } from '../service/service.ts'

type Protocol = ClientProtocol<HttpRequest, HttpResponse>
type Context = Parameters<Protocol['serializeRequest']>[2]

// A client that never sends: its configuration has the protocol and what that needs.
const { config } = new client.S3Client({ region: 'us-east-1', endpoint: 'http://remote' })
// The configuration makes it from the settings given; the type only says that it may be given ready.
const protocol = config.protocol as unknown as Protocol
const context = {
  ...config,
  endpoint: () => Promise.resolve({ protocol: 'http:', hostname: 'remote', path: '/' }),
} as unknown as Context // what a protocol asks of a context is in there

/** The schemas are exported under the operations' names. */
const schemas = client as object as Readonly<Record<string, unknown>>

/** @returns the request without address; its body is text, bytes, or the input's own stream */
export async function encoded(op: OpName, input: object): Promise<HttpRequest> {
  return protocol.serializeRequest(schemaOf(op), input, context)
}

/** @param answer with a status of success. @returns the output, and `$metadata` */
export async function decoded(op: OpName, answer: HttpResponse): Promise<Record<string, unknown>> {
  const output: object = await protocol.deserializeResponse(schemaOf(op), context, answer)
  return { ...output }
}

function schemaOf(op: OpName): OperationSchema {
  const schema = schemas[`${op}$`]
  assert(Array.isArray(schema) && schema.length === 6, `the client has a schema of ${op}`)
  // Generated so: a number for the kind, then these.
  const [, namespace, name, traits, input, output] = schema as [number, ...StaticOperation]
  return { namespace, name, traits, input, output }
}

type StaticOperation = [
  OperationSchema['namespace'],
  OperationSchema['name'],
  OperationSchema['traits'],
  OperationSchema['input'],
  OperationSchema['output'],
]
