/** A remote that can't be reached is asked in the background, and who waits is told when it is back. */
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { openRemote, type OpenRemote } from '../../src/remote/remote.ts'
import { HandClock } from '../queue/drain/world.ts'
import { eventually } from '../support/eventually.ts'
import { startFakeRemote } from '../support/fake-remote.ts'
import { remoteKey } from '../support/gateway.ts'
import { callOf } from '../support/service.ts'

const clock = new HandClock()

/** Nobody listens there, yet. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a TCP port has such an address
  server.close()
  return port
}

function remoteAt(t: TestContext, port: number): OpenRemote {
  const remote = openRemote(
    { clock, random: systemRandom(), log: silentLog, hostId: '' },
    {
      endpoint: { kind: 'url', protocol: 'http:', hostname: '127.0.0.1', port, pathPrefix: '' },
      region: 'us-east-1',
      credentials: { kind: 'keys', ...remoteKey, sessionToken: undefined },
      capabilities: {},
      roles: [],
      clientRegion: 'us-east-1',
      spoolDir: '/nonexistent',
      capabilityLifetimeMs: 1_000,
      conditions: 'refuse',
      maxConnections: 8,
      requestsPerSecond: undefined,
      connectTimeoutMs: 1_000,
      silenceTimeoutMs: 5_000,
      maxAttempts: 1,
    },
  )
  t.after(() => remote.close())
  return remote
}

test('a remote that is back is noticed within a second, though nobody calls it', async t => {
  const port = await freePort()
  const { service, monitors } = remoteAt(t, port)
  let told = 0
  monitors['default']?.onReachable(() => (told += 1))
  const call = () => service(callOf('HeadBucket', { Bucket: 'b' }))
  for (let each = 0; each < 5; each += 1) await assert.rejects(call(), { code: 'ServiceUnavailable' })
  for (let seconds = 0; seconds < 12; seconds += 1) {
    clock.pass(1_000)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await assert.rejects(call(), /did not answer lately/)
  assert.equal(told, 0)
  const back = await startFakeRemote(port)
  t.after(() => back.close())
  clock.pass(1_000)
  await eventually(() => told === 1)
  assert.deepEqual(
    back.received.map(({ method, target }) => [method, target]),
    [['HEAD', '/']],
  )
  await call()
  clock.pass(60_000)
  await new Promise(resolve => setTimeout(resolve, 20))
  assert.equal(back.received.length, 2, 'who can be reached is not asked')
  assert.equal(told, 1)
})
