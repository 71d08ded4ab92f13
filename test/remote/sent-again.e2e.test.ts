/**
 * Uploads too long to be kept that show what their remote lacks: the client is asked for them again, and the remote gets
 * them as it can take them.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, test } from 'node:test'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { startFakeRemote, type FakeRemote } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'

const bytes = content('long', 400_000)
let remote: FakeRemote
let gateway: Daemon
let s3: S3Client

beforeEach(async () => {
  remote = await startFakeRemote()
  gateway = await Daemon.start({ settings: behind(remote.endpoint) })
  s3 = s3Client(gateway, { maxAttempts: 2 })
})
afterEach(async () => {
  s3.destroy()
  await gateway.remove()
  await remote.close()
})

function refuseOnce(message: string): void {
  remote.answers = [
    response => {
      response.writeHead(501)
      response.end(`<Error><Code>NotImplemented</Code><Message>${message}</Message></Error>`)
    },
    response => response.end(),
  ]
}

const put = (Body: Uint8Array | Readable): Promise<unknown> =>
  s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body, ContentLength: bytes.length }))

test('by the SDK itself', async () => {
  refuseOnce('x-amz-checksum-crc32 implies something')
  await put(bytes)
  const [first, second, ...others] = remote.received
  assert.ok(first?.headers['x-amz-checksum-crc32'])
  assert.deepEqual(
    [second?.headers['x-amz-checksum-crc32'], second?.headers['content-md5'], others.length],
    [undefined, createHash('md5').update(bytes).digest('base64'), 0],
  )
  assert.deepEqual(second?.body, bytes)
})

test('by who has the stream once more', async () => {
  refuseOnce('no trailer here')
  await assert.rejects(put(Readable.from([bytes])), { Code: 'ServiceUnavailable' })
  await put(Readable.from([bytes]))
  const [first, second] = remote.received
  assert.equal(first?.headers['x-amz-trailer'], 'x-amz-checksum-crc32')
  assert.ok(second?.headers['x-amz-checksum-crc32'], 'before the body now')
  assert.deepEqual(second?.body, bytes)
})
