/**
 * What operations take from the request itself: trailers, documents as they came, headers the model does not bind.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { payloadOf } from '../../src/service/payload.ts'
import type { Input } from '../../src/service/service.ts'
import { assertRefused, body, bytesOf } from '../conformance/subject.ts'
import { callOf, openService, type OpenService } from '../support/service.ts'

const at = { Bucket: 'raw-requests', Key: 'k' }
let s3: OpenService
before(async () => {
  s3 = await openService()
  await s3.call('CreateBucket', at)
})
after(() => s3.close())

/** A request with a body says so. */
const chunked = { 'transfer-encoding': 'chunked' }

describe('checksums in trailers', () => {
  const headers = { ...chunked, 'x-amz-trailer': 'x-amz-checksum-crc32' }
  const right = { 'x-amz-checksum-crc32': 'y/Q5Jg==' }

  test('are verified and stored', async () => {
    const Body = body('123456789', right)
    const output = await s3.call('PutObject', { ...at, Body, ChecksumAlgorithm: 'CRC32' }, { headers })
    assert.equal(output.ChecksumCRC32, 'y/Q5Jg==')
  })

  const cases = [
    { title: 'a wrong one', content: 'x', trailers: right, code: 'BadDigest' },
    { title: 'none', content: 'x', trailers: {}, code: 'MalformedTrailerError' },
    {
      title: 'a malformed one',
      content: 'x',
      trailers: { 'x-amz-checksum-crc32': '?' },
      code: 'InvalidRequest',
    },
  ]
  for (const { title, content, trailers, code } of cases) {
    test(`${title} stores nothing`, async () => {
      const Body = body(content, trailers)
      const Key = `trailer ${title}`
      await assertRefused(s3.call('PutObject', { ...at, Key, Body }, { headers }), { code })
      await assertRefused(s3.call('HeadObject', { ...at, Key }), { code: 'NoSuchKey' })
    })
  }

  test('an announced algorithm without a value is refused', async () => {
    await assertRefused(s3.call('PutObject', { ...at, Body: body('x'), ChecksumAlgorithm: 'CRC32' }), {
      code: 'InvalidRequest',
      message: /^x-amz-sdk-checksum-algorithm specified, but no corresponding/,
    })
  })

  const refused = [
    {
      headers: { 'x-amz-trailer': 'x-amz-checksum-md4' },
      message: 'The value specified in the x-amz-trailer header is not supported',
    },
    {
      headers: { 'x-amz-trailer': 'x-amz-checksum-crc32,x-amz-checksum-sha1' },
      message: /^Expecting a single x-amz-checksum- header/,
    },
    {
      headers: { 'x-amz-checksum-md4': 'AAAA' },
      message: 'The algorithm type you specified in x-amz-checksum- header is invalid.',
    },
  ]
  for (const { headers: odd, message } of refused) {
    test(`${JSON.stringify(odd)} is refused`, async () => {
      const call = s3.call('PutObject', { ...at, Body: body('x') }, { headers: { ...chunked, ...odd } })
      await assertRefused(call, { code: 'InvalidRequest', message })
    })
  }
})

describe('bodies', () => {
  test('are binary unless somebody says otherwise', async () => {
    await s3.call('PutObject', { ...at, Body: body('x') })
    assert.equal((await s3.call('HeadObject', at)).ContentType, 'binary/octet-stream')
  })

  test('over HTTP say how long they are', async () => {
    const Body = { async *[Symbol.asyncIterator]() {} }
    await assertRefused(s3.call('PutObject', { ...at, Body }, { headers: {} }), {
      code: 'MissingContentLength',
    })
    await assertRefused(s3.call('PutObject', { ...at, Body }, { headers: chunked }), {
      code: 'NotImplemented',
      members: { Header: 'Transfer-Encoding' },
    })
    await assertRefused(s3.call('PutObject', { ...at, Body: body('') }, { headers: {} }), {
      code: 'MissingContentLength',
    })
    await s3.call('PutObject', { ...at, Body })
  })

  test('over 5 GiB are refused before a byte is read', async () => {
    const sizeBytes = 5 * 1024 ** 3 + 1
    const Body = { ...body(''), sizeBytes, read: () => assert.fail('it was read') }
    await assertRefused(s3.call('PutObject', { ...at, Body }), {
      code: 'EntityTooLarge',
      members: { ProposedSize: sizeBytes, MaxSizeAllowed: 5 * 1024 ** 3 },
    })
  })

  for (const sizeBytes of [10, 300_000]) {
    test(`of ${sizeBytes} bytes that break off store nothing`, async () => {
      const Key = `broken ${sizeBytes}`
      async function* broken() {
        yield Buffer.alloc(sizeBytes, 'x')
        throw new Error('the client went away')
      }
      const Body = { ...payloadOf(broken()), sizeBytes: sizeBytes * 2 }
      await assert.rejects(s3.call('PutObject', { ...at, Key, Body }), /the client went away/)
      await assertRefused(s3.call('HeadObject', { ...at, Key }), { code: 'NoSuchKey' })
    })
  }
})

