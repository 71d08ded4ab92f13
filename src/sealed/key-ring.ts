/**
 * The keys that wrap the keys of bodies: one of the server's own and one for each KMS key that the configuration
 * declares, all derived from the master key. Nothing derived is ever stored.
 */
import { hkdfSync } from 'node:crypto'
import { unwrapping } from './body-key.ts'
import { SealError } from './format.ts'

/** Where the master key comes from: 32 bytes. */
export interface MasterKey {
  /** The key that is there; made now, durably, where there is none yet. @throws when it can't be read or written */
  ensure(): Uint8Array
  /** The key that is there. @throws when there is none: what it sealed can't be opened without it */
  read(): Uint8Array
}

/** What a wrapping key is wanted for: only sealing may bring the master key into being. */
export type Use = 'seal' | 'open'

/** The KMS key that is always there and taken where none is named. */
export const defaultKmsKey = 'alias/aws/s3'

/** Bound with what the server's own key wraps. */
export const serverContext = 'SSE-S3'

const keyBytes = 32
const serverPurpose = 's3d sse-s3'

export class KeyRing {
  readonly #master: MasterKey
  readonly #kmsKeys: ReadonlySet<string>
  readonly #derived = new Map<string, Uint8Array>()

  /** @param kmsKeys ids (`reports`) and aliases (`alias/reports`) */
  constructor(master: MasterKey, kmsKeys: readonly string[]) {
    this.#master = master
    this.#kmsKeys = new Set([defaultKmsKey, ...kmsKeys])
  }

  /** Wraps where the client leaves the key to the server. */
  serverKey(use: Use): Uint8Array {
    return this.#derive(serverPurpose, use)
  }

  /** From which the keys of the read cache's files are derived. */
  cacheKey(): Uint8Array {
    return this.#derive('s3d read cache', 'seal')
  }

  /** Seals what identities have to keep secret. */
  identityKey(use: Use): Uint8Array {
    return this.#derive('s3d identities', use)
  }

  /** @param id as `findKmsKey` returned it, now or when the body was stored */
  kmsKey(id: string, use: Use): Uint8Array {
    return this.#derive('s3d sse-kms ' + id, use)
  }

  /**
   * @param given as a client names it: id, alias, or the ARN of either
   * @returns its declared name; `undefined` for one that is not declared
   */
  findKmsKey(given: string): string | undefined {
    const name = given.replace(/^arn:[\w-]+:kms:[\w-]*:\d*:/, '').replace(/^key\//, '')
    const declared = name === 'aws/s3' ? defaultKmsKey : name
    return this.#kmsKeys.has(declared) ? declared : undefined
  }

  #derive(purpose: string, use: Use): Uint8Array {
    const known = this.#derived.get(purpose)
    if (known !== undefined) return known
    const master = use === 'seal' ? this.#master.ensure() : this.#master.read()
    const key = derived(master, purpose)
    this.#derived.set(purpose, key)
    return key
  }
}

/** By which a master key is told from others; it says nothing about the key or what is derived from it. */
export function checkValueOf(master: Uint8Array): string {
  return Buffer.from(derived(master, 's3d master key check')).toString('hex')
}

/** Whether the server's own key, derived from this master key, wrapped the key of a body. */
export function opensServerKey(master: Uint8Array, wrapped: Uint8Array): boolean {
  try {
    unwrapping({ key: derived(master, serverPurpose), context: serverContext })(wrapped)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

function derived(master: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', purpose, keyBytes))
}
