/**
 * What is measured of the gateway and asked for: the one table that its driver, run and report share. The targets are
 * promises of the project, not limits of a test.
 */
import type { GatewayLoad } from './gateway-workloads.ts'

/** Whoever is measured in turns with s3d: the server without s3d, the remote itself, and caches of others. */
export type Party = 's3d' | 'bare' | 'direct' | 'rclone' | 'nginx'

/** Which daemon is `s3d`: with the read cache, with the write queue, the same without its remote, or with neither. */
export type Gateway = 'cache' | 'queue' | 'stranded' | 'plain'

export type Figure = 'rate' | 'p50Ms'

/** `figure` of s3d divided by the other's in the same round, or, for `added`, what is more. */
export type Asked =
  | { readonly kind: 'share'; readonly of: Party; readonly atLeast: number }
  | { readonly kind: 'times'; readonly of: Party; readonly atMost: number }
  | { readonly kind: 'added'; readonly of: Party; readonly atMostMs: number }
  | { readonly kind: 'p99'; readonly atMostMs: number }

export interface GatewayScenario {
  readonly name: string
  readonly title: string
  readonly load: GatewayLoad
  /**
   * `window`: the load for a while. `drain`: s3d's part is what it pushes once writes have stopped, direct is the load
   * with as many connections as s3d pushes at once.
   */
  readonly way: 'window' | 'drain'
  /** Keep-alive connections, each with one request at a time. */
  readonly concurrency: number
  readonly gateway: Gateway
  readonly others: readonly Party[]
  readonly figure: Figure
  readonly unit: 'ops/s' | 'MiB/s' | 'ms'
  readonly asked: readonly Asked[]
}

/** Pushes at once; small bodies have a quarter more. */
export const pushes = 16
const smallPushes = pushes + pushes / 4

const cached: Pick<GatewayScenario, 'way' | 'gateway'> = { way: 'window', gateway: 'cache' }
const written: Pick<GatewayScenario, 'load' | 'way' | 'concurrency' | 'figure' | 'unit'> = {
  load: 'put4k',
  way: 'window',
  concurrency: 16,
  figure: 'rate',
  unit: 'ops/s',
}
const passed: Pick<GatewayScenario, 'way' | 'concurrency' | 'gateway' | 'others' | 'figure' | 'unit'> = {
  way: 'window',
  concurrency: 1,
  gateway: 'plain',
  others: ['direct'],
  figure: 'p50Ms',
  unit: 'ms',
}

export const gatewayScenarios: readonly GatewayScenario[] = [
  {
    ...cached,
    name: 'hit4k',
    title: 'cached GET 4 KiB, fresh by TTL',
    load: 'kept4k',
    concurrency: 16,
    others: ['bare', 'rclone', 'nginx'],
    figure: 'rate',
    unit: 'ops/s',
    asked: [{ kind: 'share', of: 'bare', atLeast: 0.5 }],
  },
  {
    ...cached,
    name: 'hit64m',
    title: 'cached GET 64 MiB, fresh by TTL',
    load: 'kept64m',
    concurrency: 4,
    others: ['bare', 'rclone', 'nginx'],
    figure: 'rate',
    unit: 'MiB/s',
    asked: [{ kind: 'share', of: 'rclone', atLeast: 1 }],
  },
  {
    ...cached,
    name: 'miss4k',
    title: 'miss of 4 KiB, p50',
    load: 'unread4k',
    concurrency: 4,
    others: ['direct', 'rclone', 'nginx'],
    figure: 'p50Ms',
    unit: 'ms',
    asked: [{ kind: 'times', of: 'direct', atMost: 1.1 }],
  },
  {
    ...cached,
    name: 'validate4k',
    title: 'hit of 4 KiB that is validated, p50',
    load: 'checked4k',
    concurrency: 4,
    others: ['direct'],
    figure: 'p50Ms',
    unit: 'ms',
    asked: [{ kind: 'times', of: 'direct', atMost: 1.1 }],
  },
  {
    ...cached,
    name: 'shared4k',
    title: 'the same, 16 readers of one key, p50',
    load: 'shared4k',
    concurrency: 16,
    others: ['direct'],
    figure: 'p50Ms',
    unit: 'ms',
    asked: [],
  },
  {
    ...written,
    name: 'queued4k',
    title: 'queued PUT 4 KiB, durable, drained meanwhile',
    gateway: 'queue',
    others: ['bare', 'rclone'],
    asked: [
      { kind: 'share', of: 'bare', atLeast: 0.2 },
      { kind: 'p99', atMostMs: 10 },
    ],
  },
  {
    ...written,
    name: 'stranded4k',
    title: 'queued PUT 4 KiB, durable, remote away',
    gateway: 'stranded',
    others: ['bare'],
    asked: [
      { kind: 'share', of: 'bare', atLeast: 0.2 },
      { kind: 'p99', atMostMs: 10 },
    ],
  },
  {
    ...written,
    name: 'drain4k',
    title: `drain of 4 KiB, ${smallPushes} at once`,
    way: 'drain',
    concurrency: smallPushes,
    gateway: 'queue',
    others: ['direct', 'rclone'],
    asked: [{ kind: 'share', of: 'direct', atLeast: 0.8 }],
  },
  {
    ...written,
    name: 'drain8m',
    title: `drain of 8 MiB, ${pushes} at once`,
    load: 'put8m',
    way: 'drain',
    concurrency: pushes,
    gateway: 'queue',
    others: ['direct'],
    asked: [{ kind: 'share', of: 'direct', atLeast: 0.8 }],
  },
  {
    ...passed,
    name: 'passget4k',
    title: 'GET 4 KiB passed through, remote 0 ms away, p50',
    load: 'kept4k',
    asked: [{ kind: 'added', of: 'direct', atMostMs: 0.5 }],
  },
  {
    ...passed,
    name: 'passput4k',
    title: 'PUT 4 KiB passed through, remote 0 ms away, p50',
    load: 'put4k',
    asked: [{ kind: 'added', of: 'direct', atMostMs: 0.5 }],
  },
]

/** @throws {Error} for a name that is not in the table */
export function gatewayScenario(name: string): GatewayScenario {
  const found = gatewayScenarios.find(candidate => candidate.name === name)
  if (!found) {
    const known = gatewayScenarios.map(scenario => scenario.name).join(', ')
    throw new Error(`no scenario '${name}': ${known}`)
  }
  return found
}
