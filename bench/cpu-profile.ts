/**
 * Reads what node's `--cpu-prof` wrote and lists the functions in which the time went, for the scenario that misses
 * its target.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The part of a .cpuprofile that is read here. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  /** Node ids, one per sample. */
  readonly samples: readonly number[]
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
}

const listed = 30

/** @returns a list per profile in the folder, each function with its share of the time that was not idle */
export async function topFunctions(dir: string): Promise<string> {
  const files = (await readdir(dir)).filter(file => file.endsWith('.cpuprofile')).toSorted()
  const lists = files.map(async file => {
    // Node writes the files; nobody else is expected to.
    const profile = JSON.parse(await readFile(join(dir, file), 'utf8')) as CpuProfile
    return `\n${file}\n${selfTimes(profile)}`
  })
  return (await Promise.all(lists)).join('')
}

function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): string {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const micros = new Map<string, number>()
  let busyMicros = 0
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '(unknown)'
    if (name.startsWith('(idle)')) continue
    const delta = timeDeltas[index] ?? 0
    busyMicros += delta
    micros.set(name, (micros.get(name) ?? 0) + delta)
  }
  const lines = [...micros]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, listed)
    .map(([name, spent]) => `${((100 * spent) / busyMicros).toFixed(1).padStart(6)} %  ${name}\n`)
  return `  busy ${(busyMicros / 1e6).toFixed(2)} s\n${lines.join('')}`
}

function nameOf({ functionName, url, lineNumber }: ProfileNode['callFrame']): string {
  const name = functionName === '' ? '(anonymous)' : functionName
  return url === '' ? name : `${name}  ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`
}
