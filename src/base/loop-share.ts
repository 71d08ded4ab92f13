/**
 * How busy the process is: the share of its time that the event loop had something to do.
 */
import { performance } from 'node:perf_hooks'
import { monotonicMs } from './clock.ts'

/** Between looks: a shorter time says little, a longer one too late. */
const windowMs = 100

/** @returns asks for the share lately, 0 to 1. Cheap: it may be asked for every request */
export function loopShare(): () => number {
  let before = performance.eventLoopUtilization()
  let lookedMs = monotonicMs()
  let share = 0
  return () => {
    const nowMs = monotonicMs()
    if (nowMs - lookedMs < windowMs) return share
    const now = performance.eventLoopUtilization()
    share = performance.eventLoopUtilization(now, before).utilization
    before = now
    lookedMs = nowMs
    return share
  }
}
