// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * The one class of expected failures: a code of the catalogue with the members that belong to it.
 * Thrown by deserializers and by whoever implements operations; written by `serializeError`.
 */
import { errorCatalogue } from './error-catalogue.ts'
import type { ErrorCode, ErrorMembers } from './error-catalogue.ts'

/** What an error of a given code may carry besides its code. */
export type ErrorDetails<Code extends ErrorCode> = ErrorMembers[Code] & {
  /** Replaces AWS's default message. */
  readonly message?: string | undefined
  /** What led to it, for the log; never written to the client. */
  readonly cause?: unknown
}

/** An expected failure, answered with its code's status and its own members. */
export class S3Error<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'S3Error'
  readonly code: Code
  readonly status: number
  readonly members: Readonly<Record<string, string | number | boolean | undefined>>

  constructor(code: Code, details?: ErrorDetails<Code>) {
    const { message, cause, ...members } = details ?? ({} as ErrorDetails<Code>) // every detail is optional
    super(message ?? errorCatalogue[code].message, cause === undefined ? undefined : { cause })
    this.code = code
    this.status = errorCatalogue[code].status
    this.members = members as typeof this.members // what is left of the details are members of the code
  }
}

/** The S3 error that an error stands for: itself, or one of the generated classes, whose name is its code. */
export function knownError(error: unknown): S3Error | undefined {
  if (error instanceof S3Error) return error
  if (!(error instanceof Error) || !Object.hasOwn(errorCatalogue, error.name)) return undefined
  const code = error.name as ErrorCode // it is in the catalogue
  return new S3Error(code, { message: error.message, cause: error })
}
