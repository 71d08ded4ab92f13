/** Which remote has a bucket, and under which name. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientNames, wayTo } from '../../src/remote/routes.ts'

const logs = { name: 'logs', buckets: ['log-*', 'audit'], alias: { access: 'log-access-2026' }, prefix: '' }
const media = { name: 'media', buckets: ['*-media', 'm?'], alias: { audit: 'never' }, prefix: '' }
const rest = { name: 'rest', buckets: ['*'], alias: {}, prefix: '' }

const ways = [
  { bucket: 'log-a', want: ['logs', 'log-a'] },
  { bucket: 'log-', want: ['logs', 'log-'] },
  { bucket: 'access', want: ['logs', 'log-access-2026'] },
  { bucket: 'audit', want: ['logs', 'audit'] },
  { bucket: 'log-media', want: ['logs', 'log-media'] },
  { bucket: 'my-media', want: ['media', 'my-media'] },
  { bucket: 'my-media-2', want: ['rest', 'my-media-2'] },
  { bucket: 'mx', want: ['media', 'mx'] },
  { bucket: 'mxy', want: ['rest', 'mxy'] },
  { bucket: 'constructor', want: ['rest', 'constructor'] },
]
for (const { bucket, want } of ways) {
  test(`${bucket} is at ${want[0]}`, () => {
    const way = wayTo(bucket, [logs, media, rest])
    assert.deepEqual([way?.route.name, way?.bucket], want)
  })
}

test('a bucket that no route has is nowhere', () => {
  assert.equal(wayTo('elsewhere', [logs, media]), undefined)
})

test('a pattern of many stars takes no time', () => {
  const hostile = { buckets: ['*a*a*a*a*a*a*a*a*a*a*a*a*b'], alias: {}, prefix: '' }
  assert.equal(wayTo('a'.repeat(63), [hostile]), undefined)
})

test('a remote’s bucket has the names by which clients reach it', () => {
  const all = [logs, media, rest]
  assert.deepEqual(clientNames('log-access-2026', logs, all), ['access', 'log-access-2026'])
  assert.deepEqual(clientNames('elsewhere', logs, all), [])
  assert.deepEqual(clientNames('never', media, all), [], 'the alias is another route’s bucket')
  assert.deepEqual(clientNames('log-b', rest, all), [], 'another route comes first')
})
