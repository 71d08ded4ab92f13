/**
 * How a daemon starts, stops and shares its directory: work under way is finished, nothing acknowledged is lost, and
 * two never serve one directory.
 */
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { presign, RawConnection } from '../support/raw-http.ts'

const Bucket = 'life'
const large = content('large', 24 * mebibyte)
let daemon: Daemon
let s3: S3Client

beforeEach(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  await s3.send(new CreateBucketCommand({ Bucket }))
})
afterEach(async () => {
  s3.destroy()
  await daemon.remove()
})

async function get(Key: string): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

describe('a stop', () => {
  test('lets a download finish', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: large }))
    const { target, host } = await presign(s3, 'GET', { Bucket, Key: 'large' })
    const connection = await RawConnection.open(daemon.port)
    await connection.send(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    const first = await connection.bytes(12)
    connection.pause()
    const stopped = daemon.stop()
    await connection.silence(300)
    connection.resume()
    assert.equal(String(first), 'HTTP/1.1 200')
    const rest = await connection.closed()
    assert.ok(rest.subarray(-large.length).equals(large))
    assert.deepEqual(await stopped, { code: 0, signal: null })
  })

  test('lets an upload finish', async () => {
    const { target, host } = await presign(s3, 'PUT', { Bucket, Key: 'large' })
    const connection = await RawConnection.open(daemon.port)
    await connection.send(
      `PUT ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${large.length}\r\n\r\n`,
    )
    await connection.send(large.subarray(0, mebibyte))
    const stopped = daemon.stop()
    await connection.silence(300)
    await connection.send(large.subarray(mebibyte))
    assert.equal((await connection.response('PUT')).status, 200)
    assert.deepEqual(await stopped, { code: 0, signal: null })
    await daemon.restart()
    assert.ok((await get('large')).equals(large))
  })

  test('accepts no new connection and closes idle ones', async () => {
    const idle = await RawConnection.open(daemon.port)
    const busy = await RawConnection.open(daemon.port)
    const { target, host } = await presign(s3, 'PUT', { Bucket, Key: 'k' })
    await busy.send(`PUT ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\na`)
    await busy.silence(200)
    const stopped = daemon.stop()
    assert.equal((await idle.closed()).length, 0)
    await assert.rejects(RawConnection.open(daemon.port), { code: 'ECONNREFUSED' })
    await busy.send('b')
    assert.equal((await busy.response('PUT')).status, 200)
    await stopped
  })

  test('waits for a client that stands still no longer than its limit', async () => {
    const hurried = await Daemon.start({ settings: { S3D_DRAIN_TIMEOUT: '500ms' } })
    const client = s3Client(hurried)
    await client.send(new CreateBucketCommand({ Bucket }))
    const { target, host } = await presign(client, 'PUT', { Bucket, Key: 'k' })
    const connection = await RawConnection.open(hurried.port)
    await connection.send(`PUT ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\na`)
    await connection.silence(200)
    const startMs = Date.now()
    await hurried.stop()
    assert.ok(Date.now() - startMs < 5_000)
    client.destroy()
    await hurried.remove()
  })
})

describe('a start', () => {
  for (const ending of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    test(`after ${ending} finds everything`, async () => {
      await s3.send(new PutObjectCommand({ Bucket, Key: 'small', Body: 'small' }))
      await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: large }))
      const exit = await daemon.signal(ending)
      assert.deepEqual(
        exit,
        ending === 'SIGKILL' ? { code: null, signal: ending } : { code: 0, signal: null },
      )
      await daemon.restart()
      assert.equal(String(await get('small')), 'small')
      assert.ok((await get('large')).equals(large))
    })
  }

  test('on a directory that another daemon serves is refused in one line', async () => {
    await assert.rejects(Daemon.start({ directory: daemon.directory }), oneLine)
    assert.equal(
      (await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))).$metadata.httpStatusCode,
      200,
    )
  })

  test('on a port that is taken is refused in one line', async () => {
    const directory = await mkdtemp(join(tmpdir(), 's3d-test-'))
    await assert.rejects(Daemon.start({ directory, port: daemon.port }), oneLine)
  })
})

/** What the daemon said, without a stack. */
function oneLine(error: Error): boolean {
  const [, ...said] = error.message.trim().split('\n')
  assert.equal(said.length, 1, error.message)
  return true
}
