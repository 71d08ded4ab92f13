/**
 * S3's limits, as AWS documents them.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
 */
import { S3Error } from '../service/errors.ts'

/** UTF-8 bytes of a key. */
const maxKeyBytes = 1024
/** One PutObject or UploadPart. */
export const maxBodyBytes: number = 5 * 1024 ** 3
export const maxPartNumber = 10_000
/** Limits that are others where parts are simulated, or go on to somebody who has others. */
export interface Limits {
  /** A part that is not its object's last. */
  readonly minPartBytes: number
  readonly maxPartNumber: number
}
export const s3Limits: Limits = { minPartBytes: 5 * 1024 ** 2, maxPartNumber }
/** Of a bucket. */
export type LimitsOf = (bucket: string) => Limits

/** @throws {S3Error} `KeyTooLongError` */
export function checkKey(key: string): void {
  // A UTF-16 code unit takes at most three bytes of UTF-8, so most keys need no measuring.
  if (key.length * 3 <= maxKeyBytes) return
  const sizeBytes = Buffer.byteLength(key)
  if (sizeBytes <= maxKeyBytes) return
  throw new S3Error('KeyTooLongError', { Size: sizeBytes, MaxSizeAllowed: maxKeyBytes })
}

/** @throws {S3Error} `EntityTooLarge` */
export function checkBodySize(sizeBytes: number): void {
  if (sizeBytes <= maxBodyBytes) return
  throw new S3Error('EntityTooLarge', { ProposedSize: sizeBytes, MaxSizeAllowed: maxBodyBytes })
}

/** @throws {S3Error} `InvalidArgument` outside 1 to 10,000, or to what there is instead */
export function checkPartNumber(number: number, max: number = maxPartNumber): void {
  if (Number.isInteger(number) && number >= 1 && number <= max) return
  throw new S3Error('InvalidArgument', {
    message: `Part number must be an integer between 1 and ${max}, inclusive`,
    ArgumentName: 'partNumber',
    ArgumentValue: String(number),
  })
}
