/**
 * Configurations that have S3 deliver something: access logs and event notifications, on their way in, held to AWS's
 * rules in AWS's words. They are kept and shown; nothing is delivered.
 */
import type { Random } from '../base/random.ts'
import { S3Error } from '../service/errors.ts'
import type { Input } from '../service/service.ts'
import type { Reads } from '../store/index.ts'

type Logging = Input<'PutBucketLogging'>['BucketLoggingStatus']
type Notification = Input<'PutBucketNotificationConfiguration'>['NotificationConfiguration']
type Filter = NonNullable<NonNullable<Notification['QueueConfigurations']>[number]['Filter']>

/** What the three kinds of destinations have in common. */
interface Destination {
  Id?: string | undefined
  readonly Events: readonly string[]
  readonly Filter?: Filter | undefined
}

const events =
  /^s3:(TestEvent|ObjectCreated|ObjectRemoved|ObjectRestore|ReducedRedundancyLostObject|Replication|LifecycleTransition|LifecycleExpiration|IntelligentTiering|ObjectTagging|ObjectAcl|ObjectAnnotation)(:|$)/
const filterNames = ['prefix', 'suffix']
const maxFilterBytes = 1024
const idBytes = 18

/**
 * @returns `undefined` for a document that switches logging off
 * @throws {S3Error} `InvalidTargetBucketForLogging`, `AccessControlListNotSupported` for grants
 */
export function checkedLogging(status: Logging, reads: Reads): Logging | undefined {
  const { LoggingEnabled } = status
  if (LoggingEnabled === undefined) return undefined
  const { TargetBucket, TargetGrants = [] } = LoggingEnabled
  if (reads.bucket(TargetBucket) === undefined) {
    throw new S3Error('InvalidTargetBucketForLogging', {
      message: 'The target bucket for logging does not exist',
      TargetBucket,
    })
  }
  if (TargetGrants.length > 0) throw new S3Error('AccessControlListNotSupported')
  return status
}

/**
 * @returns the configuration with an id for each destination, `undefined` for one without destinations
 * @throws {S3Error} `InvalidArgument`, `MalformedXML`
 */
export function checkedNotification(configuration: Notification, random: Random): Notification | undefined {
  const { TopicConfigurations: topics = [], QueueConfigurations: queues = [] } = configuration
  const { LambdaFunctionConfigurations: functions = [], EventBridgeConfiguration } = configuration
  const destinations: readonly Destination[] = [...topics, ...queues, ...functions]
  if (destinations.length === 0 && EventBridgeConfiguration === undefined) return undefined
  for (const destination of destinations) checkDestination(destination)
  requireArn(topics, 'sns', topic => topic.TopicArn)
  requireArn(queues, 'sqs', queue => queue.QueueArn)
  requireArn(functions, 'lambda', lambda => lambda.LambdaFunctionArn)
  const ids = destinations.flatMap(({ Id }) => (Id ? [Id] : []))
  if (new Set(ids).size < ids.length) {
    throw badArgument('Configuration Ids must be unique.', 'Id')
  }
  const named = <Kind extends Destination>(destination: Kind): Kind => ({
    ...destination,
    Id: destination.Id || random.hex(idBytes),
  })
  const all = <Kind extends Destination>(kinds: readonly Kind[]) =>
    kinds.length === 0 ? undefined : kinds.map(named)
  return {
    TopicConfigurations: all(topics),
    QueueConfigurations: all(queues),
    LambdaFunctionConfigurations: all(functions),
    EventBridgeConfiguration,
  }
}

function checkDestination({ Events, Filter }: Destination): void {
  if (Events.length === 0) throw new S3Error('MalformedXML')
  for (const event of Events) {
    if (!events.test(event)) {
      throw badArgument('A specified event is not supported for notifications', 'Event', event)
    }
  }
  const names = new Set<string>()
  for (const { Name, Value = '' } of Filter?.Key?.FilterRules ?? []) {
    const name = Name?.toLowerCase() ?? ''
    if (!filterNames.includes(name)) {
      throw badArgument('filter rule name must be either prefix or suffix', 'FilterRule.Name', Name)
    }
    if (names.has(name)) {
      throw badArgument(`Cannot specify more than one ${name} rule in a filter.`, 'FilterRule.Name', Name)
    }
    names.add(name)
    if (Buffer.byteLength(Value) > maxFilterBytes) {
      throw badArgument('Size of filter rule value cannot exceed 1024 bytes in UTF-8', 'FilterRule.Value')
    }
  }
}

function requireArn<Kind>(destinations: readonly Kind[], service: string, arnOf: (of: Kind) => string): void {
  for (const destination of destinations) {
    const arn = arnOf(destination)
    if (new RegExp(`^arn:[a-z0-9-]*:${service}:[^:]*:[^:]*:.+`).test(arn)) continue
    throw badArgument('The ARN could not be parsed', 'ARN', arn)
  }
}

function badArgument(message: string, name: string, value?: string): S3Error {
  return new S3Error('InvalidArgument', { message, ArgumentName: name, ArgumentValue: value })
}
