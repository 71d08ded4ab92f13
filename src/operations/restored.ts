/**
 * `RestoreStatus` in listings, where a request asks for it: of the archived objects of a page those that can be read.
 * Listings do not read what says so, hence each of them is looked up, in the tick that read the page.
 */
import { S3Error } from '../service/errors.ts'
import type { Output } from '../service/service.ts'
import { isMarker, type ListedObject, type Version } from '../store/rows.ts'
import { isArchiveClass, restoredUntil } from './archive.ts'

type RestoreStatus = NonNullable<NonNullable<Output<'ListObjectsV2'>['Contents']>[number]['RestoreStatus']>

/** By place on the page. */
export type Restored = ReadonlyMap<number, RestoreStatus>

/** Of a page that nobody asked it of. */
const none: Restored = new Map()

/** @throws {S3Error} `InvalidArgument` for attributes that S3 does not have, and for an empty header */
export function asksForRestored(attributes: readonly string[] | undefined): boolean {
  if (attributes === undefined) return false
  const odd = attributes.find(name => name !== 'RestoreStatus')
  if (attributes.length > 0 && odd === undefined) return true
  throw new S3Error('InvalidArgument', {
    message: 'Invalid attribute name specified.',
    ArgumentName: 'x-amz-optional-object-attributes',
    ArgumentValue: odd ?? '',
  })
}

interface Asked<Row> {
  readonly isAsked: boolean
  readonly nowMs: number
  readonly find: (row: Row) => Version | undefined
}

/** Restoring takes no time here, so none of them is in progress. */
export function restoredOf<Row extends ListedObject>(
  rows: readonly Row[],
  { isAsked, nowMs, find }: Asked<Row>,
): Restored {
  if (!isAsked) return none
  const restored = new Map<number, RestoreStatus>()
  for (const [at, row] of rows.entries()) {
    if (!isArchiveClass(row.storageClass ?? undefined)) continue
    const version = find(row)
    const untilMs = version === undefined || isMarker(version) ? undefined : restoredUntil(version, nowMs)
    if (untilMs === undefined) continue
    restored.set(at, { IsRestoreInProgress: false, RestoreExpiryDate: new Date(untilMs) })
  }
  return restored
}
