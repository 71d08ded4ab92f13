/**
 * Which encryption a request asks for, where it asks for none its bucket, and where that does not either the
 * configuration. What contradicts itself is refused before a byte is read.
 */
import { defaultKmsKey } from '../sealed/key-ring.ts'
import { S3Error } from '../service/errors.ts'
import type { Bucket } from '../store/rows.ts'
import { customerKeyOf, type CustomerKey, type CustomerKeyInput } from './customer-key.ts'
import type { Dependencies } from './dependencies.ts'
import { parseContext } from './encryption-context.ts'
import { bucketRule } from './encryption-rule.ts'

/** Members of the inputs that store an object. */
export interface EncryptionInput extends CustomerKeyInput {
  readonly ServerSideEncryption?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
}

/** With a customer's key, a KMS key, or, with neither, the server's. */
export interface Choice {
  readonly customerKey: CustomerKey | undefined
  readonly kms: KmsChoice | undefined
}

interface KmsChoice {
  /** Two layers of encryption instead of one (DSSE). */
  readonly isDual: boolean
  /** As declared. */
  readonly keyId: string
  /** JSON, see `parseContext`. */
  readonly context: string | undefined
  readonly bucketKey: boolean
}

const methodHeader = 'x-amz-server-side-encryption'
const serverKeyed: Choice = { customerKey: undefined, kms: undefined }

/** @returns `undefined` for none. Every request that stores asks, so that asking for nothing costs little */
export function chosenEncryption(
  deps: Dependencies,
  bucket: Bucket,
  input: EncryptionInput,
): Choice | undefined {
  const method = input.ServerSideEncryption
  const customerKey = customerKeyOf(input)
  if (customerKey !== undefined) return withCustomerKey(bucket, customerKey, input)
  switch (method) {
    case undefined:
      if (asksForKms(input)) throw needsKms(method)
      return byDefault(deps, bucket, input)
    case 'AES256':
      if (asksForKms(input)) throw needsKms(method)
      return serverKeyed
    case 'aws:kms':
    case 'aws:kms:dsse':
      return withKms(deps, input.SSEKMSKeyId, {
        method,
        context: input.SSEKMSEncryptionContext,
        bucketKey: input.BucketKeyEnabled ?? bucketRule(bucket)?.BucketKeyEnabled ?? false,
      })
    default:
      throw new S3Error('InvalidArgument', {
        message: 'The encryption method specified is not supported',
        ArgumentName: methodHeader,
        ArgumentValue: method,
      })
  }
}

function withCustomerKey(bucket: Bucket, customerKey: CustomerKey, input: EncryptionInput): Choice {
  const method = input.ServerSideEncryption
  if (method !== undefined || asksForKms(input)) {
    throw new S3Error('InvalidArgument', {
      message:
        'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
      ArgumentName: methodHeader,
      ArgumentValue: method,
    })
  }
  const blocked = bucketRule(bucket)?.BlockedEncryptionTypes?.EncryptionType ?? []
  if (blocked.includes('SSE-C')) throw new S3Error('AccessDenied')
  return { customerKey, kms: undefined }
}

function byDefault(deps: Dependencies, bucket: Bucket, input: EncryptionInput): Choice | undefined {
  const rule = bucketRule(bucket)
  const wanted = rule?.ApplyServerSideEncryptionByDefault
  if (wanted === undefined) return deps.config.defaultEncryption === 'AES256' ? serverKeyed : undefined
  if (wanted.SSEAlgorithm === 'AES256') return serverKeyed
  return withKms(deps, wanted.KMSMasterKeyID, {
    method: wanted.SSEAlgorithm,
    context: undefined,
    bucketKey: input.BucketKeyEnabled ?? rule?.BucketKeyEnabled ?? false,
  })
}

interface KmsWishes {
  readonly method: string | undefined
  /** As the header has it. */
  readonly context: string | undefined
  readonly bucketKey: boolean
}

function withKms(
  deps: Dependencies,
  given: string | undefined,
  { method, context, bucketKey }: KmsWishes,
): Choice {
  const keyId = deps.keys.findKmsKey(given ?? defaultKmsKey)
  if (keyId === undefined) {
    throw new S3Error('KMS.NotFoundException', {
      message: given?.startsWith('arn:') ? `Key '${given}' does not exist` : `Invalid keyId '${given}'`,
    })
  }
  const parsed = context === undefined ? undefined : parseContext(context)
  const isDual = method === 'aws:kms:dsse'
  // S3 has no bucket keys for two layers.
  return { customerKey: undefined, kms: { isDual, keyId, context: parsed, bucketKey: bucketKey && !isDual } }
}

function asksForKms(input: EncryptionInput): boolean {
  return input.SSEKMSKeyId !== undefined || input.SSEKMSEncryptionContext !== undefined
}

function needsKms(method: string | undefined): S3Error {
  return new S3Error('InvalidArgument', {
    message:
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    ArgumentName: methodHeader,
    ArgumentValue: method,
  })
}
