/**
 * What a client may do to a bucket that keeps versions, as data that fast-check makes and makes smaller. Versions are
 * named by their place among all that their key ever had, those that are gone and one that never was included.
 */
import * as fc from 'fast-check'
import {
  anyCondition,
  anyHostileKey,
  anyListing,
  anyPlace,
  stepOf,
  type Condition,
  type Listing,
} from './bucket-steps.ts'

/** Of a key; without a version what the key holds now. */
export interface Which {
  readonly key: number
  readonly version: number | undefined
}

export type VersionStep =
  | { readonly do: 'keep versions'; readonly state: 'Enabled' | 'Suspended' }
  | { readonly do: 'put'; readonly key: number; readonly size: number; readonly condition: Condition }
  | { readonly do: 'upload'; readonly key: number; readonly size: number }
  | ({ readonly do: 'get' } & Which)
  | ({ readonly do: 'head' } & Which)
  | ({ readonly do: 'copy'; readonly target: number } & Which)
  | ({ readonly do: 'tag'; readonly tags: readonly string[] } & Which)
  | ({ readonly do: 'delete' } & Which)
  | { readonly do: 'delete many'; readonly which: readonly Which[] }
  | ({ readonly do: 'list versions' } & Listing)
  | ({ readonly do: 'list' } & Listing)

const size = fc.constantFrom(0, 1, 1000, 131_073)
const which = { key: anyPlace, version: fc.option(anyPlace, { nil: undefined }) }

const anyStep: fc.Arbitrary<VersionStep> = fc.oneof(
  {
    weight: 2,
    arbitrary: stepOf('keep versions', { state: fc.constantFrom('Enabled', 'Enabled', 'Suspended') }),
  },
  { weight: 8, arbitrary: stepOf('put', { key: anyPlace, size, condition: anyCondition }) },
  { weight: 1, arbitrary: stepOf('upload', { key: anyPlace, size }) },
  { weight: 3, arbitrary: stepOf('get', which) },
  { weight: 2, arbitrary: stepOf('head', which) },
  { weight: 3, arbitrary: stepOf('copy', { ...which, target: anyPlace }) },
  {
    weight: 1,
    arbitrary: stepOf('tag', {
      ...which,
      tags: fc.uniqueArray(fc.constantFrom('a', 'b b'), { maxLength: 2 }),
    }),
  },
  { weight: 6, arbitrary: stepOf('delete', which) },
  {
    weight: 2,
    arbitrary: stepOf('delete many', { which: fc.array(fc.record(which), { minLength: 1, maxLength: 5 }) }),
  },
  { weight: 4, arbitrary: stepOf('list versions', anyListing) },
  { weight: 2, arbitrary: stepOf('list', anyListing) },
)

export interface VersionScenario {
  readonly keys: readonly string[]
  readonly steps: readonly VersionStep[]
}

/** Few keys, so that each has several versions. */
export const anyVersionScenario: fc.Arbitrary<VersionScenario> = fc.record({
  keys: fc.uniqueArray(anyHostileKey, { minLength: 1, maxLength: 4 }),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 50, size: 'max' }),
})
