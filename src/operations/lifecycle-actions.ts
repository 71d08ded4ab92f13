/**
 * What a lifecycle rule does and when, held to AWS's rules in AWS's words: expirations, and transitions down the order
 * of storage classes. Called by `lifecycle-rules.ts` for each rule by itself.
 */
import { S3Error } from '../service/errors.ts'
import type { Input } from '../service/service.ts'
import { requireOneOf } from './configuration.ts'

/** As it is put. */
export type Rule = NonNullable<
  Input<'PutBucketLifecycleConfiguration'>['LifecycleConfiguration']
>['Rules'][number]
type Filter = NonNullable<Rule['Filter']>

const dayMs = 86_400_000
/** Objects go down this order only. */
const transitionClasses = [
  'STANDARD_IA',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
]
/** Classes that take an object only after a while, in days. */
const slowClasses = ['STANDARD_IA', 'ONEZONE_IA']
const slowClassDays = 30
/** How long an object stays at least, in days, before it moves on. */
const stayDays = new Map([
  ['STANDARD_IA', 30],
  ['ONEZONE_IA', 30],
  ['GLACIER_IR', 90],
  ['GLACIER', 90],
])

/** @throws {S3Error} `MalformedXML`, `InvalidArgument`, `InvalidRequest` */
export function checkActions(rule: Rule): void {
  const { Expiration, Transitions = [], NoncurrentVersionTransitions = [] } = rule
  const { NoncurrentVersionExpiration, AbortIncompleteMultipartUpload } = rule
  const hasAction =
    Expiration !== undefined ||
    Transitions.length > 0 ||
    NoncurrentVersionTransitions.length > 0 ||
    NoncurrentVersionExpiration !== undefined ||
    AbortIncompleteMultipartUpload !== undefined
  if (!hasAction) throw badRequest('At least one action needs to be specified in a rule')
  checkExpiration(rule)
  checkTransitions(rule)
  checkNoncurrent(rule)
  if (AbortIncompleteMultipartUpload !== undefined) {
    refuseFilters(rule, 'AbortIncompleteMultipartUpload')
    const { DaysAfterInitiation } = AbortIncompleteMultipartUpload
    requirePositive(DaysAfterInitiation, 'DaysAfterInitiation', 'AbortIncompleteMultipartUpload')
  }
}

export function badArgument(message: string): S3Error {
  return new S3Error('InvalidArgument', { message })
}

export function badRequest(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}

/** One action at one time. */
interface Timed {
  /** As documents call it. */
  readonly action: string
  readonly unit: 'Days' | 'Date' | 'NoncurrentDays'
  /** Since whatever the unit counts from. */
  readonly days: number
}

interface Move extends Timed {
  readonly storageClass: string
}

function checkExpiration(rule: Rule): void {
  const { Expiration } = rule
  if (Expiration === undefined) return
  const { Days, Date, ExpiredObjectDeleteMarker } = Expiration
  const given = [Days, Date, ExpiredObjectDeleteMarker].filter(member => member !== undefined)
  if (given.length !== 1) throw new S3Error('MalformedXML')
  if (Days !== undefined) requirePositive(Days, 'Days', 'Expiration')
  requireMidnight(Date)
  if (ExpiredObjectDeleteMarker !== undefined) refuseFilters(rule, 'ExpiredObjectDeleteMarker')
}

function checkTransitions(rule: Rule): void {
  const { Expiration = {}, Transitions = [] } = rule
  const moves = Transitions.map((transition): Move => {
    const { Days, Date, StorageClass } = transition
    requireOneOf(StorageClass, transitionClasses)
    if ((Days === undefined) === (Date === undefined)) throw new S3Error('MalformedXML')
    requireMidnight(Date)
    return { action: 'Transition', ...timeOf(transition), storageClass: StorageClass ?? '' }
  })
  checkMoves(rule, moves)
  if (Expiration.Days === undefined && Expiration.Date === undefined) return
  checkEnd(rule, { action: 'Expiration', ...timeOf(Expiration) }, moves)
}

function checkNoncurrent(rule: Rule): void {
  const { NoncurrentVersionExpiration: expiration, NoncurrentVersionTransitions = [] } = rule
  const action = 'NoncurrentVersionTransition'
  const moves = NoncurrentVersionTransitions.map(transition => {
    const { NoncurrentDays, NewerNoncurrentVersions, StorageClass } = transition
    requireOneOf(StorageClass, transitionClasses)
    if (NoncurrentDays === undefined) throw new S3Error('MalformedXML')
    checkKept(rule, NewerNoncurrentVersions, action)
    return { action, unit: 'NoncurrentDays', days: NoncurrentDays, storageClass: StorageClass ?? '' } as const
  })
  checkMoves(rule, moves)
  if (expiration === undefined) return
  const { NoncurrentDays, NewerNoncurrentVersions } = expiration
  if (NoncurrentDays === undefined) throw new S3Error('MalformedXML')
  requirePositive(NoncurrentDays, 'NoncurrentDays', 'NoncurrentVersionExpiration')
  checkKept(rule, NewerNoncurrentVersions, 'NoncurrentVersionExpiration')
  const end = { action: 'NoncurrentVersionExpiration', unit: 'NoncurrentDays', days: NoncurrentDays } as const
  checkEnd(rule, end, moves)
}

