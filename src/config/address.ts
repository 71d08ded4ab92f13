/**
 * Addresses to listen on. Configuration parses them, `http/listen` binds them, and the check that refuses
 * unauthenticated access asks whether anybody but this machine can reach them.
 */
import { BlockList, isIP } from 'node:net'

export type ListenAddress =
  | {
      readonly kind: 'tcp'
      /** A host name or an IP address without brackets. */
      readonly host: string
      /** 0 lets the system choose. */
      readonly port: number
      /** A machine without this address family is no failure: `localhost` is both, and some have only one. */
      readonly optional: boolean
    }
  | { readonly kind: 'unix'; readonly path: string }

/** For messages. */
export const addressForms = 'HOST:PORT, [IPV6]:PORT or unix:PATH'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6')

/**
 * @param text `0.0.0.0:33333`, `[::]:33333`, `localhost:33333`, `unix:/run/s3d.sock` or the bare absolute path
 * @returns what to bind, two addresses for `localhost`; `undefined` when the text is no address
 */
export function parseAddress(text: string): readonly ListenAddress[] | undefined {
  const path = /^(?:unix:)?(\/.+)$/s.exec(text)?.[1]
  if (path !== undefined) return path.includes('\0') ? undefined : [{ kind: 'unix', path }]

  const match = /^(?:\[(?<ipv6>[^\]]*)\]|(?<name>[^:[\]/\s]+)):(?<port>\d{1,5})$/.exec(text)
  const { ipv6, name, port: digits } = match?.groups ?? {}
  const host = ipv6 ?? name?.toLowerCase()
  const port = Number(digits)
  if (host === undefined || port > 65_535 || (ipv6 !== undefined && isIP(ipv6) !== 6)) return undefined
  if (host !== 'localhost') return [{ kind: 'tcp', host, port, optional: false }]
  return ['127.0.0.1', '::1'].map(each => ({ kind: 'tcp', host: each, port, optional: each === '::1' }))
}

/** @returns the address as `parseAddress` reads it */
export function formatAddress(address: ListenAddress): string {
  if (address.kind === 'unix') return 'unix:' + address.path
  return (address.host.includes(':') ? `[${address.host}]` : address.host) + ':' + address.port
}

/** Whether only this machine can reach it. A name counts as reachable: what it resolves to may change. */
export function isLocal(address: ListenAddress): boolean {
  if (address.kind === 'unix') return true
  const family = isIP(address.host)
  return family !== 0 && loopback.check(address.host, family === 6 ? 'ipv6' : 'ipv4')
}

/** @param endpoint an origin, as `URL` writes it. @returns `HOST:PORT`, with the protocol's own where it names none */
export function hostAndPort(endpoint: string): string {
  const url = new URL(endpoint)
  return url.hostname + ':' + (url.port || (url.protocol === 'https:' ? '443' : '80'))
}
