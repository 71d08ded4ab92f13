/**
 * The thread in which a compiled policy runs: it loads one, says so, and answers questions in turn. A policy that does
 * not come to an end keeps nobody else busy; whoever started the thread ends it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { loadPolicy, type LoadedPolicy } from '@open-policy-agent/opa-wasm'
import { systemClock } from '../base/clock.ts'
import type { DataFile } from './bundle.ts'
import { isObject } from './verdict.ts'

/** What the thread is given. */
export interface Loading {
  readonly wasm: Uint8Array
  readonly data: readonly DataFile[]
  /** Documents that will be asked for. */
  readonly paths: readonly string[]
}

export interface Posed {
  readonly id: number
  readonly path: string
  /** JSON. */
  readonly input: string
}

/** The first one says whether the policy was loaded, each further one answers a question. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly problem: string }
  /** The document's value as JSON; absent where it is undefined. */
  | { readonly kind: 'answer'; readonly id: number; readonly text: string | undefined }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: string }

const pageBytes = 65_536
const memoryMaxPages = (128 * 1024 * 1024) / pageBytes
const answerMaxLength = 64 * 1024
const encoder = new TextEncoder()

/** In nanoseconds, which are rounded as numbers in JSON are. */
const builtins = {
  'time.now_ns': () => systemClock.now() * 1e6,
  'time.parse_rfc3339_ns': (text: unknown) => Date.parse(String(text)) * 1e6,
}

if (parentPort !== null) await serve(parentPort)

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (said: Said) => port.postMessage(said)
  try {
    // What `wasm.ts` hands over.
    const policy = await load(workerData as Loading)
    port.on('message', (posed: Posed) => say(answerTo(policy, posed)))
    say({ kind: 'ready' })
  } catch (error) {
    say({ kind: 'unusable', problem: problemIn(error) })
  }
}

async function load({ wasm, data, paths }: Loading): Promise<LoadedPolicy> {
  const policy = await instantiated(wasm)
  const missing = paths.find(path => !Object.hasOwn(policy.entrypoints, path))
  if (missing !== undefined) {
    const found = Object.keys(policy.entrypoints).join(', ')
    throw new Error(
      `has no entrypoint ${missing}, only ${found}; build it with opa build -t wasm -e ${missing}`,
    )
  }
  policy.setData(merged(data))
  return policy
}

/** How much memory a policy asks for at least can't be seen from outside. */
async function instantiated(wasm: Uint8Array): Promise<LoadedPolicy> {
  for (let initial = 8; ; initial *= 4) {
    try {
      return await loadPolicy(wasm, { initial, maximum: memoryMaxPages }, builtins)
    } catch (error) {
      if (!(error instanceof Error && error.name === 'LinkError') || initial * 4 > memoryMaxPages) throw error
    }
  }
}

function answerTo(policy: LoadedPolicy, { id, path, input }: Posed): Said {
  try {
    const bytes = encoder.encode(input)
    const [first] = policy.evaluate(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
      path,
    )
    if (first === undefined) return { kind: 'answer', id, text: undefined }
    const text = JSON.stringify(first.result)
    if (text.length > answerMaxLength) throw new Error(`an answer of more than ${answerMaxLength} characters`)
    return { kind: 'answer', id, text }
  } catch (error) {
    return { kind: 'failed', id, problem: problemIn(error) }
  }
}

/** Files in folders have their place below those that are further up. */
function merged(files: readonly DataFile[]): object {
  const all = Object.create(null) as Record<string, unknown> // whose members have names of somebody's choice
  const inOrder = files.toSorted((one, other) => one.folders.length - other.folders.length)
  for (const { folders, text } of inOrder) {
    const found: unknown = JSON.parse(text)
    if (!isObject(found)) throw new Error('has data that is no object')
    let place = all
    for (const folder of folders) {
      const inner = place[folder]
      place[folder] = isObject(inner) ? inner : {}
      place = place[folder] as Record<string, unknown> // it was just made one
    }
    Object.assign(place, found)
  }
  return all
}

/** The library throws texts and plain objects, too. */
function problemIn(error: unknown): string {
  return error instanceof Error || (isObject(error) && typeof error['message'] === 'string')
    ? String(error.message)
    : String(error)
}
