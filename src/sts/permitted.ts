/**
 * Who is asked about a session beside s3d's own policies: once those allow it, and before there is one.
 */
import type { Asker, PermitsQuery, QueryNeed } from '../service/query.ts'

export interface PermitDependencies {
  /** Absent where s3d's own policies decide alone. */
  readonly permits?: PermitsQuery | undefined
}

interface Wanted extends Omit<QueryNeed, 'service' | 'action'> {
  /** All of them have to be permitted. */
  readonly actions: readonly string[]
}

/** @throws {QueryError} `AccessDenied`, for the first that is not permitted; `ServiceUnavailable` */
export async function requirePermits(
  { permits }: PermitDependencies,
  { actions, ...wanted }: Wanted,
  asker: Pick<Asker, 'arrival' | 'requestId' | 'trail'>,
): Promise<void> {
  if (permits === undefined) return
  for (const action of actions) await permits({ ...wanted, service: 'sts', action }, asker)
}
