/**
 * Which rule for conflicts holds for which object, and when a bucket's tags are asked for.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictRule } from '../src/conflict-rule.ts'
import type { Filter } from '../src/filters/filter.ts'
import { parseFilter } from '../src/filters/parse.ts'
import type { Entry } from '../src/store/entries.ts'
import type { ObjectRow } from '../src/store/rows.ts'
import { noAttributes } from './support/store.ts'

const entry: Entry = {
  id: '1',
  bucketId: 1,
  bucket: 'photos',
  key: 'a/b',
  kind: 'put',
  sizeBytes: 5,
  queuedMs: 0,
  state: 'waiting',
  attempts: 0,
  nextMs: 0,
  error: undefined,
  base: undefined,
  upload: undefined,
  revision: 0,
}
const row: ObjectRow = {
  ...noAttributes,
  key: 'a/b',
  sizeBytes: 5,
  etag: '',
  modifiedMs: 0,
  version: '1',
  versionId: '1',
  partsCount: undefined,
  checksum: undefined,
  encryption: undefined,
  content: { id: 1, sizeBytes: 5 },
  contentType: 'text/plain',
  tags: { keep: 'both' },
}

const cases = [
  { want: 'overwrite' },
  { fail: 'photos', want: 'fail' },
  { fail: 'videos', copy: 'photos/a*', want: 'copy' },
  { fail: 'photos', copy: 'photos', want: 'fail' },
  { copy: 'photos/*[tag:keep=both]', want: 'copy' },
  { copy: 'photos/*[tag:keep=ours]', want: 'overwrite' },
  { fail: "photos/*[hdr:content-type='text/*']", want: 'fail' },
  { copy: 'photos[tag:team=blue]', want: 'copy', asked: 1 },
  { fail: 'photos[tag:team=red]', copy: 'videos', want: 'overwrite', asked: 1 },
] as const

function filterOf(text: string | undefined): Filter | undefined {
  return text === undefined ? undefined : parseFilter(text)
}

for (const { want, ...given } of cases) {
  test(`${JSON.stringify(given)}: ${want}`, async () => {
    let asked = 0
    const rule = conflictRule(
      {
        fail: filterOf('fail' in given ? given.fail : undefined),
        copy: filterOf('copy' in given ? given.copy : undefined),
      },
      async () => {
        asked++
        return new Map([['team', 'blue']])
      },
    )
    assert.equal(await rule(entry, row), want)
    assert.equal(asked, 'asked' in given ? given.asked : 0)
  })
}

test('a delete is judged by its key alone', async () => {
  const rule = conflictRule(
    { fail: parseFilter('photos/*[tag:keep=both]'), copy: parseFilter('photos/a*') },
    () => Promise.reject(new Error('nobody asks')),
  )
  assert.equal(await rule({ ...entry, kind: 'delete' }, undefined), 'copy')
})
