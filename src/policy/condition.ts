/**
 * One condition of a statement: an operator, a key and the values it is compared with. Whether it holds for a request
 * that does not have the key is a part of the operator, as AWS documents it.
 */
import { operators, type Matcher } from './operators.ts'
import { keyName, type Keys, type Version } from './template.ts'

/** Of a key with many values: whether all of them, or any, have to be what the policy says. */
export type Quantifier = 'all' | 'any'

export interface Condition {
  /** As the policy has it, e.g. `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
  readonly test: Test
}

type Test =
  /** `Null`: whether the key is to be missing. */
  | { readonly kind: 'null'; readonly absent: ReadonlySet<boolean> }
  | {
      readonly kind: 'compared'
      readonly quantifier: Quantifier | undefined
      readonly ifExists: boolean
      readonly negated: boolean
      readonly matchers: readonly Matcher[]
    }

/** An operator that there is not, or a value that it can't compare with. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError'
  readonly problem: 'operator' | 'value'
  readonly operator: string

  constructor(problem: 'operator' | 'value', operator: string) {
    super(`condition operator ${operator}: bad ${problem}`)
    this.problem = problem
    this.operator = operator
  }
}

/** Those of a statement that are written under one operator and key. */
export type WrittenCondition = Pick<Condition, 'operator' | 'key' | 'values'>

/** @throws {ConditionError}, {VariableError} */
export function parseCondition(written: WrittenCondition, version: Version): Condition {
  return Object.freeze({
    ...written,
    key: keyName(written.key),
    test: Object.freeze(testOf(written, version)),
  })
}

const prefixes: readonly (readonly [string, Quantifier])[] = [
  ['ForAllValues:', 'all'],
  ['ForAnyValue:', 'any'],
]

function testOf({ operator, values }: WrittenCondition, version: Version): Test {
  if (operator === 'Null') return { kind: 'null', absent: new Set(values.map(truth(operator))) }
  const [prefix, quantifier] = prefixes.find(([each]) => operator.startsWith(each)) ?? ['', undefined]
  const ifExists = operator.endsWith('IfExists')
  const known = operators.get(operator.slice(prefix.length, ifExists ? -'IfExists'.length : undefined))
  if (known === undefined) throw new ConditionError('operator', operator)
  const matchers = values.map(value => {
    const matcher = known.read(value, version)
    if (matcher === undefined) throw new ConditionError('value', operator)
    return matcher
  })
  return { kind: 'compared', quantifier, ifExists, negated: known.negated, matchers }
}

function truth(operator: string): (value: string) => boolean {
  return value => {
    const word = value.toLowerCase()
    if (word !== 'true' && word !== 'false') throw new ConditionError('value', operator)
    return word === 'true'
  }
}

export function holds({ key, test }: Condition, keys: Keys): boolean {
  const values = keys(key)
  const isAbsent = values === undefined || values.length === 0
  if (test.kind === 'null') return test.absent.has(isAbsent)
  const { quantifier, ifExists, negated, matchers } = test
  if (isAbsent) return ifExists || quantifier === 'all' || (negated && quantifier !== 'any')
  // Of a key with many values that no quantifier speaks of, none may be what is ruled out, and any what is asked for.
  const every = quantifier === 'all' || (quantifier === undefined && negated)
  for (const value of values) {
    const agrees = matchesAny(matchers, value, keys) !== negated
    if (agrees !== every) return agrees
  }
  return every
}

function matchesAny(matchers: readonly Matcher[], value: string, keys: Keys): boolean {
  for (const matches of matchers) if (matches(value, keys)) return true
  return false
}
