/**
 * The read cache of a real daemon in front of a real remote: what clients are told, what operators see and do, and what is
 * there after a restart.
 */
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { AdminEndpoint } from '../support/admin.ts'
import { rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { remoteKey, startGateway, type Gateway } from '../support/gateway.ts'
import { clientOf } from '../support/queued.ts'

import { compareKeys } from '../../src/store/keys.ts'

const program = fileURLToPath(new URL('../../bin/s3d', import.meta.url))
const Bucket = 'kept'
const big = Buffer.alloc(3_000_000, 'three megabytes ')
const customersKey = {
  SSECustomerKey: Buffer.alloc(32, 'k').toString('base64'),
  SSECustomerKeyMD5: createHash('md5').update(Buffer.alloc(32, 'k')).digest('base64'),
}
let gateway: Gateway
let admin: AdminEndpoint
let s3: S3Client
let remote: S3Client

before(async () => {
  admin = await AdminEndpoint.choose()
  gateway = await startGateway({
    S3D_READ_CACHE: 'true',
    S3D_READ_CACHE_TTL: '1h',
    S3D_READ_CACHE_TTL_FILTER: `${Bucket}/ttl/*`,
    ...admin.settings,
  })
  s3 = clientOf(gateway.endpoint, rootKey)
  remote = clientOf(gateway.remote.endpoint, remoteKey)
  await remote.send(new CreateBucketCommand({ Bucket }))
  for (const Key of ['ttl/a', 'ttl/b', 'other'])
    await remote.send(new PutObjectCommand({ Bucket, Key, Body: big }))
})
after(() => gateway.remove())

async function s3d(...args: readonly string[]): Promise<Record<string, unknown>[]> {
  const env = {
    ...process.env,
    ...admin.settings,
    S3D_ENDPOINT: gateway.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'cache', ...args, '--json'], {
    env,
  })
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line))
}

async function get(Key: string): Promise<string> {
  let status = ''
  const command = new GetObjectCommand({ Bucket, Key })
  command.middlewareStack.add(
    next => async args => {
      const result = await next(args)
      const { headers } = result.response as { headers?: Record<string, string> } // the SDK has it as unknown
      status = headers?.['x-s3d-cache'] ?? ''
      return result
    },
    { step: 'deserialize', priority: 'low' },
  )
  const { Body } = await s3.send(command)
  assert.ok(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(big))
  return status
}

test('a read is a miss, and then a hit', async () => {
  assert.deepEqual([await get('other'), await get('other')], ['miss', 'hit'])
})

test('what is warmed is a hit', async () => {
  assert.deepEqual(
    (await s3d('warm', `${Bucket}/ttl/*`)).map(({ key }) => String(key)).toSorted(compareKeys),
    ['ttl/a', 'ttl/b'],
  )
  assert.equal(await get('ttl/a'), 'hit')
})

test('of many one that can not be read is named, and the others are warmed', async () => {
  const sealed = { Bucket, Key: 'some/b', Body: big, SSECustomerAlgorithm: 'AES256' }
  await remote.send(new PutObjectCommand({ ...sealed, ...customersKey }))
  for (const Key of ['some/a', 'some/c', 'some/d', 'some/e', 'some/f'])
    await remote.send(new PutObjectCommand({ Bucket, Key, Body: 'one of some' }))
  await assert.rejects(s3d('warm', `${Bucket}/some/*`), (error: unknown) => {
    assert.ok(error instanceof Error && 'stderr' in error && 'stdout' in error)
    assert.match(String(error.stderr), /^some\/b: .*encrypt.*$/im)
    assert.match(String(error.stderr), /refused 1 of these/)
    return String(error.stdout).split('\n').length === 6
  })
  await assert.rejects(s3d('warm', `${Bucket}/some/b`), /the daemon refused: /)
  await s3d('evict', `${Bucket}/some/*`)
})

test('operators see what is kept', async () => {
  await s3d('pin', `${Bucket}/ttl/b`)
  const kept = await s3d('ls', Bucket)
  assert.deepEqual(
    kept.map(({ key, cachedBytes, isPinned }) => [key, cachedBytes, isPinned]),
    [
      ['other', big.length, false],
      ['ttl/a', big.length, false],
      ['ttl/b', big.length, true],
    ],
  )
  const [totals] = await s3d()
  assert.equal(totals?.['objects'], 3)
})

test('what is let go is a miss', async () => {
  await s3d('evict', `${Bucket}/ttl/a`)
  assert.equal(await get('ttl/a'), 'miss')
  await assert.rejects(s3d('evict', `${Bucket}/never`), /nothing is kept of it/)
})

test('the metrics are those of the table', async () => {
  const { text } = await admin.get('/metrics')
  assert.match(text, /^s3d_cache_objects 3$/m)
  assert.match(text, /^s3d_cache_reads_total\{status="hit"\} [1-9]/m)
})

test('what is kept is there after a restart, and without the remote where it is fresh', async () => {
  await gateway.daemon.stop()
  await gateway.daemon.restart()
  await gateway.remote.stop()
  assert.equal(await get('ttl/b'), 'hit')
  await assert.rejects(get('other'), { name: 'ServiceUnavailable' })
  await gateway.remote.restart()
  await eventually(async () => (await get('other').catch(() => '')) === 'hit')
})
