/** Decisions from what is known: as soon as the facts allow, never different once more is known. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decide, neededFacts, type Decision } from '../../src/filters/decide.ts'
import { explain } from '../../src/filters/explain.ts'
import type { Filter } from '../../src/filters/filter.ts'
import type { Fact, Facts } from '../../src/filters/judge.ts'
import { parseFilter } from '../../src/filters/parse.ts'
import { allFacts, anyFilter } from './arbitrary.ts'

const factNames: readonly Fact[] = ['bucket tags', 'object', 'object tags', 'headers', 'metadata', 'size']

/** @returns of the facts the names, and what else is listed */
function only({ bucket, object }: Facts, known: ReadonlySet<Fact>): Facts {
  const tags = known.has('bucket tags') ? bucket.tags : undefined
  if (object === undefined || !known.has('object')) return { bucket: { name: bucket.name, tags } }
  return {
    bucket: { name: bucket.name, tags },
    object: {
      key: object.key,
      tags: known.has('object tags') ? object.tags : undefined,
      headers: known.has('headers') ? object.headers : undefined,
      metadata: known.has('metadata') ? object.metadata : undefined,
      sizeBytes: known.has('size') ? object.sizeBytes : undefined,
    },
  }
}

/** The rule as the documentation puts it, from the first entry to the last. */
function lastMatchWins(filter: Filter, facts: Facts): Decision {
  let admits = filter.entries[0]?.excludes === true
  let entry: number | undefined
  for (const [index, { matches, excludes }] of explain(filter, facts).entries.entries()) {
    assert.notEqual(matches, undefined, 'everything is known')
    if (matches) [admits, entry] = [!excludes, index]
  }
  return { state: admits ? 'admitted' : 'refused', entry }
}

test('with everything known, the last entry that matches wins', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyFilter, allFacts, (filter, facts) => {
      const decision = decide(filter, facts)
      seen.add(decision.state)
      assert.deepEqual(decision, lastMatchWins(filter, facts))
    }),
    { numRuns: 3_000 },
  )
  assert.deepEqual([...seen].toSorted(), ['admitted', 'refused'])
})

test('what is decided early is decided right, and what is asked for was not known and is enough', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyFilter, allFacts, fc.subarray([...factNames]), (filter, facts, known) => {
      const all = new Set(known)
      const first = decide(filter, only(facts, all))
      seen.set(first.state, (seen.get(first.state) ?? 0) + 1)
      let decision = first
      while (decision.state === 'open') {
        assert.ok(decision.needs.size > 0)
        for (const need of decision.needs) assert.ok(!all.has(need), `${need} is known`)
        for (const need of decision.needs) all.add(need)
        decision = decide(filter, only(facts, all))
      }
      assert.equal(decision.state, decide(filter, facts).state)
    }),
    { numRuns: 3_000 },
  )
  assert.ok((seen.get('open') ?? 0) > 100, JSON.stringify([...seen]))
})

test('the needed facts are enough, whatever the names are', () => {
  fc.assert(
    fc.property(anyFilter, allFacts, (filter, facts) => {
      const known = new Set(neededFacts(filter)).add('object')
      assert.deepEqual(decide(filter, only(facts, known)), decide(filter, facts))
    }),
  )
})

const needs: readonly { readonly filter: string; readonly want: readonly Fact[] }[] = [
  { filter: 'a !b*', want: [] },
  { filter: 'a[tag:x]', want: ['bucket tags'] },
  { filter: 'a/*', want: ['object'] },
  { filter: 'a/*[!tag:x]', want: ['object', 'object tags'] },
  { filter: 'a[tag:x]/*[hdr:content-type=x][md:y]', want: ['bucket tags', 'headers', 'metadata', 'object'] },
  { filter: 'a/*[hdr:Content-Length<5]', want: ['object', 'size'] },
]
describe('needed facts', () => {
  for (const { filter, want } of needs) {
    test(filter, () => assert.deepEqual([...neededFacts(parseFilter(filter))].toSorted(), want))
  }
})

/** With the names known and nothing else. */
const early: readonly { readonly filter: string; readonly want: Decision['state'] | readonly Fact[] }[] = [
  { filter: 'a/k[tag:x]', want: ['object tags'] },
  { filter: 'b/k[tag:x]', want: 'refused' },
  { filter: 'a/other[tag:x]', want: 'refused' },
  { filter: 'a a/k[tag:x]', want: 'admitted' },
  { filter: 'a !a/k[tag:x]', want: ['object tags'] },
  { filter: 'a !a/k[tag:x] a/*', want: 'admitted' },
  { filter: 'a[tag:x]/k[tag:y][md:z]', want: ['bucket tags', 'metadata', 'object tags'] },
  { filter: '!a/k[tag:x]', want: ['object tags'] },
  { filter: '!b !a/k[tag:x] !a', want: 'refused' },
  { filter: '!b a/k[tag:x]', want: 'admitted' },
  // The one that says the same matters as soon as another stands between it and the one that decides.
  { filter: 'a !a/k[tag:x] a[tag:y]', want: ['bucket tags', 'object tags'] },
  { filter: 'a a[tag:y] !a/k[tag:x]', want: ['object tags'] },
]
describe('decided on the names of a/k alone', () => {
  for (const { filter, want } of early) {
    test(filter, () => {
      const decision = decide(parseFilter(filter), { bucket: { name: 'a' }, object: { key: 'k' } })
      const got = decision.state === 'open' ? [...decision.needs].toSorted() : decision.state
      assert.deepEqual(got, want)
    })
  }
})
