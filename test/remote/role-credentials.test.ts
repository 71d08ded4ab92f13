/** Credentials of a role at the remote: when they are fetched, how often, and what happens while there are none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import type { Meter } from '../../src/base/probe.ts'
import type { Expiring } from '../../src/remote/assume-remote-role.ts'
import { RoleCredentials } from '../../src/remote/role-credentials.ts'

const hourMs = 3_600_000

function world(): {
  clock: { now: () => number; after: () => { cancel(): void } }
  pass: (ms: number) => void
  credentials: RoleCredentials
  fetched: () => number
  fails: (does: boolean) => void
  lasts: (ms: number) => void
} {
  let [nowMs, count, isFailing, lastsMs] = [Date.UTC(2026, 0, 1), 0, false, hourMs]
  const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
  const fetch = (): Promise<Expiring> => {
    count += 1
    if (isFailing) return Promise.reject(new Error('it answered 403 AccessDenied'))
    const expiration = new Date(nowMs + lastsMs)
    return Promise.resolve({
      accessKeyId: `ASIA${count}`,
      secretAccessKey: 's',
      sessionToken: 't',
      expiration,
    })
  }
  // The least jitter there is.
  const random = { hex: (bytes: number) => '00'.repeat(bytes) }
  return {
    clock,
    pass: ms => (nowMs += ms),
    credentials: new RoleCredentials('web', { clock, random, log: silentLog, fetch }),
    fetched: () => count,
    fails: does => (isFailing = does),
    lasts: ms => (lastsMs = ms),
  }
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
const refused = {
  name: 'CredentialsProviderError',
  message: 'There are no credentials for the role web at the remote.',
}

test('are fetched once for all who need them at a time', async () => {
  const { credentials, fetched } = world()
  const all = await Promise.all([credentials.provide(), credentials.provide(), credentials.provide()])
  assert.deepEqual(
    all.map(({ accessKeyId }) => accessKeyId),
    ['ASIA1', 'ASIA1', 'ASIA1'],
  )
  assert.equal(fetched(), 1)
})

test('are renewed ten minutes ahead, and nobody waits for that', async () => {
  const { credentials, pass, fetched } = world()
  await credentials.provide()
  pass(hourMs - 600_001)
  await credentials.provide()
  assert.equal(fetched(), 1)
  pass(1)
  assert.equal((await credentials.provide()).accessKeyId, 'ASIA1')
  await settled()
  assert.equal((await credentials.provide()).accessKeyId, 'ASIA2')
  assert.equal(fetched(), 2)
})

test('of a short life are renewed after half of it', async () => {
  const { credentials, pass, fetched, lasts } = world()
  lasts(300_000)
  await credentials.provide()
  pass(150_000)
  await credentials.provide()
  assert.equal(fetched(), 2)
})

test('are used while there are no newer ones, and not beyond their end', async () => {
  const { credentials, pass, fails, fetched } = world()
  await credentials.provide()
  fails(true)
  pass(hourMs - 60_001)
  assert.equal((await credentials.provide()).accessKeyId, 'ASIA1')
  await settled()
  pass(1)
  await assert.rejects(credentials.provide(), refused)
  assert.equal(fetched(), 2)
  pass(5_000)
  await assert.rejects(credentials.provide(), refused)
  assert.equal(fetched(), 3)
  fails(false)
  pass(5_000)
  assert.equal((await credentials.provide()).accessKeyId, 'ASIA4')
})

test('are counted', async () => {
  const { credentials, pass, fails } = world()
  fails(true)
  await assert.rejects(credentials.provide(), refused)
  fails(false)
  pass(5_000)
  await credentials.provide()
  const samples = new Map<string, number>()
  const sample: Meter['sample'] = (name, value, labels = {}) =>
    samples.set(`${name} ${Object.values(labels).join(' ')}`, value)
  credentials.report({ sample, histogram: () => assert.fail('there is none') }, 'default')
  assert.deepEqual(Object.fromEntries(samples), {
    's3d_remote_role_renewals_total default web renewed': 1,
    's3d_remote_role_renewals_total default web failed': 1,
    's3d_remote_role_seconds_left default web': 3_600,
  })
})
