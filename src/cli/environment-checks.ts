/**
 * The checks of `s3d doctor` that look at variables of others, which decide what the other S3 clients of this shell do.
 */
import { access } from 'node:fs/promises'
import { type Config } from '../config.ts'
import type { ForeignName, ForeignVariables } from '../config/foreign.ts'
import { ok, warning, type Finding } from './finding.ts'

/** @param variables those that are set */
export async function checkEnvironment(
  { endpoint }: Config,
  variables: ForeignVariables,
): Promise<readonly Finding[]> {
  return [
    ...checkEndpoints(endpoint, variables),
    ...checkProxies(endpoint, variables),
    ...(await checkBundles(variables)),
    ...checkUnverified(variables),
  ]
}

function checkEndpoints(endpoint: string, variables: ForeignVariables): readonly Finding[] {
  const name = variables.AWS_ENDPOINT_URL_S3 === undefined ? 'AWS_ENDPOINT_URL' : 'AWS_ENDPOINT_URL_S3'
  const value = variables[name]
  if (value === undefined) return []
  const origin = URL.canParse(value) ? new URL(value).origin : 'something that is no URL'
  return [
    origin === endpoint
      ? ok(name, 'other S3 clients of this shell call the daemon')
      : warning(
          name,
          `other S3 clients of this shell call ${origin}`,
          `to call the daemon, set it to ${endpoint}`,
        ),
  ]
}

function checkProxies(endpoint: string, variables: ForeignVariables): readonly Finding[] {
  const { hostname, protocol } = new URL(endpoint)
  const name: ForeignName = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const used = variables[name] === undefined ? 'ALL_PROXY' : name
  const proxy = variables[used]
  if (proxy === undefined || isExcepted(hostname, variables.NO_PROXY ?? '')) return []
  // It may hold a password.
  const host = URL.canParse(proxy) ? new URL(proxy).host : 'a proxy'
  const found = `other S3 clients of this shell may go to ${hostname} through ${host}`
  return [warning(used, found, `add ${hostname} to NO_PROXY`)]
}

/** As most programs read the list: names with all that ends with them. */
function isExcepted(hostname: string, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  return list
    .split(',')
    .map(entry => entry.trim().replace(/^\*?\./, ''))
    .some(entry => entry === '*' || (entry !== '' && (host === entry || host.endsWith('.' + entry))))
}

async function checkBundles(variables: ForeignVariables): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const name of ['AWS_CA_BUNDLE', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'] as const) {
    const file = variables[name]
    if (file === undefined) continue
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (!isThere)
      findings.push(warning(name, `there is no ${file}; some clients fail then`, 'unset it, or correct it'))
  }
  return findings
}

function checkUnverified({ NODE_TLS_REJECT_UNAUTHORIZED: value }: ForeignVariables): readonly Finding[] {
  if (value !== '0') return []
  const found = 'certificates are not checked by any program that runs on node'
  return [warning('NODE_TLS_REJECT_UNAUTHORIZED', found, 'unset it, and name an authority with S3D_TLS_CA')]
}
