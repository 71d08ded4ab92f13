/**
 * The way to a simulated remote: slow, and it refuses, loses answers to what was done, and breaks bodies off in both
 * directions, as the weather is.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, Input, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import type { Dice } from './dice.ts'
import { RemoteBucket, type BucketKind } from './remote-bucket.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What happens on the way to the remote and back. Numbers are probabilities. */
export interface Weather {
  /** Nobody answers. */
  readonly isDown: boolean
  /** Everything is refused with this. */
  readonly refusal?: 'AccessDenied' | 'RequestTimeTooSkewed' | undefined
  /** Refused with 503 before anything happens. */
  readonly refused: number
  /** Done, and the answer lost. */
  readonly lost: number
  /** The body breaks off on its way there. */
  readonly cut: number
  /** The body breaks off on its way back: reset, or at what looks like its end. */
  readonly broken: number
}

export const fair: Weather = { isDown: false, refused: 0, lost: 0, cut: 0, broken: 0 }

export class SimulatedRemote {
  weather: Weather = fair
  readonly bucket: RemoteBucket
  /** When something failed for the last time. */
  troubleMs = -Infinity
  /** When uploads were forgotten for the last time. */
  forgotMs = -Infinity
  /**
   * The way there of one life of the daemon: what has not arrived when that ends does not arrive. With `isLate`, writes of single
   * objects that seem not to have arrived may do so later, when whoever sent them was told otherwise, or has died.
   */
  readonly from: (isDead: () => boolean, isLate?: boolean) => Service
  /** Writes that may arrive yet, by their keys. */
  readonly #late = new Map<string, number>()
  readonly #time: VirtualTime
  readonly #dice: Dice

  constructor(time: VirtualTime, dice: Dice, kind: BucketKind) {
    this.#time = time
    this.#dice = dice
    this.bucket = new RemoteBucket(
      () => time.now(),
      () => dice.chance(this.weather.cut),
      kind,
    )
    const { handlers } = this.bucket
    this.from =
      (isDead, isLate = false) =>
      async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
        const handler = handlers[call.op]
        if (handler === undefined) throw new S3Error('NotImplemented')
        const sent = isLate && !isDead() && comesLate.has(call.op) ? await whole(call) : undefined
        let isThere = false
        const work = () => {
          isThere = true
          return handler(sent ?? call)
        }
        try {
          const output = this.#worn(await this.#travel(work, isDead))
          return { output: () => Promise.resolve(output) }
        } catch (error) {
          const isLost = error instanceof S3Error && error.status >= 500
          if (sent !== undefined && !isThere && isLost)
            this.#arrivesLater(call.resource.key, () => handler(sent))
          throw error
        }
      }
  }

  /** Whether a write of the key may arrive yet, or of any. */
  isAwaiting(key?: string): boolean {
    return key === undefined ? this.#late.size > 0 : this.#late.has(key)
  }

  #arrivesLater(key: string, work: () => Promise<unknown>): void {
    if (!this.#dice.chance(0.7)) return
    this.#late.set(key, (this.#late.get(key) ?? 0) + 1)
    this.#time.after(this.#dice.spread(500, 30_000), () => {
      // A refusal is heard by nobody.
      void work()
        .catch(() => {})
        .then(() => {
          const left = (this.#late.get(key) ?? 1) - 1
          if (left === 0) this.#late.delete(key)
          else this.#late.set(key, left)
        })
    })
  }

  async #travel<T>(work: () => Promise<T>, isDead: () => boolean): Promise<T> {
    await this.#time.sleep(this.#dice.spread(1, 300))
    const { isDown, refused, refusal, lost } = this.weather
    if (isDead() || isDown || this.#dice.chance(refused)) throw this.#trouble('ServiceUnavailable')
    if (refusal !== undefined) throw this.#trouble(refusal)
    const done = await work()
    await this.#time.sleep(this.#dice.spread(1, 300))
    if (this.weather.isDown || this.#dice.chance(lost)) throw this.#trouble('ServiceUnavailable')
    return done
  }

  /** As a rule of the bucket does with uploads that nobody completes. */
  forgetUploads(): void {
    this.bucket.uploads.forget()
    this.forgotMs = this.#time.exactMs
  }

  #trouble(code: 'ServiceUnavailable' | NonNullable<Weather['refusal']>): S3Error {
    this.troubleMs = this.#time.exactMs
    return new S3Error(code)
  }

  /** An answer whose body may break off. */
  #worn<Answer extends object>(output: Answer): Answer {
    const { Body } = output as Partial<Output<'GetObject'>> // of those that have one
    if (!(Body instanceof Uint8Array) || !this.#dice.chance(this.weather.broken)) return output
    const isReset = this.#dice.chance(0.5)
    const kept = Body.subarray(0, this.#dice.below(Math.max(1, Body.length)))
    return { ...output, Body: this.#brokenOff(kept, isReset) }
  }

  async *#brokenOff(kept: Uint8Array, isReset: boolean): AsyncGenerator<Uint8Array> {
    yield kept
    this.#trouble('ServiceUnavailable')
    if (isReset) throw new S3Error('InternalError', { message: 'the connection was reset' })
  }
}

/** Writes of which all that is sent can be held. */
const comesLate: ReadonlySet<OpName> = new Set<OpName>(['PutObject', 'DeleteObject'])

/** @returns the call with all of its body; `undefined` where that breaks off */
async function whole<Op extends OpName>(call: Call<Op>): Promise<Call<Op> | undefined> {
  const { op, resource, raw, context } = call
  const { Body } = call.input as Partial<Input<'PutObject'>> // of those that have one
  if (Body === undefined) return call
  const chunks: Uint8Array[] = []
  try {
    await payloadOf(Body).read(chunk => void chunks.push(Buffer.from(chunk)))
  } catch {
    return undefined
  }
  const again = {
    async *[Symbol.asyncIterator]() {
      yield* chunks
    },
  }
  return { op, resource, raw, context, input: { ...call.input, Body: again } }
}
