/**
 * Invariants. Everyone may call it; an invariant that does not hold is a bug in s3d, never a client's mistake.
 */

/** A broken invariant. Becomes InternalError in `http/`; in `store/` and `queue/` it stops the daemon. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/**
 * @param what the sentence that must hold, e.g. `'a part has a positive number'`
 * @throws {InvariantError} when it does not
 */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new InvariantError('must hold: ' + what)
}

/** For the default branch of an exhaustive switch. */
export function unreachable(value: never): never {
  throw new InvariantError('must be unreachable: ' + String(value))
}
