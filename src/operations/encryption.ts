/**
 * Server-side encryption: how an object that is stored is to be encrypted, from the request and the bucket's default;
 * how one that is read can be opened; and what answers say of it. Whatever stores an object asks `sealingFor`, whatever
 * stores a part `sealingOfPart`, whatever reads `openingOf`. Nothing is called encrypted that is not.
 */
import { timingSafeEqual } from 'node:crypto'
import { makeBodyKey, unwrapping, type BodyKey, type Unwrap, type Wrapping } from '../sealed/body-key.ts'
import { serverContext, type KeyRing, type Use } from '../sealed/key-ring.ts'
import { S3Error } from '../service/errors.ts'
import type { Output, RawRequest } from '../service/service.ts'
import type { Bucket, Encryption } from '../store/rows.ts'
import {
  customerKeyOf,
  isKeyOf,
  verifierOf,
  type CustomerKey,
  type CustomerKeyInput,
} from './customer-key.ts'
import type { Dependencies } from './dependencies.ts'
import { chosenEncryption, type Choice, type EncryptionInput } from './encryption-choice.ts'
import { contextHeader } from './encryption-context.ts'

/** How one object's bodies are sealed. */
export interface Sealing {
  /** To be kept with the object. */
  readonly encryption: Encryption
  /** For one more body. */
  bodyKey(): BodyKey
  /** @param md5 of the plaintext, which is the ETag only where its keeper may know it */
  etag(md5: string): string
}

/** The members of answers that tell how an object is encrypted. */
interface EncryptionOutput {
  ServerSideEncryption?: Output<'PutObject'>['ServerSideEncryption']
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKeyMD5?: string | undefined
}

const customer = 'customer'
const dual = 'aws:kms:dsse'

/**
 * How an object is to be stored; `undefined` for as it is.
 * @throws {S3Error} `InvalidArgument`, `InvalidEncryptionAlgorithmError`, `KMS.NotFoundException`,
 * `AccessDenied` where the bucket takes no customer keys
 */
export function sealingFor(deps: Dependencies, bucket: Bucket, input: EncryptionInput): Sealing | undefined {
  const choice = chosenEncryption(deps, bucket, input)
  return choice && sealingWith(deps, encryptionOf(deps, choice), choice.customerKey)
}

/** Those of an upload's parts. @throws {S3Error} `InvalidRequest` where the key is not the upload's */
export function sealingOfPart(
  deps: Dependencies,
  encryption: Encryption | undefined,
  input: CustomerKeyInput,
): Sealing | undefined {
  const key = customerKeyOf(input)
  requireUploadKey(encryption, key)
  return encryption && sealingWith(deps, encryption, key)
}

/** @throws {S3Error} `InvalidRequest` for a key that is missing, is not the upload's or not asked for */
export function requireUploadKey(encryption: Encryption | undefined, key: CustomerKey | undefined): void {
  if (encryption?.['kind'] !== customer) return refuseKey(key)
  if (key === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
    })
  }
  if (isKeyOf(key, verifierIn(encryption))) return
  throw new S3Error('InvalidRequest', {
    message: 'The provided encryption parameters did not match the ones used originally.',
  })
}

/**
 * What opens an object's bodies; `undefined` for one that is stored as it is.
 * @throws {S3Error} `InvalidRequest` for a key that is missing or not asked for, `AccessDenied` for a wrong one
 */
export function openingOf(
  deps: Pick<Dependencies, 'keys'>,
  encryption: Encryption | undefined,
  key: CustomerKey | undefined,
): Unwrap | undefined {
  if (encryption === undefined || encryption['kind'] !== customer) refuseKey(key)
  else if (key === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    })
  } else if (!isKeyOf(key, verifierIn(encryption))) throw new S3Error('AccessDenied')
  if (encryption === undefined) return undefined
  const { keys } = deps
  return wrapped => unwrapping(...wrappingsOf(keys, encryption, { use: 'open', key }))(wrapped)
}

/** Whether bodies sealed for `source` are what sealing for `target` would make, but for their own keys. */
export function sharesBodies(
  source: Keyed<Encryption | undefined>,
  target: Keyed<Encryption | undefined>,
): boolean {
  const [from, to] = [source.encryption, target.encryption]
  if (from === undefined || to === undefined) return from === to
  if (from['kind'] !== to['kind']) return false
  if (from['kind'] !== customer) return from['keyId'] === to['keyId'] && from['context'] === to['context']
  return (
    source.key !== undefined && target.key !== undefined && timingSafeEqual(source.key.key, target.key.key)
  )
}

