/**
 * Secrets as texts that may lie beside what is not secret: encrypted and authenticated with AES-256-GCM, under a key of the key ring.
 * What is bound with a secret is needed again, unchanged, to open it, so that none can be put in another's place.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '../base/random.ts'
import type { Wrapping } from './body-key.ts'
import { SealError } from './format.ts'
import { algorithm, onceOnly, saltBytes, tagBytes } from './once-only.ts'

const format = 1
const purpose = 's3d secret 1'
const sealedStart = 1 + saltBytes

/** @returns in base64url: 1 byte of format, 32 of salt, the text, encrypted, 16 of tag */
export function sealSecret(text: string, wrapping: Wrapping, random: Random): string {
  const salt = Buffer.from(random.hex(saltBytes), 'hex')
  const { once, nonce } = onceOnly(wrapping.key, salt, purpose)
  const cipher = createCipheriv(algorithm, once, nonce).setAAD(Buffer.from(wrapping.context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(format), salt, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** @throws {SealError} */
export function openSecret(sealed: string, wrapping: Wrapping): string {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes[0] !== format || bytes.length < sealedStart + tagBytes)
    throw new SealError('a sealed secret has another form')
  const { once, nonce } = onceOnly(wrapping.key, bytes.subarray(1, sealedStart), purpose)
  const decipher = createDecipheriv(algorithm, once, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(wrapping.context)).setAuthTag(bytes.subarray(-tagBytes))
  const text = decipher.update(bytes.subarray(sealedStart, -tagBytes))
  try {
    decipher.final()
  } catch (cause) {
    throw new SealError(
      `a sealed secret (${wrapping.context}) does not open: another master key, or damage`,
      { cause },
    )
  }
  return text.toString('utf8')
}
