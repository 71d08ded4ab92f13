/**
 * One HTTP request from its head to the last byte of its answer: address, authenticate, route, call, send. Every
 * request gets exactly one answer with the line's headers; every failure becomes an S3 error here and nowhere else.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseTarget, serializeError, type WireResponse } from '@s3d/server/protocol'
import { monotonicMs, type Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Measured, Probe } from '../base/probe.ts'
import type { Random } from '../base/random.ts'
import type { Authenticate, PayloadDecoder, SignedRequest } from '../service/authentication.ts'
import type { CorsLookup } from '../service/cors.ts'
import { notesOn, S3Error } from '../service/errors.ts'
import type { Counting, Limiter } from '../service/limiting.ts'
import type { QueryEndpoint } from '../service/query.ts'
import type { Recorder } from '../service/recording.ts'
import type { OpName, Passage, RawRequest, Reply, Service } from '../service/service.ts'
import { Trail } from '../service/context.ts'
import type { Address } from './address.ts'
import { arrivalOf, clientAddress } from './arrival.ts'
import { crossOriginHeaders, preflight } from './cors.ts'
import type { AsSent, ReadAsSent } from './forwarded.ts'
import { HeldBody } from './held-body.ts'
import { identification, newRequestId } from './identification.ts'
import { answerOf, HttpCall, isUnknown, routed, serialized } from './operation.ts'
import { answerQuery, isQuery } from './query.ts'
import { loggedTarget } from './logged-target.ts'
import { Asked, recordedOf, tellingWho } from './recording.ts'
import { RequestContext } from './request-context.ts'
import { requireSoundHead } from './request-head.ts'
import { RequestPayload } from './request-payload.ts'
import { ClientGoneError, send } from './response-body.ts'
import { answeredInTime, mayBeginEarly } from './slow-answer.ts'
import { breakOff, dropRest, hasUnreadBody } from './unread-body.ts'

export interface ExchangeDependencies {
  readonly service: Service
  readonly authenticate: Authenticate
  /** Who answers the query API, which STS is. */
  readonly query: QueryEndpoint
  readonly address: (target: string, host: string | undefined) => Address
  /** What the client asked for, whatever stands between it and us. */
  readonly asSent: ReadAsSent
  readonly cors: CorsLookup
  /** Who answers OPTIONS where the buckets' rules are not here. */
  readonly preflight: Passage | undefined
  /** Who gets what the model has no operation for; absent where that is refused. */
  readonly unknown: Passage | undefined
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Told of every request, refused ones included. */
  readonly probe: Probe
  /** Who keeps a record of every request; absent where nobody does. */
  readonly recorder: Recorder | undefined
  /** Who limits what is no call of S3; absent where nobody does. */
  readonly limiter: Limiter | undefined
  /** `x-amz-id-2`: which process answered. */
  readonly hostId: string
}

/** @param awaitsContinue the client holds its body back until it sees `100 Continue` */
export type Exchange = (request: IncomingMessage, response: ServerResponse, awaitsContinue: boolean) => void

export function exchange(line: ExchangeDependencies): Exchange {
  const busy = new WeakMap<object, Promise<void>>()
  return (request, response, awaitsContinue) => {
    const turn: Turn = {
      request,
      response,
      held: awaitsContinue ? new HeldBody(response) : undefined,
      requestId: newRequestId(line.random),
      trail: line.limiter === undefined && line.recorder === undefined ? undefined : new Trail(),
      op: '',
      status: 0,
      errorCode: '',
      brokeOff: false,
      beganMs: monotonicMs(),
      receivedBytes: 0,
      sentBytes: 0,
    }
    line.probe.began()
    // Requests pipelined on one connection take turns: a GET sees the PUT that was sent before it.
    const { socket } = request
    const before = busy.get(socket)
    const done = before === undefined ? answered(line, turn) : before.then(() => answered(line, turn))
    busy.set(socket, done)
    void done.then(() => {
      if (busy.get(socket) === done) busy.delete(socket)
    })
  }
}

/** Never rejects: what can't be answered ends its connection. */
async function answered(line: ExchangeDependencies, turn: Turn): Promise<void> {
  try {
    await answer(line, turn)
  } catch (error) {
    if (!(error instanceof ClientGoneError)) {
      line.log.error('an answer broke off', { requestId: turn.requestId, error })
    }
    turn.brokeOff = true
    turn.response.destroy()
  }
  turn.receivedBytes = turn.payload?.receivedBytes ?? 0
  turn.trail?.ended()
  record(line, turn)
  line.probe.ended(turn)
}

/** Once, unless the answer became another than the record says. */
function record({ recorder }: ExchangeDependencies, turn: Turn): void {
  const { asked } = turn
  if (recorder === undefined || asked === undefined || asked.recordedStatus === turn.status) return
  asked.recordedStatus = turn.status
  recorder.record(recordedOf(asked, turn))
}

