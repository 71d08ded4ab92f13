/**
 * What becomes of calls to a remote that lacks something, through a real gateway in front of a remote that the test
 * plays: stated, or found out by what the remote answers. Bodies are always verified by somebody.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, beforeEach, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { crc32 } from 'node:zlib'
import { s3Client } from '../support/clients.ts'
import { content } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { startFakeRemote, type Answerer, type FakeRemote, type Received } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'

const md5 = (body: Uint8Array, as: 'base64' | 'hex' = 'base64') => createHash('md5').update(body).digest(as)
const crc = (body: Uint8Array) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return bytes.toString('base64')
}

/** What no remote lacks that lacks nothing else. */
const created =
  '<?xml version="1.0"?><InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><UploadId>u</UploadId></InitiateMultipartUploadResult>'
const completed =
  '<?xml version="1.0"?><CompleteMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><ETag>"e-1"</ETag></CompleteMultipartUploadResult>'
const deleted = '<?xml version="1.0"?><DeleteResult><Deleted><Key>k</Key></Deleted></DeleteResult>'

const answering =
  (status: number, body = '', headers: Record<string, string> = {}): Answerer =>
  response => {
    response.writeHead(status, { 'content-type': 'application/xml', etag: '"e"', ...headers })
    response.end(body)
  }
const refusing = (status: number, code: string, message: string) =>
  answering(status, `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`)

interface Stage {
  readonly remote: FakeRemote
  readonly gateway: Daemon
  readonly s3: S3Client
  close(): Promise<void>
}

async function staged(settings: Readonly<Record<string, string>>): Promise<Stage> {
  const remote = await startFakeRemote()
  const gateway = await Daemon.start({ settings: { ...behind(remote.endpoint), ...settings } })
  const s3 = s3Client(gateway)
  return {
    remote,
    gateway,
    s3,
    async close() {
      s3.destroy()
      await gateway.remove()
      await remote.close()
    },
  }
}

function only(remote: FakeRemote): Received {
  const [request, ...others] = remote.received
  assert.ok(request !== undefined && others.length === 0, `one request, not ${remote.received.length}`)
  return request
}

function checksumHeaders({ headers }: Received): readonly string[] {
  return Object.keys(headers).filter(name => /^x-amz-(checksum|sdk-checksum|trailer)/.test(name))
}

function streamed(Body: Buffer): PutObjectCommand {
  return new PutObjectCommand({
    Bucket: 'b',
    Key: 'k',
    Body: Readable.from([Body]),
    ContentLength: Body.length,
  })
}

function codeOf(code: string, header?: string): (error: Error & { readonly Header?: string }) => boolean {
  return error => {
    assert.equal(error.name, code)
    if (header !== undefined) assert.equal(error.Header, header)
    return true
  }
}

