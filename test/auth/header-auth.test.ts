/**
 * Requests signed in the Authorization header: what is accepted, and who it comes from. What the canonical forms are is
 * in `canonical.test.ts`, what other signers make in `sdk-signers.test.ts` and `sigv4-suite.test.ts`.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { authenticator } from '../../src/auth/authenticate.ts'
import { systemClock } from '../../src/base/clock.ts'
import { credentialText, signCanonical } from './reference.ts'
import {
  assertRefused,
  authenticatorWith,
  emptyHash,
  headerSigned,
  now,
  nowMs,
  received,
  reworded,
  root,
  signer,
  withHeaders,
  type Refusal,
  type Sent,
} from './signed.ts'

const authenticate = authenticatorWith()

const accepted: readonly (Sent & { readonly name: string })[] = [
  { name: 'a plain path' },
  { name: 'the root', path: '/' },
  { name: 'a key of dots and slashes', path: '/bucket//a/../b/./c//' },
  { name: 'a canonical path', path: '/bucket/%20%2B%3D%28%E1%88%B4' },
  { name: 'a path that is not encoded', path: "/bucket/a(b)!'*~+=:@$&,;" },
  { name: 'lower-case hexadecimal digits', path: '/bucket/%e1%88%b4%7e%41' },
  { name: 'raw bytes beyond ASCII', path: '/bucket/\u00e1\u0088\u00b4' },
  { name: 'a query out of order', rawQuery: 'prefix=b&delimiter=/&a-b=1&a=2' },
  { name: 'a name without a value', rawQuery: 'uploads' },
  { name: 'repeated names', rawQuery: 'a=2&a=1&a' },
  { name: 'a plus for a space', rawQuery: 'prefix=a+b%2B' },
  { name: 'empty pairs', rawQuery: '&&a=1&' },
  { name: 'another method', method: 'DELETE' },
  { name: 'a host without a port', headers: { host: 'bucket.s3.example.org' } },
  { name: 'an empty value', headers: { 'x-amz-meta-a': '' } },
  { name: 'white space in a value', headers: { 'x-amz-meta-a': 'a  b\t c' } },
  { name: 'bytes beyond ASCII in a value', headers: { 'x-amz-meta-a': '\u00c3\u00a9' } },
  { name: 'a header named like a method of objects', headers: { constructor: 'a' } },
  { name: 'an empty payload hash', headers: { 'x-amz-content-sha256': emptyHash } },
]

describe('accepted', () => {
  for (const { name, ...sent } of accepted) {
    test(name, () => assert.deepEqual(authenticate(headerSigned(sent)).identity, root))
  }

  for (const date of [new Date(nowMs).toUTCString(), now]) {
    test(`Date: ${date} instead of x-amz-date`, () => {
      const headers = `date:${date}\nhost:h\nx-amz-content-sha256:UNSIGNED-PAYLOAD\n`
      const names = 'date;host;x-amz-content-sha256'
      const signature = signCanonical(`GET\n/\n\n${headers}\n${names}\nUNSIGNED-PAYLOAD`)
      const request = received('GET', '/', [
        ['Host', 'h'],
        ['Date', date],
        ['X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD'],
        [
          'Authorization',
          `AWS4-HMAC-SHA256 Credential=${credentialText},SignedHeaders=${names},Signature=${signature}`,
        ],
      ])
      assert.deepEqual(authenticate(request).identity, root)
    })
  }

  test('repeated headers, joined in the order sent', () => {
    const joined = headerSigned({ headers: { 'x-amz-meta-a': 'b,a' } })
    const pairs: [string, string][] = Object.entries(joined.headers).flatMap(([name, value]) =>
      name === 'x-amz-meta-a'
        ? [
            ['X-Amz-Meta-A', ' b '],
            ['x-amz-meta-a', 'a'],
          ]
        : [[name, String(value)]],
    )
    assert.deepEqual(authenticate(received('GET', '/bucket/key', pairs)).identity, root)
  })

  test('components in any order and without spaces', () => {
    const signed = headerSigned()
    const [, ...components] = (signed.headers.authorization ?? '').split(/,? /)
    const authorization = 'AWS4-HMAC-SHA256 ' + components.toReversed().join(',')
    assert.deepEqual(authenticate(withHeaders(signed, { authorization })).identity, root)
  })
})

test('a secret that changes takes effect at once', () => {
  let secretAccessKey = signer.secretAccessKey
  const changing = authenticator(
    {
      clock: { ...systemClock, now: () => nowMs },
      credential: accessKeyId => ({ accessKeyId, secretAccessKey, identity: root }),
    },
    { region: signer.region, mode: 'sigv4', acceptsV2: false, accessKeyId: signer.accessKeyId },
  )
  changing(headerSigned())
  secretAccessKey = 'another'
  assertRefused(() => changing(headerSigned()), { code: 'SignatureDoesNotMatch' })
  assert.deepEqual(changing(headerSigned({}, { ...signer, secretAccessKey })).identity, root)
})

describe('time', () => {
  const minuteMs = 60_000
  for (const lateMs of [-15 * minuteMs, 0, 15 * minuteMs]) {
    test(`${lateMs / minuteMs} minutes off is fine`, () => {
      assert.deepEqual(authenticatorWith({ lateMs })(headerSigned()).identity, root)
    })
  }
  for (const lateMs of [-15 * minuteMs - 1000, 15 * minuteMs + 1000]) {
    test(`${lateMs / 1000} seconds off is not`, () => {
      assertRefused(() => authenticatorWith({ lateMs })(headerSigned()), {
        code: 'RequestTimeTooSkewed',
        members: {
          RequestTime: now,
          ServerTime: lateMs < 0 ? '2026-07-14T14:54:25Z' : '2026-07-14T15:24:27Z',
          MaxAllowedSkewMilliseconds: 900_000,
        },
      })
    })
  }
})

describe('temporary credentials', () => {
  const temporary = { ...signer, sessionToken: 'FwoGZXIvYXdzEXAMPLE/+=' }
  const credential = { sessionToken: temporary.sessionToken, expiresMs: nowMs + 1 }
  const withSession = authenticatorWith({ credential })
  test('with their token', () => assert.deepEqual(withSession(headerSigned({}, temporary)).identity, root))

  const refused: readonly { readonly name: string; readonly call: () => unknown; readonly want: Refusal }[] =
    [
      {
        name: 'without their token',
        call: () => withSession(headerSigned()),
        want: { code: 'InvalidAccessKeyId', members: { AWSAccessKeyId: signer.accessKeyId } },
      },
      {
        name: 'with another token',
        call: () => withSession(headerSigned({}, { ...temporary, sessionToken: 'other' })),
        want: { code: 'InvalidToken', members: { 'Token-0': 'other' } },
      },
      {
        name: 'past their end',
        call: () => authenticatorWith({ credential, lateMs: 1 })(headerSigned({}, temporary)),
        want: { code: 'ExpiredToken', members: { 'Token-0': temporary.sessionToken } },
      },
      {
        name: 'a token with lasting credentials',
        call: () => authenticate(headerSigned({}, temporary)),
        want: { code: 'InvalidToken' },
      },
    ]
  for (const { name, call, want } of refused) test(name, () => assertRefused(call, want))
})

describe('without a signature', () => {
  test('is anonymous', () => {
    assert.deepEqual(authenticate(received('GET', '/b', [['host', 'h']])).identity, { kind: 'anonymous' })
  })
  test('a signed stream can not be anonymous', () => {
    const request = received('PUT', '/b/k', [['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD']])
    assertRefused(() => authenticate(request), { code: 'InvalidRequest' })
  })
  test('is root where signatures are off, right or wrong ones', () => {
    const open = authenticatorWith({ config: { mode: 'none' } })
    const requests = [received('GET', '/b', []), reworded(/.*/, 'Basic YTpi'), reworded(/.$/, '')]
    for (const request of requests) assert.deepEqual(open(request).identity, root)
  })
})
