/** Raw targets taken apart: nothing normalised, nothing lost. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parseQuery, parseTarget, S3Error, splitPath } from '@s3d/server/protocol'

const targets = [
  { raw: '/b/k', want: { path: '/b/k', rawQuery: '' } },
  { raw: '/b/a/../c?x?y', want: { path: '/b/a/../c', rawQuery: 'x?y' } },
  { raw: '//b', want: { path: '//b', rawQuery: '' } },
  { raw: '?acl', want: { path: '', rawQuery: 'acl' } },
  { raw: 'http://host:1/b/k?acl', want: { path: '/b/k', rawQuery: 'acl' } },
  { raw: 'http://host', want: { path: '/', rawQuery: '' } },
  { raw: 'http://host?acl', want: { path: '/', rawQuery: 'acl' } },
]

describe('parseTarget', () => {
  for (const { raw, want } of targets) test(raw, () => assert.deepEqual(parseTarget(raw), want))
})

const paths = [
  { raw: '/', want: { bucket: '', key: '' } },
  { raw: '/b', want: { bucket: 'b', key: '' } },
  { raw: '/b/', want: { bucket: 'b', key: '' } },
  { raw: '/b//', want: { bucket: 'b', key: '/' } },
  { raw: '/b/a//b/./../c/', want: { bucket: 'b', key: 'a//b/./../c/' } },
  { raw: '/b/a%2Fb', want: { bucket: 'b', key: 'a/b' } },
  { raw: '/b/a+b%2B%20', want: { bucket: 'b', key: 'a+b+ ' } },
  { raw: '/b/%E2%82%AC%00', want: { bucket: 'b', key: '€\u0000' } },
]

describe('splitPath', () => {
  for (const { raw, want } of paths) test(raw, () => assert.deepEqual(splitPath(raw), want))

  for (const raw of ['/b/%', '/b/%zz', '/b/%E2%82', '/b/%ff', '/%C0%AF/k']) {
    test(`${raw} is refused`, () => assert.throws(() => splitPath(raw), invalidUri))
  }

  test('any key comes back', () => {
    const key = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(fc.property(key, it => splitPath(`/b/${encodeURIComponent(it)}`).key === it))
  })
})

const queries = [
  { raw: '', want: {} },
  { raw: '&&', want: {} },
  { raw: 'acl', want: { acl: '' } },
  { raw: 'acl=', want: { acl: '' } },
  { raw: 'a=1&a=2', want: { a: '1' } },
  { raw: 'a=b=c', want: { a: 'b=c' } },
  { raw: 'prefix=a+b%20c%2B', want: { prefix: 'a b c+' } },
  { raw: '%61=%62', want: { a: 'b' } },
  { raw: '=x', want: { '': 'x' } },
]

describe('parseQuery', () => {
  for (const { raw, want } of queries) test(raw, () => assert.deepEqual({ ...parseQuery(raw) }, want))

  test('names of object properties are names like others', () => {
    const query = parseQuery('__proto__=1&constructor=2')
    assert.deepEqual(Object.entries(query), [
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
    assert.ok(!('toString' in parseQuery('')))
  })

  for (const raw of ['%', 'a=%z', 'a=%ff']) {
    test(`${raw} is refused`, () => assert.throws(() => parseQuery(raw), invalidUri))
  }
})

function invalidUri(error: unknown): boolean {
  assert.ok(error instanceof S3Error)
  assert.deepEqual(
    [error.code, error.status, error.message],
    ['InvalidURI', 400, "Couldn't parse the specified URI."],
  )
  return true
}
