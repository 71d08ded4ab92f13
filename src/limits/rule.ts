/**
 * Whom a limit is about: which callers, buckets and operations, and who of them counts together. Pure.
 */
import { operations } from '@s3d/server/protocol'
import { unreachable } from '../base/assert.ts'
import { answerableFor, rootOf } from '../policy/accounts.ts'
import { accountId } from '../policy/owner.ts'
import { compilePattern, matchesPattern, type Pattern } from '../policy/wildcard.ts'
import type { Identity } from '../service/context.ts'
import type { Counting } from '../service/limiting.ts'
import type { OpName } from '../service/service.ts'
import type { KnownBuckets } from './known-buckets.ts'
import type { Rate } from './rate.ts'

/** By whom requests are counted apart. */
export type CountedBy = 'identity' | 'access-key' | 'account' | 'bucket' | 'address'

/** Callers; `pattern` may have `*` and `?`. */
export type Who =
  | { readonly kind: 'root' | 'anonymous' }
  /** Names, of accounts their twelve digits, of keys their ids. Whom a user vouched for is the user. */
  | { readonly kind: 'user' | 'role' | 'account' | 'key'; readonly pattern: string }

export interface LimitRule {
  /** For metrics, the log and the audit log. */
  readonly name: string
  /** Everybody where there is none. */
  readonly who: readonly Who[]
  /** All where there is none. */
  readonly services: readonly Counting['service'][]
  /** Patterns; all, and what is about no bucket, where there is none. */
  readonly buckets: readonly string[]
  readonly operations: 'all' | 'read' | 'write'
  /** Everybody together where there is none. */
  readonly per: readonly CountedBy[]
  readonly rate: Rate | undefined
  /** Requests under way, until the last byte of their answers. */
  readonly concurrency: number | undefined
  /** Bytes a second of bodies that come, and that go. */
  readonly receiveBytes: number | undefined
  readonly sendBytes: number | undefined
}

/**
 * @param known the buckets that have counters of their own
 * @returns by which name an asker is counted; `undefined` for who is no matter of the rule
 */
export function counterOf(
  rule: LimitRule,
  known: Pick<KnownBuckets, 'has'>,
): (asked: Counting) => string | undefined {
  const buckets = rule.buckets.map(compile)
  const who = rule.who.map(isWho)
  return asked => {
    const { service, isWrite, identity, bucket } = asked
    if (rule.services.length > 0 && !rule.services.includes(service)) return undefined
    if (rule.operations !== 'all' && (rule.operations === 'write') !== isWrite) return undefined
    if (buckets.length > 0 && !buckets.some(pattern => matchesPattern(pattern, bucket))) return undefined
    if (who.length > 0 && !who.some(matches => matches(identity))) return undefined
    return rule.per.map(by => countedAs(by, asked, known)).join('\n')
  }
}

/** Lists and reads on one side; what changes objects, tags, permissions and settings on the other. */
export function changes(op: OpName): boolean {
  const { access } = operations[op]
  return access !== 'read' && access !== 'list'
}

function countedAs(by: CountedBy, asked: Counting, known: Pick<KnownBuckets, 'has'>): string {
  const { identity, bucket, address, isNeverSigned } = asked
  switch (by) {
    case 'address':
      return networkOf(address)
    case 'bucket':
      if (bucket === '' || known.has(bucket)) return bucket
      // No name of a bucket; who has signed does not wait for those who ask for whatever they like.
      return identity.kind === 'anonymous' ? '? anonymous' : '?'
    case 'access-key':
      return identity.kind === 'anonymous' ? '' : identity.accessKeyId
    case 'account':
      return accountOf(identity)
    case 'identity':
      return identity.kind === 'anonymous' && isNeverSigned ? networkOf(address) : answerableFor(identity)
    default:
      return unreachable(by)
  }
}

/** Whoever has one address of the sixth version has the others of its network as well. */
function networkOf(address: string | undefined): string {
  if (address === undefined) return 'unix'
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::', 2)
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  const groups = [...first, ...zeros, ...last].slice(0, 4)
  return `${groups.map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}

function accountOf(identity: Identity): string {
  if (identity.kind === 'anonymous') return ''
  return 'account' in identity ? identity.account : accountId
}

function isWho(who: Who): (identity: Identity) => boolean {
  const { kind } = who
  if (!('pattern' in who)) {
    const wanted = kind === 'root' ? rootOf(accountId) : kind
    return identity => answerableFor(identity) === wanted
  }
  const pattern = compile(who.pattern)
  if (kind === 'account')
    return identity => identity.kind !== 'anonymous' && matchesPattern(pattern, accountOf(identity))
  if (kind === 'key')
    return identity => identity.kind !== 'anonymous' && matchesPattern(pattern, identity.accessKeyId)
  return identity => {
    const name = answerableFor(identity)
    const slash = name.indexOf('/')
    return name.slice(0, slash).endsWith(`:${kind}`) && matchesPattern(pattern, name.slice(slash + 1))
  }
}

function compile(text: string): Pattern {
  return compilePattern([{ text, literal: false }])
}
