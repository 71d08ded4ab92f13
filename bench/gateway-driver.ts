/**
 * The driver's process for the gateway, on a core of its own: takes one job at a time from the run and sends its
 * outcome back.
 */
import type { Target } from './client.ts'
import {
  gatewayLoad,
  prepareRemote,
  warmCache,
  type GatewayLoad,
  type GatewayStock,
} from './gateway-workloads.ts'
import { measureLoad, type Measurement } from './measure.ts'

export interface GatewayWindow {
  readonly load: GatewayLoad
  readonly concurrency: number
  readonly warmSeconds: number
  readonly seconds: number
  /** Operations after which the window ends early. */
  readonly most?: number
  /** The server's process, whose CPU time is read. */
  readonly pid: number | undefined
}

export type GatewayJob =
  /** Makes what these loads read at the remote, or has a cache read it once. */
  | {
      readonly kind: 'prepare' | 'warm'
      readonly target: Target
      readonly loads: readonly GatewayLoad[]
    }
  | { readonly kind: 'measure'; readonly target: Target; readonly window: GatewayWindow }

export type GatewayOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'measured'; readonly measurement: Measurement }
  | { readonly kind: 'failed'; readonly message: string }

const stocks = new Map<string, GatewayStock>()
/** One for all, so that no key is written twice through whichever server. */
let written = 0

async function perform(job: GatewayJob): Promise<GatewayOutcome> {
  const { target } = job
  if (job.kind === 'prepare') await prepareRemote(target, job.loads)
  if (job.kind === 'warm') await warmCache(target, job.loads)
  if (job.kind !== 'measure') return { kind: 'done' }
  const stock = stocks.get(target.name) ?? { read: 0, written: 0 }
  stocks.set(target.name, stock)
  stock.written = written
  const operation = gatewayLoad(job.window.load, stock, job.window.most ?? Infinity)
  const measurement = await measureLoad(target, { ...job.window, operation })
  written = stock.written
  return { kind: 'measured', measurement }
}

process.on('disconnect', () => process.exit())
// The run is the only one who sends, and it sends jobs.
process.on('message', (job: GatewayJob) => {
  perform(job).then(
    outcome => process.send?.(outcome),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) } satisfies GatewayOutcome),
  )
})