describe('a remote that is said to lack checksums', () => {
  let stage: Stage
  before(async () => {
    stage = await staged({ S3D_REMOTE_CAPABILITIES: 'no-checksums,no-trailers' })
  })
  beforeEach(() => {
    stage.remote.received.length = 0
    stage.remote.answers = [answering(200)]
  })
  after(() => stage.close())

  for (const size of [0, 1_000, 300_000]) {
    test(`gets a body of ${size} bytes with an MD5 instead of a trailer`, async () => {
      const body = content('md5', size)
      await stage.s3.send(streamed(body))
      const request = only(stage.remote)
      assert.deepEqual(checksumHeaders(request), [])
      assert.equal(request.headers['content-encoding'], undefined)
      assert.equal(request.headers['content-md5'], md5(body))
      assert.equal(request.headers['content-length'], String(size))
      assert.deepEqual(request.body, body)
    })
  }

  test('gets what is too long to be kept as it comes, without a digest', async () => {
    const body = content('large', 17 * 2 ** 20)
    stage.remote.answers = [answering(200, '', { etag: md5(body, 'hex') })]
    await stage.s3.send(streamed(body))
    const request = only(stage.remote)
    assert.deepEqual([checksumHeaders(request), request.headers['content-md5']], [[], undefined])
    assert.equal(request.headers['content-length'], String(body.length))
    assert.ok(request.body.equals(body))
  })

  for (const size of [1_000, 17 * 2 ** 20]) {
    test(`stores nothing where a checksum of ${size} bytes is wrong`, async () => {
      const Body = content('wrong', size)
      const put = new PutObjectCommand({
        Bucket: 'b',
        Key: 'k',
        Body,
        ChecksumCRC32: crc(content('other', 9)),
      })
      await assert.rejects(stage.s3.send(put), codeOf('BadDigest'))
      assert.deepEqual(
        stage.remote.received.filter(({ isComplete }) => isComplete),
        [],
      )
    })
  }

  test('gets a document with an MD5, as it asks for one', async () => {
    stage.remote.answers = [answering(200, deleted)]
    await stage.s3.send(new DeleteObjectsCommand({ Bucket: 'b', Delete: { Objects: [{ Key: 'k' }] } }))
    const request = only(stage.remote)
    assert.deepEqual(checksumHeaders(request), [])
    assert.equal(request.headers['content-md5'], md5(request.body))
  })

  test('gets uploads in parts without a word of checksums', async () => {
    stage.remote.answers = [answering(200, created), answering(200), answering(200, completed)]
    const name = { Bucket: 'b', Key: 'k' }
    await stage.s3.send(new CreateMultipartUploadCommand({ ...name, ChecksumAlgorithm: 'CRC32' }))
    const part = { ...name, UploadId: 'u', PartNumber: 1 }
    const Body = content('part', 500)
    await stage.s3.send(new UploadPartCommand({ ...part, Body, ChecksumCRC32: crc(Body) }))
    const Parts = [{ PartNumber: 1, ETag: '"e"', ChecksumCRC32: crc(Body) }]
    await stage.s3.send(
      new CompleteMultipartUploadCommand({ ...name, UploadId: 'u', MultipartUpload: { Parts } }),
    )
    assert.deepEqual(stage.remote.received.flatMap(checksumHeaders), [])
    const [, upload, completion] = stage.remote.received
    assert.equal(upload?.headers['content-md5'], md5(Body))
    assert.match(completion?.body.toString() ?? '', /<ETag>[^<]*<\/ETag>/)
    assert.doesNotMatch(completion?.body.toString() ?? '', /Checksum/)
  })
})

describe('a remote that lacks trailers only', () => {
  test('gets the checksum in a header, before the body', async t => {
    const stage = await staged({ S3D_REMOTE_CAPABILITIES: 'checksums,no-trailers' })
    t.after(() => stage.close())
    const body = content('header', 300_000)
    await stage.s3.send(streamed(body))
    const request = only(stage.remote)
    assert.equal(request.headers['x-amz-checksum-crc32'], crc(body))
    assert.equal(request.headers['x-amz-trailer'], undefined)
    assert.deepEqual(request.body, body)
  })
})

