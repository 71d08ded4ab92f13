/**
 * The gateway's innermost `Service`: every call reaches the remote as it came, signed anew and streamed, and the
 * remote's answer goes back as it came. Invariant: what this s3d does not know passes through unchanged.
 */
import type { Readable } from 'node:stream'
import { operations, type WireResponse } from '@s3d/server/protocol'
import type { HttpRequest } from '@smithy/protocol-http'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import { capabilityNames } from '../service/capabilities.ts'
import type { Context } from '../service/context.ts'
import { payloadOf, type Payload } from '../service/payload.ts'
import {
  reply,
  type Call,
  type OpName,
  type Output,
  type Passage,
  type RawRequest,
  type Reply,
  type Service,
} from '../service/service.ts'
import { adapted } from './adapt.ts'
import { Capabilities, type CapabilitiesConfig } from './capabilities.ts'
import { credentialsFrom, type CredentialSource } from './credentials.ts'
import { isKept } from './downgrade.ts'
import { ForwardedReply } from './forwarded-reply.ts'
import type { ConditionRule } from './honest.ts'
import type { Monitor } from './monitor.ts'
import type { Remembered } from './remembered.ts'
import { RoleSigners, type RoleAtRemote } from './role-signers.ts'
import { createSigner } from './signer.ts'
import { spool, type Spool } from './spool.ts'
import { rawRequest } from './typed-call.ts'
import { chunkedUpload, plainUpload, withWholeBody } from './upload.ts'
import { Upstream, type UpstreamConfig } from './upstream.ts'
import { forwardedReply } from './upstream-reply.ts'
import { upstreamRequest, type RemoteAddress } from './upstream-request.ts'

export interface RemoteDependencies {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** `x-amz-id-2` of this process. */
  readonly hostId: string
  /** What was found out about remotes before; absent where nothing is kept. */
  readonly remembered?: Remembered
}

export interface RemoteConfig extends Omit<UpstreamConfig, 'addressOf' | 'expectsContinue'> {
  readonly credentials: CredentialSource
  /** What clients sign for. */
  readonly clientRegion: string
  /** For uploads whose length is known at their end only. */
  readonly spoolDir: string
  readonly endpoint: { readonly kind: 'aws' } | ({ readonly kind: 'url' } & RemoteAddress)
  /** What it can and can't do, where that is known beforehand. */
  readonly capabilities: CapabilitiesConfig['stated']
  readonly capabilityLifetimeMs: number
  readonly conditions: ConditionRule
  /** Roles here that act as roles at the remote. */
  readonly roles: readonly RoleAtRemote[]
}

