/**
 * Requests signed in the Authorization header that are refused, each in AWS's words.
 */
import { describe, test } from 'node:test'
import type { SignedRequest } from '../../src/service/authentication.ts'
import { sha256 } from './reference.ts'
import {
  assertRefused,
  authenticatorWith,
  emptyHash,
  headerSigned,
  now,
  presigned,
  received,
  reworded,
  signer,
  withHeaders,
  type HeaderPairs,
  type Refusal,
} from './signed.ts'

const authenticate = authenticatorWith()

const malformed = (reason: string, members?: Refusal['members']): Refusal => ({
  code: 'AuthorizationHeaderMalformed',
  message: 'The authorization header is malformed; ' + reason,
  ...(members && { members }),
})
const threeComponents = malformed(
  'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
)
const invalidAuthorization = { code: 'InvalidArgument', members: { ArgumentName: 'Authorization' } }
const onlyOne =
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified'
const noDate = {
  code: 'AccessDenied',
  message: 'AWS authentication requires a valid Date or x-amz-date header',
}
const v2: Refusal = {
  code: 'InvalidRequest',
  message: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
}

const refused: readonly {
  readonly name: string
  readonly request: SignedRequest
  readonly want: Refusal
}[] = [
  { name: 'Signature Version 2', request: reworded(/.*/, 'AWS AKID:c2ln'), want: v2 },
  {
    name: 'a scheme that is not AWS',
    request: reworded(/.*/, 'Basic YTpi'),
    want: { ...invalidAuthorization, message: 'Unsupported Authorization Type' },
  },
  {
    name: 'an empty header',
    request: reworded(/.*/, ''),
    want: { ...invalidAuthorization, message: 'Unsupported Authorization Type' },
  },
  {
    name: 'no space after the scheme',
    request: reworded('SHA256 ', 'SHA256\t'),
    want: {
      ...invalidAuthorization,
      message: "Authorization header is invalid -- one and only one ' ' (space) required.",
    },
  },
  {
    name: 'asymmetric signatures',
    request: reworded('HMAC-SHA256', 'ECDSA-P256-SHA256'),
    want: { code: 'NotImplemented', members: { Header: 'Authorization' } },
  },
  { name: 'a component missing', request: reworded(/, Signature=.*/, ''), want: threeComponents },
  { name: 'an empty component', request: reworded(/Signature=.*/, 'Signature='), want: threeComponents },
  {
    name: 'a component repeated',
    request: reworded(/, Signature=.*/, component => component + component),
    want: threeComponents,
  },
  {
    name: 'a component without a value',
    request: reworded(/, Signature=.*/, ', Signature'),
    want: malformed('the authorization component "Signature" is malformed.'),
  },
  {
    name: 'an unknown component',
    request: reworded('SignedHeaders', 'Headers'),
    want: malformed(
      'the authorization component "Headers=host;x-amz-content-sha256;x-amz-date" is malformed.',
    ),
  },
  {
    name: 'a scope cut short',
    request: reworded('/s3/aws4_request', ''),
    want: malformed(
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ),
  },
  {
    name: 'a date that is none',
    request: reworded('/20260714/', '/2026-07-14/'),
    want: malformed(
      'incorrect date format "2026-07-14". This date in the credential must be in the format "yyyyMMdd".',
    ),
  },
  {
    name: 'another day',
    request: reworded('/20260714/', '/20260713/'),
    want: malformed(
      'Invalid credential date "20260713". This date is not the same as X-Amz-Date: "20260714".',
    ),
  },
  {
    name: 'another region',
    request: reworded('us-east-1', 'eu-west-3'),
    want: malformed("the region 'eu-west-3' is wrong; expecting 'us-east-1'", { Region: 'us-east-1' }),
  },
  {
    name: 'another service',
    request: reworded('/s3/', '/ec2/'),
    want: malformed('incorrect service "ec2". This endpoint belongs to "s3".'),
  },
  {
    name: 'another terminal',
    request: reworded('aws4_request', 'aws5_request'),
    want: malformed('incorrect terminal "aws5_request". This endpoint uses "aws4_request".'),
  },
  {
    name: 'an unknown access key',
    request: headerSigned({}, { ...signer, accessKeyId: 'NOBODY' }),
    want: { code: 'InvalidAccessKeyId', members: { AWSAccessKeyId: 'NOBODY' } },
  },
  {
    name: 'neither x-amz-date nor Date',
    request: withHeaders(headerSigned(), { 'x-amz-date': undefined }),
    want: noDate,
  },
  {
    name: 'an impossible time',
    request: withHeaders(headerSigned(), { 'x-amz-date': '20260731T246060Z' }),
    want: noDate,
  },
  {
    name: 'a day the month lacks',
    request: withHeaders(headerSigned(), { 'x-amz-date': '20260631T000000Z' }),
    want: noDate,
  },
  {
    name: 'no payload hash',
    request: withHeaders(headerSigned(), { 'x-amz-content-sha256': undefined }),
    want: {
      code: 'InvalidRequest',
      message: 'Missing required header for this request: x-amz-content-sha256',
    },
  },
  {
    name: 'a header and a signed query',
    request: { ...headerSigned(), ...queryOf(presigned()) },
    want: { ...invalidAuthorization, message: onlyOne },
  },
  {
    name: 'a header and a query of version 2',
    request: {
      ...headerSigned(),
      ...queryOf(received('GET', '/?AWSAccessKeyId=A&Signature=B&Expires=1', [])),
    },
    want: { ...invalidAuthorization, message: onlyOne },
  },
  {
    name: 'host unsigned',
    request: reworded('SignedHeaders=host;', 'SignedHeaders='),
    want: {
      code: 'AccessDenied',
      message: 'There were headers present in the request which were not signed',
      members: { HeadersNotSigned: 'host' },
    },
  },
  {
    name: 'x-amz-* headers unsigned',
    request: withHeaders(headerSigned(), { 'x-amz-acl': 'public-read', 'x-amz-meta-a': 'b' }),
    want: { code: 'AccessDenied', members: { HeadersNotSigned: 'x-amz-acl, x-amz-meta-a' } },
  },
  {
    name: 'x-amz-* unsigned behind a list that repeats names',
    request: withHeaders(reworded('x-amz-date', 'x-amz-date;x-amz-date'), { 'x-amz-acl': 'private' }),
    want: { code: 'AccessDenied', members: { HeadersNotSigned: 'x-amz-acl' } },
  },
  {
    name: 'broken percent-encoding',
    request: { ...headerSigned(), path: '/bucket/%4' },
    want: { code: 'InvalidURI' },
  },
]

