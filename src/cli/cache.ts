/**
 * `s3d cache`: what is kept of the remote's objects, and what an operator does about it, by the daemon's admin endpoint.
 * A target that ends with `*` means every key with that prefix.
 */
import { formatSize } from '../base/quantity.ts'
import { loadConfig, type Config } from '../config.ts'
import { AdminRefusal, askAdmin, isFields, listOf, type Fields } from './admin-call.ts'
import { withClient } from './client.ts'
import { UsageError, type Invocation } from './command.ts'
import { objects } from './ls.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'
import { parsePrefixTarget } from './target.ts'

const pageSize = 500
/** Objects that are warmed at the same time. */
const atOnce = 4

interface Desk extends Pick<Invocation, 'signal' | 'terminal' | 'settings'> {
  readonly config: Config
  readonly isJson: boolean
}

/** @throws {UsageError} and what the daemon answered, or that there is none */
export async function cache({ positionals, options, settings, terminal, signal }: Invocation): Promise<void> {
  const { config } = await loadConfig(settings, 'call')
  const [verb = 'show', target] = positionals
  const desk: Desk = { config, settings, terminal, signal, isJson: options['json'] === true }
  if (verb === 'show' && target === undefined) return tell(desk, await ask(desk, 'GET', ''))
  if (target === undefined || target === '') throw new UsageError(usage)
  const { Bucket, Prefix } = parsePrefixTarget(target.endsWith('*') ? target.slice(0, -1) : target)
  if (verb === 'ls') return list(desk, Bucket, Prefix)
  if (Prefix === '' && !target.endsWith('*')) throw new UsageError(usage)
  const isMany = target.endsWith('*')
  const keys: Keys = { keys: isMany ? keysOf(desk, { verb, Bucket, Prefix }) : [Prefix], isMany }
  if (verb === 'evict' || verb === 'unpin') return each(desk, keys, key => act(desk, verb, { Bucket, key }))
  if (verb === 'warm') return each(desk, keys, key => act(desk, 'warm', { Bucket, key }))
  if (verb !== 'pin') throw new UsageError(usage)
  // What is to stay is to be there.
  return each(desk, keys, async key => {
    await act(desk, 'pin', { Bucket, key })
    return act(desk, 'warm', { Bucket, key })
  })
}

const usage = 's3d cache [show | ls BUCKET[/PREFIX] | (warm|pin|unpin|evict) BUCKET/KEY | … BUCKET/PREFIX*]'

interface Keys {
  readonly keys: Iterable<string> | AsyncIterable<string>
  /** Whether they are those with a prefix. */
  readonly isMany: boolean
}

interface Act {
  readonly Bucket: string
  readonly key: string
}

function act(desk: Desk, verb: string, { Bucket, key }: Act): Promise<Fields> {
  const query = new URLSearchParams({ bucket: Bucket, key })
  return ask(desk, 'POST', `/${verb}?${query.toString()}`)
}

/** Of many keys one that is refused is named, and the others are done all the same. @throws what a single key is refused with */
async function each(
  desk: Desk,
  { keys, isMany }: Keys,
  work: (key: string) => Promise<Fields>,
): Promise<void> {
  const { terminal, isJson } = desk
  const running = new Set<Promise<void>>()
  const failed: unknown[] = []
  let refused = 0
  const one = async (key: string) => {
    try {
      const answer = await work(key)
      if (isJson) await writeJson(terminal.stdout, { key, ...answer })
      else await write(terminal.stdout, printable(key) + '\n')
    } catch (error) {
      if (isMany && error instanceof AdminRefusal && error.status !== 403) {
        refused++
        await write(terminal.stderr, `${printable(key)}: ${printable(error.reason)}\n`)
      } else failed.push(error)
    }
  }
  for await (const key of keys) {
    if (running.size >= atOnce) await Promise.race(running)
    if (failed.length > 0) break
    const tracked = one(key).finally(() => running.delete(tracked))
    running.add(tracked)
  }
  await Promise.all(running)
  if (failed.length > 0) throw failed[0]
  if (refused > 0) throw new Error(`the daemon refused ${refused} of these; the others are done`)
}

/** Those that are to be kept the remote has; those that are to go are here. */
async function* keysOf(
  desk: Desk,
  { verb, Bucket, Prefix }: { readonly verb: string; readonly Bucket: string; readonly Prefix: string },
): AsyncGenerator<string> {
  if (verb === 'evict' || verb === 'unpin') {
    for await (const page of kept(desk, Bucket, Prefix)) for (const { key } of page) yield String(key)
    return
  }
  const found: string[][] = []
  await withClient(desk.settings, async client => {
    for await (const page of objects({ client, signal: desk.signal, Bucket, Prefix })) {
      found.push(page.flatMap(({ key }) => key ?? []))
    }
  })
  yield* found.flat()
}

async function* kept(desk: Desk, Bucket: string, Prefix: string): AsyncGenerator<readonly Fields[]> {
  for (let after = ''; ;) {
    const query = new URLSearchParams({ bucket: Bucket, prefix: Prefix, after, limit: String(pageSize) })
    const page = listOf((await ask(desk, 'GET', `/objects?${query.toString()}`))['objects'])
    yield page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = String(last['key'])
  }
}

async function list(desk: Desk, Bucket: string, Prefix: string): Promise<void> {
  for await (const page of kept(desk, Bucket, Prefix)) {
    if (desk.isJson) for (const object of page) await writeJson(desk.terminal.stdout, object)
    else await write(desk.terminal.stdout, columns(page.map(rowOf)))
  }
}

function rowOf(object: Fields): readonly string[] {
  const { key, sizeBytes, cachedBytes, isPinned, checkedMs, etag } = object
  const checked = new Date(Number(checkedMs)).toISOString()
  const sizes = `${formatSize(Number(cachedBytes))} of ${formatSize(Number(sizeBytes))}`
  return [sizes, isPinned === true ? 'pinned' : '', checked, String(etag), String(key)].map(text =>
    printable(text),
  )
}

async function tell({ isJson, terminal }: Desk, answer: Fields): Promise<void> {
  if (isJson) return writeJson(terminal.stdout, answer)
  const rows = Object.entries(answer).flatMap(([name, value]) =>
    isFields(value)
      ? Object.entries(value).map(([inner, count]) => [`${name} ${inner}`, String(count)])
      : [[name.replace(/[A-Z]/g, letter => ' ' + letter.toLowerCase()), String(value)]],
  )
  return write(terminal.stdout, columns(rows))
}

/** @param path behind `/v1/cache` */
function ask({ config, signal }: Desk, method: 'GET' | 'POST', path: string): Promise<Fields> {
  return askAdmin(config, { method, target: '/v1/cache' + path, signal })
}
