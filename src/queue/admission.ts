/**
 * Which writes are queued and which go through to the remote, as data: docs/write-queue.md has this table, and a test
 * runs every row of it. Invariant: what the table does not name goes through.
 */
import type { Input, OpName, RawRequest } from '../service/service.ts'

/** Why a write goes through. */
export type Reason =
  | 'conditional'
  | 'versions'
  | 'customer key'
  | 'encryption'
  | 'access'
  | 'lock'
  | 'owner'
  | 'append'
  | 'unknown'
  | 'remote acknowledgement'
  | 'filter'
  | 'bucket'

export const reasons: { readonly [Name in Reason]: string } = {
  conditional: 'only the remote knows whether the condition holds, whoever else writes there',
  versions: 'it names a version, and only the remote has some',
  'customer key': 'the key is never stored',
  encryption: 'the remote encrypts, and its answer says with which key',
  access: 'who may read it is decided by the remote',
  lock: 'what is locked must be so before the answer',
  owner: 'whose bucket it is and who pays is known to the remote',
  append: 'it adds to what the remote has',
  unknown: 'it says something in an `x-amz-` header that this s3d does not know, and the remote may',
  'remote acknowledgement': 'the client asked for it with `x-s3d-ack: remote`',
  filter: 'the filter does not admit it',
  bucket:
    'the bucket keeps versions, locks objects or encrypts with keys, or nothing was written to it through this daemon yet',
}

type Members<Op extends OpName> = readonly (keyof Input<Op> & string)[]

/** Operations that may be queued, and the members of their inputs with which they are not. */
export type Queueable =
  | 'PutObject'
  | 'CreateMultipartUpload'
  | 'CopyObject'
  | 'DeleteObject'
  | 'DeleteObjects'

type Exceptions = {
  readonly [Op in Queueable]: { readonly [Name in Reason]?: Members<Op> }
}

const encryption = [
  'ServerSideEncryption',
  'SSEKMSKeyId',
  'SSEKMSEncryptionContext',
  'BucketKeyEnabled',
] as const
const customerKey = ['SSECustomerAlgorithm', 'SSECustomerKey', 'SSECustomerKeyMD5'] as const
const access = ['ACL', 'GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWriteACP'] as const
const lock = ['ObjectLockMode', 'ObjectLockRetainUntilDate', 'ObjectLockLegalHoldStatus'] as const
const owner = ['ExpectedBucketOwner', 'RequestPayer'] as const

export const exceptions: Exceptions = {
  PutObject: {
    conditional: ['IfMatch', 'IfNoneMatch'],
    'customer key': customerKey,
    encryption,
    access,
    lock,
    owner,
    append: ['WriteOffsetBytes'],
  },
  CreateMultipartUpload: { 'customer key': customerKey, encryption, access, lock, owner },
  CopyObject: {
    conditional: ['IfMatch', 'IfNoneMatch'],
    'customer key': [
      ...customerKey,
      'CopySourceSSECustomerAlgorithm',
      'CopySourceSSECustomerKey',
      'CopySourceSSECustomerKeyMD5',
    ],
    encryption,
    access,
    lock,
    owner: [...owner, 'ExpectedSourceBucketOwner'],
  },
  DeleteObject: {
    versions: ['VersionId'],
    conditional: ['IfMatch', 'IfMatchLastModifiedTime', 'IfMatchSize'],
    lock: ['MFA', 'BypassGovernanceRetention'],
    owner,
  },
  DeleteObjects: { lock: ['MFA', 'BypassGovernanceRetention'], owner },
}

/** A member of an input with which a call goes through. */
interface Exception {
  readonly name: string
  readonly reason: Reason
}

/** The table as every write walks along it. */
const listed: { readonly [Op in Queueable]: readonly Exception[] } = {
  PutObject: listOf('PutObject'),
  CreateMultipartUpload: listOf('CreateMultipartUpload'),
  CopyObject: listOf('CopyObject'),
  DeleteObject: listOf('DeleteObject'),
  DeleteObjects: listOf('DeleteObjects'),
}

function listOf(op: Queueable): readonly Exception[] {
  const rows: Readonly<Record<string, readonly string[]>> = exceptions[op]
  return Object.entries(rows).flatMap(
    ([reason, names]) => names.map(name => ({ name, reason: reason as Reason })), // a key of the table
  )
}

/** @returns why a call goes through, as far as its input says; `undefined` when nothing does */
export function exceptionOf<Op extends Queueable>(op: Op, input: Input<Op>): Reason | undefined {
  for (const { name, reason } of listed[op]) {
    const member = name as keyof Input<Op> // one of the operation's own
    if (input[member] !== undefined) return reason
  }
  return 'Delete' in input ? exceptionOfObjects(input) : undefined
}

function exceptionOfObjects({ Delete }: Input<'DeleteObjects'>): Reason | undefined {
  for (const { VersionId, ETag, LastModifiedTime, Size } of Delete.Objects) {
    if (VersionId !== undefined) return 'versions'
    if (ETag !== undefined || LastModifiedTime !== undefined || Size !== undefined) return 'conditional'
  }
  return undefined
}

/**
 * Headers that a write may have and be queued, behind `x-amz-`: what is kept, what ends with the request, and what the table
 * above has by its members.
 */
const knownHeaders: ReadonlySet<string> = new Set(
  [
    'acl bypass-governance-retention cf-id content-sha256 date decoded-content-length expected-bucket-owner mfa request-payer',
    'security-token source-expected-bucket-owner storage-class tagging tagging-directive trailer user-agent metadata-directive',
    'website-redirect-location write-offset-bytes if-match-last-modified-time if-match-size',
    'sdk-checksum-algorithm checksum-algorithm checksum-type checksum-crc32 checksum-crc32c checksum-crc64nvme checksum-md5',
    'checksum-sha1 checksum-sha256 checksum-sha512 checksum-xxhash3 checksum-xxhash64 checksum-xxhash128',
    'grant-full-control grant-read grant-read-acp grant-write-acp',
    'object-lock-mode object-lock-retain-until-date object-lock-legal-hold',
    'server-side-encryption server-side-encryption-aws-kms-key-id server-side-encryption-context',
    'server-side-encryption-bucket-key-enabled server-side-encryption-customer-algorithm',
    'server-side-encryption-customer-key server-side-encryption-customer-key-md5',
    'copy-source copy-source-if-match copy-source-if-none-match copy-source-if-modified-since',
    'copy-source-if-unmodified-since copy-source-server-side-encryption-customer-algorithm',
    'copy-source-server-side-encryption-customer-key copy-source-server-side-encryption-customer-key-md5',
  ].flatMap(line => line.split(' ').map(name => 'x-amz-' + name)),
)

/** Whether a request says something that would be lost here, in a header from after this version's model for instance. */
export function saysUnknown({ headers, query }: Pick<RawRequest, 'headers' | 'query'>): boolean {
  for (const name in headers) if (isUnknown(name)) return true
  // A presigned request has headers there, too; its signature's own are spelled otherwise.
  for (const name in query) if (isUnknown(name)) return true
  return String(headers['x-amz-trailer'] ?? '')
    .split(',')
    .some(name => isUnknown(name.trim().toLowerCase()))
}

function isUnknown(name: string): boolean {
  return name.startsWith('x-amz-') && !knownHeaders.has(name) && !name.startsWith('x-amz-meta-')
}
