/**
 * What every operation is given, and the shape of an operation. The table in `operations.ts` is made of `Operation`s.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import type { Call, OpName, Output } from '../service/service.ts'
import type { Store } from '../store/store.ts'

export interface OperationsConfig {
  /** The only region there is, e.g. `us-east-1`. */
  readonly region: string
  /** Canonical user id of everything's owner: 64 hexadecimal digits. */
  readonly ownerId: string
  /** What `x-amz-expected-bucket-owner` is compared with: 12 decimal digits. */
  readonly accountId: string
  /** Largest body of one PutObject or UploadPart. */
  readonly maxBodyBytes: number
  /** Least length of a part that is not its object's last. */
  readonly minPartBytes: number
}

/** AWS's limits, and an owner that stays the same whatever happens to the root identity's keys. */
export const operationsDefaults: Omit<OperationsConfig, 'region'> = {
  ownerId: '30e9c680d065755ecc131d0161fef2ea01c7637a176cb5cb4aafed508a37c8c0',
  accountId: '000000000000',
  maxBodyBytes: 5 * 1024 ** 3,
  minPartBytes: 5 * 1024 ** 2,
}

export interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly config: OperationsConfig
}

/** One S3 operation. @throws {S3Error} as AWS would answer, `StoreError` for what the store can't do */
export type Operation<Op extends OpName> = (deps: Dependencies, call: Call<Op>) => Promise<Output<Op>>

/** S3 keeps whole seconds: headers and listings must not disagree about when an object was modified. */
export function nowInSeconds(clock: Clock): number {
  return Math.floor(clock.now() / 1000) * 1000
}
