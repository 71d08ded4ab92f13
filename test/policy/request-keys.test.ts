/** The condition keys that requests supply, one line each: operation, input, action, key, values. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '@s3d/server/protocol'
import { keysOf } from '../../src/policy/request-keys.ts'
import { keyName } from '../../src/policy/template.ts'
import type { Arrival } from '../../src/service/context.ts'
import type { OpName } from '../../src/service/service.ts'
import { callOf } from './asking.ts'

const nowMs = Date.parse('2024-02-29T12:00:00.500Z')
const arrival: Arrival = {
  address: '192.0.2.7',
  secure: true,
  tlsVersion: '1.3',
  userAgent: 'curl/8',
  referer: 'https://example.com/',
  signature: { version: 'AWS4-HMAC-SHA256', place: 'REST-QUERY-STRING', presignedMs: nowMs - 1500 },
}

type Row = readonly [OpName, Readonly<Record<string, unknown>>, string, string, readonly string[] | undefined]
const day = new Date(nowMs + 86_400_000)
const lock = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: day, ObjectLockLegalHoldStatus: 'ON' }
const tags = {
  Tagging: {
    TagSet: [
      { Key: 'a', Value: '1' },
      { Key: 'B', Value: '2' },
    ],
  },
}
const table: readonly Row[] = [
  ['ListObjectsV2', { Prefix: 'a/' }, 'ListBucket', 's3:prefix', ['a/']],
  ['ListObjectsV2', { Prefix: '' }, 'ListBucket', 's3:prefix', ['']],
  ['ListObjectsV2', {}, 'ListBucket', 's3:prefix', undefined],
  ['ListObjects', { Delimiter: '/' }, 'ListBucket', 's3:Delimiter', ['/']],
  ['ListObjectVersions', { MaxKeys: 7 }, 'ListBucketVersions', 's3:max-keys', ['7']],
  ['GetObject', { Prefix: 'a/' }, 'GetObject', 's3:prefix', undefined],
  ['GetObject', { VersionId: 'v' }, 'GetObjectVersion', 's3:VersionId', ['v']],
  ['PutObject', { ACL: 'public-read' }, 'PutObject', 's3:x-amz-acl', ['public-read']],
  ['PutObject', { GrantRead: 'id=1' }, 'PutObjectAcl', 's3:x-amz-grant-read', ['id=1']],
  [
    'PutObject',
    { ServerSideEncryption: 'AES256' },
    'PutObject',
    's3:x-amz-server-side-encryption',
    ['AES256'],
  ],
  ['PutObject', { SSEKMSKeyId: 'k' }, 'PutObject', 's3:x-amz-server-side-encryption-aws-kms-key-id', ['k']],
  ['PutObject', { StorageClass: 'GLACIER' }, 'PutObject', 's3:x-amz-storage-class', ['GLACIER']],
  ['PutObject', { IfNoneMatch: '*' }, 'PutObject', 's3:if-none-match', ['*']],
  ['CopyObject', { Tagging: 'a=1' }, 'PutObject', 's3:RequestObjectTag/a', undefined],
  [
    'CopyObject',
    { Tagging: 'a=1', TaggingDirective: 'COPY' },
    'PutObject',
    's3:RequestObjectTag/a',
    undefined,
  ],
  [
    'CopyObject',
    { Tagging: 'a=1', TaggingDirective: 'REPLACE' },
    'PutObject',
    's3:RequestObjectTag/a',
    ['1'],
  ],
  ['CopyObject', { CopySource: '/src/a%20b' }, 'PutObject', 's3:x-amz-copy-source', ['src/a b']],
  ['CopyObject', { CopySource: '/src/a' }, 'GetObject', 's3:x-amz-copy-source', undefined],
  ['CopyObject', { MetadataDirective: 'COPY' }, 'PutObject', 's3:x-amz-metadata-directive', ['COPY']],
  ['PutObject', lock, 'PutObject', 's3:object-lock-mode', ['GOVERNANCE']],
  ['PutObject', lock, 'PutObject', 's3:object-lock-legal-hold', ['ON']],
  ['PutObject', lock, 'PutObject', 's3:object-lock-retain-until-date', [day.toISOString()]],
  ['PutObject', lock, 'PutObject', 's3:object-lock-remaining-retention-days', ['1']],
  [
    'PutObjectRetention',
    { Retention: { Mode: 'COMPLIANCE', RetainUntilDate: day } },
    'PutObjectRetention',
    's3:object-lock-mode',
    ['COMPLIANCE'],
  ],
  [
    'PutObjectLegalHold',
    { LegalHold: { Status: 'OFF' } },
    'PutObjectLegalHold',
    's3:object-lock-legal-hold',
    ['OFF'],
  ],
  ['PutObject', { Tagging: 'a=1&B=2' }, 'PutObject', 's3:RequestObjectTag/B', ['2']],
  ['PutObject', { Tagging: 'a=1&B=2' }, 'PutObject', 's3:RequestObjectTag/b', undefined],
  ['PutObject', { Tagging: 'a=1&B=2' }, 'PutObjectTagging', 's3:RequestObjectTagKeys', ['a', 'B']],
  ['PutObjectTagging', tags, 'PutObjectTagging', 's3:RequestObjectTagKeys', ['a', 'B']],
  ['PutObjectTagging', tags, 'PutObjectTagging', 's3:RequestObjectTag/a', ['1']],
  ['GetObject', {}, 'GetObject', 's3:ExistingObjectTag/team', ['x']],
  ['GetObject', {}, 'GetObject', 's3:ExistingObjectTag/toString', undefined],
  ['PutObject', {}, 'PutObject', 's3:ExistingObjectTag/team', undefined],
  [
    'CreateBucket',
    { CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
    'CreateBucket',
    's3:locationconstraint',
    ['eu-west-1'],
  ],
  ['GetObject', {}, 'GetObject', 's3:signatureversion', ['AWS4-HMAC-SHA256']],
  ['GetObject', {}, 'GetObject', 's3:authType', ['REST-QUERY-STRING']],
  ['GetObject', {}, 'GetObject', 's3:signatureAge', ['1500']],
  ['GetObject', {}, 'GetObject', 's3:TlsVersion', ['1.3']],
  ['GetObject', {}, 'GetObject', 's3:ResourceAccount', ['000000000000']],
  ['GetObject', {}, 'GetObject', 's3:unknown', undefined],
  ['GetObject', {}, 'GetObject', 'aws:SourceIp', ['192.0.2.7']],
  ['GetObject', {}, 'GetObject', 'aws:SecureTransport', ['true']],
  ['GetObject', {}, 'GetObject', 'aws:UserAgent', ['curl/8']],
  ['GetObject', {}, 'GetObject', 'aws:Referer', ['https://example.com/']],
  ['GetObject', {}, 'GetObject', 'aws:CurrentTime', ['2024-02-29T12:00:00.500Z']],
  ['GetObject', {}, 'GetObject', 'aws:EpochTime', ['1709208000']],
  ['GetObject', {}, 'GetObject', 'aws:PrincipalType', ['Account']],
  ['GetObject', {}, 'GetObject', 'aws:PrincipalArn', ['arn:aws:iam::000000000000:root']],
  ['GetObject', {}, 'GetObject', 'aws:PrincipalAccount', ['000000000000']],
  ['GetObject', {}, 'GetObject', 'aws:userid', ['000000000000']],
  ['GetObject', {}, 'GetObject', 'aws:username', undefined],
  ['GetObject', {}, 'GetObject', 'aws:RequestedRegion', ['us-east-1']],
]
test('the version is that of what is needed, which a document or a source names', () => {
  const about = { bucket: 'b', key: 'k', version: 'old' }
  const need = { action: 's3:DeleteObjectVersion', resource: 'arn:aws:s3:::b/k', about }
  const call = callOf('DeleteObjects', { Delete: { Objects: [] } }, 'bucket')
  const principal = { kind: 'root', account: '000000000000' } as const
  const surroundings = { principal, nowMs, region: 'us-east-1', account: '000000000000' }
  const keys = keysOf(call, need, { ...surroundings, existing: { tags: undefined, isAsked: false } })
  assert.deepEqual(keys('s3:versionid'), ['old'])
})

for (const [op, input, action, key, want] of table) {
  test(`${op} ${JSON.stringify(input)}, ${action}: ${key}`, () => {
    const call = { ...callOf(op, input, operations[op].level) }
    const about = call.resource
    const need = { action: `s3:${action}`, resource: 'arn:aws:s3:::b/k', about }
    const keys = keysOf({ ...call, context: { ...call.context, arrival } }, need, {
      principal: { kind: 'root', account: '000000000000' },
      nowMs,
      region: 'us-east-1',
      account: '000000000000',
      existing: { tags: { team: 'x' }, isAsked: false },
    })
    assert.deepEqual(keys(keyName(key)), want)
  })
}
