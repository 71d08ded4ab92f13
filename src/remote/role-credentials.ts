/**
 * Credentials of roles at the remote, for calls of roles here: fetched when first needed, renewed ahead of their end, one
 * request at a time. Where there are none that are good, nothing is signed with others: the call fails.
 */
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import type { Random } from '../base/random.ts'
import type { Expiring } from './assume-remote-role.ts'
import type { Credentials } from './signer.ts'

export interface RoleCredentialsDependencies {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** @throws {Error} why not */
  readonly fetch: () => Promise<Expiring>
}

/** Of the time between two of them, at most half of what they last. */
const leadMs = 600_000
/** So that many daemons do not ask at once: of the lead. */
const jitterShare = 0.2
/** A request that takes its time must not arrive with credentials that ended on the way. */
const safetyMs = 60_000
/** After a failure nobody asks again at once. */
const pauseMs = 5_000

/** As the SDK calls it, which is how the upstream knows it. */
class NoCredentialsError extends Error {
  override readonly name = 'CredentialsProviderError'
}

export class RoleCredentials {
  /** Of the role here. */
  readonly #name: string
  readonly #deps: RoleCredentialsDependencies
  readonly #counts = { renewed: 0, failed: 0 }
  #current: Expiring | undefined
  /** When to fetch the next ones. */
  #renewAtMs = -Infinity
  #failedAtMs = -Infinity
  #fetching: Promise<void> | undefined

  constructor(name: string, deps: RoleCredentialsDependencies) {
    this.#name = name
    this.#deps = deps
  }

  /** Rejects with a `CredentialsProviderError` where there are none that are good. */
  readonly provide: Credentials = async () => {
    if (this.#deps.clock.now() >= this.#renewAtMs) {
      const renewing = this.#renew()
      // Whoever has good ones does not wait for newer ones.
      if (this.#good() === undefined) await renewing
    }
    const good = this.#good()
    if (good !== undefined) return good
    throw new NoCredentialsError(`There are no credentials for the role ${this.#name} at the remote.`)
  }

  report(meter: Meter, remote: string): void {
    const labels = { remote, role: this.#name }
    for (const [outcome, count] of Object.entries(this.#counts))
      meter.sample('s3d_remote_role_renewals_total', count, { ...labels, outcome })
    const leftMs = (this.#current?.expiration.getTime() ?? 0) - this.#deps.clock.now()
    meter.sample('s3d_remote_role_seconds_left', Math.max(0, Math.floor(leftMs / 1_000)), labels)
  }

  #good(): Expiring | undefined {
    const untilMs = this.#current?.expiration.getTime() ?? -Infinity
    return this.#deps.clock.now() < untilMs - safetyMs ? this.#current : undefined
  }

  /** Never rejects: whether there are good ones then is to be looked at. */
  #renew(): Promise<void> {
    if (this.#fetching === undefined && this.#deps.clock.now() - this.#failedAtMs < pauseMs)
      return Promise.resolve()
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined))
    return this.#fetching
  }

  async #fetch(): Promise<void> {
    const { clock, random, log, fetch } = this.#deps
    try {
      const found = await fetch()
      const nowMs = clock.now()
      const lastsMs = found.expiration.getTime() - nowMs
      const lead = Math.min(leadMs, lastsMs / 2)
      const draw = Number.parseInt(random.hex(4), 16) / 2 ** 32
      this.#current = found
      this.#renewAtMs = nowMs + lastsMs - lead * (1 + jitterShare * draw)
      this.#counts.renewed++
      log.info('credentials of a role at the remote', {
        role: this.#name,
        accessKeyId: found.accessKeyId,
        until: found.expiration.toISOString(),
      })
    } catch (error) {
      this.#failedAtMs = clock.now()
      this.#counts.failed++
      const reason = error instanceof Error ? error.message : String(error)
      log.error('there are no new credentials for a role at the remote', { role: this.#name, reason })
    }
  }
}
