/**
 * A remote that asks for patience, by every operation there is: what may be repeated waits as long as it was asked to, a
 * longer wait is the client's to decide on, who gets the remote's answer with its `Retry-After`.
 */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { operations, type WireResponse } from '@s3d/server/protocol'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { systemRandom } from '../../src/base/random.ts'
import { openRemotes } from '../../src/remote/remotes.ts'
import type { OpenRemote } from '../../src/remote/remote.ts'
import type { Context } from '../../src/service/context.ts'
import { S3Error } from '../../src/service/errors.ts'
import type { Call, OpName } from '../../src/service/service.ts'
import { startFakeRemote, type Answerer, type FakeRemote } from '../support/fake-remote.ts'
import { remoteKey } from '../support/gateway.ts'

const waits: number[] = []
let passedMs = 0
/** Pauses are over at once, and remembered. */
const hasty: Clock = {
  now: () => Date.now() + passedMs,
  after(delayMs, callback) {
    waits.push(delayMs)
    return systemClock.after(0, () => {
      passedMs += delayMs
      callback()
    })
  },
}
const context: Context = {
  requestId: '0123456789ABCDEF',
  identity: { kind: 'root', accessKeyId: 'AKIA' },
  signal: new AbortController().signal,
}

let remote: FakeRemote
let open: OpenRemote

before(async () => {
  remote = await startFakeRemote()
})
// Anew each time: retries of many operations would use up one budget.
beforeEach(() => {
  const { hostname, port } = new URL(remote.endpoint)
  const endpoint = { kind: 'url', protocol: 'http:', hostname, port: Number(port), pathPrefix: '' } as const
  const where = { endpoint, region: 'us-east-1', capabilities: {} }
  const credentials = { kind: 'keys', ...remoteKey, sessionToken: undefined } as const
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  open = openRemotes(
    { clock: hasty, random: systemRandom(), log, hostId: '' },
    {
      ...where,
      routes: [{ name: 'other', buckets: ['other'], alias: {}, prefix: '', ...where, credentials }],
      credentials,
      clientRegion: 'eu-west-3',
      spoolDir: '/nonexistent',
      capabilityLifetimeMs: 1_000,
      conditions: 'refuse',
      maxConnections: 8,
      requestsPerSecond: undefined,
      connectTimeoutMs: 1_000,
      silenceTimeoutMs: 5_000,
      maxAttempts: 3,
    },
  )
  remote.received.length = 0
  waits.length = 0
})
afterEach(() => open.close())
after(() => remote.close())

const busy =
  (status: number, retryAfter: string): Answerer =>
  response => {
    response.writeHead(status, { 'retry-after': retryAfter })
    response.end(`<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>`)
  }
const fine: Answerer = response => response.end()

/** As a client would send it, as far as a remote that is busy looks. */
function callOf(op: OpName): Call<OpName> {
  const { method, level } = operations[op]
  const [bucket, key] = [level === 'service' ? '' : 'bucket', level === 'object' ? 'key' : '']
  const raw = { method, target: '/', secure: false, bucket, key, query: {}, headers: {}, body: undefined }
  const resource = { bucket, key, version: undefined }
  return {
    op,
    resource,
    raw,
    context,
    get input(): never {
      throw new Error('nobody reads it')
    },
  }
}

const all = Object.keys(operations).filter((name): name is OpName => Object.hasOwn(operations, name))
const forwarded = all.filter(name => name !== 'ListBuckets' && name !== 'PostObject')

/** The answer, and its body read, so that its connection is free. */
async function answered(op: OpName): Promise<WireResponse | undefined> {
  const { raw } = await open.service(callOf(op))
  if (raw?.body !== undefined && typeof raw.body !== 'string') for await (const _ of raw.body);
  return raw
}

describe('a remote that asks for seven seconds', () => {
  for (const status of [429, 503]) {
    test(`with ${status} is asked once by each of ${forwarded.length} operations, and heard by the client`, async () => {
      remote.answers = [busy(status, '7')]
      for (const op of forwarded) {
        remote.received.length = 0
        const raw = await answered(op)
        const at = raw?.headers.findIndex(name => name.toLowerCase() === 'retry-after') ?? -1
        assert.deepEqual([op, raw?.status, raw?.headers[at + 1]], [op, status, '7'])
        assert.equal(remote.received.length, 1, op)
      }
      assert.deepEqual(waits, [])
    })
  }

  test('with a date is heard as well', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString()
    remote.answers = [busy(503, date)]
    const raw = await answered('GetObject')
    assert.ok(raw?.headers.includes(date))
    assert.deepEqual([remote.received.length, waits], [1, []])
  })
})

describe('a remote that asks for three seconds', () => {
  for (const status of [429, 503]) {
    test(`with ${status} is given them by what may be repeated, and what may not goes to the client`, async () => {
      const repeated: string[] = []
      for (const op of forwarded) {
        remote.received.length = 0
        waits.length = 0
        passedMs += 10_000 // what the last one was told holds nobody back any more
        remote.answers = [busy(status, '3'), fine]
        const raw = await answered(op).catch((error: unknown) => {
          // An answer without a document is no location.
          assert.equal(op, 'GetBucketLocation', String(error))
          return { status: 200 }
        })
        assert.deepEqual(
          [op, raw?.status === status ? [] : waits.filter(each => each >= 3_000 && each < 5_000)],
          [op, raw?.status === status ? [] : [3_000]],
        )
        if (raw?.status !== status) repeated.push(op)
      }
      const mayBe = forwarded.filter(op => {
        const { access, idempotent } = operations[op]
        return access === 'read' || access === 'list' || idempotent
      })
      assert.deepEqual(repeated, mayBe)
      assert.ok(repeated.length > 50 && repeated.length < forwarded.length)
    })
  }
})

const typed = (op: 'ListBuckets' | 'GetBucketLocation', bucket: string) =>
  open.service({
    op,
    resource: { bucket, key: '', version: undefined },
    raw: undefined,
    input: { Bucket: bucket },
    context,
  })

describe('who asks for an output', () => {
  for (const op of ['ListBuckets', 'GetBucketLocation'] as const) {
    test(`of ${op} is told how long to wait`, async () => {
      remote.answers = [busy(503, '7')]
      await assert.rejects(typed(op, op === 'ListBuckets' ? '' : 'b'), error => {
        assert.ok(error instanceof S3Error)
        assert.deepEqual([error.code, String(error.members['RetryAfter'])], ['SlowDown', '7'])
        return true
      })
    })
  }
})
