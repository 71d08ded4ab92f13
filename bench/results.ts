/**
 * What a run found: written as JSON, and turned into the table by `report.ts`.
 */
import type { FigureName } from './figures.ts'
import type { Measurement } from './measure.ts'
import type { ScenarioName } from './scenarios.ts'

/** What the limit of a scenario did in one round. SQLite alone has no percentiles. */
export type LimitMeasurement = Pick<Measurement, 'rate' | 'serverCpuMicros'> & Partial<Measurement>

/** One turn of s3d and one of its limit, seconds apart, so that their ratio is free of the machine's drift. */
export interface Round {
  readonly s3d: Measurement
  readonly limit: LimitMeasurement | undefined
}

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly node: string
  readonly platform: string
  /** Whether server and driver had a core each. */
  readonly pinned: boolean
  /** Whether the folder is in memory, where a flush costs nothing and a durable figure means nothing. */
  readonly memoryDisk: boolean
}

export interface Results {
  /** ISO 8601, day only. */
  readonly date: string
  readonly machine: Machine
  readonly rounds: number
  readonly seconds: number
  readonly scenarios: Readonly<Partial<Record<ScenarioName, readonly Round[]>>>
  /** Repetitions of each figure. */
  readonly figures: Readonly<Partial<Record<FigureName, readonly number[]>>>
  /** Lines of an answer's head, for the fairness of the comparison. */
  readonly headLines: { readonly s3d: number; readonly bare: number } | undefined
}
