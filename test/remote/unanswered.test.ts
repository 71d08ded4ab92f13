/**
 * Who sends a write is told when nobody answered it: it may be carried out yet. What never left here, or was answered, is not.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Caller } from '../../src/queue/drain/caller.ts'
import { openRemotes } from '../../src/remote/remotes.ts'
import { startFakeRemote, type Answerer } from '../support/fake-remote.ts'
import { remoteKey } from '../support/gateway.ts'

const silenceTimeoutMs = 500
const fine: Answerer = response => response.end()
const status =
  (code: number): Answerer =>
  response => {
    response.statusCode = code
    response.end()
  }
const cutOff: Answerer = response => {
  response.writeHead(500, { 'content-length': '100' })
  response.write('<')
  setTimeout(() => response.destroy(), 20)
}

/** As S3 does while it puts parts together. */
const cutOffBehindHead: Answerer = response => {
  response.writeHead(200)
  response.write('<?xml version="1.0"?> ')
  setTimeout(() => response.destroy(), 20)
}
const completed: Answerer = response => {
  response.writeHead(200)
  response.write('<?xml version="1.0"?> ')
  response.end('<CompleteMultipartUploadResult><ETag>"e-1"</ETag></CompleteMultipartUploadResult>')
}

const cases: readonly {
  readonly what: string
  readonly answers: readonly Answerer[]
  readonly want: number
}[] = [
  { what: 'an answer', answers: [fine], want: 0 },
  { what: 'a refusal', answers: [status(403)], want: 0 },
  { what: 'an error of its own', answers: [status(500)], want: 0 },
  { what: 'too much to do', answers: [status(503)], want: 0 },
  { what: 'a gateway that got no answer', answers: [status(504)], want: 1 },
  { what: 'a gateway that got a bad one', answers: [status(502)], want: 1 },
  { what: 'a connection that is reset', answers: [response => response.destroy()], want: 1 },
  { what: 'silence', answers: [() => {}], want: 1 },
  { what: 'an answer that breaks off', answers: [cutOff], want: 1 },
  { what: 'nobody there', answers: [], want: 0 },
]

type Ask = (caller: Caller, signal: AbortSignal) => Promise<unknown>

const where = { Bucket: 'bucket', Key: 'key' }
const deleted: Ask = (caller, signal) => caller.ask('DeleteObject', where, signal)
const completion: Ask = (caller, signal) =>
  caller.ask('CompleteMultipartUpload', { ...where, UploadId: 'upload' }, signal)

/** @returns how often was told that a write was not answered */
async function toldOf(t: TestContext, answers: readonly Answerer[], ask: Ask = deleted): Promise<number> {
  const remote = await startFakeRemote()
  remote.answers = [...answers]
  const { hostname, port } = new URL(remote.endpoint)
  if (answers.length === 0) await remote.close()
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
      connectTimeoutMs: 500,
      silenceTimeoutMs,
      maxAttempts: 1,
    },
  )
  t.after(async () => {
    remotes.close()
    if (answers.length > 0) await remote.close()
  })
  let count = 0
  const caller = new Caller(remotes.service, shared.random, () => (count += 1))
  const signal = new AbortController().signal
  await ask(caller, signal).catch(() => {})
  return count
}

for (const { what, answers, want } of cases)
  test(`${what}: told ${want === 0 ? 'nothing' : 'so'}`, async t =>
    assert.equal(await toldOf(t, answers), want))

for (const { what, answer, want } of [
  { what: 'is whole', answer: completed, want: 0 },
  { what: 'breaks off', answer: cutOffBehindHead, want: 1 },
])
  test(`a completion whose head says 200 and whose document ${what}: told ${want === 0 ? 'nothing' : 'so'}`, async t =>
    assert.equal(await toldOf(t, [answer], completion), want))
