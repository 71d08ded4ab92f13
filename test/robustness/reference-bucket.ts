/**
 * What a bucket is, as plainly as it can be said: a map of objects, a list of uploads, lists made by sorting. The
 * daemon is compared with it, so nothing here is shared with the daemon's code.
 */
import { createHash } from 'node:crypto'

export interface StoredObject {
  readonly body: Buffer
  readonly etag: string
  readonly metadata: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
}

export interface StoredUpload {
  readonly key: string
  readonly metadata: Readonly<Record<string, string>>
  readonly parts: Map<number, Buffer>
  state: 'open' | 'over'
}

/** A refusal, as a code of S3. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export interface Conditions {
  readonly ifMatch?: string | undefined
  readonly ifNoneMatch?: string | undefined
}

export interface ListQuery {
  readonly prefix: string
  readonly delimiter: string
  /** Behind this. */
  readonly after: string
  readonly limit: number
}

/** A key, or a common prefix. */
export type Entry = { readonly key: string } | { readonly commonPrefix: string }

export interface ListedPage {
  readonly entries: readonly Entry[]
  readonly isTruncated: boolean
}

const maxKeyBytes = 1024
const minPartBytes = 5 * 1024 * 1024

export class ReferenceBucket {
  readonly objects = new Map<string, StoredObject>()
  readonly uploads: StoredUpload[] = []

  put(key: string, object: Omit<StoredObject, 'etag'>, { ifMatch, ifNoneMatch }: Conditions): string {
    checkKey(key)
    const current = this.objects.get(key)
    if (ifNoneMatch !== undefined && current !== undefined) throw new Refused('PreconditionFailed')
    if (ifMatch !== undefined) {
      if (current === undefined) throw new Refused('NoSuchKey')
      if (ifMatch !== current.etag) throw new Refused('PreconditionFailed')
    }
    const etag = md5(object.body)
    this.objects.set(key, { ...object, etag })
    return etag
  }

  get(key: string, { ifMatch, ifNoneMatch }: Conditions): StoredObject {
    checkKey(key)
    const object = this.objects.get(key)
    if (object === undefined) throw new Refused('NoSuchKey')
    if (ifMatch !== undefined && ifMatch !== object.etag) throw new Refused('PreconditionFailed')
    if (ifNoneMatch !== undefined && ifNoneMatch === object.etag) throw new Refused('NotModified')
    return object
  }

  copy(source: string, target: string, metadata: StoredObject['metadata'] | undefined): string {
    checkKey(target)
    if (source === target && metadata === undefined) throw new Refused('InvalidRequest')
    const object = this.get(source, {})
    // Also of what was uploaded in parts: a copy is one object.
    const etag = md5(object.body)
    this.objects.set(target, { ...object, etag, metadata: metadata ?? object.metadata })
    return etag
  }

  setTags(key: string, tags: StoredObject['tags']): void {
    this.objects.set(key, { ...this.get(key, {}), tags })
  }

  list(query: ListQuery): ListedPage {
    return pageOf([...this.objects.keys()], query)
  }

  createUpload(key: string, metadata: StoredObject['metadata']): void {
    checkKey(key)
    this.uploads.push({ key, metadata, parts: new Map(), state: 'open' })
  }

  putPart(upload: StoredUpload, number: number, body: Buffer): string {
    if (upload.state === 'over') throw new Refused('NoSuchUpload')
    upload.parts.set(number, body)
    return md5(body)
  }

  /** @param parts numbers with what the client takes for their entity tags */
  complete(upload: StoredUpload, parts: readonly (readonly [number: number, etag: string])[]): string {
    if (parts.length === 0) throw new Refused('MalformedXML')
    if (parts.some(([number], at) => at > 0 && number <= (parts[at - 1]?.[0] ?? 0)))
      throw new Refused('InvalidPartOrder')
    if (upload.state === 'over') throw new Refused('NoSuchUpload')
    const bodies = parts.map(([number, etag]) => {
      const body = upload.parts.get(number)
      if (body === undefined || md5(body) !== etag) throw new Refused('InvalidPart')
      return body
    })
    if (bodies.slice(0, -1).some(body => body.length < minPartBytes)) throw new Refused('EntityTooSmall')
    upload.state = 'over'
    const digests = bodies.map(body => createHash('md5').update(body).digest())
    const etag = `${md5(Buffer.concat(digests))}-${bodies.length}`
    this.objects.set(upload.key, { body: Buffer.concat(bodies), etag, metadata: upload.metadata, tags: {} })
    return etag
  }

  abort(upload: StoredUpload): void {
    if (upload.state === 'over') throw new Refused('NoSuchUpload')
    upload.state = 'over'
  }

  parts(
    upload: StoredUpload,
    after: number,
    limit: number,
  ): { numbers: readonly number[]; isTruncated: boolean } {
    if (upload.state === 'over') throw new Refused('NoSuchUpload')
    const behind = [...upload.parts.keys()].filter(number => number > after).toSorted((a, b) => a - b)
    return { numbers: behind.slice(0, limit), isTruncated: limit > 0 && behind.length > limit }
  }
}

/**
 * Keys in the order of their bytes; those that share what leads up to the delimiter behind the prefix are one entry.
 * A page begins behind `after`, and behind the common prefix that `after` lies in.
 */
export function pageOf(keys: readonly string[], { prefix, delimiter, after, limit }: ListQuery): ListedPage {
  const entries: Entry[] = []
  for (const key of keys.toSorted(inBytes)) {
    if (!key.startsWith(prefix)) continue
    const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    if (at < 0) {
      if (inBytes(key, after) > 0) entries.push({ key })
      continue
    }
    const commonPrefix = key.slice(0, at + delimiter.length)
    const last = entries.at(-1)
    if (last !== undefined && 'commonPrefix' in last && last.commonPrefix === commonPrefix) continue
    if (inBytes(commonPrefix, after) > 0) entries.push({ commonPrefix })
  }
  return { entries: entries.slice(0, limit), isTruncated: limit > 0 && entries.length > limit }
}

export function inBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

export function md5(body: Buffer): string {
  return createHash('md5').update(body).digest('hex')
}

function checkKey(key: string): void {
  if (Buffer.byteLength(key) > maxKeyBytes) throw new Refused('KeyTooLongError')
}
