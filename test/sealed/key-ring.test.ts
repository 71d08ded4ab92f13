/**
 * The key ring: which KMS keys there are under which names, and that every key is another one.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { defaultKmsKey, KeyRing } from '../../src/sealed/key-ring.ts'

const master = randomBytes(32)
const there = { ensure: () => master, read: () => master }
const ring = new KeyRing(there, ['reports', 'alias/archive'])

const names: readonly [given: string, want: string | undefined][] = [
  ['reports', 'reports'],
  ['key/reports', 'reports'],
  ['arn:aws:kms:us-east-1:123456789012:key/reports', 'reports'],
  ['arn:aws-cn:kms:cn-north-1:123456789012:key/reports', 'reports'],
  ['alias/archive', 'alias/archive'],
  ['arn:aws:kms:us-east-1:123456789012:alias/archive', 'alias/archive'],
  ['aws/s3', defaultKmsKey],
  ['alias/aws/s3', defaultKmsKey],
  ['archive', undefined],
  ['alias/reports', undefined],
  ['REPORTS', undefined],
  ['', undefined],
  ['arn:aws:s3:::reports', undefined],
]
for (const [given, want] of names) {
  test(`KMS key ${given}`, () => assert.equal(ring.findKmsKey(given), want))
}

const keysOf = (one: KeyRing): string[] =>
  [one.serverKey('seal'), one.kmsKey('reports', 'seal'), one.kmsKey('alias/archive', 'seal')].map(key =>
    Buffer.from(key).toString('hex'),
  )

test('every key is another one, and the same one at every start', () => {
  const keys = keysOf(ring)
  assert.equal(new Set([...keys, master.toString('hex')]).size, 4)
  assert.deepEqual(keysOf(new KeyRing(there, [])), keys)
})

test('only sealing brings the master key into being', () => {
  const made: string[] = []
  const missing = {
    ensure: () => {
      made.push('made')
      return master
    },
    read: () => {
      throw new Error('none')
    },
  }
  const empty = new KeyRing(missing, [])
  assert.deepEqual(made, [])
  assert.throws(() => empty.serverKey('open'), /none/)
  empty.serverKey('seal')
  assert.deepEqual(made, ['made'])
  empty.serverKey('open')
})
