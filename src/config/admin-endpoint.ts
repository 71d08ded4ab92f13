/**
 * Where the admin endpoint is, as a setting says it: plain HTTP on one address, or `none`. Probes come from the same
 * machine or pod, and what they read is no secret there.
 */
import { hostAndPort, parseAddress, type ListenAddress } from './address.ts'
import { origin, type Kind } from './values.ts'

export interface AdminEndpoint {
  /** An origin, e.g. `http://127.0.0.1:33334`. */
  readonly endpoint: string
  /** Its addresses: two for `localhost`. */
  readonly listen: readonly ListenAddress[]
}

export const adminEndpoint: Kind<AdminEndpoint | 'none'> = {
  expects: 'an address such as http://127.0.0.1:33334, without a path, or none',
  parse(text, place) {
    if (text === 'none') return 'none'
    const endpoint = origin.parse(text, place)
    if (endpoint === undefined || !endpoint.startsWith('http:')) return undefined
    const listen = parseAddress(hostAndPort(endpoint))
    return listen === undefined ? undefined : { endpoint, listen }
  },
  show: value => (value === 'none' ? value : value.endpoint),
}
