/**
 * The condition keys that a request supplies: what it says in its members, how it arrived, when, and who asks. Nothing is
 * looked up or calculated until a policy asks for it; keys that do not go with an action are not there for it.
 */
import { parseCopySource } from '../service/copy-source.ts'
import type { Arrival, Context } from '../service/context.ts'
import type { Call, OpName } from '../service/service.ts'
import { goesWith } from './actions.ts'
import type { Need } from './needs.ts'
import { principalValues, type KeptTag, type Principal } from './principal.ts'
import type { Keys } from './template.ts'

type Tags = Readonly<Record<string, string>>

/** What a request does not bring along. */
export interface Surroundings {
  readonly principal: Principal
  /** Of the user or the role who asks. */
  readonly keptTags?: readonly KeptTag[] | undefined
  readonly nowMs: number
  readonly region: string
  /** Account of the bucket's owner. */
  readonly account: string
  /** Of the object as it is. */
  readonly existing: ExistingTags
}

/** What is looked up only when a statement that could decide has asked for it. */
export interface ExistingTags {
  tags: Tags | undefined
  isAsked: boolean
}

export function keysOf(call: Call<OpName>, need: Need, surroundings: Surroundings): Keys {
  return name => {
    if (!name.startsWith('s3:')) {
      const value = globalKey(name, call.context, surroundings)
      return value === undefined
        ? principalValues(name, surroundings.principal, surroundings.keptTags)
        : [value]
    }
    if (goesWith(name)?.(need.action) !== true) return undefined
    // Of a source and of what a document names as well, which no member of the call says.
    if (name === 's3:versionid') return one(need.about.version)
    const slash = name.indexOf('/')
    if (slash < 0)
      return name === 's3:requestobjecttagkeys' ? tagKeys(call) : one(own(name, call, surroundings))
    const tag = name.slice(slash + 1)
    const tags = name.startsWith('s3:existing') ? asked(surroundings.existing) : requestTags(call)
    return one(tags !== undefined && Object.hasOwn(tags, tag) ? tags[tag] : undefined)
  }
}

function asked(existing: ExistingTags): Tags | undefined {
  existing.isAsked = true
  return existing.tags
}

function one(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value]
}

/**
 * The keys that go with every action of every service, but those that say who asks.
 * @param context looked at only for what it alone knows
 */
export function globalKey(
  name: string,
  context: Pick<Context, 'arrival'>,
  about: Pick<Surroundings, 'nowMs' | 'region' | 'account'>,
): string | undefined {
  switch (name) {
    case 'aws:currenttime':
      return new Date(about.nowMs).toISOString()
    case 'aws:epochtime':
      return String(Math.floor(about.nowMs / 1000))
    case 'aws:requestedregion':
      return about.region
    case 'aws:resourceaccount':
      return about.account
    case 'aws:viaawsservice':
      return 'false'
    default:
      return arrivalKey(name, context, about.nowMs)
  }
}

function arrivalKey(name: string, context: Pick<Context, 'arrival'>, nowMs: number): string | undefined {
  const read = arrivalKeys.get(name)
  const arrival = read && context.arrival
  return arrival && read(arrival, nowMs)
}

const arrivalKeys: ReadonlyMap<string, (arrival: Arrival, nowMs: number) => string | undefined> = new Map([
  ['aws:sourceip', ({ address }) => address],
  ['aws:securetransport', ({ secure }) => String(secure)],
  ['aws:useragent', ({ userAgent }) => userAgent],
  ['aws:referer', ({ referer }) => referer],
  ['s3:tlsversion', ({ tlsVersion }) => tlsVersion],
  ['s3:authtype', ({ signature }) => signature?.place],
  ['s3:signatureversion', ({ signature }) => signature?.version],
  [
    's3:signatureage',
    ({ signature }, nowMs) =>
      signature?.presignedMs === undefined ? undefined : String(Math.max(0, nowMs - signature.presignedMs)),
  ],
])

