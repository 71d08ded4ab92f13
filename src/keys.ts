/**
 * The keys that seal what a store holds, opened with the store.
 */
import type { Random } from './base/random.ts'
import type { EncryptionConfig } from './config.ts'
import { masterKeyOf } from './master-key.ts'
import { KeyRing } from './sealed/key-ring.ts'
import type { Store } from './store/store.ts'

/** @throws when what the store holds sealed has another master key, or none; the store is closed then */
export async function openKeys(store: Store, encryption: EncryptionConfig, random: Random): Promise<KeyRing> {
  try {
    return new KeyRing(masterKeyOf(encryption, random, store.keyMemory), encryption.kmsKeys)
  } catch (error) {
    await store.close()
    throw error
  }
}
