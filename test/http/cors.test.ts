/** CORS rules against what browsers ask: the first rule that grants all of it answers. */
import assert from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import { describe, test } from 'node:test'
import { addressing, type Address } from '../../src/http/address.ts'
import { crossOriginHeaders, preflight } from '../../src/http/cors.ts'
import { Trail } from '../../src/service/context.ts'
import type { BucketCors, CorsLookup } from '../../src/service/cors.ts'
import { assertRefused } from '../conformance/subject.ts'

const object = addressing([])('/bucket/key', undefined)
const bucket = addressing([])('/bucket', undefined)
const vary = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'

const rules: BucketCors = [
  { AllowedMethods: ['GET'], AllowedOrigins: ['https://one.example'] },
  {
    AllowedMethods: ['PUT', 'POST'],
    AllowedOrigins: ['https://*.example', 'http://localhost:*'],
    AllowedHeaders: ['X-Amz-*', 'content-type'],
    ExposeHeaders: ['ETag', 'x-amz-request-id'],
    MaxAgeSeconds: 600,
  },
  { AllowedMethods: ['HEAD'], AllowedOrigins: ['*'], AllowedHeaders: ['*'] },
]

const lookUp = () => rules

function named(headers: readonly string[]): Record<string, string> {
  const pairs: [string, string][] = []
  for (let at = 0; at < headers.length; at += 2) pairs.push([headers[at] ?? '', headers[at + 1] ?? ''])
  return Object.fromEntries(pairs)
}

const granted: readonly { asks: string; origin: string; method: string; headers?: string; want: object }[] = [
  {
    asks: 'a listed origin',
    origin: 'https://one.example',
    method: 'GET',
    want: {
      'Access-Control-Allow-Origin': 'https://one.example',
      'Access-Control-Allow-Methods': 'GET',
      'Access-Control-Allow-Credentials': 'true',
      Vary: vary,
    },
  },
  {
    asks: 'a pattern, with headers in any case',
    origin: 'https://two.example',
    method: 'PUT',
    headers: 'X-AMZ-Date, Content-Type,x-amz-meta-a',
    want: {
      'Access-Control-Allow-Origin': 'https://two.example',
      'Access-Control-Allow-Methods': 'PUT, POST',
      'Access-Control-Allow-Headers': 'x-amz-date, content-type, x-amz-meta-a',
      'Access-Control-Expose-Headers': 'ETag, x-amz-request-id',
      'Access-Control-Max-Age': '600',
      'Access-Control-Allow-Credentials': 'true',
      Vary: vary,
    },
  },
  {
    asks: 'anybody, who gets no credentials',
    origin: 'null',
    method: 'HEAD',
    headers: 'anything',
    want: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'HEAD',
      'Access-Control-Allow-Headers': 'anything',
      Vary: vary,
    },
  },
]

function asked(
  found: CorsLookup,
  address: Address,
  headers: IncomingHttpHeaders,
): ReturnType<typeof preflight> {
  return preflight(found, { address, headers, trail: undefined })
}

