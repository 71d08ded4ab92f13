/**
 * Signature Version 2 where it is accepted: the examples of AWS's documentation, and what must not get through.
 */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import type { SignedRequest } from '../../src/service/authentication.ts'
import { assertRefused, authenticatorWith, nowMs, presigned, received, type HeaderPairs } from './signed.ts'

const accessKeyId = 'AKIAIOSFODNN7EXAMPLE'
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const credential = { accessKeyId, secretAccessKey }
const acceptsV2 = { config: { acceptsV2: true }, credential }
const hostedBucket = 'awsexamplebucket1'

/** As printed in AWS's documentation, with the time each was signed at. */
const documented: readonly {
  readonly method: string
  readonly target: string
  readonly headers: HeaderPairs
  readonly signature: string
}[] = [
  {
    method: 'GET',
    target: '/photos/puppy.jpg',
    headers: [['Date', 'Tue, 27 Mar 2007 19:36:42 +0000']],
    signature: 'qgk2+6Sv9/oM7G3qLEjTH1a1l1g=',
  },
  {
    method: 'PUT',
    target: '/photos/puppy.jpg',
    headers: [
      ['Content-Type', 'image/jpeg'],
      ['Date', 'Tue, 27 Mar 2007 21:15:45 +0000'],
    ],
    signature: 'iqRzw+ileNPu1fhspnRs8nOjjIA=',
  },
  {
    method: 'GET',
    target: '/?prefix=photos&max-keys=50&marker=puppy',
    headers: [['Date', 'Tue, 27 Mar 2007 19:42:41 +0000']],
    signature: 'm0WP8eCtspQl5Ahe6L1SozdX9YA=',
  },
  {
    method: 'GET',
    target: '/?acl',
    headers: [['Date', 'Tue, 27 Mar 2007 19:44:46 +0000']],
    signature: '82ZHiFIjc+WbcwFKGUVEQspPn+0=',
  },
]

function at(time: string) {
  return authenticatorWith({ ...acceptsV2, lateMs: Date.parse(time) - nowMs })
}

describe("AWS's examples", () => {
  for (const { method, target, headers, signature } of documented) {
    const signed: HeaderPairs = [...headers, ['Authorization', `AWS ${accessKeyId}:${signature}`]]
    const time = headers.at(-1)?.[1] ?? ''
    test(`${method} ${target}`, () => {
      const request = { ...received(method, target, signed), hostedBucket }
      assert.equal(at(time)(request).identity.kind, 'root')
      assertRefused(() => at(time)({ ...request, hostedBucket: 'another' }), {
        code: 'SignatureDoesNotMatch',
      })
      assertRefused(() => at(time)({ ...request, method: 'DELETE' }), { code: 'SignatureDoesNotMatch' })
    })
  }
})

function sign(text: string): string {
  return createHmac('sha1', secretAccessKey).update(text).digest('base64')
}

const authenticate = authenticatorWith(acceptsV2)
const date = new Date(nowMs).toUTCString()

/** Signed in the header at `nowMs`, with whatever is said otherwise. */
function signedRequest(target = '/b/k', pairs: HeaderPairs = [], dateLine = date): SignedRequest {
  const amz = pairs.filter(([name]) => name.startsWith('x-amz-')).map(([name, value]) => `${name}:${value}\n`)
  const text = `GET\n\n\n${dateLine}\n${amz.join('')}${target}`
  return received('GET', target, [
    ...pairs,
    ['Date', date],
    ['Authorization', `AWS ${accessKeyId}:${sign(text)}`],
  ])
}

function queryRequest(expires: string, target = '/b/k'): SignedRequest {
  const signature = encodeURIComponent(sign(`GET\n\n\n${expires}\n${target}`))
  return received(
    'GET',
    `${target}?AWSAccessKeyId=${accessKeyId}&Expires=${expires}&Signature=${signature}`,
    [],
  )
}

const soon = String(nowMs / 1000 + 60)

test('a header and a query that are right', () => {
  assert.equal(authenticate(signedRequest()).identity.kind, 'root')
  assert.equal(authenticate(signedRequest('/b/k', [['x-amz-date', date]], '')).identity.kind, 'root')
  assert.equal(authenticate(queryRequest(soon)).identity.kind, 'root')
})

test('white space inside a value is signed as it is', () => {
  assert.equal(authenticate(signedRequest('/b/k', [['x-amz-meta-a', '1  x\ty']])).identity.kind, 'root')
})

test('a query member that it does not sign is refused, unless it harms nobody', () => {
  for (const target of ['/b/k?renameObject', '/b?abac', '/b/k?attributes', '/b/k?unheard-of=1']) {
    const request = received('GET', target, Object.entries({ date, authorization: plainAuthorization() }))
    assertRefused(() => authenticate(request), { code: 'InvalidRequest' })
  }
  const request = received('GET', '/b/k?list-type=2&prefix=a', [
    ['Date', date],
    ['Authorization', plainAuthorization()],
  ])
  assert.equal(authenticate(request).identity.kind, 'root')
})

function plainAuthorization(): string {
  return `AWS ${accessKeyId}:${sign(`GET\n\n\n${date}\n/b/k`)}`
}

test('it is refused where nobody asked for it', () => {
  const strict = authenticatorWith({ credential })
  for (const request of [signedRequest(), queryRequest(soon)]) {
    assertRefused(() => strict(request), { code: 'InvalidRequest' })
  }
})

const refused = [
  { why: 'another key', request: { ...signedRequest(), path: '/b/other' }, code: 'SignatureDoesNotMatch' },
  {
    why: 'a header added',
    request: added(signedRequest(), 'x-amz-acl', 'private'),
    code: 'SignatureDoesNotMatch',
  },
  { why: 'an unknown key', request: reworded(`AWS NOBODY:${sign('')}`), code: 'InvalidAccessKeyId' },
  { why: 'no signature', request: reworded(`AWS ${accessKeyId}`), code: 'InvalidArgument' },
  { why: 'a day old', request: signedAt('Mon, 13 Jul 2026 15:09:26 GMT'), code: 'RequestTimeTooSkewed' },
  { why: 'no date', request: signedAt('yesterday'), code: 'AccessDenied' },
  { why: 'a date before 1970', request: signedAt('Tue, 07 Jul 1950 21:53:04 GMT'), code: 'AccessDenied' },
  { why: 'expired', request: queryRequest(String(nowMs / 1000 - 1)), code: 'AccessDenied' },
  { why: 'an expiry that is no number', request: queryRequest('soon'), code: 'AccessDenied' },
  {
    why: 'two signatures',
    request: { ...queryRequest(soon), headers: signedRequest().headers },
    code: 'InvalidArgument',
  },
  {
    why: 'one of each version',
    request: { ...presigned(), headers: signedRequest().headers },
    code: 'InvalidArgument',
  },
]

for (const { why, request, code } of refused) {
  test(`refused: ${why}`, () => assertRefused(() => authenticate(request), { code }))
}

function added(request: SignedRequest, name: string, value: string): SignedRequest {
  return {
    ...request,
    headers: { ...request.headers, [name]: value },
    rawHeaders: [...request.rawHeaders, name, value],
  }
}

function reworded(authorization: string): SignedRequest {
  return { ...signedRequest(), headers: { date, authorization } }
}

function signedAt(time: string): SignedRequest {
  return received('GET', '/b/k', [
    ['Date', time],
    ['Authorization', `AWS ${accessKeyId}:${sign(`GET\n\n\n${time}\n/b/k`)}`],
  ])
}
