/**
 * Condition operators: what each makes of a value in a policy, and when a value of a request is one it speaks of. Values
 * that are not of the operator's type are refused in policies, and equal nothing in requests.
 */
import { matchesArn, parseArnPattern } from './arn.ts'
import { isIn, parseAddress, parseNetwork } from './network.ts'
import { matchesTemplate, parseTemplate, textOf, type Keys, type Version } from './template.ts'

/** Whether a value of a request is what one value in the policy says. */
export type Matcher = (value: string, keys: Keys) => boolean

export interface Operator {
  /** Whether it holds for what equals none of the policy's values, and for what is missing. */
  readonly negated: boolean
  /** @returns `undefined` for a value that this operator can't compare with. @throws {VariableError} */
  readonly read: (text: string, version: Version) => Matcher | undefined
}

const comparisons = {
  Equals: (order: number) => order === 0,
  NotEquals: (order: number) => order === 0,
  LessThan: (order: number) => order < 0,
  LessThanEquals: (order: number) => order <= 0,
  GreaterThan: (order: number) => order > 0,
  GreaterThanEquals: (order: number) => order >= 0,
}

/** By name, without set prefix and `IfExists`; `Null` is another matter. */
export const operators: ReadonlyMap<string, Operator> = new Map([
  ...both('StringEquals', 'StringNotEquals', (text, version) => {
    const template = parseTemplate(text, version)
    return (value, keys) => textOf(template, keys) === value
  }),
  ...both('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', (text, version) => {
    const template = parseTemplate(text, version)
    return (value, keys) => textOf(template, keys)?.toLowerCase() === value.toLowerCase()
  }),
  ...both('StringLike', 'StringNotLike', (text, version) => {
    const template = parseTemplate(text, version)
    return (value, keys) => matchesTemplate(template, value, keys)
  }),
  ...both('ArnEquals', 'ArnNotEquals', readArn),
  ...both('ArnLike', 'ArnNotLike', readArn),
  ...both('IpAddress', 'NotIpAddress', readNetwork),
  ...ordered('Numeric', parseNumber),
  ...ordered('Date', parseDate),
  one('Bool', text => {
    const wanted = text.toLowerCase()
    if (wanted !== 'true' && wanted !== 'false') return undefined
    return value => value.toLowerCase() === wanted
  }),
  one('BinaryEquals', text => {
    const wanted = bytesOf(text)
    return wanted && (value => bytesOf(value)?.equals(wanted) === true)
  }),
])

type Row = readonly [string, Operator]

function one(name: string, read: Operator['read']): Row {
  return [name, { negated: false, read }]
}

function both(name: string, negation: string, read: Operator['read']): readonly Row[] {
  return [one(name, read), [negation, { negated: true, read }]]
}

function ordered(family: string, parse: (text: string) => number | undefined): readonly Row[] {
  return Object.entries(comparisons).map(([suffix, holds]): Row => {
    const read: Operator['read'] = text => {
      const wanted = parse(text)
      if (wanted === undefined) return undefined
      return value => {
        const given = parse(value)
        return given !== undefined && holds(given - wanted)
      }
    }
    return [family + suffix, { negated: suffix === 'NotEquals', read }]
  })
}

function readArn(text: string, version: Version): Matcher | undefined {
  if (text !== '*' && !text.startsWith('arn:') && !text.startsWith('${')) return undefined
  const pattern = parseArnPattern(text, version)
  return (value, keys) => matchesArn(pattern, value, keys)
}

function parseNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

const isoForm =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2}))?)?)?$/

/**
 * A date of the W3C's profile of ISO 8601, or seconds since 1970.
 * @returns milliseconds since 1970
 */
function parseDate(text: string): number | undefined {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    fraction = '0',
    zone = 'Z',
  ] = isoForm.exec(text) ?? []
  if (year === undefined) return /^\d{5,}(\.\d+)?$/.test(text) ? Number(text) * 1000 : undefined
  const offset = zone === 'Z' ? zone : zone.slice(0, 3) + ':' + zone.slice(-2)
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const timeMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`)
  return Number.isNaN(timeMs) ? undefined : timeMs
}

function bytesOf(base64: string): Buffer | undefined {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : undefined
}

/** An address or a range of them, as CIDR has it. */
function readNetwork(text: string): Matcher | undefined {
  const network = parseNetwork(text)
  if (network === undefined) return undefined
  return value => {
    const address = parseAddress(value)
    return address !== undefined && isIn(network, address)
  }
}
