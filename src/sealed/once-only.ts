/**
 * What seals one thing and nothing else: a key and a nonce that follow from a lasting key and a salt. The salt is as long as the key
 * and lies beside what was sealed, so that however many there are no two share a nonce.
 */
import { hkdfSync } from 'node:crypto'

/** With which everything of this folder that is short is sealed. */
export const algorithm = 'aes-256-gcm'
export const saltBytes = 32
export const keyBytes = 32
export const tagBytes = 16
const nonceBytes = 12

export interface OnceOnly {
  readonly once: Uint8Array
  readonly nonce: Uint8Array
}

/** @param purpose keeps apart what different formats seal with the same key */
export function onceOnly(key: Uint8Array, salt: Uint8Array, purpose: string): OnceOnly {
  const derived = new Uint8Array(hkdfSync('sha256', key, salt, purpose, keyBytes + nonceBytes))
  return { once: derived.subarray(0, keyBytes), nonce: derived.subarray(keyBytes) }
}
