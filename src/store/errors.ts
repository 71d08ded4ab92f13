/**
 * What the store can't do, in its own words: it knows no S3 error. Operations translate; what they don't know is an
 * internal error.
 */

export type StoreErrorKind =
  /** No room on the disk. Nothing was changed. */
  | 'full'
  /** The store is closed or has failed; nothing more is accepted. */
  | 'closed'
  /** The directory was written by a newer s3d. */
  | 'newer-schema'
  /** The directory is on a read-only disk, or belongs to another user. */
  | 'unwritable'
  /** Another process has the directory open. */
  | 'locked'
  /** The directory of bodies belongs to another index. */
  | 'foreign'
  /** The content was released after its row had been read: read the row again. */
  | 'gone'
  /** Stored bytes are missing or shorter than their row says. */
  | 'damaged'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly kind: StoreErrorKind

  constructor(kind: StoreErrorKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** Whether the disk refused for lack of room: node's ENOSPC and EDQUOT, SQLite's FULL. */
export function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'SQLITE_FULL'
}

const unwritableCodes: readonly string[] = ['EROFS', 'EACCES', 'EPERM']

/** Whether the disk lets nobody, or not us, write: node's codes, and SQLite's READONLY and CANTOPEN. */
export function isUnwritable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  const code = String(error.code)
  return unwritableCodes.includes(code) || /^SQLITE_(READONLY|CANTOPEN)/.test(code)
}

/** What an operator has to know of a disk that can't be used. */
export function explained(cause: unknown, dir: string): unknown {
  if (isFull(cause)) return new StoreError('full', `there is no room left on the disk of ${dir}`, { cause })
  if (!isUnwritable(cause)) return cause
  return new StoreError('unwritable', `${dir} can't be written to: it is read-only, or somebody else's`, {
    cause,
  })
}
