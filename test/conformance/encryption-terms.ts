/**
 * What the cases about encryption share: customers' keys, and the members of answers that tell of encryption.
 */
import { createHash } from 'node:crypto'
import type { Input } from '../../src/service/service.ts'
import { given } from './subject.ts'

export interface CustomerKey {
  readonly SSECustomerAlgorithm: string
  readonly SSECustomerKey: string
  readonly SSECustomerKeyMD5: string
}

function customerKey(seed: string): CustomerKey {
  const key = createHash('sha256').update(seed).digest()
  return {
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: key.toString('base64'),
    SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
  }
}

export function asSource(key: CustomerKey): Partial<Input<'CopyObject'>> {
  return {
    CopySourceSSECustomerAlgorithm: key.SSECustomerAlgorithm,
    CopySourceSSECustomerKey: key.SSECustomerKey,
    CopySourceSSECustomerKeyMD5: key.SSECustomerKeyMD5,
  }
}

export const mine: CustomerKey = customerKey('mine')
export const theirs: CustomerKey = customerKey('theirs')
/** How answers repeat `mine`. */
export const told = { SSECustomerAlgorithm: 'AES256', SSECustomerKeyMD5: mine.SSECustomerKeyMD5 }

const tellingMembers: ReadonlySet<string> = new Set([
  'ServerSideEncryption',
  'SSEKMSKeyId',
  'BucketKeyEnabled',
  'SSECustomerAlgorithm',
  'SSECustomerKeyMD5',
])

/** The members of an output that tell how its object is encrypted. */
export function toldBy(output: object): object {
  return given(Object.fromEntries(Object.entries(output).filter(([name]) => tellingMembers.has(name))))
}
