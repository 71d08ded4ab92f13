/** The progress line: for people only, not at once, not too often, and gone at the end. */
import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
import { progress } from '../../src/cli/progress.ts'

const MiB = 2 ** 20

/** Advances by one mebibyte at each of these times. @returns what was written each time, and at the end */
function shown(timesMs: readonly number[], totalBytes: number | undefined, isTTY = true): readonly string[] {
  let nowMs = 0
  const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
  const stderr = Object.assign(new PassThrough(), { isTTY })
  const written = () => String(stderr.read() ?? '').replace('\r\x1b[K', '')
  const bar = progress({ stdin: Readable.from([]), stdout: new PassThrough(), stderr }, totalBytes, clock)
  const lines = timesMs.map(timeMs => {
    nowMs = timeMs
    bar.advance(MiB)
    return written()
  })
  bar.end()
  return [...lines, written()]
}

test('nothing for a short transfer, then ten lines a second', () => {
  const lines = shown([500, 1000, 1050, 2000], 8 * MiB)
  assert.deepEqual(lines, [
    '',
    '[########----------------------] 25%  2MiB of 8MiB  2MiB/s',
    '',
    '[###############---------------] 50%  4MiB of 8MiB  2MiB/s',
    '',
  ])
})

test('without a length, how much and how fast', () =>
  assert.deepEqual(shown([2000], undefined), ['1MiB  1MiB/s', '']))

test('nothing where nobody watches', () => assert.deepEqual(shown([5000], 8 * MiB, false), ['', '']))
