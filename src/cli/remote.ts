/**
 * `s3d remote`: what the remotes can do, as a table, and a probe that finds out. The daemon probes, with the remote's
 * credentials, and adapts to what it found at once; here it is only asked and waited for.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { loadConfig, type Config } from '../config.ts'
import { askAdmin, isFields, listOf, type Fields } from './admin-call.ts'
import { UsageError, type Invocation } from './command.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'

const pollMs = 200

/** @throws {UsageError} and what the daemon answered, or that there is none; an error when the probe failed */
export async function remote(invocation: Invocation): Promise<void> {
  const { positionals, options, settings, signal } = invocation
  const { config } = await loadConfig(settings, 'call')
  const [verb = 'show', given] = positionals
  if (verb !== 'show' && verb !== 'probe')
    throw new UsageError('s3d remote [show [NAME] | probe [NAME] --bucket BUCKET [--prefix PREFIX]]')
  const all = listOf((await askAdmin(config, { method: 'GET', target: '/v1/remotes', signal }))['remotes'])
  const chosen = all.filter(({ name }) => given === undefined || name === given)
  if (chosen.length === 0) throw new UsageError(`no such remote; there are ${namesOf(all)}`)
  if (verb === 'show') return tell(invocation, chosen)
  const [one] = chosen
  if (one === undefined || chosen.length > 1) throw new UsageError(`which remote? There are ${namesOf(all)}`)
  const { bucket, prefix } = options
  if (typeof bucket !== 'string') throw new UsageError('a probe needs --bucket')
  const place = new URLSearchParams({ bucket, prefix: typeof prefix === 'string' ? prefix : '' })
  const target = `/v1/remotes/${String(one['name'])}`
  await askAdmin(config, { method: 'POST', target: `${target}/probe?${place.toString()}`, signal })
  const probed = await ended({ config, target, signal })
  await tell(invocation, [probed])
  requireClean(probed)
}

function namesOf(remotes: readonly Fields[]): string {
  return remotes.map(({ name }) => String(name)).join(', ')
}

async function ended({ config, target, signal }: Polling): Promise<Fields> {
  for (;;) {
    const shown = await askAdmin(config, { method: 'GET', target, signal })
    const state = isFields(shown['probe']) ? shown['probe'] : {}
    if (state['state'] === 'failed') throw new Error(String(state['problem']))
    if (state['state'] !== 'running') return shown
    await pause(pollMs, undefined, { signal })
  }
}

interface Polling {
  readonly config: Config
  readonly target: string
  readonly signal: AbortSignal
}

/** @throws when the probe could not remove what it had made */
function requireClean({ probe }: Fields): void {
  const left = isFields(probe) && Array.isArray(probe['left']) ? probe['left'] : []
  if (left.length > 0) throw new Error(`could not be removed: ${left.map(String).join(', ')}`)
}

async function tell({ terminal, options }: Invocation, remotes: readonly Fields[]): Promise<void> {
  if (options['json'] === true) {
    for (const each of remotes) await writeJson(terminal.stdout, each)
    return
  }
  for (const { name, capabilities, setting } of remotes) {
    const rows = listOf(capabilities).map(row => [
      String(row['capability']),
      row['has'] === null ? 'unknown' : row['has'] === true ? 'yes' : 'no',
      textOf(row['source']),
      textOf(row['evidence']),
    ])
    await write(terminal.stdout, `remote ${String(name)}\n${columns(rows)}`)
    if (setting !== '')
      await write(terminal.stdout, `to state it: S3D_REMOTE_CAPABILITIES=${String(setting)}\n`)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? printable(value) : ''
}
