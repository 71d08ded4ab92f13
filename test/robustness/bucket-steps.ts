/**
 * What a client may do to a bucket, as data that fast-check makes and makes smaller. Keys and uploads are named by
 * their place in a list, so that steps meet each other.
 */
import * as fc from 'fast-check'
import { anyKey } from '../support/any-key.ts'
import { inXml } from './bucket-answers.ts'

export type Condition = 'none' | 'right' | 'wrong' | 'absent'

export interface Listing {
  /** Characters of a key. */
  readonly prefixLength: number
  readonly delimiter: string
  readonly limit: number
  readonly key: number
  /** Where it starts: in the beginning, or behind a key. */
  readonly after: number | undefined
}

interface Reading {
  readonly key: number
  readonly condition: Condition
  readonly range: string
}

export type Step =
  | {
      readonly do: 'put'
      readonly key: number
      readonly size: number
      readonly described: boolean
      readonly condition: Condition
    }
  | ({ readonly do: 'get' } & Reading)
  | ({ readonly do: 'head' } & Reading)
  | { readonly do: 'delete'; readonly key: number }
  | { readonly do: 'delete many'; readonly keys: readonly number[] }
  | { readonly do: 'copy'; readonly source: number; readonly target: number; readonly replace: boolean }
  | { readonly do: 'tag'; readonly key: number; readonly tags: readonly string[] }
  | ({ readonly do: 'list' } & Listing)
  | ({ readonly do: 'list v1' } & Listing)
  | ({ readonly do: 'list uploads' } & Listing)
  | { readonly do: 'create upload'; readonly key: number; readonly described: boolean }
  | { readonly do: 'put part'; readonly upload: number; readonly number: number; readonly size: number }
  | {
      readonly do: 'complete'
      readonly upload: number
      readonly how: 'all' | 'last' | 'wrong' | 'backwards' | 'none'
    }
  | { readonly do: 'abort'; readonly upload: number }
  | { readonly do: 'list parts'; readonly upload: number; readonly after: number; readonly limit: number }

/** Around the length from which bodies have files of their own. */
const size = fc.constantFrom(0, 1, 1000, 131_071, 131_072, 131_073, 300_000)
const partSize = fc.constantFrom(1, 70_000, 200_000, 5 * 1024 * 1024)
export const anyPlace: fc.Arbitrary<number> = fc.nat({ max: 9 })
export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Condition>('none') },
  { weight: 3, arbitrary: fc.constantFrom<Condition>('right', 'wrong', 'absent') },
)
const range = fc.constantFrom(
  '',
  '',
  '',
  'bytes=0-0',
  'bytes=5-',
  'bytes=-3',
  'bytes=999-200000',
  'bytes=900000-',
  'bytes=2-1',
  'lines=1-2',
)
export const anyListing: { readonly [Name in keyof Listing]: fc.Arbitrary<Listing[Name]> } = {
  key: anyPlace,
  prefixLength: fc.constantFrom(0, 0, 0, 1, 2, 3),
  delimiter: fc.constantFrom('', '', '/', '/', '//', 'a', '.', '\u{10000}', '\u0001'),
  limit: fc.constantFrom(1, 1, 2, 3, 1000, 0, 5000),
  after: fc.option(anyPlace, { nil: undefined, freq: 3 }),
}

export function stepOf<Kind extends string, Rest extends object>(
  kind: Kind,
  members: { readonly [Name in keyof Rest]: fc.Arbitrary<Rest[Name]> },
): fc.Arbitrary<Rest & { readonly do: Kind }> {
  return fc.record({ do: fc.constant(kind), ...members }) as fc.Arbitrary<Rest & { readonly do: Kind }> // a record of arbitraries makes this
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: stepOf('put', { key: anyPlace, size, described: fc.boolean(), condition: anyCondition }),
  },
  { weight: 3, arbitrary: stepOf('get', { key: anyPlace, condition: anyCondition, range }) },
  { weight: 2, arbitrary: stepOf('head', { key: anyPlace, condition: anyCondition, range }) },
  { weight: 2, arbitrary: stepOf('delete', { key: anyPlace }) },
  {
    weight: 1,
    arbitrary: stepOf('delete many', { keys: fc.array(anyPlace, { minLength: 1, maxLength: 5 }) }),
  },
  { weight: 2, arbitrary: stepOf('copy', { source: anyPlace, target: anyPlace, replace: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: stepOf('tag', {
      key: anyPlace,
      tags: fc.uniqueArray(fc.constantFrom('a', 'b b', 'é', '+'), { maxLength: 3 }),
    }),
  },
  { weight: 4, arbitrary: stepOf('list', anyListing) },
  { weight: 2, arbitrary: stepOf('list v1', anyListing) },
  { weight: 1, arbitrary: stepOf('list uploads', anyListing) },
  { weight: 2, arbitrary: stepOf('create upload', { key: anyPlace, described: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: stepOf('put part', {
      upload: anyPlace,
      number: fc.constantFrom(1, 2, 3, 10_000),
      size: partSize,
    }),
  },
  {
    weight: 3,
    arbitrary: stepOf('complete', {
      upload: anyPlace,
      how: fc.constantFrom('all', 'all', 'last', 'wrong', 'backwards', 'none'),
    }),
  },
  { weight: 1, arbitrary: stepOf('abort', { upload: anyPlace }) },
  {
    weight: 1,
    arbitrary: stepOf('list parts', {
      upload: anyPlace,
      after: fc.constantFrom(0, 1, 2),
      limit: fc.constantFrom(1, 2, 1000),
    }),
  },
)

/** What servers, clients and file systems get wrong, and the edges of UTF-8 and UTF-16. */
const hostileKeys: readonly string[] = [
  '/',
  '//',
  '.',
  '..',
  './a',
  'a/../b',
  '../../etc/passwd',
  '/a',
  'a/',
  'a//b',
  'a',
  'a/b',
  'ab',
  'a.b',
  'a b+c%20%2F',
  '?a=b&c#d',
  '\uffff',
  '\u{10000}',
  '\u{10000}/\uffff',
  '\ue000',
  '\ud7ff',
  '\u0001',
  'a\u0000b',
  'a\nb\r',
  '\u007f\u0080',
  '😀/😀',
  'é',
  'e\u0301',
  'x'.repeat(1024),
  'é'.repeat(512),
  '😀'.repeat(256),
  'x'.repeat(1025),
  '__proto__',
]

const key = fc.oneof(
  fc.constantFrom(...hostileKeys),
  anyKey.filter(text => text !== ''),
)

/** That S3 takes, also in documents. */
export const anyHostileKey: fc.Arbitrary<string> = key.filter(
  text => inXml(text) && Buffer.byteLength(text) <= 1024,
)

export interface Scenario {
  readonly keys: readonly string[]
  readonly steps: readonly Step[]
}

export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  keys: fc.uniqueArray(key, { minLength: 3, maxLength: 8 }),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' }),
})
