/**
 * A call from somebody without HTTP (a form, FUSE, sync, the queue), as the request that it would have come as. From
 * there on it is forwarded like all others.
 */
import { createHash } from 'node:crypto'
import { operations, type Body } from '@s3d/server/protocol'
import type { HttpRequest } from '@smithy/protocol-http'
import { payloadOf, type Payload } from '../service/payload.ts'
import type { Call, OpName, RawRequest } from '../service/service.ts'
import { encoded } from './codec.ts'

/** @param known makes a body whose length nobody knows one of known length */
export async function rawRequest<Op extends OpName>(
  { op, input, resource }: Pick<Call<Op>, 'op' | 'input' | 'resource'>,
  known: (payload: Payload) => Promise<Payload>,
): Promise<RawRequest> {
  const { method, path, query, headers, body } = await encoded(op, input)
  const request = {
    method,
    target: path + queryText(query),
    secure: false,
    bucket: resource.bucket,
    key: resource.key,
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
    headers,
  }
  const { payload: kind, checksumRequired } = operations[op]
  if (kind === 'stream') {
    // The client would say what kind of object it is, where the caller did not.
    if (!('ContentType' in input) || input.ContentType === undefined) delete headers['content-type']
    delete headers['content-length']
    if (body === undefined) return { ...request, body: undefined }
    // Of an input's stream nothing but the stream itself is in the request.
    const payload = await measured(payloadOf(body as Body), known)
    headers['content-length'] = String(payload.sizeBytes)
    const trailers = Object.keys(payload.trailers)
    if (trailers.length > 0) {
      headers['x-amz-trailer'] = trailers.join(',')
      headers['x-amz-decoded-content-length'] = String(payload.sizeBytes)
    }
    return { ...request, body: payload }
  }
  if (body === undefined) return { ...request, body: undefined }
  const document = Buffer.from(body as string | Uint8Array) // documents and small binary bodies are nothing else
  headers['content-length'] = String(document.length)
  if (checksumRequired && !Object.keys(headers).some(name => /^x-amz-checksum-|^content-md5$/.test(name))) {
    headers['content-md5'] = createHash('md5').update(document).digest('base64')
  }
  return { ...request, body: document }
}

async function measured(payload: Payload, known: (payload: Payload) => Promise<Payload>): Promise<Payload> {
  return payload.sizeBytes === undefined ? known(payload) : payload
}

function queryText(query: HttpRequest['query']): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map(each => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`),
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
