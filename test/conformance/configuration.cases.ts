/** Bucket configurations: what is put comes back, what is missing or wrong is told in AWS's words and changes nothing. */
import assert from 'node:assert/strict'
import type { Input, OpName } from '../../src/service/service.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket, given, put, type Subject } from './subject.ts'

export const configurations: CaseGroup = caseGroup('bucket configurations')

/** Calls whose other input is the bucket. */
type ByBucket = { [Op in OpName]: { Bucket: string } extends Input<Op> ? Op : never }[OpName]

/** One kind of document: how to put, get and delete it, and what a bucket without it answers. */
interface Kind {
  readonly title: string
  readonly put: (s3: Subject, Bucket: string) => Promise<unknown>
  readonly get: ByBucket
  readonly remove?: ByBucket
  readonly stored: object
  /** The answer of a new bucket, or the code of its error. */
  readonly beginning: object | string
  /** The same after a delete, where it differs. */
  readonly end?: string
}

const rule = { ID: 'one', Status: 'Enabled', Filter: { Prefix: 'a/' }, Expiration: { Days: 30 } } as const
const cors = {
  CORSRules: [
    {
      ID: 'one',
      AllowedMethods: ['GET', 'HEAD'],
      AllowedOrigins: ['https://*.example.com', '*'],
      AllowedHeaders: ['x-amz-*'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 60,
    },
  ],
}
const website = {
  IndexDocument: { Suffix: 'index.html' },
  ErrorDocument: { Key: 'error.html' },
  RoutingRules: [{ Condition: { KeyPrefixEquals: 'a/' }, Redirect: { ReplaceKeyPrefixWith: 'b/' } }],
}
const queue = {
  Id: 'q',
  QueueArn: 'arn:aws:sqs:us-east-1:000000000000:q',
  Events: ['s3:ObjectCreated:*'] as const,
}
const blocked = {
  BlockPublicAcls: true,
  IgnorePublicAcls: false,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: false,
}
const allBlocked = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
}

const kinds: readonly Kind[] = [
  {
    title: 'CORS',
    put: (s3, Bucket) => s3.call('PutBucketCors', { Bucket, CORSConfiguration: cors }),
    get: 'GetBucketCors',
    remove: 'DeleteBucketCors',
    stored: cors,
    beginning: 'NoSuchCORSConfiguration',
  },
  {
    title: 'lifecycle',
    put: (s3, Bucket) =>
      s3.call('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules: [rule] } }),
    get: 'GetBucketLifecycleConfiguration',
    remove: 'DeleteBucketLifecycle',
    stored: { Rules: [rule], TransitionDefaultMinimumObjectSize: 'all_storage_classes_128K' },
    beginning: 'NoSuchLifecycleConfiguration',
  },
  {
    title: 'website',
    put: (s3, Bucket) => s3.call('PutBucketWebsite', { Bucket, WebsiteConfiguration: website }),
    get: 'GetBucketWebsite',
    remove: 'DeleteBucketWebsite',
    stored: website,
    beginning: 'NoSuchWebsiteConfiguration',
  },
  {
    title: 'notification',
    put: (s3, Bucket) =>
      s3.call('PutBucketNotificationConfiguration', {
        Bucket,
        NotificationConfiguration: { QueueConfigurations: [{ ...queue, Events: [...queue.Events] }] },
      }),
    get: 'GetBucketNotificationConfiguration',
    stored: { QueueConfigurations: [queue] },
    beginning: {},
  },
  {
    title: 'request payment',
    put: (s3, Bucket) =>
      s3.call('PutBucketRequestPayment', { Bucket, RequestPaymentConfiguration: { Payer: 'Requester' } }),
    get: 'GetBucketRequestPayment',
    stored: { Payer: 'Requester' },
    beginning: { Payer: 'BucketOwner' },
  },
  {
    title: 'acceleration',
    put: (s3, Bucket) =>
      s3.call('PutBucketAccelerateConfiguration', { Bucket, AccelerateConfiguration: { Status: 'Enabled' } }),
    get: 'GetBucketAccelerateConfiguration',
    stored: { Status: 'Enabled' },
    beginning: {},
  },
  {
    title: 'logging',
    put: (s3, Bucket) =>
      s3.call('PutBucketLogging', {
        Bucket,
        BucketLoggingStatus: { LoggingEnabled: { TargetBucket: Bucket, TargetPrefix: 'log/' } },
      }),
    get: 'GetBucketLogging',
    stored: { LoggingEnabled: { TargetPrefix: 'log/' } },
    beginning: {},
  },
  {
    title: 'public access block',
    put: (s3, Bucket) =>
      s3.call('PutPublicAccessBlock', {
        Bucket,
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true },
      }),
    get: 'GetPublicAccessBlock',
    remove: 'DeletePublicAccessBlock',
    stored: { PublicAccessBlockConfiguration: blocked },
    beginning: { PublicAccessBlockConfiguration: allBlocked },
    end: 'NoSuchPublicAccessBlockConfiguration',
  },
  {
    title: 'ownership',
    put: (s3, Bucket) =>
      s3.call('PutBucketOwnershipControls', {
        Bucket,
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      }),
    get: 'GetBucketOwnershipControls',
    remove: 'DeleteBucketOwnershipControls',
    stored: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    beginning: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    end: 'OwnershipControlsNotFoundError',
  },
]

