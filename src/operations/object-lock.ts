/**
 * Object lock: what a request asks for, what a bucket adds to it, and what it then forbids. Where a bucket has object
 * lock, the setting `objectLock` is there; what is locked is a version, and only removing or unlocking it is refused.
 */
import { S3Error } from '../service/errors.ts'
import type { Bucket, Lock } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import type { Announcement } from './receive.ts'

export type Retention = NonNullable<Lock['retention']>
type Mode = Retention['mode']

/** How long what is stored is retained where the request does not say: one of the periods. */
export type DefaultRetention =
  | { readonly mode: Mode; readonly days: number }
  | { readonly mode: Mode; readonly years: number }

/** The setting of a bucket. */
export interface ObjectLock {
  readonly defaultRetention?: DefaultRetention
}

export interface LockInput {
  readonly ObjectLockMode?: string | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: string | undefined
}

export interface LockOutput {
  ObjectLockMode?: Mode | undefined
  ObjectLockRetainUntilDate?: Date | undefined
  ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
}

/** @returns `undefined` for a bucket without object lock */
export function objectLockOf({ settings }: Bucket): ObjectLock | undefined {
  // Nothing else is stored under this name.
  return settings['objectLock'] as ObjectLock | undefined
}

/**
 * What the headers of a request that stores an object ask for.
 * @throws {S3Error} `InvalidRequest` for a bucket without object lock, `InvalidArgument`
 */
export function lockOf(deps: Dependencies, bucket: Bucket, input: LockInput): Lock | undefined {
  const { ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus } = input
  const asksForRetention = ObjectLockMode !== undefined || ObjectLockRetainUntilDate !== undefined
  if (!asksForRetention && ObjectLockLegalHoldStatus === undefined) return undefined
  if (objectLockOf(bucket) === undefined) {
    throw new S3Error('InvalidRequest', { message: 'Bucket is missing ObjectLockConfiguration' })
  }
  return {
    ...(asksForRetention && { retention: retentionOf(deps, ObjectLockMode, ObjectLockRetainUntilDate) }),
    ...(ObjectLockLegalHoldStatus !== undefined && { legalHold: legalHoldOf(ObjectLockLegalHoldStatus) }),
  }
}

/** The object as it is to be stored: where it asks for no retention it has the bucket's. */
export function withLock<T extends { readonly lock: Lock | undefined; readonly modifiedMs: number }>(
  bucket: Bucket,
  object: T,
): T {
  const rule = objectLockOf(bucket)?.defaultRetention
  if (rule === undefined || object.lock?.retention !== undefined) return object
  const retention = { mode: rule.mode, untilMs: endOf(rule, object.modifiedMs) }
  return { ...object, lock: { ...object.lock, retention } }
}

/**
 * What is locked can't be written again, so it has to be what its client sent.
 * @param write the lock that the request or its upload asks for
 * @throws {S3Error} `InvalidRequest` without a digest of the body
 */
export function requireDigest(
  announced: Announcement,
  write: { readonly bucket: Bucket; readonly lock: Lock | undefined; readonly kind: 'Object' | 'Part' },
): void {
  if (announced.md5 !== undefined || announced.checksum !== undefined) return
  const { bucket, lock, kind } = write
  const isLocked = lock !== undefined || (kind === 'Object' && objectLockOf(bucket)?.defaultRetention)
  if (!isLocked) return
  throw new S3Error('InvalidRequest', {
    message: `Content-MD5 OR x-amz-checksum- HTTP header is required for Put ${kind} requests with Object Lock parameters`,
  })
}

export function setLock(output: LockOutput, lock: Lock | undefined): void {
  if (lock === undefined) return
  output.ObjectLockMode = lock.retention?.mode
  output.ObjectLockRetainUntilDate = lock.retention && new Date(lock.retention.untilMs)
  output.ObjectLockLegalHoldStatus = lock.legalHold
}

export interface Bypass {
  readonly nowMs: number
  /** Whether the request asks to pass over retention in governance mode. */
  readonly governance: boolean
}

/** @throws {S3Error} `AccessDenied` when a version may not be removed */
export function refuseLocked(lock: Lock | undefined, bypass: Bypass): void {
  if (lock?.legalHold === 'ON' || isRetained(lock, bypass)) throw protectedByLock()
}

/** Whether the retention of a version is in force. */
export function isRetained(lock: Lock | undefined, { nowMs, governance }: Bypass): boolean {
  const retention = lock?.retention
  if (retention === undefined || retention.untilMs <= nowMs) return false
  return retention.mode === 'COMPLIANCE' || !governance
}

export function protectedByLock(): S3Error {
  return new S3Error('AccessDenied', {
    message: 'Access Denied because object protected by object lock.',
  })
}

/** @throws {S3Error} `InvalidArgument` where there is nothing to pass over */
export function checkBypass(bucket: Bucket, asked: boolean | undefined): boolean {
  if (asked === undefined || objectLockOf(bucket) !== undefined) return asked === true
  throw new S3Error('InvalidArgument', {
    message: 'x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.',
    ArgumentName: 'x-amz-bypass-governance-retention',
  })
}

export function isMode(mode: string | undefined): mode is Mode {
  return mode === 'GOVERNANCE' || mode === 'COMPLIANCE'
}

/** @throws {S3Error} `InvalidArgument` for a past date */
export function checkFuture(date: Date, nowMs: number, argumentName: string): void {
  if (date.getTime() > nowMs) return
  throw new S3Error('InvalidArgument', {
    message: 'The retain until date must be in the future!',
    ArgumentName: argumentName,
    ArgumentValue: date.toISOString(),
  })
}

function retentionOf(deps: Dependencies, mode: string | undefined, until: Date | undefined): Retention {
  if (mode === undefined || until === undefined) {
    throw new S3Error('InvalidArgument', {
      message: 'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
      ArgumentName: mode === undefined ? 'x-amz-object-lock-mode' : 'x-amz-object-lock-retain-until-date',
    })
  }
  if (!isMode(mode)) {
    throw new S3Error('InvalidArgument', {
      message: 'Unknown wormMode directive.',
      ArgumentName: 'x-amz-object-lock-mode',
      ArgumentValue: mode,
    })
  }
  checkFuture(until, deps.clock.now(), 'x-amz-object-lock-retain-until-date')
  return { mode, untilMs: until.getTime() }
}

function legalHoldOf(status: string): 'ON' | 'OFF' {
  if (status === 'ON' || status === 'OFF') return status
  throw new S3Error('InvalidArgument', {
    message: "Legal Hold must be either of 'ON' or 'OFF'",
    ArgumentName: 'x-amz-object-lock-legal-hold',
    ArgumentValue: status,
  })
}

function endOf(rule: DefaultRetention, fromMs: number): number {
  const end = new Date(fromMs)
  if ('days' in rule) end.setUTCDate(end.getUTCDate() + rule.days)
  else end.setUTCFullYear(end.getUTCFullYear() + rule.years)
  return end.getTime()
}
