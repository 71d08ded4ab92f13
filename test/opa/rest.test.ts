/**
 * The REST engine against a server that does what the test says: what is sent, on which connections, and what becomes of
 * every kind of answer and of none.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import type { OpaAddress } from '../../src/config/opa-settings.ts'
import { remoteEndpoint } from '../../src/config/remote-endpoint.ts'
import { UndecidedError } from '../../src/opa/engine.ts'
import { RestEngine } from '../../src/opa/rest.ts'
import { TokenFile } from '../../src/opa/token.ts'
import { answered, FakeOpa } from '../support/fake-opa.ts'

let opa: FakeOpa
let engine: RestEngine

beforeEach(async () => {
  opa = await FakeOpa.start()
  engine = engineAt(opa.address)
})
afterEach(async () => {
  await engine.close()
  await opa.close()
})

function engineAt(address: string, token?: TokenFile, timeoutMs = 5_000): RestEngine {
  return new RestEngine(
    { clock: systemClock, token },
    { address: addressOf(address), timeoutMs, ca: undefined },
  )
}

function addressOf(text: string): OpaAddress {
  if (text.startsWith('unix:')) return { kind: 'unix', path: text.slice('unix:'.length) }
  const url = remoteEndpoint.parse(text, { homeDir: '/', workingDir: '/' })
  if (url?.kind !== 'url') throw new Error(`no URL: ${text}`)
  return url
}

/** @returns the answer, or why there is none */
async function outcome(asking: Promise<unknown>): Promise<unknown> {
  try {
    return await asking
  } catch (error) {
    assert.ok(error instanceof UndecidedError, String(error))
    return error.reason
  }
}

test('a question is posted to its document, and connections are kept', async () => {
  for (let count = 0; count < 5; count += 1) {
    const { result } = await engine.ask('s3d/authz', '{"key":"ü"}')
    assert.equal(result, true)
  }
  const [first] = opa.asked
  assert.equal(first?.target, '/v1/data/s3d/authz')
  assert.equal(first?.headers['content-type'], 'application/json')
  assert.equal(first?.headers['authorization'], undefined)
  assert.deepEqual(first?.input, { key: 'ü' })
  assert.equal(opa.connections, 1)
})

test('a path before the API, and a Unix socket', async () => {
  const behind = engineAt(opa.address + '/opa')
  await behind.ask('a', '{}')
  await behind.close()
  assert.equal(opa.asked[0]?.target, '/opa/v1/data/a')
  const home = await mkdtemp(join(tmpdir(), 's3d-opa-'))
  const local = await FakeOpa.start(join(home, 'opa.sock'))
  const near = engineAt(local.address)
  assert.equal((await near.ask('a', '{}')).result, true)
  await near.ask('a', '{}')
  assert.equal(local.connections, 1)
  await near.close()
  await local.close()
  await rm(home, { recursive: true })
})

test('the token of a file, and none without a good one', async () => {
  const home = await mkdtemp(join(tmpdir(), 's3d-opa-'))
  const file = join(home, 'token')
  let nowMs = 0
  const token = new TokenFile(file, {
    now: () => nowMs,
    after: (delayMs, callback) => systemClock.after(delayMs, callback),
  })
  const showing = engineAt(opa.address, token)
  assert.equal(await outcome(showing.ask('a', '{}')), 'answer')
  await writeFile(file, 'first\n')
  await showing.ask('a', '{}')
  await writeFile(file, 'second\n')
  await showing.ask('a', '{}')
  nowMs = 10_000
  await showing.ask('a', '{}')
  assert.deepEqual(
    opa.asked.map(({ headers }) => headers['authorization']),
    ['Bearer first', 'Bearer first', 'Bearer second'],
  )
  nowMs = 20_000
  await writeFile(file, 'two words')
  assert.equal(await outcome(showing.ask('a', '{}')), 'answer')
  await showing.close()
  await rm(home, { recursive: true })
})

