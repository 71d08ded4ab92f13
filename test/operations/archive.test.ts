/** When an archived object can be read: the end of a restoration is days away, so it is asked of the row. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuseArchived, restoreOf } from '../../src/operations/archive.ts'
import { asksForRestored, restoredOf } from '../../src/operations/restored.ts'
import type { ObjectRow } from '../../src/store/rows.ts'
import { objectOf } from '../support/store.ts'

const endMs = Date.parse('2026-03-02T00:00:00Z')
const header = 'ongoing-request="false", expiry-date="Mon, 02 Mar 2026 00:00:00 GMT"'
const row: ObjectRow = {
  ...objectOf({ id: 0, sizeBytes: 0 }),
  key: 'k',
  sizeBytes: 0,
  partsCount: undefined,
  version: '1',
  versionId: 'null',
  storageClass: 'GLACIER',
  headers: { 'x-amz-restore': header },
}

test('a restored object can be read until its days are over', () => {
  assert.equal(restoreOf(row, endMs - 1), header)
  refuseArchived(row, endMs - 1)
  assert.equal(restoreOf(row, endMs), undefined)
  assert.throws(() => refuseArchived(row, endMs), {
    code: 'InvalidObjectState',
    members: { StorageClass: 'GLACIER' },
  })
})

test('a restoration that can not be read is none', () => {
  const odd = { ...row, headers: { 'x-amz-restore': 'ongoing-request="true"' } }
  assert.equal(restoreOf(odd, 0), undefined)
  assert.throws(() => refuseArchived(odd, 0), { code: 'InvalidObjectState' })
})

test('other classes are read at any time', () => {
  for (const storageClass of [undefined, 'GLACIER_IR', 'STANDARD_IA']) {
    refuseArchived({ ...row, storageClass }, endMs)
  }
})

test('lists have the status of a restored object until its days are over', () => {
  const listed = { ...row, storageClass: 'GLACIER', checksum: null }
  const asked = { isAsked: true, find: () => row }
  const status = { IsRestoreInProgress: false, RestoreExpiryDate: new Date(endMs) }
  assert.deepEqual([...restoredOf([listed], { ...asked, nowMs: endMs - 1 })], [[0, status]])
  assert.deepEqual([...restoredOf([listed], { ...asked, nowMs: endMs })], [])
  assert.deepEqual([...restoredOf([listed], { ...asked, isAsked: false, nowMs: 0 })], [])
  assert.deepEqual([...restoredOf([{ ...listed, storageClass: null }], { ...asked, nowMs: 0 })], [])
})

test('lists are asked for nothing else', () => {
  assert.deepEqual([asksForRestored(undefined), asksForRestored(['RestoreStatus'])], [false, true])
  for (const [names, ArgumentValue] of [
    [[], ''],
    [['RestoreStatus', 'restorestatus'], 'restorestatus'],
  ] as const) {
    assert.throws(() => asksForRestored(names), {
      code: 'InvalidArgument',
      members: { ArgumentName: 'x-amz-optional-object-attributes', ArgumentValue },
    })
  }
})
