/**
 * A body's own key, and how it is kept: wrapped by a key that is elsewhere (in the key ring, or with a customer). Who
 * stores a body makes one and keeps the wrapped form beside it; who reads the body unwraps it again.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Random } from '../base/random.ts'
import { SealError } from './format.ts'

/** Seals one body and no other. */
export interface BodyKey {
  /** 32 random bytes. Never stored. */
  readonly key: Uint8Array
  /** To be kept beside the body: 1 byte of format, 32 of salt, 32 of the key, encrypted, and 16 of tag. */
  readonly wrapped: Uint8Array
}

/** What wraps: 32 bytes, and a text that is needed again, unchanged, to unwrap. */
export interface Wrapping {
  readonly key: Uint8Array
  readonly context: string
}

/** From the wrapped form that was kept to the key. @throws {SealError} */
export type Unwrap = (wrapped: Uint8Array) => Uint8Array

const algorithm = 'aes-256-gcm'
const format = 1
const saltBytes = 32
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const keyStart = 1 + saltBytes
const tagStart = keyStart + keyBytes
const wrappedBytes = tagStart + tagBytes

export function makeBodyKey(random: Random, wrapping: Wrapping): BodyKey {
  const key = Buffer.from(random.hex(keyBytes), 'hex')
  const salt = Buffer.from(random.hex(saltBytes), 'hex')
  const { once, nonce } = onceOnly(wrapping, salt)
  const cipher = createCipheriv(algorithm, once, nonce)
  cipher.setAAD(Buffer.from(wrapping.context))
  const encrypted = cipher.update(key)
  cipher.final()
  return { key, wrapped: Buffer.concat([Buffer.of(format), salt, encrypted, cipher.getAuthTag()]) }
}

export function unwrapping(wrapping: Wrapping): Unwrap {
  return wrapped => {
    if (wrapped.length !== wrappedBytes || wrapped[0] !== format) {
      throw new SealError('a wrapped key has another form')
    }
    const { once, nonce } = onceOnly(wrapping, wrapped.subarray(1, keyStart))
    const decipher = createDecipheriv(algorithm, once, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(wrapping.context))
    decipher.setAuthTag(wrapped.subarray(tagStart))
    const key = decipher.update(wrapped.subarray(keyStart, tagStart))
    try {
      decipher.final()
    } catch (cause) {
      throw new SealError('a wrapped key does not open: another master key, or damage', { cause })
    }
    return key
  }
}

/** The salt gives every wrapping a key and a nonce of its own, so their number has no limit. */
function onceOnly({ key }: Wrapping, salt: Uint8Array): { once: Uint8Array; nonce: Uint8Array } {
  const derived = new Uint8Array(hkdfSync('sha256', key, salt, 's3d body key 1', keyBytes + nonceBytes))
  return { once: derived.subarray(0, keyBytes), nonce: derived.subarray(keyBytes) }
}
