/**
 * The completion of one upload, asked for once or several times. Invariant: it takes effect at most once, between the
 * first time it is asked for and the first answer that says so.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Input } from '../../src/service/service.ts'
import { ask, type ClientParts } from './asking.ts'
import type { State } from './linearizable.ts'
import { minPartBytes } from './remote-uploads.ts'
import { idOf, written, type Value } from './states.ts'
import { isKnown, isWeather, type Effect, type Writer } from './writer.ts'

export interface UploadUnderWay {
  /** Of the object that it is to become. */
  readonly id: string
  readonly key: string
  readonly of: { readonly Bucket: string; readonly Key: string; readonly UploadId: string }
  readonly tag: string
  /** Whether its checksum is made of those of its parts, which are then numbered without gaps. */
  readonly isChecked: boolean
  readonly beganMs: number
  /** Whether anybody has asked for its end, and whether it was acknowledged that it is aborted. */
  readonly ends: { isCompletionAsked: boolean; isAbortAsked: boolean; isAborted: boolean }
}

interface Wanted {
  readonly upload: UploadUnderWay
  readonly value: Value
  readonly parts: readonly {
    readonly PartNumber: number
    readonly ETag: string
    readonly ChecksumCRC32: string | undefined
  }[]
  readonly condition: Pick<Input<'CompleteMultipartUpload'>, 'IfMatch' | 'IfNoneMatch'>
}

/** After an answer that tells nothing. */
const retriesMax = 2

export class Completion {
  readonly #parts: ClientParts
  readonly #writer: Writer
  readonly #wanted: Wanted
  readonly #effect: Effect
  #asks = 0
  /** Of those that were asked for, how many may have taken effect without an answer. */
  #unknown = 0
  #isDone = false

  constructor(parts: ClientParts, writer: Writer, wanted: Wanted) {
    this.#parts = parts
    this.#writer = writer
    this.#wanted = wanted
    const { upload, condition } = wanted
    this.#effect = {
      name: `upload ${upload.id}${condition.IfMatch ? ' if it is as read' : condition.IfNoneMatch ? ' if there is none' : ''}`,
      apply: state => (this.#fits(state) ? this.#after(state) : []),
      relaxed: state => [state, ...this.#after(state)],
    }
  }

  /** With something that is wrong, which changes nothing. */
  async isRefused(what: 'ETag' | 'order'): Promise<void> {
    const { upload, parts } = this.#wanted
    const [first, ...others] = parts
    if (first === undefined || (what === 'order' && others.length === 0)) return
    const Parts =
      what === 'order' ? parts.toReversed() : [{ ...first, ETag: `"${'0'.repeat(32)}"` }, ...others]
    const outcome = await ask(this.#parts, 'CompleteMultipartUpload', {
      ...upload.of,
      MultipartUpload: { Parts },
    })
    if (outcome !== undefined && !(outcome instanceof S3Error))
      throw new Error(`${upload.id} is completed with a wrong ${what}`)
  }

  /** @param waitsMs before each time that it is asked for */
  async run(waitsMs: readonly number[]): Promise<void> {
    const { ledger, time } = this.#parts
    const { key } = this.#wanted.upload
    const begin = time.exactMs
    // Nothing is settled as long as somebody may still ask for it.
    ledger.writing(key, 1)
    const open = ledger.open(key, this.#effect)
    const completed = (version: string | undefined) => {
      if (this.#isDone) return
      this.#isDone = true
      open.close()
      const told = this.#parts.versions.told(key, version)
      const relaxed = (state: State) => this.#after(state, told)
      const apply = (state: State) => (this.#fits(state) ? relaxed(state) : [])
      this.#writer.done(key, begin, { ...this.#effect, apply, relaxed })
    }
    await Promise.all(waitsMs.map(waitMs => this.#insist(waitMs, completed)))
    ledger.writing(key, -1)
    if (this.#unknown === 0) open.close()
  }

  async #insist(waitMs: number, completed: (version: string | undefined) => void): Promise<void> {
    const { time } = this.#parts
    await time.sleep(waitMs)
    for (let retries = 0; ; retries++) {
      const isKnownNow = await this.#once(completed)
      if (isKnownNow || retries === retriesMax) return
      await time.sleep(500 * (retries + 1))
    }
  }

  /** @returns whether the answer tells what became of it */
  async #once(completed: (version: string | undefined) => void): Promise<boolean> {
    const { time } = this.#parts
    const { upload, value, parts, condition } = this.#wanted
    const begin = time.exactMs
    const wasAborted = upload.ends.isAborted
    this.#asks++
    upload.ends.isCompletionAsked = true
    const MultipartUpload = { Parts: [...parts] }
    const input = { ...upload.of, MultipartUpload, ...condition }
    const outcome = await ask(this.#parts, 'CompleteMultipartUpload', input)
    if (!isKnown(outcome)) {
      this.#unknown++
      return false
    }
    if (outcome instanceof S3Error) {
      this.#explain(outcome, begin)
      return true
    }
    if (wasAborted) throw new Error(`${upload.id} is completed after it was aborted`)
    if (this.#isShort) throw new Error(`${upload.id} is completed from parts that are too small`)
    if (outcome.ETag !== `"${value.etag}"`) throw new Error(`${upload.id} has the ETag ${outcome.ETag}`)
    completed(outcome.VersionId)
    return true
  }

  #explain(outcome: S3Error, begin: number): void {
    const { upload, condition } = this.#wanted
    const { code } = outcome
    const isConditional = condition.IfMatch !== undefined || condition.IfNoneMatch !== undefined
    this.#writer.refused(upload.key, {
      outcome,
      begin,
      name: this.#effect.name,
      isConditional,
      fits: state => this.#fits(state),
    })
    const isCondition = isConditional && (code === 'PreconditionFailed' || code === 'NoSuchKey')
    const isExplained =
      isCondition ||
      (code === 'NoSuchUpload' && this.#mayBeGone) ||
      (code === 'EntityTooSmall' && this.#isShort) ||
      code === 'OperationAborted' ||
      isWeather(this.#parts, outcome, upload.beganMs)
    if (!isExplained) throw new Error(`the completion of ${upload.id} is refused: ${code}`)
  }

  /** Aborted, or completed without an answer, or forgotten by the remote. */
  get #mayBeGone(): boolean {
    const { upload } = this.#wanted
    return this.#asks > 1 || upload.ends.isAbortAsked || this.#parts.hasForgotten(upload.beganMs)
  }

  get #isShort(): boolean {
    const { value } = this.#wanted
    return [...(value.parts?.values() ?? [])].slice(0, -1).some(text => text.length < minPartBytes)
  }

  #after(state: State, told?: string): readonly State[] {
    const { id, tag } = this.#wanted.upload
    return written(state, { id, tag }, told)
  }

  #fits(state: State): boolean {
    const { IfMatch, IfNoneMatch } = this.#wanted.condition
    return IfNoneMatch === undefined ? this.#writer.matches(state, IfMatch) : idOf(state) === ''
  }
}