for (const kind of kinds) {
  configurations.add(`${kind.title}: there is none, it is put, it comes back, it goes`, async s3 => {
    const Bucket = await freshBucket(s3)
    const beginning = async (want: object | string) => {
      if (typeof want === 'string') {
        await assertRefused(s3.call(kind.get, { Bucket }), { code: want, members: { BucketName: Bucket } })
      } else assert.deepEqual(plain(await s3.call(kind.get, { Bucket })), want)
    }
    await beginning(kind.beginning)
    await kind.put(s3, Bucket)
    const found = plain(await s3.call(kind.get, { Bucket }))
    // The target is the bucket itself, whose name the table can't know.
    if ('LoggingEnabled' in found) delete (found.LoggingEnabled as { TargetBucket?: string }).TargetBucket
    assert.deepEqual(found, kind.stored)
    if (kind.remove === undefined) return
    await s3.call(kind.remove, { Bucket })
    await beginning(kind.end ?? kind.beginning)
    await s3.call(kind.remove, { Bucket })
    // Nothing else about the bucket has changed.
    await put(s3, { Bucket, Key: 'k' })
  })
}

configurations.add('a lifecycle rule keeps its dates and is given an id', async s3 => {
  const Bucket = await freshBucket(s3)
  const at = new Date('2030-01-01T00:00:00Z')
  const end = new Date('2031-01-01T00:00:00Z')
  await s3.call('PutBucketLifecycleConfiguration', {
    Bucket,
    LifecycleConfiguration: {
      Rules: [
        {
          Status: 'Disabled',
          Prefix: '',
          Expiration: { Date: end },
          Transitions: [{ Date: at, StorageClass: 'GLACIER' }],
        },
      ],
    },
  })
  const { Rules = [] } = await s3.call('GetBucketLifecycleConfiguration', { Bucket })
  assert.deepEqual(Rules[0]?.Expiration?.Date, end)
  assert.deepEqual(Rules[0]?.Transitions?.[0]?.Date, at)
  assert.match(Rules[0]?.ID ?? '', /^[0-9a-f]{48}$/)
})

configurations.add('a document of an unknown bucket is NoSuchBucket', async s3 => {
  const Bucket = 'no-such-bucket-at-all'
  const members = { BucketName: Bucket }
  await assertRefused(s3.call('GetBucketCors', { Bucket }), { code: 'NoSuchBucket', members })
  await assertRefused(s3.call('PutBucketCors', { Bucket, CORSConfiguration: cors }), {
    code: 'NoSuchBucket',
    members,
  })
  await assertRefused(s3.call('DeleteBucketCors', { Bucket }), { code: 'NoSuchBucket', members })
})

configurations.add('what would mislead is refused: replication', async s3 => {
  const Bucket = await freshBucket(s3)
  const Role = 'arn:aws:iam::000000000000:role/r'
  const Destination = { Bucket: 'arn:aws:s3:::elsewhere' }
  const ReplicationConfiguration = { Role, Rules: [{ Status: 'Enabled' as const, Destination }] }
  await assertRefused(s3.call('PutBucketReplication', { Bucket, ReplicationConfiguration }), {
    code: 'NotImplemented',
  })
  await assertRefused(s3.call('GetBucketReplication', { Bucket }), {
    code: 'ReplicationConfigurationNotFoundError',
    members: { BucketName: Bucket },
  })
})

const readers = 'arn:aws:iam::111122223333:root'

/** That lets somebody read, and nobody else. */
function readable(Bucket: string, principal: unknown): string {
  const Resource = `arn:aws:s3:::${Bucket}/*`
  const statement = { Sid: 'Read', Effect: 'Allow', Principal: principal, Action: 's3:GetObject', Resource }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 1)
}

