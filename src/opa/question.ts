/**
 * What a policy is told about a call: docs/opa.md describes the document member by member. Invariant: nothing with which
 * somebody could act as the caller is in it, and nothing that differs from one request to the next without saying
 * anything about it, so that answers can be remembered.
 */
import type { Need } from '../policy/needs.ts'
import { accountId } from '../policy/owner.ts'
import { requestTags } from '../policy/request-keys.ts'
import type { Arrival, Identity } from '../service/context.ts'
import type { QueryNeed } from '../service/query.ts'
import type { Call, OpName, RawRequest } from '../service/service.ts'

type Tags = Readonly<Record<string, string>>

export interface Told {
  readonly need: Need
  /** Of the object as it is; absent where nobody asks for them. */
  readonly existingTags?: Tags | undefined
  /** Whether the request's document may be looked into. */
  readonly isRead: boolean
}

export function questionOf(call: Call<OpName>, { need, existingTags, isRead }: Told): object {
  const { op, raw, context } = call
  const { bucket, key, version } = need.about
  return {
    version: 1,
    service: 's3',
    identity: identityOf(context.identity),
    action: need.action,
    resource: need.resource,
    operation: op,
    bucket,
    key,
    versionId: version,
    ...(existingTags && { object: { tags: existingTags } }),
    request: { ...requestOf(raw), ...(isRead && { tags: requestTags(call) }) },
    source: sourceOf(context.arrival, raw?.secure),
  }
}

/** What is told of a request that the model has no operation for. */
export function unknownQuestion(raw: RawRequest, context: Call<OpName>['context']): object {
  const { bucket, key } = raw
  return {
    version: 1,
    service: 's3',
    identity: identityOf(context.identity),
    action: 's3d:UnknownOperation',
    resource: bucket === '' ? '*' : `arn:aws:s3:::${bucket}${key === '' ? '' : '/' + key}`,
    operation: 'UnknownOperation',
    bucket,
    key,
    request: requestOf(raw),
    source: sourceOf(context.arrival, raw.secure),
  }
}

/** What is told of a request to IAM or STS. */
export function queryQuestion(need: QueryNeed, arrival: Arrival): object {
  const { service, who, action, resource, operation, members } = need
  return {
    version: 1,
    service,
    identity: who.kind === 'web' ? who : identityOf(who),
    action,
    resource,
    operation,
    bucket: '',
    key: '',
    request: { parameters: parametersOf(members), tags: tagsIn(members) },
    source: sourceOf(arrival, arrival.secure),
  }
}

/** What differs with each request. */
export function momentOf(requestId: string, nowMs: number): object {
  return { time: new Date(nowMs).toISOString(), requestId }
}

function identityOf(identity: Identity): object {
  const { kind } = identity
  if (kind === 'anonymous') return { kind }
  const { accessKeyId } = identity
  if (kind === 'root' || kind === 'account') {
    const account = kind === 'root' ? accountId : identity.account
    return { kind, account, arn: `arn:aws:iam::${account}:root`, userid: account, accessKeyId }
  }
  const { account, arn, id: userid } = identity
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  const whole = { kind, account, arn, userid, accessKeyId }
  if (kind === 'user') return { ...whole, username: name }
  const { tags, sourceIdentity, claims } = identity
  const own = kind === 'role' ? { role: identity.role, session: name } : { username: name, by: identity.by }
  return { ...whole, ...own, tags, sourceIdentity, claims }
}

function requestOf(raw: RawRequest | undefined): object {
  if (raw === undefined) return { method: '', headers: {}, query: {} }
  return { method: raw.method, headers: told(raw.headers), query: told(raw.query) }
}

function sourceOf(arrival: Arrival | undefined, secure: boolean | undefined): object {
  return {
    address: arrival?.address,
    tls: arrival?.secure ?? secure ?? false,
    tlsVersion: arrival?.tlsVersion,
    signature: arrival?.signature && {
      version: arrival.signature.version,
      place: arrival.signature.place,
    },
  }
}

/** Whatever is called like this is nobody else's business. */
const secret =
  /authorization|cookie|token|secret|password|passwd|credential|signature|api-?key|accesskeyid|customer-key/i
/** Shared with somebody, or what only its bearer has. */
const shared = /externalid|assertion/i
/** One for each request or connection. */
const passing =
  /^(?:date|x-amz-date|connection|keep-alive|amz-sdk-.*|traceparent|tracestate|baggage|b3|x-b3-.*|x-amzn-trace-id|x-cloud-trace-context|x-request-id|x-correlation-id)$/i

function told(fields: Readonly<Record<string, string | readonly string[] | undefined>>): object {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || secret.test(name) || passing.test(name)) continue
    kept[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return kept
}

/** As the request has them, but for tags, which are told as those of S3 are. */
function parametersOf(members: QueryNeed['members']): object {
  const kept = Object.entries(members).filter(
    ([name, value]) => value !== undefined && name !== 'Tags' && !secret.test(name) && !shared.test(name),
  )
  return Object.fromEntries(kept)
}

function tagsIn({ Tags }: QueryNeed['members']): Tags {
  if (!Array.isArray(Tags)) return {}
  // The generated reader has made pairs of texts of them.
  const pairs = Tags as readonly { readonly Key: string; readonly Value: string }[]
  return Object.fromEntries(pairs.map(({ Key, Value }) => [Key, Value]))
}
