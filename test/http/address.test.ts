/**
 * Where requests point, in path style and in virtual-host style, with every odd path kept as it was sent.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressing } from '../../src/http/address.ts'
import { S3Error } from '../../src/service/errors.ts'

const domains = ['s3.local', 'local', 'example.com']

const hosts: readonly (readonly [host: string | undefined, bucket: string, key: string])[] = [
  [undefined, 'b', 'k'],
  ['127.0.0.1:33333', 'b', 'k'],
  ['[::1]:33333', 'b', 'k'],
  ['s3.local', 'b', 'k'],
  ['s3.local:33333', 'b', 'k'],
  ['photos.s3.local', 'photos', 'b/k'],
  ['photos.s3.local:33333', 'photos', 'b/k'],
  ['PHOTOS.S3.Local', 'photos', 'b/k'],
  ['a.b.s3.local', 'a.b', 'b/k'],
  ['photos.local', 'photos', 'b/k'],
  ['photos.example.com', 'photos', 'b/k'],
  ['photosexample.com', 'b', 'k'],
  ['photos.example.com.evil', 'b', 'k'],
  ['.example.com', 'b', 'k'],
]

describe('the host', () => {
  for (const [host, bucket, key] of hosts) {
    test(String(host), () => {
      const address = addressing(domains)('/b/k', host)
      assert.deepEqual([address.bucket, address.key, address.path], [bucket, key, '/b/k'])
    })
  }
  test('means nothing without domains', () => {
    assert.equal(addressing([])('/b/k', 'photos.s3.local').bucket, 'b')
  })
})

const targets: readonly (readonly [target: string, path: string, bucket: string, key: string])[] = [
  ['/', '/', '', ''],
  ['/b', '/b', 'b', ''],
  ['/b/', '/b/', 'b', ''],
  ['/b//', '/b//', 'b', '/'],
  ['/b/a//c/', '/b/a//c/', 'b', 'a//c/'],
  ['/b/a/../c', '/b/a/../c', 'b', 'a/../c'],
  ['/b/.', '/b/.', 'b', '.'],
  ['/b/a%2Fc', '/b/a%2Fc', 'b', 'a/c'],
  ['/b/%25%2b+%20', '/b/%25%2b+%20', 'b', '%++ '],
  ['/b/%F0%9F%98%80', '/b/%F0%9F%98%80', 'b', '😀'],
  ['/b/k?versionId=1&acl', '/b/k', 'b', 'k'],
  ['http://s3.local/b/k', '/b/k', 'b', 'k'],
]

describe('the path', () => {
  for (const [target, path, bucket, key] of targets) {
    test(target, () => {
      const address = addressing([])(target, undefined)
      assert.deepEqual([address.path, address.bucket, address.key], [path, bucket, key])
    })
  }
  for (const target of ['/b/%', '/b/%zz', '/b/%ff', '/b/%ed%a0%80', '/b?a=%zz']) {
    test(`${target} is refused`, () => {
      assert.throws(
        () => addressing([])(target, undefined),
        (error: unknown) => error instanceof S3Error && error.code === 'InvalidURI',
      )
    })
  }
})

describe('a bucket that would be a path', () => {
  for (const [target, host] of [
    ['/b%2Fk', undefined],
    ['/b%2fk/more', undefined],
    ['/../b/k', undefined],
    ['/./b', undefined],
    ['/%2e%2e/b', undefined],
    ['/b%5Ck', undefined],
    ['/b%00/k', undefined],
    ['/k', 'b%2fc.example.com'],
  ] as const) {
    test(`${target} at ${host}`, () => {
      assert.throws(
        () => addressing(domains)(target, host),
        (error: unknown) => error instanceof S3Error && error.code === 'InvalidBucketName',
      )
    })
  }
})

test('the query', () => {
  const { rawQuery, query } = addressing([])('/b?a=1+2&acl&b=%26&a=3&__proto__=x', undefined)
  assert.deepEqual([rawQuery, { ...query }], ['a=1+2&acl&b=%26&a=3&__proto__=x', own])
})

const own = Object.defineProperty({ a: '1 2', acl: '', b: '&' }, '__proto__', {
  value: 'x',
  enumerable: true,
})
