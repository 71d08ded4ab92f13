/**
 * The read cache's pages of the admin endpoint: what is kept, and what an operator does about it. They name keys, so
 * whoever asks has to have signed.
 */
import type { IncomingMessage } from 'node:http'
import type { AdminKey } from '../base/admin-signature.ts'
import type { Clock } from '../base/clock.ts'
import { json, text, type Page } from '../base/page.ts'
import { deskPage, type Asked } from './signed.ts'

/** What there is to ask of a read cache, and to do about it. */
export interface CacheDesk {
  totals(): Readonly<Record<string, unknown>>
  /** In the order of their keys, behind `after`. */
  objects(range: {
    readonly bucket: string
    readonly prefix: string
    readonly after: string
    readonly limit: number
  }): readonly object[]
  /** `undefined` where nothing is kept of it. */
  object(bucket: string, key: string): object | undefined
  /** Reads all of an object, so that it is kept. @throws what the remote refuses it with */
  warm(bucket: string, key: string, signal: AbortSignal): Promise<object>
  /** @returns whether something was kept */
  evict(bucket: string, key: string): Promise<boolean>
  pin(bucket: string, key: string): Promise<void>
  unpin(bucket: string, key: string): Promise<void>
}

export interface CachePagesDependencies {
  /** Absent where the cache is off. */
  readonly desk: CacheDesk | undefined
  readonly key: AdminKey
  readonly clock: Clock
}

const pageMax = 1_000
/** An object may be as long as S3 has them; whoever wants it kept asks again. */
const warmTimeoutMs = 600_000

/** @returns `undefined` for what is no page of the cache */
export function cachePage(
  deps: CachePagesDependencies,
  request: IncomingMessage,
): Page | Promise<Page> | undefined {
  return deskPage(deps, request, { prefix: '/v1/cache', isOff: 'the read cache is off', shown, verb })
}

function shown({ desk, name, query }: Asked<CacheDesk>): Page {
  if (name === '') return json(200, desk.totals())
  const bucket = query.get('bucket')
  if (bucket === null || bucket === '') return text(400, 'bucket is missing')
  if (name === 'object') {
    const found = desk.object(bucket, query.get('key') ?? '')
    return found === undefined ? text(404, 'nothing is kept of it') : json(200, found)
  }
  if (name !== 'objects') return text(404, 'no such page')
  const limit = Number(query.get('limit') ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageMax) return text(400, `limit is 1 to ${pageMax}`)
  const range = { bucket, prefix: query.get('prefix') ?? '', after: query.get('after') ?? '', limit }
  return json(200, { objects: desk.objects(range) })
}

async function verb({ desk, name, query }: Asked<CacheDesk>): Promise<Page> {
  const [bucket, key] = [query.get('bucket') ?? '', query.get('key') ?? '']
  if (bucket === '' || key === '') return text(400, 'bucket or key is missing')
  if (name === 'evict') {
    return (await desk.evict(bucket, key)) ? json(200, { bucket, key }) : text(404, 'nothing is kept of it')
  }
  if (name === 'pin' || name === 'unpin') {
    await desk[name](bucket, key)
    return json(200, { bucket, key })
  }
  if (name !== 'warm') return text(404, 'no such verb')
  try {
    return json(200, await desk.warm(bucket, key, AbortSignal.timeout(warmTimeoutMs)))
  } catch (error) {
    return text(502, error instanceof Error ? error.message : String(error))
  }
}
