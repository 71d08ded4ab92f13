/**
 * One client: does what its plan says, and writes down what it was answered.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { ask, type ClientParts } from './asking.ts'
import { Dice } from './dice.ts'
import type { Open, Seen } from './ledger.ts'
import type { State } from './linearizable.ts'
import type { Action, What } from './plan.ts'
import { Reader } from './reader.ts'
import { idOf, ifNothing, stateOf, tagged, tags } from './states.ts'
import { bucket } from './world.ts'

/** What a write makes of a key, as far as it is known. */
type Effect = Omit<Seen, 'begin'>

export class Client {
  readonly #parts: ClientParts
  readonly #reader: Reader

  constructor(parts: ClientParts) {
    this.#parts = parts
    this.#reader = new Reader(parts)
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
      head: () => this.#reader.head(key),
      list: () => this.#reader.list(dice.chance(0.5) ? 1 : undefined),
      listFolders: () => this.#reader.listFolders(),
      tags: () => this.#reader.tags(key),
      put: () => this.#put(key, dice, {}),
      create: () => this.#put(key, dice, { IfNoneMatch: '*' }),
      replace: () => this.#put(key, dice, { IfMatch: `"${this.#known(key, dice)}"` }),
      remove: () => this.#remove(key, undefined),
      removeIf: () => this.#remove(key, this.#known(key, dice)),
      removeAll: () => this.#removeAll(),
      copy: () => this.#copy(dice.pick(this.#parts.plan.keys), key),
      tag: () => this.#tag(key, dice.pick(['x', 'y'])),
      untag: () => this.#tag(key, ''),
      upload: () => this.#upload(key, dice),
    }
    await acts[what]()
  }

  /** The last ETag that was read, or one that nothing has. */
  #known(key: string, dice: Dice): string {
    const known = this.#reader.etags.get(key)
    return known !== undefined && dice.chance(0.8) ? known : '00000000000000000000000000000000'
  }

  /** Writes, and writes down what is known of it before and behind the answer. */
  async #write<Op extends OpName>(
    call: { readonly op: Op; readonly input: Input<Op> },
    effects: Readonly<Record<string, Effect>>,
  ): Promise<{ readonly outcome: Output<Op> | S3Error | undefined; readonly begin: number }> {
    const { ledger, time } = this.#parts
    const begin = time.exactMs
    const opened: Open[] = []
    for (const [key, effect] of Object.entries(effects)) {
      ledger.writing(key, 1)
      opened.push(ledger.open(key, effect))
    }
    const outcome = await ask(this.#parts, call.op, call.input)
    for (const key of Object.keys(effects)) ledger.writing(key, -1)
    const isKnown = outcome !== undefined && !(outcome instanceof S3Error && outcome.status >= 500)
    if (isKnown) for (const open of opened) open.close()
    return { outcome, begin }
  }

  #done(key: string, begin: number, { name, apply, relaxed = apply }: Effect): void {
    this.#parts.ledger.note(key, { name, begin, apply, relaxed })
    if (this.#parts.plan.rule !== 'copy') return
    // It may go beside what somebody else has put there.
    this.#parts.world.yields(key)
  }

  async #put(
    key: string,
    dice: Dice,
    conditions: Pick<Input<'PutObject'>, 'IfMatch' | 'IfNoneMatch'>,
  ): Promise<void> {
    const value = this.#parts.values.make('v', 1 + dice.below(400))
    const tag = dice.chance(0.3) ? dice.pick(tags) : ''
    const after = [stateOf(value.id, tag)]
    const bytes = Buffer.from(value.body)
    const { IfMatch, IfNoneMatch } = conditions
    const fits = (state: State) =>
      IfNoneMatch === undefined ? this.#matches(state, IfMatch) : idOf(state) === ''
    const name = `${IfMatch ? 'replace' : IfNoneMatch ? 'create' : 'put'} ${value.id}`
    const { outcome, begin } = await this.#write(
      {
        op: 'PutObject',
        input: {
          Bucket: bucket,
          Key: key,
          Body: streamOf(bytes),
          ContentLength: bytes.length,
          ...(tag !== '' && { Tagging: `t=${tag}` }),
          ...conditions,
        },
      },
      {
        [key]: {
          name,
          apply: state => (fits(state) ? after : []),
          relaxed: state => [state, ...after],
        },
      },
    )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) {
      const relaxed = () => after
      return this.#done(key, begin, { name, apply: state => (fits(state) ? after : []), relaxed })
    }
    this.#refused(key, {
      outcome,
      begin,
      name,
      isConditional: IfMatch !== undefined || IfNoneMatch !== undefined,
      fits,
    })
  }

  #matches(state: State, condition: string | undefined): boolean {
    return condition === undefined || this.#parts.values.of(state)?.etag === condition.replaceAll('"', '')
  }

  #refused(
    key: string,
    {
      outcome,
      begin,
      name,
      isConditional,
      fits,
    }: {
      readonly outcome: S3Error
      readonly begin: number
      readonly name: string
      readonly isConditional: boolean
      readonly fits: (state: State) => boolean
    },
  ): void {
    const { code } = outcome
    if (!isConditional || (code !== 'PreconditionFailed' && code !== 'NoSuchKey')) return
    const apply = (state: State) =>
      !fits(state) && (idOf(state) === '') === (code === 'NoSuchKey') ? [state] : []
    this.#parts.ledger.note(key, { name: `${name}: ${code}`, begin, apply })
  }

  async #remove(key: string, etag: string | undefined): Promise<void> {
    const fits = (state: State) => this.#matches(state, etag)
    const name = etag === undefined ? 'delete' : `delete of ${etag.slice(0, 6)}`
    const apply = (state: State) => (fits(state) ? [''] : [])
    const IfMatch = etag === undefined ? undefined : `"${etag}"`
    const { outcome, begin } = await this.#write(
      { op: 'DeleteObject', input: { Bucket: bucket, Key: key, IfMatch } },
      { [key]: { name, apply, relaxed: state => [state, ''] } },
    )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) return this.#done(key, begin, { name, apply, relaxed: () => [''] })
    this.#refused(key, { outcome, begin, name, isConditional: etag !== undefined, fits })
  }

  async #removeAll(): Promise<void> {
    const { keys } = this.#parts.plan
    const effect: Effect = { name: 'delete of all', apply: () => [''] }
    const Objects = keys.map(Key => ({ Key }))
    const { outcome, begin } = await this.#write(
      { op: 'DeleteObjects', input: { Bucket: bucket, Delete: { Objects } } },
      Object.fromEntries(keys.map(key => [key, effect])),
    )
    if (outcome === undefined || outcome instanceof S3Error) return
    for (const key of keys) this.#done(key, begin, effect)
  }

  /** What is copied is known by its ETag, its tags are not. */
  async #copy(sourceKey: string, key: string): Promise<void> {
    if (sourceKey === key) return
    const { values, ledger } = this.#parts
    const name = `copy of ${sourceKey}`
    const anything = () => values.all.flatMap(id => tags.map(tag => stateOf(id, tag)))
    const { outcome, begin } = await this.#write(
      { op: 'CopyObject', input: { Bucket: bucket, Key: key, CopySource: `${bucket}/${sourceKey}` } },
      { [key]: { name, apply: anything } },
    )
    if (outcome === undefined) return
    if (outcome instanceof S3Error) {
      if (outcome.code !== 'NoSuchKey') return
      return ledger.note(sourceKey, { name: `copy to ${key}: NoSuchKey`, begin, apply: ifNothing })
    }
    const etag = outcome.CopyObjectResult?.ETag?.replaceAll('"', '')
    const id = values.find(value => value.etag === etag)
    const copied = id === undefined ? [] : tags.map(tag => stateOf(values.copied(id), tag))
    this.#done(key, begin, { name: `${name}, ${id}`, apply: () => copied })
    const isSource = (state: State) => id !== undefined && values.copied(idOf(state)) === values.copied(id)
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
        ? await this.#write({ op: 'DeleteObjectTagging', input: at }, effects)
        : await this.#write(
            {
              op: 'PutObjectTagging',
              input: { ...at, Tagging: { TagSet: [{ Key: 't', Value: tag }] } },
            },
            effects,
          )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) return this.#done(key, begin, { name, apply, relaxed })
    if (outcome.code === 'NoSuchKey')
      this.#parts.ledger.note(key, { name: `${name}: NoSuchKey`, begin, apply: ifNothing })
  }

  /** One part, perhaps sent twice; completed, aborted or left. */
  async #upload(key: string, dice: Dice): Promise<void> {
    const at = { Bucket: bucket, Key: key }
    const begun = await ask(this.#parts, 'CreateMultipartUpload', at)
    if (begun === undefined || begun instanceof S3Error || begun.UploadId === undefined) return
    const of = { ...at, UploadId: begun.UploadId }
    const value = this.#parts.values.make('u', 1 + dice.below(400))
    let etag: string | undefined
    for (const body of dice.chance(0.3) ? ['another body', value.body] : [value.body]) {
      const bytes = Buffer.from(body)
      const part = { ...of, PartNumber: 1, Body: streamOf(bytes), ContentLength: bytes.length }
      const sent = await ask(this.#parts, 'UploadPart', part)
      if (sent === undefined || sent instanceof S3Error) return
      etag = sent.ETag
    }
    if (dice.chance(0.3)) {
      const listed = await ask(this.#parts, 'ListParts', of)
      if (listed === undefined || listed instanceof S3Error) return
      const found = listed.Parts?.map(part => `${part.PartNumber} ${part.ETag} ${part.Size}`).join()
      if (found !== `1 ${etag} ${value.body.length}`) throw new Error(`the parts of ${key} are ${found}`)
    }
    if (dice.chance(0.15)) return void (await ask(this.#parts, 'AbortMultipartUpload', of))
    const effect: Effect = { name: `upload ${value.id}`, apply: () => [value.id] }
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: etag }] }
    const completion = { op: 'CompleteMultipartUpload', input: { ...of, MultipartUpload } } as const
    const { outcome, begin } = await this.#write(completion, { [key]: effect })
    if (outcome !== undefined && !(outcome instanceof S3Error)) this.#done(key, begin, effect)
  }
}

function streamOf(bytes: Uint8Array): NonNullable<Input<'PutObject'>['Body']> {
  return {
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
}
