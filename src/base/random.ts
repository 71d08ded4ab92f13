/**
 * Randomness as a dependency, so that the simulation can seed it.
 */
import { randomFillSync } from 'node:crypto'

export interface Random {
  /** @returns `sizeBytes` random bytes as lower-case hexadecimal digits */
  hex(sizeBytes: number): string
}

const poolSizeBytes = 4096

/** Cryptographic randomness, drawn a pool at a time because one draw costs a microsecond whatever its size. */
export function systemRandom(): Random {
  const pool = Buffer.alloc(poolSizeBytes)
  let used = poolSizeBytes
  return {
    hex(sizeBytes) {
      if (used + sizeBytes > poolSizeBytes) {
        randomFillSync(pool)
        used = 0
      }
      used += sizeBytes
      return pool.toString('hex', used - sizeBytes, used)
    },
  }
}
