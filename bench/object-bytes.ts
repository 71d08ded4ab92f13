/**
 * The bytes of every object in the benchmark: windows into one pseudo-random stream, so that the driver knows what
 * each answer must hold without keeping a copy, and the bare server can make the same bytes by itself.
 */
import { createCipheriv, hash } from 'node:crypto'

export const smallSizeBytes = 4096
export const largeSizeBytes = 64 * 2 ** 20
export const partSizeBytes = 8 * 2 ** 20
/** Objects of 4 KiB that GET and HEAD read. */
export const smallCount = 1000
/** Objects of 64 MiB that GET reads. */
export const largeCount = 4
/** Keys that the listings walk, a hundred to a folder. */
export const listedCount = 10_000
export const millionBucket = 'million'
/** Keys of the large bucket, and how many of them share a folder. */
export const millionCount = 1_000_000
export const millionFolderCount = 100_000

const strideSizeBytes = 16
const slots = 1024

let stream = Buffer.alloc(0)

/**
 * @param slot which object, 0 to 1,023; neighbours overlap but never begin alike
 * @returns a view of the shared stream: whoever gets it only reads
 */
export function objectBytes(slot: number, sizeBytes: number): Buffer {
  const need = sizeBytes + slots * strideSizeBytes
  // AES in counter mode under a fixed key: a longer stream begins with the shorter one.
  if (stream.length < need) {
    stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, 's3d'), Buffer.alloc(16)).update(
      Buffer.alloc(need),
    )
  }
  const start = (slot % slots) * strideSizeBytes
  return stream.subarray(start, start + sizeBytes)
}

const digests = new Map<string, string>()

/** SHA-256 of `objectBytes(slot, sizeBytes)` in hexadecimal, computed once: the driver's time is not the server's. */
export function objectHash(slot: number, sizeBytes: number): string {
  const name = `${slot % slots} ${sizeBytes}`
  let digest = digests.get(name)
  if (digest === undefined) {
    digest = hash('sha256', objectBytes(slot, sizeBytes), 'hex')
    digests.set(name, digest)
  }
  return digest
}

export const smallKey = (index: number): string => `small/${String(index).padStart(6, '0')}`
export const largeKey = (index: number): string => `large/${String(index).padStart(3, '0')}`
export const listedKey = (index: number): string =>
  `listed/${String(Math.floor(index / 100)).padStart(4, '0')}/${String(index % 100).padStart(4, '0')}`

/** Keys of the large bucket, in order. */
export function millionKey(index: number): string {
  const within = String(index % millionFolderCount).padStart(6, '0')
  return `folder-${Math.floor(index / millionFolderCount)}/object-${within}`
}
