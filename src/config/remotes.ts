/**
 * Several remotes, as s3d.yaml lists them: which buckets go where, under which names, and with which credentials. A
 * list can't be a variable or a flag, so it has no row in the table of settings.
 */
import type { StatedCapabilities } from '../service/capabilities.ts'
import { statedCapabilities } from './capabilities.ts'
import { credentialSource, type CredentialSource } from './credential-source.ts'
import { remoteEndpoint, type RemoteEndpoint } from './remote-endpoint.ts'
import { region } from './setting.ts'
import { complaint, matching, type Kind, type Place } from './values.ts'

/** Where some buckets are. */
export interface RemoteRoute {
  /** For the log and messages. */
  readonly name: string
  readonly endpoint: RemoteEndpoint
  readonly region: string
  readonly credentials: CredentialSource
  /** Names of clients' buckets; `*` and `?` stand for anything and for one character. */
  readonly buckets: readonly string[]
  /** From clients' names to the remote's. */
  readonly alias: Readonly<Record<string, string>>
  /** What all keys of these buckets begin with at the remote; `''` where they are the clients' own. */
  readonly prefix: string
  /** What it can do and what it lacks, where that is known. */
  readonly capabilities: StatedCapabilities
}

export interface Reading {
  /** Before each problem, e.g. `s3d.yaml`. */
  readonly file: string
  /** Where an entry names none. */
  readonly region: string
  readonly place: Place
  /** Takes a line for whatever is wrong. */
  readonly problems: string[]
}

const name = matching(
  /^(?!default$)[a-z0-9][a-z0-9-]{0,62}$/,
  'a name of lower-case letters, digits and -, other than default',
)
const bucket = matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "a bucket's name")
const pattern = matching(/^[a-z0-9.*?-]{1,63}$/, "a bucket's name, perhaps with * and ?")
/** Written alike in paths, queries and documents, whatever encodes them. */
const prefix = matching(
  /^[A-Za-z0-9][A-Za-z0-9._/-]{0,255}$/,
  'the beginning of keys, letters, digits and ._/-, e.g. team-a/',
)
const members = ['name', 'endpoint', 'region', 'credentials', 'buckets', 'alias', 'prefix', 'capabilities']

/** @param node what the file has under `remotes`, its scalars all text */
export function parseRemotes(node: unknown, reading: Reading): readonly RemoteRoute[] {
  const { file, problems } = reading
  if (node === undefined || node === null || node === '') return []
  if (!Array.isArray(node)) {
    problems.push(`${file}: remotes: expected a list of remotes`)
    return []
  }
  const routes = node.flatMap((entry: unknown, at) => parseRoute(entry, `${file}: remotes[${at}]`, reading))
  const names = routes.map(route => route.name)
  const twice = names.find((each, at) => names.indexOf(each) !== at)
  if (twice !== undefined) problems.push(`${file}: remotes: two are called ${twice}`)
  return routes
}

function parseRoute(
  entry: unknown,
  at: string,
  { region: fallback, place, problems }: Reading,
): RemoteRoute[] {
  if (!isRecord(entry)) {
    problems.push(`${at}: expected a remote's settings by name`)
    return []
  }
  const read = <T>(member: string, kind: Kind<T>, node: unknown = entry[member]): T | undefined => {
    const text = typeof node === 'string' ? node : ''
    const value = kind.parse(text, place)
    if (value === undefined) problems.push(`${at}.${member}: ${complaint(kind, text, false)}`)
    return value
  }
  for (const member of Object.keys(entry)) {
    if (!members.includes(member))
      problems.push(`${at}.${member}: no such setting; there are ${members.join(', ')}`)
  }
  const before = problems.length
  const route = {
    name: read('name', name),
    endpoint: read('endpoint', remoteEndpoint),
    region: read('region', region, entry['region'] ?? fallback),
    // No chain unless somebody says so: that is how one remote's keys come to be sent to another.
    credentials: read('credentials', credentialSource),
    buckets: listOf(entry['buckets']).map((each, index) => read(`buckets[${index}]`, pattern, each)),
    alias: aliasOf(entry['alias']).map(([from, to]) => [
      read('alias', bucket, from),
      read(`alias.${from}`, bucket, to),
    ]),
    prefix: isMissing(entry['prefix']) ? '' : read('prefix', prefix),
    capabilities: read('capabilities', statedCapabilities, listOf(entry['capabilities']).join(',')),
  }
  if (route.buckets.length + route.alias.length === 0) problems.push(`${at}: needs buckets or alias`)
  // Whatever is missing has been complained about.
  return problems.length > before ? [] : [{ ...route, alias: Object.fromEntries(route.alias) } as RemoteRoute]
}

function listOf(node: unknown): readonly unknown[] {
  return isMissing(node) ? [] : [node].flat()
}

function aliasOf(node: unknown): readonly (readonly [string, unknown])[] {
  if (isMissing(node)) return []
  return isRecord(node) ? Object.entries(node) : [['', node]]
}

function isMissing(node: unknown): boolean {
  return node === undefined || node === null || node === ''
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}
