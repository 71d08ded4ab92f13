/**
 * Keys of bodies: wrapped and unwrapped by the same key and context only.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import { makeBodyKey, unwrapping } from '../../src/sealed/body-key.ts'
import { SealError } from '../../src/sealed/format.ts'

const random = systemRandom()
const wrapping = { key: randomBytes(32), context: '{"tenant":"a"}' }

test('what was wrapped is unwrapped', () => {
  const { key, wrapped } = makeBodyKey(random, wrapping)
  assert.equal(key.length, 32)
  assert.deepEqual(Buffer.from(unwrapping(wrapping)(wrapped)), key)
})

test('no two bodies have one key, nor one wrapped form', () => {
  const made = Array.from({ length: 100 }, () => makeBodyKey(random, wrapping))
  assert.equal(new Set(made.map(({ key }) => Buffer.from(key).toString('hex'))).size, 100)
  assert.equal(new Set(made.map(({ wrapped }) => Buffer.from(wrapped).toString('hex'))).size, 100)
})

test('the wrapped form does not contain the key', () => {
  const { key, wrapped } = makeBodyKey(random, wrapping)
  assert.equal(Buffer.from(wrapped).includes(Buffer.from(key)), false)
})

test('another key, another context and a changed form are refused', () => {
  const { wrapped } = makeBodyKey(random, wrapping)
  assert.throws(() => unwrapping({ ...wrapping, key: randomBytes(32) })(wrapped), SealError)
  assert.throws(() => unwrapping({ ...wrapping, context: '{"tenant":"b"}' })(wrapped), SealError)
  for (let at = 0; at < wrapped.length; at++) {
    const changed = Buffer.from(wrapped)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => unwrapping(wrapping)(changed), SealError)
  }
  assert.throws(() => unwrapping(wrapping)(wrapped.subarray(1)), SealError)
  assert.throws(() => unwrapping(wrapping)(new Uint8Array(0)), SealError)
})
