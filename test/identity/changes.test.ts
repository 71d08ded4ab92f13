/** How changes of identities come about: durable first, visible then, and nothing of one that fails. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import { Identities } from '../../src/identity/identities.ts'
import type { Row, Rows } from '../../src/identity/rows.ts'
import { HandClock } from '../limits/hand-clock.ts'

const account = '000000000000'
const sealing = { seal: (text: string) => text, open: (text: string) => text }

/** Rows that are durable when a test says so. */
class HeldRows implements Rows {
  readonly #waiting: { readonly land: () => void; readonly fail: (error: Error) => void }[] = []
  readonly written: Row[] = []

  all(): readonly Row[] {
    return []
  }

  write({ puts }: { readonly puts: readonly Row[] }): Promise<void> {
    return new Promise((resolve, reject) => {
      const land = () => {
        this.written.push(...puts)
        resolve()
      }
      this.#waiting.push({ land, fail: reject })
    })
  }

  get waitingCount(): number {
    return this.#waiting.length
  }

  land(): void {
    this.#waiting.shift()?.land()
  }

  fail(): void {
    this.#waiting.shift()?.fail(new Error('the disk is full'))
  }
}

function kept(): { readonly identities: Identities; readonly rows: HeldRows; readonly clock: HandClock } {
  const [rows, clock] = [new HeldRows(), new HandClock()]
  const identities = new Identities(account, { users: [], roles: [] })
  identities.keepIn({ rows, clock, sealing, random: systemRandom(), isRootKey: () => false })
  return { identities, rows, clock }
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
const page = { limit: 10 }

test('nothing is seen before it is durable, and the next change waits for it', async () => {
  const { identities, rows } = kept()
  const iam = identities.account(account)
  const made = iam.users.create({ name: 'ann' })
  const key = iam.keys.create('ann')
  await turn()
  assert.equal(rows.waitingCount, 1)
  assert.deepEqual(iam.users.list(page).items, [])
  rows.land()
  await made
  await turn()
  assert.equal(iam.users.get('ann').name, 'ann')
  assert.deepEqual(iam.keys.list('ann', page).items, [])
  rows.land()
  const { id } = await key
  assert.ok(identities.key(id))
})

test('a change that is not written leaves everything as it was, and the next one goes on', async () => {
  const { identities, rows } = kept()
  const iam = identities.account(account)
  const first = iam.users.create({ name: 'ann' })
  const second = iam.users.create({ name: 'ann' })
  await turn()
  rows.fail()
  await assert.rejects(first, { message: 'the disk is full' })
  assert.deepEqual(iam.users.list(page).items, [])
  await turn()
  rows.land()
  assert.equal((await second).name, 'ann')
})

test('a change that changes nothing is not written', async () => {
  const { identities, rows } = kept()
  const iam = identities.account(account)
  await assert.rejects(iam.users.delete('nobody'), { code: 'NoSuchEntity' })
  assert.equal(rows.waitingCount, 0)
})

test('there are at most a thousand on their way', async () => {
  const { identities } = kept()
  const iam = identities.account(account)
  const create = (at: number): Promise<unknown> => iam.users.create({ name: `u${at}` })
  for (let at = 0; at < 1_000; at++) create(at).catch(() => assert.fail())
  await assert.rejects(create(1_000), { code: 'Throttling' })
})

test('uses are written once a minute, and when it ends', async () => {
  const { identities, rows, clock } = kept()
  const iam = identities.account(account)
  const user = iam.users.create({ name: 'ann' })
  await turn()
  rows.land()
  await user
  const made = iam.keys.create('ann')
  await turn()
  rows.land()
  const { id } = await made
  const identity = identities.key(id)?.identity ?? assert.fail()
  const use = (ms: number): void => identities.used(identity, { ms, region: 'r', service: 's3' })
  for (const ms of [1, 2, 59_000]) use(ms)
  await turn()
  assert.equal(rows.waitingCount, 0)
  await clock.pass(60_000)
  await turn()
  rows.land()
  await turn()
  assert.deepEqual(rows.written.at(-1), {
    account,
    kind: 'use',
    id,
    document: '{"ms":1,"region":"r","service":"s3"}',
  })
  use(70_000)
  const closed = identities.close()
  await turn()
  rows.land()
  await closed
  assert.match(rows.written.at(-1)?.document ?? '', /70000/)
})
