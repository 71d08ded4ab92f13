/**
 * A query as it is signed, and so as it is sent: names and values escaped as RFC 3986 has it, in the order of their names.
 */
import type { HttpRequest } from '@smithy/types'
import { assert } from '../base/assert.ts'

/** @returns `''` for an empty one */
export function queryText(query: NonNullable<HttpRequest['query']>): string {
  const members: [string, string][] = []
  for (const name in query) {
    const value = query[name]
    assert(typeof value === 'string', 'a member of a query has one value')
    members.push([escaped(name), escaped(value)])
  }
  return members
    .toSorted(byName)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

type Named = readonly [name: string, value: string]

/** For sorting. */
export function byName([one]: Named, [other]: Named): number {
  return one < other ? -1 : one === other ? 0 : 1
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase()
}
