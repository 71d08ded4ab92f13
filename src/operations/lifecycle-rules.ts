/**
 * A bucket's lifecycle rules on their way in and back, held to AWS's rules in AWS's words: what identifies rules and
 * what they are about. `lifecycle-actions.ts` has what they do. They are kept and shown; nothing expires or moves by
 * them yet.
 */
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'
import type { Random } from '../base/random.ts'
import { requireOneOf } from './configuration.ts'
import { badArgument, badRequest, checkActions, type Rule } from './lifecycle-actions.ts'

type PutInput = Input<'PutBucketLifecycleConfiguration'>
type Filter = NonNullable<Rule['Filter']>
/** What is stored, and what GetBucketLifecycleConfiguration answers. */
export type Lifecycle = Output<'GetBucketLifecycleConfiguration'>

const maxRules = 1000
const maxIdLength = 255
const maxPrefixBytes = 1024
const maxSizeBytes = 1_099_511_627_776_000
const defaultMinimum = 'all_storage_classes_128K'
const minimums = [defaultMinimum, 'varies_by_storage_class']
/** Of which rules with a prefix of their own, the first version of rules, may have one for a key. */
const exclusiveActions = ['Expiration', 'Transitions'] as const

/**
 * @returns the rules, each with an id
 * @throws {S3Error} `MalformedXML`, `InvalidArgument`, `InvalidRequest`
 */
export function checkedLifecycle(input: PutInput, random: Random): Lifecycle {
  const rules = input.LifecycleConfiguration?.Rules ?? []
  if (rules.length === 0 || rules.length > maxRules) throw new S3Error('MalformedXML')
  const minimum = input.TransitionDefaultMinimumObjectSize ?? defaultMinimum
  if (!minimums.includes(minimum)) {
    throw badRequest(`Invalid TransitionDefaultMinimumObjectSize found: ${minimum}`)
  }
  const ids = new Set<string>()
  const Rules = rules.map(rule => {
    const ID = rule.ID || random.hex(24)
    if (ID.length > maxIdLength) {
      throw badArgument(`ID length should not exceed allowed limit of ${maxIdLength}`)
    }
    if (ids.has(ID)) throw badArgument('Rule ID must be unique. Found same ID for more than one rule')
    ids.add(ID)
    checkRule(rule)
    return { ...rule, ID }
  })
  checkTogether(rules)
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
  checkActions(rule)
}

/** All rules are of one version, and those of the first one share no keys. */
function checkTogether(rules: readonly Rule[]): void {
  const isFirstVersion = rules[0]?.Prefix !== undefined
  if (rules.some(rule => (rule.Prefix !== undefined) !== isFirstVersion)) {
    throw badRequest(
      isFirstVersion
        ? 'Filter element can only be used in Lifecycle V2.'
        : 'Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter.',
    )
  }
  if (!isFirstVersion) return
  for (const action of exclusiveActions) {
    const acting = rules.filter(rule => hasAction(rule, action) && rule.Status === 'Enabled')
    const prefixes = acting.map(({ Prefix = '' }) => Prefix).toSorted()
    for (const [at, prefix] of prefixes.entries()) {
      // Next to each other in this order, because what begins with a prefix follows it.
      const next = prefixes[at + 1]
      if (next === prefix) throw badRequest(`Found two rules with same prefix '${prefix}'`)
      if (next?.startsWith(prefix)) {
        const type = action === 'Expiration' ? action : 'Transition'
        throw badRequest(
          `Found overlapping prefixes '${prefix}' and '${next}' for same action type '${type}'`,
        )
      }
    }
  }
}

function hasAction(rule: Rule, action: (typeof exclusiveActions)[number]): boolean {
  return action === 'Expiration' ? rule.Expiration !== undefined : (rule.Transitions ?? []).length > 0
}

function checkFilter(filter: Filter): void {
  const { Prefix, Tag, And, ObjectSizeGreaterThan, ObjectSizeLessThan } = filter
  const given = [Prefix, Tag, And, ObjectSizeGreaterThan, ObjectSizeLessThan]
  if (given.filter(member => member !== undefined).length > 1) throw new S3Error('MalformedXML')
  checkPrefix(Prefix)
  checkSizes(filter)
  if (And === undefined) return
  checkPrefix(And.Prefix)
  const tags = And.Tags ?? []
  const sizes = [And.Prefix, And.ObjectSizeGreaterThan, And.ObjectSizeLessThan]
  const count = tags.length + sizes.filter(member => member !== undefined).length
  if (count < 2) throw new S3Error('MalformedXML')
  checkSizes(And)
  if (new Set(tags.map(tag => tag.Key)).size < tags.length) {
    throw badRequest('Duplicate Tag Keys are not allowed.')
  }
}

/** In bytes, as those of `maxSizeBytes`. */
function checkSizes({
  ObjectSizeGreaterThan: above,
  ObjectSizeLessThan: below,
}: Pick<Filter, 'ObjectSizeGreaterThan' | 'ObjectSizeLessThan'>): void {
  if (above !== undefined && !(above >= 0 && above <= maxSizeBytes)) {
    throw badRequest(`'ObjectSizeGreaterThan' should be between 0 and ${maxSizeBytes}.`)
  }
  if (below !== undefined && !(below >= 1 && below <= maxSizeBytes)) {
    throw badRequest(`'ObjectSizeLessThan' should be between 1 and ${maxSizeBytes}.`)
  }
  if (above !== undefined && below !== undefined && above >= below) {
    throw badRequest("'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.")
  }
}

function checkPrefix(prefix: string | undefined): void {
  if (prefix === undefined || Buffer.byteLength(prefix) <= maxPrefixBytes) return
  throw badRequest(`The maximum size of a prefix is ${maxPrefixBytes}.`)
}
