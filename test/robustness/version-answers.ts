/**
 * What the reference has of versions, in the terms of the SDK's answers.
 */
import { Refused } from './reference-bucket.ts'
import type { Deleted, VersionEntry } from './reference-versions.ts'

/** A page of versions: the SDK tells versions, delete markers and common prefixes apart. */
export interface Lists {
  readonly versions: readonly object[]
  readonly markers: readonly object[]
  readonly commonPrefixes: readonly (string | undefined)[]
}

export function listedOf(entries: readonly VersionEntry[]): Lists {
  const listed = entries.flatMap(entry => ('version' in entry ? [entry] : []))
  const named = ({ key, version: { id }, isLatest }: (typeof listed)[number]) => ({ key, id, isLatest })
  return {
    versions: listed.flatMap(entry => {
      const { body, etag } = entry.version
      return body === undefined ? [] : [{ ...named(entry), etag, size: body.length }]
    }),
    markers: listed.filter(({ version }) => version.body === undefined).map(named),
    commonPrefixes: entries.flatMap(entry => ('commonPrefix' in entry ? [entry.commonPrefix] : [])),
  }
}

/** @returns `undefined` for a refusal */
export function deletion(work: () => Deleted): Deleted | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
