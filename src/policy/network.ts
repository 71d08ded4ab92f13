/**
 * Networks as policies name them, and the addresses that are in them. An address of the fourth version is the same as its
 * mapping into the sixth (`::ffff:10.0.0.1`), so that all are compared as 128 bits, of which a network's are read once.
 */
import { isIPv6 } from 'node:net'

export interface Network {
  /** As it is written. */
  readonly family: 4 | 6
  readonly bits: number
  readonly address: Address
  readonly mask: Address
}

/** 128 bits, the highest first. */
export type Address = readonly [number, number, number, number]

const mappedWord = 0xffff
const mappedBits = 96

/** An address, or a range of them as CIDR has it. @returns `undefined` for anything else */
export function parseNetwork(text: string): Network | undefined {
  const [written = '', count, ...rest] = text.split('/')
  const address = written.includes('%') ? undefined : parseAddress(written)
  if (address === undefined || rest.length > 0) return undefined
  const family = written.includes(':') ? 6 : 4
  const most = family === 4 ? 32 : 128
  if (count !== undefined && (!/^\d{1,3}$/.test(count) || Number(count) > most)) return undefined
  const bits = Number(count ?? most)
  return Object.freeze({ family, bits, address, mask: maskOf(family === 4 ? mappedBits + bits : bits) })
}

export function isIn({ address, mask }: Network, given: Address): boolean {
  return (
    ((given[0] ^ address[0]) & mask[0]) === 0 &&
    ((given[1] ^ address[1]) & mask[1]) === 0 &&
    ((given[2] ^ address[2]) & mask[2]) === 0 &&
    ((given[3] ^ address[3]) & mask[3]) === 0
  )
}

/** @param text also with a zone, which makes no difference. @returns `undefined` for what is no address */
export function parseAddress(text: string): Address | undefined {
  const address = text.includes('%') ? text.replace(/%.*$/, '') : text
  const four = parseFour(address)
  if (four !== undefined) return [0, 0, mappedWord, four]
  return isIPv6(address) ? parseSix(address) : undefined
}

function maskOf(bits: number): Address {
  const word = (from: number): number => {
    const ones = Math.min(32, Math.max(0, bits - from))
    return ones === 0 ? 0 : -1 << (32 - ones)
  }
  return [word(0), word(32), word(64), word(96)]
}

const dot = 46
const zero = 48

/** Four decimal numbers without zeros before them. */
function parseFour(text: string): number | undefined {
  let [word, part, dots] = [0, -1, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === dot) {
      if (part < 0 || dots === 3) return undefined
      word = (word << 8) | part
      part = -1
      dots++
      continue
    }
    const digit = code - zero
    if (digit < 0 || digit > 9 || part === 0) return undefined
    part = part < 0 ? digit : part * 10 + digit
    if (part > 255) return undefined
  }
  return dots === 3 && part >= 0 ? (word << 8) | part : undefined
}

/** @param text known to be one */
function parseSix(text: string): Address {
  const [before = '', behind] = text.split('::')
  const [high, low] = [groupsOf(before), groupsOf(behind ?? '')]
  const left = Array.from({ length: 8 - high.length - low.length }, () => 0)
  const groups = [...high, ...left, ...low]
  const word = (at: number): number => ((groups[at] ?? 0) << 16) | (groups[at + 1] ?? 0)
  return [word(0), word(2), word(4), word(6)]
}

/** Of 16 bits each; the last two may be written as an address of the fourth version. */
function groupsOf(text: string): readonly number[] {
  if (text === '') return []
  return text.split(':').flatMap(group => {
    const four = parseFour(group)
    return four === undefined ? [Number.parseInt(group, 16)] : [four >>> 16, four & 0xffff]
  })
}
