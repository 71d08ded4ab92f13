/**
 * What settings of TLS have to say together with others.
 */
import { settings, type Values } from './settings.ts'

/** @param listensAtEndpoint otherwise there may be a proxy that adds TLS, or takes it away */
export function tlsContradictions(values: Values, listensAtEndpoint: boolean): string[] {
  const { endpoint, tlsCertFile, tlsKeyFile, tlsClientCaFile } = values
  const pair = `${settings.tlsCertFile.env} and ${settings.tlsKeyFile.env}`
  if ((tlsCertFile === undefined) !== (tlsKeyFile === undefined)) {
    return [`${pair} belong together: set both`]
  }
  if (tlsClientCaFile !== undefined && tlsCertFile === undefined) {
    return [`${settings.tlsClientCaFile.env}: checks the clients of HTTPS, which needs ${pair}`]
  }
  const isSecure = tlsCertFile !== undefined
  if (!listensAtEndpoint || endpoint.startsWith('https:') === isSecure) return []
  const remedy = isSecure ? `with ${pair} it begins with https` : `HTTPS needs ${pair}`
  const proxy = `for a proxy in between, set ${settings.listen.env} to the address behind it`
  return [`${settings.endpoint.env}: ${remedy}; ${proxy}`]
}
