/** What a probe makes of answers: whether each is what a remote would say that can, and what follows of all of them. */
import type { Capability } from '../service/capabilities.ts'
import type { Told } from './probe-bench.ts'

export interface Finding {
  readonly capability: Capability
  /** `undefined` where the answer tells nothing, because asking is not allowed, for instance. */
  readonly has: boolean | undefined
  /** What the remote answered. */
  readonly evidence: string
  /** Where it lacks a size or a number: the one that does. */
  readonly limit?: number
}

/** One answer, and whether it is what a remote would say that can. */
export interface Outcome {
  readonly ok: boolean
  readonly told: Told
}

export function taken(told: Told): Outcome {
  return { ok: isYes(told), told }
}

export function refused(told: Told): Outcome {
  return { ok: told.status >= 400 && told.status < 500, told }
}

export function failed(told: Told): Outcome {
  return { ok: told.status === 412, told }
}

export function isYes({ status }: Told): boolean {
  return status >= 200 && status < 300
}

/** Who may not ask, or asks a remote in trouble, knows nothing. */
export function judged(capability: Capability, outcomes: readonly Outcome[]): Finding {
  const evidence = outcomes.map(({ told }) => told.said).join(', ')
  const tellsNothing = outcomes.some(
    ({ ok, told: { status } }) =>
      !ok && (status === 401 || status === 403 || status === 429 || (status >= 500 && status !== 501)),
  )
  return { capability, has: tellsNothing ? undefined : outcomes.every(({ ok }) => ok), evidence }
}
