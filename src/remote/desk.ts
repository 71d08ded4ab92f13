/**
 * What operators see of the remotes, and do about them: the table of what each can do, and one probe at a time that
 * fills it.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import type { Context } from '../service/context.ts'
import { capabilityNames, type Capability } from '../service/capabilities.ts'
import type { Capabilities, Fact } from './capabilities.ts'
import { probe } from './probe.ts'
import { ProbeBench, type ProbePlace } from './probe-bench.ts'
import type { Probed } from './remote.ts'

/** Of a part that is not the last. */
const s3MinPartBytes = 5 * 1024 ** 2
/** For all its requests together. */
const probeTimeoutMs = 120_000

interface DeskDependencies {
  readonly clock: Clock
  readonly random: Random
}

type Running =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly left: readonly string[] }
  | { readonly state: 'failed'; readonly problem: string }

export interface OpenDesk {
  readonly names: readonly string[]
  shown(name: string): object | undefined
  probe(name: string, place: ProbePlace): boolean
}

export function remoteDesk(remotes: Readonly<Record<string, Probed>>, deps: DeskDependencies): OpenDesk {
  const probes = new Map<string, Running>()
  const remoteOf = (name: string) => (Object.hasOwn(remotes, name) ? remotes[name] : undefined)
  return {
    names: Object.keys(remotes),
    shown(name) {
      const remote = remoteOf(name)
      if (remote === undefined) return undefined
      const { capabilities } = remote
      return { name, ...matrix(capabilities), probe: probes.get(name) }
    },
    probe(name, place) {
      const remote = remoteOf(name)
      if (remote === undefined || probes.get(name)?.state === 'running') return false
      probes.set(name, { state: 'running' })
      void probed(remote, place, deps).then(ended => probes.set(name, ended))
      return true
    },
  }
}

/** Never rejects. */
async function probed(
  { send, capabilities }: Probed,
  place: ProbePlace,
  { clock, random }: DeskDependencies,
): Promise<Running> {
  const late = new AbortController()
  const timer = clock.after(probeTimeoutMs, () => late.abort())
  const context: Context = {
    requestId: random.hex(8).toUpperCase(),
    identity: { kind: 'anonymous' },
    signal: late.signal,
  }
  try {
    const bench = new ProbeBench(raw => send(raw, context), place, random)
    const { findings, left } = await probe(bench)
    for (const { capability, has, evidence, limit } of findings) {
      if (has !== undefined) capabilities.learn(capability, has, { source: 'probed', evidence, limit })
    }
    return { state: 'done', left }
  } catch (error) {
    return { state: 'failed', problem: error instanceof Error ? error.message : String(error) }
  } finally {
    timer.cancel()
  }
}

interface Row extends Partial<Pick<Fact, 'source' | 'evidence' | 'limit'>> {
  readonly capability: Capability
  readonly has: boolean | null
}

function matrix(capabilities: Capabilities): object {
  const rows: readonly Row[] = capabilityNames.map(capability => {
    const fact = capabilities.fact(capability)
    if (fact === undefined) return { capability, has: null }
    const { foundMs, untilMs, ...known } = fact
    const found = foundMs === undefined ? {} : { found: new Date(foundMs).toISOString() }
    const until = untilMs === undefined ? {} : { until: new Date(untilMs).toISOString() }
    return { capability, ...known, ...found, ...until }
  })
  // What states it, for whoever wants to keep it: numbers other than S3's own can't be stated.
  const setting = rows
    .filter(({ has, limit }) => has !== null && (limit === undefined || limit === s3MinPartBytes))
    .map(({ capability, has }) => (has === true ? capability : `no-${capability}`))
  return { capabilities: rows, setting: setting.join(',') }
}
