/**
 * Requests as their clients made them, where a proxy stands between: what they signed is the address that they know, and
 * not the one that the proxy calls us by. The word of a proxy is taken only where it is trusted; anybody else's
 * `X-Forwarded-*` headers mean nothing.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'

export interface ForwardedConfig {
  /** Absent where clients know no other address than ours. */
  readonly publicUrl: PublicAddress | undefined
  readonly trustedProxies: readonly TrustedNetwork[]
}

export interface PublicAddress {
  readonly protocol: 'http:' | 'https:'
  readonly host: string
  /** `''`, or with a leading and without a trailing slash. */
  readonly pathPrefix: string
}

export type TrustedNetwork =
  | { readonly kind: 'unix' }
  | { readonly kind: 'ip'; readonly family: 4 | 6; readonly address: string; readonly bits: number }

/** What a client asked for. */
export interface AsSent {
  /** Path and query as it signed them. */
  readonly target: string
  /** The same below the public prefix: the bucket comes first. */
  readonly routed: string
  /** Whether it speaks TLS, with whomever. */
  readonly secure: boolean
  /** With the host that it knows. */
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  /** Its address, where trusted proxies tell it. */
  readonly client: string | undefined
}

export type ReadAsSent = (request: IncomingMessage) => AsSent

/** A host with or without a port, and nothing that could be anything else. */
const hostForm = /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/
const prefixForm = /^(?:\/[\w.~-]+)+\/?$/

/** @returns what reads a request */
export function readAsSent(config: ForwardedConfig): ReadAsSent {
  const { publicUrl, trustedProxies } = config
  if (publicUrl === undefined && trustedProxies.length === 0) return plain
  const isTrusted = trusting(trustedProxies)
  return request => {
    const { headers, url = '/' } = request
    const trusted = isTrusted(request.socket.remoteAddress)
    const { target, routed } = paths(url, {
      configured: publicUrl?.pathPrefix ?? '',
      told: trusted ? first(headers['x-forwarded-prefix']) : undefined,
      trusted,
    })
    if (!trusted) return { ...plain(request), target, routed }
    const scheme = first(headers['x-forwarded-proto'])?.toLowerCase()
    const secure =
      scheme === undefined ? publicUrl?.protocol === 'https:' || plain(request).secure : scheme === 'https'
    return {
      target,
      routed,
      secure,
      ...withHost(request, hostOf(headers, publicUrl)),
      client: clientOf(headers['x-forwarded-for'], isTrusted),
    }
  }
}

function plain(request: IncomingMessage): AsSent {
  const { url: target = '/', headers, rawHeaders, socket } = request
  return { target, routed: target, secure: 'encrypted' in socket, headers, rawHeaders, client: undefined }
}

interface Prefixes {
  readonly configured: string
  /** By a trusted proxy, which took it off. */
  readonly told: string | undefined
  readonly trusted: boolean
}

function paths(url: string, { configured, told, trusted }: Prefixes): Pick<AsSent, 'target' | 'routed'> {
  if (told !== undefined && prefixForm.test(told)) {
    return { target: told.replace(/\/$/, '') + url, routed: url }
  }
  if (configured === '') return { target: url, routed: url }
  if (url.startsWith(configured) && /^[/?]|^$/.test(url.slice(configured.length))) {
    const rest = url.slice(configured.length)
    return { target: url, routed: rest.startsWith('/') ? rest : '/' + rest }
  }
  // Behind a proxy that took it off; who comes to us directly knows no prefix.
  return trusted ? { target: configured + url, routed: url } : { target: url, routed: url }
}

/** The client's own, where the proxy passed it on in one way or the other. */
function hostOf(headers: IncomingHttpHeaders, publicUrl: PublicAddress | undefined): string | undefined {
  const told = first(headers['x-forwarded-host'])
  if (told !== undefined && hostForm.test(told)) return told
  const { host } = headers
  if (publicUrl === undefined || host === publicUrl.host || host?.endsWith('.' + publicUrl.host)) return host
  return publicUrl.host
}

function withHost(
  { headers, rawHeaders }: IncomingMessage,
  host: string | undefined,
): Pick<AsSent, 'headers' | 'rawHeaders'> {
  if (host === undefined || host === headers.host) return { headers, rawHeaders }
  const raw = rawHeaders.map((value, at) =>
    at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host' ? host : value,
  )
  return {
    headers: { ...headers, host },
    rawHeaders: headers.host === undefined ? [...raw, 'host', host] : raw,
  }
}

/**
 * Who spoke to the outermost of the trusted proxies: each adds whom it heard, and what stands before that anybody may
 * have written.
 */
function clientOf(
  header: string | string[] | undefined,
  isTrusted: (address: string | undefined) => boolean,
): string | undefined {
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map(hop => hop.trim())
  const stranger = hops.findLast(hop => isIP(hop) === 0 || !isTrusted(hop))
  return stranger !== undefined && isIP(stranger) !== 0 ? stranger : undefined
}

/** The client's end of a list that each proxy adds to. */
function first(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header[0] : header
  const value = text?.split(',', 1)[0]?.trim()
  return value === '' ? undefined : value
}

/** @returns whether an address is one of the networks'; a Unix socket has none */
function trusting(networks: readonly TrustedNetwork[]): (address: string | undefined) => boolean {
  const list = new BlockList()
  for (const each of networks) {
    if (each.kind === 'ip') list.addSubnet(each.address, each.bits, each.family === 4 ? 'ipv4' : 'ipv6')
  }
  const hasUnix = networks.some(({ kind }) => kind === 'unix')
  return address => {
    if (address === undefined) return hasUnix
    const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
    return list.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6')
  }
}
