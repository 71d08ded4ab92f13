/**
 * GetObjectRetention, PutObjectRetention, GetObjectLegalHold, PutObjectLegalHold: what locks one stored version.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Bucket, Lock } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucketOf, requireBucket, requireObject } from './find.ts'
import {
  checkFuture,
  isMode,
  isRetained,
  objectLockOf,
  protectedByLock,
  type Bypass,
  type Retention,
} from './object-lock.ts'
import { verifyDocument } from './verify-document.ts'

type ReadInput = Input<'GetObjectRetention'> | Input<'GetObjectLegalHold'>

export async function getObjectRetention(
  deps: Dependencies,
  call: Call<'GetObjectRetention'>,
): Promise<Output<'GetObjectRetention'>> {
  const { retention } = await lockOfObject(deps, call.input)
  if (retention === undefined) throw new S3Error('NoSuchObjectLockConfiguration')
  return { Retention: { Mode: retention.mode, RetainUntilDate: new Date(retention.untilMs) } }
}

/** An empty document takes the retention away, where that may be. */
export async function putObjectRetention(
  deps: Dependencies,
  call: Call<'PutObjectRetention'>,
): Promise<object> {
  await verifyDocument(call.raw)
  const { input } = call
  // An empty document takes the retention away; no document is a mistake.
  if (input.Retention === undefined) throw new S3Error('MissingRequestBodyError')
  const bucket = await findBucketOf(deps, input)
  requireObjectLock(bucket)
  const bypass: Bypass = { nowMs: deps.clock.now(), governance: input.BypassGovernanceRetention === true }
  const retention = retentionFrom(input.Retention, bypass.nowMs)
  return changeLock(deps, { bucket, input }, lock => {
    if (isReduced(lock?.retention, retention) && isRetained(lock, bypass)) throw protectedByLock()
    const { retention: _, ...others } = lock ?? {}
    return retention === undefined ? others : { ...others, retention }
  })
}

export async function getObjectLegalHold(
  deps: Dependencies,
  call: Call<'GetObjectLegalHold'>,
): Promise<Output<'GetObjectLegalHold'>> {
  const { legalHold } = await lockOfObject(deps, call.input)
  if (legalHold === undefined) throw new S3Error('NoSuchObjectLockConfiguration')
  return { LegalHold: { Status: legalHold } }
}

export async function putObjectLegalHold(
  deps: Dependencies,
  call: Call<'PutObjectLegalHold'>,
): Promise<object> {
  await verifyDocument(call.raw)
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  requireObjectLock(bucket)
  const legalHold = input.LegalHold?.Status
  if (legalHold !== 'ON' && legalHold !== 'OFF') throw new S3Error('MalformedXML')
  return changeLock(deps, { bucket, input }, lock => ({ ...lock, legalHold }))
}

async function lockOfObject(deps: Dependencies, input: ReadInput): Promise<Lock> {
  const { index } = deps.store
  const bucket = await findBucketOf(deps, input)
  return durably(index.settled(bucket.id, input.Key), () => {
    requireObjectLock(bucket)
    return requireObject(index, bucket, input).lock ?? {}
  })
}

async function changeLock(
  deps: Dependencies,
  { bucket, input }: { readonly bucket: Bucket; readonly input: ReadInput },
  change: (lock: Lock | undefined) => Lock,
): Promise<object> {
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    const row = requireObject(transaction, current, { ...input, method: 'PUT' })
    transaction.setLock(bucket.id, row, change(row.lock))
  })
  return {}
}

/** @throws {S3Error} `InvalidRequest` */
function requireObjectLock(bucket: Bucket): void {
  if (objectLockOf(bucket) !== undefined) return
  throw new S3Error('InvalidRequest', { message: 'Bucket is missing Object Lock Configuration' })
}

/** @throws {S3Error} `MalformedXML`, `InvalidArgument` for a past date */
function retentionFrom(
  document: Input<'PutObjectRetention'>['Retention'],
  nowMs: number,
): Retention | undefined {
  const { Mode: mode, RetainUntilDate: until } = document ?? {}
  if (mode === undefined && until === undefined) return undefined
  if (!isMode(mode) || until === undefined || Number.isNaN(until.getTime())) throw new S3Error('MalformedXML')
  checkFuture(until, nowMs, 'RetainUntilDate')
  return { mode, untilMs: until.getTime() }
}

/** Whether anything but a longer time is asked for. */
function isReduced(from: Retention | undefined, to: Retention | undefined): boolean {
  if (from === undefined) return false
  return to === undefined || to.mode !== from.mode || to.untilMs < from.untilMs
}
