/**
 * The gateway's innermost `Service`: every call reaches the remote as it came, signed anew and streamed, and the
 * remote's answer goes back as it came. Invariant: what this s3d does not know passes through unchanged.
 */
import type { Readable } from 'node:stream'
import { operations } from '@s3d/server/protocol'
import type { HttpRequest } from '@smithy/protocol-http'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import { payloadOf, type Payload } from '../service/payload.ts'
import type { Call, OpName, RawRequest, Reply, Service } from '../service/service.ts'
import { credentialsFrom, type CredentialSource } from './credentials.ts'
import { ForwardedReply } from './forwarded-reply.ts'
import { createSigner } from './signer.ts'
import { spool, type Spool } from './spool.ts'
import { rawRequest } from './typed-call.ts'
import { chunkedUpload, plainUpload } from './upload.ts'
import { Upstream, type UpstreamConfig } from './upstream.ts'
import { forwardedReply } from './upstream-reply.ts'
import { upstreamRequest, type RemoteAddress } from './upstream-request.ts'

export interface RemoteDependencies {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** `x-amz-id-2` of this process. */
  readonly hostId: string
}

export interface RemoteConfig extends Omit<UpstreamConfig, 'addressOf' | 'expectsContinue'> {
  readonly credentials: CredentialSource
  /** For uploads whose length is known at their end only. */
  readonly spoolDir: string
  readonly endpoint: { readonly kind: 'aws' } | ({ readonly kind: 'url' } & RemoteAddress)
}

export interface OpenRemote {
  readonly service: Service
  close(): void
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Nothing is sent before the first call. */
export function openRemote(deps: RemoteDependencies, config: RemoteConfig): OpenRemote {
  const { endpoint } = config
  const signer = createSigner(credentialsFrom(config.credentials, deps))
  const addressOf = endpoint.kind === 'aws' ? awsAddress : () => endpoint
  const upstream = new Upstream(
    { ...deps, signer },
    { ...config, addressOf, expectsContinue: endpoint.kind === 'aws' },
  )
  const spooling = { directory: config.spoolDir, random: deps.random }
  const line = { upstream, hostId: deps.hostId, spooling }
  return {
    service: call => forward(line, call),
    close: () => upstream.close(),
  }
}

/** AWS still takes the bucket in the path at each region's own host. */
function awsAddress(region: string): RemoteAddress {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return { protocol: 'https:', hostname: `s3.${region}.${domain}`, port: undefined, pathPrefix: '' }
}

interface Line {
  readonly upstream: Upstream
  readonly hostId: string
  /** Where bodies of unknown length wait for their end. */
  readonly spooling: Parameters<typeof spool>[1]
}

async function forward<Op extends OpName>(
  { upstream, hostId, spooling }: Line,
  call: Call<Op>,
): Promise<Reply<Op>> {
  const { op, context } = call
  const spools: Spool[] = []
  const measured = async (payload: Payload) => {
    const made = await spool(payload, spooling)
    spools.push(made)
    return made.payload
  }
  try {
    const raw = call.raw ?? (await rawRequest(call, measured))
    let isBodyRead = false
    const onStart = () => (isBodyRead = true)
    const most = repeatability(op, raw)
    const answer = await upstream.send({
      request: address => withBody(upstreamRequest(raw, address), raw, onStart),
      bucket: raw.bucket,
      repeatable: () => (isBodyRead ? 'never' : most),
      signal: context.signal,
    })
    const reply = new ForwardedReply(op, forwardedReply(answer, { requestId: context.requestId, hostId }))
    // Whoever asks without HTTP expects refusals to be thrown.
    if (call.raw === undefined && answer.statusCode >= 300) await reply.output()
    return reply
  } finally {
    for (const each of spools) await each.close()
  }
}

const conditions = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const

/**
 * A write whose outcome is unknown is not repeated: with a condition the second attempt would be refused for what the
 * first one did, and in a versioned bucket there would be two.
 */
function repeatability(op: OpName, { headers }: RawRequest): 'never' | 'refused' | 'always' {
  const { access, idempotent } = operations[op]
  if (access === 'read' || access === 'list') return 'always'
  const isConditional = conditions.some(name => headers[name] !== undefined)
  return idempotent && !isConditional ? 'refused' : 'never'
}

/** Gives the request the body of the call, its length, and what the signature says of it. */
function withBody(request: HttpRequest, raw: RawRequest, onStart: () => void): HttpRequest {
  const { headers } = request
  const { body } = raw
  if (body === undefined || (!(body instanceof Uint8Array) && hasNoBody(raw))) {
    headers['x-amz-content-sha256'] = emptyHash
    if (raw.method === 'PUT' || raw.method === 'POST') headers['content-length'] = '0'
    return request
  }
  if (body instanceof Uint8Array) {
    headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
    headers['content-length'] = String(body.length)
    request.body = body
    return request
  }
  const payload = payloadOf(body)
  if (raw.headers['x-amz-trailer'] !== undefined)
    return withTrailers(request, raw, chunkedUpload(payload, onStart))
  headers['x-amz-content-sha256'] = hashOf(raw) ?? 'UNSIGNED-PAYLOAD'
  if (payload.sizeBytes !== undefined) headers['content-length'] = String(payload.sizeBytes)
  else headers['transfer-encoding'] = 'chunked'
  request.body = plainUpload(payload, onStart)
  return request
}

/** The checksum behind the body is passed on where it came, because it is not known before. */
function withTrailers(request: HttpRequest, raw: RawRequest, body: Readable): HttpRequest {
  const { headers } = request
  const encoding = headers['content-encoding']
  headers['content-encoding'] = encoding === undefined ? 'aws-chunked' : `aws-chunked,${encoding}`
  headers['x-amz-content-sha256'] = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
  headers['x-amz-trailer'] = String(raw.headers['x-amz-trailer'])
  headers['x-amz-decoded-content-length'] = String(raw.headers['x-amz-decoded-content-length'])
  headers['transfer-encoding'] = 'chunked'
  request.body = body
  return request
}

/** A hash the client signed holds for the remote, too: the bytes are the same. */
function hashOf({ headers, query }: RawRequest): string | undefined {
  const announced = headers['x-amz-content-sha256'] ?? query['X-Amz-Content-Sha256']
  return typeof announced === 'string' && /^[0-9A-Fa-f]{64}$/.test(announced) ? announced : undefined
}

/** @see RFC 9112, section 6 */
function hasNoBody({ headers }: RawRequest): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] === undefined && (length === undefined || length === '0')
}
