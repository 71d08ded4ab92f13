/**
 * How a client reads, and what its answers say of keys at the time. A body that breaks off on its way says nothing.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf, sendBody } from '../../src/service/payload.ts'
import type { Input, Output } from '../../src/service/service.ts'
import { ask, tell, unlessCrashed, type ClientParts } from './asking.ts'
import type { Dice } from './dice.ts'
import type { State } from './linearizable.ts'
import { nullVersion } from './stacks.ts'
import { idOf, ifNothing, ofVersion, shownIn, tagOf, type Value } from './states.ts'
import { bucket } from './world.ts'

export class Reader {
  /** The last ETag of each key that was read, without quotes. */
  readonly etags = new Map<string, string>()
  readonly #parts: ClientParts

  constructor(parts: ClientParts) {
    this.#parts = parts
  }

  get(key: string, dice: Dice): Promise<void> {
    return this.#get(key, { asked: {}, cut: ({ body }) => body, dice })
  }

  range(key: string, dice: Dice): Promise<void> {
    const first = dice.below(1_200)
    const count = 1 + dice.below(600)
    const kind = dice.pick(['from to', 'from', 'suffix'])
    const [bounds, start, end] =
      kind === 'suffix'
        ? [`-${count}`, -count, undefined]
        : kind === 'from'
          ? [`${first}-`, first, undefined]
          : [`${first}-${first + count - 1}`, first, first + count]
    const cut = ({ body }: Value) => body.slice(start, end) || undefined
    return this.#get(key, { asked: { Range: `bytes=${bounds}` }, cut, dice })
  }

  /** One of the parts in which an object was uploaded; one that was not has the first. */
  part(key: string, dice: Dice): Promise<void> {
    const PartNumber = dice.pick([1, 1, 2, 3, 5])
    const cut = ({ body, parts }: Value) => (parts ?? new Map([[1, body]])).get(PartNumber)
    return this.#get(key, { asked: { PartNumber }, cut, dice })
  }

  async #get(key: string, { asked, cut, dice }: Wanted): Promise<void> {
    const begin = this.#parts.time.exactMs
    const conditions = this.#parts.plan.cache === undefined ? {} : this.#conditions(key, dice)
    const what = ['get', ...Object.values(asked), ...Object.entries(conditions).flat()].join(' ')
    const input: Input<'GetObject'> = { Bucket: bucket, Key: key, ...asked, ...conditions }
    const told = await tell(this.#parts, 'GetObject', input)
    if (told === undefined) return
    const { outcome, status } = told
    const sinceMs = this.#mayMissSince(begin, status)
    if (outcome instanceof S3Error) {
      const fits = refusals[outcome.code]?.({ cut, etag: this.etags.get(key) ?? '' })
      if (fits) return this.#shown(key, begin, { name: `${what}: ${outcome.code}`, sinceMs, fits })
      return this.#refused(key, what, { begin, outcome })
    }
    const text = await this.#text(key, outcome, { begin, sinceMs, dice })
    if (text === undefined) return
    const etag = bare(outcome.ETag)
    this.etags.set(key, etag)
    const isPart = asked.Range !== undefined || outcome.ContentRange !== undefined
    const total = isPart ? Number(outcome.ContentRange?.split('/').at(-1)) : text.length
    const fits = (value: Value) =>
      value.etag === etag &&
      value.body.length === total &&
      cut(value) === text &&
      outcome.PartsCount === (asked.PartNumber === undefined ? undefined : value.parts?.size)
    const id = this.#parts.values.find(fits)
    const version = outcome.VersionId ?? nullVersion
    this.#shown(key, begin, {
      name: `${what}: ${id ?? `what nobody wrote, ${etag}`}`,
      sinceMs,
      fits,
      version,
    })
  }

  /** Now and then, what the client has seen before is not to be sent again, or nothing else. */
  #conditions(key: string, dice: Dice): Pick<Input<'GetObject'>, 'IfMatch' | 'IfNoneMatch'> {
    const etag = this.etags.get(key)
    if (etag === undefined || !dice.chance(0.2)) return {}
    return dice.chance(0.7) ? { IfNoneMatch: `"${etag}"` } : { IfMatch: `"${etag}"` }
  }

  async head(key: string): Promise<void> {
    const begin = this.#parts.time.exactMs
    const told = await tell(this.#parts, 'HeadObject', { Bucket: bucket, Key: key })
    if (told === undefined) return
    const { outcome, status } = told
    if (outcome instanceof S3Error) return this.#refused(key, 'head', { begin, outcome })
    const etag = bare(outcome.ETag)
    this.etags.set(key, etag)
    const fits = (value: Value) => value.etag === etag && value.body.length === outcome.ContentLength
    const sinceMs = this.#mayMissSince(begin, status)
    const version = outcome.VersionId ?? nullVersion
    this.#shown(key, begin, { name: `head ${this.#parts.values.find(fits) ?? etag}`, sinceMs, fits, version })
  }

  /** Since when others may have written without this answer showing it: as far back as the cache's rule says. */
  #mayMissSince(begin: number, status: string): number {
    const { cache } = this.#parts.plan
    if (cache === undefined) return begin
    const { mode, ttlMs, staleIfErrorMs } = cache
    if (status === 'stale') {
      if (!this.#parts.hadTrouble(begin)) throw new Error('a stale answer, though the remote did not fail')
      return begin - staleIfErrorMs
    }
    return status !== 'hit' ? begin : mode === 'immutable' ? -Infinity : begin - ttlMs
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

  /** What a cache may have answered. */
  #shown(key: string, begin: number, { name, sinceMs, fits, version }: Shown): void {
    const { ledger, values } = this.#parts
    const isIt = (id: string): boolean => {
      const value = values.of(id)
      return value !== undefined && fits(value)
    }
    const apply = (state: State): readonly State[] => {
      const [current = '', ...unseen] = shownIn(state, sinceMs)
      if (unseen.some(isIt)) return [state]
      return !isIt(current) ? [] : version === undefined ? [state] : ofVersion(state, version)
    }
    ledger.note(key, { name, begin, apply })
  }

  #refused(
    key: string,
    what: string,
    { begin, outcome }: { readonly begin: number; readonly outcome: S3Error },
  ): void {
    if (outcome.status === 404)
      return this.#parts.ledger.note(key, { name: `${what}: nothing`, begin, apply: ifNothing })
    if (!this.#parts.hadTrouble(begin)) throw new Error(`${what} of ${key} is refused: ${outcome.code}`)
  }

  /** @returns `undefined` where it broke off, which bad weather explains, or a change of the object on the way */
  async #text(
    key: string,
    { Body, ContentLength }: Output<'GetObject'>,
    { begin, sinceMs, dice }: { readonly begin: number; readonly sinceMs: number; readonly dice: Dice },
  ): Promise<string | undefined> {
    const { time, plan, ledger, hadTrouble } = this.#parts
    const waits =
      plan.cache !== undefined && dice.chance(0.3) ? () => time.sleep(dice.spread(1, 300)) : undefined
    try {
      const text = await unlessCrashed(this.#parts, `the body of ${key}`, textOf(Body, waits))
      if (text === undefined || text.length === ContentLength) return text
      throw new Error(`a body has ${text.length} bytes of ${ContentLength}`)
    } catch (error) {
      const isExplained =
        hadTrouble(begin) ||
        (plan.cache !== undefined && ledger.mayHaveChanged(key, Math.min(begin, sinceMs)))
      if (!isExplained) throw error
    }
    return undefined
  }
}

