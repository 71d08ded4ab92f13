/**
 * One timed window of one scenario against one server. Called by the driver process, and in process by its test.
 * The clock starts when every worker is warm and stops with the last answer, so that long operations count whole.
 */
import { openClient, type Client, type Target } from './client.ts'
import { cpuSeconds, machineBusySeconds } from './processes.ts'
import { scenario, type ScenarioName } from './scenarios.ts'
import { percentile } from './statistics.ts'
import { workloads, type Operation, type Stock } from './workloads.ts'

export interface Window {
  readonly scenario: ScenarioName
  readonly warmSeconds: number
  readonly seconds: number
  /** The server's process, whose CPU time is read; `undefined` when it is this one. */
  readonly pid: number | undefined
}

export interface Measurement {
  readonly operations: number
  readonly errors: number
  readonly firstError: string | undefined
  readonly seconds: number
  /** In the scenario's unit. */
  readonly rate: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** User and system time of the server, microseconds per operation. */
  readonly serverCpuMicros: number
  /** Cores busy meanwhile: whoever is near 1 is the limit; what others use of the machine blurs the figures. */
  readonly serverCores: number
  readonly driverCores: number
  readonly otherCores: number
}

interface Tally {
  readonly latencies: number[]
  moved: number
  errors: number
  firstError: string | undefined
  lastMs: number
}

const mostErrors = 20
/** Objects that DELETE finds at the start, so that a window of it does not run out at once. */
const leastStock = 20_000

/** A window over an operation of the caller's. */
export interface Load extends Omit<Window, 'scenario'> {
  readonly concurrency: number
  readonly operation: Operation
  /** Done with every connection before the operations begin. */
  readonly before?: (workers: readonly Client[]) => Promise<void>
}

export function measure(target: Target, window: Window, stock: Stock): Promise<Measurement> {
  return measureLoad(target, {
    ...window,
    concurrency: scenario(window.scenario).concurrency,
    operation: workloads[window.scenario](stock),
    before: async workers => {
      if (window.scenario === 'delete') await topUp(workers, stock)
    },
  })
}

export async function measureLoad(target: Target, window: Load): Promise<Measurement> {
  const { concurrency, operation } = window
  const workers = await Promise.all(Array.from({ length: concurrency }, () => openClient(target)))
  await window.before?.(workers)
  if (window.warmSeconds > 0) await run(target, workers, { operation, seconds: window.warmSeconds })
  const driverBefore = process.cpuUsage()
  const serverBefore = cpuSeconds(window.pid)
  const machineBefore = machineBusySeconds()
  const beginMs = performance.now()
  const tally = await run(target, workers, { operation, seconds: window.seconds })
  const machineSeconds = machineBusySeconds() - machineBefore
  const serverSeconds = cpuSeconds(window.pid) - serverBefore
  const driver = process.cpuUsage(driverBefore)
  const driverSeconds = (driver.user + driver.system) / 1e6
  for (const worker of workers) worker.close()
  const seconds = (tally.lastMs - beginMs) / 1000
  const sorted = Float64Array.from(tally.latencies).toSorted()
  const operations = sorted.length
  return {
    operations,
    errors: tally.errors,
    firstError: tally.firstError,
    seconds,
    rate: tally.moved / seconds,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    serverCpuMicros: (serverSeconds * 1e6) / Math.max(1, operations),
    serverCores: serverSeconds / seconds,
    driverCores: driverSeconds / seconds,
    otherCores: Math.max(0, machineSeconds - serverSeconds - driverSeconds) / seconds,
  }
}

/** Every worker repeats the operation until the time is over; the operation begun last is waited for. */
async function run(
  target: Target,
  workers: Client[],
  task: { readonly operation: Operation; readonly seconds: number },
): Promise<Tally> {
  const begin = performance.now()
  const end = begin + task.seconds * 1000
  const tally: Tally = { latencies: [], moved: 0, errors: 0, firstError: undefined, lastMs: begin }
  const work = async (worker: number): Promise<void> => {
    let started = performance.now()
    for (let serial = 0; started < end && tally.errors < mostErrors; serial++) {
      const client = workers[worker]
      if (client === undefined) return
      try {
        const moved = await task.operation({ client, worker, serial })
        if (moved === undefined) return
        tally.moved += moved
        tally.lastMs = performance.now()
        tally.latencies.push(tally.lastMs - started)
      } catch (error) {
        tally.errors++
        tally.firstError ??= String(error)
        client.close()
        workers[worker] = await openClient(target)
      }
      started = performance.now()
    }
  }
  await Promise.all(workers.map((_, worker) => work(worker)))
  return tally
}

async function topUp(workers: readonly Client[], stock: Stock): Promise<void> {
  const putSmall = workloads.put4k(stock)
  const fillers = workers.map(async (client, worker) => {
    for (let serial = 0; stock.made - stock.deleted < leastStock; serial++)
      await putSmall({ client, worker, serial })
  })
  await Promise.all(fillers)
}
