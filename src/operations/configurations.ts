/**
 * The table of bucket configurations that are kept as documents: what is checked, what is answered where there is
 * none. docs/contract.md says which of them have an effect. What would promise something dangerous without its effect
 * (replication) can't be put.
 */
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'
import { bucketPolicy } from './bucket-policy.ts'
import { Family } from './configuration-family.ts'
import { answers, removes, requireOneOf, stores } from './configuration.ts'
import { checkedCors } from './cors-rules.ts'
import type { Dependencies, OperationTable } from './dependencies.ts'
import { checkedLogging, checkedNotification } from './delivery-rules.ts'
import { checkedLifecycle, storedLifecycle, type Lifecycle } from './lifecycle-rules.ts'
import { accountOfBucket, aclOfBucket, isPrivate, ownerships } from './ownership.ts'
import { publicAccessBlock } from './public-access.ts'
import { checkedWebsite } from './website-rules.ts'

type Analytics = Input<'PutBucketAnalyticsConfiguration'>['AnalyticsConfiguration']
type Inventory = Input<'PutBucketInventoryConfiguration'>['InventoryConfiguration']
type Metrics = Input<'PutBucketMetricsConfiguration'>['MetricsConfiguration']
type Tiering = Input<'PutBucketIntelligentTieringConfiguration'>['IntelligentTieringConfiguration']
type Ownership = Input<'PutBucketOwnershipControls'>['OwnershipControls']

const analytics = new Family<Analytics>('analytics')
const inventory = new Family<Inventory>('inventory')
const metrics = new Family<Metrics>('metrics')
const tiering = new Family<Tiering>('intelligentTiering')

/** As AWS makes buckets since April 2023. */
const ownerEnforced: Ownership = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] }

export const bucketConfigurations: OperationTable = {
  PutBucketCors: stores('cors', (input: Input<'PutBucketCors'>) => checkedCors(input.CORSConfiguration)),
  GetBucketCors: answers('cors', present<Output<'GetBucketCors'>>('NoSuchCORSConfiguration')),
  DeleteBucketCors: removes('cors'),

  PutBucketLifecycleConfiguration: stores(
    'lifecycle',
    (input: Input<'PutBucketLifecycleConfiguration'>, { random }) => checkedLifecycle(input, random),
    { tell: told => ({ TransitionDefaultMinimumObjectSize: told.TransitionDefaultMinimumObjectSize }) },
  ),
  GetBucketLifecycleConfiguration: answers<Lifecycle, Lifecycle>('lifecycle', (stored, bucket) =>
    storedLifecycle(present<Lifecycle>('NoSuchLifecycleConfiguration')(stored, bucket)),
  ),
  DeleteBucketLifecycle: removes('lifecycle'),

  PutBucketWebsite: stores('website', (input: Input<'PutBucketWebsite'>) =>
    checkedWebsite(input.WebsiteConfiguration),
  ),
  GetBucketWebsite: answers('website', present<Output<'GetBucketWebsite'>>('NoSuchWebsiteConfiguration')),
  DeleteBucketWebsite: removes('website'),

  PutBucketLogging: stores('logging', (input: Input<'PutBucketLogging'>, { store }) =>
    checkedLogging(input.BucketLoggingStatus, store.index),
  ),
  GetBucketLogging: answers('logging', orElse<Output<'GetBucketLogging'>>({})),

  PutBucketNotificationConfiguration: stores(
    'notification',
    (input: Input<'PutBucketNotificationConfiguration'>, { random }) =>
      checkedNotification(input.NotificationConfiguration, random),
    { digest: 'optional' },
  ),
  GetBucketNotificationConfiguration: answers(
    'notification',
    orElse<Output<'GetBucketNotificationConfiguration'>>({}),
  ),

  PutBucketRequestPayment: stores('requestPayment', (input: Input<'PutBucketRequestPayment'>) => {
    requireOneOf(input.RequestPaymentConfiguration.Payer, ['BucketOwner', 'Requester'])
    return input.RequestPaymentConfiguration
  }),
  GetBucketRequestPayment: answers(
    'requestPayment',
    orElse<Output<'GetBucketRequestPayment'>>({ Payer: 'BucketOwner' }),
  ),

  PutBucketAccelerateConfiguration: stores(
    'accelerate',
    (input: Input<'PutBucketAccelerateConfiguration'>) => {
      requireOneOf(input.AccelerateConfiguration.Status, ['Enabled', 'Suspended'])
      if (input.Bucket.includes('.')) {
        throw new S3Error('InvalidRequest', {
          message: 'S3 Transfer Acceleration is not supported for buckets with periods (.) in their names',
        })
      }
      return input.AccelerateConfiguration
    },
    { digest: 'optional' },
  ),
  GetBucketAccelerateConfiguration: answers(
    'accelerate',
    orElse<Output<'GetBucketAccelerateConfiguration'>>({}),
  ),

  PutBucketOwnershipControls: stores('ownership', checkedOwnership),
  GetBucketOwnershipControls: answers<Ownership, Output<'GetBucketOwnershipControls'>>(
    'ownership',
    (stored = ownerEnforced, { name }) => {
      if (stored === null) throw new S3Error('OwnershipControlsNotFoundError', { BucketName: name })
      return { OwnershipControls: stored }
    },
  ),
  DeleteBucketOwnershipControls: removes('ownership', null),

  ...publicAccessBlock,
  ...bucketPolicy,

  // It can't be put, so there is none.
  GetBucketReplication: answers(
    'replication',
    present<Output<'GetBucketReplication'>>('ReplicationConfigurationNotFoundError'),
  ),
  DeleteBucketReplication: removes('replication'),

  PutBucketAnalyticsConfiguration: analytics.put(
    (input: Input<'PutBucketAnalyticsConfiguration'>) => input.AnalyticsConfiguration,
  ),
  GetBucketAnalyticsConfiguration: analytics.get(found => ({ AnalyticsConfiguration: found })),
  DeleteBucketAnalyticsConfiguration: analytics.remove(),
  ListBucketAnalyticsConfigurations: analytics.list((found, page) => ({
    ...page,
    AnalyticsConfigurationList: found,
  })),

  PutBucketInventoryConfiguration: inventory.put((input: Input<'PutBucketInventoryConfiguration'>) =>
    checkedInventory(input.InventoryConfiguration),
  ),
  GetBucketInventoryConfiguration: inventory.get(found => ({ InventoryConfiguration: found })),
  DeleteBucketInventoryConfiguration: inventory.remove(),
  ListBucketInventoryConfigurations: inventory.list((found, page) => ({
    ...page,
    InventoryConfigurationList: found,
  })),

  PutBucketMetricsConfiguration: metrics.put(
    (input: Input<'PutBucketMetricsConfiguration'>) => input.MetricsConfiguration,
  ),
  GetBucketMetricsConfiguration: metrics.get(found => ({ MetricsConfiguration: found })),
  DeleteBucketMetricsConfiguration: metrics.remove(),
  ListBucketMetricsConfigurations: metrics.list((found, page) => ({
    ...page,
    MetricsConfigurationList: found,
  })),

  PutBucketIntelligentTieringConfiguration: tiering.put(
    (input: Input<'PutBucketIntelligentTieringConfiguration'>) =>
      checkedTiering(input.IntelligentTieringConfiguration),
  ),
  GetBucketIntelligentTieringConfiguration: tiering.get(found => ({
    IntelligentTieringConfiguration: found,
  })),
  DeleteBucketIntelligentTieringConfiguration: tiering.remove(),
  ListBucketIntelligentTieringConfigurations: tiering.list((found, page) => ({
    ...page,
    IntelligentTieringConfigurationList: found,
  })),
}

