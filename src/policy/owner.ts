/**
 * The daemon's own account: root's, and that of everything nobody else owns. It stays the same whatever happens to root's
 * keys.
 */

/** Canonical user id: the SHA-256 of a constant, since AWS's are 64 hexadecimal digits, too. */
export const ownerId = '30e9c680d065755ecc131d0161fef2ea01c7637a176cb5cb4aafed508a37c8c0'

/** Account id: what `x-amz-expected-bucket-owner` is compared with. */
export const accountId = '000000000000'

/** @returns whose canonical user it is; `undefined` for one that nobody here has */
export function canonicalAccount(id: string): string | undefined {
  return id === ownerId ? accountId : undefined
}
