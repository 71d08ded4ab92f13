/** What is known of a remote is one table: the drain heeds what others know, and tells them what its pushes show. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Abilities } from '../../../src/queue/drain/task.ts'
import { S3Error } from '../../../src/service/errors.ts'
import { bucket, openWorld } from './world.ts'

test('what is known of a remote is heeded, and what a push shows of it is known to others', async t => {
  const lacking = new Set<string>(['delete-objects'])
  const told: string[] = []
  const abilities: Abilities = {
    has: name => (lacking.has(name) ? false : undefined),
    learn: (name, has) => told.push(`${name} ${has}`),
  }
  const world = await openWorld(t, { abilitiesOf: name => (name === bucket ? abilities : undefined) })
  for (let each = 0; each < 5; each++) await world.delete(`key ${each}`)
  world.drain.start()
  await world.settle()
  assert.ok(!world.calls.includes('DeleteObjects'))
  world.weather = ({ input }) =>
    'ChecksumCRC64NVME' in input ? { error: new S3Error('NotImplemented') } : undefined
  await world.put('key', 'hello')
  await world.settle()
  assert.deepEqual(told, ['checksums false'])
  lacking.add('checksums')
  world.calls.length = 0
  await world.put('key', 'hello again')
  await world.settle()
  assert.deepEqual(world.calls, ['PutObject key'])
})
