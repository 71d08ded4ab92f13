/**
 * Who gets a role's credentials without signing, as s3d.yaml lists them below each role. One that says two things, or nothing,
 * is told where it is.
 */
import { parseNetwork } from './public-url.ts'
import { complaint, matching, path, type Kind, type Place } from './values.ts'

export type DeclaredCaller =
  | { readonly kind: 'network'; readonly address: string; readonly bits: number }
  /** Absolute path. */
  | { readonly kind: 'token'; readonly file: string }
  /** A service account of Kubernetes; `provider` is the URL of whose it is, absent where any declared provider's will do. */
  | {
      readonly kind: 'service-account'
      readonly namespace: string
      readonly name: string
      readonly provider: string | undefined
    }
  /** Whoever may open a socket: its file is that user's alone. */
  | { readonly kind: 'socket'; readonly path: string; readonly uid: number | undefined }

export interface CallerReading {
  /** Before each problem. */
  readonly at: string
  readonly place: Place
  readonly problem: (at: string, what: string) => void
}

type Node = Readonly<Record<string, unknown>>

/** Of an entry. */
export const callerMembers: readonly string[] = [
  'from',
  'tokenFile',
  'serviceAccount',
  'provider',
  'socket',
  'uid',
]

const ipNetwork: Kind<{ readonly address: string; readonly bits: number }> = {
  expects: 'an address or a network such as 10.0.0.0/8',
  parse(text) {
    const network = parseNetwork(text)
    return network?.kind === 'ip' ? { address: network.address, bits: network.bits } : undefined
  },
  show: ({ address, bits }) => `${address}/${bits}`,
}
const account: Kind<readonly [namespace: string, name: string]> = {
  expects: 'a service account as NAMESPACE/NAME',
  parse(text) {
    const [, namespace, name] = /^([a-z0-9-]{1,63})\/([a-z0-9.-]{1,253})$/.exec(text) ?? []
    return namespace === undefined || name === undefined ? undefined : [namespace, name]
  },
  show: parts => parts.join('/'),
}
const url = matching(/^https:\/\/\S+$/, 'the url of an identity provider')
const uid: Kind<number> = {
  expects: 'a numeric user id',
  parse: text => (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32 - 1 ? Number(text) : undefined),
  show: String,
}

/** @returns nothing for an entry that is wrong, which has been said */
export function parseCaller(node: Node, reading: CallerReading): DeclaredCaller[] {
  const { at, problem } = reading
  const ways = ['from', 'tokenFile', 'serviceAccount', 'socket'].filter(way => !isAbsent(node[way]))
  const [way] = ways
  if (ways.length !== 1 || way === undefined) {
    problem(at, 'expected one of from, tokenFile, serviceAccount and socket')
    return []
  }
  const misplaced = [
    ['provider', 'serviceAccount'],
    ['uid', 'socket'],
  ].find(([member = '', needs]) => !isAbsent(node[member]) && way !== needs)
  if (misplaced !== undefined) {
    problem(`${at}.${misplaced[0]}`, `goes with ${misplaced[1]} only`)
    return []
  }
  return read(node, way, reading)
}

function read(node: Node, way: string, { at, place, problem }: CallerReading): DeclaredCaller[] {
  const value = <T>(member: string, kind: Kind<T>): T | undefined => {
    const text = String(node[member])
    const found = kind.parse(text, place)
    if (found === undefined) problem(`${at}.${member}`, complaint(kind, text, false))
    return found
  }
  const maybe = <T>(member: string, kind: Kind<T>) =>
    isAbsent(node[member]) ? undefined : value(member, kind)
  switch (way) {
    case 'from': {
      const network = value('from', ipNetwork)
      return network === undefined ? [] : [{ kind: 'network', ...network }]
    }
    case 'tokenFile': {
      const file = value('tokenFile', path)
      return file === undefined ? [] : [{ kind: 'token', file }]
    }
    case 'serviceAccount': {
      const [namespace, name] = value('serviceAccount', account) ?? []
      const provider = maybe('provider', url)
      if (namespace === undefined || name === undefined) return []
      return [{ kind: 'service-account', namespace, name, provider }]
    }
    default: {
      const socket = value('socket', path)
      return socket === undefined ? [] : [{ kind: 'socket', path: socket, uid: maybe('uid', uid) }]
    }
  }
}

function isAbsent(node: unknown): boolean {
  return node === undefined || node === null || node === ''
}
