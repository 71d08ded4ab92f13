/**
 * Archive classes, and RestoreObject. Objects of these classes are stored like all others, so restoring one takes no
 * time; but as in S3 nobody reads or copies one that was not restored, and a restored one is archived again when its
 * days are over. Until when it can be read is kept as the header that says so.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { ObjectRow } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucketOf, requireBucket, requireObject } from './find.ts'
import { verifyIfDeclared } from './verify-document.ts'

/** Classes whose objects must be restored before they are read. */
export const archiveClasses: ReadonlySet<string> = new Set(['GLACIER', 'DEEP_ARCHIVE'])
/** Under this name among an object's headers. */
export const restoreHeader = 'x-amz-restore'

const dayMs = 86_400_000
const maxDays = 2_147_483_647
const tiers: ReadonlySet<string> = new Set(['Standard', 'Bulk', 'Expedited'])

/** @returns `x-amz-restore`, where a restored copy is there */
export function restoreOf(row: ObjectRow, nowMs: number): string | undefined {
  return restoredUntil(row, nowMs) === undefined ? undefined : row.headers?.[restoreHeader]
}

/** @returns when the restored copy is gone, in milliseconds; `undefined` where there is none */
export function restoredUntil({ storageClass, headers }: ObjectRow, nowMs: number): number | undefined {
  const header = headers?.[restoreHeader]
  if (header === undefined || !isArchiveClass(storageClass)) return undefined
  const [, expiry = ''] = /expiry-date="([^"]*)"/.exec(header) ?? []
  const untilMs = Date.parse(expiry)
  return nowMs < untilMs ? untilMs : undefined
}

export function isArchiveClass(storageClass: string | undefined): boolean {
  return storageClass !== undefined && archiveClasses.has(storageClass)
}

/**
 * @param message where it is not that of a read
 * @throws {S3Error} `InvalidObjectState` for an object that must be restored first
 */
export function refuseArchived(row: ObjectRow, nowMs: number, message?: string): void {
  if (!isArchiveClass(row.storageClass) || restoreOf(row, nowMs) !== undefined) return
  throw new S3Error('InvalidObjectState', {
    StorageClass: row.storageClass,
    ...(message !== undefined && { message }),
  })
}

/** Restoring again moves the end. */
export async function restoreObject(
  deps: Dependencies,
  call: Call<'RestoreObject'>,
): Promise<Output<'RestoreObject'>> {
  await verifyIfDeclared(call.raw)
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  const { days, tier } = wanted(input)
  const nowMs = deps.clock.now()
  return deps.store.index.commit(transaction => {
    const row = requireObject(transaction, requireBucket(transaction, bucket), { ...input, method: 'POST' })
    if (!isArchiveClass(row.storageClass)) {
      throw new S3Error('InvalidObjectState', {
        message: "Restore is not allowed for the object's current storage class",
        StorageClass: row.storageClass ?? 'STANDARD',
      })
    }
    if (tier === 'Expedited' && row.storageClass === 'DEEP_ARCHIVE') {
      throw new S3Error('InvalidArgument', {
        message: 'Retrieval option is not supported by this storage class',
        ArgumentName: 'Tier',
        ArgumentValue: tier,
      })
    }
    const wasRestored = restoreOf(row, nowMs) !== undefined
    const header = `ongoing-request="false", expiry-date="${expiryOf(nowMs, days)}"`
    transaction.setHeaders(bucket.id, row, { ...row.headers, [restoreHeader]: header })
    return { StatusCode: wasRestored ? 200 : 202 }
  })
}

interface Restoration {
  readonly days: number
  readonly tier: string
}

/** @throws {S3Error} `MalformedXML`, and `NotImplemented` for a query on the archived object */
function wanted({ RestoreRequest }: Input<'RestoreObject'>): Restoration {
  const { Days, Tier, GlacierJobParameters, Type, SelectParameters, OutputLocation } = RestoreRequest ?? {}
  if (Type !== undefined || SelectParameters !== undefined || OutputLocation !== undefined) {
    throw new S3Error('NotImplemented', { message: 'Queries on archived objects are not implemented.' })
  }
  const tier = GlacierJobParameters?.Tier ?? Tier ?? 'Standard'
  if (Days === undefined || Days < 1 || Days > maxDays || !tiers.has(tier)) throw new S3Error('MalformedXML')
  return { days: Days, tier }
}

/** The midnight behind the last of the days. */
function expiryOf(nowMs: number, days: number): string {
  const endMs = Math.ceil((nowMs + days * dayMs) / dayMs) * dayMs
  // What lies behind all dates is the last of them.
  return new Date(Math.min(endMs, 8_640_000_000_000_000)).toUTCString()
}
