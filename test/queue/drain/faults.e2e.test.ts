/**
 * The drain over real connections to a remote that breaks off, answers nonsense or asks for patience: every entry stays
 * until the remote has confirmed it, and arrives in the end.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test, type TestContext } from 'node:test'
import { systemClock } from '../../../src/base/clock.ts'
import { silentLog } from '../../../src/base/log.ts'
import { systemRandom } from '../../../src/base/random.ts'
import { Drain } from '../../../src/queue/drain/drain.ts'
import { openRemotes } from '../../../src/remote/remotes.ts'
import type { Entry } from '../../../src/store/entries.ts'
import { eventually } from '../../support/eventually.ts'
import { startFakeRemote, type Answerer, type FakeRemote } from '../../support/fake-remote.ts'
import { remoteKey } from '../../support/gateway.ts'
import { bucket, openWorld, streamOf } from './world.ts'

const body = 'hello'
const etag = createHash('md5').update(body).digest('hex')

/** What a remote says that has stored the body. */
const fine: Answerer = (response, { method }) => {
  response.setHeader('etag', `"${etag}"`)
  if (method === 'HEAD') response.setHeader('content-length', String(body.length))
  response.end()
}

interface Shore {
  readonly remote: FakeRemote
  readonly entry: () => Entry | undefined
}

/** One entry, and a remote that answers in turn. */
async function open(t: TestContext, answers: Answerer[]): Promise<Shore> {
  const remote = await startFakeRemote()
  remote.answers = answers
  const { hostname, port } = new URL(remote.endpoint)
  const shared = { clock: systemClock, random: systemRandom(), log: silentLog }
  const remotes = openRemotes(
    { ...shared, hostId: '' },
    {
      endpoint: { kind: 'url', protocol: 'http:', hostname, port: Number(port), pathPrefix: '' },
      routes: [],
      region: 'us-east-1',
      clientRegion: 'us-east-1',
      credentials: { kind: 'keys', ...remoteKey, sessionToken: undefined },
      spoolDir: '/nonexistent',
      capabilities: {},
      capabilityLifetimeMs: 3_600_000,
      conditions: 'refuse',
      maxConnections: 8,
      requestsPerSecond: undefined,
      connectTimeoutMs: 1_000,
      silenceTimeoutMs: 1_000,
      maxAttempts: 1,
    },
  )
  let drain: Drain | undefined
  // Before the world's own end, which runs behind it: a drain must not look into a closed store.
  t.after(async () => {
    await drain?.stop()
    remotes.close()
    await remote.close()
  })
  const world = await openWorld(t)
  drain = new Drain(
    {
      ...shared,
      store: world.local.store,
      inner: remotes.service,
      remote: remotes.service,
      soon: setImmediate,
      busy: () => 0,
      opening: () => undefined,
      ruleOf: () => 'overwrite',
      notify() {},
    },
    {
      maxPushes: 4,
      maxAgeMs: 3_600_000,
      maxFailed: 100,
      maxFailedBytes: Infinity,
      settleMs: 0,
      isPersistent: false,
    },
  )
  await world.local.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf(body) })
  drain.start()
  return { remote, entry: () => world.entries('key')[0] }
}

const refused: Answerer = response => {
  response.statusCode = 500
  response.end('<Error><Code>InternalError</Code></Error>')
}

const cases: Readonly<Record<string, Answerer>> = {
  'a connection that is reset': response => response.destroy(),
  silence: () => {},
  'an answer that breaks off': response => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('<')
    setTimeout(() => response.destroy(), 20)
  },
  'an error of its own': refused,
  'no S3 at all': response => {
    response.statusCode = 502
    response.end('<html>Bad gateway</html>')
  },
}

for (const [what, answer] of Object.entries(cases)) {
  test(what, async t => {
    const { remote, entry } = await open(t, [answer, fine])
    await eventually(() => entry() === undefined)
    const puts = remote.received.filter(({ method }) => method === 'PUT')
    assert.ok(puts.length >= 2)
    assert.equal(String(puts.at(-1)?.body), body)
    assert.equal(puts.at(-1)?.headers['content-md5'], Buffer.from(etag, 'hex').toString('base64'))
    assert.ok(puts.at(-1)?.headers['x-amz-checksum-crc64nvme'])
  })
}

test('patience that it asks for', async t => {
  const { entry } = await open(t, [
    response => {
      response.writeHead(503, { 'retry-after': '30' })
      response.end('<Error><Code>SlowDown</Code></Error>')
    },
    fine,
  ])
  await eventually(() => entry()?.attempts === 1)
  const waitMs = (entry()?.nextMs ?? 0) - Date.now()
  assert.ok(waitMs > 20_000 && waitMs <= 30_000, `${waitMs} ms`)
})

test('another ETag and another length', async t => {
  const { entry } = await open(t, [
    (response, { method }) => {
      response.setHeader('etag', '"00000000000000000000000000000000"')
      if (method === 'HEAD') response.setHeader('content-length', '4')
      response.end()
    },
  ])
  await eventually(() => entry()?.error?.code === 'BadDigest')
  assert.equal(entry()?.state, 'waiting')
})

test('a refusal for good', async t => {
  const { remote, entry } = await open(t, [
    response => {
      response.statusCode = 403
      response.end('<Error><Code>AccessDenied</Code><Message>not you</Message></Error>')
    },
  ])
  await eventually(() => entry()?.state === 'failed')
  assert.deepEqual({ ...entry()?.error }, { code: 'AccessDenied', message: 'not you', status: 403 })
  assert.equal(remote.received.length, 1)
})
