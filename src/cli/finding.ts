/**
 * What `s3d doctor` says about one thing it looked at. The checks return these, `doctor.ts` shows them.
 */

export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string
  /** A warning works and may not last, or works for us and not for others. */
  readonly state: 'ok' | 'warning' | 'problem'
  readonly found: string
  /** What to do about it. */
  readonly advice?: string
}

export function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found }
}

export function warning(check: string, found: string, advice: string): Finding {
  return { check, state: 'warning', found, advice }
}

/** @param advice absent where `found` says it already */
export function problem(check: string, found: string, advice?: string): Finding {
  return { check, state: 'problem', found, ...(advice !== undefined && { advice }) }
}
