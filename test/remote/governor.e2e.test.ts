/**
 * A gateway in front of a remote that counts: never more calls at once than there may be, never more in a time than the rate
 * allows, and whoever waits too long is told to come again, whether clients ask or the write queue pushes.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import {
  CreateBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { signRequest } from '../../src/auth/sign.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { CountedRemote } from '../support/counted-remote.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'
import { soon } from '../support/queued.ts'

let real: Daemon
let atRemote: S3Client
before(async () => {
  real = await startSecondDaemon()
  atRemote = s3Client(real, { credentials: remoteKey })
  await atRemote.send(new CreateBucketCommand({ Bucket: 'bbb' }))
  await atRemote.send(new PutObjectCommand({ Bucket: 'bbb', Key: 'k', Body: 'body' }))
})
after(async () => {
  atRemote.destroy()
  await real.remove()
})

interface Scene {
  readonly remote: CountedRemote
  /** @returns when it is answered: status, code of the error, `Retry-After`, and whether it is queued */
  readonly read: () => Promise<string>
  readonly put: (key: string) => Promise<string>
  /** @returns a figure of the gateway's about its remote */
  readonly figure: (name: string, of?: string) => Promise<number | undefined>
}

async function scene(context: TestContext, settings: Readonly<Record<string, string>>): Promise<Scene> {
  const remote = await CountedRemote.start(real.port)
  const admin = await AdminEndpoint.choose()
  const gateway = await Daemon.start({
    settings: { ...behind(remote.endpoint), ...admin.settings, ...settings },
  })
  context.after(async () => {
    remote.open()
    await gateway.remove()
    await remote.stop()
  })
  const ask = async (method: string, path: string, body?: string): Promise<string> => {
    const headers = signRequest(
      { method, path, rawQuery: '', headers: { host: `127.0.0.1:${gateway.port}` } },
      { ...rootKey, region: 'us-east-1' },
      Date.now(),
    )
    const answer = await fetch(gateway.endpoint + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]
    const queued = answer.headers.has('x-s3d-queued') ? 'queued' : undefined
    return [answer.status, code, answer.headers.get('retry-after'), queued].filter(Boolean).join(' ')
  }
  return {
    remote,
    read: () => ask('GET', '/bbb/k'),
    put: key => ask('PUT', `/bbb/${key}`, key),
    figure: async (name, of = '') => (await admin.samples()).get(`s3d_remote_${name}{remote="default"${of}}`),
  }
}

function times<T>(count: number, ask: (at: number) => Promise<T>): Promise<T>[] {
  return Array.from({ length: count }, (_, at) => ask(at))
}

const clients = ',for="clients"'
const background = ',for="background"'

/** Whoever comes late, came after it began: so the bound holds however slow the machine is. */
function assertRate(cameMs: readonly number[], { sinceMs, rate }: { sinceMs: number; rate: number }): void {
  for (const [at, ms] of cameMs.entries()) {
    const most = rate + (rate * (ms - sinceMs + 5)) / 1_000
    assert.ok(at + 1 <= most, `${at + 1} had begun ${ms - sinceMs} ms after the first could`)
  }
}

describe('the governor', { concurrency: 3 }, () => {
  test('lets no more calls be with the remote than may be', async context => {
    const { remote, read, figure } = await scene(context, { S3D_REMOTE_CONNECTIONS: '3' })
    remote.close()
    const answers = times(20, read)
    await eventually(async () => (await figure('calls_waiting', clients)) === 17)
    await eventually(() => remote.count === 3)
    for (let gone = 1; gone <= 17; gone++) {
      remote.letOneGo()
      await eventually(() => remote.cameMs.length === 3 + gone)
    }
    remote.open()
    assert.deepEqual(new Set(await Promise.all(answers)), new Set(['200']))
    assert.deepEqual([remote.cameMs.length, remote.peak], [20, 3])
  })

  test('refuses who would be one too many, and who waits too long, while the remote is still at the first', async context => {
    const { remote, read, figure } = await scene(context, { S3D_REMOTE_CONNECTIONS: '1' })
    remote.close()
    const first = read()
    await eventually(() => remote.count === 1)
    const others = times(8, read)
    await eventually(async () => (await figure('calls_waiting', clients)) === 8)
    assert.equal(await read(), '503 SlowDown 1')
    assert.equal(await figure('calls_waiting', clients), 8)
    assert.deepEqual(new Set(await Promise.all(others)), new Set(['503 SlowDown 1']))
    assert.deepEqual([remote.count, remote.cameMs.length, await figure('calls_refused_total')], [1, 1, 9])
    remote.open()
    assert.equal(await first, '200')
    assert.equal(await read(), '200')
  })

  test('lets no more calls begin in a second than may', async context => {
    const rate = 10
    const { remote, read } = await scene(context, { S3D_REMOTE_REQUESTS: String(rate) })
    const sinceMs = Date.now()
    assert.deepEqual(new Set(await Promise.all(times(25, read))), new Set(['200']))
    assert.equal(remote.cameMs.length, 25)
    assertRate(remote.cameMs, { sinceMs, rate })
  })

  test('halves what may be there when the remote complains, and leaves it alone for as long as it asks', async context => {
    const settings = { S3D_REMOTE_CONNECTIONS: '8', S3D_REMOTE_ATTEMPTS: '1' }
    const { remote, read, figure } = await scene(context, settings)
    remote.close()
    const refused = times(8, read)
    await eventually(() => remote.count === 8)
    const complainedMs = Date.now()
    remote.complain(2)
    assert.deepEqual(new Set(await Promise.all(refused)), new Set(['503 SlowDown 2']))
    assert.equal(await figure('calls_limit'), 4)
    const answers = times(12, read)
    await eventually(() => remote.count === 4)
    assert.deepEqual([await figure('calls_in_flight'), await figure('calls_waiting', clients)], [4, 8])
    assert.deepEqual([remote.count, remote.cameMs.length], [4, 12])
    assert.ok((remote.cameMs[8] ?? 0) >= complainedMs + 2_000)
    remote.open()
    assert.deepEqual(new Set(await Promise.all(answers)), new Set(['200']))
  })

  test('holds for what the write queue pushes', async context => {
    const [rate, settings] = [10, { S3D_WRITE_QUEUE: 'true', S3D_REMOTE_CONNECTIONS: '2' }]
    const { remote, put, figure } = await scene(context, { ...settings, S3D_REMOTE_REQUESTS: String(rate) })
    await soon(async () => assert.equal(await put('first'), '200 queued'))
    await soon(async () => assert.equal(await figure('calls_in_flight'), 0))
    remote.close()
    const [earlier, sinceMs] = [remote.cameMs.length, Date.now()]
    const keys = Array.from({ length: 20 }, (_, at) => `pushed/${at}`)
    assert.deepEqual(new Set(await Promise.all(keys.map(put))), new Set(['200 queued']))
    await eventually(() => remote.count === 2)
    await eventually(async () => ((await figure('calls_waiting', background)) ?? 0) > 0)
    assert.equal(remote.count, 2)
    remote.open()
    await soon(async () => {
      const { KeyCount } = await atRemote.send(new ListObjectsV2Command({ Bucket: 'bbb', Prefix: 'pushed/' }))
      assert.equal(KeyCount, keys.length)
    })
    assert.equal(remote.peak, 2)
    assertRate(remote.cameMs.slice(earlier), { sinceMs, rate })
  })
})
