/** How soon what waited is at a remote that was away and is back, with the longest pauses that could be drawn. */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Random } from '../../../src/base/random.ts'
import { S3Error } from '../../../src/service/errors.ts'
import { openWorld, type World } from './world.ts'

const away = { error: new S3Error('ServiceUnavailable') }
const unlucky: Random = { hex: sizeBytes => 'f'.repeat(2 * sizeBytes) }
const entriesCount = 60
const stepMs = 100

/** A write each second of a minute in which nothing gets through. */
async function awayForAMinute(t: TestContext): Promise<World> {
  const world = await openWorld(t, { random: unlucky })
  world.weather = () => away
  world.drain.start()
  for (let each = 0; each < entriesCount; each += 1) {
    await world.put(`key ${each}`, 'x')
    await passed(world, 1_000)
  }
  return world
}

async function passed(world: World, ms: number): Promise<void> {
  for (let leftMs = ms; leftMs > 0; leftMs -= stepMs) {
    await world.settle()
    world.clock.pass(stepMs)
  }
  await world.settle()
}

/** Others ask whether something has arrived that was tried before. */
const putsOf = ({ calls }: World) => calls.filter(call => call.startsWith('PutObject ')).length
const left = (world: World) => world.local.store.index.queueTotals().count

test('everything is there when the pause is over, whatever each entry would wait for by itself', async t => {
  const world = await awayForAMinute(t)
  const asked = world.calls.length
  const puts = putsOf(world)
  assert.ok(asked <= 20, `${asked} calls in a minute`)
  assert.equal(left(world), entriesCount)
  world.weather = () => undefined
  let tookMs = 0
  for (; left(world) > 0 && tookMs < 60_000; tookMs += stepMs) await passed(world, stepMs)
  t.diagnostic(`${asked} calls in a minute; all there ${tookMs} ms behind it`)
  assert.ok(tookMs <= 5_000, `${tookMs} ms`)
  assert.equal(putsOf(world), puts + entriesCount)
})

test('everything is there at once when somebody else has found out that it is back', async t => {
  const world = await awayForAMinute(t)
  world.weather = () => undefined
  world.drain.recovered(bucket => bucket !== 'bucket')
  await world.settle()
  assert.equal(left(world), entriesCount, 'it is about other buckets')
  world.drain.recovered(bucket => bucket === 'bucket')
  await world.settle()
  assert.equal(left(world), 0)
})

test('a remote that is not back after all is left alone again, for as long as before', async t => {
  const world = await awayForAMinute(t)
  for (let each = 0; each < 10; each += 1) {
    const asked = world.calls.length
    world.drain.recovered(() => true)
    await passed(world, 400)
    assert.ok(world.calls.length - asked <= 3, `${world.calls.length - asked} calls`)
  }
  const asked = world.calls.length
  await passed(world, 60_000)
  assert.ok(world.calls.length - asked <= 15, `${world.calls.length - asked} calls in a minute`)
})

test('an entry that alone meets with trouble is not pushed over and over as others succeed', async t => {
  const world = await openWorld(t, { random: unlucky })
  world.weather = ({ resource }) => (resource.key === 'odd' ? away : undefined)
  await world.put('odd', 'x')
  world.drain.start()
  for (let each = 0; each < 60; each += 1) {
    await world.put(`key ${each}`, 'x')
    await passed(world, 1_000)
  }
  assert.equal(left(world), 1)
  const attempts = world.calls.filter(call => call.endsWith(' odd')).length
  assert.ok(attempts >= 4 && attempts <= 12, `${attempts} attempts`)
})