/** The document, or AWS's error where there is none. */
function present<Stored extends object>(code: Missing) {
  return (stored: Stored | null | undefined, { name }: { readonly name: string }): Stored => {
    if (stored === undefined || stored === null) throw new S3Error(code, { BucketName: name })
    return stored
  }
}

type Missing =
  | 'NoSuchCORSConfiguration'
  | 'NoSuchLifecycleConfiguration'
  | 'NoSuchWebsiteConfiguration'
  | 'ReplicationConfigurationNotFoundError'

/** The document, or what AWS answers for a bucket that never had one. */
function orElse<Stored extends object>(beginning: Stored) {
  return (stored: Stored | null | undefined): Stored => stored ?? beginning
}

/** @throws {S3Error} `InvalidBucketAclWithObjectOwnership` where the bucket's list lets others in, which would end */
function checkedOwnership(
  { Bucket: name, OwnershipControls: controls }: Input<'PutBucketOwnershipControls'>,
  { store }: Dependencies,
): Ownership {
  const [rule, ...others] = controls.Rules
  if (rule === undefined || others.length > 0) throw new S3Error('MalformedXML')
  requireOneOf(rule.ObjectOwnership, ownerships)
  const bucket = store.index.bucket(name)
  if (rule.ObjectOwnership === 'BucketOwnerEnforced' && bucket !== undefined) {
    if (!isPrivate(aclOfBucket(bucket), accountOfBucket(bucket)))
      throw new S3Error('InvalidBucketAclWithObjectOwnership')
  }
  return controls
}

function checkedInventory(configuration: Inventory): Inventory {
  requireOneOf(configuration.Schedule.Frequency, ['Daily', 'Weekly'])
  requireOneOf(configuration.IncludedObjectVersions, ['All', 'Current'])
  requireOneOf(configuration.Destination.S3BucketDestination.Format, ['CSV', 'ORC', 'Parquet'])
  return configuration
}

function checkedTiering(configuration: Tiering): Tiering {
  requireOneOf(configuration.Status, ['Enabled', 'Disabled'])
  for (const { AccessTier } of configuration.Tierings) {
    requireOneOf(AccessTier, ['ARCHIVE_ACCESS', 'DEEP_ARCHIVE_ACCESS'])
  }
  return configuration
}
