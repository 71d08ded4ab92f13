/**
 * What evaluates policies: an OPA server, or a bundle in this process. It is handed a question as JSON and says what the
 * policy's document is for it, or that it could not be asked.
 */
import type { Report } from '../base/probe.ts'

export interface Engine {
  /**
   * @param path of the document that decides, such as `s3d/authz`
   * @param input the question, an object as JSON
   * @param asker whose it is; absent, or `''`, where it is nobody's
   * @throws {UndecidedError}
   */
  ask(path: string, input: string, asker?: string): Promise<Answer>
  /** Called back when what was answered before may be answered otherwise now. */
  onChanged(listener: () => void): void
  readonly report: Report
  close(): Promise<void>
}

export interface Answer {
  /** `undefined` where the policy defines nothing for the question. */
  readonly result: unknown
  /** By which the server's own log knows it; absent where it has none. */
  readonly decisionId: string | undefined
}

/** Why nothing was decided. */
export type Cause =
  /** No answer in time. */
  | 'timeout'
  /** No connection, or it broke. */
  | 'unreachable'
  /** Not asked, because it did not answer lately, or as many questions wait as may. */
  | 'refused'
  /** An answer that is no decision. */
  | 'answer'
  /** The policy fails for this question. */
  | 'policy'

export const causes: readonly Cause[] = ['timeout', 'unreachable', 'refused', 'answer', 'policy']

export class UndecidedError extends Error {
  override readonly name = 'UndecidedError'
  readonly reason: Cause

  constructor(reason: Cause, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }

  /** Whether it is away, and not that it can't decide: whoever makes it fail must not get in by that. */
  get isAway(): boolean {
    return this.reason === 'timeout' || this.reason === 'unreachable' || this.reason === 'refused'
  }
}
