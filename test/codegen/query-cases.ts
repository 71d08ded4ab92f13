/**
 * The query protocol's test service in the terms of `protocol-cases.ts`: a request's operation is in its form, and an
 * answer says under which id it was made, which no case does.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WireRequest, WireResponse } from '@s3d/server/protocol'
import type { Case, Service } from './protocol-cases.ts'

/** The generated modules of the service, whose operations are not those of STS. */
interface QueryService {
  readonly cases: readonly Case[]
  readonly protocol: Readonly<
    Record<
      string,
      { deserialize(form: unknown): object; serialize(output: object, requestId: string): WireResponse }
    >
  >
  route(form: unknown): string
  parseForm(text: string): unknown
  queryError(code: string, details: object): Error
  serializeError(error: Error, requestId: string): WireResponse
}

const requestId = 'foo-id'

/** @param target where both the query service and one of the others were generated */
export async function loadQuery(target: string): Promise<Service> {
  const load = async (path: string): Promise<object> => import(pathToFileURL(join(target, path)).href)
  const modules = await Promise.all(['cases.ts', 'index.ts'].map(name => load(`awsQuery/protocol/${name}`)))
  const query = Object.assign({}, ...modules) as QueryService // the modules have these exports
  const { readXml } = (await load('restXml/protocol/xml-read.ts')) as Pick<Service, 'readXml'> // as any service's
  const operations = Object.entries(query.protocol).map(([name, operation]) => {
    const deserialize = ({ body }: WireRequest) => {
      const form = query.parseForm(body instanceof Uint8Array ? Buffer.from(body).toString() : '')
      assert.equal(query.route(form), name)
      return operation.deserialize(form)
    }
    const serialize = (output: object) => withoutMetadata(operation.serialize(output, requestId))
    return [name, { deserialize, serialize }] as const
  })
  return {
    // Which host a request was sent to says nothing of its operation.
    cases: query.cases.map(one => (one.kind === 'request' ? { ...one, host: '' } : one)),
    protocol: Object.fromEntries(operations),
    route: () => assert.fail('what a request is about is in its form'),
    serializeError: error => query.serializeError(error, requestId),
    S3Error: errorClass(query),
    readXml,
  }
}

function errorClass(query: QueryService): Service['S3Error'] {
  return function (code: string, params: { readonly message?: string; readonly Message?: string }) {
    const message = params.message ?? params.Message
    return query.queryError(code, { message, members: params })
  } as unknown as Service['S3Error'] // called with `new`, a function gives the object that it returns
}

function withoutMetadata(response: WireResponse): WireResponse {
  assert.ok(typeof response.body === 'string')
  const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`
  assert.equal(response.body.split(metadata).length, 2)
  return { ...response, body: response.body.replace(metadata, '') }
}
