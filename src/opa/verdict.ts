/**
 * What a policy's document means: a boolean, or an object whose member of some name is one. Pure. What is not defined is
 * not allowed; what is neither is no decision.
 */
import { UndecidedError, type Answer } from './engine.ts'

export interface Verdict {
  readonly allows: boolean
  /** For the log, never for clients. */
  readonly reason: string | undefined
  readonly decisionId: string | undefined
}

const reasonMax = 500

/**
 * @param member of an object: `allow`, or a feature's name
 * @throws {UndecidedError}
 */
export function verdictOf({ result, decisionId }: Answer, member: string): Verdict {
  const value = isObject(result) ? result[member] : result
  if (value === undefined) return { allows: false, reason: 'undefined', decisionId }
  if (typeof value !== 'boolean') {
    const got = value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value
    throw new UndecidedError(
      'answer',
      `expected a boolean, or an object with the boolean ${member}; got ${got}`,
    )
  }
  return { allows: value, reason: isObject(result) ? reasonIn(result) : undefined, decisionId }
}

function reasonIn({ reason }: Members): string | undefined {
  if (reason === undefined) return undefined
  return (typeof reason === 'string' ? reason : JSON.stringify(reason)).slice(0, reasonMax)
}

interface Members {
  readonly [name: string]: unknown
}

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
