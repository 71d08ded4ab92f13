/**
 * How clients call, and what they are given to do it with. A call that a power cut interrupts has no answer.
 */
import { S3Error } from '../../src/service/errors.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { callOf } from '../support/service.ts'
import type { Ledger } from './ledger.ts'
import type { Plan } from './plan.ts'
import type { Values } from './states.ts'
import type { VirtualTime } from './virtual-time.ts'
import type { World } from './world.ts'

export interface ClientParts {
  readonly time: VirtualTime
  readonly world: World
  readonly ledger: Ledger
  readonly values: Values
  readonly plan: Plan
  /** Of calls that wait for their answers. */
  readonly waiting: Set<string>
  /** Whether a body may break off. */
  readonly mayBreak: () => boolean
}

/** @returns `undefined` where the power went before the answer came */
export async function ask<Op extends OpName>(
  { time, world, waiting }: ClientParts,
  op: Op,
  input: Input<Op>,
): Promise<Output<Op> | S3Error | undefined> {
  const crashed = new Promise<undefined>(resolve => {
    const lives = world.lives
    const look = () => {
      if (world.lives === lives) time.after(50, look)
      else resolve(undefined)
    }
    look()
  })
  const answered = world.service(callOf(op, input)).then(
    answer => answer.output(),
    (error: unknown) => {
      if (error instanceof S3Error) return error
      throw error
    },
  )
  const what = `${op} since ${time.exactMs}`
  waiting.add(what)
  const outcome = await Promise.race([answered, crashed])
  waiting.delete(what)
  return outcome
}
