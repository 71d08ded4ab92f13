/**
 * What a record of a request is made of, gathered while there is a connection: its address is gone when that is.
 */
import type { Socket } from 'node:net'
import { monotonicMs } from '../base/clock.ts'
import type { Measured } from '../base/probe.ts'
import type { Identity, Trail } from '../service/context.ts'
import type { QueryEndpoint } from '../service/query.ts'
import type { Recorded } from '../service/recording.ts'
import type { Address } from './address.ts'
import { clientAddress } from './arrival.ts'
import type { AsSent } from './forwarded.ts'

/** Of a query API's members: names of things, no secrets, tokens or policies. */
const recordedMembers = [
  'RoleArn',
  'RoleSessionName',
  'Name',
  'UserName',
  'GroupName',
  'RoleName',
  'PolicyName',
  'PolicyArn',
  'PermissionsBoundary',
  'AccessKeyId',
  'Status',
  'OpenIDConnectProviderArn',
  'ProviderId',
] as const
/** All of them together have to fit in one record, whatever characters they are made of. */
const textMax = 512

/** Of a query API's answers: where names of what was made or handed out are, and what records call them. */
const recordedResults: readonly (readonly [name: string, ...path: string[]])[] = [
  ['session', 'AssumedRoleUser', 'Arn'],
  ['session', 'FederatedUser', 'Arn'],
  ['accessKeyId', 'Credentials', 'AccessKeyId'],
  ['expires', 'Credentials', 'Expiration'],
  ['accessKeyId', 'AccessKey', 'AccessKeyId'],
  ['arn', 'User', 'Arn'],
  ['arn', 'Group', 'Arn'],
  ['arn', 'Role', 'Arn'],
  ['arn', 'Policy', 'Arn'],
  ['version', 'PolicyVersion', 'VersionId'],
  ['arn', 'OpenIDConnectProviderArn'],
]

/** What a form has under a name. */
interface Members {
  child(name: string): { readonly value: string | undefined } | undefined
}

/** Of one request; who made it is filled in when it is known. */
export class Asked {
  readonly bucket: string
  readonly key: string
  readonly version: string | undefined
  readonly address: string | undefined
  readonly claimedKey: string
  identity: Identity | undefined
  about: Recorded['about']
  result: Recorded['result']
  /** Whether there is a record of it already, and of which status. */
  recordedStatus: number | undefined

  constructor(socket: Socket, sent: AsSent, { bucket, key, query }: Address) {
    this.bucket = bucket
    this.key = key
    this.version = query['versionId']
    this.address = clientAddress(socket, sent)
    this.claimedKey = claimedKeyOf(sent.headers.authorization, query)
  }

  /** What is asked of a query API. */
  tell(form: Members): void {
    const members = recordedMembers.flatMap(name => {
      const value = form.child(name)?.value
      return value === undefined ? [] : [[name, value.slice(0, textMax)] as const]
    })
    if (members.length > 0) this.about = Object.fromEntries(members)
  }

  /** @param output of a query API's action */
  came(output: unknown): void {
    const names = recordedResults.flatMap(([name, ...path]) => {
      const value = path.reduce(memberOf, output)
      const text = value instanceof Date ? value.toISOString() : value
      return typeof text === 'string' ? [[name, text] as const] : []
    })
    if (names.length > 0) this.result = Object.fromEntries(names)
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name] // it is there
}

/** The same endpoint, and who is found out to ask is told. */
export function tellingWho(endpoint: QueryEndpoint, asked: Asked | undefined): QueryEndpoint {
  if (asked === undefined) return endpoint
  return {
    ...endpoint,
    authenticate(request) {
      const { verify, ...unverified } = endpoint.authenticate(request)
      return {
        ...unverified,
        verify(...given) {
          const caller = verify(...given)
          asked.identity = caller.identity
          return caller
        },
      }
    },
  }
}

/** As far as it got. */
interface Turn extends Measured {
  readonly requestId: string
  readonly trail: Trail | undefined
}

export function recordedOf(asked: Asked, turn: Turn): Recorded {
  const { trail, requestId, op: operation, status, errorCode, brokeOff, receivedBytes, sentBytes } = turn
  const { bucket, version, address, claimedKey, about, result } = asked
  const acting = trail?.acting
  return {
    requestId,
    operation,
    identity: acting?.identity ?? asked.identity,
    web: trail?.web,
    claimedKey,
    bucket,
    key: acting?.key ?? asked.key,
    version,
    objects: trail?.objects ?? [],
    about,
    result,
    decided: trail?.decided,
    status,
    errorCode,
    address,
    receivedBytes,
    sentBytes,
    durationMs: monotonicMs() - turn.beganMs,
    brokeOff,
  }
}

/** Nothing is proven of it: whatever else stands in its place is left out. */
function claimedKeyOf(authorization: string | undefined, query: Address['query']): string {
  const credential =
    /^AWS4-HMAC-SHA256\s.*?\bCredential=([^/,\s]+)\//.exec(authorization ?? '')?.[1] ??
    /^AWS ([^:\s]+):/.exec(authorization ?? '')?.[1] ??
    query['X-Amz-Credential']?.split('/', 1)[0] ??
    query['AWSAccessKeyId'] ??
    ''
  return /^[\w.@+-]{3,128}$/.test(credential) ? credential : ''
}
