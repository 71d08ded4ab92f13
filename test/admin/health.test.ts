/** Checks behind the probes: what they say is remembered, late ones are waited for, and nobody can hurry them. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { Health } from '../../src/admin/health.ts'
import { silentLog } from '../../src/base/log.ts'
import { gate } from '../support/gate.ts'

interface Alarm {
  readonly atMs: number
  readonly ring: () => void
}

let nowMs = 0
let alarms: Alarm[] = []
let health: Health
beforeEach(() => {
  nowMs = 0
  alarms = []
  const clock = {
    now: () => nowMs,
    after(delayMs: number, ring: () => void) {
      const alarm = { atMs: nowMs + delayMs, ring }
      alarms.push(alarm)
      return { cancel: () => void (alarms = alarms.filter(each => each !== alarm)) }
    },
  }
  health = new Health({ clock, log: silentLog }, { intervalMs: 5_000, timeoutMs: 3_000 })
})

async function pass(delayMs: number): Promise<void> {
  nowMs += delayMs
  const due = alarms.filter(({ atMs }) => atMs <= nowMs)
  alarms = alarms.filter(({ atMs }) => atMs > nowMs)
  for (const { ring } of due) ring()
  await turn()
}

test('ready once S3 is served and every check was fine', async () => {
  health.watch({ disk: async () => undefined })
  assert.deepEqual(health.results, { daemon: 'starting', disk: 'not checked yet' })
  await turn()
  assert.deepEqual([health.isReady, health.results], [false, { daemon: 'starting', disk: 'ok' }])
  health.serving()
  assert.equal(health.isReady, true)
  health.stopping()
  health.serving()
  assert.deepEqual([health.isReady, health.results], [false, { daemon: 'stopping', disk: 'ok' }])
  assert.deepEqual(alarms, [], 'nothing is checked any more')
})

test('what a check says is known until it says something else, however often somebody asks', async () => {
  let problem: string | undefined = 'no room'
  let asked = 0
  health.watch({
    disk: async () => {
      asked++
      return problem
    },
  })
  health.serving()
  await turn()
  for (let times = 0; times < 100; times++) assert.equal(health.isReady, false)
  assert.equal(health.results['disk'], 'no room')
  problem = undefined
  await pass(4_999)
  assert.equal(health.isReady, false)
  await pass(1)
  assert.deepEqual([health.isReady, asked], [true, 2])
})

test('a check that fails is a problem', async () => {
  health.watch({ disk: () => Promise.reject(new Error('it is gone')) })
  await turn()
  assert.equal(health.results['disk'], 'it is gone')
})

test('a check that hangs is a problem, and runs once', async () => {
  let asked = 0
  const disk = gate()
  health.watch({
    disk: async () => {
      asked++
      await disk.opened
      return undefined
    },
  })
  health.serving()
  await pass(3_000)
  assert.equal(health.results['disk'], 'no answer within 3 s')
  for (let times = 0; times < 10; times++) await pass(5_000)
  assert.deepEqual([health.isReady, asked], [false, 1])
  disk.open()
  await turn()
  for (let times = 0; times < 3; times++) await pass(5_000)
  assert.equal(health.isReady, true)
})
