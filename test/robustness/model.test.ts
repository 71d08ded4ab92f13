/**
 * Random steps on random keys, on a real daemon through the AWS SDK and on a plain reference: each answer is the
 * same, and in the end everything is there. fast-check makes a failing scenario as small as it can and prints it.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import * as fc from 'fast-check'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { BucketClient } from './bucket-client.ts'
import { anyScenario, type Scenario } from './bucket-steps.ts'
import { ReferenceBucket } from './reference-bucket.ts'
import { durationMs, seed } from './seeded.ts'

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

async function clientOf(keys: readonly string[], bucket: string): Promise<BucketClient> {
  await s3.send(new CreateBucketCommand({ Bucket: bucket }))
  return new BucketClient({ s3, bucket, keys, reference: new ReferenceBucket() })
}

async function play({ keys, steps }: Scenario): Promise<void> {
  const client = await clientOf(keys, `model-${buckets++}`)
  for (const step of steps) await client.take(step)
  await client.verify()
}

describe(`a bucket is what the reference is (TEST_SEED=${seed})`, () => {
  test('whatever is done to it', async t => {
    const interruptAfterTimeLimit = durationMs(40)
    const report = await fc.check(fc.asyncProperty(anyScenario, play), {
      seed,
      numRuns: 1_000_000,
      interruptAfterTimeLimit,
      markInterruptAsFailure: false,
    })
    t.diagnostic(`${report.numRuns} scenarios`)
    assert.ok(!report.failed, `${fc.defaultReportMessage(report)}\n${String(report.errorInstance)}`)
    assert.ok(report.numRuns > 1)
  })

  test('and a difference is noticed', async () => {
    const client = await clientOf(['k'], 'changed')
    await client.take({ do: 'put', key: 0, size: 1000, described: true, condition: 'none' })
    await client.verify()
    await s3.send(new PutObjectCommand({ Bucket: 'changed', Key: 'k', Body: 'by somebody else' }))
    await assert.rejects(client.verify(), assert.AssertionError)
  })
})
