/**
 * From the remote's answer to ours: status, headers and body as they came. Only what belongs to one connection or
 * names one server is replaced; the remote's own request id is kept beside ours, so that both logs can be searched.
 */
import type { Readable } from 'node:stream'
import type { WireResponse } from '@s3d/server/protocol'
import { UpstreamBody } from './upstream-body.ts'

/** An answer of the remote. */
export interface UpstreamAnswer {
  readonly statusCode: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Whole where it is an error's document, otherwise as it arrives. */
  readonly body: Readable | Uint8Array
}

/** What the line adds itself, or what ends with the connection to the remote. */
const replaced: ReadonlySet<string> = new Set([
  'alt-svc',
  'connection',
  'date',
  'keep-alive',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-amz-bucket-region',
  'x-amz-id-2',
  'x-amz-request-id',
])

/** An error document is read whole, up to here, because it names the request. */
const errorMaxBytes = 256 * 1024

export interface Names {
  readonly requestId: string
  readonly hostId: string
  /** Where every bucket is for our clients, who sign for no other region. */
  readonly region: string
}

/** As it comes over the connection: the body is node's. */
export interface UpstreamResponse {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Readable
}

/** @param method `HEAD` is answered without a body, whatever the headers say */
export async function withDocument(response: UpstreamResponse, method: string): Promise<UpstreamAnswer> {
  const { statusCode, headers, body } = response
  const isBodiless = method === 'HEAD' || statusCode === 204 || statusCode === 304
  // Most writes are answered so, and need not wait for the end of nothing; an empty object is a body all the same.
  const isEmpty = method !== 'GET' && headers['content-length'] === '0'
  if (body === undefined || isBodiless || isEmpty) {
    body?.resume() // so that the connection is free again
    return { statusCode, headers, body: new Uint8Array(0) }
  }
  const isError = statusCode >= 300
  return { statusCode, headers, body: isError ? await readError(body) : body }
}

/** @returns the answer for our client; its body streams from the remote unless it is an error's document */
export function forwardedReply(answer: UpstreamAnswer, names: Names): WireResponse {
  const { statusCode: status, body } = answer
  const headers = headersOf(answer, names)
  if (!(body instanceof Uint8Array)) {
    const length = answer.headers['content-length']
    const sizeBytes = length === undefined ? undefined : Number(length)
    return { status, headers, body: new UpstreamBody(body, sizeBytes) }
  }
  // To HEAD the remote sends the length of a document that it does not send.
  if (body.length === 0) return { status, headers, body: undefined }
  const document = renamed(Buffer.from(body), names)
  setLength(headers, document.length)
  return { status, headers, body: document }
}

function headersOf({ headers }: UpstreamAnswer, { region }: Names): string[] {
  const kept: string[] = []
  const ofConnection = (headers['connection'] ?? '').toLowerCase().split(/\s*,\s*/)
  for (const [name, value] of Object.entries(headers)) {
    if (!replaced.has(name) && !ofConnection.includes(name)) kept.push(name, value)
  }
  const remoteRegion = headers['x-amz-bucket-region']
  if (remoteRegion !== undefined) {
    kept.push('x-amz-bucket-region', region, 'x-s3d-remote-bucket-region', remoteRegion)
  }
  const remoteId = headers['x-amz-request-id']
  if (remoteId !== undefined) kept.push('x-s3d-remote-request-id', remoteId)
  const remoteHost = headers['x-amz-id-2']
  if (remoteHost !== undefined) kept.push('x-s3d-remote-id-2', remoteHost)
  return kept
}

/** @returns the document, cut off where it is no error document any more */
async function readError(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array) // a response without an encoding has byte chunks
    chunks.push(bytes)
    sizeBytes += bytes.length
    if (sizeBytes > errorMaxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, errorMaxBytes)
}

/** The request ids of the document become ours, as those of the headers do. */
function renamed(document: Buffer, { requestId, hostId }: Names): Buffer {
  const text = document.toString('latin1')
  if (!text.includes('<Error>')) return document
  const ours = text
    .replace(/<RequestId>[^<]*<\/RequestId>/, `<RequestId>${requestId}</RequestId>`)
    .replace(/<HostId>[^<]*<\/HostId>/, `<HostId>${hostId}</HostId>`)
  return Buffer.from(ours, 'latin1')
}

function setLength(headers: string[], sizeBytes: number): void {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name === 'content-length')
  if (at >= 0) headers.splice(at, 2)
  headers.push('content-length', String(sizeBytes))
}
