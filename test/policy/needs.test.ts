/** Which actions an operation needs, on what: all operations of the model, and what depends on the request. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '@s3d/server/protocol'
import { goesWith, s3Actions } from '../../src/policy/actions.ts'
import { needsOf } from '../../src/policy/needs.ts'
import type { Call, OpName } from '../../src/service/service.ts'
import { callOf } from './asking.ts'

/** An input that every operation can be asked for its needs with. */
const plain = { CopySource: 'src/k', RenameSource: 'src/k', Delete: { Objects: [{ Key: 'k' }] } }

// The keys of a table typed by its keys.
for (const op of Object.keys(operations) as OpName[]) {
  if (op === 'PostObject') continue // a PutObject before it is judged
  test(`${op} needs what there is`, () => {
    const { action, level } = operations[op]
    const needs = needsOf(callOf(op, plain, level))
    assert.ok(
      needs.some(each => each.action === action),
      `${action} among ${JSON.stringify(needs)}`,
    )
    for (const { action: needed, resource } of needs) {
      if (needed.startsWith('s3express:')) continue
      const kind = s3Actions.get(needed.toLowerCase())
      assert.ok(kind !== undefined, needed)
      const want = {
        service: op === 'ListBuckets' ? /^arn:aws:s3:::\*$/ : /^\*$/,
        bucket: /^arn:aws:s3:::(b|src)$/,
        object: /^arn:aws:s3:::(b|src)\/k$/,
      }[kind]
      assert.match(resource, want, needed)
    }
  })
}

type Row = readonly [OpName, Readonly<Record<string, unknown>>, readonly string[]]

const copy = { CopySource: '/src/a%2Fb', Key: 'k' }
const table: readonly Row[] = [
  ['GetObject', {}, ['GetObject b/k']],
  ['GetObject', { VersionId: 'v' }, ['GetObjectVersion b/k']],
  ['HeadObject', { VersionId: 'v' }, ['GetObjectVersion b/k']],
  ['GetObjectAcl', { VersionId: 'v' }, ['GetObjectVersionAcl b/k']],
  ['GetObjectTagging', { VersionId: 'v' }, ['GetObjectVersionTagging b/k']],
  ['PutObjectTagging', { VersionId: 'v' }, ['PutObjectVersionTagging b/k']],
  ['DeleteObjectTagging', { VersionId: 'v' }, ['DeleteObjectVersionTagging b/k']],
  ['PutObjectAcl', { VersionId: 'v' }, ['PutObjectVersionAcl b/k']],
  ['GetObjectAttributes', {}, ['GetObjectAttributes b/k', 'GetObject b/k']],
  ['GetObjectAttributes', { VersionId: 'v' }, ['GetObjectVersionAttributes b/k', 'GetObjectVersion b/k']],
  ['GetObjectRetention', { VersionId: 'v' }, ['GetObjectRetention b/k']],
  ['DeleteObject', {}, ['DeleteObject b/k']],
  ['DeleteObject', { VersionId: 'v' }, ['DeleteObjectVersion b/k']],
  [
    'DeleteObject',
    { VersionId: 'v', BypassGovernanceRetention: true },
    ['DeleteObjectVersion b/k', 'BypassGovernanceRetention b/k'],
  ],
  [
    'DeleteObjects',
    { Delete: { Objects: [{ Key: 'a' }, { Key: 'c', VersionId: 'v' }] } },
    ['DeleteObject b/a', 'DeleteObjectVersion b/c'],
  ],
  ['DeleteObject', { IfMatch: '*' }, ['DeleteObject b/k']],
  ['DeleteObject', { IfMatch: '"e"' }, ['DeleteObject b/k', 'GetObject b/k']],
  [
    'DeleteObjects',
    { Delete: { Objects: [{ Key: 'a', ETag: '"e"' }] } },
    ['DeleteObject b/a', 'GetObject b/a'],
  ],
  ['PutObject', { ACL: 'private' }, ['PutObject b/k', 'PutObjectAcl b/k']],
  ['PutObject', { GrantRead: 'id=x' }, ['PutObject b/k', 'PutObjectAcl b/k']],
  ['PutObject', { Tagging: 'a=b' }, ['PutObject b/k', 'PutObjectTagging b/k']],
  [
    'PutObject',
    { ObjectLockMode: 'GOVERNANCE', ObjectLockLegalHoldStatus: 'ON' },
    ['PutObject b/k', 'PutObjectRetention b/k', 'PutObjectLegalHold b/k'],
  ],
  ['CreateMultipartUpload', { Tagging: 'a=b' }, ['PutObject b/k', 'PutObjectTagging b/k']],
  ['UploadPart', {}, ['PutObject b/k']],
  ['CopyObject', copy, ['GetObject src/a/b', 'PutObject b/k']],
  ['CopyObject', { CopySource: 'src/k?versionId=v' }, ['GetObjectVersion src/k', 'PutObject b/k']],
  [
    'CopyObject',
    { ...copy, TaggingDirective: 'REPLACE' },
    ['GetObject src/a/b', 'PutObject b/k', 'PutObjectTagging b/k'],
  ],
  ['UploadPartCopy', copy, ['GetObject src/a/b', 'PutObject b/k']],
  ['ListObjects', {}, ['ListBucket b']],
  ['ListObjectsV2', {}, ['ListBucket b']],
  ['HeadBucket', {}, ['ListBucket b']],
  ['ListObjectVersions', {}, ['ListBucketVersions b']],
  ['CreateBucket', {}, ['CreateBucket b']],
  [
    'CreateBucket',
    { ACL: 'private', ObjectLockEnabledForBucket: true },
    ['CreateBucket b', 'PutBucketAcl b', 'PutBucketObjectLockConfiguration b', 'PutBucketVersioning b'],
  ],
]
for (const [op, input, want] of table) {
  test(`${op} ${JSON.stringify(input)}`, () => {
    const { level } = operations[op]
    const call: Call<OpName> = callOf(op, input, level)
    const needs = needsOf(call).map(
      ({ action, resource }) => `${action.replace('s3:', '')} ${resource.replace('arn:aws:s3:::', '')}`,
    )
    assert.deepEqual(needs, want)
  })
}

test('keys go with actions that there are', () => {
  const names = [...s3Actions.keys()]
  for (const key of ['s3:prefix', 's3:versionid', 's3:x-amz-acl', 's3:existingobjecttag/a', 's3:if-match']) {
    assert.ok(
      names.some(name => goesWith(key)?.(name)),
      key,
    )
  }
  assert.equal(goesWith('s3:existingobjecttag'), undefined)
  assert.equal(goesWith('s3:prefix/a'), undefined)
})
