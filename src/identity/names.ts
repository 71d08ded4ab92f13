/**
 * How identities are called: their ARNs, their unique ids, and which names and paths there may be.
 */
import { createHash } from 'node:crypto'
import type { Random } from '../base/random.ts'
import { validationError } from './identity-error.ts'

/** What an id begins with says what it is of. */
export type IdPrefix = 'AIDA' | 'AGPA' | 'AROA' | 'ANPA' | 'AKIA'

export interface ArnParts {
  readonly account: string
  readonly path: string
  readonly name: string
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const idDigits = 17
const keyDigits = 16
const pathMaxLength = 512

/** Longest names, in characters. */
const nameMax = { user: 64, group: 128, role: 64, policy: 128 } as const

export type NamedKind = keyof typeof nameMax

export function arnOf(kind: NamedKind, { account, path, name }: ArnParts): string {
  return `arn:aws:iam::${account}:${kind}${path}${name}`
}

export function newId(prefix: IdPrefix, random: Random): string {
  const length = prefix === 'AKIA' ? keyDigits : idDigits
  return prefix + spelt(Buffer.from(random.hex(length), 'hex'))
}

/** What is declared has no moment at which an id could be drawn, so it follows from the name. */
export function idOf(prefix: Exclude<IdPrefix, 'AKIA'>, arn: string): string {
  return prefix + spelt(createHash('sha256').update(arn).digest().subarray(0, idDigits))
}

/** 256 is a multiple of the number of digits, so that each is as likely as the others. */
function spelt(bytes: Uint8Array): string {
  return Array.from(bytes, byte => digits[byte % digits.length]).join('')
}

/** @throws {IdentityError} `ValidationError` */
export function requireName(kind: NamedKind, name: string, field = `${kind}Name`): void {
  if (!/^[\w+=,.@-]+$/.test(name))
    throw validationError(
      `The specified value for ${field} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
    )
  requireLength(field, name, nameMax[kind])
}

/** @throws {IdentityError} `ValidationError` */
export function requirePath(path: string): void {
  if (!/^\/(?:[!-~]+\/)?$/.test(path))
    throw validationError(
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    )
  requireLength('path', path, pathMaxLength)
}

/** @throws {IdentityError} `ValidationError` */
export function requireLength(field: string, value: string, most: number): void {
  if (value.length <= most) return
  throw validationError(
    `1 validation error detected: Value '${value}' at '${field}' failed to satisfy constraint: Member must have length less than or equal to ${most}`,
  )
}
