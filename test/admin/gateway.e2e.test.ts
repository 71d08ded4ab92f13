/** The admin endpoint of a gateway: whether its remote can be reached, known without asking for it, and its attempts. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { metrics } from '../../src/telemetry/metric-names.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, freePort } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { startFakeRemote, type FakeRemote } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'

let port = 0
let remote: FakeRemote
let admin: AdminEndpoint
let gateway: Daemon
let s3: S3Client
before(async () => {
  port = await freePort()
  remote = await startFakeRemote(port)
  admin = await AdminEndpoint.choose()
  gateway = await Daemon.start({ settings: { ...admin.settings, ...behind(remote.endpoint) } })
  s3 = s3Client(gateway, { maxAttempts: 1 })
})
after(async () => {
  s3.destroy()
  await gateway.remove()
  await remote.close()
})

async function isReady(): Promise<boolean> {
  return (await admin.get('/readyz')).status === 200
}

test('asks the remote once, however often it is asked itself', async () => {
  await eventually(isReady)
  for (let times = 0; times < 50; times++) assert.ok(await isReady())
  assert.deepEqual(
    remote.received.map(({ method, target, headers }) => [method, target, headers.authorization]),
    [['HEAD', '/', undefined]],
  )
  const { mode, freeBytes, checks } = await admin.json('/v1/status')
  assert.deepEqual([mode, freeBytes], ['gateway', undefined])
  assert.deepEqual(checks, { daemon: 'ok', 'remote:default': 'ok' })
})

test('shows every metric of the table that a gateway has', async () => {
  await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))
  const { text } = await admin.get('/metrics')
  const shown = [...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name)
  const wanted = Object.entries(metrics).filter(
    ([, { where }]) => where === 'every daemon' || where === 'gateway',
  )
  assert.deepEqual(
    shown,
    wanted.map(([name]) => name),
  )
})

test('counts attempts and retries, and is not ready while the remote is away', async () => {
  const first = await admin.samples()
  remote.answers = [
    response => response.writeHead(503).end(),
    response => response.writeHead(200, { 'Content-Length': '2' }).end('ok'),
  ]
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))
  assert.equal(await Body?.transformToString(), 'ok')
  const then = await admin.samples()
  const change = (name: string) => (then.get(name) ?? 0) - (first.get(name) ?? 0)
  assert.deepEqual(
    {
      answered: change('s3d_remote_attempts_total{remote="default",outcome="answered"}'),
      retries: change('s3d_remote_retries_total{remote="default"}'),
      requests: change('s3d_requests_total{operation="GetObject",status="2xx",code=""}'),
      sent: change('s3d_sent_body_bytes_total'),
    },
    { answered: 2, retries: 1, requests: 1, sent: 2 },
  )

  await remote.close()
  for (let times = 0; times < 6; times++) {
    await assert.rejects(s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })), {
      name: 'ServiceUnavailable',
    })
  }
  await eventually(async () => !(await isReady()))
  const { checks } = await admin.json('/readyz?verbose')
  assert.deepEqual(checks, { daemon: 'ok', 'remote:default': "can't be reached: ECONNREFUSED" })
  const away = await admin.samples()
  assert.equal(away.get('s3d_remote_breaker_open{remote="default"}'), 1)
  assert.ok((away.get('s3d_remote_attempts_total{remote="default",outcome="failed"}') ?? 0) >= 5)
  assert.equal((await admin.get('/livez')).status, 200)

  remote = await startFakeRemote(port)
  await eventually(isReady)
})
