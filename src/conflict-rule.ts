/**
 * What the drain does where somebody else changed a key meanwhile, from the filters of the configuration. Given to the
 * queue by `daemon.ts`. What both filters admit fails: that loses nothing.
 */
import { decide } from './filters/decide.ts'
import type { Filter } from './filters/filter.ts'
import type { Facts, Fields } from './filters/judge.ts'
import type { DrainDependencies } from './queue/drain/drain.ts'
import type { ConflictRule } from './queue/drain/task.ts'
import type { Names, ObjectRow } from './store/rows.ts'

export interface ConflictFilters {
  /** Whose entries fail; `undefined` for none. */
  readonly fail: Filter | undefined
  /** Whose objects are put beside what is there. */
  readonly copy: Filter | undefined
}

/** @returns a bucket's tags, none where it has none. @throws when they can't be had */
export type BucketTags = (bucket: string) => Promise<Fields>

/** What is decided without tags of buckets is decided at once. */
export function conflictRule(
  { fail, copy }: ConflictFilters,
  bucketTags: BucketTags,
): DrainDependencies['ruleOf'] {
  if (fail === undefined && copy === undefined) return () => 'overwrite'
  const filters = [
    ['fail', fail],
    ['copy', copy],
  ] as const
  const judged = (facts: Facts): ConflictRule | undefined => {
    for (const [rule, filter] of filters) {
      const state = filter === undefined ? 'refused' : decide(filter, facts).state
      if (state === 'admitted') return rule
      if (state === 'open') return undefined
    }
    return 'overwrite'
  }
  return ({ bucket, key }, row) => {
    const object = { key, ...factsOf(row) }
    const rule = judged({ bucket: { name: bucket }, object })
    if (rule !== undefined) return rule
    return bucketTags(bucket).then(tags => judged({ bucket: { name: bucket, tags }, object }) ?? 'fail')
  }
}

/** A delete has a key, and nothing else to be judged by. */
function factsOf(row: ObjectRow | undefined): Omit<NonNullable<Facts['object']>, 'key'> {
  const headers = new Map(fieldsOf(row?.headers))
  if (row?.contentType !== undefined) headers.set('content-type', row.contentType)
  if (row?.storageClass !== undefined) headers.set('x-amz-storage-class', row.storageClass)
  return {
    tags: fieldsOf(row?.tags),
    headers,
    metadata: fieldsOf(row?.metadata),
    sizeBytes: row?.sizeBytes ?? 0,
  }
}

function fieldsOf(names: Names | undefined): Fields {
  return new Map(Object.entries(names ?? {}))
}