describe('reads', () => {
  test('If-Range takes the range only of what the client has', async () => {
    const { ETag } = await s3.call('PutObject', { ...at, Body: body('0123456789') })
    assert.ok(ETag !== undefined)
    const { LastModified } = await s3.call('HeadObject', at)
    const cases = [
      { ifRange: ETag, want: '01' },
      { ifRange: '"other"', want: '0123456789' },
      { ifRange: LastModified?.toUTCString() ?? '', want: '01' },
      { ifRange: new Date(0).toUTCString(), want: '0123456789' },
    ]
    for (const { ifRange, want } of cases) {
      const raw = { headers: { 'if-range': ifRange } }
      const output = await s3.call('GetObject', { ...at, Range: 'bytes=0-1' }, raw)
      assert.equal((await bytesOf(output.Body)).toString(), want, ifRange)
    }
  })

  test('response headers are for those who sign', async () => {
    const call = callOf('GetObject', { ...at, ResponseContentType: 'text/html' })
    const anonymous = { ...call, context: { ...call.context, identity: { kind: 'anonymous' } as const } }
    await assertRefused(s3.service(anonymous), {
      code: 'InvalidRequest',
      message: 'Request specific response headers cannot be used for anonymous GET requests.',
    })
  })
})

test('GetObjectAttributes wants its header', async () => {
  // The model's types say that it is there.
  const input = at as Input<'GetObjectAttributes'>
  await assertRefused(s3.call('GetObjectAttributes', input), {
    code: 'InvalidRequest',
    message:
      'The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty',
  })
})

function hash(name: string, bytes: Uint8Array): string {
  return createHash(name).update(bytes).digest('base64')
}

describe('DeleteObjects', () => {
  const input = { Bucket: at.Bucket, Delete: { Objects: [{ Key: 'gone' }] } }
  const document = Buffer.from('<Delete><Object><Key>gone</Key></Object></Delete>')
  const cases = [
    { headers: { 'content-md5': hash('md5', document) }, code: undefined },
    { headers: { 'x-amz-checksum-sha256': hash('sha256', document) }, code: undefined },
    { headers: {}, code: 'InvalidRequest' },
    { headers: { 'content-md5': 'x' }, code: 'InvalidDigest' },
    { headers: { 'content-md5': hash('md5', Buffer.from('other')) }, code: 'BadDigest' },
    { headers: { 'x-amz-checksum-sha256': hash('sha256', Buffer.from('other')) }, code: 'BadDigest' },
    { headers: { 'x-amz-checksum-sha256': 'x' }, code: 'InvalidRequest' },
    { headers: { 'x-amz-trailer': 'x-amz-checksum-crc32' }, code: 'NotImplemented' },
  ]
  for (const { headers, code } of cases) {
    test(`with ${JSON.stringify(headers)} ${code ?? 'deletes'}`, async () => {
      await s3.call('PutObject', { ...at, Key: 'gone' })
      const call = s3.call('DeleteObjects', input, { headers, body: document })
      if (code !== undefined) {
        await assertRefused(call, { code })
        await s3.call('HeadObject', { ...at, Key: 'gone' })
        return
      }
      assert.deepEqual((await call).Errors, [])
      await assertRefused(s3.call('HeadObject', { ...at, Key: 'gone' }), { code: 'NoSuchKey' })
    })
  }
})

describe('documents with tags', () => {
  const document = Buffer.from('<Tagging><TagSet/></Tagging>')
  const input = { ...at, Tagging: { TagSet: [] } }
  const cases = [
    { headers: { 'content-md5': hash('md5', document) }, code: undefined },
    { headers: {}, code: 'InvalidRequest' },
    { headers: { 'content-md5': hash('md5', Buffer.from('other')) }, code: 'BadDigest' },
  ]
  for (const op of ['PutObjectTagging', 'PutBucketTagging'] as const) {
    for (const { headers, code } of cases) {
      test(`${op} with ${JSON.stringify(headers)} ${code ?? 'is done'}`, async () => {
        await s3.call('PutObject', { ...at, Body: body('x') })
        const call = s3.call(op, input, { headers, body: document })
        if (code === undefined) await call
        else await assertRefused(call, { code })
      })
    }
  }
})
