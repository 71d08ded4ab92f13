/**
 * The canonical forms themselves, written out: a signer that makes the same mistake as its verifier would pass every
 * other test.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalHeaders, canonicalPath, canonicalQuery, joinedHeaders } from '../../src/auth/canonical.ts'
import { assertRefused } from './signed.ts'

const s3 = { normalizePath: false, doubleEncode: false }

interface Pair {
  readonly raw: string
  readonly want: string
}

const paths: readonly Pair[] = [
  { raw: '', want: '/' },
  { raw: '/', want: '/' },
  { raw: '/b/k', want: '/b/k' },
  { raw: '//b///k/', want: '//b///k/' },
  { raw: '/b/./../k', want: '/b/./../k' },
  { raw: '/b/-_.~', want: '/b/-_.~' },
  { raw: '/b/%2D%5F%2E%7E%41', want: '/b/-_.~A' },
  { raw: '/b/%20', want: '/b/%20' },
  { raw: '/b/ ', want: '/b/%20' },
  { raw: '/b/+', want: '/b/%2B' },
  { raw: "/b/!'()*", want: '/b/%21%27%28%29%2A' },
  { raw: '/b/%e1%88%b4', want: '/b/%E1%88%B4' },
  { raw: '/b/\u00e1\u0088\u00b4', want: '/b/%E1%88%B4' },
  { raw: '/b/%2F', want: '/b//' },
  { raw: '/b/%2520', want: '/b/%2520' },
  { raw: '/b/%00', want: '/b/%00' },
  { raw: '/b/?=&', want: '/b/%3F%3D%26' },
]

const queries: readonly Pair[] = [
  { raw: '', want: '' },
  { raw: 'acl', want: 'acl=' },
  { raw: 'acl=', want: 'acl=' },
  { raw: 'b=1&a=2', want: 'a=2&b=1' },
  { raw: 'a=2&a=1&a=10', want: 'a=1&a=10&a=2' },
  { raw: 'a-b=1&a=2', want: 'a=2&a-b=1' },
  { raw: 'B=1&a=2&A=3', want: 'A=3&B=1&a=2' },
  { raw: 'a%20=1&a=2', want: 'a=2&a%20=1' },
  { raw: 'prefix=a/b', want: 'prefix=a%2Fb' },
  { raw: 'prefix=a+b', want: 'prefix=a%20b' },
  { raw: 'prefix=a%2Bb', want: 'prefix=a%2Bb' },
  { raw: 'a=b=c', want: 'a=b%3Dc' },
  { raw: 'a=%7e', want: 'a=~' },
  { raw: '&&a&', want: 'a=' },
  { raw: '=a', want: '=a' },
  { raw: 'a=1&x=2', want: 'a=1' },
  { raw: 'a=1&%78=2', want: 'a=1' },
]

describe('path', () => {
  for (const { raw, want } of paths) {
    test(JSON.stringify(raw), () => assert.equal(canonicalPath(raw, s3), want))
  }
  test('normalised and encoded twice, for other services', () => {
    const rules = { normalizePath: true, doubleEncode: true }
    assert.equal(canonicalPath('//a/./b/../%20 /', rules), '/a/%2520%20/')
    assert.equal(canonicalPath('/..', rules), '/')
  })
  test('is decoded and encoded, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), key => {
        const want = encodeURIComponent(key).replace(
          /[!'()*]/g,
          mark => `%${mark.charCodeAt(0).toString(16)}`,
        )
        assert.equal(canonicalPath('/' + encodeURIComponent(key), s3), '/' + upperCased(want))
      }),
    )
  })
})

/** Hexadecimal digits in upper case, and slashes as they are. */
function upperCased(encoded: string): string {
  return encoded.replace(/%../g, digits => digits.toUpperCase()).replaceAll('%2F', '/')
}

describe('query without x', () => {
  for (const { raw, want } of queries) {
    test(JSON.stringify(raw), () => assert.equal(canonicalQuery(raw, 'x'), want))
  }
})

describe('percent-encoding that is none', () => {
  for (const raw of ['%', '%4', '%4g', '%%41', 'a%', '% 41', '%u0041', '\u1234']) {
    test(raw, () => {
      assertRefused(() => canonicalPath('/' + raw, s3), { code: 'InvalidURI' })
      assertRefused(() => canonicalQuery('a=' + raw), { code: 'InvalidURI' })
    })
  }
})

describe('headers', () => {
  test('trimmed, inner white space collapsed, absent ones empty', () => {
    const headers = { host: 'h', 'x-amz-meta-a': ' a  b\t\tc ' }
    const want = 'host:h\nx-amz-meta-a:a b c\nx-amz-meta-b:\n'
    assert.equal(canonicalHeaders(headers, ['host', 'x-amz-meta-a', 'x-amz-meta-b']), want)
  })
  test('repeated ones joined in the order sent', () => {
    const joined = joinedHeaders(['A', ' 2 ', 'B', 'x', 'a', '1', '__proto__', 'y'])
    assert.deepEqual(Object.entries(joined), [
      ['a', '2,1'],
      ['b', 'x'],
      ['__proto__', 'y'],
    ])
  })
})