/** @param versions how many noncurrent ones are left alone */
function checkKept(rule: Rule, versions: number | undefined, action: string): void {
  if (versions === undefined) return
  if (rule.Filter === undefined) {
    throw badRequest('NewerNoncurrentVersions element can only be used in Lifecycle V2.')
  }
  requirePositive(versions, 'NewerNoncurrentVersions', action)
}

/** Of what has one of the two. */
function timeOf(action: {
  readonly Days?: number | undefined
  readonly Date?: Date | undefined
}): Omit<Timed, 'action'> {
  if (action.Date !== undefined) return { unit: 'Date', days: action.Date.getTime() / dayMs }
  return { unit: 'Days', days: action.Days ?? 0 }
}

/** The transitions of one rule, each by itself and then in the order of their classes. */
function checkMoves(rule: Rule, moves: readonly Move[]): void {
  for (const { action, unit, days, storageClass } of moves) {
    if (unit === 'Date') continue
    if (days < 0) throw badArgument(`'${unit}' in ${action} action must be nonnegative`)
    if (slowClasses.includes(storageClass) && days < slowClassDays) {
      throw badArgument(
        `'${unit}' in ${action} action must be greater than or equal to ${slowClassDays} for storageClass '${storageClass}'`,
      )
    }
  }
  const [first] = moves
  if (first === undefined) return
  const scope = scopeOf(rule)
  if (moves.some(({ unit }) => unit !== first.unit)) {
    throw badRequest(
      `Found mixed 'Date' and 'Days' based ${first.action} actions in lifecycle rule for ${scope}`,
    )
  }
  const rank = ({ storageClass }: Move) => transitionClasses.indexOf(storageClass)
  const ordered = moves.toSorted((left, right) => rank(left) - rank(right))
  for (const [at, to] of ordered.entries()) {
    const from = ordered[at - 1]
    if (from !== undefined) checkStay(from, to, scope)
  }
}

/** Between one class and the next. */
function checkStay(from: Move, to: Move, scope: string): void {
  const { action, unit } = to
  if (from.storageClass === to.storageClass) {
    throw badRequest(`'StorageClass' must be different for '${action}' actions in same 'Rule' with ${scope}`)
  }
  if (to.days <= from.days) {
    const when = (move: Move) =>
      `'${unit}' in the ${action} action for StorageClass '${move.storageClass}' for ${scope}`
    throw badArgument(`${when(to)} must be greater than ${when(from)}`)
  }
  const least = stayDays.get(from.storageClass) ?? 0
  if (to.days - from.days < least) {
    throw badArgument(
      `'${unit}' in the '${action}' action for StorageClass '${to.storageClass}' for ${scope} must be ${least} days more than '${scope}' in the '${action}' action for StorageClass '${from.storageClass}'`,
    )
  }
}

/** An expiration comes behind all transitions. */
function checkEnd(rule: Rule, end: Timed, moves: readonly Move[]): void {
  for (const { action, unit, days } of moves) {
    if (unit !== end.unit) {
      throw badRequest(
        `Found mixed 'Date' and 'Days' based ${end.action} and ${action} actions in lifecycle rule for ${scopeOf(rule)}`,
      )
    }
    if (end.days > days) continue
    throw badArgument(
      `'${unit}' in the ${end.action} action for ${scopeOf(rule)} must be greater than '${unit}' in the ${action} action`,
    )
  }
}

/** Some actions are not for objects chosen by what they are. */
function refuseFilters({ Filter = {} }: Rule, action: string): void {
  const { Tag, ObjectSizeGreaterThan, ObjectSizeLessThan, And = {} } = Filter
  if (Tag !== undefined || (And.Tags ?? []).length > 0) {
    throw badRequest(`${action} cannot be specified with Tags.`)
  }
  const sizes = [ObjectSizeGreaterThan, ObjectSizeLessThan, And.ObjectSizeGreaterThan, And.ObjectSizeLessThan]
  if (sizes.some(size => size !== undefined)) {
    throw badRequest(`${action} cannot be specified with Object Size.`)
  }
}

function requirePositive(number: number | undefined, member: string, action: string): void {
  if (number !== undefined && number > 0) return
  throw badArgument(`'${member}' for ${action} action must be a positive integer`)
}

function requireMidnight(date: Date | undefined): void {
  if (date === undefined || date.getTime() % dayMs === 0) return
  throw badArgument("'Date' must be at midnight GMT")
}

/** Which objects a rule is about, as AWS says it in refusals. */
function scopeOf({ Prefix, Filter = {} }: Rule): string {
  if (Prefix !== undefined) return `prefix '${Prefix}'`
  const { Tag, And } = Filter
  const tags = Tag === undefined ? (And?.Tags ?? []) : [Tag]
  const part = (name: keyof Filter & keyof NonNullable<Filter['And']>) => {
    const value = Filter[name] ?? And?.[name]
    return value === undefined ? [] : [`${name.toLowerCase()}=${String(value)}`]
  }
  const parts = [
    ...part('Prefix'),
    ...tags.map(({ Key, Value }) => `tag={key=${Key}, value=${Value}}`),
    ...part('ObjectSizeGreaterThan'),
    ...part('ObjectSizeLessThan'),
  ]
  return `filter '(${parts.join(' and ')})'`
}
