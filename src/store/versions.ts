/**
 * Version ids of writes: unique, and in one process in the order of the writes, also within a millisecond.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'

const versionsPerMs = 4096
const stampDigits = 14
const randomBytes = 4

/** @param behind a version of the same key, which the next one must sort behind although a clock was set back */
export type NextVersion = (behind?: string) => string

/** @returns a function that returns 22 lower-case hexadecimal digits: 14 of time and order, 8 random */
export function createVersions(clock: Clock, random: Random): NextVersion {
  let last = 0
  return behind => {
    last = Math.max(clock.now() * versionsPerMs, last + 1)
    if (behind !== undefined) last = Math.max(last, stampOf(behind) + 1)
    return last.toString(16).padStart(stampDigits, '0') + random.hex(randomBytes)
  }
}

function stampOf(version: string): number {
  return Number.parseInt(version.slice(0, stampDigits), 16)
}
