/**
 * From the write queue to the read cache: what was pushed is kept for reads by the bytes that lie here, without asking the
 * remote for them. Given to the queue by `gateway.ts`.
 */
import type { Cache } from './cache/cache.ts'
import type { Written } from './cache/taking.ts'
import type { Keeper, PushedObject } from './queue/drain/keep.ts'

export function keeperOf(cache: Pick<Cache, 'wants' | 'take'>): Keeper {
  return {
    wants: pushed => cache.wants(writtenBy(pushed)),
    keep: (pushed, body) => cache.take(writtenBy(pushed), body),
  }
}

function writtenBy({ bucket, key, etag, row }: PushedObject): Written {
  const { sizeBytes, contentType, storageClass, headers = {}, metadata = {}, tags = {} } = row
  const said = Object.entries(headers)
  if (contentType !== undefined) said.push(['content-type', contentType])
  if (storageClass !== undefined) said.push(['x-amz-storage-class', storageClass])
  for (const [name, value] of Object.entries(metadata)) said.push([`x-amz-meta-${name}`, value])
  return { bucket, key, etag, sizeBytes, headers: said.flat(), tags: new Map(Object.entries(tags)) }
}
