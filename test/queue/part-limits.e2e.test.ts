/**
 * Parts that are acknowledged here are such as the remote takes: what a probe found of its numbers and sizes holds for
 * uploads in the queue at once, in S3's words, before a byte of them is kept.
 */
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { s3Limits } from '../../src/operations/limits.ts'
import { Capabilities } from '../../src/remote/capabilities.ts'
import { partLimitsOf } from '../../src/remote/part-limits.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind } from '../support/gateway.ts'
import { startLackingRemote, type LackingRemote } from '../support/lacking-remote.ts'
import { runProgram } from '../support/program.ts'
import { clientOf, queuedAs, writable } from '../support/queued.ts'

const Bucket = 'parts'
const Key = 'key'
let remote: LackingRemote
let gateway: Daemon
let admin: AdminEndpoint
let client: S3Client

before(async () => {
  remote = await startLackingRemote()
  admin = await AdminEndpoint.choose()
  const settings = { ...behind(remote.endpoint), ...admin.settings, S3D_WRITE_QUEUE: 'true' }
  gateway = await Daemon.start({ settings })
  client = clientOf(gateway.endpoint, rootKey)
  await writable(client, Bucket, queuedAs(client))
})
after(async () => {
  client.destroy()
  await gateway.remove()
  await remote.close()
})

async function probe(): Promise<void> {
  const settings = {
    ...admin.settings,
    S3D_ENDPOINT: gateway.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  const { code, stderr } = await runProgram(['remote', 'probe', '--bucket', Bucket], { settings })
  assert.equal(code, 0, stderr)
}

test('a part whose number is too high for the remote is refused here', async () => {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const put = (PartNumber: number) =>
    client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: 'part' }))
  remote.lacks = ['part-10000']
  await put(1_001)
  await probe()
  const { ETag } = await put(1_000)
  await assert.rejects(put(1_002), {
    name: 'InvalidArgument',
    message: 'Part number must be an integer between 1 and 1000, inclusive',
  })
  const { Parts } = await client.send(new ListPartsCommand({ Bucket, Key, UploadId }))
  assert.deepEqual(
    Parts?.map(({ PartNumber }) => PartNumber),
    [1_000, 1_001],
  )
  remote.lacks = []
  await probe()
  await put(10_000)
  const MultipartUpload = { Parts: [{ PartNumber: 1_000, ETag }] }
  await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }))
})

const findings = [
  { told: 'nothing', want: {} },
  { told: 'that small ones are taken', small: { has: true }, want: { minPartBytes: 1 } },
  { told: 'that small ones are not', small: { has: false }, want: {} },
  { told: 'how large', small: { has: false, limit: 8 * 2 ** 20 }, want: { minPartBytes: 8 * 2 ** 20 } },
  { told: 'that high numbers are taken', number: { has: true }, want: {} },
  { told: 'that high numbers are not', number: { has: false }, want: {} },
  { told: 'how high', number: { has: false, limit: 1_000 }, want: { maxPartNumber: 1_000 } },
]
for (const { told, small, number, want } of findings) {
  test(`a remote of which is known ${told}`, () => {
    const clock = { now: () => 0, after: () => ({ cancel() {} }) }
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const capabilities = new Capabilities({ clock, log }, { stated: {}, lifetimeMs: 1 })
    const by = { source: 'probed', evidence: 'a probe' } as const
    if (small !== undefined) capabilities.learn('small-parts', small.has, { ...by, ...small })
    if (number !== undefined) capabilities.learn('part-10000', number.has, { ...by, ...number })
    assert.deepEqual(partLimitsOf(capabilities), want)
    assert.deepEqual({ ...s3Limits, ...want }, { ...s3Limits, ...partLimitsOf(capabilities) })
  })
}
