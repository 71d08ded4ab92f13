/**
 * What the operating system said went wrong, for messages and for code that expects one particular failure.
 */

/** @returns the code of a system error such as `ENOENT`; for anything else, what it says */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
