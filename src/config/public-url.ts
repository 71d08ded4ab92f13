/**
 * How clients reach the daemon where a proxy stands before it: the URL that they know, and the proxies whose word on a
 * request is taken.
 */
import { isIP } from 'node:net'
import type { Kind } from './values.ts'

export interface PublicUrl {
  readonly protocol: 'http:' | 'https:'
  /** With the port where it is not the protocol's own, as clients send it. */
  readonly host: string
  /** Before every bucket; `''`, or with a leading and without a trailing slash. */
  readonly pathPrefix: string
}

/** Addresses of one network; `unix` is whoever comes by a Unix socket. */
export type ProxyNetwork =
  | { readonly kind: 'unix' }
  | { readonly kind: 'ip'; readonly family: 4 | 6; readonly address: string; readonly bits: number }

export const publicUrl: Kind<PublicUrl> = {
  expects: 'a URL such as https://example.com/storage, without a query',
  parse(text) {
    if (!/^https?:\/\/[^?#@\\\s]+$/i.test(text) || !URL.canParse(text)) return undefined
    const { protocol, host, pathname } = new URL(text)
    if (protocol !== 'http:' && protocol !== 'https:') return undefined
    const pathPrefix = pathname.replace(/\/+$/, '')
    // Nobody writes other characters in two ways.
    return /^(\/[\w.~-]+)*$/.test(pathPrefix) ? { protocol, host, pathPrefix } : undefined
  },
  show: ({ protocol, host, pathPrefix }) => `${protocol}//${host}${pathPrefix}`,
}

export const proxyNetworks: Kind<readonly ProxyNetwork[]> = {
  flag: 'repeated',
  expects: 'addresses or networks such as 10.0.0.0/8, or unix, several separated by commas',
  parse(text) {
    const networks = text === '' ? [] : text.split(',').map(part => parseNetwork(part.trim()))
    return networks.every(each => each !== undefined) ? networks : undefined
  },
  show: networks =>
    networks.map(each => (each.kind === 'unix' ? 'unix' : `${each.address}/${each.bits}`)).join(','),
}

/** @returns `undefined` for what is no network */
export function parseNetwork(text: string): ProxyNetwork | undefined {
  if (text === 'unix') return { kind: 'unix' }
  const [address = '', length, ...rest] = text.split('/')
  const family = isIP(address)
  if ((family !== 4 && family !== 6) || rest.length > 0) return undefined
  const most = family === 4 ? 32 : 128
  if (length === undefined) return { kind: 'ip', family, address, bits: most }
  const bits = /^\d{1,3}$/.test(length) ? Number(length) : Infinity
  return bits <= most ? { kind: 'ip', family, address, bits } : undefined
}
