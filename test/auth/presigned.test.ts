/**
 * Presigned requests: the signature is in the query, and whoever has the address may send it for a while.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SignedRequest } from '../../src/service/authentication.ts'
import {
  assertRefused,
  authenticatorWith,
  emptyHash,
  presigned,
  received,
  root,
  signer,
  withHeaders,
  withQuery,
  type Refusal,
  type Sent,
} from './signed.ts'

const authenticate = authenticatorWith()

describe('accepted', () => {
  const accepted: readonly (Sent & { readonly name: string })[] = [
    { name: 'a plain address' },
    { name: 'a query of its own', rawQuery: 'versionId=a%2Fb&response-content-type=text/plain' },
    { name: 'signed headers', headers: { range: 'bytes=0-1', 'x-amz-acl': 'private' } },
    { name: 'a payload hash in a header', headers: { 'x-amz-content-sha256': emptyHash } },
    { name: 'odd characters', path: '/bucket/%20a(b)' },
  ]
  for (const { name, ...sent } of accepted) {
    test(name, () => assert.deepEqual(authenticate(presigned(sent)).identity, root))
  }
  test('headers nobody signed, as long as they are not AWS ones', () => {
    assert.deepEqual(authenticate(withHeaders(presigned(), { range: 'bytes=0-1' })).identity, root)
  })
  test('parameters in another order', () => {
    const reversed = withQuery(presigned({ rawQuery: 'a=1' }), query =>
      query.split('&').toReversed().join('&'),
    )
    assert.deepEqual(authenticate(reversed).identity, root)
  })
  test('with a session token', () => {
    const temporary = { ...signer, sessionToken: 'a+b/c==' }
    const withSession = authenticatorWith({ credential: { sessionToken: temporary.sessionToken } })
    assert.deepEqual(withSession(presigned({}, temporary)).identity, root)
    assertRefused(() => withSession(presigned()), { code: 'InvalidAccessKeyId' })
  })
})

const parameters = (message: string, members?: Refusal['members']): Refusal => ({
  code: 'AuthorizationQueryParametersError',
  message,
  ...(members && { members }),
})
const missing = parameters(
  'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
)
const tooLong = parameters(
  'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
)
const mismatch: Refusal = { code: 'SignatureDoesNotMatch' }

/** Replaces one parameter's value, or with `undefined` the whole parameter. */
function changed(name: string, value: string | undefined): SignedRequest {
  return withQuery(presigned(), query =>
    query
      .split('&')
      .flatMap(pair =>
        pair.startsWith(name + '=') ? (value === undefined ? [] : [`${name}=${value}`]) : [pair],
      )
      .join('&'),
  )
}

