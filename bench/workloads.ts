/**
 * The operations that the driver repeats, one function per scenario, and the objects they need beforehand. Every
 * answer's status and length are checked; small bodies are compared whole, large ones every eighth time.
 */
import { hash } from 'node:crypto'
import { openClient, type Client, type Target } from './client.ts'
import {
  largeCount,
  largeKey,
  largeSizeBytes,
  listedCount,
  listedKey,
  millionBucket,
  millionCount,
  millionFolderCount,
  millionKey,
  objectBytes,
  objectHash,
  partSizeBytes,
  smallCount,
  smallKey,
  smallSizeBytes,
} from './object-bytes.ts'
import type { ScenarioName } from './scenarios.ts'

/** One worker's next operation. */
export interface Turn {
  readonly client: Client
  readonly worker: number
  /** How many operations this worker did before. */
  readonly serial: number
}

/**
 * @returns what was moved in the scenario's unit before division by time: 1 operation, MiB or entries; `undefined`
 * when nothing is left to do
 */
export type Operation = (turn: Turn) => Promise<number | undefined>

export const bucket = 'bench'
const listedPageSize = 1000
const comparedEvery = 8
const mib = 2 ** 20

/** What the driver remembers of a target between jobs: keys made and not yet deleted, oldest first. */
export interface Stock {
  made: number
  deleted: number
}

/** Keys grow in sixteen sequences side by side, as sixteen writers would make them. */
const stockKey = (serial: number): string =>
  `new/${String(serial % 16).padStart(2, '0')}/${Math.floor(serial / 16)}`
const objectPath = (key: string): string => `/${bucket}/${key}`

/** Each makes a fresh operation: state such as a listing's position starts over. */
export const workloads: Readonly<Record<ScenarioName, (stock: Stock) => Operation>> = {
  get4k: () => getSmall,
  head: () => headSmall,
  getjudged: () => getSmall,
  put4k: stock => turn => putSmall(turn, stock),
  delete: stock => turn => deleteOldest(turn, stock),
  list: () => listPages(),
  listdelim: () => listPrefixes,
  get64m: () => getLarge,
  put64m: () => putLarge,
  mpu64m: () => putParts,
  millionstart: () => turn => listMillion(turn, 0),
  millionmiddle: () => turn => listMillion(turn, millionCount / 2),
  millionend: () => turn => listMillion(turn, millionCount - listedPageSize),
  milliondelim: () => listMillionPrefixes,
}

/** Scattered over `count` objects, differently for every worker. */
export function scattered({ worker, serial }: Turn, count: number): number {
  return (serial * 7919 + worker * 104_729) % count
}

async function getSmall(turn: Turn): Promise<number> {
  const index = scattered(turn, smallCount)
  const path = objectPath(smallKey(index))
  const expected = objectBytes(index, smallSizeBytes)
  await turn.client.call({ method: 'GET', path, status: 200, sizeBytes: smallSizeBytes, expected })
  return 1
}

async function headSmall(turn: Turn): Promise<number> {
  const path = objectPath(smallKey(scattered(turn, smallCount)))
  await turn.client.call({ method: 'HEAD', path, status: 200, sizeBytes: smallSizeBytes })
  return 1
}

async function putSmall({ client }: Turn, stock: Stock): Promise<number> {
  const serial = stock.made++
  await put(client, stockKey(serial), { slot: serial, sizeBytes: smallSizeBytes })
  return 1
}

async function deleteOldest({ client }: Turn, stock: Stock): Promise<number | undefined> {
  if (stock.deleted >= stock.made) return undefined
  const path = objectPath(stockKey(stock.deleted++))
  await client.call({ method: 'DELETE', path, status: 204, sizeBytes: 0 })
  return 1
}

async function getLarge(turn: Turn): Promise<number> {
  const index = (turn.worker + turn.serial) % largeCount
  const compared = turn.serial % comparedEvery === 0
  const expected = compared ? objectBytes(index, largeSizeBytes) : undefined
  const path = objectPath(largeKey(index))
  await turn.client.call({ method: 'GET', path, status: 200, sizeBytes: largeSizeBytes, expected })
  return largeSizeBytes / mib
}

async function putLarge({ client, worker, serial }: Turn): Promise<number> {
  await put(client, `newlarge/${worker}-${serial % 2}`, { slot: worker, sizeBytes: largeSizeBytes })
  return largeSizeBytes / mib
}

async function putParts({ client, worker, serial }: Turn): Promise<number> {
  const path = objectPath(`multipart/${worker}-${serial % 2}`)
  const begun = await client.call({ method: 'POST', path, query: 'uploads=', status: 200, keep: true })
  const uploadId = encodeURIComponent(element(begun.body, 'UploadId'))
  let parts = ''
  for (let number = 1; number <= largeSizeBytes / partSizeBytes; number++) {
    const body = objectBytes(worker + number, partSizeBytes)
    const payloadHash = objectHash(worker + number, partSizeBytes)
    const query = `partNumber=${number}&uploadId=${uploadId}`
    const { head } = await client.call({
      method: 'PUT',
      path,
      query,
      body,
      payloadHash,
      status: 200,
      sizeBytes: 0,
    })
    const [, etag = ''] = /\r\netag: *(\S+)/i.exec(head) ?? []
    parts += `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`
  }
  const body = Buffer.from(`<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`)
  const query = `uploadId=${uploadId}`
  const payloadHash = hash('sha256', body, 'hex')
  const done = await client.call({ method: 'POST', path, query, body, payloadHash, status: 200, keep: true })
  element(done.body, 'ETag')
  return largeSizeBytes / mib
}

