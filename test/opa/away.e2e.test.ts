/**
 * A daemon whose OPA server is gone, or silent: what clients are told, that they are not held, and that it is over when the
 * server is back.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ListBucketsCommand, type S3Client } from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { FakeOpa } from '../support/fake-opa.ts'

let home: string
let socket: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 's3d-opa-'))
  socket = join(home, 'opa.sock')
})
after(() => rm(home, { recursive: true }))

interface Attempt {
  readonly outcome: string
  readonly tookMs: number
}

async function attempt(s3: S3Client): Promise<Attempt> {
  const beganMs = performance.now()
  const outcome = await s3.send(new ListBucketsCommand({})).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  )
  return { outcome, tookMs: performance.now() - beganMs }
}

const unavailable = 'ServiceUnavailable: Service is unable to handle request.'

test('silent, gone and back: refused in time, at once, and no longer', async context => {
  const daemon = await Daemon.start({
    settings: {
      S3D_OPA_URL: `unix:${socket}`,
      S3D_OPA_TIMEOUT: '500ms',
      S3D_OPA_CACHE_AGE: '0s',
    },
  })
  const s3 = s3Client(daemon)
  try {
    const silent = await FakeOpa.start(socket)
    silent.answer = () => {}
    for (let count = 0; count < 5; count += 1) {
      const { outcome, tookMs } = await attempt(s3)
      assert.equal(outcome, unavailable)
      assert.ok(tookMs >= 450, `the server had ${tookMs} ms`)
    }
    const { outcome, tookMs } = await attempt(s3)
    context.diagnostic(`refused without asking in ${tookMs.toFixed(1)} ms`)
    assert.equal(outcome, unavailable)
    assert.equal(silent.asked.length, 5, 'a sixth was not asked')
    await silent.close()
    const back = await FakeOpa.start(socket)
    await eventually(async () => (await attempt(s3)).outcome === 'done')
    await back.close()
    assert.equal((await attempt(s3)).outcome, unavailable)
    assert.match(daemon.output, /OPA decides nothing .*reason="timeout"/)
    assert.match(daemon.output, /OPA decides again/)
  } finally {
    s3.destroy()
    await daemon.remove()
  }
})

test('open where that is wanted, and counted', async () => {
  const admin = await AdminEndpoint.choose()
  const daemon = await Daemon.start({
    settings: { ...admin.settings, S3D_OPA_URL: `unix:${socket}-none`, S3D_OPA_FAIL: 'open' },
  })
  const s3 = s3Client(daemon)
  try {
    assert.equal((await attempt(s3)).outcome, 'done')
    const samples = await admin.samples()
    assert.equal(samples.get('s3d_opa_decisions_total{about="calls",result="opened"}'), 1)
    assert.equal(samples.get('s3d_opa_failures_total{about="calls",reason="unreachable"}'), 1)
  } finally {
    s3.destroy()
    await daemon.remove()
  }
})

test('a file that is named and not there stops the start', async () => {
  const settings = { S3D_OPA_URL: 'https://127.0.0.1:1', S3D_OPA_TLS_CA: join(home, 'none.pem') }
  await assert.rejects(Daemon.start({ settings }), /none\.pem: can't be read \(ENOENT\)/)
})
