/**
 * Requests as node hands them over, and an authenticator at a fixed time that knows one key. The tests in this folder
 * start from here.
 */
import assert from 'node:assert/strict'
import { parseQuery } from '@s3d/server/protocol'
import { authenticator, type AuthConfig } from '../../src/auth/authenticate.ts'
import type { Credential } from '../../src/auth/credential.ts'
import { presign, signRequest, type Signer, type UnsignedRequest } from '../../src/auth/sign.ts'
import { systemClock } from '../../src/base/clock.ts'
import type { Authenticate, SignedRequest } from '../../src/service/authentication.ts'
import { S3Error } from '../../src/service/errors.ts'

export const nowMs: number = Date.UTC(2026, 6, 14, 15, 9, 26)
/** `nowMs` as SigV4 writes it. */
export const now = '20260714T150926Z'

export const signer: Signer = {
  accessKeyId: 'S3DKEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}

/** Who `signer` is. */
export const root = { kind: 'root', accessKeyId: 'S3DKEXAMPLE' } as const

export const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Repeated names are repeated pairs. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[]

/** A request with node's two forms of its headers: a few kept once, the others joined. */
export function received(method: string, target: string, pairs: HeaderPairs): SignedRequest {
  const [path = '', rawQuery = ''] = target.split(/\?(.*)/s)
  const headers: Record<string, string> = {}
  for (const [name, value] of pairs) {
    const lower = name.toLowerCase()
    const earlier = headers[lower]
    if (typeof earlier !== 'string') headers[lower] = value
    else if (!keptOnce.has(lower)) headers[lower] = `${earlier}, ${value}`
  }
  return { method, path, rawQuery, query: parseQuery(rawQuery), headers, rawHeaders: pairs.flat() }
}

const keptOnce = new Set(['authorization', 'content-length', 'content-type', 'host', 'user-agent'])

export interface Setting {
  readonly credential?: Partial<Credential>
  readonly config?: Partial<AuthConfig>
  /** Added to the authenticator's time. */
  readonly lateMs?: number
}

export function authenticatorWith({ credential, config, lateMs = 0 }: Setting = {}): Authenticate {
  const known: Credential = {
    ...signer,
    identity: { kind: 'root', accessKeyId: signer.accessKeyId },
    ...credential,
  }
  return authenticator(
    {
      clock: { ...systemClock, now: () => nowMs + lateMs },
      credential: id => (id === known.accessKeyId ? known : undefined),
    },
    { region: 'us-east-1', mode: 'sigv4', acceptsV2: false, accessKeyId: signer.accessKeyId, ...config },
  )
}

export interface Sent {
  readonly method?: string
  readonly path?: string
  readonly rawQuery?: string
  readonly headers?: Readonly<Record<string, string>>
}

function unsigned({ method = 'GET', path = '/bucket/key', rawQuery = '', headers }: Sent): UnsignedRequest {
  return { method, path, rawQuery, headers: { host: 'localhost:33333', ...headers } }
}

/** Signed in the Authorization header at `nowMs`. */
export function headerSigned(sent: Sent = {}, as: Signer = signer): SignedRequest {
  const request = unsigned(sent)
  const target = request.rawQuery === '' ? request.path : `${request.path}?${request.rawQuery}`
  return received(request.method, target, Object.entries(signRequest(request, as, nowMs)))
}

/** Signed in the query at `nowMs`, valid for a minute. */
export function presigned(sent: Sent = {}, as: Signer = signer): SignedRequest {
  const request = unsigned(sent)
  const target = presign(request, as, { timeMs: nowMs, expiresSeconds: 60 })
  return received(request.method, target, Object.entries(request.headers))
}

/** The same request with some of its headers replaced, added or (`undefined`) taken away after signing. */
export function withHeaders(
  request: SignedRequest,
  changes: Readonly<Record<string, string | undefined>>,
): SignedRequest {
  const headers = { ...request.headers, ...changes }
  const pairs = Object.entries(headers).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  return received(request.method, targetOf(request), pairs)
}

/** The same request with its raw query rewritten after signing. */
export function withQuery(request: SignedRequest, rewrite: (rawQuery: string) => string): SignedRequest {
  const pairs = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const)
  return received(request.method, `${request.path}?${rewrite(request.rawQuery)}`, pairs)
}

/** A request whose Authorization header was changed after signing. */
export function reworded(from: string | RegExp, to: string | ((match: string) => string)): SignedRequest {
  const signed = headerSigned()
  const { authorization = '' } = signed.headers
  return withHeaders(signed, {
    authorization: authorization.replace(from, typeof to === 'string' ? () => to : to),
  })
}

function targetOf({ path, rawQuery }: SignedRequest): string {
  return rawQuery === '' ? path : `${path}?${rawQuery}`
}

/** What a refusal tells the client. */
export interface Refusal {
  readonly code: string
  readonly message?: string
  readonly members?: Readonly<Record<string, unknown>>
}

/** Asserts that `call` is refused, and that the refusal has at least what `want` names. */
export function assertRefused(call: () => unknown, want: Refusal): void {
  assert.throws(call, (error: unknown) => {
    assert.ok(error instanceof S3Error, String(error))
    const members = Object.fromEntries(
      Object.keys(want.members ?? {}).map(name => [name, error.members[name]]),
    )
    const got = {
      code: error.code,
      ...(want.message === undefined ? {} : { message: error.message }),
      ...(want.members === undefined ? {} : { members }),
    }
    assert.deepEqual(got, want)
    return true
  })
}
