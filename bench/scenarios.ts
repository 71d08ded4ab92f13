/**
 * What is measured, in which unit, and what is asked of it: the one table that the driver, the run and the report
 * share. The targets are promises of the project, not limits of a test.
 */

export type ScenarioName =
  | 'get4k'
  | 'head'
  | 'put4k'
  | 'delete'
  | 'list'
  | 'listdelim'
  | 'get64m'
  | 'put64m'
  | 'mpu64m'

export interface Scenario {
  readonly name: ScenarioName
  readonly title: string
  /** Keep-alive connections, each with one request at a time. */
  readonly concurrency: number
  /** What one operation moves is counted in this unit: operations, MiB or listed entries. */
  readonly unit: 'ops/s' | 'MiB/s' | 'keys/s'
  /**
   * What the same work costs without s3d, measured in turns with it: the bare node:http server, or SQLite alone
   * reading the same pages.
   */
  readonly limit: 'bare' | 'sqlite' | undefined
  /** Share of the limit's rate that s3d must reach. */
  readonly target: number | undefined
}

export const scenarios: readonly Scenario[] = [
  { name: 'get4k', title: 'GET 4 KiB', concurrency: 16, unit: 'ops/s', limit: 'bare', target: 0.6 },
  { name: 'head', title: 'HEAD', concurrency: 16, unit: 'ops/s', limit: 'bare', target: 0.65 },
  { name: 'put4k', title: 'durable PUT 4 KiB', concurrency: 16, unit: 'ops/s', limit: 'bare', target: 0.25 },
  {
    name: 'delete',
    title: 'durable DELETE',
    concurrency: 16,
    unit: 'ops/s',
    limit: undefined,
    target: undefined,
  },
  {
    name: 'list',
    title: 'LIST 1,000 of 10,000 keys',
    concurrency: 4,
    unit: 'keys/s',
    limit: 'sqlite',
    // 300,000 keys a second where SQLite alone reads 1,200 pages of 1,000.
    target: 0.25,
  },
  {
    name: 'listdelim',
    title: 'LIST 100 prefixes of 100 keys',
    concurrency: 4,
    unit: 'keys/s',
    limit: undefined,
    target: undefined,
  },
  { name: 'get64m', title: 'GET 64 MiB', concurrency: 4, unit: 'MiB/s', limit: 'bare', target: 0.95 },
  {
    name: 'put64m',
    title: 'durable PUT 64 MiB',
    concurrency: 4,
    unit: 'MiB/s',
    limit: 'bare',
    target: 0.85,
  },
  {
    name: 'mpu64m',
    title: 'multipart 64 MiB, parts of 8 MiB',
    concurrency: 4,
    unit: 'MiB/s',
    limit: undefined,
    target: undefined,
  },
]

/** @throws {Error} for a name that is not in the table */
export function scenario(name: string): Scenario {
  const found = scenarios.find(candidate => candidate.name === name)
  if (!found)
    throw new Error(`no scenario '${name}': ${scenarios.map(({ name: known }) => known).join(', ')}`)
  return found
}
