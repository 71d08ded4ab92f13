/**
 * A bucket's lifecycle rules on their way in and back, held to AWS's rules in AWS's words. They are kept and shown;
 * nothing expires or moves by them yet.
 */
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'
import type { Random } from '../base/random.ts'
import { requireOneOf } from './configuration.ts'

type PutInput = Input<'PutBucketLifecycleConfiguration'>
type Rule = NonNullable<PutInput['LifecycleConfiguration']>['Rules'][number]
type Filter = NonNullable<Rule['Filter']>
type Transition = NonNullable<Rule['Transitions']>[number]
/** What is stored, and what GetBucketLifecycleConfiguration answers. */
export type Lifecycle = Output<'GetBucketLifecycleConfiguration'>

const maxRules = 1000
const maxIdLength = 255
const maxPrefixBytes = 1024
const dayMs = 86_400_000
const defaultMinimum = 'all_storage_classes_128K'
const minimums = [defaultMinimum, 'varies_by_storage_class']
const transitionClasses = [
  'GLACIER',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
]
/** Classes that take an object only after a while. */
const slowClasses = ['STANDARD_IA', 'ONEZONE_IA']
const slowClassDays = 30

/**
 * @returns the rules, each with an id
 * @throws {S3Error} `MalformedXML`, `InvalidArgument`, `InvalidRequest`
 */
export function checkedLifecycle(input: PutInput, random: Random): Lifecycle {
  const rules = input.LifecycleConfiguration?.Rules ?? []
  if (rules.length === 0 || rules.length > maxRules) throw new S3Error('MalformedXML')
  const minimum = input.TransitionDefaultMinimumObjectSize ?? defaultMinimum
  if (!minimums.includes(minimum)) {
    throw new S3Error('InvalidArgument', {
      ArgumentName: 'x-amz-transition-default-minimum-object-size',
      ArgumentValue: minimum,
    })
  }
  const ids = new Set<string>()
  const Rules = rules.map(rule => {
    const ID = rule.ID || random.hex(24)
    if (ID.length > maxIdLength) {
      throw badArgument(`ID length should not exceed allowed limit of ${maxIdLength}`)
    }
    if (ids.has(ID)) throw badArgument('Rule ID must be unique. Found same ID for one or more rules.')
    ids.add(ID)
    checkRule(rule)
    return { ...rule, ID }
  })
  const isMixed = rules.some(rule => rule.Prefix !== undefined) && rules.some(rule => rule.Filter)
  if (isMixed) throw badRequest('Filter element can only be used in Lifecycle V2.')
  return { Rules, TransitionDefaultMinimumObjectSize: minimum }
}

/** What is stored has its dates as text. */
export function storedLifecycle(stored: Lifecycle): Lifecycle {
  const Rules = stored.Rules?.map(rule => ({
    ...rule,
    ...(rule.Expiration && { Expiration: dated(rule.Expiration) }),
    ...(rule.Transitions && { Transitions: rule.Transitions.map(dated) }),
  }))
  return { ...stored, Rules }
}

function dated<Action extends { Date?: Date | undefined }>(action: Action): Action {
  return action.Date === undefined ? action : { ...action, Date: new Date(action.Date) }
}

function checkRule(rule: Rule): void {
  requireOneOf(rule.Status, ['Enabled', 'Disabled'])
  if ((rule.Prefix === undefined) === (rule.Filter === undefined)) throw new S3Error('MalformedXML')
  checkPrefix(rule.Prefix)
  if (rule.Filter !== undefined) checkFilter(rule.Filter)
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
  for (const transition of Transitions) checkTransition(transition)
  checkNoncurrent(rule)
  if (AbortIncompleteMultipartUpload !== undefined) {
    if (tagsOf(rule.Filter).length > 0) {
      throw badRequest('AbortIncompleteMultipartUpload cannot be specified with Tags.')
    }
    const { DaysAfterInitiation } = AbortIncompleteMultipartUpload
    requirePositive(DaysAfterInitiation, 'DaysAfterInitiation', 'AbortIncompleteMultipartUpload')
  }
}