describe('a remote of which nothing is known', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await staged({ S3D_REMOTE_CAPABILITY_LIFETIME: '2s' })
  })
  const closed = (t: { after(then: () => Promise<void>): void }) => t.after(() => stage.close())

  const refusals = [
    { status: 501, code: 'NotImplemented', message: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER not implemented' },
    {
      status: 411,
      code: 'MissingContentLength',
      message: 'You must provide the Content-Length HTTP header.',
    },
    { status: 400, code: 'InvalidArgument', message: 'x-amz-content-sha256 must be a valid sha256' },
  ]
  for (const { status, code, message } of refusals) {
    test(`and that answers a trailer with ${status} ${code} is not sent one again for a while`, async t => {
      closed(t)
      stage.remote.answers = [refusing(status, code, message), answering(200)]
      const body = content('small', 5_000)
      await stage.s3.send(streamed(body))
      const [first, second] = stage.remote.received
      assert.equal(first?.headers['x-amz-trailer'], 'x-amz-checksum-crc32')
      assert.equal(second?.headers['x-amz-trailer'], undefined)
      assert.equal(second?.headers['x-amz-checksum-crc32'], crc(body))
      assert.deepEqual(second?.body, body)
      await stage.s3.send(streamed(body))
      assert.equal(stage.remote.received[2]?.headers['x-amz-trailer'], undefined)
      await new Promise(resolve => setTimeout(resolve, 2_100))
      await stage.s3.send(streamed(body))
      assert.equal(stage.remote.received[3]?.headers['x-amz-trailer'], 'x-amz-checksum-crc32')
    })
  }

  test('and that misses an MD5 gets one at once', async t => {
    closed(t)
    const missing = 'Missing required header for this request: Content-MD5'
    stage.remote.answers = [refusing(400, 'InvalidRequest', missing), answering(200, deleted)]
    await stage.s3.send(new DeleteObjectsCommand({ Bucket: 'b', Delete: { Objects: [{ Key: 'k' }] } }))
    const [, second] = stage.remote.received
    assert.equal(second?.headers['content-md5'], md5(second?.body ?? Buffer.alloc(0)))
  })

  test('gets no body whose checksum is wrong, whatever it would have said', async t => {
    closed(t)
    const Body = content('wrong', 400_000)
    const put = new PutObjectCommand({ Bucket: 'b', Key: 'k', Body, ChecksumCRC32: crc(content('other', 9)) })
    await assert.rejects(stage.s3.send(put), codeOf('BadDigest'))
    assert.ok(stage.remote.received.every(({ isComplete }) => !isComplete))
  })

  test('and that refuses something else of a request is still sent trailers', async t => {
    closed(t)
    const document =
      '<Error><Code>NotImplemented</Code><Message>A header implies something</Message><Header>x-amz-tagging</Header></Error>'
    stage.remote.answers = [answering(501, document), answering(200)]
    await assert.rejects(stage.s3.send(streamed(content('small', 5_000))), codeOf('NotImplemented'))
    await stage.s3.send(streamed(content('small', 5_000)))
    assert.equal(stage.remote.received[1]?.headers['x-amz-trailer'], 'x-amz-checksum-crc32')
  })

  test('and that repeats a checksum is not thought to have verified it', async t => {
    closed(t)
    const Body = content('twice', 100)
    const put = (value: string) =>
      stage.s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body, ChecksumCRC32: value }))
    stage.remote.answers = [answering(200, '', { 'x-amz-checksum-crc32': crc(Body) })]
    await put(crc(Body))
    await assert.rejects(put(crc(content('other', 9))), codeOf('BadDigest'))
    assert.equal(stage.remote.received.length, 1)
  })

  test('gets a completion as it came: its checksum is of the object', async t => {
    closed(t)
    stage.remote.answers = [answering(200, completed)]
    const ChecksumCRC32 = crc(content('object', 9))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: '"e"', ChecksumCRC32 }] }
    const at = { Bucket: 'b', Key: 'k', UploadId: 'u' }
    await stage.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload, ChecksumCRC32 }))
    assert.equal(only(stage.remote).headers['x-amz-checksum-crc32'], ChecksumCRC32)
  })

  test('is not thought to lack checksums because one was wrong', async t => {
    closed(t)
    const Body = content('good', 100)
    const put = () =>
      stage.s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body, ChecksumCRC32: crc(Body) }))
    stage.remote.answers = [
      refusing(400, 'InvalidRequest', 'Value for x-amz-checksum-crc32 header is invalid.'),
      answering(200),
    ]
    await assert.rejects(put(), codeOf('InvalidRequest'))
    await put()
    assert.equal(stage.remote.received[1]?.headers['x-amz-checksum-crc32'], crc(Body))
  })
})

const page = (marker: string, keys: readonly string[], isTruncated: boolean) =>
  `<?xml version="1.0"?><ListBucketResult><Name>b</Name><Prefix>p</Prefix><Marker>${marker}</Marker><MaxKeys>2</MaxKeys>` +
  `<IsTruncated>${isTruncated}</IsTruncated>` +
  keys.map(key => `<Contents><Key>${key}</Key><Size>1</Size><Owner><ID>o</ID></Owner></Contents>`).join('') +
  '</ListBucketResult>'

describe('a remote without the second version of lists', () => {
  const first = answering(200, page('', ['p!', 'p&amp;&#xE9;'], true))
  const second = answering(200, page('p&amp;&#xE9;', ['pz'], false))
  const cases = [
    { name: 'that says so', before: [refusing(501, 'NotImplemented', 'no')], settings: {} },
    { name: 'that answers with the first', before: [first], settings: {} },
    { name: 'that is said to lack it', before: [], settings: { S3D_REMOTE_CAPABILITIES: 'no-list-v2' } },
  ]
  for (const each of cases) {
    test(`${each.name} is asked for the first`, async t => {
      const stage = await staged(each.settings)
      t.after(() => stage.close())
      stage.remote.answers = [...each.before, first, second]
      const input = { Bucket: 'b', Prefix: 'p', MaxKeys: 2, StartAfter: 'p' }
      const one = await stage.s3.send(new ListObjectsV2Command(input))
      assert.deepEqual(
        one.Contents?.map(({ Key, Owner }) => [Key, Owner]),
        [
          ['p!', undefined],
          ['p&\u00e9', undefined],
        ],
      )
      assert.deepEqual([one.KeyCount, one.IsTruncated, one.StartAfter], [2, true, 'p'])
      const ContinuationToken = one.NextContinuationToken ?? ''
      const two = await stage.s3.send(
        new ListObjectsV2Command({ ...input, FetchOwner: true, ContinuationToken }),
      )
      assert.deepEqual(
        [two.Contents?.[0]?.Key, two.Contents?.[0]?.Owner?.ID, two.IsTruncated],
        ['pz', 'o', false],
      )
      assert.equal(two.NextContinuationToken, undefined)
      const targets = stage.remote.received.slice(each.before.length).map(({ target }) => target)
      assert.deepEqual(
        targets.map(target => [...new URL(target, 'http://r').searchParams].map(String).toSorted().join(' ')),
        ['marker,p max-keys,2 prefix,p', 'marker,p&\u00e9 max-keys,2 prefix,p'],
      )
      const wrong = stage.s3.send(new ListObjectsV2Command({ ...input, ContinuationToken: 'nonsense' }))
      await assert.rejects(wrong, codeOf('InvalidArgument'))
    })
  }
})