interface Keyed<Described> {
  readonly encryption: Described
  readonly key: CustomerKey | undefined
}

/** @param input where the answer repeats the customer's key by its digest */
export function setEncryption(
  output: EncryptionOutput,
  encryption: Encryption | undefined,
  input: CustomerKeyInput,
): void {
  if (encryption === undefined) return
  if (encryption['kind'] === customer) {
    output.SSECustomerAlgorithm = input.SSECustomerAlgorithm
    output.SSECustomerKeyMD5 = input.SSECustomerKeyMD5
    return
  }
  // The kinds of `encryptionOf` are names of the generated enumeration.
  output.ServerSideEncryption = encryption['kind'] as NonNullable<EncryptionOutput['ServerSideEncryption']>
  output.SSEKMSKeyId = encryption['keyId']
  if (encryption['bucketKey'] !== undefined) output.BucketKeyEnabled = true
}

/** Only the answers to what stores an object tell its context. */
export function setContext(output: EncryptionOutput, encryption: Encryption | undefined): void {
  const context = encryption?.['context']
  if (context !== undefined) output.SSEKMSEncryptionContext = contextHeader(context)
}

/**
 * Requests that store no object can't say how it is to be encrypted.
 * @throws {S3Error} `InvalidArgument`
 */
export function refuseEncryptionHeader(raw: RawRequest | undefined): void {
  const value = raw?.headers['x-amz-server-side-encryption']
  if (value === undefined) return
  throw new S3Error('InvalidArgument', {
    message: 'x-amz-server-side-encryption header is not supported for this operation.',
    ArgumentName: 'x-amz-server-side-encryption',
    ArgumentValue: String(value),
  })
}

/** Bodies without a key that somebody sends one for. */
function refuseKey(key: CustomerKey | undefined): void {
  if (key === undefined) return
  throw new S3Error('InvalidRequest', {
    message: 'The encryption parameters are not applicable to this object.',
  })
}

/** As the store keeps it: text by names. */
function encryptionOf(deps: Dependencies, choice: Choice): Encryption {
  if (choice.customerKey !== undefined) {
    return { kind: customer, ...verifierOf(choice.customerKey, deps.random) }
  }
  const { kms } = choice
  if (kms === undefined) return { kind: 'AES256' }
  return {
    kind: kms.isDual ? dual : 'aws:kms',
    keyId: kms.keyId,
    ...(kms.context !== undefined && { context: kms.context }),
    ...(kms.bucketKey && { bucketKey: 'true' }),
  }
}

function sealingWith(deps: Dependencies, encryption: Encryption, key: CustomerKey | undefined): Sealing {
  const { keys, random } = deps
  return {
    encryption,
    bodyKey: () => makeBodyKey(random, ...wrappingsOf(keys, encryption, { use: 'seal', key })),
    etag: md5 => (encryption['kind'] === 'AES256' ? md5 : random.hex(md5.length / 2)),
  }
}

interface Wanted {
  readonly use: Use
  readonly key: CustomerKey | undefined
}

/** One for each layer, the innermost first: the outer one of two is the server's, whoever has the KMS key. */
function wrappingsOf(keys: KeyRing, encryption: Encryption, { use, key }: Wanted): readonly Wrapping[] {
  const { kind, keyId, context = '' } = encryption
  if (key !== undefined) return [{ key: key.key, context: 'SSE-C' }]
  if (kind === 'aws:kms' && keyId !== undefined) {
    return [{ key: keys.kmsKey(keyId, use), context: 'SSE-KMS ' + context }]
  }
  if (kind === dual && keyId !== undefined) {
    return [
      { key: keys.kmsKey(keyId, use), context: 'DSSE-KMS ' + context },
      { key: keys.serverKey(use), context: 'DSSE-KMS' },
    ]
  }
  return [{ key: keys.serverKey(use), context: serverContext }]
}

function verifierIn({ salt = '', verifier = '' }: Encryption): { salt: string; verifier: string } {
  return { salt, verifier }
}
