/**
 * The last part of an end: whatever is not answered then holds nothing back, because what stays may go with the machine.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { S3Error } from '../../../src/service/errors.ts'
import { openWorld, type Met } from './world.ts'

const settleMs = 10_000
const late: Met = { error: new S3Error('ServiceUnavailable'), isLate: true }

test('what was not answered only in the last part of an end holds nothing back', async t => {
  const world = await openWorld(t, { settleMs })
  const passed = async (ms: number) => {
    for (let leftMs = ms; leftMs > 0; leftMs -= 500) {
      await world.settle()
      world.clock.pass(500)
    }
    await world.settle()
  }
  let isFirst = true
  world.weather = ({ resource }) => {
    if (resource.key === 'stuck') return { error: new S3Error('InternalError') }
    const met = isFirst ? late : undefined
    isFirst = false
    return met
  }
  await world.put('stuck', 'in the queue to the end')
  world.drain.start()
  await world.settle()
  const ended = world.drain.finish(world.clock.now() + 4 * settleMs)
  await passed(3 * settleMs + 1_000)
  await world.put('key', 'one')
  await world.settle()
  await world.put('key', 'two')
  await passed(settleMs - 1_000)
  await ended
  assert.equal(await world.there('key'), 'two')
  assert.equal(world.drain.unsettled.isCalm, false)
})
