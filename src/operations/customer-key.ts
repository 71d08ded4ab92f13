/**
 * SSE-C: the key that a client sends with every request about an object, in three headers that must agree. It lives as
 * long as the request; what is kept is a salted verifier, so that a wrong key can be told from damage.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Random } from '../base/random.ts'
import { S3Error } from '../service/errors.ts'

export interface CustomerKeyInput {
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
}

/** Of an input that copies: the key of the source. */
export interface SourceKeyInput {
  readonly CopySourceSSECustomerAlgorithm?: string | undefined
  readonly CopySourceSSECustomerKey?: string | undefined
  readonly CopySourceSSECustomerKeyMD5?: string | undefined
}

export interface CustomerKey {
  /** 32 bytes. Never stored, never logged. */
  readonly key: Uint8Array
  /** Of the key, in base64, as the client sent it. */
  readonly md5: string
}

/** What is kept of a key. */
export interface KeyVerifier {
  readonly salt: string
  readonly verifier: string
}

const keyBytes = 32
const saltBytes = 16
const header = 'x-amz-server-side-encryption-customer-'
const sourceHeader = 'x-amz-copy-source-server-side-encryption-customer-'

/** @returns `undefined` where the request has none @throws {S3Error} `InvalidArgument`, `InvalidEncryptionAlgorithmError` */
export function customerKeyOf(input: CustomerKeyInput, prefix: string = header): CustomerKey | undefined {
  const { SSECustomerAlgorithm: algorithm, SSECustomerKey: text, SSECustomerKeyMD5: md5 } = input
  if (algorithm === undefined && text === undefined && md5 === undefined) return undefined
  if (algorithm === undefined) throw lacking(prefix + 'algorithm', 'provide a valid encryption algorithm')
  if (algorithm !== 'AES256') {
    throw new S3Error('InvalidEncryptionAlgorithmError', {
      ArgumentName: prefix + 'algorithm',
      ArgumentValue: algorithm,
    })
  }
  if (text === undefined) throw lacking(prefix + 'key', 'provide an appropriate secret key')
  if (md5 === undefined) {
    throw lacking(prefix + 'key-MD5', 'provide the client calculated MD5 of the secret key')
  }
  const key = Buffer.from(text, 'base64')
  if (key.length !== keyBytes) {
    throw invalid(prefix + 'key', 'The secret key was invalid for the specified algorithm.')
  }
  if (createHash('md5').update(key).digest('base64') !== md5) {
    const message = 'The calculated MD5 hash of the key did not match the hash that was provided.'
    throw invalid(prefix + 'key-MD5', message)
  }
  return { key, md5 }
}

/** @throws {S3Error} as `customerKeyOf` */
export function sourceKeyOf(input: SourceKeyInput): CustomerKey | undefined {
  const key = {
    SSECustomerAlgorithm: input.CopySourceSSECustomerAlgorithm,
    SSECustomerKey: input.CopySourceSSECustomerKey,
    SSECustomerKeyMD5: input.CopySourceSSECustomerKeyMD5,
  }
  return customerKeyOf(key, sourceHeader)
}

export function verifierOf({ key }: CustomerKey, random: Random): KeyVerifier {
  const salt = random.hex(saltBytes)
  return { salt, verifier: verify(key, salt).toString('hex') }
}

export function isKeyOf({ key }: CustomerKey, { salt, verifier }: KeyVerifier): boolean {
  const expected = Buffer.from(verifier, 'hex')
  const found = verify(key, salt)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function verify(key: Uint8Array, salt: string): Buffer {
  return createHmac('sha256', key)
    .update('s3d customer key ' + salt)
    .digest()
}

function lacking(name: string, what: string): S3Error {
  return invalid(name, `Requests specifying Server Side Encryption with Customer provided keys must ${what}.`)
}

/** The value stays out of the answer: it may be the key. */
function invalid(name: string, message: string): S3Error {
  return new S3Error('InvalidArgument', { message, ArgumentName: name })
}
