/** The small pure pieces: bucket names, URL encoding, tokens, tags, content encodings. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { storedContentEncoding } from '../../src/operations/attributes.ts'
import { isBucketName } from '../../src/service/bucket-name.ts'
import { formatToken, parseToken } from '../../src/operations/continuation-token.ts'
import { parseTaggingHeader } from '../../src/operations/tags.ts'
import { urlEncode } from '../../src/service/url-encoding.ts'

describe('bucket names', () => {
  const good = ['abc', 'my-bucket', 'a.b.c', '1a2', 'a'.repeat(63), 'bucket.with-dots.and-dashes']
  const bad = [
    '',
    'ab',
    'a'.repeat(64),
    'Abc',
    'a_b',
    '-abc',
    'abc-',
    '.abc',
    'abc.',
    'a..b',
    '192.168.5.4',
    'xn--abc',
    'sthree-abc',
    'abc-s3alias',
    'abc--ol-s3',
    'abc--x-s3',
    'a b',
    'abc\n',
    'bücket',
  ]
  for (const name of good) test(`${name} is one`, () => assert.equal(isBucketName(name), true))
  for (const name of bad)
    test(`${JSON.stringify(name)} is none`, () => assert.equal(isBucketName(name), false))
})

describe('encoding-type=url', () => {
  const cases = [
    { key: 'plain/key-1_2.3*', want: 'plain/key-1_2.3*' },
    { key: 'a b', want: 'a+b' },
    { key: 'a+b', want: 'a%2Bb' },
    { key: 'test_file(3).png', want: 'test_file%283%29.png' },
    { key: "~!'()", want: '%7E%21%27%28%29' },
    { key: '100%/é\u{1f600}', want: '100%25/%C3%A9%F0%9F%98%80' },
    { key: '\u0000\r\n\t', want: '%00%0D%0A%09' },
    { key: '&<>"\\', want: '%26%3C%3E%22%5C' },
  ]
  for (const { key, want } of cases) test(JSON.stringify(key), () => assert.equal(urlEncode(key), want))

  test('form decoding gives the key back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), key => {
        assert.equal(decodeURIComponent(urlEncode(key).replaceAll('+', ' ')), key)
      }),
    )
  })
})

describe('continuation tokens', () => {
  test('hold any position', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), position => {
        assert.equal(parseToken('bucket', formatToken('bucket', position)), position)
      }),
    )
  })

  const token = formatToken('bucket', 'some/key')
  const foreign = [
    '',
    'some/key',
    token.slice(1),
    token + 'A',
    token.toUpperCase(),
    token + '=',
    formatToken('other', 'some/key'),
    Buffer.from('{"k":1}').toString('base64'),
  ]
  for (const text of foreign) {
    test(`${JSON.stringify(text)} is refused`, () => {
      assert.throws(() => parseToken('bucket', text), {
        code: 'InvalidArgument',
        message: 'The continuation token provided is incorrect',
        members: { ArgumentName: 'continuation-token', ArgumentValue: text },
      })
    })
  }
})

describe('x-amz-tagging', () => {
  const good = [
    { header: '', want: undefined },
    { header: 'a=1', want: { a: '1' } },
    { header: 'a=1&b=', want: { a: '1', b: '' } },
    { header: 'only', want: { only: '' } },
    { header: 'a%20b=c+d', want: { 'a b': 'c d' } },
    { header: 'k=a%3Db', want: { k: 'a=b' } },
    { header: '%C3%A9=%2F', want: { é: '/' } },
  ]
  for (const { header, want } of good) {
    test(header, () => assert.deepEqual(parseTaggingHeader(header), want))
  }

  const eleven = Array.from({ length: 11 }, (_, at) => `k${at}=v`).join('&')
  const bad = [
    { header: 'a=1&a=2', code: 'InvalidArgument' },
    { header: 'a=%zz', code: 'InvalidArgument' },
    { header: '=1', code: 'InvalidTag' },
    { header: 'a=%00', code: 'InvalidTag' },
    { header: 'aws:x=1', code: 'InvalidTag' },
    { header: 'k'.repeat(129) + '=1', code: 'InvalidTag' },
    { header: 'k=' + 'v'.repeat(257), code: 'InvalidTag' },
    { header: eleven, code: 'BadRequest' },
  ]
  for (const { header, code } of bad) {
    test(`${header.slice(0, 20)} is ${code}`, () => assert.throws(() => parseTaggingHeader(header), { code }))
  }

  test('a tag may be called like a member of every object', () => {
    assert.deepEqual(Object.entries(parseTaggingHeader('__proto__=1') ?? {}), [['__proto__', '1']])
  })
})

describe('Content-Encoding', () => {
  const cases = [
    { header: undefined, want: undefined },
    { header: '', want: undefined },
    { header: 'gzip', want: 'gzip' },
    { header: 'aws-chunked', want: undefined },
    { header: 'aws-chunked,gzip', want: 'gzip' },
    { header: 'gzip, aws-chunked', want: 'gzip' },
    { header: 'AWS-Chunked, gzip, br', want: 'gzip, br' },
  ]
  for (const { header, want } of cases) {
    test(`${header} is kept as ${want}`, () => assert.equal(storedContentEncoding(header), want))
  }
})
