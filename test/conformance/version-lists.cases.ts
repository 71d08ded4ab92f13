/** ListObjectVersions: every version once, in order, wherever a page starts. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket, put } from './subject.ts'
import { listed, missingVersion, putVersion, versionedBucket } from './versioned-bucket.ts'

export const versionLists: CaseGroup = caseGroup('lists of versions')

versionLists.add('of what has none: each object is its only one', async s3 => {
  const Bucket = await freshBucket(s3)
  for (const key of ['a', 'b/1', 'b/2', 'c']) await put(s3, { Bucket, Key: key })
  const first = await s3.call('ListObjectVersions', { Bucket, Delimiter: '/', MaxKeys: 2 })
  assert.deepEqual(
    first.Versions?.map(({ Key, VersionId, IsLatest }) => ({ Key, VersionId, IsLatest })),
    [{ Key: 'a', VersionId: 'null', IsLatest: true }],
  )
  assert.deepEqual(first.CommonPrefixes, [{ Prefix: 'b/' }])
  assert.equal(first.IsTruncated, true)
  const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = first
  const second = await s3.call('ListObjectVersions', { Bucket, Delimiter: '/', KeyMarker, VersionIdMarker })
  assert.deepEqual(
    second.Versions?.map(version => version.Key),
    ['c'],
  )
  assert.equal(second.IsTruncated, false)
})

versionLists.add('in pages of any length, with and without a delimiter', async s3 => {
  const Bucket = await versionedBucket(s3)
  for (const key of ['a', 'd/1', 'd/2', 'e']) {
    for (const content of ['1', '2', '3']) await putVersion(s3, { Bucket, Key: key }, content)
    await s3.call('DeleteObject', { Bucket, Key: key })
  }
  for (const Delimiter of [undefined, '/']) {
    const whole = await s3.call('ListObjectVersions', { Bucket, Delimiter })
    const entriesOf = ({ Versions = [], DeleteMarkers = [], CommonPrefixes = [] }: typeof whole) =>
      [
        ...Versions.map(({ Key, VersionId }) => `${Key} ${VersionId}`),
        ...DeleteMarkers.map(({ Key, VersionId }) => `${Key} ${VersionId} marker`),
        ...CommonPrefixes.map(({ Prefix }) => Prefix),
      ] as const
    for (const MaxKeys of [1, 3, 5]) {
      const entries = new Set<string | undefined>()
      let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {}
      for (;;) {
        const page = await s3.call('ListObjectVersions', { Bucket, Delimiter, MaxKeys, ...markers })
        for (const entry of entriesOf(page)) {
          assert.ok(!entries.has(entry), `${entry} is listed once`)
          entries.add(entry)
        }
        if (page.IsTruncated !== true) break
        markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
      }
      assert.deepEqual(entries, new Set(entriesOf(whole)), `${MaxKeys} each`)
    }
  }
})

versionLists.add('begin behind a key, or behind one of its versions', async s3 => {
  const Bucket = await versionedBucket(s3)
  const ids = []
  for (const content of ['0', '1', '2']) ids.push(await putVersion(s3, { Bucket, Key: 'a' }, content))
  const b = await putVersion(s3, { Bucket, Key: 'b' }, '0')
  assert.deepEqual(await listed(s3, { Bucket, KeyMarker: 'a' }), [`b ${b} latest`])
  const behind = { Bucket, KeyMarker: 'a', VersionIdMarker: ids[1] }
  assert.deepEqual(await listed(s3, behind), [`a ${ids[0]}`, `b ${b} latest`])
  await s3.call('DeleteObject', { Bucket, Key: 'a', VersionId: ids[1] })
  assert.deepEqual(await listed(s3, behind), [`a ${ids[0]}`, `b ${b} latest`], 'a marker may be gone')
})

const refusedMarkers = [
  {
    title: 'without a key',
    markers: { VersionIdMarker: missingVersion },
    message: 'A version-id marker cannot be specified without a key marker.',
  },
  {
    title: 'that is empty',
    markers: { KeyMarker: 'a', VersionIdMarker: '' },
    message: 'A version-id marker cannot be empty.',
  },
  {
    title: 'that is no id',
    markers: { KeyMarker: 'a', VersionIdMarker: 'odd' },
    message: 'Invalid version id specified',
  },
]
for (const { title, markers, message } of refusedMarkers) {
  versionLists.add(`refuse a version marker ${title}`, async s3 => {
    const Bucket = await versionedBucket(s3)
    const call = s3.call('ListObjectVersions', { Bucket, ...markers })
    await assertRefused(call, { code: 'InvalidArgument', message })
  })
}
