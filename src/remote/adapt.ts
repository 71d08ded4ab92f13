/**
 * A call as its remote can take it: refused where the remote would pretend, made simpler where it lacks something, made
 * once more where it has just been found to. What the remote is not known to lack goes to it as it came.
 */
import type { WireResponse } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import type { Payload } from '../service/payload.ts'
import type { OpName, RawRequest } from '../service/service.ts'
import { confirmed } from './as-sent.ts'
import type { Capabilities } from './capabilities.ts'
import { downgraded, isKept, wholeDocument } from './downgrade.ts'
import { ForwardedReply } from './forwarded-reply.ts'
import { requireHonest, requireHonestDeletion, type ConditionRule } from './honest.ts'
import { learned } from './learn.ts'
import { isFirstVersion, listedByV1 } from './list-v1.ts'

export interface Adapting {
  readonly capabilities: Capabilities
  readonly conditions: ConditionRule
  /** Keeps a body on disk, for as long as the call lasts. */
  readonly keep: (payload: Payload) => Promise<Payload>
  /** Sends a request, and returns whatever it is answered. */
  readonly send: (raw: RawRequest) => Promise<WireResponse>
}

/** @throws {S3Error} `NotImplemented`, `ServiceUnavailable` for an upload to be sent again, and what is wrong with its body */
export async function adapted(op: OpName, given: RawRequest, how: Adapting): Promise<WireResponse> {
  requireHonest(op, given, how)
  const raw = op === 'DeleteObjects' ? await honestDeletion(given, how) : given
  if (op === 'ListObjectsV2') return listed(raw, how)
  const sent = await downgraded(op, raw, how)
  const wire = await how.send(sent)
  const isNews = learned(op, { sent, wire }, how.capabilities)
  if (!isNews) return confirmed(op, { sent, wire }, how)
  // The body is gone here, but not with its sender, and the SDKs send again what this is said of.
  if (!isKept(sent)) throw sendAgain(wire)
  const again = await downgraded(op, sent, how)
  const second = await how.send(again)
  learned(op, { sent: again, wire: second }, how.capabilities)
  return second
}

function sendAgain(wire: WireResponse): S3Error<'ServiceUnavailable'> {
  return new S3Error('ServiceUnavailable', {
    message: `The remote S3 does not take the checksum of this upload as it was sent (${wire.status}). It will get it in another way: send it again.`,
  })
}

/** Its conditions are in its document, which is looked at only where the answer matters. */
async function honestDeletion(raw: RawRequest, how: Adapting): Promise<RawRequest> {
  const { capabilities, conditions } = how
  const has = capabilities.has('conditional-deletes')
  const isUnfit = conditions === 'prove' ? has !== true : conditions === 'refuse' && has === false
  if (!isUnfit && capabilities.has('versioning') !== false) return raw
  const whole = await wholeDocument(raw)
  requireHonestDeletion(whole.body, how)
  return whole
}

async function listed(raw: RawRequest, how: Adapting): Promise<WireResponse> {
  const { capabilities, send } = how
  const isKnown = capabilities.has('list-v2')
  if (isKnown === false) return listedByV1(raw, send)
  const wire = await send(raw)
  if (isKnown === true) return wire
  if (wire.status >= 300) {
    return learned('ListObjectsV2', { sent: raw, wire }, capabilities) ? listedByV1(raw, send) : wire
  }
  const reply = new ForwardedReply('ListObjectsV2', wire)
  const isFirst = isFirstVersion(await reply.document())
  capabilities.learn('list-v2', !isFirst, { source: 'learned', evidence: 'a list' })
  return isFirst ? listedByV1(raw, send) : reply.raw
}
