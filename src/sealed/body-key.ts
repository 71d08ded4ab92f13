/**
 * A body's own keys, one for each layer it is sealed in, and how they are kept: wrapped by keys that are elsewhere (in the
 * key ring, or with a customer). Who stores a body makes them and keeps the wrapped form beside it; who reads the body
 * unwraps it again. Nearly all bodies have one layer.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '../base/random.ts'
import { SealError } from './format.ts'
import { algorithm, keyBytes, onceOnly, saltBytes, tagBytes } from './once-only.ts'

/** Seals one body and no other. */
export interface BodyKey {
  /** 32 random bytes for each layer, the innermost first. Never stored. */
  readonly keys: readonly Uint8Array[]
  /** To be kept beside the body, for each layer: 1 byte of format, 32 of salt, 32 of the key, encrypted, 16 of tag. */
  readonly wrapped: Uint8Array
}

/** What wraps: 32 bytes, and a text that is needed again, unchanged, to unwrap. */
export interface Wrapping {
  readonly key: Uint8Array
  readonly context: string
}

/** From the wrapped form that was kept to the keys. @throws {SealError} */
export type Unwrap = (wrapped: Uint8Array) => readonly Uint8Array[]

const format = 1
const purpose = 's3d body key 1'
const keyStart = 1 + saltBytes
const tagStart = keyStart + keyBytes
const wrappedBytes = tagStart + tagBytes

/** @param layers by which each layer's key is wrapped, that of the innermost first */
export function makeBodyKey(random: Random, ...layers: readonly Wrapping[]): BodyKey {
  const made = layers.map(wrapping => makeLayerKey(random, wrapping))
  return { keys: made.map(({ key }) => key), wrapped: Buffer.concat(made.map(({ wrapped }) => wrapped)) }
}

/** @returns in how many layers the body is sealed that the wrapped form is kept beside, damaged or not */
export function layersOf(wrapped: Uint8Array): number {
  return Math.max(1, Math.floor(wrapped.length / wrappedBytes))
}

/** @param layers as they were when the keys were wrapped */
export function unwrapping(...layers: readonly Wrapping[]): Unwrap {
  return wrapped => {
    if (wrapped.length !== layers.length * wrappedBytes) throw new SealError('wrapped keys have another form')
    return layers.map((wrapping, layer) =>
      unwrapLayer(wrapped.subarray(layer * wrappedBytes, (layer + 1) * wrappedBytes), wrapping),
    )
  }
}

function makeLayerKey(random: Random, wrapping: Wrapping): { key: Uint8Array; wrapped: Uint8Array } {
  const key = Buffer.from(random.hex(keyBytes), 'hex')
  const salt = Buffer.from(random.hex(saltBytes), 'hex')
  const { once, nonce } = onceOnly(wrapping.key, salt, purpose)
  const cipher = createCipheriv(algorithm, once, nonce)
  cipher.setAAD(Buffer.from(wrapping.context))
  const encrypted = cipher.update(key)
  cipher.final()
  return { key, wrapped: Buffer.concat([Buffer.of(format), salt, encrypted, cipher.getAuthTag()]) }
}

function unwrapLayer(wrapped: Uint8Array, wrapping: Wrapping): Uint8Array {
  if (wrapped[0] !== format) throw new SealError('a wrapped key has another form')
  const { once, nonce } = onceOnly(wrapping.key, wrapped.subarray(1, keyStart), purpose)
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
