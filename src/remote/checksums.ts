/**
 * The checksums that S3 has headers for: their names, as requests and answers carry them.
 */
import type { HashName } from '../base/hash.ts'

export type ChecksumAlgorithm = HashName

export const checksumAlgorithms: readonly ChecksumAlgorithm[] = [
  'CRC32',
  'CRC32C',
  'CRC64NVME',
  'SHA1',
  'SHA256',
  'SHA512',
  'MD5',
  'XXHASH64',
  'XXHASH3',
  'XXHASH128',
]

const headers: ReadonlyMap<ChecksumAlgorithm, string> = new Map(
  checksumAlgorithms.map(algorithm => [algorithm, 'x-amz-checksum-' + algorithm.toLowerCase()]),
)

/** @returns the header, and the trailer, that has its value in base64 */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return headers.get(algorithm) ?? ''
}