/** What has changed something is answered when its record is kept, where it has to be. @throws as `Recorder.kept` */
async function keptFirst(line: ExchangeDependencies, turn: Turn, status: number): Promise<void> {
  if (line.recorder?.precedes(turn.op) !== true || status >= 400) return
  turn.status = status
  turn.receivedBytes = turn.payload?.receivedBytes ?? 0
  record(line, turn)
  await line.recorder.kept()
}

/** Measured in place, because another object for each request would cost more than what is in it. */
interface Turn extends Measuring {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The body, where the client awaits a word before it sends it. */
  readonly held: HeldBody | undefined
  readonly requestId: string
  readonly trail: Trail | undefined
  /** Where somebody keeps a record. */
  asked?: Asked
  payload?: RequestPayload
  /** Of the answer, whatever it becomes, to a request that says where it comes from. */
  crossOrigin?: readonly string[]
}

type Measuring = { -readonly [Name in keyof Measured]: Measured[Name] }

async function answer(line: ExchangeDependencies, turn: Turn): Promise<void> {
  let wire: WireResponse
  try {
    wire = await perform(line, turn)
  } catch (error) {
    throwIfGone(turn, error)
    wire = refusal(line, turn, error)
  }
  try {
    await deliver(line, turn, wire)
  } catch (error) {
    throwIfGone(turn, error)
    if (error instanceof ClientGoneError || turn.response.headersSent) throw error
    // Not even its head could be written, for a value that no header may have.
    await deliver(line, turn, refusal(line, turn, error))
  }
}

/** Work that ends because the client left, before its answer or in the middle of it, tells nobody anything. */
function throwIfGone({ response }: Turn, error: unknown): void {
  if (response.destroyed && error instanceof Error && error.name === 'AbortError')
    throw new ClientGoneError('the client closed the connection', { cause: error })
}

async function deliver(line: ExchangeDependencies, turn: Turn, wire: WireResponse): Promise<void> {
  const { request, response } = turn
  const method = request.method ?? 'GET'
  const headers = lineHeaders(line, turn, wire)
  turn.status = wire.status
  if (!hasUnreadBody(request)) {
    await send(response, wire, { headers, method, meter: turn, pacing: turn.trail?.pacing })
    return
  }
  // The rest of the body would be read as the next request, so this connection ends with its answer.
  headers.push('Connection', 'close')
  const until = turn.held?.isHeld === true ? undefined : dropRest(request, line.clock)
  await send(response, wire, { headers, method, meter: turn, until })
}

async function perform(line: ExchangeDependencies, turn: Turn): Promise<WireResponse> {
  const { request, response } = turn
  const { method = 'GET' } = request
  const sent = line.asSent(request)
  const { headers } = sent
  requireSoundHead(request, headers.host)
  const address = line.address(sent.routed, headers.host)
  if (line.recorder !== undefined) {
    turn.asked = new Asked(request.socket, sent, address)
    line.recorder.admit()
  }
  // A browser asks before it signs anything.
  if (method === 'OPTIONS') {
    turn.op = 'Preflight'
    return answerPreflight(line, turn, { address, sent })
  }
  if (headers.origin !== undefined) {
    turn.crossOrigin = await crossOriginHeaders(line.cors, address.bucket, { method, headers })
  }
  const signed: SignedRequest = {
    method,
    path: parseTarget(sent.target).path,
    rawQuery: address.rawQuery,
    query: address.query,
    hostedBucket: address.hostedBucket,
    headers,
    rawHeaders: sent.rawHeaders,
  }
  if (isQuery(method, address, headers)) return queried(line, turn, { signed, sent })
  const { identity, payload: decoder } = line.authenticate(signed)
  if (turn.asked !== undefined) turn.asked.identity = identity
  const payload = payloadOf(turn, decoder)
  const raw = rawOf(method, sent, { address, body: payload })
  const context = new RequestContext(turn.requestId, identity, { sent, response, trail: turn.trail })
  if (line.unknown !== undefined && isUnknown(method, address, headers)) return line.unknown(raw, context)
  const call = new HttpCall(routed(method, address, headers), raw, context)
  const { op } = call
  turn.op = op
  turn.held?.letGoSoon(line.clock)
  const working = line.service(call)
  if (mayBeginEarly(op)) {
    return answeredInTime(kept(line, turn, working), {
      clock: line.clock,
      isRead: () => !hasUnreadBody(request),
      whole: reply => answerOf(op, reply),
      serialize: reply => serialized(op, reply),
      refuse: error => refusal(line, turn, error),
    })
  }
  const wire = await answerOf(op, await working)
  await keptFirst(line, turn, wire.status)
  return wire
}

/** Of what is answered before its end is known: its record is kept when that is, and before it is told. */
async function kept<Op extends OpName>(
  line: ExchangeDependencies,
  turn: Turn,
  working: Promise<Reply<Op>>,
): Promise<Reply<Op>> {
  const reply = await working
  await keptFirst(line, turn, reply.raw?.status ?? 200)
  return reply
}

function payloadOf(turn: Turn, decoder: PayloadDecoder): RequestPayload {
  const onStart = () => turn.held?.letGo()
  turn.payload = new RequestPayload(turn.request, decoder, { onStart, trail: turn.trail })
  return turn.payload
}