const scope = `${signer.accessKeyId}/20260714/us-east-1/s3/aws4_request`
const refused: readonly {
  readonly name: string
  readonly value: string | undefined
  readonly want: Refusal
}[] = [
  { name: 'X-Amz-Algorithm', value: undefined, want: missing },
  { name: 'X-Amz-Credential', value: undefined, want: missing },
  { name: 'X-Amz-SignedHeaders', value: undefined, want: missing },
  { name: 'X-Amz-Date', value: undefined, want: missing },
  { name: 'X-Amz-Expires', value: undefined, want: missing },
  { name: 'X-Amz-Signature', value: undefined, want: missing },
  { name: 'X-Amz-Signature', value: '', want: missing },
  {
    name: 'X-Amz-Algorithm',
    value: 'AWS4-HMAC-SHA1',
    want: parameters('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"'),
  },
  { name: 'X-Amz-Expires', value: '1h', want: parameters('X-Amz-Expires should be a number') },
  { name: 'X-Amz-Expires', value: '1.5', want: parameters('X-Amz-Expires should be a number') },
  { name: 'X-Amz-Expires', value: '-1', want: parameters('X-Amz-Expires must be non-negative') },
  { name: 'X-Amz-Expires', value: '604801', want: tooLong },
  { name: 'X-Amz-Expires', value: '9'.repeat(400), want: tooLong },
  { name: 'X-Amz-Expires', value: '604800', want: mismatch },
  {
    name: 'X-Amz-Date',
    value: '2026-07-14T15:09:26Z',
    want: parameters(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`),
  },
  {
    name: 'X-Amz-Date',
    value: '20260713T150926Z',
    want: parameters(
      'Invalid credential date "20260714". This date is not the same as X-Amz-Date: "20260713".',
    ),
  },
  {
    name: 'X-Amz-Credential',
    value: signer.accessKeyId,
    want: parameters(
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ),
  },
  {
    name: 'X-Amz-Credential',
    value: scope.replace('us-east-1', 'eu-west-3'),
    want: parameters(
      "Error parsing the X-Amz-Credential parameter; the region 'eu-west-3' is wrong; expecting 'us-east-1'",
      { Region: 'us-east-1' },
    ),
  },
  {
    name: 'X-Amz-Credential',
    value: scope.replace(signer.accessKeyId, 'NOBODY'),
    want: { code: 'InvalidAccessKeyId', members: { AWSAccessKeyId: 'NOBODY' } },
  },
  {
    name: 'X-Amz-SignedHeaders',
    value: 'range',
    want: { code: 'AccessDenied', members: { HeadersNotSigned: 'host' } },
  },
  { name: 'X-Amz-Signature', value: '0'.repeat(64), want: mismatch },
]

const altered: readonly {
  readonly name: string
  readonly request: SignedRequest
  readonly want: Refusal
}[] = [
  {
    name: 'a parameter added',
    request: withQuery(presigned(), query => query + '&versionId=1'),
    want: mismatch,
  },
  {
    name: 'an earlier signature given first',
    request: withQuery(presigned(), query => 'X-Amz-Signature=00&' + query),
    want: mismatch,
  },
  { name: 'another method', request: { ...presigned(), method: 'PUT' }, want: mismatch },
  { name: 'another host', request: withHeaders(presigned(), { host: 'elsewhere' }), want: mismatch },
  {
    name: 'another value of a signed header',
    request: withHeaders(presigned({ headers: { range: 'bytes=0-1' } }), { range: 'bytes=0-' }),
    want: mismatch,
  },
  {
    name: 'an AWS header nobody signed',
    request: withHeaders(presigned(), { 'x-amz-acl': 'public-read' }),
    want: { code: 'AccessDenied', members: { HeadersNotSigned: 'x-amz-acl' } },
  },
  {
    name: 'Signature Version 2',
    request: received('GET', '/b/k?AWSAccessKeyId=A&Signature=c2ln&Expires=1', [['host', 'h']]),
    want: { code: 'InvalidRequest' },
  },
]

describe('refused', () => {
  for (const { name, value, want } of refused) {
    const short = value === undefined ? 'missing' : value.slice(0, 20)
    test(`${name} ${short}`, () => assertRefused(() => authenticate(changed(name, value)), want))
  }

  for (const { name, request, want } of altered) {
    test(name, () => assertRefused(() => authenticate(request), want))
  }
})

describe('time', () => {
  const late: readonly { readonly lateMs: number; readonly want: Refusal }[] = [
    {
      lateMs: 60_001,
      want: {
        code: 'AccessDenied',
        message: 'Request has expired',
        members: {
          'X-Amz-Expires': 60,
          Expires: '2026-07-14T15:10:26Z',
          ServerTime: '2026-07-14T15:10:26Z',
        },
      },
    },
    { lateMs: -900_001, want: { code: 'AccessDenied', message: 'Request is not valid yet' } },
  ]
  for (const { lateMs, want } of late) {
    test(`${lateMs} ms after signing`, () =>
      assertRefused(() => authenticatorWith({ lateMs })(presigned()), want))
  }
  for (const lateMs of [-900_000, 0, 60_000]) {
    test(`${lateMs} ms after signing is fine`, () =>
      assert.deepEqual(authenticatorWith({ lateMs })(presigned()).identity, root))
  }
})
