/**
 * `s3d account`: the accounts beside the daemon's own, made and removed while it runs, by its admin endpoint. Secrets of keys are
 * printed once, by the command that makes them.
 */
import { loadConfig, type Config } from '../config.ts'
import { askAdmin, listOf, type Fields } from './admin-call.ts'
import { UsageError, type Invocation } from './command.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'

const usage = 's3d account [ls | add NAME [--id ID] [--email ADDRESS] | key ID | rm ID]'

/** @throws {UsageError} and what the daemon answered, or that there is none */
export async function account({
  positionals,
  options,
  settings,
  terminal,
  signal,
}: Invocation): Promise<void> {
  const { config } = await loadConfig(settings, 'call')
  const [verb = 'ls', name] = positionals
  const { id, email } = options
  const desk: Desk = { config, terminal, signal, isJson: options['json'] === true }
  if (verb !== 'add' && (id !== undefined || email !== undefined)) throw new UsageError(usage)
  if (verb === 'ls' && name === undefined) return list(desk)
  if (name === undefined || name === '') throw new UsageError(usage)
  if (verb === 'add') return tell(desk, await act(desk, 'add', { name, id, email }))
  if (verb !== 'key' && verb !== 'rm') throw new UsageError(usage)
  return tell(desk, await act(desk, verb, { id: name }))
}

interface Desk extends Pick<Invocation, 'signal' | 'terminal'> {
  readonly config: Config
  readonly isJson: boolean
}

function act(desk: Desk, verb: string, members: Readonly<Record<string, unknown>>): Promise<Fields> {
  const query = new URLSearchParams()
  for (const [member, value] of Object.entries(members))
    if (typeof value === 'string') query.set(member, value)
  return ask(desk, 'POST', `/${verb}?${query.toString()}`)
}

async function list(desk: Desk): Promise<void> {
  const accounts = listOf((await ask(desk, 'GET', ''))['accounts'])
  const { stdout } = desk.terminal
  if (!desk.isJson) return write(stdout, columns(accounts.map(rowOf)))
  for (const each of accounts) await writeJson(stdout, each)
}

function rowOf({ id, name, email = '', isDeclared }: Fields): readonly string[] {
  return [id, name, email, isDeclared === true ? 's3d.yaml' : ''].map(text => printable(String(text)))
}

async function tell({ isJson, terminal }: Desk, answer: Fields): Promise<void> {
  if (isJson) return writeJson(terminal.stdout, answer)
  const rows = Object.entries(answer).map(([name, value]) => [name, printable(String(value))])
  return write(terminal.stdout, columns(rows))
}

/** @param path behind `/v1/accounts` */
function ask({ config, signal }: Desk, method: 'GET' | 'POST', path: string): Promise<Fields> {
  return askAdmin(config, { method, target: '/v1/accounts' + path, signal })
}
