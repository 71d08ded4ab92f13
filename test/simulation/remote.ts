/**
 * The way to a simulated remote: slow, and it refuses, loses answers to what was done, and breaks bodies off in both
 * directions, as the weather is.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Call, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import type { Dice } from './dice.ts'
import { RemoteBucket } from './remote-bucket.ts'
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
  /** The way there of one life of the daemon: what has not arrived when that ends does not arrive. */
  readonly from: (isDead: () => boolean) => Service
  readonly #time: VirtualTime
  readonly #dice: Dice

  constructor(time: VirtualTime, dice: Dice, remembersUploads: boolean) {
    this.#time = time
    this.#dice = dice
    this.bucket = new RemoteBucket(
      () => time.now(),
      () => dice.chance(this.weather.cut),
      remembersUploads,
    )
    const { handlers } = this.bucket
    this.from =
      isDead =>
      async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
        const handler = handlers[call.op]
        if (handler === undefined) throw new S3Error('NotImplemented')
        const output = this.#worn(await this.#travel(() => handler(call), isDead))
        return { output: () => Promise.resolve(output) }
      }
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
