/**
 * `s3d queue`: what waits for the remote, and what an operator does about it, by the daemon's admin endpoint.
 */
import { formatSize } from '../base/quantity.ts'
import { loadConfig, type Config } from '../config.ts'
import { askAdmin, isFields, listOf, type Fields } from './admin-call.ts'
import { UsageError, type Invocation } from './command.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'

const pageSize = 500

/** @throws {UsageError} and what the daemon answered, or that there is none */
export async function queue(invocation: Invocation): Promise<void> {
  const { positionals, options, settings, terminal, signal } = invocation
  const { config } = await loadConfig(settings, 'call')
  const [verb = 'show', id] = positionals
  const desk: Desk = { config, signal, terminal, isJson: options['json'] === true }
  if (verb === 'ls') return list(desk, options['failed'] === true)
  if (verb === 'uploads' && id === undefined) return listUploads(desk)
  if (verb === 'show' && id === undefined) return tell(desk, await ask(desk, 'GET', ''))
  if (verb === 'flush' && id === undefined) return tell(desk, await ask(desk, 'POST', '/flush'))
  if (verb === 'retry' && id === undefined) return tell(desk, await ask(desk, 'POST', '/retry?all'))
  if ((verb === 'retry' || verb === 'drop') && id !== undefined)
    return tell(desk, await ask(desk, 'POST', `/${verb}?id=${encodeURIComponent(id)}`))
  if (verb === 'show' && id !== undefined)
    return tell(desk, await ask(desk, 'GET', `/entries/${encodeURIComponent(id)}`))
  throw new UsageError('s3d queue [show [ID] | ls [--failed] | uploads | retry [ID] | drop ID | flush]')
}

interface Desk extends Pick<Invocation, 'signal' | 'terminal'> {
  readonly config: Config
  readonly isJson: boolean
}

async function list(desk: Desk, isFailed: boolean): Promise<void> {
  const state = isFailed ? '&state=failed' : ''
  for (let after = ''; ;) {
    const page = await ask(desk, 'GET', `/entries?limit=${pageSize}&after=${after}${state}`)
    const entries = listOf(page['entries'])
    if (desk.isJson) for (const entry of entries) await writeJson(desk.terminal.stdout, entry)
    else await write(desk.terminal.stdout, columns(entries.map(rowOf)))
    const last = entries.at(-1)
    if (last === undefined || entries.length < pageSize) return
    after = String(last['id'])
  }
}

/** Uploads at the remote that lead nowhere and are to be aborted there. */
async function listUploads(desk: Desk): Promise<void> {
  for (let after = 0; ;) {
    const page = await ask(desk, 'GET', `/uploads?limit=${pageSize}&after=${after}`)
    const uploads = listOf(page['uploads'])
    if (desk.isJson) for (const upload of uploads) await writeJson(desk.terminal.stdout, upload)
    else await write(desk.terminal.stdout, columns(uploads.map(uploadRowOf)))
    const last = uploads.at(-1)
    if (last === undefined || uploads.length < pageSize) return
    after = Number(last['id'])
  }
}

function uploadRowOf({ leftAt, attempts, bucket, key, uploadId, error = '' }: Fields): readonly string[] {
  const texts = [leftAt, attempts, `${String(bucket)}/${String(key)}`, uploadId, error]
  return texts.map(text => printable(String(text)))
}

function rowOf(entry: Fields): readonly string[] {
  const [id, kind, state, sizeBytes, queuedAt] = ['id', 'kind', 'state', 'sizeBytes', 'queuedAt'].map(
    name => entry[name],
  )
  const { error } = entry
  const why = isFields(error) ? `${String(error['code'])}: ${String(error['message'])}` : ''
  const name = `${String(entry['bucket'])}/${String(entry['key'])}`
  const texts = [id, kind, state, formatSize(Number(sizeBytes)), queuedAt, name, why]
  return texts.map(text => printable(String(text)))
}

async function tell({ isJson, terminal }: Desk, answer: Fields): Promise<void> {
  if (isJson) return writeJson(terminal.stdout, answer)
  const rows = Object.entries(answer).map(([name, value]) => [
    name.replace(/[A-Z]/g, letter => ' ' + letter.toLowerCase()),
    printable(typeof value === 'string' ? value : JSON.stringify(value)),
  ])
  return write(terminal.stdout, columns(rows))
}

/** @param path behind `/v1/queue` */
function ask({ config, signal }: Desk, method: 'GET' | 'POST', path: string): Promise<Fields> {
  return askAdmin(config, { method, target: '/v1/queue' + path, signal })
}