describe('refused before the signature is looked at', () => {
  for (const { name, request, want } of refused) {
    test(name, () => assertRefused(() => authenticate(request), want))
  }
})

function queryOf({ query, rawQuery }: SignedRequest): Pick<SignedRequest, 'query' | 'rawQuery'> {
  return { query, rawQuery }
}

const tampered: readonly { readonly name: string; readonly request: SignedRequest }[] = [
  { name: 'another secret', request: headerSigned({}, { ...signer, secretAccessKey: 'x' }) },
  { name: 'another method', request: { ...headerSigned(), method: 'PUT' } },
  { name: 'another path', request: { ...headerSigned(), path: '/bucket/kez' } },
  { name: 'a slash more', request: { ...headerSigned(), path: '/bucket//key' } },
  { name: 'a query added', request: { ...headerSigned(), rawQuery: 'acl' } },
  { name: 'another host', request: withHeaders(headerSigned(), { host: 'localhost:33334' }) },
  {
    name: 'another signed value',
    request: withHeaders(headerSigned(), { 'x-amz-content-sha256': emptyHash }),
  },
  { name: 'a signature cut short', request: reworded(/.$/, '') },
  {
    name: 'a signature of another case',
    request: reworded(/[a-f](?=[^=]*$)/, letter => letter.toUpperCase()),
  },
  { name: 'a signature that is no hexadecimal number', request: reworded(/.$/, '\u00ff') },
  {
    name: 'signed headers out of order',
    request: reworded('x-amz-content-sha256;x-amz-date', 'x-amz-date;x-amz-content-sha256'),
  },
  {
    name: 'a signed header that was not sent',
    request: reworded('SignedHeaders=', 'SignedHeaders=accept;'),
  },
]

describe('a signature that does not match', () => {
  for (const { name, request } of tampered) {
    test(name, () => assertRefused(() => authenticate(request), { code: 'SignatureDoesNotMatch' }))
  }

  test('is told what was signed', () => {
    const lines = `host:localhost:33333\nx-amz-content-sha256:UNSIGNED-PAYLOAD\nx-amz-date:${now}\n`
    const names = 'host;x-amz-content-sha256;x-amz-date'
    const canonicalRequest = `GET\n/bucket/kez\n\n${lines}\n${names}\nUNSIGNED-PAYLOAD`
    const stringToSign = `AWS4-HMAC-SHA256\n${now}\n20260714/us-east-1/s3/aws4_request\n${sha256(canonicalRequest)}`
    const request = headerSigned()
    assertRefused(() => authenticate({ ...request, path: '/bucket/kez' }), {
      code: 'SignatureDoesNotMatch',
      members: {
        AWSAccessKeyId: signer.accessKeyId,
        StringToSign: stringToSign,
        SignatureProvided: /Signature=(.*)/.exec(request.headers.authorization ?? '')?.[1],
        StringToSignBytes: spaced(stringToSign),
        CanonicalRequest: canonicalRequest,
        CanonicalRequestBytes: spaced(canonicalRequest),
      },
    })
  })
})

function spaced(text: string): string {
  return (Buffer.from(text).toString('hex').match(/../g) ?? []).join(' ')
}

const repeated: readonly { readonly name: string; readonly value: string; readonly want: string }[] = [
  { name: 'Authorization', value: 'AWS4-HMAC-SHA256 Credential=x', want: 'InvalidArgument' },
  { name: 'Host', value: 'elsewhere', want: 'SignatureDoesNotMatch' },
  { name: 'X-Amz-Content-Sha256', value: 'UNSIGNED-PAYLOAD', want: 'SignatureDoesNotMatch' },
  { name: 'X-Amz-Date', value: now, want: 'AccessDenied' },
]

describe('repeated headers that may not be', () => {
  for (const { name, value, want } of repeated) {
    test(name, () => assertRefused(() => authenticate(twice(name, value)), { code: want }))
  }
})

function twice(name: string, value: string): SignedRequest {
  const signed = headerSigned()
  const pairs: HeaderPairs = Object.entries(signed.headers).map(([own, text]) => [own, String(text)])
  return received('GET', '/bucket/key', [...pairs, [name, value]])
}
