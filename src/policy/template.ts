/**
 * Values of a policy that may hold variables: read once with the policy, filled in for each request. What a variable
 * brings is taken as it is; a `*` in it matches a `*` and nothing else.
 */
import { compilePattern, matchesPattern, type Pattern, type PatternPart } from './wildcard.ts'

/**
 * What is known of a request, by the names of condition keys: in lower case up to the first slash, as it was written
 * behind it, for there the name of a tag follows.
 * @returns `undefined` for a key that the request does not have
 */
export type Keys = (name: string) => readonly string[] | undefined

export type Version = '2008-10-17' | '2012-10-17'

interface Variable {
  readonly key: string
  /** What stands in for a key that the request does not have. */
  readonly otherwise: string | undefined
}

type TemplatePart = PatternPart | Variable

export interface Template {
  readonly parts: readonly TemplatePart[]
  /** Where there is nothing to be filled in. */
  readonly fixed: FixedTemplate | undefined
  /** Where what is filled in can be compared as a text: there is no wildcard, or one star at the end. */
  readonly stem: Stem | undefined
}

interface FixedTemplate {
  readonly pattern: Pattern
  /** Without any meaning of `*` and `?`. */
  readonly text: string
}

/** All but the star at the end. */
interface Stem {
  readonly parts: readonly TemplatePart[]
  readonly hasStar: boolean
}

/** A variable that is none. */
export class VariableError extends Error {
  override readonly name = 'VariableError'
}

/** The key as `Keys` is asked for it. */
export function keyName(written: string): string {
  const slash = written.indexOf('/')
  return slash < 0 ? written.toLowerCase() : written.slice(0, slash).toLowerCase() + written.slice(slash)
}

const variableForm = /^([\w.-]+:[^,'{}$]*[^\s,'{}$])\s*(?:,\s*'([^']*)'\s*)?$/

/**
 * @param version before 2012-10-17 `${` stands for itself
 * @throws {VariableError}
 */
export function parseTemplate(text: string, version: Version): Template {
  return templateOf(partsOf(text, version))
}

/** The same, cut at its own colons, not at those that variables bring, into `count` templates at most. */
export function parseSegments(text: string, version: Version, count: number): readonly Template[] {
  let segment: TemplatePart[] = []
  const segments = [segment]
  for (const part of partsOf(text, version)) {
    let rest = part
    while ('text' in rest && segments.length < count) {
      const colon = rest.text.indexOf(':')
      if (colon < 0) break
      segment.push({ ...rest, text: rest.text.slice(0, colon) })
      segments.push((segment = []))
      rest = { ...rest, text: rest.text.slice(colon + 1) }
    }
    segment.push(rest)
  }
  return segments.map(templateOf)
}

function templateOf(parts: readonly TemplatePart[]): Template {
  const texts = parts.filter(part => 'text' in part)
  const isFixed = texts.length === parts.length
  const fixed = isFixed ? { pattern: compilePattern(texts), text: joined(texts) } : undefined
  return Object.freeze({ parts, fixed, stem: isFixed ? undefined : stemOf(parts) })
}

function stemOf(parts: readonly TemplatePart[]): Stem | undefined {
  const last = parts.at(-1)
  const hasStar = last !== undefined && 'text' in last && !last.literal && last.text.endsWith('*')
  const stem = hasStar ? [...parts.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : parts
  const isPlain = stem.every(part => !('text' in part) || part.literal || !/[*?]/.test(part.text))
  return isPlain ? { parts: stem, hasStar } : undefined
}

function joined(parts: readonly PatternPart[]): string {
  return parts.map(({ text }) => text).join('')
}

function partsOf(text: string, version: Version): TemplatePart[] {
  if (version === '2008-10-17') return [{ text, literal: false }]
  const parts: TemplatePart[] = []
  let at = 0
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', at)) {
    const close = text.indexOf('}', open)
    if (close < 0) throw new VariableError(`a variable without an end: ${text}`)
    parts.push({ text: text.slice(at, open), literal: false }, variableOf(text.slice(open + 2, close)))
    at = close + 1
  }
  parts.push({ text: text.slice(at), literal: false })
  return parts
}

function variableOf(inside: string): TemplatePart {
  if (inside === '*' || inside === '?' || inside === '$') return { text: inside, literal: true }
  const [, key, otherwise] = variableForm.exec(inside) ?? []
  if (key === undefined) throw new VariableError(`no variable: ${inside}`)
  return { key: keyName(key), otherwise }
}

/** @returns false where a variable has no value, or more than one */
export function matchesTemplate({ parts, fixed, stem }: Template, text: string, keys: Keys): boolean {
  if (fixed !== undefined) return matchesPattern(fixed.pattern, text)
  const filled = fill(stem === undefined ? parts : stem.parts, keys)
  if (filled === undefined) return false
  if (stem === undefined) return matchesPattern(compilePattern(filled), text)
  const whole = joined(filled)
  return stem.hasStar ? text.startsWith(whole) && isBetween(text, whole.length) : text === whole
}

/** Whether no character lies across it: patterns are about characters, and not about halves of them. */
function isBetween(text: string, at: number): boolean {
  const before = text.codePointAt(at - 1)
  return before === undefined || before <= 0xffff
}

/** The text without any meaning of `*` and `?`. @returns `undefined` where a variable has no value, or more than one */
export function textOf({ parts, fixed }: Template, keys: Keys): string | undefined {
  if (fixed !== undefined) return fixed.text
  const filled = fill(parts, keys)
  return filled && joined(filled)
}

function fill(parts: readonly TemplatePart[], keys: Keys): readonly PatternPart[] | undefined {
  const filled: PatternPart[] = []
  for (const part of parts) {
    if ('text' in part) {
      filled.push(part)
      continue
    }
    const values = keys(part.key)
    const value = values === undefined || values.length === 0 ? part.otherwise : onlyOf(values)
    if (value === undefined) return undefined
    filled.push({ text: value, literal: true })
  }
  return filled
}

function onlyOf(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined
}
