/**
 * What this process takes of the machine, and whether its event loop keeps up. Names are those Prometheus's clients use
 * for every process.
 */
import { readdir } from 'node:fs/promises'
import { monotonicMs, type Clock, type Timer } from '../base/clock.ts'
import { durationBounds, Histogram } from '../base/histogram.ts'
import type { Meter } from '../base/probe.ts'

const intervalMs = 100

/** Measures until it is stopped. */
export class ProcessFigures {
  readonly #clock: Clock
  readonly #delays = new Histogram(durationBounds)
  #timer: Timer | undefined

  constructor(clock: Clock) {
    this.#clock = clock
    this.#wait()
  }

  stop(): void {
    this.#timer?.cancel()
    this.#timer = undefined
  }

  async report(meter: Meter): Promise<void> {
    const { heapUsed, heapTotal, rss, external } = process.memoryUsage()
    const { user, system } = process.cpuUsage()
    meter.histogram('s3d_event_loop_delay_seconds', this.#delays)
    meter.sample('process_cpu_seconds_total', (user + system) / 1e6)
    meter.sample('process_resident_memory_bytes', rss)
    meter.sample('process_start_time_seconds', this.#clock.now() / 1_000 - process.uptime())
    meter.sample('nodejs_heap_used_bytes', heapUsed)
    meter.sample('nodejs_heap_total_bytes', heapTotal)
    meter.sample('nodejs_external_memory_bytes', external)
    const descriptors = await readdir('/proc/self/fd').catch(() => undefined)
    // One of them was open only to read the others.
    if (descriptors !== undefined) meter.sample('process_open_fds', descriptors.length - 1)
  }

  #wait(): void {
    const beganMs = monotonicMs()
    this.#timer = this.#clock.after(intervalMs, () => {
      this.#delays.add(Math.max(0, monotonicMs() - beganMs - intervalMs) / 1_000)
      this.#wait()
    })
  }
}
