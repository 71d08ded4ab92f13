/**
 * The operator's desk: `s3d queue` against a real daemon whose remote refuses a write for good.
 */
import { DeleteBucketCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { adminSignature } from '../../src/base/admin-signature.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { remoteKey, startGateway, type Gateway } from '../support/gateway.ts'
import { clientOf, queuedAs, soon, writable } from '../support/queued.ts'

const program = fileURLToPath(new URL('../../bin/s3d', import.meta.url))
const Bucket = 'desk'

describe('what an operator sees of the queue', () => {
  let gateway: Gateway
  let admin: AdminEndpoint
  let id = ''

  const s3d = (...args: readonly string[]) => run('queue', ...args)
  const run = async (...args: readonly string[]) => {
    const env = {
      ...process.env,
      ...admin.settings,
      S3D_ENDPOINT: gateway.endpoint,
      S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
      S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
    }
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, '--json'], {
      env,
    })
    return stdout
      .split('\n')
      .filter(line => line !== '')
      .map((line): Record<string, unknown> => JSON.parse(line))
  }

  before(async () => {
    admin = await AdminEndpoint.choose()
    gateway = await startGateway({ ...admin.settings, S3D_WRITE_QUEUE: 'true' })
    const client = clientOf(gateway.endpoint, rootKey)
    const remote = clientOf(gateway.remote.endpoint, remoteKey)
    await writable(client, Bucket, queuedAs(client))
    await soon(async () => assert.equal((await s3d('flush'))[0]?.['count'], 0))
    await remote.send(new DeleteObjectCommand({ Bucket, Key: 'probe' }))
    await remote.send(new DeleteBucketCommand({ Bucket }))
    await client.send(new PutObjectCommand({ Bucket, Key: 'lost', Body: 'lost' }))
  })
  after(() => gateway.remove())

  test('lists what failed, and why', async () => {
    await eventually(async () => (await s3d())[0]?.['failed'] === 1)
    const [entry] = await s3d('ls', '--failed')
    assert.deepEqual([entry?.['bucket'], entry?.['key'], entry?.['state']], [Bucket, 'lost', 'failed'])
    assert.match(JSON.stringify(entry?.['error']), /NoSuchBucket/)
    id = String(entry?.['id'])
    assert.deepEqual((await s3d('show', id))[0]?.['id'], id)
  })

  test('is told of an object, and of an entry', async () => {
    const [object] = await run('status', `${Bucket}/lost`)
    const queue = object?.['queue'] as Record<string, string> // as documented
    assert.deepEqual([object?.['size'], queue['state'], queue['id'], queue['kind']], [4, 'failed', id, 'put'])
    assert.match(queue['error'] ?? '', /^NoSuchBucket: /)
    assert.ok(Date.parse(queue['since'] ?? '') <= Date.now())
    const [entry] = await run('status', id)
    assert.deepEqual([entry?.['bucket'], entry?.['key'], entry?.['queue']], [Bucket, 'lost', queue])
    await assert.rejects(run('status', `${Bucket}/never`), /NotFound|NoSuchKey/)
    const none = '0'.repeat(22)
    await assert.rejects(run('status', none), new RegExp(`nothing is queued as ${none}`))
  })

  test('tries again, and gives up', async () => {
    assert.deepEqual(await s3d('retry', id), [{ id }])
    await eventually(async () => (await s3d())[0]?.['failed'] === 1)
    assert.deepEqual(await s3d('retry'), [{ retried: 1 }])
    await eventually(async () => (await s3d())[0]?.['failed'] === 1)
    assert.deepEqual(await s3d('drop', id), [{ id }])
    assert.equal((await s3d())[0]?.['count'], 0)
    await assert.rejects(s3d('drop', id), /no such entry/)
  })

  test('is told for a while what became of entries', async () => {
    const [entry] = await s3d('show', id)
    assert.deepEqual([entry?.['bucket'], entry?.['key'], entry?.['state']], [Bucket, 'lost', 'dropped'])
    const client = clientOf(gateway.endpoint, rootKey)
    const queued = queuedAs(client)
    const put = { Bucket: 'ended', Key: 'key', Body: 'body' }
    await writable(client, put.Bucket, queued)
    await client.send(new PutObjectCommand(put))
    const pushed = queued() ?? ''
    await soon(async () => assert.equal((await s3d('show', pushed))[0]?.['state'], 'pushed'))
    const [status] = await run('status', pushed)
    const queue = status?.['queue'] as Record<string, string> // as documented
    assert.deepEqual([status?.['bucket'], status?.['key'], queue['state']], ['ended', 'key', 'pushed'])
    assert.ok(Date.parse(queue['at'] ?? '') <= Date.now())
    await assert.rejects(s3d('drop', pushed), /no such entry/)
  })

  test('is for who signs, and for no browser', async () => {
    const target = '/v1/queue'
    const url = admin.endpoint + target
    const sign = (key = rootKey, method = 'GET', nowMs = Date.now()) => ({
      authorization: adminSignature({ method, target }, key, nowMs),
    })
    const statusOf = async (headers: Record<string, string>) => (await fetch(url, { headers })).status
    assert.equal(await statusOf(sign()), 200)
    assert.equal(await statusOf({}), 403)
    assert.equal(await statusOf(sign(remoteKey)), 403)
    assert.equal(await statusOf(sign({ ...rootKey, secretAccessKey: 'other' })), 403)
    assert.equal(await statusOf(sign(rootKey, 'POST')), 403)
    assert.equal(await statusOf(sign(rootKey, 'GET', Date.now() - 3_600_000)), 403)
    assert.equal(await statusOf({ ...sign(), origin: 'http://127.0.0.1' }), 403)
  })

  test('is told so where a question is none, instead of all there is', async () => {
    for (const query of ['bucket=desk', 'key=lost', 'state=pending', 'limit=0']) {
      const target = `/v1/queue/entries?${query}`
      const authorization = adminSignature({ method: 'GET', target }, rootKey, Date.now())
      const { status } = await fetch(admin.endpoint + target, { headers: { authorization } })
      assert.equal(status, 400, query)
    }
  })
})
