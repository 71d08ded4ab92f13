/**
 * A POST policy: the document somebody signed for others to upload with, and whether a form keeps to it. Every field
 * must be covered by a condition and every condition met; `form-signature.ts` has made sure that the policy is what
 * was signed.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
import type { SizeRange } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'

export interface PostPolicy extends SizeRange {
  readonly expiresMs: number
  readonly conditions: readonly Condition[]
}

interface Condition {
  readonly operator: 'eq' | 'starts-with'
  /** As the policy has it, without the `$`. */
  readonly field: string
  readonly value: string
}

/** Fields that need no condition: what the signature is made of, and the file. */
const freeFields: ReadonlySet<string> = new Set([
  'awsaccesskeyid',
  'file',
  'policy',
  'signature',
  'x-amz-signature',
])
const ignoredPrefix = 'x-ignore-'
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/

/**
 * @param encoded the `policy` field: JSON in Base64
 * @throws {S3Error} `InvalidPolicyDocument`
 */
export function parsePostPolicy(encoded: string): PostPolicy {
  const document = parseDocument(encoded)
  const { expiration, conditions } = document
  if (expiration === undefined) throw invalid('Policy missing expiration.')
  if (typeof expiration !== 'string' || !isoTime.test(expiration) || Number.isNaN(Date.parse(expiration))) {
    throw invalid(`Invalid 'expiration' value: '${text(expiration)}'`)
  }
  if (conditions === undefined) throw invalid('Policy missing conditions.')
  if (!Array.isArray(conditions)) throw invalid("Invalid 'conditions' value: must be a List.")
  const parsed: Condition[] = []
  let minBytes = 0
  let maxBytes = Infinity
  const list: readonly unknown[] = conditions
  for (const condition of list) {
    const range = parseRange(condition)
    if (range === undefined) parsed.push(parseCondition(condition))
    else {
      minBytes = Math.max(minBytes, range.minBytes)
      maxBytes = Math.min(maxBytes, range.maxBytes)
    }
  }
  return { expiresMs: Date.parse(expiration), conditions: parsed, minBytes, maxBytes }
}

/**
 * @param fields by lower-case name, the bucket among them
 * @throws {S3Error} `AccessDenied`, naming what is wrong
 */
export function checkPostPolicy(
  policy: PostPolicy,
  fields: ReadonlyMap<string, string>,
  nowMs: number,
): void {
  if (policy.expiresMs <= nowMs) throw denied('Policy expired.')
  const covered = new Set<string>()
  for (const condition of policy.conditions) {
    const name = condition.field.toLowerCase()
    if (!isMet(condition, name, fields.get(name) ?? '')) {
      const { operator, field, value } = condition
      throw denied(`Policy Condition failed: ["${operator}", "$${field}", "${value}"]`)
    }
    covered.add(name)
  }
  const isFree = (name: string) => freeFields.has(name) || name.startsWith(ignoredPrefix) || covered.has(name)
  const extra = [...fields.keys()].filter(name => !isFree(name))
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`)
}

function isMet({ operator, value }: Condition, name: string, given: string): boolean {
  if (operator === 'eq') return given === value
  // A list of media types is held to the condition one by one.
  if (name !== 'content-type' || !given.includes(',')) return given.startsWith(value)
  return given.split(',').every(type => type.trim().startsWith(value))
}

function parseDocument(encoded: string): Readonly<Record<string, unknown>> {
  let document: unknown
  try {
    document = JSON.parse(Buffer.from(encoded, 'base64').toString())
  } catch {
    throw invalid('Invalid JSON.')
  }
  if (!isObject(document)) throw invalid('Invalid JSON.')
  return document
}

/** @returns `undefined` for a condition of another kind */
function parseRange(condition: unknown): SizeRange | undefined {
  if (!Array.isArray(condition)) return undefined
  const list: readonly unknown[] = condition
  const [operator, least, most, ...others] = list
  if (typeof operator !== 'string' || operator.toLowerCase() !== 'content-length-range') return undefined
  const [minBytes, maxBytes] = [parseSize(least), parseSize(most)]
  if (minBytes === undefined || maxBytes === undefined || others.length > 0) {
    throw invalid('Invalid content-length-range: two non-negative integers are expected.')
  }
  return { minBytes, maxBytes }
}

function parseSize(value: unknown): number | undefined {
  const size = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : undefined
}

function parseCondition(condition: unknown): Condition {
  if (Array.isArray(condition)) {
    const list: readonly unknown[] = condition
    const [operator, field, value, ...others] = list
    const known = typeof operator === 'string' ? operator.toLowerCase() : ''
    if (known !== 'eq' && known !== 'starts-with') {
      throw invalid(`Invalid condition: unknown operation '${text(operator)}'.`)
    }
    if (typeof field !== 'string' || !field.startsWith('$') || others.length > 0) {
      throw invalid('Invalid condition: a field name that begins with $ is expected.')
    }
    if (typeof value !== 'string') throw invalid('Invalid condition: value must be a string.')
    return { operator: known, field: field.slice(1), value }
  }
  const entries = isObject(condition) ? Object.entries(condition) : []
  const [entry, ...others] = entries
  if (entry === undefined || others.length > 0) {
    throw invalid('Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.')
  }
  const [field, value] = entry
  if (typeof value !== 'string') throw invalid('Invalid Simple-Condition: value must be a string.')
  return { operator: 'eq', field, value }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function denied(reason: string): S3Error<'AccessDenied'> {
  return new S3Error('AccessDenied', { message: `Invalid according to Policy: ${reason}` })
}

function invalid(reason: string): S3Error<'InvalidPolicyDocument'> {
  return new S3Error('InvalidPolicyDocument', { message: `Invalid Policy: ${reason}` })
}