function checkFilter(filter: Filter): void {
  const { Prefix, Tag, And, ObjectSizeGreaterThan, ObjectSizeLessThan } = filter
  const given = [Prefix, Tag, And, ObjectSizeGreaterThan, ObjectSizeLessThan]
  if (given.filter(member => member !== undefined).length > 1) throw new S3Error('MalformedXML')
  checkPrefix(Prefix)
  if (And === undefined) return
  checkPrefix(And.Prefix)
  const tags = And.Tags ?? []
  const sizes = [And.Prefix, And.ObjectSizeGreaterThan, And.ObjectSizeLessThan]
  const count = tags.length + sizes.filter(member => member !== undefined).length
  if (count < 2) throw new S3Error('MalformedXML')
  if (new Set(tags.map(tag => tag.Key)).size < tags.length) {
    throw badRequest('Duplicate Tag Keys are not allowed.')
  }
}

function checkExpiration({ Expiration, Filter, Transitions = [] }: Rule): void {
  if (Expiration === undefined) return
  const { Days, Date, ExpiredObjectDeleteMarker } = Expiration
  const given = [Days, Date, ExpiredObjectDeleteMarker].filter(member => member !== undefined)
  if (given.length !== 1) throw new S3Error('MalformedXML')
  if (Days !== undefined) requirePositive(Days, 'Days', 'Expiration')
  requireMidnight(Date)
  if (ExpiredObjectDeleteMarker !== undefined && tagsOf(Filter).length > 0) {
    throw badRequest('Tag-based filter cannot be used with ExpiredObjectDeleteMarker action')
  }
  for (const transition of Transitions) {
    if (Days === undefined || transition.Days === undefined || Days > transition.Days) continue
    throw badArgument(
      `'Days' in the Expiration action for filter '(${prefixText(Filter)})' must be greater than 'Days' in the Transition action`,
    )
  }
}

function checkTransition({ Days, Date, StorageClass }: Transition): void {
  requireOneOf(StorageClass, transitionClasses)
  if ((Days === undefined) === (Date === undefined)) throw new S3Error('MalformedXML')
  requireMidnight(Date)
  if (Days !== undefined && Days < 0) {
    throw badArgument("'Days' in Transition action must be nonnegative")
  }
  if (Days !== undefined && slowClasses.includes(StorageClass ?? '') && Days < slowClassDays) {
    throw badArgument(
      `'Days' in Transition action must be greater than or equal to ${slowClassDays} for storageClass '${StorageClass}'`,
    )
  }
}

function checkNoncurrent(rule: Rule): void {
  const { NoncurrentVersionExpiration: expiration, NoncurrentVersionTransitions = [] } = rule
  if (expiration !== undefined) {
    requirePositive(expiration.NoncurrentDays, 'NoncurrentDays', 'NoncurrentVersionExpiration')
  }
  for (const { NoncurrentDays, StorageClass } of NoncurrentVersionTransitions) {
    requireOneOf(StorageClass, transitionClasses)
    if (NoncurrentDays === undefined || NoncurrentDays < 0) {
      throw badArgument("'NoncurrentDays' in NoncurrentVersionTransition action must be nonnegative")
    }
  }
}

function requirePositive(days: number | undefined, member: string, action: string): void {
  if (days !== undefined && days > 0) return
  throw badArgument(`'${member}' for ${action} action must be a positive integer`)
}

function requireMidnight(date: Date | undefined): void {
  if (date === undefined || date.getTime() % dayMs === 0) return
  throw badArgument("'Date' must be at midnight GMT")
}

function checkPrefix(prefix: string | undefined): void {
  if (prefix === undefined || Buffer.byteLength(prefix) <= maxPrefixBytes) return
  throw badRequest(`The maximum size of a prefix is ${maxPrefixBytes}.`)
}

function tagsOf(filter: Filter | undefined): readonly object[] {
  return filter?.Tag === undefined ? (filter?.And?.Tags ?? []) : [filter.Tag]
}

function prefixText(filter: Filter | undefined): string {
  return 'prefix=' + (filter?.Prefix ?? filter?.And?.Prefix ?? '')
}

function badArgument(message: string): S3Error {
  return new S3Error('InvalidArgument', { message })
}

function badRequest(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}
