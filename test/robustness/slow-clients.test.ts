/**
 * A thousand clients that are slow in every way there is: in their headers, in their bodies, in reading what they
 * asked for, in asking anything at all. One that is not is served as if they were not there, memory stays bounded,
 * and once they have gone nothing of theirs is left.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { presign, RawConnection } from '../support/raw-http.ts'
import { openDescriptors, peakMemoryBytes } from './process-status.ts'

const Bucket = 'slow'
const largeBytes = 32 * mebibyte
/**
 * What the daemon may take at most: 100 MiB for itself, its cache (32), bodies on their way (128), and for each of
 * 1,000 connections a small body or a modest buffer (128 KiB).
 */
const memoryMaxBytes = (100 + 32 + 128 + 125) * mebibyte

let daemon: Daemon
let s3: S3Client
const sockets = new Set<Socket>()

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: content('large', largeBytes) }))
})
after(async () => {
  for (const socket of sockets) socket.destroy()
  s3.destroy()
  await daemon.remove()
})

/** A connection that sends something and reads nothing. */
async function open(first: string | Buffer): Promise<Socket> {
  const socket = connect(daemon.port, '127.0.0.1')
  sockets.add(socket)
  socket.on('error', () => {})
  socket.pause()
  await new Promise<void>(resolve => socket.write(first, () => resolve()))
  return socket
}

type Slowness = () => Promise<{ first: string | Buffer; drip: string }>

const kinds: Readonly<Record<string, Slowness>> = {
  'in their headers': async () => ({ first: 'GET / HTTP/1.1\r\nX-Header: ', drip: 'x' }),
  'in asking': async () => ({ first: '', drip: '' }),
  'in small bodies': async () => put('small', 100_000, 90_000),
  'in large bodies': async () => put('large-upload', 8 * mebibyte, mebibyte - 70_000),
  'in reading': async () => {
    const { target, host } = await presign(s3, 'GET', { Bucket, Key: 'large' })
    return { first: `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, drip: '' }
  },
}

/** Announces a body and sends a part of it. */
async function put(
  Key: string,
  sizeBytes: number,
  sentBytes: number,
): Promise<{ first: Buffer; drip: string }> {
  const { target, host } = await presign(s3, 'PUT', { Bucket, Key })
  const head = `PUT ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${sizeBytes}\r\n\r\n`
  return { first: Buffer.concat([Buffer.from(head), content(Key, sentBytes)]), drip: 'y' }
}

test('a thousand slow clients do not stop a fast one', async t => {
  const descriptors = openDescriptors(daemon.pid).length
  const dripping: { socket: Socket; drip: string }[] = []
  for (const kind of Object.values(kinds)) {
    const { first, drip } = await kind()
    const opened = await Promise.all(Array.from({ length: 200 }, () => open(first)))
    for (const socket of opened) dripping.push({ socket, drip })
  }
  const drip = setInterval(() => {
    for (const { socket, drip: text } of dripping) if (text !== '') socket.write(text)
  }, 200)
  t.after(() => clearInterval(drip))

  for (let round = 0; round < 100; round++) {
    const Body = content(`fast ${round}`, round % 10 === 0 ? 3 * mebibyte : 10_000)
    await s3.send(new PutObjectCommand({ Bucket, Key: 'fast', Body }))
    const { Body: stored } = await s3.send(new GetObjectCommand({ Bucket, Key: 'fast' }))
    assert.ok(Body.equals((await stored?.transformToByteArray()) ?? Buffer.alloc(0)))
  }
  const peakBytes = peakMemoryBytes(daemon.pid)
  t.diagnostic(`the daemon took ${Math.round(peakBytes / mebibyte)} MiB`)
  assert.ok(peakBytes < memoryMaxBytes, `${peakBytes} bytes`)

  for (const { socket } of dripping) socket.destroy()
  s3.destroy()
  await eventually(() => openDescriptors(daemon.pid).length <= descriptors)
  assert.deepEqual(readdirSync(join(daemon.directory, 'tmp')), [])
})

test('more connections than there may be are closed, and do not close others', async () => {
  const one = await RawConnection.open(daemon.port)
  assert.ok(await isAnswered(one))
  const many = await Promise.all(Array.from({ length: 1100 }, () => open('')))
  for (const socket of many) socket.resume()
  await eventually(() => many.filter(socket => socket.readableEnded || socket.destroyed).length >= 77)
  assert.ok(await isAnswered(one))

  for (const socket of many) socket.destroy()
  await eventually(async () => {
    const another = await RawConnection.open(daemon.port)
    return isAnswered(another).finally(() => another.destroy())
  })
  one.destroy()
})

/** Even if only by a refusal. */
async function isAnswered(connection: RawConnection): Promise<boolean> {
  await connection.send('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  return connection.response().then(
    ({ status }) => status === 403,
    () => false,
  )
}
