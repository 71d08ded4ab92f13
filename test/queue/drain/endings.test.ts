/** Confirmed entries leave together: after a moment, when there are many, or when somebody waits. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Endings } from '../../../src/queue/drain/endings.ts'
import type { Transaction } from '../../../src/store/index.ts'
import { HandClock } from './world.ts'

/** @param gone ids of entries that are not there any more */
function endingsOf({ gone = [] as readonly string[], fails = false } = {}) {
  const clock = new HandClock()
  const commits: string[][] = []
  const index = {
    async commit<T>(work: (transaction: Transaction) => T): Promise<T> {
      const ids: string[] = []
      commits.push(ids)
      const finishEntry = ({ id }: { id: string }) => {
        ids.push(id)
        return !gone.includes(id)
      }
      // Nothing else of the transaction is asked.
      const answer = work({ finishEntry } as unknown as Transaction)
      if (fails) throw new Error('the store is closed')
      return answer
    },
  }
  const endings = new Endings({ index, clock })
  return { endings, clock, commits, finish: (id: string) => endings.finish({ id, revision: 0 }, 'none') }
}

test('what is confirmed within a moment is one commit, and each is told its own', async () => {
  const { clock, commits, finish } = endingsOf({ gone: ['b'] })
  const told = Promise.all(['a', 'b', 'c'].map(finish))
  clock.pass(19)
  assert.deepEqual(commits, [])
  clock.pass(1)
  assert.deepEqual(await told, [true, false, true])
  assert.deepEqual(commits, [['a', 'b', 'c']])
  const last = finish('d')
  clock.pass(20)
  assert.equal(await last, true)
  assert.equal(commits.length, 2)
})

test('many do not wait', async () => {
  const { commits, finish } = endingsOf()
  await Promise.all(Array.from({ length: 16 }, (_, at) => finish(String(at))))
  assert.equal(commits.length, 1)
})

test('who waits is not kept waiting', async () => {
  const { endings, commits, finish } = endingsOf()
  const told = finish('a')
  endings.hurry()
  assert.equal(await told, true)
  endings.setPatient(false)
  assert.equal(await finish('b'), true)
  endings.hurry()
  assert.equal(commits.length, 2, 'where nothing waits, nothing is written')
})

test('what can not be written down is told to all', async () => {
  const { endings, finish } = endingsOf({ fails: true })
  const told = ['a', 'b'].map(id => assert.rejects(finish(id), /closed/))
  endings.hurry()
  await Promise.all(told)
})