describe('preflight', () => {
  for (const { asks, origin, method, headers, want } of granted) {
    test(`grants ${asks}`, async () => {
      const answer = await asked(() => rules, object, {
        origin,
        'access-control-request-method': method,
        ...(headers !== undefined && { 'access-control-request-headers': headers }),
      })
      assert.equal(answer.status, 200)
      assert.equal(answer.body, undefined)
      assert.deepEqual(named(answer.headers), want)
    })
  }

  const refused: readonly { asks: string; origin: string; method: string; headers?: string }[] = [
    { asks: 'another method', origin: 'https://one.example', method: 'DELETE' },
    { asks: 'another origin', origin: 'https://one.example.org', method: 'GET' },
    { asks: 'an origin in another case', origin: 'https://ONE.example', method: 'GET' },
    { asks: 'an origin shorter than its pattern', origin: 'https://.exampl', method: 'PUT' },
    { asks: 'a header more', origin: 'https://two.example', method: 'PUT', headers: 'x-amz-date, range' },
    {
      asks: 'more headers than anybody has',
      origin: 'https://two.example',
      method: 'HEAD',
      headers: Array.from({ length: 201 }, (_, at) => `x-${at}`).join(),
    },
  ]
  for (const { asks, origin, method, headers } of refused) {
    test(`refuses ${asks}`, async () => {
      const answer = asked(() => rules, object, {
        origin,
        'access-control-request-method': method,
        ...(headers !== undefined && { 'access-control-request-headers': headers }),
      })
      await assertRefused(answer, {
        code: 'AccessForbidden',
        message: /^CORSResponse: This CORS request is not allowed\./,
        members: { Method: method, ResourceType: 'OBJECT' },
      })
    })
  }

  test('tells which rule decided, or that none did', async () => {
    const headers = { origin: 'https://one.example', 'access-control-request-method': 'GET' }
    const [granting, refusing] = [new Trail(), new Trail()]
    await preflight(lookUp, { address: object, headers, trail: granting })
    assert.deepEqual(granting.decided, { effect: 'allow', by: ['CORS rule 1'] })
    await assert.rejects(preflight(() => 'not enabled', { address: object, headers, trail: refusing }))
    assert.deepEqual(refusing.decided, { effect: 'deny', by: ['CORS: not enabled'] })
  })

  test('needs an origin and a method there is', async () => {
    await assertRefused(
      asked(() => rules, object, {}),
      { code: 'BadRequest', message: 'Insufficient information. Origin request header needed.' },
    )
    await assertRefused(
      asked(() => rules, object, { origin: 'https://one.example' }),
      { code: 'BadRequest', message: 'Invalid Access-Control-Request-Method: null' },
    )
    await assertRefused(
      asked(() => rules, object, { origin: 'x', 'access-control-request-method': 'PATCH' }),
      { code: 'BadRequest', message: 'Invalid Access-Control-Request-Method: PATCH' },
    )
  })

  test('says where there are no rules', async () => {
    const asks = { origin: 'x', 'access-control-request-method': 'GET' }
    const members = { Method: 'GET', ResourceType: 'BUCKET' }
    await assertRefused(
      asked(() => 'not enabled', bucket, asks),
      {
        code: 'AccessForbidden',
        message: 'CORSResponse: CORS is not enabled for this bucket.',
        members,
      },
    )
    await assertRefused(
      asked(() => Promise.resolve('no bucket'), bucket, asks),
      { code: 'AccessForbidden', message: 'CORSResponse: Bucket not found', members },
    )
  })
})

describe('an answer to a request from elsewhere', () => {
  test('grants by its method, or by the one that it says it is about', async () => {
    const headers = { origin: 'https://one.example' }
    const got = await crossOriginHeaders(lookUp, 'bucket', { method: 'GET', headers })
    assert.equal(named(got)['Access-Control-Allow-Origin'], 'https://one.example')
    const about = { ...headers, 'access-control-request-method': 'GET' }
    const put = await crossOriginHeaders(lookUp, 'bucket', { method: 'PUT', headers: about })
    assert.deepEqual(put, got)
  })

  test('that grants nothing still says what it depends on', async () => {
    const headers = { origin: 'https://elsewhere' }
    assert.deepEqual(named(await crossOriginHeaders(lookUp, 'bucket', { method: 'GET', headers })), {
      Vary: vary,
    })
  })

  test('says nothing for a bucket without rules, or without a bucket', async () => {
    const request = { method: 'GET', headers: { origin: 'https://one.example' } }
    assert.deepEqual(await crossOriginHeaders(() => 'not enabled', 'bucket', request), [])
    assert.deepEqual(await crossOriginHeaders(() => assert.fail('there is no bucket'), '', request), [])
  })
})