/** Which part of an object is asked for. */
interface Wanted {
  readonly asked: Pick<Input<'GetObject'>, 'Range' | 'PartNumber'>
  /** `undefined` where there is no such part. */
  readonly cut: (value: Value) => string | undefined
  readonly dice: Dice
}

interface Shown {
  readonly name: string
  /** What others have done since then may be missed. */
  readonly sinceMs: number
  readonly fits: (value: Value) => boolean
  /** Which the answer says it is. */
  readonly version?: string
}

type Fits = (asked: { readonly cut: Wanted['cut']; readonly etag: string }) => (value: Value) => boolean

/** Which objects a read is refused about. */
const refusals: Readonly<Partial<Record<string, Fits>>> = {
  InvalidRange:
    ({ cut }) =>
    value =>
      cut(value) === undefined,
  InvalidPartNumber:
    ({ cut }) =>
    value =>
      cut(value) === undefined,
  NotModified:
    ({ etag }) =>
    value =>
      value.etag === etag,
  PreconditionFailed:
    ({ etag }) =>
    value =>
      value.etag !== etag,
}

/** @param waits between what is read; without it, all is kept until the end */
async function textOf(
  body: Output<'GetObject'>['Body'],
  waits: (() => Promise<void>) | undefined,
): Promise<string> {
  if (typeof body === 'string') return body
  if (body === undefined) return ''
  if (body instanceof Uint8Array) return Buffer.from(body).toString('latin1')
  const chunks: Buffer[] = []
  if (waits === undefined) await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
  else {
    await sendBody(body, async chunk => {
      await waits()
      chunks.push(Buffer.from(chunk))
    })
  }
  return Buffer.concat(chunks).toString('latin1')
}

function bare(etag: string | undefined): string {
  return etag?.replaceAll('"', '') ?? ''
}
