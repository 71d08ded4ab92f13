/**
 * Thousands of clients that go away in the middle of what they asked for. Nothing of theirs stays: no descriptor, no
 * temporary file, no stored bytes, and nothing that keeps a deleted object's file from being removed.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { presign } from '../support/raw-http.ts'
import { openDescriptors } from './process-status.ts'
import { Dice, seed } from './seeded.ts'

const Bucket = 'leaks'
const rounds = 1500
const atOnce = 25

let daemon: Daemon
let s3: S3Client
before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: content('large', 8 * mebibyte) }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

function files(folder: string): readonly string[] {
  return readdirSync(join(daemon.directory, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
}

/** Sends a request, takes a few bytes of the answer or none, and goes away: politely, or as a crash does. */
async function breakOff(request: Buffer, dice: Dice): Promise<void> {
  const [takesBytes, resets, pauseMs] = [dice.chance(0.5), dice.chance(0.5), dice.below(20)]
  const socket = connect(daemon.port, '127.0.0.1')
  socket.on('error', () => {})
  const gone = new Promise<void>(resolve => socket.once('close', () => resolve()))
  socket.once(takesBytes ? 'data' : 'connect', () => {
    socket.pause()
    setTimeout(() => (resets ? socket.resetAndDestroy() : socket.destroy()), pauseMs)
  })
  // A body that is never whole gets no answer to wait for.
  setTimeout(() => socket.destroy(), 500).unref()
  socket.write(request)
  await gone
}

async function requests(): Promise<readonly Buffer[]> {
  const get = await presign(s3, 'GET', { Bucket, Key: 'large' })
  const put = await presign(s3, 'PUT', { Bucket, Key: 'broken' })
  const upload = (sizeBytes: number, sentBytes: number): Buffer =>
    Buffer.concat([
      Buffer.from(`PUT ${put.target} HTTP/1.1\r\nHost: ${put.host}\r\nContent-Length: ${sizeBytes}\r\n\r\n`),
      content('broken', sentBytes),
    ])
  return [
    Buffer.from(`GET ${get.target} HTTP/1.1\r\nHost: ${get.host}\r\n\r\n`),
    upload(10_000, 9000),
    upload(mebibyte, 200_000),
    upload(4 * mebibyte, 3 * mebibyte),
  ]
}

test(`thousands of broken transfers leave nothing behind (TEST_SEED=${seed})`, async () => {
  const broken = await requests()
  const descriptors = openDescriptors(daemon.pid).length
  const stored = files('content')
  assert.equal(stored.length, 1)
  await Promise.all(
    Array.from({ length: atOnce }, async (_, client) => {
      const dice = new Dice(seed * 1000 + client)
      for (let round = 0; round < rounds / atOnce; round++) await breakOff(dice.of(broken), dice)
    }),
  )
  s3.destroy()
  await eventually(() => openDescriptors(daemon.pid).length <= descriptors)
  // A file is closed before it is removed.
  await eventually(() => files('tmp').length === 0)
  assert.deepEqual(files('content'), stored)

  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'large' }))
  await eventually(() => files('content').length === 0)
  assert.doesNotMatch(daemon.output, / error /)
})