/** Every worker walks all pages, then starts over. */
function listPages(): Operation {
  const positions = new Map<number, { readonly page: number; readonly token: string }>()
  return async ({ client, worker }) => {
    const { page, token } = positions.get(worker) ?? { page: 0, token: '' }
    const continued = token === '' ? '' : `continuation-token=${encodeURIComponent(token)}&`
    const query = `${continued}list-type=2&max-keys=${listedPageSize}&prefix=listed%2F`
    const { body } = await client.call({ method: 'GET', path: `/${bucket}`, query, status: 200, keep: true })
    const first = page * listedPageSize
    const keys = occurrences(body, '<Key>')
    const ordered =
      element(body, 'Key') === listedKey(first) &&
      body.lastIndexOf(`<Key>${listedKey(first + listedPageSize - 1)}</Key>`) === body.lastIndexOf('<Key>')
    if (keys !== listedPageSize || !ordered)
      throw new Error(`page ${page} of the listing has ${keys} keys or others`)
    const more = first + listedPageSize < listedCount
    positions.set(
      worker,
      more ? { page: page + 1, token: element(body, 'NextContinuationToken') } : { page: 0, token: '' },
    )
    return keys
  }
}

async function listPrefixes({ client }: Turn): Promise<number> {
  const query = `delimiter=%2F&list-type=2&max-keys=${listedPageSize}&prefix=listed%2F`
  const { body } = await client.call({ method: 'GET', path: `/${bucket}`, query, status: 200, keep: true })
  const entries = occurrences(body, '<CommonPrefixes>')
  if (entries !== listedCount / 100) throw new Error(`the listing has ${entries} common prefixes`)
  return entries
}

/** The page of the large bucket that begins with the key of this index. */
async function listMillion({ client }: Turn, first: number): Promise<number> {
  const after = first === 0 ? '' : `&start-after=${encodeURIComponent(millionKey(first - 1))}`
  const query = `list-type=2&max-keys=${listedPageSize}${after}`
  const path = `/${millionBucket}`
  const { body } = await client.call({ method: 'GET', path, query, status: 200, keep: true })
  const last = `<Key>${millionKey(first + listedPageSize - 1)}</Key>`
  if (element(body, 'Key') !== millionKey(first) || body.lastIndexOf(last) !== body.lastIndexOf('<Key>'))
    throw new Error(`the page behind key ${first} begins or ends with another one`)
  const isLast = first + listedPageSize === millionCount
  if (element(body, 'IsTruncated') !== String(!isLast)) throw new Error('the page says wrongly what follows')
  return listedPageSize
}

async function listMillionPrefixes({ client }: Turn): Promise<number> {
  const path = `/${millionBucket}`
  const { body } = await client.call({
    method: 'GET',
    path,
    query: `delimiter=%2F&list-type=2&max-keys=${listedPageSize}`,
    status: 200,
    keep: true,
  })
  const entries = occurrences(body, '<CommonPrefixes>')
  if (entries !== millionCount / millionFolderCount) throw new Error(`${entries} common prefixes`)
  return entries
}

/** Objects that the scenarios read; those they make are theirs, and the large bucket is filled by `million-keys.ts`. */
export async function prepare(target: Target, names: readonly ScenarioName[]): Promise<void> {
  const client = await openClient(target)
  await client.call({ method: 'PUT', path: `/${bucket}`, status: 200 })
  client.close()
  const needs = (...any: ScenarioName[]): boolean => any.some(name => names.includes(name))
  if (needs('get4k', 'head')) await fill(target, smallCount, { key: smallKey, sizeBytes: smallSizeBytes })
  if (needs('list', 'listdelim')) await fill(target, listedCount, { key: listedKey, sizeBytes: 32 })
  if (needs('get64m')) await fill(target, largeCount, { key: largeKey, sizeBytes: largeSizeBytes })
}

export async function fill(
  target: Target,
  count: number,
  object: { readonly key: (index: number) => string; readonly sizeBytes: number },
): Promise<void> {
  let next = 0
  const fillers = Array.from({ length: Math.min(16, count) }, async () => {
    const client = await openClient(target)
    while (next < count) {
      const index = next++
      await put(client, object.key(index), { slot: index, sizeBytes: object.sizeBytes })
    }
    client.close()
  })
  await Promise.all(fillers)
}

export async function put(
  client: Client,
  key: string,
  object: { slot: number; sizeBytes: number },
): Promise<void> {
  const body = objectBytes(object.slot, object.sizeBytes)
  const payloadHash = objectHash(object.slot, object.sizeBytes)
  await client.call({ method: 'PUT', path: objectPath(key), body, payloadHash, status: 200, sizeBytes: 0 })
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

/** Text of the first element of that name, which must be there. Tokens and ids hold no character XML escapes but these. */
function element(xml: string, name: string): string {
  const open = xml.indexOf(`<${name}>`)
  const close = xml.indexOf(`</${name}>`, open)
  if (open < 0 || close < 0) throw new Error(`no <${name}> in ${xml.slice(0, 300)}`)
  return xml
    .slice(open + name.length + 2, close)
    .replaceAll('&quot;', '"')
    .replaceAll('&#43;', '+')
    .replaceAll('&amp;', '&')
}