export interface OpenRemote {
  readonly service: Service
  /** What is no operation, signed for the remote like everything else. */
  readonly passage: Passage
  /** A browser's question beforehand, which the remote answers to anybody, by its own rules. */
  readonly preflight: Passage
  /** By the remotes' names: how each is doing. */
  readonly monitors: Readonly<Record<string, Monitor>>
  /** By the remotes' names: who signs for roles. */
  readonly signers: Readonly<Record<string, RoleSigners>>
  /** By the remotes' names, as well: what each can do, and a way to find out. */
  readonly probes: Readonly<Record<string, Probed>>
  close(): void
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** A remote as a probe needs it. */
export interface Probed {
  readonly capabilities: Capabilities
  /** Without adapting anything. */
  readonly send: Passage
}

/** Nothing is sent before the first call. */
export function openRemote(deps: RemoteDependencies, config: RemoteConfig): OpenRemote {
  const { endpoint } = config
  const own = credentialsFrom(config.credentials, deps)
  const signer = createSigner(own)
  const signers = new RoleSigners({ ...deps, own }, config)
  const addressOf = endpoint.kind === 'aws' ? awsAddress : () => endpoint
  const upstream = new Upstream(
    { ...deps, signer },
    { ...config, addressOf, expectsContinue: endpoint.kind === 'aws' },
  )
  const spooling = { directory: config.spoolDir, random: deps.random }
  const stated = endpoint.kind === 'aws' ? { ...ofAws, ...config.capabilities } : config.capabilities
  const memory = deps.remembered?.of(endpoint.kind === 'aws' ? 'aws' : urlOf(endpoint))
  const capabilities = new Capabilities(
    { ...deps, memory },
    { stated, lifetimeMs: config.capabilityLifetimeMs },
  )
  const { conditions } = config
  const { hostId } = deps
  const line = { upstream, signers, hostId, region: config.clientRegion, spooling, capabilities, conditions }
  return {
    service: call => forward(line, call),
    passage: (raw, context) => exchanged(line, raw, { context, repeatable: 'never' }),
    preflight: (raw, context) => exchanged(line, raw, { context, repeatable: 'always', isUnsigned: true }),
    monitors: { default: upstream.monitor },
    signers: { default: signers },
    probes: {
      default: {
        capabilities,
        send: (raw, context) => exchanged(line, raw, { context, repeatable: 'refused' }),
      },
    },
    close: () => upstream.close(),
  }
}

/** What its ETags are depends on how a bucket encrypts. */
const ofAws = Object.fromEntries(
  capabilityNames.filter(name => name !== 'md5-etags').map(name => [name, name !== 'small-parts']),
)

/** AWS still takes the bucket in the path at each region's own host. */
function awsAddress(region: string): RemoteAddress {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return { protocol: 'https:', hostname: `s3.${region}.${domain}`, port: undefined, pathPrefix: '' }
}

function urlOf({ protocol, hostname, port, pathPrefix }: RemoteAddress): string {
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${pathPrefix}`
}

interface Line {
  readonly upstream: Upstream
  readonly signers: RoleSigners
  readonly hostId: string
  readonly region: string
  /** Where bodies of unknown length wait for their end. */
  readonly spooling: Parameters<typeof spool>[1]
  readonly capabilities: Capabilities
  readonly conditions: ConditionRule
}

async function forward<Op extends OpName>(line: Line, call: Call<Op>): Promise<Reply<Op>> {
  const { op, context } = call
  const spools: Spool[] = []
  const keep = async (payload: Payload) => {
    const made = await spool(payload, line.spooling)
    spools.push(made)
    return made.payload
  }
  try {
    const given = call.raw ?? (await rawRequest(call, keep))
    const send = (raw: RawRequest) => exchanged(line, raw, { context, repeatable: repeatability(op, raw) })
    const { capabilities, conditions } = line
    const wire = await adapted(op, given, { capabilities, conditions, keep, send })
    const answer = new ForwardedReply(op, wire)
    // Whoever asks without HTTP expects refusals to be thrown.
    if (call.raw === undefined && wire.status >= 300) await answer.output()
    return op === 'GetBucketLocation' && wire.status === 200 ? located(line, answer) : answer
  } finally {
    for (const each of spools) await each.close()
  }
}

/** Clients sign for the region they are told here, and we know one only. */
async function located<Op extends OpName>({ region }: Line, told: Reply<Op>): Promise<Reply<Op>> {
  await told.output()
  const LocationConstraint = region === 'us-east-1' ? undefined : region
  return reply<'GetBucketLocation'>({ LocationConstraint } as Output<'GetBucketLocation'>) as Reply<Op> // `Op` is that one
}

interface Manner {
  readonly context: Context
  readonly repeatable: 'never' | 'refused' | 'always'
  readonly isUnsigned?: true
}

async function exchanged(
  { upstream, signers, hostId, region }: Line,
  given: RawRequest,
  { context, repeatable, ...manner }: Manner,
): Promise<WireResponse> {
  const raw = await withWholeBody(given)
  const isBodyKept = hasNoBody(raw) || isKept(raw)
  let isBodyGone = false
  const onStart = () => {
    isBodyGone = !isBodyKept
  }
  const answer = await upstream.send({
    request: address => withBody(upstreamRequest(raw, address), raw, onStart),
    bucket: raw.bucket,
    repeatable: () => (isBodyGone ? 'never' : repeatable),
    isOnlyChance: repeatable === 'never' || !isBodyKept,
    signal: context.signal,
    isBackground: context.isBackground === true,
    unanswered: context.unanswered,
    signer: signers.of(context.identity),
    ...manner,
  })
  return forwardedReply(answer, { requestId: context.requestId, hostId, region })
}

const conditionHeaders = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const

/**
 * A write whose outcome is unknown is not repeated: with a condition the second attempt would be refused for what the
 * first one did, and in a versioned bucket there would be two.
 */
function repeatability(op: OpName, { headers }: RawRequest): 'never' | 'refused' | 'always' {
  const { access, idempotent } = operations[op]
  if (access === 'read' || access === 'list') return 'always'
  const isConditional = conditionHeaders.some(name => headers[name] !== undefined)
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
    headers['x-amz-content-sha256'] = hashOf(raw) ?? 'UNSIGNED-PAYLOAD'
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
