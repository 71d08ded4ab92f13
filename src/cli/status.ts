/**
 * `s3d status`: how the daemon, a bucket or an object is. What is known is one JSON object; lines for people are made
 * of it.
 */
import { formatSize } from '../base/quantity.ts'
import { loadConfig } from '../config.ts'
import { askAdmin, type AdminAnswer } from './admin-status.ts'
import { readCallerTls } from './caller-tls.ts'
import { withClientOf } from './client.ts'
import type { Invocation } from './command.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'
import { probe } from './probe.ts'
import { entryStatus, mayBeEntry, queuedStatus } from './queue-facts.ts'
import { bucketStatus, countBuckets, objectStatus, type Status } from './status-facts.ts'
import type { Tagged } from './tags.ts'
import { parseTarget } from './target.ts'

/** @throws {UsageError} and what the server answered, or that there is none */
export async function status(invocation: Invocation): Promise<void> {
  const { positionals, settings, signal } = invocation
  const [word] = positionals
  const target = parseTarget(word)
  const { config } = await loadConfig(settings, 'call')
  const { endpoint, region } = config
  const entry = mayBeEntry(word) ? await entryStatus({ config, signal }, word) : undefined
  if (entry !== undefined) return shown(invocation, entry)
  const seen =
    target.Bucket === ''
      ? await probe({ endpoint, tls: await readCallerTls(config.caller), signal })
      : undefined
  const facts = await withClientOf(config, async (client): Promise<Status> => {
    const asked = { client, target, signal }
    if (seen !== undefined) {
      // Only who wants no signature lets a stranger in, and asks nobody which region it was made for.
      const auth = seen.status === 200 ? { auth: 'none' } : { auth: 'sigv4', region }
      const until = seen.certificate && { certificateValidTo: seen.certificate.valid_to }
      const buckets = await countBuckets(asked)
      const admin = adminFacts(await askAdmin(config, seen.headers['x-amz-id-2']?.toString(), signal))
      return { endpoint, answeredInMs: seen.tookMs, ...until, ...auth, buckets, ...admin }
    }
    if (target.Key === '') return mayBeEntry(word) ? bucketOrNothing(asked, word) : bucketStatus(asked)
    return queuedObjectStatus(asked, await queuedStatus({ config, signal }, target))
  })
  return shown(invocation, facts)
}

async function shown({ options, terminal }: Invocation, facts: Status): Promise<void> {
  if (options['json']) await writeJson(terminal.stdout, facts)
  else await write(terminal.stdout, columns(Object.entries(facts).flatMap(rowsOf)))
}

/** @param queue a delete that is queued stands for the object that it hides */
function queuedObjectStatus(asked: Tagged, queue: Status | undefined): Promise<Status> {
  return objectStatus(asked).then(
    facts => ({ ...facts, ...queue }),
    (error: unknown) => {
      const isAbsent = error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name)
      if (queue === undefined || !isAbsent) throw error
      return { bucket: asked.target.Bucket, key: asked.target.Key, ...queue }
    },
  )
}

async function bucketOrNothing(asked: Tagged, word: string): Promise<Status> {
  return bucketStatus(asked).catch((error: unknown) => {
    const isAbsent = error instanceof Error && ['NotFound', 'NoSuchBucket'].includes(error.name)
    if (!isAbsent) throw error
    throw new Error(`nothing is queued as ${word}: it never was, or left the queue long ago`)
  })
}

/** What else is said then stands, so an endpoint that is silent is a fact like others. */
function adminFacts(answer: AdminAnswer): Status {
  if (answer.state === 'none') return {}
  if (answer.state === 'known') return { ...answer.facts }
  const { endpoint } = answer
  if (answer.state === 'stranger') return { admin: `another daemon's at ${endpoint}` }
  return { admin: `not reachable at ${endpoint} (${answer.reason})` }
}

/** How the members of what has names of its own are told from other facts; as in filters. */
const prefixes: Readonly<Record<string, string>> = {
  tags: 'tag:',
  metadata: 'md:',
  checksums: 'checksum:',
  checks: 'check:',
}

function rowsOf([name, value]: readonly [string, Status[string]]): readonly (readonly string[])[] {
  if (value === undefined) return []
  if (typeof value === 'object') {
    const prefix = prefixes[name] ?? `${name}:`
    return Object.entries(value).map(([each, text]) => [prefix + printable(each), printable(text)])
  }
  const label = name.replace(/[A-Z]/g, letter => ' ' + letter.toLowerCase())
  return [
    [label, name === 'size' || name === 'freeBytes' ? sizeText(Number(value)) : printable(String(value))],
  ]
}

function sizeText(sizeBytes: number): string {
  const short = formatSize(sizeBytes)
  return short === String(sizeBytes) ? short : `${sizeBytes} (${short})`
}
