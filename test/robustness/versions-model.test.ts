/**
 * Random steps on a bucket that keeps versions, suspended in between, on a real daemon through the AWS SDK and on a plain
 * reference: each answer is the same, every version is there in the end, and taking them away one by one brings back what
 * each of them hid. fast-check makes a failing scenario as small as it can and prints it.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import * as fc from 'fast-check'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { ReferenceVersions } from './reference-versions.ts'
import { durationMs, seed } from './seeded.ts'
import { VersionClient } from './version-client.ts'
import { anyVersionScenario, type VersionScenario } from './version-steps.ts'

let daemon: Daemon
let s3: S3Client
before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

let buckets = 0

async function clientOf(keys: readonly string[], bucket: string): Promise<VersionClient> {
  await s3.send(new CreateBucketCommand({ Bucket: bucket }))
  return new VersionClient({ s3, bucket, keys, reference: new ReferenceVersions() })
}

async function play({ keys, steps }: VersionScenario): Promise<void> {
  const client = await clientOf(keys, `versions-${buckets++}`)
  for (const step of steps) await client.take(step)
  await client.verify()
  await client.remove()
}

describe(`a bucket with versions is what the reference is (TEST_SEED=${seed})`, () => {
  test('whatever is done to it', async t => {
    const report = await fc.check(fc.asyncProperty(anyVersionScenario, play), {
      seed,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: durationMs(20),
      markInterruptAsFailure: false,
    })
    t.diagnostic(`${report.numRuns} scenarios`)
    assert.ok(!report.failed, `${fc.defaultReportMessage(report)}\n${String(report.errorInstance)}`)
    assert.ok(report.numRuns > 1)
  })

  test('and a difference is noticed', async () => {
    const client = await clientOf(['k'], 'changed')
    await client.take({ do: 'keep versions', state: 'Enabled' })
    await client.take({ do: 'put', key: 0, size: 1000, condition: 'none' })
    await client.verify()
    await s3.send(new DeleteObjectCommand({ Bucket: 'changed', Key: 'k' }))
    await assert.rejects(client.verify(), assert.AssertionError)
  })
})
