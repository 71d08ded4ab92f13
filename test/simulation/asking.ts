/**
 * How clients call, and what they are given to do it with. A call that a power cut interrupts has no answer.
 */
import { statusHeader } from '../../src/cache/answer.ts'
import { notesOn, S3Error } from '../../src/service/errors.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { callOf } from '../support/service.ts'
import type { Ledger } from './ledger.ts'
import type { Plan } from './plan.ts'
import type { Values } from './states.ts'
import type { Versions } from './versions.ts'
import type { VirtualTime } from './virtual-time.ts'
import type { World } from './world.ts'

export interface ClientParts {
  readonly time: VirtualTime
  readonly world: World
  readonly ledger: Ledger
  readonly values: Values
  readonly plan: Plan
  /** Ids that answers told. */
  readonly versions: Versions
  /** Of calls that wait for their answers. */
  readonly waiting: Set<string>
  /** Whether the remote failed since, or a body broke off on its way from there. */
  readonly hadTrouble: (sinceMs: number) => boolean
  /** Whether the remote has forgotten uploads since. */
  readonly hasForgotten: (sinceMs: number) => boolean
}

/** An answer, and what the cache had to do with it. */
export interface Told<Op extends OpName> {
  readonly outcome: Output<Op> | S3Error
  readonly status: string
}

/** @returns `undefined` where the power went before the answer came */
export async function ask<Op extends OpName>(
  parts: ClientParts,
  op: Op,
  input: Input<Op>,
): Promise<Output<Op> | S3Error | undefined> {
  return (await tell(parts, op, input))?.outcome
}

/** As `ask`. */
export function tell<Op extends OpName>(
  parts: ClientParts,
  op: Op,
  input: Input<Op>,
): Promise<Told<Op> | undefined> {
  const answered = parts.world.service(callOf(op, input)).then(
    async answer => ({ outcome: await answer.output(), status: answer.notes?.[statusHeader] ?? '' }),
    (error: unknown) => {
      if (error instanceof S3Error) return { outcome: error, status: notesOn(error)[statusHeader] ?? '' }
      throw error
    },
  )
  return unlessCrashed(parts, `${op} since ${parts.time.exactMs}`, answered)
}

/** @returns `undefined` where the power went before it was done */
export async function unlessCrashed<T>(
  { time, world, waiting }: ClientParts,
  what: string,
  work: Promise<T>,
): Promise<T | undefined> {
  const crashed = new Promise<undefined>(resolve => {
    const lives = world.lives
    const look = () => {
      if (world.lives === lives) time.after(50, look)
      else resolve(undefined)
    }
    look()
  })
  waiting.add(what)
  try {
    return await Promise.race([work, crashed])
  } finally {
    waiting.delete(what)
  }
}