describe('what a remote would not heed is refused', () => {
  const lacking = 'no-conditional-writes,no-conditional-deletes,no-tagging,no-versioning,no-copy'
  const name = { Bucket: 'b', Key: 'k' }
  const calls = [
    { what: 'if-none-match', command: () => new PutObjectCommand({ ...name, Body: 'x', IfNoneMatch: '*' }) },
    { what: 'if-match', command: () => new PutObjectCommand({ ...name, Body: 'x', IfMatch: '"e"' }) },
    { what: 'if-match', command: () => new DeleteObjectCommand({ ...name, IfMatch: '"e"' }) },
    {
      what: 'If-Match',
      command: () =>
        new DeleteObjectsCommand({ Bucket: 'b', Delete: { Objects: [{ Key: 'k', ETag: '"e"' }] } }),
    },
    {
      what: 'versionId',
      command: () =>
        new DeleteObjectsCommand({ Bucket: 'b', Delete: { Objects: [{ Key: 'k', VersionId: 'v' }] } }),
    },
    { what: 'versionId', command: () => new DeleteObjectCommand({ ...name, VersionId: 'v' }) },
    { what: 'versionId', command: () => new GetObjectCommand({ ...name, VersionId: 'v' }) },
    { what: 'x-amz-tagging', command: () => new PutObjectCommand({ ...name, Body: 'x', Tagging: 'a=b' }) },
    { what: 'x-amz-copy-source', command: () => new CopyObjectCommand({ ...name, CopySource: 'b/o' }) },
  ]
  let stage: Stage
  before(async () => {
    stage = await staged({ S3D_REMOTE_CAPABILITIES: lacking })
  })
  after(() => stage.close())
  beforeEach(() => (stage.remote.received.length = 0))

  for (const [at, { what, command }] of calls.entries()) {
    test(`${at}: ${command().constructor.name} with ${what}`, async () => {
      await assert.rejects(stage.s3.send(command() as PutObjectCommand), codeOf('NotImplemented', what)) // one of them
      assert.equal(stage.remote.received.length, 0)
    })
  }

  test('and what asks for none of that is not', async () => {
    await stage.s3.send(new PutObjectCommand({ ...name, Body: 'x' }))
    await stage.s3.send(new DeleteObjectCommand({ ...name, VersionId: 'null' }))
    await stage.s3.send(new GetObjectCommand({ ...name, IfNoneMatch: '"e"' }))
    assert.equal(stage.remote.received.length, 3)
  })
})

describe('conditions at a remote', () => {
  const cases = [
    { rule: 'refuse', capabilities: '', isSent: true },
    { rule: 'prove', capabilities: '', isSent: false },
    { rule: 'prove', capabilities: 'conditional-writes', isSent: true },
    { rule: 'forward', capabilities: 'no-conditional-writes', isSent: true },
  ]
  for (const { rule, capabilities, isSent } of cases) {
    test(`with ${capabilities || 'nothing'} known are ${isSent ? 'sent' : 'refused'} under ${rule}`, async t => {
      const stage = await staged({ S3D_REMOTE_CONDITIONS: rule, S3D_REMOTE_CAPABILITIES: capabilities })
      t.after(() => stage.close())
      const put = stage.s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'x', IfNoneMatch: '*' }))
      if (isSent) await put
      else await assert.rejects(put, codeOf('NotImplemented'))
      assert.equal(stage.remote.received[0]?.headers['if-none-match'], isSent ? '*' : undefined)
    })
  }
})
