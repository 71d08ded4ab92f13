/**
 * What is measured, in which unit, and what is asked of it: the one table that the driver, the run and the report
 * share. The targets are promises of the project, not limits of a test.
 */

export type ScenarioName =
  | 'get4k'
  | 'head'
  | 'getjudged'
  | 'put4k'
  | 'delete'
  | 'list'
  | 'listdelim'
  | 'get64m'
  | 'put64m'
  | 'mpu64m'
  | 'millionstart'
  | 'millionmiddle'
  | 'millionend'
  | 'milliondelim'

export interface Scenario {
  readonly name: ScenarioName
  readonly title: string
  /** Keep-alive connections, each with one request at a time. */
  readonly concurrency: number
  /** What one operation moves is counted in this unit: operations, MiB or listed entries. */
  readonly unit: 'ops/s' | 'MiB/s' | 'keys/s'
  /**
   * What the same work costs without s3d, measured in turns with it: the bare node:http server, or SQLite alone
   * reading the same pages; of what is judged, the same by root, for whom nothing is.
   */
  readonly limit: 'bare' | 'sqlite' | 'root' | undefined
  /** What s3d must reach: a share of its limit's rate or, where there is none, a rate in the scenario's unit. */
  readonly target: number | undefined
  /** The bucket of a million keys, and the one with a policy, lie in folders of their own, which other daemons serve. */
  readonly bucket: 'bench' | 'million' | 'judged'
}

type Small = Omit<Scenario, 'bucket'>

const list: Pick<Small, 'concurrency' | 'unit' | 'limit'> = {
  concurrency: 4,
  unit: 'keys/s',
  limit: undefined,
}

const small: readonly Small[] = [
  { name: 'get4k', title: 'GET 4 KiB', concurrency: 16, unit: 'ops/s', limit: 'bare', target: 0.6 },
  { name: 'head', title: 'HEAD', concurrency: 16, unit: 'ops/s', limit: 'bare', target: 0.65 },
  { name: 'put4k', title: 'durable PUT 4 KiB', concurrency: 16, unit: 'ops/s', limit: 'bare', target: 0.25 },
  {
    name: 'delete',
    title: 'durable DELETE',
    concurrency: 16,
    unit: 'ops/s',
    limit: undefined,
    target: 10_000,
  },
  {
    ...list,
    name: 'list',
    title: 'LIST 1,000 of 10,000 keys',
    limit: 'sqlite',
    // 300,000 keys a second where SQLite alone reads 1,200 pages of 1,000.
    target: 0.25,
  },
  // What the best of the other servers does: 4,600 listings of 100 prefixes a second.
  { ...list, name: 'listdelim', title: 'LIST 100 prefixes of 100 keys', target: 460_000 },
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

/** As many keys a second as among 10,000, without a limit beside them; how alike they are is a figure. */
const million: readonly Small[] = [
  { ...list, name: 'millionstart', title: 'LIST 1,000 of 10⁶ keys, first page', target: 300_000 },
  { ...list, name: 'millionmiddle', title: 'the same in the middle, by start-after', target: 300_000 },
  { ...list, name: 'millionend', title: 'the same, last page', target: 300_000 },
  // A listing that read what is below its prefixes would take a second.
  { ...list, name: 'milliondelim', title: 'LIST 10 prefixes of 100,000 keys', target: 50_000 },
]

const judged: Small = {
  name: 'getjudged',
  title: 'GET 4 KiB by a user with policies, beside root',
  concurrency: 16,
  unit: 'ops/s',
  limit: 'root',
  target: 0.9,
}

export const scenarios: readonly Scenario[] = [
  ...small.map((which): Scenario => ({ ...which, bucket: 'bench' })),
  ...million.map((which): Scenario => ({ ...which, bucket: 'million' })),
  { ...judged, bucket: 'judged' },
]

/** @throws {Error} for a name that is not in the table */
export function scenario(name: string): Scenario {
  const found = scenarios.find(candidate => candidate.name === name)
  if (!found)
    throw new Error(`no scenario '${name}': ${scenarios.map(({ name: known }) => known).join(', ')}`)
  return found
}
