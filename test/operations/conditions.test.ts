/** Which conditions hold, and how their failure is told. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  checkWriteConditions,
  refuseOddWriteConditions,
  type WriteConditions,
} from '../../src/operations/conditions.ts'
import { checkReadConditions, matchesEtag, type ReadConditions } from '../../src/service/conditions.ts'
import type { ObjectRow } from '../../src/store/rows.ts'

const modified = new Date('2026-03-01T12:00:00Z')
const before = new Date('2026-03-01T11:59:59Z')
const after = new Date('2026-03-01T12:00:01Z')
const row: ObjectRow = {
  key: 'k',
  sizeBytes: 0,
  content: { id: 0, sizeBytes: 0 },
  encryption: undefined,
  etag: 'abc',
  modifiedMs: modified.getTime(),
  checksum: undefined,
  contentType: undefined,
  storageClass: undefined,
  headers: { 'cache-control': 'no-store' },
  metadata: undefined,
  tags: undefined,
  lock: undefined,
  partsCount: undefined,
  versionId: 'null',
  version: '1',
}

function outcome(check: () => void): string {
  try {
    check()
    return 'passes'
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error && 'members' in error)
    const { members } = error
    const condition =
      members instanceof Object && 'Condition' in members ? ` ${String(members.Condition)}` : ''
    return String(error.code) + condition
  }
}

describe('read conditions, entity tags before dates', () => {
  const cases: readonly { conditions: ReadConditions; want: string }[] = [
    { conditions: {}, want: 'passes' },
    { conditions: { IfMatch: '"abc"' }, want: 'passes' },
    { conditions: { IfMatch: 'abc' }, want: 'passes' },
    { conditions: { IfMatch: '*' }, want: 'passes' },
    { conditions: { IfMatch: '"x", "abc"' }, want: 'passes' },
    { conditions: { IfMatch: '"x"' }, want: 'PreconditionFailed If-Match' },
    { conditions: { IfNoneMatch: '"abc"' }, want: 'NotModified' },
    { conditions: { IfNoneMatch: 'W/"abc"' }, want: 'NotModified' },
    { conditions: { IfNoneMatch: '*' }, want: 'NotModified' },
    { conditions: { IfNoneMatch: '"x"' }, want: 'passes' },
    { conditions: { IfModifiedSince: before }, want: 'passes' },
    { conditions: { IfModifiedSince: modified }, want: 'NotModified' },
    { conditions: { IfModifiedSince: after }, want: 'NotModified' },
    { conditions: { IfUnmodifiedSince: before }, want: 'PreconditionFailed If-Unmodified-Since' },
    { conditions: { IfUnmodifiedSince: modified }, want: 'passes' },
    { conditions: { IfMatch: '"abc"', IfUnmodifiedSince: before }, want: 'passes' },
    { conditions: { IfNoneMatch: '"abc"', IfModifiedSince: before }, want: 'NotModified' },
    { conditions: { IfNoneMatch: '"x"', IfModifiedSince: after }, want: 'passes' },
    { conditions: { IfMatch: '"x"', IfNoneMatch: '"abc"' }, want: 'PreconditionFailed If-Match' },
    { conditions: { IfMatch: '"abc"', IfNoneMatch: '"abc"' }, want: 'NotModified' },
  ]
  for (const { conditions, want } of cases) {
    test(`${JSON.stringify(conditions)} ${want}`, () => {
      assert.equal(
        outcome(() => checkReadConditions(conditions, row)),
        want,
      )
    })
  }

  test('304 carries what a cache needs', () => {
    assert.throws(() => checkReadConditions({ IfNoneMatch: '*' }, row), {
      status: 304,
      members: {
        ETag: '"abc"',
        LastModified: 'Sun, 01 Mar 2026 12:00:00 GMT',
        CacheControl: 'no-store',
        ExpiresAt: undefined,
      },
    })
  })
})

describe('write conditions', () => {
  const cases: readonly { conditions: WriteConditions; current?: ObjectRow; want: string }[] = [
    { conditions: {}, want: 'passes' },
    { conditions: {}, current: row, want: 'passes' },
    { conditions: { IfNoneMatch: '*' }, want: 'passes' },
    { conditions: { IfNoneMatch: '*' }, current: row, want: 'PreconditionFailed If-None-Match' },
    { conditions: { IfMatch: '"abc"' }, current: row, want: 'passes' },
    { conditions: { IfMatch: '"x"' }, current: row, want: 'PreconditionFailed If-Match' },
    { conditions: { IfMatch: '"abc"' }, want: 'NoSuchKey' },
  ]
  for (const { conditions, current, want } of cases) {
    test(`${JSON.stringify(conditions)} ${current ? 'on an object' : 'on nothing'} ${want}`, () => {
      assert.equal(
        outcome(() => checkWriteConditions(conditions, 'k', current)),
        want,
      )
    })
  }

  const odd: readonly WriteConditions[] = [{ IfNoneMatch: '"abc"' }, { IfNoneMatch: '*', IfMatch: '"abc"' }]
  for (const conditions of odd) {
    test(`${JSON.stringify(conditions)} is not implemented`, () => {
      assert.throws(() => refuseOddWriteConditions(conditions), { code: 'NotImplemented' })
    })
  }
})

test('an entity tag that only begins alike does not match', () => {
  assert.equal(matchesEtag('"abcd"', 'abc'), false)
  assert.equal(matchesEtag('"ab"', 'abc'), false)
  assert.equal(matchesEtag('', 'abc'), false)
})