configurations.add('a bucket policy: as it was written, and gone after a delete', async s3 => {
  const Bucket = await freshBucket(s3)
  const missing = { code: 'NoSuchBucketPolicy', members: { BucketName: Bucket } }
  await assertRefused(s3.call('GetBucketPolicy', { Bucket }), missing)
  await assertRefused(s3.call('GetBucketPolicyStatus', { Bucket }), missing)
  const Policy = readable(Bucket, { AWS: readers })
  await s3.call('PutBucketPolicy', { Bucket, Policy })
  assert.equal((await s3.call('GetBucketPolicy', { Bucket })).Policy, Policy)
  const { PolicyStatus } = await s3.call('GetBucketPolicyStatus', { Bucket })
  assert.deepEqual(PolicyStatus, { IsPublic: false })
  await s3.call('DeleteBucketPolicy', { Bucket })
  await assertRefused(s3.call('GetBucketPolicy', { Bucket }), missing)
})

configurations.add('a public bucket policy: refused while that is blocked, then told', async s3 => {
  const Bucket = await freshBucket(s3)
  const Policy = readable(Bucket, '*')
  await assertRefused(s3.call('PutBucketPolicy', { Bucket, Policy }), {
    code: 'AccessDenied',
    message:
      /because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access/,
  })
  await s3.call('DeletePublicAccessBlock', { Bucket })
  await s3.call('PutBucketPolicy', { Bucket, Policy })
  const { PolicyStatus } = await s3.call('GetBucketPolicyStatus', { Bucket })
  assert.deepEqual(PolicyStatus, { IsPublic: true })
})

configurations.add('a bucket policy that is none changes nothing', async s3 => {
  const Bucket = await freshBucket(s3)
  const Policy = readable(Bucket, { AWS: readers })
  await s3.call('PutBucketPolicy', { Bucket, Policy })
  await assertRefused(s3.call('PutBucketPolicy', { Bucket, Policy: '{}' }), {
    code: 'MalformedPolicy',
    message: 'Missing required field Statement',
  })
  await assertRefused(s3.call('PutBucketPolicy', { Bucket, Policy: readable('another', { AWS: readers }) }), {
    code: 'MalformedPolicy',
    message: 'Policy has invalid resource',
  })
  assert.equal((await s3.call('GetBucketPolicy', { Bucket })).Policy, Policy)
})

configurations.add('metrics: many of them, each by its id, in pages of 100', async s3 => {
  const Bucket = await freshBucket(s3)
  const ids = Array.from({ length: 101 }, (_, at) => `metric-${at + 100}`)
  for (const Id of ids) {
    const MetricsConfiguration = { Id, Filter: { Prefix: `${Id}/` } }
    await s3.call('PutBucketMetricsConfiguration', { Bucket, Id, MetricsConfiguration })
  }
  const Id = 'metric-150'
  const { MetricsConfiguration } = await s3.call('GetBucketMetricsConfiguration', { Bucket, Id })
  assert.deepEqual(plain(MetricsConfiguration ?? {}), { Id, Filter: { Prefix: `${Id}/` } })
  const first = await s3.call('ListBucketMetricsConfigurations', { Bucket })
  assert.deepEqual(
    first.MetricsConfigurationList?.map(found => found.Id),
    ids.slice(0, 100),
  )
  assert.equal(first.IsTruncated, true)
  const ContinuationToken = first.NextContinuationToken
  const second = await s3.call('ListBucketMetricsConfigurations', { Bucket, ContinuationToken })
  assert.deepEqual(
    second.MetricsConfigurationList?.map(found => found.Id),
    ids.slice(100),
  )
  assert.equal(second.IsTruncated, false)
  await s3.call('DeleteBucketMetricsConfiguration', { Bucket, Id })
  const gone = { code: 'NoSuchConfiguration' }
  await assertRefused(s3.call('GetBucketMetricsConfiguration', { Bucket, Id }), gone)
  await assertRefused(s3.call('DeleteBucketMetricsConfiguration', { Bucket, Id }), gone)
})

