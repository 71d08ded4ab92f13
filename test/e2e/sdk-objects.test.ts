/**
 * The AWS SDK for JavaScript against a real daemon, with its defaults: objects under every kind of key, conditions,
 * checksums, listings, errors.
 */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  S3ServiceException,
  type GetObjectCommandInput,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, oddNames } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'

/** Possible as keys, not as files. */
const oddKeys: readonly string[] = [
  ...oddNames,
  '/',
  '//',
  '/leading',
  'a//b',
  'trailing/',
  'trailing//',
  '.',
  '..',
  './a',
  '../a',
  'a/./b',
  'a/../b',
  'a/..',
  'nul-\u0000-key',
  'ü'.repeat(512),
  'k'.repeat(1024),
  '\u{10ffff}',
]

const Bucket = 'sdk-objects'
let daemon: Daemon
let s3: S3Client

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

const put = (input: Omit<PutObjectCommandInput, 'Bucket'>) =>
  s3.send(new PutObjectCommand({ Bucket, ...input }))

async function get(input: Omit<GetObjectCommandInput, 'Bucket'>): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, ...input }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

/** @returns name and status of the error that a call must fail with */
async function errorOf(call: Promise<unknown>): Promise<readonly [string, number | undefined]> {
  const error: unknown = await call.then(
    () => assert.fail('it succeeded'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof S3ServiceException, String(error))
  return [error.name, error.$metadata.httpStatusCode]
}

describe('a key', () => {
  for (const Key of oddKeys) {
    test(JSON.stringify(Key.length > 60 ? Key.slice(0, 60) + '…' : Key), async () => {
      const body = content(Key, 100)
      const { ETag } = await put({ Key, Body: body })
      assert.deepEqual(await get({ Key }), body)
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key }))
      assert.deepEqual([head.ContentLength, head.ETag], [100, ETag])
    })
  }

  test('lists, in the byte order of UTF-8, exactly what was put', async () => {
    const pages = paginateListObjectsV2({ client: s3, pageSize: 7 }, { Bucket, EncodingType: 'url' })
    const keys: string[] = []
    for await (const { Contents = [] } of pages) keys.push(...Contents.map(({ Key = '' }) => decoded(Key)))
    assert.deepEqual(
      keys,
      oddKeys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
  })

  test('is gone once deleted, whatever its characters', async () => {
    const [first = '', ...others] = oddKeys
    await s3.send(new DeleteObjectCommand({ Bucket, Key: first }))
    const Objects = others
      .filter(key => !key.includes('\u0000') && !key.includes('\u0001'))
      .map(Key => ({ Key }))
    const { Deleted = [], Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    )
    assert.deepEqual([Deleted.map(({ Key }) => Key), Errors], [Objects.map(({ Key }) => Key), []])
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }))
    assert.deepEqual(Contents.map(({ Key = '' }) => decoded(Key)).toSorted(), [
      oddKeys.find(key => key.includes('\u0001')),
      oddKeys.find(key => key.includes('\u0000')),
    ])
  })

  test('of more than 1,024 bytes is refused', async () => {
    assert.deepEqual(await errorOf(put({ Key: 'ü'.repeat(512) + 'k' })), ['KeyTooLongError', 400])
  })
})

describe('a condition', () => {
  const Key = 'conditional'
  let ETag: string | undefined
  before(async () => {
    ETag = (await put({ Key, Body: 'kept', IfNoneMatch: '*' })).ETag
  })
  const refused: readonly (readonly [string, () => Promise<unknown>, string, number])[] = [
    [
      'IfNoneMatch * on an object',
      () => put({ Key, Body: 'new', IfNoneMatch: '*' }),
      'PreconditionFailed',
      412,
    ],
    ['IfMatch another', () => put({ Key, Body: 'new', IfMatch: '"0"' }), 'PreconditionFailed', 412],
    ['IfMatch on nothing', () => put({ Key: 'no', Body: 'new', IfMatch: '"0"' }), 'NoSuchKey', 404],
    ['get IfMatch another', () => get({ Key, IfMatch: '"0"' }), 'PreconditionFailed', 412],
    ['get IfNoneMatch the same', () => get({ Key, IfNoneMatch: ETag }), '304', 304],
    ['get IfModifiedSince now', () => get({ Key, IfModifiedSince: new Date() }), '304', 304],
  ]
  for (const [name, call, code, status] of refused) {
    test(name, async () => {
      const [gotCode, gotStatus] = await errorOf(call())
      assert.equal(gotStatus, status)
      if (status !== 304) assert.equal(gotCode, code)
      assert.equal(String(await get({ Key })), 'kept')
    })
  }
  test('IfMatch the same replaces', async () => {
    await put({ Key, Body: 'replaced', IfMatch: ETag })
    assert.equal(String(await get({ Key })), 'replaced')
  })
})

