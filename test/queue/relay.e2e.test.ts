/**
 * Uploads that go on to the remote while their parts come: such as are larger than their share of the queue, and such as
 * only the remote can complete. Real daemons with the AWS SDK; what a client sees is one upload under one id.
 */
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type CompleteMultipartUploadCommandInput,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { Daemon, rootKey } from '../support/daemon.ts'
import { startFakeRemote, type Answerer } from '../support/fake-remote.ts'
import { behind, remoteKey, startGateway, type Gateway } from '../support/gateway.ts'
import { clientOf, queuedAs, soon, writable } from '../support/queued.ts'

const Bucket = 'relayed'
const partBytes = 5 << 20

/** Of one letter each, so that their order shows. */
function body(number: number): Buffer {
  return Buffer.alloc(partBytes, 96 + number)
}

function completion(
  Key: string,
  UploadId: string,
  { etags, ...condition }: { etags: (string | undefined)[] } & Partial<CompleteMultipartUploadCommandInput>,
): CompleteMultipartUploadCommand {
  const Parts = etags.map((ETag, at) => ({ PartNumber: at + 1, ETag }))
  return new CompleteMultipartUploadCommand({
    ...condition,
    Bucket,
    Key,
    UploadId,
    MultipartUpload: { Parts },
  })
}

async function uploadsAt(where: S3Client): Promise<(string | undefined)[]> {
  const { Uploads = [] } = await where.send(new ListMultipartUploadsCommand({ Bucket }))
  return Uploads.map(({ UploadId }) => UploadId)
}

describe('an upload that goes on to the remote', () => {
  let gateway: Gateway
  let client: S3Client
  let remote: S3Client
  let queued: () => string | undefined

  before(async () => {
    // A share of 6 MiB: one part.
    gateway = await startGateway({ S3D_WRITE_QUEUE: 'true', S3D_WRITE_QUEUE_MAX_SIZE: '24MiB' })
    client = clientOf(gateway.endpoint, rootKey)
    remote = clientOf(gateway.remote.endpoint, remoteKey)
    queued = queuedAs(client)
    await writable(client, Bucket, queued)
  })
  after(() => gateway.remove())

  async function begin(Key: string): Promise<string> {
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/x-parts', Metadata: { who: 'me' } }),
    )
    assert.ok(UploadId)
    return UploadId
  }

  async function put(Key: string, UploadId: string, PartNumber: number): Promise<string | undefined> {
    const Body = body(PartNumber)
    return (await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))).ETag
  }

  test('because it is larger than its share, also over the death of the daemon', async () => {
    const Key = 'large'
    const UploadId = await begin(Key)
    const etags = [await put(Key, UploadId, 1)]
    assert.deepEqual(await uploadsAt(remote), [], 'what fits is queued')
    etags.push(await put(Key, UploadId, 2))
    const [upstream, ...others] = await uploadsAt(remote)
    assert.ok(upstream)
    assert.deepEqual(others, [])
    assert.deepEqual(await uploadsAt(client), [UploadId], 'clients see the one they began')
    await gateway.daemon.signal('SIGKILL')
    await gateway.daemon.restart()
    for (const number of [3, 4, 5, 6]) etags.push(await put(Key, UploadId, number))
    const listed = await client.send(new ListPartsCommand({ Bucket, Key, UploadId }))
    assert.deepEqual(
      [listed.UploadId, listed.Parts?.map(({ PartNumber, ETag }) => [PartNumber, ETag])],
      [UploadId, etags.map((etag, at) => [at + 1, etag])],
    )
    const there = await remote.send(new ListPartsCommand({ Bucket, Key, UploadId: upstream }))
    assert.equal(there.Parts?.length, 6, 'all of it is there before it is completed')
    const done = await client.send(completion(Key, UploadId, { etags }))
    assert.equal(queued(), undefined)
    assert.match(done.ETag ?? '', /-6"$/)
    const again = await client.send(completion(Key, UploadId, { etags }))
    assert.equal(again.ETag, done.ETag, 'a client that missed the answer may ask again')
    const head = await remote.send(new HeadObjectCommand({ Bucket, Key }))
    assert.deepEqual(
      [head.ETag, head.ContentLength, head.ContentType, head.Metadata],
      [done.ETag, 6 * partBytes, 'text/x-parts', { who: 'me' }],
    )
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket, Key, Range: `bytes=${partBytes - 1}-${partBytes}` }),
    )
    assert.equal(await Body?.transformToString(), 'ab')
    assert.deepEqual([await uploadsAt(remote), await uploadsAt(client)], [[], []])
  })

  test('a part is replaced, whichever side the older one is on', async () => {
    const Key = 'replaced'
    const UploadId = await begin(Key)
    await put(Key, UploadId, 1)
    await put(Key, UploadId, 2)
    const Body = Buffer.alloc(partBytes, 'x')
    const sent = [1, 2].map(async PartNumber => {
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
      return ETag
    })
    const etags = await Promise.all(sent)
    const CopySource = `${Bucket}/probe`
    const copied = await client.send(
      new UploadPartCopyCommand({ Bucket, Key, UploadId, PartNumber: 3, CopySource }),
    )
    await client.send(completion(Key, UploadId, { etags: [...etags, copied.CopyPartResult?.ETag] }))
    const there = await remote.send(new GetObjectCommand({ Bucket, Key }))
    assert.equal(await there.Body?.transformToString(), 'x'.repeat(2 * partBytes) + 'probe')
  })

  test('and is aborted on both sides', async () => {
    const Key = 'aborted'
    const UploadId = await begin(Key)
    for (const number of [1, 2]) await put(Key, UploadId, number)
    assert.equal((await uploadsAt(remote)).length, 1)
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    assert.deepEqual([await uploadsAt(remote), await uploadsAt(client)], [[], []])
    await assert.rejects(put(Key, UploadId, 3), { name: 'NoSuchUpload' })
  })

  test('while the remote is away the queue takes what fits', async () => {
    const Key = 'away'
    const UploadId = await begin(Key)
    await gateway.remote.stop()
    const etags = [await put(Key, UploadId, 1), await put(Key, UploadId, 2)]
    await gateway.remote.restart()
    etags.push(await put(Key, UploadId, 3))
    const done = await client.send(completion(Key, UploadId, { etags }))
    await soon(async () => {
      assert.equal((await remote.send(new HeadObjectCommand({ Bucket, Key }))).ETag, done.ETag)
    })
  })

  test('because its completion has a condition', async () => {
    const Key = 'conditional'
    const UploadId = await begin(Key)
    const etags = [await put(Key, UploadId, 1)]
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'first' }))
    assert.ok(queued(), 'what the condition is about is pending')
    await assert.rejects(client.send(completion(Key, UploadId, { etags, IfNoneMatch: '*' })), {
      name: 'PreconditionFailed',
    })
    const { ETag: IfMatch } = await client.send(new HeadObjectCommand({ Bucket, Key }))
    const done = await client.send(completion(Key, UploadId, { etags, IfMatch }))
    assert.equal(queued(), undefined)
    assert.equal((await remote.send(new HeadObjectCommand({ Bucket, Key }))).ETag, done.ETag)
    const other = await begin('new')
    const one = [await put('new', other, 1)]
    await client.send(completion('new', other, { etags: one, IfNoneMatch: '*' }))
    assert.equal((await remote.send(new HeadObjectCommand({ Bucket, Key: 'new' }))).ContentLength, partBytes)
  })

  test('because its bucket keeps versions since', async () => {
    const Key = 'versioned'
    const UploadId = await begin(Key)
    const etags = [await put(Key, UploadId, 1)]
    const VersioningConfiguration = { Status: 'Enabled' } as const
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
    const { VersionId } = await client.send(completion(Key, UploadId, { etags }))
    assert.ok(VersionId)
    assert.equal((await remote.send(new HeadObjectCommand({ Bucket, Key }))).VersionId, VersionId)
  })
})

