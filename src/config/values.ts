/**
 * How each kind of setting is written, read and shown. The table in `settings.ts` is made of these; whatever `show`
 * returns, `parse` reads as the same value.
 */
import { resolve } from 'node:path'
import { formatAge, formatSize, parseAge, parseSize } from '../base/quantity.ts'
import { FilterError } from '../filters/cursor.ts'
import type { Filter } from '../filters/filter.ts'
import { parseFilter } from '../filters/parse.ts'
import { printFilter } from '../filters/print.ts'
import { addressForms, formatAddress, parseAddress, type ListenAddress } from './address.ts'

/** Where relative paths and `~` start from. */
export interface Place {
  readonly homeDir: string
  readonly workingDir: string
}

export interface Kind<T> {
  /** How its flag is given, where that is not once with a value. */
  readonly flag?: 'bare' | 'repeated'
  /** What a user should have written, to follow "expected …". */
  readonly expects: string
  /** Everything it may be, where that is a handful. */
  readonly choices?: readonly string[]
  /** @returns `undefined` when the text is not what `expects` says */
  parse(text: string, place: Place): T | undefined
  /** @returns more than `expects` says about a text that `parse` refuses, where there is more to say */
  problem?(text: string): string | undefined
  show(value: T): string
}

/** @returns what is wrong with a text that the kind does not take. @param secret not to be repeated */
export function complaint<T>(kind: Kind<T>, text: string, secret: boolean): string {
  return (
    kind.problem?.(text) ??
    `expected ${kind.expects}; got ${secret ? 'something else' : JSON.stringify(withoutPassword(text))}`
  )
}

/** Of a URL that is no good for having one. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/g, '//***@')
}

/** Both ends are allowed. */
interface Bounds {
  readonly min: number
  readonly max: number
}

export const path: Kind<string> = {
  expects: 'a path',
  parse: (text, place) =>
    text.includes('\0')
      ? undefined
      : resolve(
          place.workingDir,
          text.replace(/^(?:~|\$HOME)(?=\/|$)/, () => place.homeDir),
        ),
  show: text => text,
}

export const switchedOn: Kind<boolean> = {
  flag: 'bare',
  expects: 'true or false',
  parse: text => (text === 'true' ? true : text === 'false' ? false : undefined),
  show: String,
}

/** Only http and https, no path: the origin, as `new URL().origin` writes it. */
export const origin: Kind<string> = {
  expects: 'an address such as http://localhost:33333, without a path',
  parse(text) {
    const url = /^https?:\/\/[^/?#@\\]+\/?$/i.test(text) && URL.canParse(text) ? new URL(text) : undefined
    return url?.origin
  },
  show: text => text,
}

/** Any path and query; a user's name and password are for no log. */
export const httpUrl: Kind<string> = {
  expects: 'an http or https URL',
  parse: text => (/^https?:\/\/[^/?#@\\]+([/?].*)?$/i.test(text) && URL.canParse(text) ? text : undefined),
  show: text => text,
}

export const addresses: Kind<readonly ListenAddress[]> = {
  flag: 'repeated',
  expects: addressForms + ', several separated by commas',
  parse: text => parseList(text, parseAddress)?.flat(),
  show: list => list.map(formatAddress).join(','),
}

export const domains: Kind<readonly string[]> = {
  flag: 'repeated',
  expects: 'domain names such as s3.example.com, several separated by commas',
  parse: text => (text === '' ? [] : parseList(text, parseDomain)),
  show: list => list.join(','),
}

/** Which objects a feature admits, as docs/filters.md says; an error names the column. */
export const filter: Kind<Filter> = {
  expects: 'a filter such as photos/*[tag:keep=true]',
  parse: text => attempt(text).filter,
  problem: text => attempt(text).problem,
  show: printFilter,
}

export const keyNames: Kind<readonly string[]> = {
  flag: 'repeated',
  expects: 'names of keys, letters, digits and -_/, several separated by commas',
  parse: text =>
    text === '' ? [] : parseList(text, item => (/^[\w/-]{1,256}$/.test(item) ? item : undefined)),
  show: list => list.join(','),
}

/** @param what what it is, for messages, e.g. `'a region such as us-east-1'` */
export function matching(pattern: RegExp, what: string): Kind<string> {
  return { expects: what, parse: text => (pattern.test(text) ? text : undefined), show: text => text }
}

export function oneOf<T extends string>(choices: readonly T[]): Kind<T> {
  return {
    expects: choices.slice(0, -1).join(', ') + ' or ' + choices.at(-1),
    choices,
    parse: text => choices.find(choice => choice === text),
    show: choice => choice,
  }
}

export function count(bounds: Bounds): Kind<number> {
  return {
    expects: `a whole number from ${bounds.min} to ${bounds.max}`,
    parse: text => within(bounds, /^\d{1,15}$/.test(text) ? Number(text) : undefined),
    show: String,
  }
}

/** @param bounds in bytes */
export function size(bounds: Bounds): Kind<number> {
  return {
    expects: `a size such as 64KiB, from ${formatSize(bounds.min)} to ${formatSize(bounds.max)}`,
    parse: text => within(bounds, parseSize(text)),
    show: formatSize,
  }
}

/** @param bounds in milliseconds */
export function age(bounds: Bounds): Kind<number> {
  return {
    expects: `seconds or an age such as 90s, 15m or 1h, from ${formatAge(bounds.min)} to ${formatAge(bounds.max)}`,
    parse: text => within(bounds, parseAge(text)),
    show: formatAge,
  }
}

/** A kind whose setting may be absent. */
export function optional<T>(kind: Kind<T>): Kind<T | undefined> {
  return { ...kind, show: value => (value === undefined ? '' : kind.show(value)) }
}

function attempt(text: string): { readonly filter?: Filter; readonly problem?: string } {
  try {
    return { filter: parseFilter(text) }
  } catch (error) {
    if (error instanceof FilterError) return { problem: error.message }
    throw error
  }
}

function within(bounds: Bounds, value: number | undefined): number | undefined {
  return value !== undefined && value >= bounds.min && value <= bounds.max ? value : undefined
}

/** @returns `undefined` when any item is not what it should be; blanks around commas are nothing */
function parseList<T>(text: string, parseItem: (item: string) => T | undefined): readonly T[] | undefined {
  const items: T[] = []
  for (const part of text.split(',')) {
    const item = parseItem(part.trim())
    if (item === undefined) return undefined
    items.push(item)
  }
  return items
}

function parseDomain(text: string): string | undefined {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  return text.length <= 253 && new RegExp(`^${label}(?:\\.${label})*$`, 'i').test(text)
    ? text.toLowerCase()
    : undefined
}
