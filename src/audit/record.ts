/**
 * One record of the audit log: a line of JSON that names the hash of the line before it, so that no line can be changed,
 * removed or put in without the next one telling. With a key each line is sealed as well, so that who can write the file but
 * does not have the key can't make the chain anew. Pure.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a log begins with: the hash of nothing that is there. */
export const genesis: string = '0'.repeat(64)

/** Where a chain is. */
export interface Link {
  /** Of the last record; 0 before the first. */
  readonly seq: number
  /** SHA-256 of its line, without the end of line. */
  readonly hash: string
}

export const beginning: Link = { seq: 0, hash: genesis }

/** What a line says beside its place in the chain. */
export type Fields = Readonly<Record<string, unknown>>

export interface Line extends Link {
  /** With its end of line. */
  readonly text: string
}

const sealStart = ',"seal":"'
const sealEnd = '"}'
const sealLength = 64

/** @param key seals the line; absent where it is not to be sealed */
export function lineBehind(before: Link, fields: Fields, key: Uint8Array | undefined): Line {
  const seq = before.seq + 1
  const bare = JSON.stringify({ seq, ...fields, prev: before.hash })
  const text = key === undefined ? bare : `${bare.slice(0, -1)}${sealStart}${sealOf(bare, key)}${sealEnd}`
  return { seq, hash: hashOf(text), text: text + '\n' }
}

/** @param text a line, without its end */
export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

function sealOf(bare: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(bare).digest('hex')
}

export type SealState = 'good' | 'bad' | 'none'

/** @param text a line, without its end */
export function sealStateOf(text: string, key: Uint8Array): SealState {
  const start = text.length - sealStart.length - sealLength - sealEnd.length
  if (start < 0 || !text.startsWith(sealStart, start) || !text.endsWith(sealEnd)) return 'none'
  const sealed = text.slice(start + sealStart.length, -sealEnd.length)
  const wanted = sealOf(text.slice(0, start) + '}', key)
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(sealed.padEnd(sealLength).slice(0, sealLength)))
    ? 'good'
    : 'bad'
}

/** What every line says of its place. */
export interface Placed {
  readonly seq: number
  readonly prev: string
  readonly event: string
  readonly fields: Fields
}

/** @param text a line, without its end. @returns `undefined` for what is no record */
export function parseLine(text: string): Placed | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields: Fields = { ...value }
  const { seq, prev, event } = fields
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return undefined
  if (typeof prev !== 'string' || !/^[0-9a-f]{64}$/.test(prev) || typeof event !== 'string') return undefined
  return { seq, prev, event, fields }
}
