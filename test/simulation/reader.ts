/**
 * How a client reads, and what its answers say of keys at the time. A body that breaks off on its way says nothing.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Input, Output } from '../../src/service/service.ts'
import { ask, type ClientParts } from './asking.ts'
import type { Dice } from './dice.ts'
import type { State } from './linearizable.ts'
import { idOf, ifAnything, ifNothing, shownIn, tagOf, type Value } from './states.ts'
import { bucket } from './world.ts'

export class Reader {
  /** The last ETag of each key that was read, without quotes. */
  readonly etags = new Map<string, string>()
  readonly #parts: ClientParts

  constructor(parts: ClientParts) {
    this.#parts = parts
  }

  get(key: string): Promise<void> {
    return this.#get(key, undefined, body => body)
  }

  async range(key: string, dice: Dice): Promise<void> {
    const first = dice.below(1_200)
    const count = 1 + dice.below(600)
    const kind = dice.pick(['from to', 'from', 'suffix'])
    if (kind === 'suffix') return this.#get(key, `bytes=-${count}`, body => body.slice(-count))
    if (kind === 'from') return this.#get(key, `bytes=${first}-`, body => body.slice(first))
    return this.#get(key, `bytes=${first}-${first + count - 1}`, body => body.slice(first, first + count))
  }

  async #get(key: string, Range: string | undefined, cut: (body: string) => string): Promise<void> {
    const begin = this.#parts.time.exactMs
    const what = Range === undefined ? 'get' : `get ${Range}`
    const input: Input<'GetObject'> = { Bucket: bucket, Key: key, ...(Range !== undefined && { Range }) }
    const outcome = await ask(this.#parts, 'GetObject', input)
    if (outcome === undefined) return
    if (outcome instanceof S3Error) {
      if (outcome.code === 'InvalidRange')
        this.#shown(key, begin, { name: `${what}: InvalidRange`, fits: ({ body }) => cut(body) === '' })
      return this.#refused(key, what, { begin, outcome })
    }
    const text = await this.#text(outcome)
    if (text === undefined) return
    const etag = bare(outcome.ETag)
    this.etags.set(key, etag)
    const total = Range === undefined ? text.length : Number(outcome.ContentRange?.split('/').at(-1))
    const fits = (value: Value) =>
      value.etag === etag && value.body.length === total && cut(value.body) === text
    const id = this.#parts.values.find(fits)
    this.#shown(key, begin, { name: `${what}: ${id ?? `what nobody wrote, ${etag}`}`, fits })
  }

  async head(key: string): Promise<void> {
    const begin = this.#parts.time.exactMs
    const outcome = await ask(this.#parts, 'HeadObject', { Bucket: bucket, Key: key })
    if (outcome === undefined) return
    if (outcome instanceof S3Error) return this.#refused(key, 'head', { begin, outcome })
    const etag = bare(outcome.ETag)
    this.etags.set(key, etag)
    const fits = (value: Value) => value.etag === etag && value.body.length === outcome.ContentLength
    this.#shown(key, begin, { name: `head ${this.#parts.values.find(fits) ?? etag}`, fits })
  }

  async tags(key: string): Promise<void> {
    const begin = this.#parts.time.exactMs
    const outcome = await ask(this.#parts, 'GetObjectTagging', { Bucket: bucket, Key: key })
    if (outcome === undefined) return
    if (outcome instanceof S3Error) return this.#refused(key, 'tags', { begin, outcome })
    const tag = outcome.TagSet.map(({ Value: value }) => value).join('+')
    const apply = (state: State) => (idOf(state) !== '' && tagOf(state) === tag ? [state] : [])
    this.#parts.ledger.note(key, { name: `tags ${tag || 'none'}`, begin, apply })
  }

  /** In one page or in several; what a page tells was so at some moment while it was made. */
  async list(MaxKeys: number | undefined): Promise<void> {
    const { keys } = this.#parts.plan
    const seen = new Set<string>()
    let after = ''
    for (let token: string | undefined; ;) {
      const begin = this.#parts.time.exactMs
      const input = { Bucket: bucket, MaxKeys, ContinuationToken: token }
      const outcome = await ask(this.#parts, 'ListObjectsV2', input)
      if (outcome === undefined || outcome instanceof S3Error) return
      const found = new Map(outcome.Contents?.map(({ Key = '', ETag }) => [Key, bare(ETag)]))
      const last = [...found.keys()].at(-1)
      for (const key of keys) {
        const isBehind = outcome.IsTruncated === true && (last === undefined || key > last)
        if (key > after && !isBehind) this.#listed(key, begin, found.get(key))
      }
      for (const key of found.keys()) {
        if (seen.has(key)) throw new Error(`${key} is listed twice`)
        seen.add(key)
      }
      if (outcome.IsTruncated !== true) return
      after = last ?? after
      token = outcome.NextContinuationToken
    }
  }

  /** What lies in folders is there or not. */
  async listFolders(): Promise<void> {
    const { keys, rule } = this.#parts.plan
    const begin = this.#parts.time.exactMs
    const outcome = await ask(this.#parts, 'ListObjectsV2', { Bucket: bucket, Delimiter: '/' })
    if (outcome === undefined || outcome instanceof S3Error) return
    const folders = new Set(outcome.CommonPrefixes?.map(({ Prefix }) => Prefix))
    for (const key of keys) {
      const folder = key.slice(0, key.indexOf('/') + 1)
      const siblings = keys.filter(each => folder !== '' && each.startsWith(folder))
      const found = outcome.Contents?.find(({ Key }) => Key === key)
      if (folder === '') this.#listed(key, begin, found && bare(found.ETag))
      else if (!folders.has(folder)) this.#listed(key, begin, undefined)
      // What went beside somebody else's lies in the same folder.
      else if (siblings.length === 1 && rule !== 'copy') {
        this.#parts.ledger.note(key, { name: `list of ${folder}`, begin, apply: ifAnything })
      }
    }
  }

  #listed(key: string, begin: number, etag: string | undefined): void {
    const { ledger, values } = this.#parts
    const apply = (state: State) => (values.of(state)?.etag === etag ? [state] : [])
    ledger.note(key, { name: `list ${etag ?? 'without it'}`, begin, apply })
  }

  /** What a cache may have answered. */
  #shown(
    key: string,
    begin: number,
    { name, fits }: { readonly name: string; readonly fits: (value: Value) => boolean },
  ): void {
    const { ledger, values } = this.#parts
    const isIt = (id: string): boolean => {
      const value = values.of(id)
      return value !== undefined && fits(value)
    }
    ledger.note(key, { name, begin, apply: state => (shownIn(state, begin).some(isIt) ? [state] : []) })
  }

  #refused(
    key: string,
    what: string,
    { begin, outcome }: { readonly begin: number; readonly outcome: S3Error },
  ): void {
    if (outcome.status !== 404) return
    this.#parts.ledger.note(key, { name: `${what}: nothing`, begin, apply: ifNothing })
  }

  /** @returns `undefined` where it broke off, which only bad weather explains */
  async #text({ Body, ContentLength }: Output<'GetObject'>): Promise<string | undefined> {
    try {
      const text = await textOf(Body)
      if (text.length === ContentLength) return text
      if (!this.#parts.mayBreak()) throw new Error(`a body has ${text.length} bytes of ${ContentLength}`)
    } catch (error) {
      if (!this.#parts.mayBreak()) throw error
    }
    return undefined
  }
}

async function textOf(body: Output<'GetObject'>['Body']): Promise<string> {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return Buffer.from(body).toString('latin1')
  const chunks: Buffer[] = []
  await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
  return Buffer.concat(chunks).toString('latin1')
}

function bare(etag: string | undefined): string {
  return etag?.replaceAll('"', '') ?? ''
}
