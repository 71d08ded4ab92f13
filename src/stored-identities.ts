/**
 * Joins the identities with where they are kept: rows of the store's index, secrets sealed under the master key.
 */
import type { Clock } from './base/clock.ts'
import type { Random } from './base/random.ts'
import { ConfigError } from './config.ts'
import { IdentityClashError } from './identity/clashes.ts'
import type { Identities } from './identity/identities.ts'
import type { Row, Rows, Sealing } from './identity/rows.ts'
import type { KeyRing } from './sealed/key-ring.ts'
import type { FindProvider } from './oidc/provider.ts'
import { openSecret, sealSecret } from './sealed/secret.ts'
import type { IdentityRow } from './store/identity-rows.ts'
import type { Index } from './store/index.ts'
import type { Store } from './store/store.ts'

export interface KeepingParts {
  readonly clock: Clock
  readonly random: Random
  readonly identities: Identities
  readonly isRootKey: (accessKeyId: string) => boolean
}

/**
 * From now on the stored ones are there beside the declared ones.
 * @throws {ConfigError} where both can't be; the store is closed then
 * @throws {SealError} where a secret does not open
 */
export async function keepIdentities(parts: KeepingParts, store: Store, keys: KeyRing): Promise<void> {
  const { clock, random, identities, isRootKey } = parts
  try {
    identities.keepIn({
      clock,
      random,
      isRootKey,
      rows: rowsOf(store.index),
      sealing: sealingOf(keys, random),
    })
  } catch (error) {
    await store.close()
    throw error instanceof IdentityClashError ? new ConfigError(error.problems) : error
  }
}

/** Whose tokens are taken beside those that s3d.yaml declares. Thumbprints are kept, and node's own authorities decide. */
export function storedProviders(identities: Identities, account: string): FindProvider {
  return issuer => {
    const found = identities.provider(issuer, account)
    if (found === undefined) return undefined
    return { url: issuer, clientIds: found.clientIds, ca: undefined, keysFile: undefined, keysHosts: [] }
  }
}

function rowsOf(index: Index): Rows {
  return {
    // What is in the table came through `write`.
    all: () => index.identities.all().map(row => row as IdentityRow & Row),
    write: ({ puts, drops }) =>
      index.commit(({ identities }) => {
        for (const key of drops) identities.drop(key)
        for (const row of puts) identities.put(row)
      }),
  }
}

function sealingOf(keys: KeyRing, random: Random): Sealing {
  return {
    seal: (text, context) => sealSecret(text, { key: keys.identityKey('seal'), context }, random),
    open: (sealed, context) => openSecret(sealed, { key: keys.identityKey('open'), context }),
  }
}
