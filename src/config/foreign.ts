/**
 * Variables of others that decide what happens between a client and the daemon. They are no settings of ours, and
 * `s3d doctor` tells who wonders.
 */
import type { Environment } from './sources.ts'

const names = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_S3',
  'AWS_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
  'NODE_EXTRA_CA_CERTS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
] as const

export type ForeignName = (typeof names)[number]
export type ForeignVariables = Readonly<Partial<Record<ForeignName, string>>>

/** @returns those that are set; programs read the names of proxies in lower case first */
export function foreignVariables(env: Environment): ForeignVariables {
  const found = names.map(name => {
    const lower = name.endsWith('_PROXY') ? env[name.toLowerCase()] : undefined
    return [name, lower || env[name] || undefined] as const
  })
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}
