/**
 * One attack: what is tried, and how it has to be refused. Whoever runs it compares everything there is before and after,
 * so that a refusal that has done something counts as a way in as well.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'

export interface Attack<Target> {
  readonly name: string
  /** The refusal: status and code, such as `403 AccessDenied`, or what else the attempt tells. */
  readonly want: string | ((target: Target) => string)
  readonly attempt: (target: Target) => Promise<string>
}

/** The same with nothing wrong, which succeeds: an attack on something that never works shows nothing. */
export type Control<Target> = Attack<Target>

export interface Attacked {
  /** Text that is equal when nothing has changed. */
  snapshot(): Promise<string>
}

export class Count {
  attacks = 0
  letIn = 0

  toString(): string {
    return `${this.attacks} attacks, ${this.letIn} let in`
  }
}

/** @throws {AssertionError} for an attack that was let in, or refused in other words */
export async function attempt<Target extends Attacked>(
  { want, attempt: tried }: Attack<Target>,
  target: Target,
  { count, before }: { readonly count: Count; readonly before: string },
): Promise<void> {
  count.attacks += 1
  const got = await tried(target)
  const wanted = typeof want === 'function' ? want(target) : want
  const after = await target.snapshot()
  const isIn = after !== before || (got !== wanted && /^(?:[123]\d\d\b|in\b)/.test(got))
  if (isIn) count.letIn += 1
  assert.equal(after, before, `something changed; the answer was ${got}`)
  assert.equal(got, wanted)
}

/** A test for each attack, in turn, and then for each control, which may change something. */
export function attacks<Target extends Attacked>(
  target: () => Target,
  table: readonly Attack<Target>[],
  { count, controls = [] }: { readonly count: Count; readonly controls?: readonly Control<Target>[] },
): void {
  for (const attack of table) {
    test(attack.name, async () => {
      const before = await target().snapshot()
      await attempt(attack, target(), { count, before })
    })
  }
  for (const { name, want, attempt: tried } of controls) {
    test(`but ${name}`, async () => {
      assert.equal(await tried(target()), typeof want === 'function' ? want(target()) : want)
    })
  }
}
