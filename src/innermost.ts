/**
 * What answers the calls in the end, standing alone or in front of a remote: what `daemon.ts` asks of either.
 */
import type { AccountDesk } from './admin/account-pages.ts'
import type { CacheDesk } from './admin/cache-pages.ts'
import type { Check } from './admin/health.ts'
import type { QueueDesk } from './admin/queue-pages.ts'
import type { RemoteDesk } from './admin/remote-pages.ts'
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import type { Report } from './base/probe.ts'
import type { Random } from './base/random.ts'
import type { ExchangeDependencies } from './http/exchange.ts'
import type { Identities } from './identity/identities.ts'
import type { OpenOpa } from './opa/open.ts'
import type { Accounts } from './policy/accounts.ts'
import type { Layer, Service } from './service/service.ts'

export interface Innermost {
  readonly service: Service
  /** What has to stand before it, the outermost first. */
  readonly layers: readonly Layer[]
  readonly passages: Pick<ExchangeDependencies, 'cors' | 'preflight' | 'unknown'>
  /** Whether there is such a bucket; absent in front of a remote, whose answers tell. */
  readonly isBucket: ((name: string) => boolean) | undefined
  readonly failed: Promise<never>
  /** What has to be so for the daemon to be ready. */
  readonly checks: Readonly<Record<string, Check>>
  readonly report: Report
  /** Absent in front of a remote. */
  readonly accountDesk: AccountDesk | undefined
  /** Of the write queue, where it is on. */
  readonly desk: QueueDesk | undefined
  /** Of the read cache, where it is on. */
  readonly cacheDesk: CacheDesk | undefined
  /** Absent where there is no remote. */
  readonly remotes: RemoteDesk | undefined
  /** On the disk of the local directory; absent where nothing is kept there, or nobody has looked yet. */
  freeBytes(): number | undefined
  /**
   * Called when no request is under way any more.
   * @param deadlineMs until when what is queued may still be pushed
   * @returns acknowledged writes that the remote does not have, and that may go with this machine
   */
  close(deadlineMs: number): Promise<number>
}

/** What every part is given. */
export interface Shared {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly hostId: string
  /** Who there is beside root. */
  readonly identities: Identities
  /** Root's keys are nobody else's. */
  readonly isRootKey: (accessKeyId: string) => boolean
  /** Absent where s3d's own policies decide. */
  readonly opa: OpenOpa | undefined
  readonly accounts: Accounts
}
