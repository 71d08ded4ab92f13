/** Cutting data into parts: nothing is lost or moved, sizes are as asked for, and the largest object has room. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cut, partSizeBytes } from '../../src/cli/upload.ts'

const MiB = 2 ** 20

test('parts are the data, cut where the sizes say', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 })
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(chunks, sizes, async (data, wanted) => {
      const sizeOf = (number: number) => wanted[number - 1] ?? wanted.at(-1) ?? 1
      const parts: Uint8Array[] = await Readable.from(cut(iterated(data), sizeOf)).toArray()
      assert.deepEqual(Buffer.concat(parts), Buffer.concat(data))
      assert.ok(parts.every(part => part.length > 0))
      const full = parts.slice(0, -1)
      assert.deepEqual(
        full.map(part => part.length),
        full.map((_, index) => sizeOf(index + 1)),
      )
    }),
  )
})

async function* iterated<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

const sizes: readonly {
  readonly number: number
  readonly totalBytes: number | undefined
  readonly want: number
}[] = [
  { number: 1, totalBytes: 0, want: 8 * MiB },
  { number: 1, totalBytes: 10_000 * 8 * MiB, want: 8 * MiB },
  { number: 1, totalBytes: 10_000 * 8 * MiB + 1, want: 8 * MiB + 1 },
  { number: 1000, totalBytes: undefined, want: 8 * MiB },
  { number: 1001, totalBytes: undefined, want: 16 * MiB },
]
for (const { number, totalBytes, want } of sizes) {
  test(`part ${number} of ${totalBytes} bytes`, () => assert.equal(partSizeBytes(number, totalBytes), want))
}

test('ten thousand parts of unknown length hold five tebibytes', () => {
  let sum = 0
  for (let number = 1; number <= 10_000; number++) sum += partSizeBytes(number, undefined)
  assert.ok(sum >= 5 * 2 ** 40)
})
