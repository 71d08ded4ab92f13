/**
 * What a run of histories comes to, for `run.ts` and the tests: how many there were, how many were wrong, and how many keys
 * nobody could judge. Invariant: a run that has looked away too often does not pass.
 */

export interface Tally {
  readonly histories: number
  readonly wrong: number
  /** Keys of these histories, as often as a history had them. */
  readonly keys: number
  /** Of them, those with more calls under way at once, or more ways, than `linearizable.ts` follows. */
  readonly unjudged: number
}

/** What one history comes to. */
export interface Judgement extends Pick<Tally, 'keys' | 'unjudged'> {
  /** What is wrong, `undefined` when nothing is. */
  readonly wrong: string | undefined
}

/** Of all keys, at least one in a run: a single history may be unlucky. */
export const unjudgedShareMax = 1 / 200

export const noHistories: Tally = { histories: 0, wrong: 0, keys: 0, unjudged: 0 }

export function withHistory(tally: Tally, { wrong, keys, unjudged }: Judgement): Tally {
  const one = { histories: 1, wrong: wrong === undefined ? 0 : 1, keys, unjudged }
  return sum(tally, one)
}

export function sum(left: Tally, right: Tally): Tally {
  return {
    histories: left.histories + right.histories,
    wrong: left.wrong + right.wrong,
    keys: left.keys + right.keys,
    unjudged: left.unjudged + right.unjudged,
  }
}

/** Whether everything that was looked at was right, and nearly everything was looked at. */
export function isFine({ wrong, keys, unjudged }: Tally): boolean {
  return wrong === 0 && unjudged <= unjudgedMax(keys)
}

export function summary({ histories, wrong, keys, unjudged }: Tally): string {
  const limit = unjudged > unjudgedMax(keys) ? `, more than ${unjudgedMax(keys)}` : ''
  const violations = wrong === 0 ? 'no violations' : `${wrong} violations`
  return `${histories} histories, ${violations}; ${unjudged} of ${keys} keys not judged${limit}`
}

function unjudgedMax(keys: number): number {
  return Math.max(1, Math.floor(keys * unjudgedShareMax))
}
