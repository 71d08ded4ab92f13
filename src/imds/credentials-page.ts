/**
 * Credentials for who runs beside the daemon, asked for as AWS's SDKs ask on an instance (IMDSv2) and in a container: each
 * caller gets a session of its own role, and none gets another's. Nothing is answered to who does not come straight here:
 * what a proxy, a browser or a forged request brings along is refused.
 */
import type { IncomingMessage } from 'node:http'
import { isIPv4 } from 'node:net'
import type { Clock } from '../base/clock.ts'
import { json, text, type Page } from '../base/page.ts'
import type { CallerRole, Callers } from './callers.ts'
import { serviceAccountOf, tagsOf, type VerifiedToken } from './service-account.ts'
import type { SessionTokens } from './session-tokens.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Milliseconds since the epoch. */
  readonly expiresMs: number
  readonly roleArn: string
}

export interface CredentialsDependencies {
  readonly clock: Clock
  readonly region: string
  readonly callers: Callers
  readonly tokens: SessionTokens
  readonly mint: Mint
  /** Of tokens that an account's providers make. @returns why there is nothing to be read of one */
  readonly verifyToken: (token: string, account: string) => Promise<VerifiedToken | 'refused' | 'unreachable'>
}

/** For whom, and what policies shall know of them. */
export interface Grant {
  readonly role: CallerRole
  /** Names who asks. */
  readonly session: string
  readonly tags: Readonly<Record<string, string>>
}

export type Mint = (grant: Grant) => Credentials

interface Asked {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly address: string
}

const tokenHeader = 'x-aws-ec2-metadata-token'
const ttlHeader = 'x-aws-ec2-metadata-token-ttl-seconds'
const maxTtlSeconds = 21_600
const instanceRoot = '/latest/'
const rolesPath = '/latest/meta-data/iam/security-credentials'
/** Under which containers ask; SDKs are told the whole URL. */
export const containerPath = '/v1/credentials'
/** Of who is not, or not straight, the one who asks. */
const foreign = ['x-forwarded-for', 'forwarded', 'via', 'origin', 'sec-fetch-site']

export function credentialsPage(
  deps: CredentialsDependencies,
  request: IncomingMessage,
): Page | Promise<Page> {
  const { method = 'GET', url = '/', headers } = request
  const [path = ''] = url.split('?', 1)
  if (foreign.some(name => headers[name] !== undefined)) return text(403, 'only for who asks straight')
  const asked: Asked = { method, path, headers, address: addressOf(request) }
  if (path === containerPath) return containerPage(deps, asked)
  if (!path.startsWith(instanceRoot)) return text(404, 'no such page')
  return path === '/latest/api/token' ? tokenPage(deps, asked) : instancePage(deps, asked)
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-v2-how-it-works.html */
function tokenPage({ callers, tokens }: CredentialsDependencies, { method, headers, address }: Asked): Page {
  if (method !== 'PUT') return { ...text(405, 'only PUT'), headers: { Allow: 'PUT' } }
  if (callers.from(address) === undefined) return text(403, 'no role for this address')
  const ttl = headers[ttlHeader]
  const seconds = typeof ttl === 'string' && /^\d{1,5}$/.test(ttl) ? Number(ttl) : 0
  if (seconds < 1 || seconds > maxTtlSeconds) return text(400, `${ttlHeader}: 1 to ${maxTtlSeconds}`)
  return {
    status: 200,
    contentType: 'text/plain',
    body: tokens.make(address, seconds),
    headers: { [ttlHeader]: String(seconds) },
  }
}

/** There is no version without tokens. */
function instancePage(deps: CredentialsDependencies, { method, path, headers, address }: Asked): Page {
  const token = headers[tokenHeader]
  if (typeof token !== 'string' || !deps.tokens.isGood(token, address))
    return text(401, 'no token, or none that is good')
  if (method !== 'GET' && method !== 'HEAD')
    return { ...text(405, 'only GET'), headers: { Allow: 'GET, HEAD' } }
  const role = deps.callers.from(address)
  const { clock, region } = deps
  if (role === undefined) return text(404, 'no role for this address')
  switch (path.replace(/(?<=.)\/$/, '')) {
    case rolesPath:
      return plain(role.name)
    case `${rolesPath}/${role.name}`: {
      const grant = { role, session: sessionNameOf(address), tags: {} }
      const { accessKeyId, secretAccessKey, sessionToken, expiresMs } = deps.mint(grant)
      return json(200, {
        Code: 'Success',
        LastUpdated: timeOf(clock.now()),
        Type: 'AWS-HMAC',
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        Token: sessionToken,
        Expiration: timeOf(expiresMs),
      })
    }
    case '/latest/meta-data/placement/region':
      return plain(region)
    case '/latest/meta-data/placement/availability-zone':
      return plain(region + 'a')
    case '/latest/dynamic/instance-identity/document':
      return json(200, { region, availabilityZone: region + 'a' })
    default:
      return text(404, 'no such page')
  }
}

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html */
async function containerPage(
  deps: CredentialsDependencies,
  { method, headers, address }: Asked,
): Promise<Page> {
  if (method !== 'GET' && method !== 'HEAD')
    return { ...text(405, 'only GET'), headers: { Allow: 'GET, HEAD' } }
  const { authorization } = headers
  const grant = authorization === undefined ? 'refused' : await grantOf(deps, authorization, address)
  if (grant === 'unreachable')
    return json(503, { code: 'ServiceUnavailable', message: 'the identity provider is not to be reached' })
  if (grant === 'refused')
    return json(401, { code: 'Unauthorized', message: 'no token, or none that is good' })
  return json(200, containerDocument(deps.mint(grant)))
}

/** Of providers' tokens, which have three parts. */
const tokenForm = /^[\w-]+\.[\w-]+\.[\w-]+$/

async function grantOf(
  { callers, verifyToken }: CredentialsDependencies,
  token: string,
  address: string,
): Promise<Grant | 'refused' | 'unreachable'> {
  const role = await callers.with(token)
  if (role !== undefined) return { role, session: sessionNameOf(address), tags: {} }
  if (!tokenForm.test(token)) return 'refused'
  let refusal: 'refused' | 'unreachable' = 'refused'
  for (const owner of callers.accounts) {
    // What a token says is believed for roles of the account whose provider has made it, and for no others.
    const verified = await verifyToken(token, owner)
    if (verified === 'unreachable') refusal = verified
    const account = typeof verified === 'string' ? undefined : serviceAccountOf(verified)
    const its = account && callers.as(account, owner)
    if (account === undefined || its === undefined) continue
    return { role: its, session: sessionNameOf(account.pod?.name ?? account.name), tags: tagsOf(account) }
  }
  return refusal
}

export function containerDocument(credentials: Credentials): object {
  const { roleArn, accessKeyId, secretAccessKey, sessionToken, expiresMs } = credentials
  return {
    RoleArn: roleArn,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    Expiration: timeOf(expiresMs),
  }
}

function plain(body: string): Page {
  return { status: 200, contentType: 'text/plain', body }
}

/** An IPv4 address that came over IPv6 is the IPv4 address. */
function addressOf({ socket }: IncomingMessage): string {
  const address = socket.remoteAddress ?? ''
  const inner = address.replace(/^::ffff:/i, '')
  return isIPv4(inner) ? inner : address
}

/** Of the characters that names of sessions have, and no longer than those. */
function sessionNameOf(who: string): string {
  return who
    .replaceAll(/[^\w+=,.@-]/g, '-')
    .padEnd(2, '-')
    .slice(0, 64)
}

/** As AWS writes times here: without fractions. */
export function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, '')
}
