/** The rule of an object in the read cache: what its tags say, and what stands where they can't be had. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { cacheRules, type FreshnessFilters } from '../src/cache-rules.ts'
import type { Head } from '../src/cache/shelf.ts'
import { parseFilter } from '../src/filters/parse.ts'
import { S3Error } from '../src/service/errors.ts'

const [bucket, key] = ['b', 'k']
const forever = { mode: 'immutable', ttlMs: 0, staleIfErrorMs: 0 } as const
let nowMs = 0
let tags: () => Promise<ReadonlyMap<string, string>>
let asked = 0

function rules(filter = '*'): ReturnType<typeof cacheRules> {
  const freshness = {
    ttlMs: 0,
    ttl: undefined,
    immutable: parseFilter('*'),
    staleIfErrorMs: 0,
    stale: parseFilter('*'),
  }
  const filters: FreshnessFilters = { filter: parseFilter(filter), freshness }
  return cacheRules(filters, {
    bucketTags: () => Promise.resolve(new Map<string, string>()),
    objectTags() {
      asked += 1
      return tags()
    },
    clock: { now: () => nowMs, after: () => ({ cancel() {} }) },
  })
}

/** Of an object that has a tag. */
function tagged(isPinned = false): Head {
  const headers = ['x-amz-tagging-count', '1']
  return {
    etag: '"e"',
    modified: '',
    versionId: undefined,
    sizeBytes: 1,
    headers,
    hasChecksums: true,
    isPinned,
  }
}

describe('an object whose tags', () => {
  beforeEach(() => {
    asked = 0
  })

  for (const [said, want] of [
    ['skip', undefined],
    ['pin', { ...forever, isPinned: true }],
    ['else', forever],
  ] as const) {
    test(`say ${said} has the rule for that, and they are asked for once`, async () => {
      tags = () => Promise.resolve(new Map([['s3d.cache', said]]))
      const [rule, head] = [rules(), tagged()]
      for (const kept of [undefined, head]) assert.deepEqual(await rule({ bucket, key, head, kept }), want)
      assert.equal(asked, 1)
    })
  }

  test('nobody may see is as if it had none, for a minute', async () => {
    tags = () => Promise.reject(new S3Error('AccessDenied'))
    const [rule, head] = [rules(), tagged()]
    for (let read = 0; read < 3; read += 1)
      assert.deepEqual(await rule({ bucket, key, head, kept: undefined }), forever)
    assert.equal(asked, 1)
    nowMs += 60_000
    tags = () => Promise.resolve(new Map([['s3d.cache', 'skip']]))
    assert.equal(await rule({ bucket, key, head, kept: head }), undefined)
  })

  test('can not be had now is not kept anew, and stays as it is where it is kept', async () => {
    tags = () => Promise.reject(new S3Error('ServiceUnavailable'))
    const rule = rules()
    assert.equal(await rule({ bucket, key, head: tagged(), kept: undefined }), undefined)
    for (const isPinned of [false, true]) {
      const kept = tagged(isPinned)
      assert.deepEqual(await rule({ bucket, key, head: tagged(), kept }), { ...forever, isPinned })
    }
    assert.equal(asked, 3, 'a failure is not remembered')
  })

  test('a filter asks for and can not be had is not kept, whatever it was', async () => {
    const rule = rules('*/*[tag:keep]')
    for (const code of ['ServiceUnavailable', 'AccessDenied'] as const) {
      tags = () => Promise.reject(new S3Error(code))
      assert.equal(await rule({ bucket, key, head: tagged(), kept: tagged() }), undefined)
    }
  })
})
