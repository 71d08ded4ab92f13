/**
 * A gateway without a write queue whose read cache has a full disk: reads and writes pass, and what they change is seen,
 * also after a kill.
 */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind, startSecondDaemon } from '../support/gateway.ts'
import { clientOf } from '../support/queued.ts'
import { cannotMount, smallDisk } from '../support/small-disk.ts'

const Bucket = 'full'

test('with a full disk, writes and reads pass', { skip: cannotMount(), timeout: 60_000 }, async t => {
  const directory = smallDisk(t, 24)
  const remote = await startSecondDaemon()
  t.after(() => remote.remove())
  const daemon = await Daemon.start({
    directory,
    settings: {
      ...behind(remote.endpoint),
      S3D_READ_CACHE: 'true',
      S3D_READ_CACHE_IMMUTABLE_FILTER: '*',
      S3D_READ_CACHE_MIN_FREE: '0',
    },
  })
  t.after(() => daemon.stop())
  const s3 = clientOf(daemon.endpoint, rootKey)
  await s3.send(new CreateBucketCommand({ Bucket }))
  const keys = Array.from({ length: 8 }, (_, at) => `key-${at}`)
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'old ' + Key }))
  for (const Key of keys) assert.equal(await textOf(s3, Key), 'old ' + Key)
  await new Promise(resolve => setTimeout(resolve, 1_500)) // rows are written behind
  takeTheRest(directory)

  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'new, longer ' + Key }))
  for (const Key of keys) assert.equal(await textOf(s3, Key), 'new, longer ' + Key)
  await daemon.signal('SIGKILL')
  await daemon.restart()
  for (const Key of keys) {
    const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket, Key }))
    assert.equal(ContentLength, `new, longer ${Key}`.length)
    assert.equal(await textOf(s3, Key), 'new, longer ' + Key)
  }
})

async function textOf(s3: S3Client, Key: string): Promise<string | undefined> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Body?.transformToString()
}

/** To the last byte. */
function takeTheRest(directory: string): void {
  for (let sizeBytes = 2 ** 20, number = 0; sizeBytes >= 4096; number += 1) {
    try {
      writeFileSync(join(directory, `ballast-${number}`), Buffer.alloc(sizeBytes))
    } catch {
      sizeBytes /= 2
    }
  }
}
