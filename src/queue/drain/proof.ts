/**
 * How we know that the remote stored what was sent: by a checksum in its answer, else by its ETag, else by asking for
 * the length. What an earlier attempt left may also be read back (`ours.ts`). What is proven otherwise is not taken for
 * pushed.
 */
import { S3Error } from '../../service/errors.ts'
import type { Output } from '../../service/service.ts'
import type { ObjectRow } from '../../store/rows.ts'
import { bareEtag, checksumIn } from './stored.ts'

export type Proof = 'checksum' | 'etag' | 'size' | 'bytes'

type Sent = Pick<ObjectRow, 'etag' | 'sizeBytes' | 'checksum'>

/** An answer to what stored an object, or to HeadObject. */
type Told = Pick<Output<'PutObject'>, 'ETag' | 'ChecksumType'>

/**
 * @returns `undefined` where the answer says nothing that can be compared
 * @throws {S3Error} `BadDigest`
 */
export function proofIn(answer: Told, { etag, checksum }: Sent): 'checksum' | 'etag' | undefined {
  const told = checksum && checksumIn(answer, checksum.algorithm)
  // The other type is another number.
  if (
    checksum !== undefined &&
    told !== undefined &&
    (answer.ChecksumType ?? checksum.type) === checksum.type
  ) {
    if (bare(told) === bare(checksum.value)) return 'checksum'
    throw otherwise(`has the ${checksum.algorithm} ${told} instead of ${checksum.value}`)
  }
  return bareEtag(answer.ETag) === etag ? 'etag' : undefined
}

/** @throws {S3Error} `BadDigest` */
export function proofOfHead(there: Output<'HeadObject'>, sent: Sent): Proof {
  const proof = proofIn(there, sent)
  if (proof !== undefined) return proof
  if (there.ContentLength === sent.sizeBytes) return 'size'
  throw otherwise(`has ${there.ContentLength} bytes instead of ${sent.sizeBytes}`)
}

/** Of a composite, with or without the number of parts behind it. */
function bare(checksum: string): string {
  return checksum.replace(/-\d+$/, '')
}

function otherwise(how: string): S3Error {
  return new S3Error('BadDigest', { message: `What the remote stored ${how}.` })
}