/** Takes all there is to be written, and can't be asked about anything. */
const literal: Answerer = (response, { method, target, body: bytes }) => {
  if (method === 'GET') {
    response.writeHead(501)
    response.end('<Error><Code>NotImplemented</Code><Message>not here</Message></Error>')
    return
  }
  const part = createHash('md5').update(bytes).digest('hex')
  response.setHeader('etag', `"${part}"`)
  const { searchParams } = new URL(target, 'http://remote')
  if (method === 'POST' && searchParams.has('uploads'))
    response.end('<InitiateMultipartUploadResult><UploadId>there</UploadId></InitiateMultipartUploadResult>')
  else if (method === 'POST')
    response.end(`<CompleteMultipartUploadResult><ETag>"${part}-1"</ETag></CompleteMultipartUploadResult>`)
  else response.end()
}

test('a remote is not told the checksums that clients were told by the queue', async () => {
  const remote = await startFakeRemote()
  remote.answers = [literal]
  const daemon = await Daemon.start({ settings: { ...behind(remote.endpoint), S3D_WRITE_QUEUE: 'true' } })
  const client = clientOf(daemon.endpoint, rootKey)
  try {
    await writable(client, Bucket, queuedAs(client))
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' }))
    const part = {
      PartNumber: 1,
      ...(await client.send(new UploadPartCommand({ Bucket, Key: 'k', UploadId, PartNumber: 1, Body: 'x' }))),
    }
    assert.ok(part.ChecksumCRC64NVME ?? part.ChecksumCRC32, 'the queue took it')
    const MultipartUpload = { Parts: [part] }
    await client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key: 'k', UploadId, MultipartUpload, IfNoneMatch: '*' }),
    )
    const [completing, ...others] = remote.received.filter(({ target }) => target.endsWith('uploadId=there'))
    assert.equal(others.length, 0)
    assert.match(String(completing?.body), /<PartNumber>1</)
    assert.doesNotMatch(String(completing?.body), /Checksum/)
  } finally {
    client.destroy()
    await daemon.remove()
    await remote.close()
  }
})
