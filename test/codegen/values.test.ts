/** Single values of headers, queries and XML: what is read, and what is refused in which words. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { protocol, S3Error } from '@s3d/server/protocol'
import type { Headers, Query, WireRequest } from '@s3d/server/protocol'
import { bodyText } from './body-text.ts'

function request(parts: {
  readonly query?: Query
  readonly headers?: Headers
  readonly body?: string
}): WireRequest {
  const { query = {}, headers = {}, body } = parts
  return {
    method: 'GET',
    bucket: 'b',
    key: 'k',
    query,
    headers,
    body: body === undefined ? undefined : Buffer.from(body),
  }
}

const dates: ReadonlyArray<readonly [text: string, iso: string | undefined]> = [
  ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
  ['1994-11-06T08:49:37Z', '1994-11-06T08:49:37.000Z'],
  ['1994-11-06T09:49:37.5+01:00', '1994-11-06T08:49:37.500Z'],
  ['5', undefined],
  ['yesterday', undefined],
  ['Sun, 06 Foo 1994 08:49:37 GMT', undefined],
  ['', undefined],
]

describe('a condition with the date', () => {
  for (const [text, iso] of dates) {
    test(JSON.stringify(text), () => {
      const { IfModifiedSince } = protocol.GetObject.deserialize(
        request({ headers: { 'if-modified-since': text } }),
      )
      assert.equal(IfModifiedSince?.toISOString(), iso)
    })
  }
})

test('dates are written as the calendar has them', () => {
  const date = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(date, it => {
      const { headers } = protocol.HeadObject.serialize({ LastModified: it })
      assert.deepEqual(headers, ['Last-Modified', it.toUTCString()])
      const { body } = protocol.CopyObject.serialize({ CopyObjectResult: { LastModified: it } })
      assert.ok(bodyText(body).includes(`<LastModified>${it.toISOString()}</LastModified>`))
    }),
  )
})

const refused: ReadonlyArray<readonly [name: string, value: string, message: string]> = [
  ['max-keys', 'abc', 'Provided max-keys not an integer or within integer range'],
  ['max-keys', '1.5', 'Provided max-keys not an integer or within integer range'],
  ['max-keys', '1e3', 'Provided max-keys not an integer or within integer range'],
  ['max-keys', ' 7', 'Provided max-keys not an integer or within integer range'],
  ['max-keys', '2147483648', 'Provided max-keys not an integer or within integer range'],
  ['fetch-owner', 'maybe', 'Provided fetch-owner is not a boolean'],
]

describe('refused', () => {
  for (const [name, value, message] of refused) {
    test(`${name}=${value}`, () => {
      assert.throws(
        () => protocol.ListObjectsV2.deserialize(request({ query: { [name]: value } })),
        new S3Error('InvalidArgument', { message, ArgumentName: name, ArgumentValue: value }),
      )
    })
  }

  test('a deletion whose condition is no date', () => {
    const headers = { 'x-amz-if-match-last-modified-time': 'yesterday' }
    assert.throws(() => protocol.DeleteObject.deserialize(request({ headers })), { code: 'InvalidArgument' })
  })

  test('a configuration without its id', () => {
    const remove = protocol.DeleteBucketMetricsConfiguration
    assert.throws(() => remove.deserialize(request({})), {
      code: 'InvalidArgument',
      members: { ArgumentName: 'id', ArgumentValue: undefined },
    })
  })
})

test('numbers, booleans, lists and empty values are read', () => {
  const query = { 'max-keys': '-1', 'fetch-owner': 'true', prefix: '', 'continuation-token': '+' }
  const headers = { 'x-amz-optional-object-attributes': 'RestoreStatus, Other ,' }
  const input = protocol.ListObjectsV2.deserialize(request({ query, headers }))
  assert.deepEqual(
    [input.MaxKeys, input.FetchOwner, input.Prefix, input.ContinuationToken, input.OptionalObjectAttributes],
    [-1, true, '', '+', ['RestoreStatus', 'Other']],
  )
  assert.equal(protocol.ListObjectsV2.deserialize(request({ query: { 'max-keys': '' } })).MaxKeys, undefined)
})

test('metadata of any name is kept, and absent without any', () => {
  const headers = { 'x-amz-meta-__proto__': '1', 'x-amz-meta-a-b': '2', 'x-amz-metadata-directive': 'COPY' }
  const { Metadata } = protocol.PutObject.deserialize(request({ headers }))
  assert.deepEqual(Object.entries(Metadata ?? {}), [
    ['__proto__', '1'],
    ['a-b', '2'],
  ])
  assert.equal(protocol.PutObject.deserialize(request({})).Metadata, undefined)
})

test('Expires is kept as it came', () => {
  assert.equal(protocol.PutObject.deserialize(request({ headers: { expires: '0' } })).Expires, '0')
  assert.deepEqual(protocol.GetObject.serialize({ Expires: '0' }).headers, ['Expires', '0'])
})

test('empty and absent members make no header', () => {
  assert.deepEqual(
    protocol.HeadObject.serialize({ ETag: '', VersionId: undefined, ContentLength: 0 }).headers,
    ['Content-Length', '0'],
  )
})
