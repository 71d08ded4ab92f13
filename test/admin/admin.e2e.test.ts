/**
 * The admin endpoint of real daemons: probes that say what is so while it is so, and metrics that count exactly what
 * was done.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { metrics } from '../../src/telemetry/metric-names.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { findProgram, missing, s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { presign, RawConnection } from '../support/raw-http.ts'
import { cannotMount, smallDisk } from '../support/small-disk.ts'

const Bucket = 'watched'

describe('a daemon that stands alone', () => {
  let daemon: Daemon
  let admin: AdminEndpoint
  let s3: S3Client
  before(async () => {
    admin = await AdminEndpoint.choose()
    daemon = await Daemon.start({ settings: { ...admin.settings, S3D_MAX_CONNECTIONS: '2' } })
    s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED', maxAttempts: 1 })
  })
  after(async () => {
    s3.destroy()
    await daemon.remove()
  })

  test('is alive and ready', async () => {
    await eventually(async () => (await admin.get('/readyz')).status === 200)
    assert.deepEqual((await admin.get('/livez')).text, 'ok\n')
    assert.deepEqual(await admin.json('/readyz?verbose'), {
      ready: true,
      checks: { daemon: 'ok', disk: 'ok' },
    })
  })

  const answers = [
    { method: 'GET', path: '/nothing', status: 404 },
    { method: 'GET', path: '/', status: 404 },
    { method: 'GET', path: '/constructor', status: 404 },
    { method: 'POST', path: '/livez', status: 405 },
    { method: 'DELETE', path: '/v1/status', status: 405 },
    { method: 'HEAD', path: '/metrics', status: 200 },
  ]
  for (const { method, path, status } of answers) {
    test(`${method} ${path} is ${status}`, async () => {
      assert.equal((await admin.get(path, method)).status, status)
    })
  }

  test('counts what was done, exactly', async () => {
    const first = await admin.samples()
    await s3.send(new CreateBucketCommand({ Bucket }))
    const body = Buffer.alloc(4_096, 'a')
    for (const Key of ['a', 'b', 'c']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: body }))
    for (const Key of ['a', 'a', 'b', 'a']) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
      await Body?.transformToByteArray()
    }
    await assert.rejects(s3.send(new GetObjectCommand({ Bucket, Key: 'none' })), { name: 'NoSuchKey' })
    await assert.rejects(s3.send(new GetObjectCommand({ Bucket, Key: 'a', IfMatch: '"x"' })), {
      name: 'PreconditionFailed',
    })
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'c' }))
    const stranger = s3Client(daemon, { credentials: { accessKeyId: 'AKIAS3DTEST', secretAccessKey: 'x' } })
    await assert.rejects(stranger.send(new ListBucketsCommand({})), { name: 'SignatureDoesNotMatch' })
    stranger.destroy()
    const since = await admin.samples()
    const change = (name: string) => (since.get(name) ?? 0) - (first.get(name) ?? 0)
    const requests = (operation: string, status: string, code = '') =>
      change(`s3d_requests_total{operation="${operation}",status="${status}",code="${code}"}`)
    assert.deepEqual(
      {
        created: requests('CreateBucket', '2xx'),
        put: requests('PutObject', '2xx'),
        got: requests('GetObject', '2xx'),
        missing: requests('GetObject', '4xx', 'NoSuchKey'),
        failed: requests('GetObject', '4xx', 'PreconditionFailed'),
        deleted: requests('DeleteObject', '2xx'),
        refused: requests('unknown', '4xx', 'SignatureDoesNotMatch'),
        timed: change('s3d_request_duration_seconds_count{operation="GetObject"}'),
        received: change('s3d_received_body_bytes_total'),
        commits: change('s3d_store_group_size_sum'),
        cached: change('s3d_store_cache_hits_total') + change('s3d_store_cache_misses_total'),
        inFlight: since.get('s3d_requests_in_flight'),
        segments: since.get('s3d_store_segments'),
      },
      {
        created: 1,
        put: 3,
        got: 4,
        missing: 1,
        failed: 1,
        deleted: 1,
        refused: 1,
        timed: 6,
        received: 3 * 4_096,
        commits: 5,
        cached: 4,
        inFlight: 0,
        segments: 1,
      },
    )
    assert.ok(change('s3d_sent_body_bytes_total') > 4 * 4_096, 'bodies, and the errors in XML')
  })

  test('shows every metric of the table, and no other', async () => {
    const { text, type } = await admin.get('/metrics')
    assert.equal(type, 'text/plain; version=0.0.4; charset=utf-8')
    const shown = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => `${name} ${kind}`)
    const wanted = Object.entries(metrics).filter(([, { where }]) => isHere(where))
    assert.deepEqual(
      shown,
      wanted.map(([name, metric]) => `${name} ${metric.type}`),
    )
  })

  test('is understood by Prometheus', { skip: noParser() }, async () => {
    const { text } = await admin.get('/metrics')
    const script = fileURLToPath(new URL('read-metrics.py', import.meta.url))
    const understood: Readonly<Record<string, { type: string; documentation: string; samples: unknown[] }>> =
      JSON.parse(execFileSync(findProgram('python3') ?? '', [script], { input: text }).toString())
    for (const [name, { type, about, where }] of Object.entries(metrics)) {
      if (!isHere(where)) continue
      const family = understood[type === 'counter' ? name.replace(/_total$/, '') : name]
      assert.deepEqual([family?.type, family?.documentation], [type, about], name)
      assert.ok((family?.samples.length ?? 0) > 0, name)
    }
  })

  test('is answered when S3 has no connection left', async () => {
    s3.destroy()
    const held = [connect(daemon.port, '127.0.0.1'), connect(daemon.port, '127.0.0.1')]
    await Promise.all(held.map(connection => once(connection, 'connect')))
    await eventually(async () => (await admin.samples()).get('s3d_connections') === 2)
    const third = connect(daemon.port, '127.0.0.1')
    third.on('error', () => {})
    await once(third, 'close')
    assert.equal((await admin.get('/livez')).status, 200)
    assert.equal((await admin.get('/readyz')).status, 200)
    assert.equal((await admin.samples()).get('s3d_refused_connections_total'), 1)
    for (const connection of held) connection.destroy()
  })

  test('says how it is', async () => {
    const { version, uptimeSeconds, freeBytes, hostId, startedAt, requests, connections, ...facts } =
      await admin.json('/v1/status')
    assert.match(String(version), /^\d+\.\d+\.\d+$/)
    assert.match(String(startedAt), /^\d{4}-/)
    assert.equal(String(hostId).length, 64)
    assert.ok(Number(uptimeSeconds) >= 0 && Number(freeBytes) > 0 && Number(connections) >= 0)
    assert.ok(typeof requests === 'object' && requests !== null && 'answered' in requests)
    assert.deepEqual(facts, {
      mode: 'standalone',
      region: 'us-east-1',
      addresses: [daemon.endpoint],
      ready: true,
      checks: { daemon: 'ok', disk: 'ok' },
    })
  })
})

function noParser(): string | false {
  const python = missing('python3')
  if (python !== false) return python
  try {
    execFileSync(findProgram('python3') ?? '', ['-c', 'import prometheus_client'], { stdio: 'ignore' })
    return false
  } catch {
    return missing('prometheus_client')
  }
}

test('a daemon that is told to stop is not ready, and finishes what it does', async () => {
  const admin = await AdminEndpoint.choose()
  const daemon = await Daemon.start({ settings: admin.settings })
  const s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  try {
    await s3.send(new CreateBucketCommand({ Bucket }))
    const { target, host } = await presign(s3, 'PUT', { Bucket, Key: 'slow' })
    const connection = await RawConnection.open(daemon.port)
    await connection.send(`PUT ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 10\r\n\r\n01234`)
    await eventually(async () => (await admin.samples()).get('s3d_requests_in_flight') === 1)
    const stopped = daemon.stop()
    await eventually(async () => (await admin.get('/readyz')).status === 503)
    assert.equal((await admin.get('/livez')).status, 200)
    assert.deepEqual(await admin.json('/readyz?verbose'), {
      ready: false,
      checks: { daemon: 'stopping', disk: 'ok' },
    })
    assert.equal((await admin.samples()).get('s3d_requests_in_flight'), 1)
    await connection.send('56789')
    assert.match(String(await connection.closed()), /^HTTP\/1.1 200 /)
    assert.deepEqual(await stopped, { code: 0, signal: null })
  } finally {
    s3.destroy()
    await daemon.remove()
  }
})

test('a full disk is not ready, until there is room', { skip: cannotMount() }, async t => {
  const directory = smallDisk(t, 16)
  const admin = await AdminEndpoint.choose()
  const daemon = await Daemon.start({ directory, settings: admin.settings })
  t.after(() => daemon.stop())
  await eventually(async () => (await admin.get('/readyz')).status === 200)
  const neighbour = join(directory, 'of-a-neighbour')
  writeFileSync(neighbour, Buffer.alloc(10 * 2 ** 20))
  await eventually(async () => (await admin.get('/readyz')).status === 503)
  const { checks } = await admin.json('/readyz?verbose')
  assert.match(JSON.stringify(checks), /"disk":"\d+ bytes are free, which is too little for new objects"/)
  assert.equal((await admin.samples()).get('s3d_check_ok{check="disk"}'), 0)
  rmSync(neighbour)
  await eventually(async () => (await admin.get('/readyz')).status === 200)
})

/** Whether a daemon that stands alone has it. */
function isHere(where: string): boolean {
  return where === 'every daemon' || where.startsWith('standing alone')
}
