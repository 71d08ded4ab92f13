/**
 * The operations repeated against a gateway, and the objects at the remote that they need. Every answer's status and
 * length are checked, and bodies are compared as in the other workloads.
 */
import { openClient, type Target } from './client.ts'
import {
  largeCount,
  largeKey,
  largeSizeBytes,
  objectBytes,
  smallCount,
  smallKey,
  smallSizeBytes,
} from './object-bytes.ts'
import { bucket, fill, put, scattered, workloads, type Operation, type Turn } from './workloads.ts'

export type GatewayLoad =
  | 'kept4k'
  | 'kept64m'
  | 'unread4k'
  | 'checked4k'
  | 'shared4k'
  | 'put4k'
  | 'put8m'
  | 'getgib'
  | 'putgib'

/** What the driver remembers of a target between jobs. */
export interface GatewayStock {
  /** Objects read that are read only once. */
  read: number
  /** Objects written, no key twice. */
  written: number
}

/** Objects that a gateway has never seen when they are read. */
const unreadCount = 6000
/** Objects that are asked for with every read, because no TTL is set for them. */
const checkedCount = 200
const uploadSizeBytes = 8 * 2 ** 20
const gibSizeBytes = 2 ** 30
const mib = 2 ** 20

/** What is fresh for the time to live; everything else is validated. */
export const keptFilter = `${bucket}/small/* ${bucket}/large/*`

const unreadKey = (index: number): string => `unread/${String(index).padStart(5, '0')}`
const checkedKey = (index: number): string => `checked/${String(index).padStart(3, '0')}`
const gibKey = 'gib'

/** @param most operations after which nothing is left to do */
export function gatewayLoad(load: GatewayLoad, stock: GatewayStock, most: number): Operation {
  let begun = 0
  const operation = operations[load](stock)
  return async turn => (begun++ < most ? operation(turn) : undefined)
}

const operations: Readonly<Record<GatewayLoad, (stock: GatewayStock) => Operation>> = {
  kept4k: () => workloads.get4k({ made: 0, deleted: 0 }),
  kept64m: () => workloads.get64m({ made: 0, deleted: 0 }),
  unread4k: stock => turn => readNext(turn, stock),
  checked4k: () => turn => {
    const index = scattered(turn, checkedCount)
    return read(turn, checkedKey(index), index)
  },
  shared4k: () => turn => read(turn, checkedKey(0), 0),
  put4k: stock => turn => write(turn, stock, smallSizeBytes),
  put8m: stock => turn => write(turn, stock, uploadSizeBytes),
  getgib: () => readGib,
  putgib: () => writeGib,
}

async function readNext(turn: Turn, stock: GatewayStock): Promise<number | undefined> {
  const index = stock.read++
  return index < unreadCount ? read(turn, unreadKey(index), index) : undefined
}

async function read({ client }: Turn, key: string, slot: number): Promise<number> {
  const expected = objectBytes(slot, smallSizeBytes)
  const path = `/${bucket}/${key}`
  await client.call({ method: 'GET', path, status: 200, sizeBytes: smallSizeBytes, expected })
  return 1
}

async function write({ client }: Turn, stock: GatewayStock, sizeBytes: number): Promise<number> {
  const serial = stock.written++
  await put(client, `written/${sizeBytes}/${process.pid}-${serial}`, { slot: serial, sizeBytes })
  return 1
}

async function readGib({ client }: Turn): Promise<number> {
  await client.call({ method: 'GET', path: `/${bucket}/${gibKey}`, status: 200, sizeBytes: gibSizeBytes })
  return gibSizeBytes / mib
}

async function writeGib({ client }: Turn): Promise<number> {
  const path = `/${bucket}/${gibKey}`
  // Zeros that are never written to take no memory here.
  const body = Buffer.alloc(gibSizeBytes)
  await client.call({ method: 'PUT', path, body, payloadHash: 'UNSIGNED-PAYLOAD', status: 200, sizeBytes: 0 })
  return gibSizeBytes / mib
}

/** Makes the bucket and what these loads read; `target` is the remote, or the bare server. */
export async function prepareRemote(target: Target, loads: readonly GatewayLoad[]): Promise<void> {
  const client = await openClient(target)
  await client.call({ method: 'PUT', path: `/${bucket}`, status: 200 })
  const needs = (...any: GatewayLoad[]): boolean => any.some(load => loads.includes(load))
  const small = { sizeBytes: smallSizeBytes }
  if (needs('kept4k')) await fill(target, smallCount, { ...small, key: smallKey })
  if (needs('kept64m')) await fill(target, largeCount, { key: largeKey, sizeBytes: largeSizeBytes })
  if (needs('unread4k')) await fill(target, unreadCount, { ...small, key: unreadKey })
  if (needs('checked4k', 'shared4k')) await fill(target, checkedCount, { ...small, key: checkedKey })
  if (needs('getgib')) await writeGib({ client, worker: 0, serial: 0 })
  client.close()
}

/** Reads once what a cache is to have for these loads. */
export async function warmCache(target: Target, loads: readonly GatewayLoad[]): Promise<void> {
  const all: { readonly key: string; readonly slot: number }[] = []
  if (loads.includes('kept4k'))
    for (let slot = 0; slot < smallCount; slot++) all.push({ key: smallKey(slot), slot })
  if (loads.includes('checked4k') || loads.includes('shared4k'))
    for (let slot = 0; slot < checkedCount; slot++) all.push({ key: checkedKey(slot), slot })
  const readers = Array.from({ length: 16 }, async (_, worker) => {
    const client = await openClient(target)
    for (let next = all.pop(); next !== undefined; next = all.pop())
      await read({ client, worker, serial: 0 }, next.key, next.slot)
    client.close()
  })
  await Promise.all(readers)
  if (!loads.includes('kept64m')) return
  const client = await openClient(target)
  const large = workloads.get64m({ made: 0, deleted: 0 })
  for (let serial = 0; serial < largeCount; serial++) await large({ client, worker: 0, serial })
  client.close()
}