describe('a checksum', () => {
  const Body = content('checksum', 70_000)
  const algorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
  for (const ChecksumAlgorithm of algorithms) {
    test(`${ChecksumAlgorithm} is stored, returned, and verified both ways`, async () => {
      const Key = ChecksumAlgorithm
      const member = `Checksum${ChecksumAlgorithm}` as const
      const stored = (await put({ Key, Body, ChecksumAlgorithm }))[member]
      assert.ok(stored)
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
      assert.deepEqual([head[member], head.ChecksumType], [stored, 'FULL_OBJECT'])
      assert.deepEqual(await get({ Key, ChecksumMode: 'ENABLED' }), Body)
      await put({ Key, Body, [member]: stored })
      const wrong = Buffer.alloc(Buffer.from(stored, 'base64').length).toString('base64')
      assert.deepEqual(await errorOf(put({ Key: 'wrong', Body, [member]: wrong })), ['BadDigest', 400])
    })
  }
  test('Content-MD5 is verified', async () => {
    const ContentMD5 = 'AAAAAAAAAAAAAAAAAAAAAA=='
    assert.deepEqual(await errorOf(put({ Key: 'wrong', Body, ContentMD5 })), ['BadDigest', 400])
    assert.deepEqual(await errorOf(put({ Key: 'wrong', Body, ContentMD5: 'none' })), ['InvalidDigest', 400])
  })
  test('what did not verify was not stored', async () => {
    assert.deepEqual(await errorOf(get({ Key: 'wrong' })), ['NoSuchKey', 404])
  })
})

describe('an object', () => {
  test('keeps its metadata and headers', async () => {
    const kept = {
      CacheControl: 'max-age=5',
      ContentDisposition: 'attachment; filename="ä.txt"',
      ContentEncoding: 'gzip',
      ContentLanguage: 'de, en',
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { one: '1', 'with-dash': 'a, b', long: 'x'.repeat(1000) },
    }
    await put({ Key: 'headers', Body: 'x', ...kept, ContentDisposition: 'attachment; filename="a.txt"' })
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'headers' }))
    const { CacheControl, ContentDisposition, ContentEncoding, ContentLanguage, ContentType, Metadata } = head
    assert.deepEqual(
      { CacheControl, ContentDisposition, ContentEncoding, ContentLanguage, ContentType, Metadata },
      { ...kept, ContentDisposition: 'attachment; filename="a.txt"' },
    )
  })

  test('takes a stream of known length', async () => {
    const body = content('stream', 3_000_001)
    const halves = Readable.from([body.subarray(0, 65_537), body.subarray(65_537)])
    await put({ Key: 'stream', Body: halves, ContentLength: body.length })
    assert.deepEqual(await get({ Key: 'stream' }), body)
  })

  for (const [Range, start, end] of [
    ['bytes=0-0', 0, 1],
    ['bytes=10-', 10, 1000],
    ['bytes=-10', 990, 1000],
    ['bytes=5-5000', 5, 1000],
  ] as const) {
    test(`answers ${Range}`, async () => {
      const body = content('ranged', 1000)
      await put({ Key: 'ranged', Body: body })
      assert.deepEqual(await get({ Key: 'ranged', Range }), body.subarray(start, end))
    })
  }

  test('refuses a range past its end', async () => {
    assert.deepEqual(await errorOf(get({ Key: 'ranged', Range: 'bytes=1000-' })), ['InvalidRange', 416])
  })
})

function decoded(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '))
}
