/** Sizes and ages: what is understood, what is refused, and that whatever is shown is read as the same number. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { formatAge, formatSize, parseAge, parseSize } from '../../src/base/quantity.ts'

const sizes: readonly (readonly [string, number | undefined])[] = [
  ['0', 0],
  ['512', 512],
  ['512B', 512],
  ['64KiB', 65_536],
  ['64 kib', 65_536],
  [' 10MB ', 10_000_000],
  ['1.5GB', 1_500_000_000],
  ['1.005KB', 1_005],
  ['2TiB', 2 * 2 ** 40],
  ['7PiB', 7 * 2 ** 50],
  ['8PiB', undefined],
  ['1.5', undefined],
  ['0.3B', undefined],
  ['-1', undefined],
  ['1K', undefined],
  ['1Gi', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['1constructor', undefined],
  ['KB', undefined],
  ['', undefined],
]
for (const [text, want] of sizes) test(`size "${text}"`, () => assert.equal(parseSize(text), want))

const ages: readonly (readonly [string, number | undefined])[] = [
  ['90', 90_000],
  ['0.25', 250],
  ['250ms', 250],
  ['90s', 90_000],
  ['15m', 900_000],
  ['1.5h', 5_400_000],
  ['7d', 604_800_000],
  ['0.5ms', undefined],
  ['1M', undefined],
  ['1 hour', undefined],
  ['1h30m', undefined],
  ['-5s', undefined],
  ['', undefined],
]
for (const [text, want] of ages) test(`age "${text}"`, () => assert.equal(parseAge(text), want))

test('whatever is shown is read as the same number', () => {
  const quantity = fc.oneof(
    fc.maxSafeNat(),
    fc
      .tuple(fc.nat(5_000), fc.constantFrom(1e3, 1e6, 1e9, 1024, 2 ** 20, 2 ** 30, 60_000))
      .map(([n, unit]) => n * unit),
  )
  fc.assert(
    fc.property(quantity, n => {
      assert.equal(parseSize(formatSize(n)), n)
      assert.equal(parseAge(formatAge(n)), n)
    }),
  )
})

test('the largest unit that is exact is shown', () => {
  const shown = [65_536, 1_025, 10_000_000, 0].map(formatSize)
  assert.deepEqual(shown, ['64KiB', '1025', '10MB', '0'])
  assert.deepEqual([3_600_000, 90_000, 250, 0].map(formatAge), ['1h', '90s', '250ms', '0s'])
})
