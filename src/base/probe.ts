/**
 * What is measured, without a word about who wants to know: the line tells a `Probe` of each request, and modules hand
 * their figures to a `Meter` when somebody asks. `telemetry/` stands behind both.
 */
import type { Histogram } from './histogram.ts'

/** One request, as far as it got. */
export interface Measured {
  /** The operation; `''` when the request was refused before it was known. */
  readonly op: string
  /** Of the answer; 0 when none was begun. */
  readonly status: number
  /** S3's code where the answer is an error of ours; else `''`. */
  readonly errorCode: string
  /** Whether the connection was lost before the answer was through. */
  readonly brokeOff: boolean
  /** From `monotonicMs`. */
  readonly beganMs: number
  /** Of the bodies, as they travelled. */
  readonly receivedBytes: number
  readonly sentBytes: number
}

/** Both are called once for each request, in this order; neither throws. */
export interface Probe {
  began(): void
  /** @param request not to be kept: it holds what the request held */
  ended(request: Measured): void
}

export type Labels = Readonly<Record<string, string>>

/** Takes figures. Names are those of `telemetry/metric-names.ts`. */
export interface Meter {
  /** A counter's total so far, or a gauge's value. */
  sample(name: string, value: number, labels?: Labels): void
  histogram(name: string, values: Histogram, labels?: Labels): void
}

/** Hands over everything a module has. */
export type Report = (meter: Meter) => void
