/**
 * Keys of bodies: wrapped and unwrapped by the same keys and contexts only, each layer's by its own.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import { layersOf, makeBodyKey, unwrapping } from '../../src/sealed/body-key.ts'
import { SealError } from '../../src/sealed/format.ts'

const random = systemRandom()
const wrapping = { key: randomBytes(32), context: '{"tenant":"a"}' }
const outer = { key: randomBytes(32), context: 'outer' }

test('what was wrapped is unwrapped', () => {
  const { keys, wrapped } = makeBodyKey(random, wrapping)
  assert.deepEqual([keys.length, keys[0]?.length, layersOf(wrapped)], [1, 32, 1])
  assert.deepEqual(unwrapping(wrapping)(wrapped), keys)
})

test('no two bodies have one key, nor one wrapped form', () => {
  const made = Array.from({ length: 100 }, () => makeBodyKey(random, wrapping))
  assert.equal(new Set(made.map(({ keys: [key = ''] }) => Buffer.from(key).toString('hex'))).size, 100)
  assert.equal(new Set(made.map(({ wrapped }) => Buffer.from(wrapped).toString('hex'))).size, 100)
})

test('the wrapped form does not contain the key', () => {
  const { keys, wrapped } = makeBodyKey(random, wrapping, outer)
  for (const key of keys) assert.equal(Buffer.from(wrapped).includes(Buffer.from(key)), false)
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

test('each layer has a key of its own, wrapped by its own', () => {
  const { keys, wrapped } = makeBodyKey(random, wrapping, outer)
  assert.deepEqual(
    [new Set(keys.map(key => Buffer.from(key).toString('hex'))).size, layersOf(wrapped)],
    [2, 2],
  )
  assert.deepEqual(unwrapping(wrapping, outer)(wrapped), keys)
  const half = wrapped.length / 2
  const swapped = Buffer.concat([wrapped.subarray(half), wrapped.subarray(0, half)])
  for (const open of [unwrapping(outer, wrapping), unwrapping(wrapping, wrapping), unwrapping(wrapping)]) {
    assert.throws(() => open(wrapped), SealError)
  }
  assert.throws(() => unwrapping(wrapping, outer)(swapped), SealError)
  assert.throws(() => unwrapping(wrapping, outer)(wrapped.subarray(0, half)), SealError)
})
