/**
 * The driver's process, on a core of its own: takes one job at a time from the run and sends its outcome back.
 */
import { openClient, type Target } from './client.ts'
import { measure, type Measurement, type Window } from './measure.ts'
import { smallKey } from './object-bytes.ts'
import type { ScenarioName } from './scenarios.ts'
import { bucket, prepare, type Stock } from './workloads.ts'

export type Job =
  /** Makes the bucket and the objects that these scenarios read. */
  | { readonly kind: 'prepare'; readonly target: Target; readonly scenarios: readonly ScenarioName[] }
  | { readonly kind: 'measure'; readonly target: Target; readonly window: Window }
  /** Reads one small object, to see which headers come with it. */
  | { readonly kind: 'inspect'; readonly target: Target }

export type Outcome =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'measured'; readonly measurement: Measurement }
  | { readonly kind: 'inspected'; readonly head: string }
  | { readonly kind: 'failed'; readonly message: string }

const stocks = new Map<string, Stock>()

async function perform(job: Job): Promise<Outcome> {
  if (job.kind === 'prepare') {
    await prepare(job.target, job.scenarios)
    return { kind: 'prepared' }
  }
  if (job.kind === 'measure') {
    const stock = stocks.get(job.target.name) ?? { made: 0, deleted: 0 }
    stocks.set(job.target.name, stock)
    return { kind: 'measured', measurement: await measure(job.target, job.window, stock) }
  }
  const client = await openClient(job.target)
  const { head } = await client.call({ method: 'GET', path: `/${bucket}/${smallKey(0)}`, status: 200 })
  client.close()
  return { kind: 'inspected', head }
}

process.on('disconnect', () => process.exit())
// The run is the only one who sends, and it sends jobs.
process.on('message', (job: Job) => {
  perform(job).then(
    outcome => process.send?.(outcome),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) } satisfies Outcome),
  )
})