/** Members of inputs by the keys that they are the values of. */
const memberKeys: Readonly<Record<string, string>> = {
  's3:prefix': 'Prefix',
  's3:delimiter': 'Delimiter',
  's3:max-keys': 'MaxKeys',
  's3:x-amz-acl': 'ACL',
  's3:x-amz-grant-full-control': 'GrantFullControl',
  's3:x-amz-grant-read': 'GrantRead',
  's3:x-amz-grant-read-acp': 'GrantReadACP',
  's3:x-amz-grant-write': 'GrantWrite',
  's3:x-amz-grant-write-acp': 'GrantWriteACP',
  's3:x-amz-metadata-directive': 'MetadataDirective',
  's3:x-amz-server-side-encryption': 'ServerSideEncryption',
  's3:x-amz-server-side-encryption-aws-kms-key-id': 'SSEKMSKeyId',
  's3:x-amz-server-side-encryption-customer-algorithm': 'SSECustomerAlgorithm',
  's3:x-amz-storage-class': 'StorageClass',
  's3:x-amz-website-redirect-location': 'WebsiteRedirectLocation',
  's3:x-amz-object-ownership': 'ObjectOwnership',
  's3:if-match': 'IfMatch',
  's3:if-none-match': 'IfNoneMatch',
  's3:object-lock-mode': 'ObjectLockMode',
  's3:object-lock-legal-hold': 'ObjectLockLegalHoldStatus',
}

interface Members {
  readonly [name: string]: unknown
}

function own(name: string, call: Call<OpName>, about: Surroundings): string | undefined {
  switch (name) {
    case 's3:resourceaccount':
      return about.account
    case 's3:x-amz-content-sha256':
      return textOf(call.raw?.headers['x-amz-content-sha256'])
    case 's3:x-amz-copy-source':
      return copySource(membersOf(call)['CopySource'])
    case 's3:locationconstraint':
      return textOf(within(membersOf(call)['CreateBucketConfiguration'])['LocationConstraint'])
    case 's3:object-lock-retain-until-date':
      return retainUntil(call)?.toISOString()
    case 's3:object-lock-remaining-retention-days':
      return remainingDays(retainUntil(call), about.nowMs)
    default:
      return arrivalKeys.has(name) ? arrivalKey(name, call.context, about.nowMs) : member(call, name)
  }
}

function member(call: Call<OpName>, name: string): string | undefined {
  const members = membersOf(call)
  if (call.op === 'PutObjectRetention' && name === 's3:object-lock-mode')
    return textOf(within(members['Retention'])['Mode'])
  if (call.op === 'PutObjectLegalHold') return textOf(within(members['LegalHold'])['Status'])
  return textOf(members[memberKeys[name] ?? ''])
}

function membersOf({ input }: Call<OpName>): Members {
  return within(input)
}

function within(value: unknown): Members {
  // What is no structure has no member that is asked for.
  return typeof value === 'object' && value !== null ? (value as Members) : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** As `bucket/key`, whether or not it came with a slash before it. */
function copySource(header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined
  const { bucket, key } = parseCopySource(header)
  return `${bucket}/${key}`
}

function retainUntil(call: Call<OpName>): Date | undefined {
  const members = membersOf(call)
  const date = members['ObjectLockRetainUntilDate'] ?? within(members['Retention'])['RetainUntilDate']
  return date instanceof Date ? date : undefined
}

function remainingDays(until: Date | undefined, nowMs: number): string | undefined {
  return until && String(Math.max(0, Math.ceil((until.getTime() - nowMs) / 86_400_000)))
}

function tagKeys(call: Call<OpName>): readonly string[] | undefined {
  const tags = requestTags(call)
  return tags && Object.keys(tags)
}

/** The tags that the request sets: in a header as a query, in a document as a list. */
export function requestTags(call: Call<OpName>): Tags | undefined {
  const members = membersOf(call)
  // Without this word a copy has its source's, whatever the request says.
  if (call.op === 'CopyObject' && members['TaggingDirective'] !== 'REPLACE') return undefined
  const given = members['Tagging']
  if (typeof given === 'string') return Object.fromEntries(new URLSearchParams(given))
  const set = within(given)['TagSet']
  if (!Array.isArray(set)) return undefined
  return Object.fromEntries(
    set.map(tag => [textOf(within(tag)['Key']) ?? '', textOf(within(tag)['Value']) ?? '']),
  )
}