const answers: readonly {
  readonly name: string
  readonly status: number
  readonly text: string
  readonly want: unknown
}[] = [
  {
    name: 'a decision',
    status: 200,
    text: '{"result":false,"decision_id":"d1"}',
    want: { result: false, decisionId: 'd1' },
  },
  { name: 'nothing defined', status: 200, text: '{}', want: { result: undefined, decisionId: undefined } },
  { name: 'no JSON', status: 200, text: 'yes', want: 'answer' },
  { name: 'no object', status: 200, text: 'true', want: 'answer' },
  {
    name: 'more than is read',
    status: 200,
    text: JSON.stringify({ result: 'x'.repeat(70_000) }),
    want: 'answer',
  },
  { name: 'a token that is not good', status: 401, text: '{"code":"unauthorized"}', want: 'answer' },
  { name: 'an evaluation that fails', status: 500, text: '{"code":"internal_error"}', want: 'policy' },
  { name: 'elsewhere', status: 302, text: '', want: 'answer' },
  { name: 'a proxy without a server', status: 503, text: '<html>', want: 'unreachable' },
]
for (const { name, status, text, want } of answers) {
  test(`answered with ${name}`, async () => {
    opa.answer = (_input, response) => response.writeHead(status, { location: '/v1/data/b' }).end(text)
    assert.deepEqual(await outcome(engine.ask('a', '{}')), want)
    assert.equal(opa.asked.length, 1)
  })
}

test('a connection that was closed meanwhile is no failure', async () => {
  await engine.ask('a', '{}')
  opa.hangUp()
  assert.equal((await engine.ask('a', '{}')).result, true)
  // One that breaks in the middle of its first question is.
  opa.hangUp()
  opa.answer = (_input, response) => response.destroy()
  assert.equal(await outcome(engine.ask('a', '{}')), 'unreachable')
})

test('silence has an end, and is not waited for again and again', async () => {
  opa.answer = () => {}
  const impatient = engineAt(opa.address, undefined, 100)
  const together = await Promise.all(Array.from({ length: 5 }, () => outcome(impatient.ask('a', '{}'))))
  assert.deepEqual(
    together,
    Array.from({ length: 5 }, () => 'timeout'),
  )
  assert.equal(await outcome(impatient.ask('a', '{}')), 'refused')
  assert.equal(opa.asked.length, 5)
  await impatient.close()
})

test('one caller whose questions take too long is no sign that the server is away, several are', async () => {
  opa.answer = () => {}
  const impatient = engineAt(opa.address, undefined, 50)
  const late = async (...askers: readonly string[]): Promise<unknown[]> => {
    const outcomes: unknown[] = []
    for (const asker of askers) outcomes.push(await outcome(impatient.ask('a', '{}', asker)))
    return outcomes
  }
  assert.deepEqual(new Set(await late('ann', 'ann', 'ann', 'ann', 'ann', 'ann', 'ann')), new Set(['timeout']))
  assert.deepEqual(await late('bob', 'ann', 'bob', 'ann', 'bob'), [
    'timeout',
    'timeout',
    'timeout',
    'timeout',
    'refused',
  ])
  await impatient.close()
})

test('a caller whose questions hang leaves connections to others', async () => {
  const held: ServerResponse[] = []
  let isSlow = true
  opa.answer = (input, response) =>
    isSlow && input.key === 'slow' ? held.push(response) : answered(response, true)
  const patient = engineAt(opa.address, undefined, 60_000)
  const hanging = Array.from({ length: 100 }, () => patient.ask('a', '{"key":"slow"}', 'ann'))
  assert.equal((await patient.ask('a', '{"key":"k"}', 'bob')).result, true)
  assert.equal(opa.asked.filter(({ input }) => input.key === 'slow').length, 32)
  isSlow = false
  for (const response of held) answered(response, true)
  for (const { result } of await Promise.all(hanging)) assert.equal(result, true)
  await patient.close()
})

test('the body of an answer has no more time than its head', async () => {
  opa.answer = (_input, response) => response.writeHead(200).write('{"result":')
  const impatient = engineAt(opa.address, undefined, 100)
  assert.equal(await outcome(impatient.ask('a', '{}')), 'timeout')
  await impatient.close()
})

test('nobody there, and somebody again', async () => {
  const { address } = opa
  await opa.close()
  for (let count = 0; count < 5; count += 1) assert.equal(await outcome(engine.ask('a', '{}')), 'unreachable')
  assert.equal(await outcome(engine.ask('a', '{}')), 'refused')
  assert.notEqual(address, '')
})

test('an answer that is wrong is one nevertheless: the server is asked again', async () => {
  opa.answer = (_input, response) => answered(response, undefined, 500)
  for (let count = 0; count < 8; count += 1) assert.equal(await outcome(engine.ask('a', '{}')), 'policy')
})
