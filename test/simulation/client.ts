/**
 * One client: does what its plan says, and writes down what it was answered.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Input, Output } from '../../src/service/service.ts'
import type { ClientParts } from './asking.ts'
import { Dice } from './dice.ts'
import type { State } from './linearizable.ts'
import { Lister } from './lister.ts'
import type { Action, What } from './plan.ts'
import { Reader } from './reader.ts'
import { idOf, ifNothing, removed, tagged, tags, written } from './states.ts'
import { Uploader } from './uploader.ts'
import { Versioner } from './versioner.ts'
import { bucket } from './world.ts'
import { streamOf, Writer, type Effect } from './writer.ts'

export class Client {
  readonly #parts: ClientParts
  readonly #reader: Reader
  readonly #lister: Lister
  readonly #writer: Writer
  readonly #uploader: Uploader
  readonly #versioner: Versioner

  constructor(parts: ClientParts) {
    this.#parts = parts
    this.#reader = new Reader(parts)
    this.#lister = new Lister(parts)
    this.#writer = new Writer(parts)
    this.#uploader = new Uploader(parts, this.#writer)
    this.#versioner = new Versioner(parts, this.#writer)
  }

  async run(actions: readonly Action[]): Promise<void> {
    for (const { what, waitMs, key, seed } of actions) {
      await this.#parts.time.sleep(waitMs)
      await this.#act(what, key, new Dice(seed))
    }
  }

  async #act(what: What, key: string, dice: Dice): Promise<void> {
    const acts: Readonly<Record<What, () => Promise<unknown>>> = {
      get: () => this.#reader.get(key, dice),
      range: () => this.#reader.range(key, dice),
      part: () => this.#reader.part(key, dice),
      head: () => this.#reader.head(key),
      list: () => this.#lister.list({ limit: dice.chance(0.5) ? 1 : undefined }),
      listFolders: () => this.#lister.list({ delimiter: '/' }),
      listUnder: () => this.#lister.listUnder(dice),
      tags: () => this.#reader.tags(key),
      put: () => this.#put(key, dice, {}),
      putThrough: () => this.#put(key, dice, { ACL: 'bucket-owner-full-control' }),
      create: () => this.#put(key, dice, { IfNoneMatch: '*' }),
      replace: () => this.#put(key, dice, { IfMatch: `"${this.#known(key, dice)}"` }),
      remove: () => this.#remove(key, undefined),
      removeIf: () => this.#remove(key, this.#known(key, dice)),
      removeAll: () => this.#removeAll(),
      removeAllIf: () => this.#removeAllIf(dice),
      copy: () => this.#copy(dice.pick(this.#parts.plan.keys), key, undefined),
      copyIf: () => {
        const source = dice.pick(this.#parts.plan.keys)
        return this.#copy(source, key, this.#known(source, dice))
      },
      tag: () => this.#tag(key, dice.pick(['x', 'y'])),
      untag: () => this.#tag(key, ''),
      upload: () => this.#uploader.inOnePart(key, dice),
      uploadParts: () => this.#uploader.inParts(key, dice, this.#known(key, dice)),
      getVersion: () => this.#versioner.get(key, dice),
      removeVersion: () => this.#versioner.remove(key, dice),
      restoreVersion: () => this.#versioner.restore(key, dice),
      listVersions: () => this.#versioner.list(dice),
      enable: () => this.#versioner.change('Enabled'),
      suspend: () => this.#versioner.change('Suspended'),
    }
    await acts[what]()
  }

  /** The last ETag that was read, or one that nothing has. */
  #known(key: string, dice: Dice): string {
    const known = this.#reader.etags.get(key)
    return known !== undefined && dice.chance(0.8) ? known : '00000000000000000000000000000000'
  }

  async #put(
    key: string,
    dice: Dice,
    asked: Pick<Input<'PutObject'>, 'IfMatch' | 'IfNoneMatch' | 'ACL'>,
  ): Promise<void> {
    const value = this.#parts.values.make('v', 1 + dice.below(400))
    const tag = dice.chance(0.3) ? dice.pick(tags) : ''
    const after = (state: State, told?: string) => written(state, { id: value.id, tag }, told)
    const bytes = Buffer.from(value.body)
    const { IfMatch, IfNoneMatch } = asked
    const fits = (state: State) =>
      IfNoneMatch === undefined ? this.#writer.matches(state, IfMatch) : idOf(state) === ''
    const name = `${IfMatch ? 'replace' : IfNoneMatch ? 'create' : 'put'} ${value.id}`
    const { outcome, begin } = await this.#writer.write(
      {
        op: 'PutObject',
        input: {
          Bucket: bucket,
          Key: key,
          Body: streamOf(bytes),
          ContentLength: bytes.length,
          ...(tag !== '' && { Tagging: `t=${tag}` }),
          ...asked,
        },
      },
      {
        [key]: {
          name,
          apply: state => (fits(state) ? after(state) : []),
          relaxed: state => [state, ...after(state)],
        },
      },
    )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) {
      const told = this.#parts.versions.told(key, outcome.VersionId)
      const relaxed = (state: State) => after(state, told)
      const apply = (state: State) => (fits(state) ? after(state, told) : [])
      return this.#writer.done(key, begin, { name, apply, relaxed })
    }
    const isConditional = IfMatch !== undefined || IfNoneMatch !== undefined
    this.#writer.refused(key, { outcome, begin, name, isConditional, fits })
  }

  async #remove(key: string, etag: string | undefined): Promise<void> {
    const fits = (state: State) => this.#writer.matches(state, etag)
    const name = etag === undefined ? 'delete' : `delete of ${etag.slice(0, 6)}`
    const applyAs = (told?: string) => (state: State) => (fits(state) ? removed(state, told) : [])
    const apply = applyAs()
    const IfMatch = etag === undefined ? undefined : `"${etag}"`
    const { outcome, begin } = await this.#writer.write(
      { op: 'DeleteObject', input: { Bucket: bucket, Key: key, IfMatch } },
      { [key]: { name, apply, relaxed: state => [state, ...removed(state)] } },
    )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) {
      const told = this.#parts.versions.told(key, outcome.VersionId)
      const relaxed = (state: State) => removed(state, told)
      return this.#writer.done(key, begin, { name, apply: applyAs(told), relaxed })
    }
    this.#writer.refused(key, { outcome, begin, name, isConditional: etag !== undefined, fits })
  }

  async #removeAll(): Promise<void> {
    const { keys } = this.#parts.plan
    const effect: Effect = { name: 'delete of all', apply: state => removed(state) }
    const Objects = keys.map(Key => ({ Key }))
    const { outcome, begin } = await this.#writer.write(
      { op: 'DeleteObjects', input: { Bucket: bucket, Delete: { Objects } } },
      Object.fromEntries(keys.map(key => [key, effect])),
    )
    if (outcome === undefined || outcome instanceof S3Error) return
    for (const key of keys) {
      const told = this.#told(outcome, key)
      this.#writer.done(key, begin, { ...effect, apply: state => removed(state, told) })
    }
  }

  /** Which marker it says it has made. */
  #told({ Deleted }: Output<'DeleteObjects'>, key: string): string {
    const version = Deleted?.find(({ Key }) => Key === key)?.DeleteMarkerVersionId
    return this.#parts.versions.told(key, version)
  }

  /** Each where it is as it was last read: one call, and an answer for each. */
  async #removeAllIf(dice: Dice): Promise<void> {
    const { keys } = this.#parts.plan
    const etags = new Map(keys.map(key => [key, this.#known(key, dice)]))
    const fitsAt = (key: string) => (state: State) => this.#writer.matches(state, etags.get(key))
    const effectOn = (key: string): Effect => ({
      name: `delete of all, ${etags.get(key)?.slice(0, 6)}`,
      apply: state => (fitsAt(key)(state) ? removed(state) : []),
      relaxed: state => [state, ...removed(state)],
    })
    const Objects = keys.map(Key => ({ Key, ETag: `"${etags.get(Key)}"` }))
    const { outcome, begin } = await this.#writer.write(
      { op: 'DeleteObjects', input: { Bucket: bucket, Delete: { Objects } } },
      Object.fromEntries(keys.map(key => [key, effectOn(key)])),
    )
    if (outcome === undefined || outcome instanceof S3Error) return
    for (const key of keys) {
      const refusal = outcome.Errors?.find(({ Key }) => Key === key)
      const isDeleted = outcome.Deleted?.some(({ Key }) => Key === key) ?? false
      if (isDeleted === (refusal !== undefined)) throw new Error(`${key} is told of as deleted, and not`)
      const effect = effectOn(key)
      if (isDeleted) {
        const told = this.#told(outcome, key)
        const relaxed = (state: State) => removed(state, told)
        const apply = (state: State) => (fitsAt(key)(state) ? relaxed(state) : [])
        this.#writer.done(key, begin, { ...effect, apply, relaxed })
      } else if (refusal?.Code === 'PreconditionFailed') {
        const { name } = effect
        const refused = new S3Error('PreconditionFailed')
        this.#writer.refused(key, { outcome: refused, begin, name, isConditional: true, fits: fitsAt(key) })
      }
    }
  }

  /**
   * What is copied is known by its ETag, its tags are not.
   * @param etag which the source is to have; any without it
   */
  async #copy(sourceKey: string, key: string, etag: string | undefined): Promise<void> {
    if (sourceKey === key) return
    const { values, ledger } = this.#parts
    const name = `copy of ${sourceKey}${etag === undefined ? '' : ` if ${etag.slice(0, 6)}`}`
    const anything = (state: State) =>
      values.all.flatMap(id => tags.flatMap(tag => written(state, { id, tag })))
    const { outcome, begin } = await this.#writer.write(
      {
        op: 'CopyObject',
        input: {
          Bucket: bucket,
          Key: key,
          CopySource: `${bucket}/${sourceKey}`,
          ...(etag !== undefined && { CopySourceIfMatch: `"${etag}"` }),
        },
      },
      { [key]: { name, apply: anything } },
    )
    if (outcome === undefined) return
    if (outcome instanceof S3Error) {
      const what = { name: `copy to ${key}: ${outcome.code}`, begin }
      if (outcome.code === 'NoSuchKey') ledger.note(sourceKey, { ...what, apply: ifNothing })
      if (outcome.code === 'PreconditionFailed') {
        const isOther = (state: State) => idOf(state) !== '' && values.of(state)?.etag !== etag
        ledger.note(sourceKey, { ...what, apply: state => (isOther(state) ? [state] : []) })
      }
      return
    }
    const copiedEtag = outcome.CopyObjectResult?.ETag?.replaceAll('"', '')
    const id = values.find(value => value.etag === copiedEtag)
    const told = this.#parts.versions.told(key, outcome.VersionId)
    const copied = (state: State) =>
      id === undefined ? [] : tags.flatMap(tag => written(state, { id: values.copied(id), tag }, told))
    this.#writer.done(key, begin, { name: `${name}, ${id}`, apply: copied })
    const isSource = (state: State) =>
      id !== undefined &&
      values.copied(idOf(state)) === values.copied(id) &&
      (etag === undefined || values.of(state)?.etag === etag)
    ledger.note(sourceKey, {
      name: `copied ${id} to ${key}`,
      begin,
      apply: state => (isSource(state) ? [state] : []),
    })
  }

  async #tag(key: string, tag: string): Promise<void> {
    const name = tag === '' ? 'untag' : `tag ${tag}`
    const apply = (state: State) => (idOf(state) === '' ? [] : [tagged(state, tag)])
    const relaxed = (state: State) => [state, ...apply(state)]
    const effects = { [key]: { name, apply, relaxed } }
    const at = { Bucket: bucket, Key: key }
    const { outcome, begin } =
      tag === ''
        ? await this.#writer.write({ op: 'DeleteObjectTagging', input: at }, effects)
        : await this.#writer.write(
            {
              op: 'PutObjectTagging',
              input: { ...at, Tagging: { TagSet: [{ Key: 't', Value: tag }] } },
            },
            effects,
          )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) return this.#writer.done(key, begin, { name, apply, relaxed })
    if (outcome.code === 'NoSuchKey')
      this.#parts.ledger.note(key, { name: `${name}: NoSuchKey`, begin, apply: ifNothing })
  }
}