/** In which the body of a request to the query API has to be here: others wait for the memory that it holds. */
const queryBodyMaxMs = 30_000

/** What is asked of the query API ends here: it has no bucket, no layers and documents of its own. */
async function queried(
  line: ExchangeDependencies,
  turn: Turn,
  { signed, sent }: { readonly signed: SignedRequest; readonly sent: AsSent },
): Promise<WireResponse> {
  const { requestId, request, trail } = turn
  const payload = (decoder: PayloadDecoder) => payloadOf(turn, decoder)
  const query = tellingWho(line.query, turn.asked)
  const late = line.clock.after(queryBodyMaxMs, () => {
    if (!request.complete) breakOff(request, new S3Error('RequestTimeout'))
  })
  const { wire, op, errorCode, unexpected } = await answerQuery(query, {
    signed,
    requestId,
    payload,
    trail,
    admit(service, action, identity) {
      const isWrite = !/^(Get|List|Simulate)/.test(action)
      admit(line, turn, { service, isWrite, identity, bucket: '', sent })
    },
    arrival: () => arrivalOf(request.socket, sent),
    told: form => turn.asked?.tell(form),
    came: output => turn.asked?.came(output),
  })
  late.cancel()
  turn.op = op
  turn.errorCode = errorCode
  await keptFirst(line, turn, wire.status)
  if (unexpected !== undefined) line.log.error('a request failed', { requestId, op, error: unexpected })
  return wire
}

function rawOf(
  method: string,
  { target, secure, headers }: AsSent,
  { address, body }: { readonly address: Address } & Pick<RawRequest, 'body'>,
): RawRequest {
  const { bucket, key, query } = address
  return { method, target, secure, bucket, key, query, headers, body }
}

/** What nobody can sign is counted by address. @throws {S3Error} `SlowDown` */
function admit(
  { limiter }: ExchangeDependencies,
  { trail, request }: Turn,
  { sent, ...counting }: Omit<Counting, 'address' | 'isNeverSigned'> & { readonly sent: AsSent },
): void {
  if (limiter === undefined || trail === undefined) return
  limiter.admit({ ...counting, address: clientAddress(request.socket, sent), isNeverSigned: true }, trail)
}

function answerPreflight(
  line: ExchangeDependencies,
  turn: Turn,
  { address, sent }: { readonly address: Address; readonly sent: AsSent },
): Promise<WireResponse> {
  const { preflight: passage, cors } = line
  const { request, response, requestId, trail, asked } = turn
  const identity = { kind: 'anonymous' } as const
  if (asked !== undefined) asked.identity = identity
  admit(line, turn, { service: 's3', isWrite: false, identity, bucket: address.bucket, sent })
  if (passage === undefined) return preflight(cors, { address, headers: request.headers, trail })
  const context = new RequestContext(requestId, identity, { sent, response, trail })
  return passage(rawOf('OPTIONS', sent, { address, body: undefined }), context)
}

/** The one place where what is not an S3 error becomes one. */
function refusal(line: ExchangeDependencies, turn: Turn, error: unknown): WireResponse {
  const { request, requestId } = turn
  const known = error instanceof S3Error ? error : new S3Error('InternalError', { cause: error })
  turn.errorCode = known.code
  const what = { requestId, method: request.method, target: loggedTarget(request.url ?? '/') }
  if (known.code === 'InternalError') line.log.error('a request failed', { ...what, error })
  // Who says for how long has told the log what there is to tell.
  else if (known.status === 503 && known.members['RetryAfter'] === undefined)
    line.log.warn('a request was refused', { ...what, reason: known.message })
  const target = request.url ?? '/'
  const end = target.indexOf('?')
  const resource = end < 0 ? target : target.slice(0, end)
  const wire = serializeError(known, { resource, requestId, hostId: line.hostId })
  // Who is told to slow down is told for how long; the SDKs' own pauses are longer after a few attempts.
  if (known.code === 'SlowDown' && known.members['RetryAfter'] === undefined)
    wire.headers.push('Retry-After', '1')
  wire.headers.push(...Object.entries(notesOn(error)).flat())
  return wire
}

/** Node adds `Date`, `Connection` and `Keep-Alive`. */
function lineHeaders(line: ExchangeDependencies, turn: Turn, wire: WireResponse): string[] {
  const headers = wire.headers.slice()
  headers.push(...identification(turn.requestId, line.hostId))
  if (turn.crossOrigin !== undefined) headers.push(...turn.crossOrigin)
  const bodiless = turn.request.method === 'HEAD' || wire.status === 204 || wire.status === 304
  if (wire.body === undefined && !bodiless && !hasLength(headers)) headers.push('Content-Length', '0')
  return headers
}

/** As a remote's answer does. */
function hasLength(headers: readonly string[]): boolean {
  for (let at = 0; at < headers.length; at += 2)
    if (headers[at]?.toLowerCase() === 'content-length') return true
  return false
}
