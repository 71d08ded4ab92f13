/**
 * Sockets: what is bound and what is not, how many connections there may be, how the listener stops.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { reply } from '../../src/service/service.ts'
import { freePort } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { gate } from '../support/gate.ts'
import { loopback, startLine, type HttpLine } from '../support/http-line.ts'
import { errorCode, RawConnection } from '../support/raw-http.ts'

const service = { HeadBucket: () => Promise.resolve(reply<'HeadBucket'>({})) }
const head = 'HEAD /b HTTP/1.1\r\nHost: here\r\n\r\n'
/** Reserved for documentation: no machine has it. */
const elsewhere = { kind: 'tcp', host: '203.0.113.1', port: 0 } as const

const patienceMs = 10_000

const lines: HttpLine[] = []
afterEach(() => Promise.all(lines.splice(0).map(line => line.stop())))

const start: typeof startLine = async (...given) => {
  const line = await startLine(...given)
  lines.push(line)
  return line
}

describe('binding', () => {
  test('an optional address that the machine lacks is left out', async () => {
    const line = await start(service, { listen: [loopback, { ...elsewhere, optional: true }] })
    assert.equal(line.addresses.length, 1)
  })

  test('one that is missing and not optional closes the others', async () => {
    const port = await freePort()
    const listen = [
      { ...loopback, port },
      { ...elsewhere, optional: false },
    ]
    await assert.rejects(start(service, { listen }), { code: 'EADDRNOTAVAIL' })
    await assert.rejects(RawConnection.open(port), { code: 'ECONNREFUSED' })
  })
})

describe('a Unix socket', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 's3d-socket-'))
  })
  after(() => rm(folder, { recursive: true }))

  test('answers, and refuses a second listener', async () => {
    const path = join(folder, 'live.sock')
    const listen = [{ kind: 'unix', path }] as const
    const line = await start(service, { listen })
    assert.deepEqual([line.addresses, await statusOn(path)], [['unix:' + path], 200])
    await assert.rejects(start(service, { listen }), { code: 'EADDRINUSE' })
    assert.equal(await statusOn(path), 200)
  })

  test('left by a process that was killed is replaced', async () => {
    const path = join(folder, 'dead.sock')
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
    await once(spawn(process.execPath, ['-e', script]), 'close')
    assert.ok((await stat(path)).isSocket())
    await start(service, { listen: [{ kind: 'unix', path }] })
    assert.equal(await statusOn(path), 200)
  })

  test('does not replace a file that is none', async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'precious')
    await assert.rejects(start(service, { listen: [{ kind: 'unix', path }] }), { code: 'EADDRINUSE' })
    assert.equal(await readFile(path, 'utf8'), 'precious')
  })
})

describe('limits', () => {
  test('one connection too many is closed at once, the others live on', async () => {
    const line = await start(service, { maxConnections: 2 })
    const first = await RawConnection.open(line.port)
    const second = await RawConnection.open(line.port)
    const third = await RawConnection.open(line.port)
    assert.equal((await third.closed()).length, 0)
    for (const connection of [first, second]) {
      await connection.send(head)
      assert.equal((await connection.response('HEAD')).status, 200)
      connection.destroy()
    }
  })

  test('a hundred requests may wait for answers to others on a connection', async () => {
    const answers = gate()
    let begun = 0
    const slow = {
      async HeadBucket() {
        begun += 1
        await answers.opened
        return reply<'HeadBucket'>({})
      },
    }
    const line = await start(slow, {})
    const greedy = await RawConnection.open(line.port)
    await greedy.send(head.repeat(10_000))
    assert.equal((await greedy.closed()).length, 0)
    const patient = await RawConnection.open(line.port)
    await patient.send(head.repeat(101))
    await eventually(() => Promise.resolve(begun === 2))
    answers.open()
    for (let count = 0; count < 101; count += 1)
      assert.equal((await patient.response('HEAD')).status, 200, `answer ${count}`)
    await patient.send(head.repeat(101))
    for (let count = 0; count < 101; count += 1) await patient.response('HEAD')
    patient.destroy()
  })

  test('connections to all addresses count together', async () => {
    const line = await start(service, { maxConnections: 1, listen: [loopback, loopback] })
    const first = await RawConnection.open(line.port)
    const other = Number(line.addresses[1]?.split(':').at(-1))
    assert.equal((await (await RawConnection.open(other)).closed()).length, 0)
    first.destroy()
    await eventually(async () => {
      const next = await RawConnection.open(other)
      await next.send(head)
      return next.response('HEAD').then(
        ({ status }) => status === 200,
        () => false,
      )
    })
  })

  test('headers that never end are answered', async () => {
    const line = await start(service, { headerTimeoutMs: 300 })
    const connection = await RawConnection.open(line.port)
    await connection.send('GET /b HTTP/1.1\r\nHost: here\r\n')
    const response = await connection.response()
    assert.deepEqual([response.status, errorCode(response)], [400, 'RequestTimeout'])
  })

  test('an idle connection is closed without a word', async () => {
    const line = await start(service, { idleTimeoutMs: 200 })
    const connection = await RawConnection.open(line.port)
    await connection.send(head)
    await connection.response('HEAD')
    assert.equal((await connection.closed()).length, 0)
  })
})

describe('stopping', () => {
  test('waits for a request under way, then closes its connection', async () => {
    const [begun, allowed] = [gate(), gate()]
    const line = await start({
      async HeadBucket() {
        begun.open()
        await allowed.opened
        return reply({})
      },
    })
    const connection = await RawConnection.open(line.port)
    await connection.send(head)
    await begun.opened
    const stopped = line.stop()
    allowed.open()
    assert.equal((await connection.response('HEAD')).status, 200)
    assert.equal((await connection.closed()).length, 0)
    await stopped
  })

  test('waits no longer than its limit', async () => {
    const begun = gate()
    const HeadBucket = (): Promise<never> => {
      begun.open()
      return new Promise(() => {})
    }
    const line = await start({ HeadBucket }, { drainTimeoutMs: 200 })
    const connection = await RawConnection.open(line.port)
    await connection.send(head)
    await begun.opened
    const stopped = line.stop()
    assert.equal((await connection.closed()).length, 0)
    await stopped
    assert.equal(line.logged.length, 1)
  })

  test('does not wait for a client that never asked', async () => {
    const line = await start(service)
    const connection = await RawConnection.open(line.port)
    const stopped = line.stop()
    assert.equal((await connection.closed()).length, 0)
    await stopped
    assert.equal(line.logged.length, 0)
  })
})

function statusOn(socketPath: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const ask = request({ socketPath, method: 'HEAD', path: '/b' }, answer => resolve(answer.statusCode))
    ask.on('error', reject).end()
  })
}

test('who has left when a request is judged has had an address all the same', async () => {
  const addresses: (string | undefined)[] = []
  let count = 0
  const line = await start({
    async HeadBucket({ context }) {
      count += 1
      // The second one waits for its turn until the client is gone.
      if (count === 1) await once(context.signal, 'abort', { signal: AbortSignal.timeout(patienceMs) })
      else addresses.push(context.arrival?.address)
      return reply<'HeadBucket'>({})
    },
  })
  const connection = await RawConnection.open(line.port)
  await connection.send(head + head)
  await eventually(() => count === 1)
  connection.destroy()
  await eventually(() => addresses.length > 0)
  assert.deepEqual(addresses, ['127.0.0.1'])
})
