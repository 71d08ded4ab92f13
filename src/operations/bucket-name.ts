/**
 * Which bucket names there may be. Called when a bucket is created, and to tell "no such bucket" from "no bucket could
 * be called that".
 */

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
