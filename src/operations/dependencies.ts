/**
 * What every operation is given, and the shape of an operation. The table in `operations.ts` is made of `Operation`s.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import type { Accounts } from '../policy/accounts.ts'
import type { KeyRing } from '../sealed/key-ring.ts'
import type { Call, OpName, Output } from '../service/service.ts'
import type { Store } from '../store/store.ts'
import type { LimitsOf } from './limits.ts'

export interface OperationsConfig {
  /** The only region there is, e.g. `us-east-1`. */
  readonly region: string
  /** Of objects about which neither request nor bucket says anything. */
  readonly defaultEncryption: 'none' | 'AES256'
}

export interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  /** Wraps the keys of sealed bodies. */
  readonly keys: KeyRing
  readonly accounts: Accounts
  readonly config: OperationsConfig
  readonly limitsOf: LimitsOf
}

/** One S3 operation. @throws {S3Error} as AWS would answer, `StoreError` for what the store can't do */
export type Operation<Op extends OpName> = (deps: Dependencies, call: Call<Op>) => Promise<Output<Op>>

/** Some operations by their names. */
export type OperationTable = { readonly [Op in OpName]?: Operation<Op> }

/** S3 keeps whole seconds: headers and listings must not disagree about when an object was modified. */
export function nowInSeconds(clock: Clock): number {
  return Math.floor(clock.now() / 1000) * 1000
}
