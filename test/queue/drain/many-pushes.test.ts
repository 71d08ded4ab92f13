/** Pushes side by side hear of one end, and node takes none of them for a leak. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from './world.ts'

test('that many pushes listen for the end of the drain is no leak', async t => {
  const world = await openWorld(t)
  const warnings: Error[] = []
  const warned = (warning: Error) => void warnings.push(warning)
  process.on('warning', warned)
  t.after(() => process.off('warning', warned))
  let count = 0
  world.weather = ({ context }) => {
    context.signal.addEventListener('abort', () => {})
    count += 1
    return undefined
  }
  for (let at = 0; at < 20; at++) await world.put(`key${at}`, 'body')
  world.drain.start()
  await world.settle()
  assert.ok(count >= 20)
  assert.deepEqual(warnings, [])
})
