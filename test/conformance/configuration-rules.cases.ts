/** Bucket configurations that S3 refuses: the error is AWS's, and the bucket stays as it was. */
import type { Input } from '../../src/service/service.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket } from './subject.ts'

export const configurationRules: CaseGroup = caseGroup('rules of bucket configurations')

const rule = { ID: 'one', Status: 'Enabled', Filter: { Prefix: 'a/' }, Expiration: { Days: 30 } } as const

type Rules = NonNullable<Input<'PutBucketLifecycleConfiguration'>['LifecycleConfiguration']>['Rules']

const badLifecycles: readonly { title: string; rules: Rules; code: string; message?: string }[] = [
  { title: 'no action', rules: [{ ID: 'a', Status: 'Enabled', Prefix: '' }], code: 'InvalidRequest' },
  {
    title: 'the same id twice',
    rules: [rule, rule],
    code: 'InvalidArgument',
    message: 'Rule ID must be unique. Found same ID for more than one rule',
  },
  {
    title: 'an id of 256 characters',
    rules: [{ ...rule, ID: 'i'.repeat(256) }],
    code: 'InvalidArgument',
    message: 'ID length should not exceed allowed limit of 255',
  },
  {
    title: 'zero days',
    rules: [{ ...rule, Expiration: { Days: 0 } }],
    code: 'InvalidArgument',
    message: "'Days' for Expiration action must be a positive integer",
  },
  {
    title: 'a date that is no midnight',
    rules: [{ ...rule, Expiration: { Date: new Date('2030-01-01T01:00:00Z') } }],
    code: 'InvalidArgument',
    message: "'Date' must be at midnight GMT",
  },
  {
    title: 'both prefix and filter',
    rules: [{ ...rule, Prefix: 'a/' }],
    code: 'MalformedXML',
  },
  {
    title: 'a filter of one in And',
    rules: [{ ...rule, Filter: { And: { Prefix: 'a' } } }],
    code: 'MalformedXML',
  },
  {
    title: 'days and delete marker in one expiration',
    rules: [{ ...rule, Expiration: { Days: 1, ExpiredObjectDeleteMarker: true } }],
    code: 'MalformedXML',
  },
  {
    title: 'an early move to STANDARD_IA',
    rules: [{ ...rule, Transitions: [{ Days: 29, StorageClass: 'STANDARD_IA' }] }],
    code: 'InvalidArgument',
  },
  {
    title: 'uploads aborted by tag',
    rules: [
      {
        ID: 'a',
        Status: 'Enabled',
        Filter: { Tag: { Key: 'k', Value: 'v' } },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
    code: 'InvalidRequest',
    message: 'AbortIncompleteMultipartUpload cannot be specified with Tags.',
  },
  {
    title: '1,001 rules',
    rules: Array.from({ length: 1001 }, (_, at) => ({ ...rule, ID: `rule ${at}` })),
    code: 'MalformedXML',
  },
]

for (const { title, rules, code, message } of badLifecycles) {
  configurationRules.add(`lifecycle: ${title} is ${code} and changes nothing`, async s3 => {
    const Bucket = await freshBucket(s3)
    const put = s3.call('PutBucketLifecycleConfiguration', {
      Bucket,
      LifecycleConfiguration: { Rules: rules },
    })
    await assertRefused(put, message === undefined ? { code } : { code, message })
    const get = s3.call('GetBucketLifecycleConfiguration', { Bucket })
    await assertRefused(get, { code: 'NoSuchLifecycleConfiguration' })
  })
}

type CorsRules = NonNullable<Input<'PutBucketCors'>['CORSConfiguration']>['CORSRules']

const corsRule = { AllowedMethods: ['GET'], AllowedOrigins: ['*'] }
const badCors: readonly {
  title: string
  rules: CorsRules
  message: string
}[] = [
  {
    title: 'an odd method',
    rules: [{ ...corsRule, AllowedMethods: ['GET', 'PATCH'] }],
    message: 'Found unsupported HTTP method in CORS config. Unsupported method is PATCH',
  },
  {
    title: 'two wildcards in an origin',
    rules: [{ ...corsRule, AllowedOrigins: ['http://*.*'] }],
    message: 'AllowedOrigin "http://*.*" can not have more than one wildcard.',
  },
  {
    title: 'two wildcards in a header',
    rules: [{ ...corsRule, AllowedHeaders: ['*-*'] }],
    message: 'AllowedHeader "*-*" can not have more than one wildcard.',
  },
  {
    title: 'a header that none can be called',
    rules: [{ ...corsRule, AllowedHeaders: ['x y'] }],
    message: 'AllowedHeader "x y" contains invalid character.',
  },
  {
    title: 'a header to be exposed that none can be called',
    rules: [{ ...corsRule, ExposeHeaders: ['x:y'] }],
    message: 'ExposeHeader "x:y" contains invalid character.',
  },
  {
    title: 'a wildcard to be exposed',
    rules: [{ ...corsRule, ExposeHeaders: ['x-*'] }],
    message: 'ExposeHeader "x-*" contains wildcard. We currently do not support wildcard for ExposeHeader.',
  },
  {
    title: '101 rules',
    rules: Array.from({ length: 101 }, () => corsRule),
    message: 'The number of CORS rules should not exceed allowed limit of 100 rules.',
  },
]

for (const { title, rules, message } of badCors) {
  configurationRules.add(`CORS: ${title} is InvalidRequest and changes nothing`, async s3 => {
    const Bucket = await freshBucket(s3)
    const CORSConfiguration = { CORSRules: rules }
    await assertRefused(s3.call('PutBucketCors', { Bucket, CORSConfiguration }), {
      code: 'InvalidRequest',
      message,
    })
    await assertRefused(s3.call('GetBucketCors', { Bucket }), { code: 'NoSuchCORSConfiguration' })
  })
}

const malformedCors: readonly { title: string; CORSRules: CorsRules }[] = [
  { title: 'no rule', CORSRules: [] },
  { title: 'no method', CORSRules: [{ ...corsRule, AllowedMethods: [] }] },
  { title: 'no origin', CORSRules: [{ ...corsRule, AllowedOrigins: [] }] },
  { title: 'an age below zero', CORSRules: [{ ...corsRule, MaxAgeSeconds: -1 }] },
]
for (const { title, CORSRules } of malformedCors) {
  configurationRules.add(`CORS: ${title} is MalformedXML and changes nothing`, async s3 => {
    const Bucket = await freshBucket(s3)
    const call = s3.call('PutBucketCors', { Bucket, CORSConfiguration: { CORSRules } })
    await assertRefused(call, { code: 'MalformedXML' })
    await assertRefused(s3.call('GetBucketCors', { Bucket }), { code: 'NoSuchCORSConfiguration' })
  })
}

configurationRules.add('logging goes to a bucket that is there', async s3 => {
  const Bucket = await freshBucket(s3)
  const BucketLoggingStatus = { LoggingEnabled: { TargetBucket: 'not-there-at-all', TargetPrefix: '' } }
  await assertRefused(s3.call('PutBucketLogging', { Bucket, BucketLoggingStatus }), {
    code: 'InvalidTargetBucketForLogging',
    members: { TargetBucket: 'not-there-at-all' },
  })
})

configurationRules.add('a website needs an index or a redirect', async s3 => {
  const Bucket = await freshBucket(s3)
  await assertRefused(s3.call('PutBucketWebsite', { Bucket, WebsiteConfiguration: {} }), {
    code: 'InvalidArgument',
    message: 'A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty',
    members: { ArgumentName: 'IndexDocument', ArgumentValue: 'null' },
  })
})

configurationRules.add('an event that there is not is refused', async s3 => {
  const Bucket = await freshBucket(s3)
  const Events = ['s3:ObjectEaten:*' as 's3:ObjectCreated:*'] // a value that the model does not have
  const NotificationConfiguration = {
    QueueConfigurations: [{ QueueArn: 'arn:aws:sqs:us-east-1:000000000000:q', Events }],
  }
  await assertRefused(s3.call('PutBucketNotificationConfiguration', { Bucket, NotificationConfiguration }), {
    code: 'InvalidArgument',
    message: 'A specified event is not supported for notifications',
    members: { ArgumentName: 'Event', ArgumentValue: 's3:ObjectEaten:*' },
  })
})

configurationRules.add('documents are no larger than S3 lets them be', async s3 => {
  const Bucket = await freshBucket(s3)
  const AllowedOrigins = Array.from({ length: 700 }, (_, at) => `https://${String(at).padStart(100, 'o')}`)
  const CORSConfiguration = { CORSRules: [{ AllowedMethods: ['GET'], AllowedOrigins }] }
  await assertRefused(s3.call('PutBucketCors', { Bucket, CORSConfiguration }), {
    code: 'MaxMessageLengthExceeded',
    members: { MaxMessageLengthBytes: 65_536 },
  })
  const MetricsConfiguration = { Id: 'one', Filter: { Prefix: 'p'.repeat(20_000) } }
  await assertRefused(s3.call('PutBucketMetricsConfiguration', { Bucket, Id: 'one', MetricsConfiguration }), {
    code: 'MaxMessageLengthExceeded',
    members: { MaxMessageLengthBytes: 16_384 },
  })
})
