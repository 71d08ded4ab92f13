/**
 * The tokens of IMDSv2: good for a while, for who asked for them, and until the daemon ends. None is kept.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'

const keyBytes = 32
const timeBytes = 6
const macBytes = 32

export class SessionTokens {
  readonly #clock: Clock
  readonly #key: Uint8Array

  constructor({ clock, random }: { readonly clock: Clock; readonly random: Random }) {
    this.#clock = clock
    this.#key = Buffer.from(random.hex(keyBytes), 'hex')
  }

  make(address: string, ttlSeconds: number): string {
    const until = Buffer.alloc(timeBytes)
    until.writeUIntBE(this.#clock.now() + ttlSeconds * 1_000, 0, timeBytes)
    return Buffer.concat([until, this.#mac(until, address)]).toString('base64url')
  }

  isGood(token: string, address: string): boolean {
    const bytes = Buffer.from(token, 'base64url')
    if (bytes.length !== timeBytes + macBytes) return false
    const until = bytes.subarray(0, timeBytes)
    const isOurs = timingSafeEqual(bytes.subarray(timeBytes), this.#mac(until, address))
    return isOurs && until.readUIntBE(0, timeBytes) > this.#clock.now()
  }

  #mac(until: Uint8Array, address: string): Uint8Array {
    return createHmac('sha256', this.#key).update(until).update(address).digest()
  }
}
