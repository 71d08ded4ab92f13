/**
 * Where the remote S3 is, as a setting says it: `aws`, or the URL of an endpoint, which may have a path before every
 * bucket.
 */
import type { Kind } from './values.ts'

export type RemoteEndpoint =
  | { readonly kind: 'aws' }
  | {
      readonly kind: 'url'
      readonly protocol: 'http:' | 'https:'
      readonly hostname: string
      /** Absent where the protocol's own is meant. */
      readonly port: number | undefined
      /** `''`, or with a leading and without a trailing slash. */
      readonly pathPrefix: string
    }

export const remoteEndpoint: Kind<RemoteEndpoint> = {
  expects: "aws, or an endpoint's URL such as https://s3.example.com",
  parse: text => (text === 'aws' ? { kind: 'aws' } : parseUrl(text)),
  show(endpoint) {
    if (endpoint.kind === 'aws') return 'aws'
    const { protocol, hostname, port, pathPrefix } = endpoint
    return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${pathPrefix}`
  },
}

/** Without credentials, query or fragment: none of them is part of an endpoint. */
function parseUrl(text: string): RemoteEndpoint | undefined {
  if (!/^https?:\/\/[^?#@\\\s]+$/i.test(text) || !URL.canParse(text)) return undefined
  const { protocol, hostname, port, pathname } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  return {
    kind: 'url',
    protocol,
    hostname,
    port: port === '' ? undefined : Number(port),
    pathPrefix: pathname.replace(/\/+$/, ''),
  }
}
