/**
 * Which bucket names there may be. Asked when a bucket is created, and to tell "no such bucket" from "no bucket could
 * be called that", which whoever asks is told before it is judged what they may do.
 */
import { S3Error } from './errors.ts'

const wellFormed = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const likeAnIpAddress = /^\d+\.\d+\.\d+\.\d+$/
const reservedPrefixes = ['xn--', 'sthree-', 'amzn-s3-demo-'] as const
const reservedSuffixes = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'] as const

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export function isBucketName(name: string): boolean {
  return (
    wellFormed.test(name) &&
    !name.includes('..') &&
    !likeAnIpAddress.test(name) &&
    !reservedPrefixes.some(prefix => name.startsWith(prefix)) &&
    !reservedSuffixes.some(suffix => name.endsWith(suffix))
  )
}

/** What is said of a bucket that is not there. */
export function noSuchBucket(name: string): S3Error {
  return new S3Error(isBucketName(name) ? 'NoSuchBucket' : 'InvalidBucketName', { BucketName: name })
}
