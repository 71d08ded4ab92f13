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

/** In one direction. */
export const travelMaxMs = 300

/** Pushes whose connections break on their way and that arrive all the same. */
export interface LatePushes {
  readonly dice: Dice
  readonly maxMs: number
}

export interface RemoteKind extends BucketKind {
  /** Absent where there are none. */
  readonly late: LatePushes | undefined
}

export class SimulatedRemote {
  weather: Weather = fair
  readonly bucket: RemoteBucket
  /** When something failed for the last time. */
  troubleMs = -Infinity
  /** When uploads were forgotten for the last time. */
  forgotMs = -Infinity
  /** Told of a key behind a push that arrived late. */
  arrivedLate: (key: string) => void = () => {}
  /** Writes that may arrive yet, by their keys. */
  readonly #late = new Map<string, number>()
  readonly #time: VirtualTime
  readonly #dice: Dice
  readonly #latePushes: LatePushes | undefined
  /** What nobody answered. */
  readonly #silent = new WeakSet<Error>()

  constructor(time: VirtualTime, dice: Dice, kind: RemoteKind) {
    this.#time = time
    this.#dice = dice
    this.#latePushes = kind.late
    this.bucket = new RemoteBucket(
      () => time.now(),
      () => dice.chance(this.weather.cut),
      kind,
    )
  }

  /**
   * The way there of one life of the daemon: what has not arrived when that ends does not arrive, but for what may be late.
   * @param whose writes may arrive when whoever sent them was told otherwise, or has died: of single objects that clients write
   *   through, or whatever is pushed
   */
  from(isDead: () => boolean, whose?: 'clients' | 'pushes'): Service {
    const { handlers } = this.bucket
    return async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
      const handler = handlers[call.op]
      if (handler === undefined) throw new S3Error('NotImplemented')
      const mayBeLate = this.#mayBeLate(call, whose) && !isDead()
      const sent = mayBeLate ? await whole(call) : undefined
      let isThere = false
      const work = () => {
        isThere = true
        return handler(sent ?? call)
      }
      const breaks = sent !== undefined && whose === 'pushes' && this.#breaks()
      try {
        const output = this.#worn(await this.#travel(work, () => breaks || isDead()))
        return { output: () => Promise.resolve(output) }
      } catch (error) {
        const isSilent = error instanceof Error && this.#silent.has(error)
        const isLost = whose === 'pushes' ? isSilent : error instanceof S3Error && error.status >= 500
        if (sent !== undefined && !isThere && isLost)
          this.#arrivesLater(call, { whose, work: () => handler(sent) })
        if (isSilent) call.context.unanswered?.()
        throw error
      }
    }
  }

  #mayBeLate(call: Call<OpName>, whose: 'clients' | 'pushes' | undefined): boolean {
    if (whose === 'clients') return writesOne.has(call.op)
    return whose === 'pushes' && this.#latePushes !== undefined && pushesLate.has(call.op)
  }

  /** More often in weather that loses answers. */
  #breaks(): boolean {
    return this.#latePushes?.dice.chance(this.weather.lost) === true
  }

  /** Whether a write of the key may arrive yet, or of any. */
  isAwaiting(key?: string): boolean {
    return key === undefined ? this.#late.size > 0 : this.#late.has(key)
  }

  #arrivesLater(call: Call<OpName>, { whose, work }: Arriving): void {
    const pushes = whose === 'pushes' ? this.#latePushes : undefined
    const dice = pushes?.dice ?? this.#dice
    if (!dice.chance(0.7)) return
    const keys = keysOf(call)
    for (const key of keys) this.#late.set(key, (this.#late.get(key) ?? 0) + 1)
    this.#time.after(dice.spread(500, pushes?.maxMs ?? 30_000), () => {
      // A refusal is heard by nobody.
      void work()
        .catch(() => {})
        .then(() => {
          for (const key of keys) this.#arrived(key, pushes !== undefined)
        })
    })
  }

  #arrived(key: string, isPush: boolean): void {
    const left = (this.#late.get(key) ?? 1) - 1
    if (left === 0) this.#late.delete(key)
    else this.#late.set(key, left)
    if (isPush) this.arrivedLate(key)
  }

  async #travel<T>(work: () => Promise<T>, isDead: () => boolean): Promise<T> {
    await this.#time.sleep(this.#dice.spread(1, travelMaxMs))
    const { isDown, refused, refusal, lost } = this.weather
    if (isDead() || isDown) throw this.#silence()
    if (this.#dice.chance(refused)) throw this.#trouble('ServiceUnavailable')
    if (refusal !== undefined) throw this.#trouble(refusal)
    const done = await work()
    await this.#time.sleep(this.#dice.spread(1, travelMaxMs))
    if (this.weather.isDown || this.#dice.chance(lost)) throw this.#silence()
    return done
  }

  /** As a rule of the bucket does with uploads that nobody completes. */
  forgetUploads(): void {
    this.bucket.uploads.forget()
    this.forgotMs = this.#time.exactMs
  }

  #silence(): S3Error {
    const error = this.#trouble('ServiceUnavailable')
    this.#silent.add(error)
    return error
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

interface Arriving {
  readonly whose: 'clients' | 'pushes' | undefined
  readonly work: () => Promise<unknown>
}

const writesOne: ReadonlySet<OpName> = new Set<OpName>(['PutObject', 'DeleteObject'])
/** Whatever changes an object. */
const pushesLate: ReadonlySet<OpName> = new Set<OpName>([
  'PutObject',
  'DeleteObject',
  'DeleteObjects',
  'CompleteMultipartUpload',
  'PutObjectTagging',
  'DeleteObjectTagging',
])

function keysOf({ op, resource, input }: Call<OpName>): readonly string[] {
  if (op !== 'DeleteObjects') return [resource.key]
  const { Delete } = input as Input<'DeleteObjects'> // as the operation says
  return Delete.Objects.map(({ Key }) => Key)
}

/** @returns the call with all of its body, which can be held; `undefined` where that breaks off */
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
