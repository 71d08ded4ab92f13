/**
 * How a client uploads in parts: in any order, several at once, some sent again or copied from other keys; completed once,
 * twice or wrongly, aborted, or left. Invariant: what was acknowledged of an upload holds until it ends: its begin, each of its parts,
 * and that it was aborted.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { ask, type ClientParts } from './asking.ts'
import { missMsOf } from './cache-plan.ts'
import { Completion, type UploadUnderWay } from './completion.ts'
import type { Dice } from './dice.ts'
import type { State } from './linearizable.ts'
import { md5, minPartBytes } from './remote-uploads.ts'
import { idOf, ifNothing, shownIn, tags, written } from './states.ts'
import { bucket } from './world.ts'
import { isKnown, isWeather, streamOf, type Effect, type Writer } from './writer.ts'

/** A part that was acknowledged. */
interface Part {
  readonly text: string
  /** In quotes. */
  readonly etag: string
  /** As the answer has it: of each part where the upload's is made of them. */
  readonly checksum: string | undefined
}

const triesMax = 4

export class Uploader {
  readonly #parts: ClientParts
  readonly #writer: Writer

  constructor(parts: ClientParts, writer: Writer) {
    this.#parts = parts
    this.#writer = writer
  }

  /** One part, perhaps sent twice; completed, aborted or left. */
  async inOnePart(key: string, dice: Dice): Promise<void> {
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
    const effect: Effect = {
      name: `upload ${value.id}`,
      apply: state => written(state, { id: value.id, tag: '' }),
    }
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: etag }] }
    const completion = { op: 'CompleteMultipartUpload', input: { ...of, MultipartUpload } } as const
    const { outcome, begin } = await this.#writer.write(completion, { [key]: effect })
    if (outcome === undefined || outcome instanceof S3Error) return
    const told = this.#parts.versions.told(key, outcome.VersionId)
    this.#writer.done(key, begin, {
      ...effect,
      apply: state => written(state, { id: value.id, tag: '' }, told),
    })
  }

  /** @param known an ETag that the key may have, for completions under conditions */
  async inParts(key: string, dice: Dice, known: string): Promise<void> {
    const upload = await this.#begun(key, dice)
    if (upload === undefined) return
    const sent = await this.#sent(upload, dice)
    if (dice.chance(0.3)) await this.#isListed(upload)
    if (sent === undefined) return
    if (dice.chance(0.3)) await this.#areListed(upload, sent)
    const end = dice.weighted({ complete: 5, twice: 2, race: 1, part: 1, condition: 2, abort: 1, leave: 0.5 })
    if (end === 'leave') return
    if (end === 'abort') return this.#aborted(upload)
    // Whoever leaves parts out means an object without them.
    const all = [...sent].toSorted(([left], [right]) => left - right)
    const kept = end !== 'part' ? all : upload.isChecked ? all.slice(0, -1) : all.slice(1)
    if (kept.length === 0) return
    const value = this.#parts.values.join(
      upload.id,
      new Map(kept.map(([number, { text }]) => [number, text])),
    )
    const completion = new Completion(this.#parts, this.#writer, {
      upload,
      value,
      parts: kept.map(([PartNumber, part]) => {
        return { PartNumber, ETag: part.etag, ChecksumCRC32: part.checksum }
      }),
      condition:
        end !== 'condition' ? {} : dice.chance(0.5) ? { IfNoneMatch: '*' } : { IfMatch: `"${known}"` },
    })
    if (dice.chance(0.15)) await completion.isRefused(dice.pick(['ETag', 'order']))
    const others = end === 'twice' ? [dice.spread(1, 1_000)] : []
    const racing = end === 'race' ? this.#aborted(upload, dice.spread(1, 1_000)) : undefined
    await Promise.all([completion.run([0, ...others]), racing])
  }

  async #begun(key: string, dice: Dice): Promise<UploadUnderWay | undefined> {
    const { time, values } = this.#parts
    const tag = dice.chance(0.3) ? dice.pick(tags) : ''
    const isChecked = dice.chance(0.3)
    const beganMs = time.exactMs
    const begun = await ask(this.#parts, 'CreateMultipartUpload', {
      Bucket: bucket,
      Key: key,
      ...(tag !== '' && { Tagging: `t=${tag}` }),
      ...(isChecked && { ChecksumAlgorithm: 'CRC32' }),
      // As only the remote can do it, so the upload is there from its begin.
      ...(dice.chance(0.15) && { ACL: 'bucket-owner-full-control' }),
    })
    if (begun === undefined || begun instanceof S3Error) return undefined
    const { UploadId } = begun
    if (UploadId === undefined) throw new Error('an upload has no id')
    const of = { Bucket: bucket, Key: key, UploadId }
    return {
      id: values.name('u'),
      key,
      of,
      tag,
      isChecked,
      beganMs,
      ends: { isCompletionAsked: false, isAbortAsked: false, isAborted: false },
    }
  }

  /** @returns the parts by their numbers, all of them acknowledged; `undefined` where one was not */
  async #sent(upload: UploadUnderWay, dice: Dice): Promise<ReadonlyMap<number, Part> | undefined> {
    const numbers = dice.pick([[1], [1, 2], [1, 2, 3], upload.isChecked ? [1, 2, 3, 4] : [2, 3, 5, 10_000]])
    const sends = numbers.map((number, at) => () => {
      const isCopy = at > 0 && dice.chance(0.2)
      return isCopy ? this.#copied(upload, number, dice) : this.#put(upload, number, dice)
    })
    // Some begin with the last.
    const order = dice.chance(0.5) ? sends.toReversed() : sends
    const isAtOnce = dice.chance(0.4)
    const sent: (readonly [number, Part] | undefined)[] = []
    if (isAtOnce) sent.push(...(await Promise.all(order.map(send => send()))))
    else for (const send of order) sent.push(await send())
    const all = sent.filter(part => part !== undefined)
    return all.length === numbers.length ? new Map(all) : undefined
  }

  async #put(
    upload: UploadUnderWay,
    PartNumber: number,
    dice: Dice,
  ): Promise<readonly [number, Part] | undefined> {
    const name = `${upload.id}.${PartNumber}:`
    const isSmall = dice.chance(0.03)
    const text = name.repeat(isSmall ? 1 : Math.ceil(minPartBytes / name.length) + dice.below(150))
    const before = dice.chance(0.2) ? [`another body of ${name.repeat(1 + dice.below(50))}`] : []
    let part: Part | undefined
    for (const body of [...before, text]) {
      const bytes = Buffer.from(body)
      const answer = await this.#insist(upload, 'UploadPart', () => ({
        ...upload.of,
        PartNumber,
        Body: streamOf(bytes),
        ContentLength: bytes.length,
      }))
      if (answer === undefined) return undefined
      const { ETag: etag = '', ChecksumCRC32: checksum } = answer
      if (etag !== `"${md5(body)}"`)
        throw new Error(`part ${PartNumber} of ${upload.id} has the ETag ${etag}`)
      part = { text, etag, checksum }
    }
    return part && [PartNumber, part]
  }

  /** What is copied is known by its ETag; its bytes may come out of the cache. */
  async #copied(
    upload: UploadUnderWay,
    PartNumber: number,
    dice: Dice,
  ): Promise<readonly [number, Part] | undefined> {
    const { values, ledger, plan, time } = this.#parts
    const source = dice.pick(plan.keys)
    const begin = time.exactMs
    const outcome = await ask(this.#parts, 'UploadPartCopy', {
      ...upload.of,
      PartNumber,
      CopySource: `${bucket}/${source}`,
    })
    if (outcome instanceof S3Error && outcome.code === 'NoSuchKey')
      ledger.note(source, { name: `copy to a part of ${upload.key}: NoSuchKey`, begin, apply: ifNothing })
    if (outcome === undefined || outcome instanceof S3Error) return undefined
    const { ETag: etag = '', ChecksumCRC32: checksum } = outcome.CopyPartResult ?? {}
    const id = values.find(value => md5(value.body) === etag.replaceAll('"', ''))
    const text = id === undefined ? undefined : values.of(id)?.body
    const isIt = (shown: string) => text !== undefined && values.of(shown)?.body === text
    const sinceMs = begin - missMsOf(plan.cache)
    const apply = (state: State) => (idOf(state) !== '' && shownIn(state, sinceMs).some(isIt) ? [state] : [])
    ledger.note(source, { name: `copied ${id ?? etag} to a part of ${upload.key}`, begin, apply })
    return text === undefined ? undefined : [PartNumber, { text, etag, checksum }]
  }

  /** Asks again where it is not known what became of it. @returns `undefined` where it is given up */
  async #insist<Op extends OpName>(
    upload: UploadUnderWay,
    op: Op,
    input: () => Input<Op>,
  ): Promise<Output<Op> | undefined> {
    const { time } = this.#parts
    for (let tries = 1; tries <= triesMax; tries++) {
      const outcome = await ask(this.#parts, op, input())
      if (outcome !== undefined && !(outcome instanceof S3Error)) return outcome
      if (outcome !== undefined && isKnown(outcome)) {
        if (this.#isLost(upload, outcome)) return undefined
        if (!isWeather(this.#parts, outcome, upload.beganMs))
          throw new Error(`${op} of ${upload.id} is refused: ${outcome.code}`)
      }
      await time.sleep(200 * tries)
    }
    return undefined
  }

  /** Somebody ended it, or the remote forgot what went on to it. */
  #isLost({ beganMs, ends }: UploadUnderWay, { code }: S3Error): boolean {
    return (
      code === 'NoSuchUpload' &&
      (ends.isCompletionAsked || ends.isAbortAsked || this.#parts.hasForgotten(beganMs))
    )
  }

  async #isListed(upload: UploadUnderWay): Promise<void> {
    const input = { Bucket: bucket, Prefix: upload.key }
    const outcome = await ask(this.#parts, 'ListMultipartUploads', input)
    if (outcome === undefined || outcome instanceof S3Error || this.#parts.hasForgotten(upload.beganMs))
      return
    const times = outcome.Uploads?.filter(({ UploadId }) => UploadId === upload.of.UploadId).length
    if (times !== 1) throw new Error(`${upload.id} is listed ${times} times`)
  }

  async #areListed(upload: UploadUnderWay, sent: ReadonlyMap<number, Part>): Promise<void> {
    const listed = await this.#insist(upload, 'ListParts', () => upload.of)
    if (listed === undefined) return
    const found = listed.Parts?.map(part => `${part.PartNumber} ${part.ETag} ${part.Size}`)
    const want = [...sent].map(([number, { etag, text }]) => `${number} ${etag} ${text.length}`)
    if (String(found) !== String(want.toSorted((left, right) => parseInt(left) - parseInt(right))))
      throw new Error(`the parts of ${upload.id} are ${String(found)}`)
  }

  /** @param waitMs before it is asked for */
  async #aborted(upload: UploadUnderWay, waitMs = 0): Promise<void> {
    await this.#parts.time.sleep(waitMs)
    const { ends } = upload
    const isFirst = !ends.isCompletionAsked && !ends.isAbortAsked
    ends.isAbortAsked = true
    const outcome = await ask(this.#parts, 'AbortMultipartUpload', upload.of)
    if (outcome === undefined) return
    if (outcome instanceof S3Error) {
      const { code } = outcome
      if (code === 'NoSuchUpload' && isFirst && !this.#parts.hasForgotten(upload.beganMs))
        throw new Error(`${upload.id} is gone before it was aborted`)
      return
    }
    ends.isAborted = true
    const parts = await ask(this.#parts, 'ListParts', upload.of)
    if (parts !== undefined && !(parts instanceof S3Error))
      throw new Error(`${upload.id} has parts after it was aborted`)
  }
}
