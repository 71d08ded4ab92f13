/**
 * How a client uses versions: turns them on and off, reads them, lists them, deletes them for good and makes them current again. What a
 * version holds never changes; all of a key stand in the order in which they were acknowledged.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Output } from '../../src/service/service.ts'
import { ask, unlessCrashed, type ClientParts } from './asking.ts'
import type { Dice } from './dice.ts'
import type { State } from './linearizable.ts'
import { listing, marker, modeOf, showing, stackIn, stackOf, withoutVersion } from './stacks.ts'
import type { Entry, Shown } from './stacks.ts'
import { tags, written, type Value } from './states.ts'
import { bucket } from './world.ts'
import type { Effect, Writer } from './writer.ts'

interface VersionMarker {
  readonly key?: string | undefined
  readonly version?: string | undefined
}

export class Versioner {
  readonly #parts: ClientParts
  readonly #writer: Writer

  constructor(parts: ClientParts, writer: Writer) {
    this.#parts = parts
    this.#writer = writer
  }

  /** Of the whole bucket. */
  async change(Status: 'Enabled' | 'Suspended'): Promise<void> {
    const { plan } = this.#parts
    const apply = (state: State): readonly State[] => {
      const stack = stackIn(state)
      return stack === undefined ? [] : [stackOf({ ...stack, mode: modeOf(Status) })]
    }
    const effect: Effect = { name: Status, apply, relaxed: apply }
    const { outcome, begin } = await this.#writer.write(
      { op: 'PutBucketVersioning', input: { Bucket: bucket, VersioningConfiguration: { Status } } },
      Object.fromEntries(plan.keys.map(key => [key, { name: Status, apply }])),
    )
    if (outcome === undefined || outcome instanceof S3Error) return
    for (const key of plan.keys) this.#writer.done(key, begin, effect)
  }

  /** Its body or what it is, now and then a version that is no longer there. */
  async get(key: string, dice: Dice): Promise<void> {
    const begin = this.#parts.time.exactMs
    const VersionId = this.#known(key, dice)
    const isHead = dice.chance(0.3)
    const asked = { Bucket: bucket, Key: key, VersionId }
    const outcome = isHead
      ? await ask(this.#parts, 'HeadObject', asked)
      : await ask(this.#parts, 'GetObject', asked)
    if (outcome === undefined) return
    if (outcome instanceof S3Error) return this.#refused(key, VersionId, { begin, outcome })
    const text = isHead ? undefined : await this.#text(key, outcome, begin)
    if (!isHead && text === undefined) return
    if (outcome.VersionId !== undefined && outcome.VersionId !== VersionId)
      throw new Error(`version ${VersionId} of ${key} is answered as ${outcome.VersionId}`)
    const etag = outcome.ETag?.replaceAll('"', '')
    const fits = (value: Value) =>
      value.etag === etag &&
      (text === undefined || value.body === text) &&
      value.body.length === outcome.ContentLength
    this.#note(key, begin, { name: `get ${VersionId}: ${etag}`, shown: this.#shown(VersionId, fits) })
  }

  /** For good. */
  async remove(key: string, dice: Dice): Promise<void> {
    const VersionId = this.#known(key, dice)
    const apply = (state: State): readonly State[] => {
      const stack = stackIn(state)
      return stack === undefined ? [] : withoutVersion(stack, VersionId)
    }
    const effect: Effect = {
      name: `delete of ${VersionId}`,
      apply,
      relaxed: state => [state, ...apply(state)],
    }
    const Objects = [{ Key: key, VersionId }]
    const { outcome, begin } = dice.chance(0.7)
      ? await this.#writer.write(
          { op: 'DeleteObject', input: { Bucket: bucket, Key: key, VersionId } },
          { [key]: effect },
        )
      : await this.#writer.write(
          { op: 'DeleteObjects', input: { Bucket: bucket, Delete: { Objects } } },
          { [key]: effect },
        )
    if (outcome === undefined || outcome instanceof S3Error) return
    this.#writer.done(key, begin, { ...effect, relaxed: apply })
  }

  /** A copy of it is what the key holds now. */
  async restore(key: string, dice: Dice): Promise<void> {
    const { values } = this.#parts
    const VersionId = this.#known(key, dice)
    const name = `restore ${VersionId}`
    const anything = (state: State) =>
      values.all.flatMap(id => tags.flatMap(tag => written(state, { id, tag })))
    const CopySource = `${bucket}/${key}?versionId=${VersionId}`
    const { outcome, begin } = await this.#writer.write(
      { op: 'CopyObject', input: { Bucket: bucket, Key: key, CopySource } },
      { [key]: { name, apply: anything } },
    )
    if (outcome === undefined || outcome instanceof S3Error) return
    const etag = outcome.CopyObjectResult?.ETag?.replaceAll('"', '')
    const id = values.find(value => value.etag === etag)
    const told = this.#parts.versions.told(key, outcome.VersionId)
    const copied = (state: State) =>
      id === undefined ? [] : tags.flatMap(tag => written(state, { id: values.copied(id), tag }, told))
    const isSource = (value: Value) => id !== undefined && value.body === values.of(id)?.body
    const apply = (state: State) => {
      const stack = stackIn(state)
      return stack === undefined ? [] : showing(stack, this.#shown(VersionId, isSource)).flatMap(copied)
    }
    this.#writer.done(key, begin, { name: `${name}, ${id}`, apply, relaxed: copied })
  }

  /** In pages of one version, two, or all. */
  async list(dice: Dice): Promise<void> {
    const { plan, ledger, time } = this.#parts
    const MaxKeys = dice.pick([1, 2, undefined, undefined])
    const begin = time.exactMs
    const pages = new Map<string, Listed[]>()
    for (let at: VersionMarker = {}; ;) {
      const pageBegin = time.exactMs
      const markers = { KeyMarker: at.key, VersionIdMarker: at.version }
      const page = await ask(this.#parts, 'ListObjectVersions', { Bucket: bucket, MaxKeys, ...markers })
      if (page === undefined || page instanceof S3Error) return
      const next = page.IsTruncated === true ? page.NextKeyMarker : undefined
      for (const key of plan.keys) {
        if (key < (at.key ?? '') || (next !== undefined && key > next)) continue
        const listed = this.#of(key, page)
        const before = pages.get(key) ?? []
        pages.set(key, [...before, listed])
        this.#listed(key, listed, { begin: pageBegin, isWhole: key !== at.key && key !== next })
      }
      if (next === undefined) break
      at = { key: next, version: page.NextVersionIdMarker }
    }
    for (const [key, parts] of pages) {
      const whole = {
        versions: parts.flatMap(({ versions }) => versions),
        deletions: parts.flatMap(({ deletions }) => deletions),
      }
      const ids = [...whole.versions, ...whole.deletions].map(({ VersionId }) => VersionId)
      if (new Set(ids).size < ids.length)
        throw new Error(`a version of ${key} is listed twice: ${ids.join(' ')}`)
      // Where nothing has changed, all pages are one.
      if (parts.length > 1 && ledger.isSteady(key, begin)) this.#listed(key, whole, { begin, isWhole: true })
    }
  }

  #of(key: string, { Versions = [], DeleteMarkers = [] }: Output<'ListObjectVersions'>): Listed {
    const versions = Versions.filter(({ Key }) => Key === key)
    const deletions = DeleteMarkers.filter(({ Key }) => Key === key)
    for (const { VersionId } of [...versions, ...deletions]) this.#parts.versions.told(key, VersionId)
    return { versions, deletions }
  }

  /** @param how when it was asked for, and whether that is all that the key has */
  #listed(
    key: string,
    { versions, deletions }: Listed,
    { begin, isWhole }: { readonly begin: number; readonly isWhole: boolean },
  ): void {
    const objects = versions.map(({ VersionId = '', ETag, Size, IsLatest }) => ({
      ...this.#shown(VersionId, value => `"${value.etag}"` === ETag && value.body.length === Size),
      isLatest: IsLatest === true,
    }))
    const markers = deletions.map(({ VersionId: version = '', IsLatest }) => {
      return { version, fits: isMarker, isLatest: IsLatest === true }
    })
    const name = `versions ${objects.map(({ version }) => version).join(' ') || 'none'}, deletions ${markers.map(({ version }) => version).join(' ') || 'none'}`
    const apply = (state: State): readonly State[] => {
      const stack = stackIn(state)
      return stack === undefined ? [] : listing(stack, { objects, markers, isWhole })
    }
    this.#parts.ledger.note(key, { name, begin, apply })
  }

  /** What is no longer there, or never was, now and then. */
  #known(key: string, dice: Dice): string {
    const known = this.#parts.versions.of(key)
    return known.length > 0 && dice.chance(0.9) ? dice.pick(known) : dice.pick(['null', 'never'])
  }

  #shown(version: string, fits: (value: Value) => boolean): Shown {
    const isIt = ({ id }: Entry) => {
      const value = id === marker ? undefined : this.#parts.values.of(id)
      return value !== undefined && fits(value)
    }
    return { version, fits: isIt }
  }

  #refused(
    key: string,
    version: string,
    { begin, outcome }: { readonly begin: number; readonly outcome: S3Error },
  ): void {
    const { code, status } = outcome
    const name = `get ${version}: ${code}`
    if (status === 405) return this.#note(key, begin, { name, shown: { version, fits: isMarker } })
    if (status === 404) {
      const isNone = (state: State) =>
        stackIn(state)?.entries.every(entry => entry.version !== version) === true
      const apply = (state: State) => (isNone(state) ? [state] : [])
      return this.#parts.ledger.note(key, { name, begin, apply })
    }
    if (!this.#parts.hadTrouble(begin)) throw new Error(`version ${version} of ${key} is refused: ${code}`)
  }

  #note(key: string, begin: number, { name, shown }: { readonly name: string; readonly shown: Shown }): void {
    const apply = (state: State) => {
      const stack = stackIn(state)
      return stack === undefined ? [] : showing(stack, shown)
    }
    this.#parts.ledger.note(key, { name, begin, apply })
  }

  /** @returns `undefined` where it broke off */
  async #text(
    key: string,
    { Body, ContentLength }: Output<'GetObject'>,
    begin: number,
  ): Promise<string | undefined> {
    try {
      const text = await unlessCrashed(this.#parts, `the body of a version of ${key}`, textOf(Body))
      if (text === undefined || text.length === ContentLength) return text
      throw new Error(`a body has ${text.length} bytes of ${ContentLength}`)
    } catch (error) {
      if (!this.#parts.hadTrouble(begin)) throw error
      return undefined
    }
  }
}

/** Versions of one key, as a list has them. */
interface Listed {
  readonly versions: NonNullable<Output<'ListObjectVersions'>['Versions']>
  readonly deletions: NonNullable<Output<'ListObjectVersions'>['DeleteMarkers']>
}

const isMarker = ({ id }: Entry): boolean => id === marker

async function textOf(body: Output<'GetObject'>['Body']): Promise<string> {
  if (typeof body === 'string' || body === undefined) return body ?? ''
  if (body instanceof Uint8Array) return Buffer.from(body).toString('latin1')
  const chunks: Buffer[] = []
  await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
  return Buffer.concat(chunks).toString('latin1')
}
