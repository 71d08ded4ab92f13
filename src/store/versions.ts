/**
 * Version ids of writes: unique, and in one process in the order of the writes, also within a millisecond.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'

const versionsPerMs = 4096
const stampDigits = 14
const randomBytes = 4

/** @returns a function that returns 22 lower-case hexadecimal digits: 14 of time and order, 8 random */
export function createVersions(clock: Clock, random: Random): () => string {
  let last = 0
  return () => {
    last = Math.max(clock.now() * versionsPerMs, last + 1)
    return last.toString(16).padStart(stampDigits, '0') + random.hex(randomBytes)
  }
}