configurations.add('analytics, inventory and intelligent tiering: put, got, listed, deleted', async s3 => {
  const Bucket = await freshBucket(s3)
  const Id = 'one'
  const AnalyticsConfiguration = { Id, StorageClassAnalysis: {} }
  await s3.call('PutBucketAnalyticsConfiguration', { Bucket, Id, AnalyticsConfiguration })
  const analytics = await s3.call('GetBucketAnalyticsConfiguration', { Bucket, Id })
  assert.equal(analytics.AnalyticsConfiguration?.Id, Id)
  const S3BucketDestination = { Bucket: `arn:aws:s3:::${Bucket}`, Format: 'CSV' as const }
  const InventoryConfiguration = {
    Id,
    IsEnabled: true,
    Destination: { S3BucketDestination },
    Schedule: { Frequency: 'Daily' as const },
    IncludedObjectVersions: 'Current' as const,
  }
  await s3.call('PutBucketInventoryConfiguration', { Bucket, Id, InventoryConfiguration })
  const listed = await s3.call('ListBucketInventoryConfigurations', { Bucket })
  assert.deepEqual(listed.InventoryConfigurationList?.map(plain), [InventoryConfiguration])
  const IntelligentTieringConfiguration = {
    Id,
    Status: 'Enabled' as const,
    Tierings: [{ Days: 90, AccessTier: 'ARCHIVE_ACCESS' as const }],
  }
  await s3.call('PutBucketIntelligentTieringConfiguration', { Bucket, Id, IntelligentTieringConfiguration })
  const tiering = await s3.call('GetBucketIntelligentTieringConfiguration', { Bucket, Id })
  assert.deepEqual(plain(tiering.IntelligentTieringConfiguration ?? {}), IntelligentTieringConfiguration)
  await s3.call('DeleteBucketAnalyticsConfiguration', { Bucket, Id })
  await s3.call('DeleteBucketInventoryConfiguration', { Bucket, Id })
  await s3.call('DeleteBucketIntelligentTieringConfiguration', { Bucket, Id })
  const none = await s3.call('ListBucketInventoryConfigurations', { Bucket })
  assert.deepEqual(none.InventoryConfigurationList ?? [], [])
})

configurations.add('the id of a configuration is the one in its document', async s3 => {
  const Bucket = await freshBucket(s3)
  const MetricsConfiguration = { Id: 'another' }
  await assertRefused(s3.call('PutBucketMetricsConfiguration', { Bucket, Id: 'one', MetricsConfiguration }), {
    code: 'InvalidArgument',
    members: { ArgumentName: 'id', ArgumentValue: 'one' },
  })
})

configurations.add('ACLs: the owner has full control, and nobody else can be given any', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  const { Bucket } = at
  await put(s3, at)
  const found = await s3.call('GetBucketAcl', { Bucket })
  const { ID } = found.Owner ?? {}
  assert.ok(ID !== undefined)
  const fullControl = [
    { Grantee: { Type: 'CanonicalUser' as const, ID }, Permission: 'FULL_CONTROL' as const },
  ]
  assert.deepEqual(found.Grants?.map(plain), fullControl)
  assert.deepEqual((await s3.call('GetObjectAcl', at)).Grants?.map(plain), fullControl)
  const AccessControlPolicy = { Owner: { ID }, Grants: fullControl }
  await s3.call('PutBucketAcl', { Bucket, AccessControlPolicy })
  await s3.call('PutObjectAcl', { ...at, AccessControlPolicy })
  await s3.call('PutObjectAcl', { ...at, ACL: 'bucket-owner-full-control' })
  const refused = { code: 'AccessControlListNotSupported' }
  for (const ACL of ['private', 'public-read'] as const) {
    await assertRefused(s3.call('PutBucketAcl', { Bucket, ACL }), refused)
    await assertRefused(s3.call('PutObjectAcl', { ...at, ACL }), refused)
  }
  await assertRefused(s3.call('PutBucketAcl', { Bucket, GrantFullControl: `id=${ID}` }), refused)
  await assertRefused(s3.call('PutObjectAcl', { ...at, GrantRead: `id=${'0'.repeat(64)}` }), refused)
  const other = [
    { Grantee: { Type: 'CanonicalUser' as const, ID: '0'.repeat(64) }, Permission: 'READ' as const },
  ]
  const shared = { Owner: { ID }, Grants: [...fullControl, ...other] }
  await assertRefused(s3.call('PutObjectAcl', { ...at, AccessControlPolicy: shared }), refused)
  await assertRefused(s3.call('GetObjectAcl', { Bucket, Key: 'missing' }), { code: 'NoSuchKey' })
})

/** Without members that are not set and without what an SDK adds. */
function plain(output: object): Record<string, unknown> {
  const json: Record<string, unknown> = JSON.parse(JSON.stringify(given(output)))
  delete json['$metadata']
  return json
}
