// Readers of the structures in request bodies. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AbacStatus,
  AbortIncompleteMultipartUpload,
  AccelerateConfiguration,
  AccessControlPolicy,
  AccessControlTranslation,
  AnalyticsAndOperator,
  AnalyticsConfiguration,
  AnalyticsExportDestination,
  AnalyticsFilter,
  AnalyticsS3BucketDestination,
  AnalyticsS3ExportFileFormat,
  AnnotationConfigurationState,
  AnnotationTableConfiguration,
  AnnotationTableConfigurationUpdates,
  BlockedEncryptionTypes,
  BucketAbacStatus,
  BucketAccelerateStatus,
  BucketInfo,
  BucketLifecycleConfiguration,
  BucketLocationConstraint,
  BucketLoggingStatus,
  BucketLogsPermission,
  BucketType,
  BucketVersioningStatus,
  CORSConfiguration,
  CORSRule,
  CSVInput,
  CSVOutput,
  CompletedMultipartUpload,
  CompletedPart,
  CompressionType,
  Condition,
  CreateBucketConfiguration,
  DataRedundancy,
  DefaultRetention,
  Delete,
  DeleteMarkerReplication,
  DeleteMarkerReplicationStatus,
  Destination,
  Encryption,
  EncryptionConfiguration,
  EncryptionType,
  ErrorDocument,
  Event,
  EventBridgeConfiguration,
  ExistingObjectReplication,
  ExistingObjectReplicationStatus,
  ExpirationState,
  ExpirationStatus,
  ExpressionType,
  FileHeaderInfo,
  FilterRule,
  FilterRuleName,
  GlacierJobParameters,
  Grant,
  Grantee,
  IndexDocument,
  InputSerialization,
  IntelligentTieringAccessTier,
  IntelligentTieringAndOperator,
  IntelligentTieringConfiguration,
  IntelligentTieringFilter,
  IntelligentTieringStatus,
  InventoryConfiguration,
  InventoryConfigurationState,
  InventoryDestination,
  InventoryEncryption,
  InventoryFilter,
  InventoryFormat,
  InventoryFrequency,
  InventoryIncludedObjectVersions,
  InventoryOptionalField,
  InventoryS3BucketDestination,
  InventorySchedule,
  InventoryTableConfiguration,
  InventoryTableConfigurationUpdates,
  JSONInput,
  JSONOutput,
  JSONType,
  JournalTableConfiguration,
  JournalTableConfigurationUpdates,
  LambdaFunctionConfiguration,
  LifecycleExpiration,
  LifecycleRule,
  LifecycleRuleAndOperator,
  LifecycleRuleFilter,
  LocationInfo,
  LocationType,
  LoggingEnabled,
  MFADelete,
  MetadataConfiguration,
  MetadataEntry,
  MetadataTableConfiguration,
  MetadataTableEncryptionConfiguration,
  Metrics,
  MetricsAndOperator,
  MetricsConfiguration,
  MetricsFilter,
  MetricsStatus,
  NoncurrentVersionExpiration,
  NoncurrentVersionTransition,
  NotificationConfiguration,
  NotificationConfigurationFilter,
  ObjectCannedACL,
  ObjectEncryption,
  ObjectIdentifier,
  ObjectLockConfiguration,
  ObjectLockEnabled,
  ObjectLockLegalHold,
  ObjectLockLegalHoldStatus,
  ObjectLockRetention,
  ObjectLockRetentionMode,
  ObjectLockRule,
  ObjectOwnership,
  OutputLocation,
  OutputSerialization,
  Owner,
  OwnerOverride,
  OwnershipControls,
  OwnershipControlsRule,
  ParquetInput,
  PartitionDateSource,
  PartitionedPrefix,
  Payer,
  Permission,
  Protocol,
  PublicAccessBlockConfiguration,
  QueueConfiguration,
  QuoteFields,
  RecordExpiration,
  Redirect,
  RedirectAllRequestsTo,
  ReplicaModifications,
  ReplicaModificationsStatus,
  ReplicationConfiguration,
  ReplicationRule,
  ReplicationRuleAndOperator,
  ReplicationRuleFilter,
  ReplicationRuleStatus,
  ReplicationTime,
  ReplicationTimeStatus,
  ReplicationTimeValue,
  RequestPaymentConfiguration,
  RequestProgress,
  RestoreRequest,
  RestoreRequestType,
  RoutingRule,
  S3KeyFilter,
  S3Location,
  S3TablesDestination,
  SSEKMS,
  SSEKMSEncryption,
  SSES3,
  ScanRange,
  SelectObjectContentRequest,
  SelectParameters,
  ServerSideEncryption,
  ServerSideEncryptionByDefault,
  ServerSideEncryptionConfiguration,
  ServerSideEncryptionRule,
  SimplePrefix,
  SourceSelectionCriteria,
  SseKmsEncryptedObjects,
  SseKmsEncryptedObjectsStatus,
  StorageClass,
  StorageClassAnalysis,
  StorageClassAnalysisDataExport,
  StorageClassAnalysisSchemaVersion,
  TableSseAlgorithm,
  Tag,
  Tagging,
  TargetGrant,
  TargetObjectKeyFormat,
  Tier,
  Tiering,
  TopicConfiguration,
  Transition,
  TransitionStorageClass,
  Type,
  VersioningConfiguration,
  WebsiteConfiguration,
} from './../models/index.ts'
import { readBoolean, readEnum, readEnumAttribute, readInteger, readList, readTimestamp, required } from './xml-read.ts'
import { malformed, type XmlReader } from './xml-reader.ts'

export function readCompletedMultipartUpload(xml: XmlReader): CompletedMultipartUpload {
  const found: CompletedMultipartUpload = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Part':
        ;(found.Parts ??= []).push(readCompletedPart(xml))
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readCreateBucketConfiguration(xml: XmlReader): CreateBucketConfiguration {
  const found: CreateBucketConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'LocationConstraint':
        if (found.LocationConstraint !== undefined) throw malformed()
        found.LocationConstraint = readEnum<BucketLocationConstraint>(xml)
        break

      case 'Location':
        if (found.Location !== undefined) throw malformed()
        found.Location = readLocationInfo(xml)
        break

      case 'Bucket':
        if (found.Bucket !== undefined) throw malformed()
        found.Bucket = readBucketInfo(xml)
        break

      case 'Tags':
        if (found.Tags !== undefined) throw malformed()
        found.Tags = readList(xml, 'Tag', readTag)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readMetadataConfiguration(xml: XmlReader): MetadataConfiguration {
  const found: Partial<MetadataConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'JournalTableConfiguration':
        if (found.JournalTableConfiguration !== undefined) throw malformed()
        found.JournalTableConfiguration = readJournalTableConfiguration(xml)
        break

      case 'InventoryTableConfiguration':
        if (found.InventoryTableConfiguration !== undefined) throw malformed()
        found.InventoryTableConfiguration = readInventoryTableConfiguration(xml)
        break

      case 'AnnotationTableConfiguration':
        if (found.AnnotationTableConfiguration !== undefined) throw malformed()
        found.AnnotationTableConfiguration = readAnnotationTableConfiguration(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.JournalTableConfiguration)
  return found as MetadataConfiguration // every required member is there
}

export function readMetadataTableConfiguration(xml: XmlReader): MetadataTableConfiguration {
  const found: Partial<MetadataTableConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'S3TablesDestination':
        if (found.S3TablesDestination !== undefined) throw malformed()
        found.S3TablesDestination = readS3TablesDestination(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.S3TablesDestination)
  return found as MetadataTableConfiguration // every required member is there
}

export function readDelete(xml: XmlReader): Delete {
  const found: Partial<Delete> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Object':
        ;(found.Objects ??= []).push(readObjectIdentifier(xml))
        break

      case 'Quiet':
        if (found.Quiet !== undefined) throw malformed()
        found.Quiet = readBoolean(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Objects)
  return found as Delete // every required member is there
}

export function readAbacStatus(xml: XmlReader): AbacStatus {
  const found: AbacStatus = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<BucketAbacStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAccelerateConfiguration(xml: XmlReader): AccelerateConfiguration {
  const found: AccelerateConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<BucketAccelerateStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAccessControlPolicy(xml: XmlReader): AccessControlPolicy {
  const found: AccessControlPolicy = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'AccessControlList':
        if (found.Grants !== undefined) throw malformed()
        found.Grants = readList(xml, 'Grant', readGrant)
        break

      case 'Owner':
        if (found.Owner !== undefined) throw malformed()
        found.Owner = readOwner(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAnalyticsConfiguration(xml: XmlReader): AnalyticsConfiguration {
  const found: Partial<AnalyticsConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readAnalyticsFilter(xml)
        break

      case 'StorageClassAnalysis':
        if (found.StorageClassAnalysis !== undefined) throw malformed()
        found.StorageClassAnalysis = readStorageClassAnalysis(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Id)
  required(found.StorageClassAnalysis)
  return found as AnalyticsConfiguration // every required member is there
}

export function readCORSConfiguration(xml: XmlReader): CORSConfiguration {
  const found: Partial<CORSConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'CORSRule':
        ;(found.CORSRules ??= []).push(readCORSRule(xml))
        break

      default:
        throw malformed()
    }
  }
  required(found.CORSRules)
  return found as CORSConfiguration // every required member is there
}

export function readServerSideEncryptionConfiguration(xml: XmlReader): ServerSideEncryptionConfiguration {
  const found: Partial<ServerSideEncryptionConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readServerSideEncryptionRule(xml))
        break

      default:
        throw malformed()
    }
  }
  required(found.Rules)
  return found as ServerSideEncryptionConfiguration // every required member is there
}

export function readIntelligentTieringConfiguration(xml: XmlReader): IntelligentTieringConfiguration {
  const found: Partial<IntelligentTieringConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readIntelligentTieringFilter(xml)
        break

      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<IntelligentTieringStatus>(xml)
        break

      case 'Tiering':
        ;(found.Tierings ??= []).push(readTiering(xml))
        break

      default:
        throw malformed()
    }
  }
  required(found.Id)
  required(found.Status)
  required(found.Tierings)
  return found as IntelligentTieringConfiguration // every required member is there
}

export function readInventoryConfiguration(xml: XmlReader): InventoryConfiguration {
  const found: Partial<InventoryConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Destination':
        if (found.Destination !== undefined) throw malformed()
        found.Destination = readInventoryDestination(xml)
        break

      case 'IsEnabled':
        if (found.IsEnabled !== undefined) throw malformed()
        found.IsEnabled = readBoolean(xml)
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readInventoryFilter(xml)
        break

      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'IncludedObjectVersions':
        if (found.IncludedObjectVersions !== undefined) throw malformed()
        found.IncludedObjectVersions = readEnum<InventoryIncludedObjectVersions>(xml)
        break

      case 'OptionalFields':
        if (found.OptionalFields !== undefined) throw malformed()
        found.OptionalFields = readList(xml, 'Field', readEnum<InventoryOptionalField>)
        break

      case 'Schedule':
        if (found.Schedule !== undefined) throw malformed()
        found.Schedule = readInventorySchedule(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Destination)
  required(found.IsEnabled)
  required(found.Id)
  required(found.IncludedObjectVersions)
  required(found.Schedule)
  return found as InventoryConfiguration // every required member is there
}

export function readBucketLifecycleConfiguration(xml: XmlReader): BucketLifecycleConfiguration {
  const found: Partial<BucketLifecycleConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readLifecycleRule(xml))
        break

      default:
        throw malformed()
    }
  }
  required(found.Rules)
  return found as BucketLifecycleConfiguration // every required member is there
}

export function readBucketLoggingStatus(xml: XmlReader): BucketLoggingStatus {
  const found: BucketLoggingStatus = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'LoggingEnabled':
        if (found.LoggingEnabled !== undefined) throw malformed()
        found.LoggingEnabled = readLoggingEnabled(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readMetricsConfiguration(xml: XmlReader): MetricsConfiguration {
  const found: Partial<MetricsConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readMetricsFilter(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Id)
  return found as MetricsConfiguration // every required member is there
}

export function readNotificationConfiguration(xml: XmlReader): NotificationConfiguration {
  const found: NotificationConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'TopicConfiguration':
        ;(found.TopicConfigurations ??= []).push(readTopicConfiguration(xml))
        break

      case 'QueueConfiguration':
        ;(found.QueueConfigurations ??= []).push(readQueueConfiguration(xml))
        break

      case 'CloudFunctionConfiguration':
        ;(found.LambdaFunctionConfigurations ??= []).push(readLambdaFunctionConfiguration(xml))
        break

      case 'EventBridgeConfiguration':
        if (found.EventBridgeConfiguration !== undefined) throw malformed()
        found.EventBridgeConfiguration = readEventBridgeConfiguration(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readOwnershipControls(xml: XmlReader): OwnershipControls {
  const found: Partial<OwnershipControls> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readOwnershipControlsRule(xml))
        break

      default:
        throw malformed()
    }
  }
  required(found.Rules)
  return found as OwnershipControls // every required member is there
}

export function readReplicationConfiguration(xml: XmlReader): ReplicationConfiguration {
  const found: Partial<ReplicationConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Role':
        if (found.Role !== undefined) throw malformed()
        found.Role = xml.text()
        break

      case 'Rule':
        ;(found.Rules ??= []).push(readReplicationRule(xml))
        break

      default:
        throw malformed()
    }
  }
  required(found.Role)
  required(found.Rules)
  return found as ReplicationConfiguration // every required member is there
}

export function readRequestPaymentConfiguration(xml: XmlReader): RequestPaymentConfiguration {
  const found: Partial<RequestPaymentConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Payer':
        if (found.Payer !== undefined) throw malformed()
        found.Payer = readEnum<Payer>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Payer)
  return found as RequestPaymentConfiguration // every required member is there
}

export function readTagging(xml: XmlReader): Tagging {
  const found: Partial<Tagging> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'TagSet':
        if (found.TagSet !== undefined) throw malformed()
        found.TagSet = readList(xml, 'Tag', readTag)
        break

      default:
        throw malformed()
    }
  }
  required(found.TagSet)
  return found as Tagging // every required member is there
}

export function readVersioningConfiguration(xml: XmlReader): VersioningConfiguration {
  const found: VersioningConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'MfaDelete':
        if (found.MFADelete !== undefined) throw malformed()
        found.MFADelete = readEnum<MFADelete>(xml)
        break

      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<BucketVersioningStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readWebsiteConfiguration(xml: XmlReader): WebsiteConfiguration {
  const found: WebsiteConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ErrorDocument':
        if (found.ErrorDocument !== undefined) throw malformed()
        found.ErrorDocument = readErrorDocument(xml)
        break

      case 'IndexDocument':
        if (found.IndexDocument !== undefined) throw malformed()
        found.IndexDocument = readIndexDocument(xml)
        break

      case 'RedirectAllRequestsTo':
        if (found.RedirectAllRequestsTo !== undefined) throw malformed()
        found.RedirectAllRequestsTo = readRedirectAllRequestsTo(xml)
        break

      case 'RoutingRules':
        if (found.RoutingRules !== undefined) throw malformed()
        found.RoutingRules = readList(xml, 'RoutingRule', readRoutingRule)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readObjectLockLegalHold(xml: XmlReader): ObjectLockLegalHold {
  const found: ObjectLockLegalHold = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<ObjectLockLegalHoldStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readObjectLockConfiguration(xml: XmlReader): ObjectLockConfiguration {
  const found: ObjectLockConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ObjectLockEnabled':
        if (found.ObjectLockEnabled !== undefined) throw malformed()
        found.ObjectLockEnabled = readEnum<ObjectLockEnabled>(xml)
        break

      case 'Rule':
        if (found.Rule !== undefined) throw malformed()
        found.Rule = readObjectLockRule(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readObjectLockRetention(xml: XmlReader): ObjectLockRetention {
  const found: ObjectLockRetention = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Mode':
        if (found.Mode !== undefined) throw malformed()
        found.Mode = readEnum<ObjectLockRetentionMode>(xml)
        break

      case 'RetainUntilDate':
        if (found.RetainUntilDate !== undefined) throw malformed()
        found.RetainUntilDate = readTimestamp(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readPublicAccessBlockConfiguration(xml: XmlReader): PublicAccessBlockConfiguration {
  const found: PublicAccessBlockConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'BlockPublicAcls':
        if (found.BlockPublicAcls !== undefined) throw malformed()
        found.BlockPublicAcls = readBoolean(xml)
        break

      case 'IgnorePublicAcls':
        if (found.IgnorePublicAcls !== undefined) throw malformed()
        found.IgnorePublicAcls = readBoolean(xml)
        break

      case 'BlockPublicPolicy':
        if (found.BlockPublicPolicy !== undefined) throw malformed()
        found.BlockPublicPolicy = readBoolean(xml)
        break

      case 'RestrictPublicBuckets':
        if (found.RestrictPublicBuckets !== undefined) throw malformed()
        found.RestrictPublicBuckets = readBoolean(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readRestoreRequest(xml: XmlReader): RestoreRequest {
  const found: RestoreRequest = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Days':
        if (found.Days !== undefined) throw malformed()
        found.Days = readInteger(xml)
        break

      case 'GlacierJobParameters':
        if (found.GlacierJobParameters !== undefined) throw malformed()
        found.GlacierJobParameters = readGlacierJobParameters(xml)
        break

      case 'Type':
        if (found.Type !== undefined) throw malformed()
        found.Type = readEnum<RestoreRequestType>(xml)
        break

      case 'Tier':
        if (found.Tier !== undefined) throw malformed()
        found.Tier = readEnum<Tier>(xml)
        break

      case 'Description':
        if (found.Description !== undefined) throw malformed()
        found.Description = xml.text()
        break

      case 'SelectParameters':
        if (found.SelectParameters !== undefined) throw malformed()
        found.SelectParameters = readSelectParameters(xml)
        break

      case 'OutputLocation':
        if (found.OutputLocation !== undefined) throw malformed()
        found.OutputLocation = readOutputLocation(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readSelectObjectContentRequest(
  xml: XmlReader,
): Pick<
  SelectObjectContentRequest,
  'Expression' | 'ExpressionType' | 'RequestProgress' | 'InputSerialization' | 'OutputSerialization' | 'ScanRange'
> {
  const found: Partial<
    Pick<
      SelectObjectContentRequest,
      'Expression' | 'ExpressionType' | 'RequestProgress' | 'InputSerialization' | 'OutputSerialization' | 'ScanRange'
    >
  > = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Expression':
        if (found.Expression !== undefined) throw malformed()
        found.Expression = xml.text()
        break

      case 'ExpressionType':
        if (found.ExpressionType !== undefined) throw malformed()
        found.ExpressionType = readEnum<ExpressionType>(xml)
        break

      case 'RequestProgress':
        if (found.RequestProgress !== undefined) throw malformed()
        found.RequestProgress = readRequestProgress(xml)
        break

      case 'InputSerialization':
        if (found.InputSerialization !== undefined) throw malformed()
        found.InputSerialization = readInputSerialization(xml)
        break

      case 'OutputSerialization':
        if (found.OutputSerialization !== undefined) throw malformed()
        found.OutputSerialization = readOutputSerialization(xml)
        break

      case 'ScanRange':
        if (found.ScanRange !== undefined) throw malformed()
        found.ScanRange = readScanRange(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Expression)
  required(found.ExpressionType)
  required(found.InputSerialization)
  required(found.OutputSerialization)
  return found as Pick<
    SelectObjectContentRequest,
    'Expression' | 'ExpressionType' | 'RequestProgress' | 'InputSerialization' | 'OutputSerialization' | 'ScanRange'
  > // every required member is there
}

export function readAnnotationTableConfigurationUpdates(xml: XmlReader): AnnotationTableConfigurationUpdates {
  const found: Partial<AnnotationTableConfigurationUpdates> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ConfigurationState':
        if (found.ConfigurationState !== undefined) throw malformed()
        found.ConfigurationState = readEnum<AnnotationConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        if (found.EncryptionConfiguration !== undefined) throw malformed()
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      case 'Role':
        if (found.Role !== undefined) throw malformed()
        found.Role = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.ConfigurationState)
  return found as AnnotationTableConfigurationUpdates // every required member is there
}

export function readInventoryTableConfigurationUpdates(xml: XmlReader): InventoryTableConfigurationUpdates {
  const found: Partial<InventoryTableConfigurationUpdates> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ConfigurationState':
        if (found.ConfigurationState !== undefined) throw malformed()
        found.ConfigurationState = readEnum<InventoryConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        if (found.EncryptionConfiguration !== undefined) throw malformed()
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.ConfigurationState)
  return found as InventoryTableConfigurationUpdates // every required member is there
}

export function readJournalTableConfigurationUpdates(xml: XmlReader): JournalTableConfigurationUpdates {
  const found: Partial<JournalTableConfigurationUpdates> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'RecordExpiration':
        if (found.RecordExpiration !== undefined) throw malformed()
        found.RecordExpiration = readRecordExpiration(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.RecordExpiration)
  return found as JournalTableConfigurationUpdates // every required member is there
}

export function readObjectEncryption(xml: XmlReader): ObjectEncryption {
  let found: ObjectEncryption | undefined
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'SSE-KMS':
        if (found !== undefined) throw malformed()
        found = { SSEKMS: readSSEKMSEncryption(xml) }
        break

      default:
        throw malformed()
    }
  }
  return required(found)
}

export function readCompletedPart(xml: XmlReader): CompletedPart {
  const found: CompletedPart = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ETag':
        if (found.ETag !== undefined) throw malformed()
        found.ETag = xml.text()
        break

      case 'ChecksumCRC32':
        if (found.ChecksumCRC32 !== undefined) throw malformed()
        found.ChecksumCRC32 = xml.text()
        break

      case 'ChecksumCRC32C':
        if (found.ChecksumCRC32C !== undefined) throw malformed()
        found.ChecksumCRC32C = xml.text()
        break

      case 'ChecksumCRC64NVME':
        if (found.ChecksumCRC64NVME !== undefined) throw malformed()
        found.ChecksumCRC64NVME = xml.text()
        break

      case 'ChecksumSHA1':
        if (found.ChecksumSHA1 !== undefined) throw malformed()
        found.ChecksumSHA1 = xml.text()
        break

      case 'ChecksumSHA256':
        if (found.ChecksumSHA256 !== undefined) throw malformed()
        found.ChecksumSHA256 = xml.text()
        break

      case 'ChecksumSHA512':
        if (found.ChecksumSHA512 !== undefined) throw malformed()
        found.ChecksumSHA512 = xml.text()
        break

      case 'ChecksumMD5':
        if (found.ChecksumMD5 !== undefined) throw malformed()
        found.ChecksumMD5 = xml.text()
        break

      case 'ChecksumXXHASH64':
        if (found.ChecksumXXHASH64 !== undefined) throw malformed()
        found.ChecksumXXHASH64 = xml.text()
        break

      case 'ChecksumXXHASH3':
        if (found.ChecksumXXHASH3 !== undefined) throw malformed()
        found.ChecksumXXHASH3 = xml.text()
        break

      case 'ChecksumXXHASH128':
        if (found.ChecksumXXHASH128 !== undefined) throw malformed()
        found.ChecksumXXHASH128 = xml.text()
        break

      case 'PartNumber':
        if (found.PartNumber !== undefined) throw malformed()
        found.PartNumber = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readLocationInfo(xml: XmlReader): LocationInfo {
  const found: LocationInfo = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Type':
        if (found.Type !== undefined) throw malformed()
        found.Type = readEnum<LocationType>(xml)
        break

      case 'Name':
        if (found.Name !== undefined) throw malformed()
        found.Name = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readBucketInfo(xml: XmlReader): BucketInfo {
  const found: BucketInfo = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'DataRedundancy':
        if (found.DataRedundancy !== undefined) throw malformed()
        found.DataRedundancy = readEnum<DataRedundancy>(xml)
        break

      case 'Type':
        if (found.Type !== undefined) throw malformed()
        found.Type = readEnum<BucketType>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readTag(xml: XmlReader): Tag {
  const found: Partial<Tag> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Key':
        if (found.Key !== undefined) throw malformed()
        found.Key = xml.text()
        break

      case 'Value':
        if (found.Value !== undefined) throw malformed()
        found.Value = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.Key)
  required(found.Value)
  return found as Tag // every required member is there
}

export function readJournalTableConfiguration(xml: XmlReader): JournalTableConfiguration {
  const found: Partial<JournalTableConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'RecordExpiration':
        if (found.RecordExpiration !== undefined) throw malformed()
        found.RecordExpiration = readRecordExpiration(xml)
        break

      case 'EncryptionConfiguration':
        if (found.EncryptionConfiguration !== undefined) throw malformed()
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.RecordExpiration)
  return found as JournalTableConfiguration // every required member is there
}

export function readInventoryTableConfiguration(xml: XmlReader): InventoryTableConfiguration {
  const found: Partial<InventoryTableConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ConfigurationState':
        if (found.ConfigurationState !== undefined) throw malformed()
        found.ConfigurationState = readEnum<InventoryConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        if (found.EncryptionConfiguration !== undefined) throw malformed()
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.ConfigurationState)
  return found as InventoryTableConfiguration // every required member is there
}

export function readAnnotationTableConfiguration(xml: XmlReader): AnnotationTableConfiguration {
  const found: Partial<AnnotationTableConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ConfigurationState':
        if (found.ConfigurationState !== undefined) throw malformed()
        found.ConfigurationState = readEnum<AnnotationConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        if (found.EncryptionConfiguration !== undefined) throw malformed()
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      case 'Role':
        if (found.Role !== undefined) throw malformed()
        found.Role = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.ConfigurationState)
  return found as AnnotationTableConfiguration // every required member is there
}

export function readS3TablesDestination(xml: XmlReader): S3TablesDestination {
  const found: Partial<S3TablesDestination> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'TableBucketArn':
        if (found.TableBucketArn !== undefined) throw malformed()
        found.TableBucketArn = xml.text()
        break

      case 'TableName':
        if (found.TableName !== undefined) throw malformed()
        found.TableName = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.TableBucketArn)
  required(found.TableName)
  return found as S3TablesDestination // every required member is there
}

export function readObjectIdentifier(xml: XmlReader): ObjectIdentifier {
  const found: Partial<ObjectIdentifier> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Key':
        if (found.Key !== undefined) throw malformed()
        found.Key = xml.text()
        break

      case 'VersionId':
        if (found.VersionId !== undefined) throw malformed()
        found.VersionId = xml.text()
        break

      case 'ETag':
        if (found.ETag !== undefined) throw malformed()
        found.ETag = xml.text()
        break

      case 'LastModifiedTime':
        if (found.LastModifiedTime !== undefined) throw malformed()
        found.LastModifiedTime = readTimestamp(xml)
        break

      case 'Size':
        if (found.Size !== undefined) throw malformed()
        found.Size = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Key)
  return found as ObjectIdentifier // every required member is there
}

export function readGrant(xml: XmlReader): Grant {
  const found: Grant = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Grantee':
        if (found.Grantee !== undefined) throw malformed()
        found.Grantee = readGrantee(xml)
        break

      case 'Permission':
        if (found.Permission !== undefined) throw malformed()
        found.Permission = readEnum<Permission>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readOwner(xml: XmlReader): Owner {
  const found: Owner = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'DisplayName':
        if (found.DisplayName !== undefined) throw malformed()
        found.DisplayName = xml.text()
        break

      case 'ID':
        if (found.ID !== undefined) throw malformed()
        found.ID = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAnalyticsFilter(xml: XmlReader): AnalyticsFilter {
  let found: AnalyticsFilter | undefined
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found !== undefined) throw malformed()
        found = { Prefix: xml.text() }
        break

      case 'Tag':
        if (found !== undefined) throw malformed()
        found = { Tag: readTag(xml) }
        break

      case 'And':
        if (found !== undefined) throw malformed()
        found = { And: readAnalyticsAndOperator(xml) }
        break

      default:
        throw malformed()
    }
  }
  return required(found)
}

export function readStorageClassAnalysis(xml: XmlReader): StorageClassAnalysis {
  const found: StorageClassAnalysis = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'DataExport':
        if (found.DataExport !== undefined) throw malformed()
        found.DataExport = readStorageClassAnalysisDataExport(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readCORSRule(xml: XmlReader): CORSRule {
  const found: Partial<CORSRule> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ID':
        if (found.ID !== undefined) throw malformed()
        found.ID = xml.text()
        break

      case 'AllowedHeader':
        ;(found.AllowedHeaders ??= []).push(xml.text())
        break

      case 'AllowedMethod':
        ;(found.AllowedMethods ??= []).push(xml.text())
        break

      case 'AllowedOrigin':
        ;(found.AllowedOrigins ??= []).push(xml.text())
        break

      case 'ExposeHeader':
        ;(found.ExposeHeaders ??= []).push(xml.text())
        break

      case 'MaxAgeSeconds':
        if (found.MaxAgeSeconds !== undefined) throw malformed()
        found.MaxAgeSeconds = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.AllowedMethods)
  required(found.AllowedOrigins)
  return found as CORSRule // every required member is there
}

export function readServerSideEncryptionRule(xml: XmlReader): ServerSideEncryptionRule {
  const found: ServerSideEncryptionRule = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ApplyServerSideEncryptionByDefault':
        if (found.ApplyServerSideEncryptionByDefault !== undefined) throw malformed()
        found.ApplyServerSideEncryptionByDefault = readServerSideEncryptionByDefault(xml)
        break

      case 'BucketKeyEnabled':
        if (found.BucketKeyEnabled !== undefined) throw malformed()
        found.BucketKeyEnabled = readBoolean(xml)
        break

      case 'BlockedEncryptionTypes':
        if (found.BlockedEncryptionTypes !== undefined) throw malformed()
        found.BlockedEncryptionTypes = readBlockedEncryptionTypes(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readIntelligentTieringFilter(xml: XmlReader): IntelligentTieringFilter {
  const found: IntelligentTieringFilter = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        if (found.Tag !== undefined) throw malformed()
        found.Tag = readTag(xml)
        break

      case 'And':
        if (found.And !== undefined) throw malformed()
        found.And = readIntelligentTieringAndOperator(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readTiering(xml: XmlReader): Tiering {
  const found: Partial<Tiering> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Days':
        if (found.Days !== undefined) throw malformed()
        found.Days = readInteger(xml)
        break

      case 'AccessTier':
        if (found.AccessTier !== undefined) throw malformed()
        found.AccessTier = readEnum<IntelligentTieringAccessTier>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Days)
  required(found.AccessTier)
  return found as Tiering // every required member is there
}

export function readInventoryDestination(xml: XmlReader): InventoryDestination {
  const found: Partial<InventoryDestination> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'S3BucketDestination':
        if (found.S3BucketDestination !== undefined) throw malformed()
        found.S3BucketDestination = readInventoryS3BucketDestination(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.S3BucketDestination)
  return found as InventoryDestination // every required member is there
}

export function readInventoryFilter(xml: XmlReader): InventoryFilter {
  const found: Partial<InventoryFilter> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.Prefix)
  return found as InventoryFilter // every required member is there
}

export function readInventorySchedule(xml: XmlReader): InventorySchedule {
  const found: Partial<InventorySchedule> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Frequency':
        if (found.Frequency !== undefined) throw malformed()
        found.Frequency = readEnum<InventoryFrequency>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Frequency)
  return found as InventorySchedule // every required member is there
}

export function readLifecycleRule(xml: XmlReader): LifecycleRule {
  const found: Partial<LifecycleRule> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Expiration':
        if (found.Expiration !== undefined) throw malformed()
        found.Expiration = readLifecycleExpiration(xml)
        break

      case 'ID':
        if (found.ID !== undefined) throw malformed()
        found.ID = xml.text()
        break

      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readLifecycleRuleFilter(xml)
        break

      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<ExpirationStatus>(xml)
        break

      case 'Transition':
        ;(found.Transitions ??= []).push(readTransition(xml))
        break

      case 'NoncurrentVersionTransition':
        ;(found.NoncurrentVersionTransitions ??= []).push(readNoncurrentVersionTransition(xml))
        break

      case 'NoncurrentVersionExpiration':
        if (found.NoncurrentVersionExpiration !== undefined) throw malformed()
        found.NoncurrentVersionExpiration = readNoncurrentVersionExpiration(xml)
        break

      case 'AbortIncompleteMultipartUpload':
        if (found.AbortIncompleteMultipartUpload !== undefined) throw malformed()
        found.AbortIncompleteMultipartUpload = readAbortIncompleteMultipartUpload(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  return found as LifecycleRule // every required member is there
}

export function readLoggingEnabled(xml: XmlReader): LoggingEnabled {
  const found: Partial<LoggingEnabled> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'TargetBucket':
        if (found.TargetBucket !== undefined) throw malformed()
        found.TargetBucket = xml.text()
        break

      case 'TargetGrants':
        if (found.TargetGrants !== undefined) throw malformed()
        found.TargetGrants = readList(xml, 'Grant', readTargetGrant)
        break

      case 'TargetPrefix':
        if (found.TargetPrefix !== undefined) throw malformed()
        found.TargetPrefix = xml.text()
        break

      case 'TargetObjectKeyFormat':
        if (found.TargetObjectKeyFormat !== undefined) throw malformed()
        found.TargetObjectKeyFormat = readTargetObjectKeyFormat(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.TargetBucket)
  required(found.TargetPrefix)
  return found as LoggingEnabled // every required member is there
}

export function readMetricsFilter(xml: XmlReader): MetricsFilter {
  let found: MetricsFilter | undefined
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found !== undefined) throw malformed()
        found = { Prefix: xml.text() }
        break

      case 'Tag':
        if (found !== undefined) throw malformed()
        found = { Tag: readTag(xml) }
        break

      case 'AccessPointArn':
        if (found !== undefined) throw malformed()
        found = { AccessPointArn: xml.text() }
        break

      case 'And':
        if (found !== undefined) throw malformed()
        found = { And: readMetricsAndOperator(xml) }
        break

      default:
        throw malformed()
    }
  }
  return required(found)
}

export function readTopicConfiguration(xml: XmlReader): TopicConfiguration {
  const found: Partial<TopicConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'Topic':
        if (found.TopicArn !== undefined) throw malformed()
        found.TopicArn = xml.text()
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(xml))
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readNotificationConfigurationFilter(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.TopicArn)
  required(found.Events)
  return found as TopicConfiguration // every required member is there
}

export function readQueueConfiguration(xml: XmlReader): QueueConfiguration {
  const found: Partial<QueueConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'Queue':
        if (found.QueueArn !== undefined) throw malformed()
        found.QueueArn = xml.text()
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(xml))
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readNotificationConfigurationFilter(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.QueueArn)
  required(found.Events)
  return found as QueueConfiguration // every required member is there
}

export function readLambdaFunctionConfiguration(xml: XmlReader): LambdaFunctionConfiguration {
  const found: Partial<LambdaFunctionConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Id':
        if (found.Id !== undefined) throw malformed()
        found.Id = xml.text()
        break

      case 'CloudFunction':
        if (found.LambdaFunctionArn !== undefined) throw malformed()
        found.LambdaFunctionArn = xml.text()
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(xml))
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readNotificationConfigurationFilter(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.LambdaFunctionArn)
  required(found.Events)
  return found as LambdaFunctionConfiguration // every required member is there
}

export function readEventBridgeConfiguration(xml: XmlReader): EventBridgeConfiguration {
  const found: EventBridgeConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      default:
        throw malformed()
    }
  }
  return found
}

export function readOwnershipControlsRule(xml: XmlReader): OwnershipControlsRule {
  const found: Partial<OwnershipControlsRule> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ObjectOwnership':
        if (found.ObjectOwnership !== undefined) throw malformed()
        found.ObjectOwnership = readEnum<ObjectOwnership>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.ObjectOwnership)
  return found as OwnershipControlsRule // every required member is there
}

export function readReplicationRule(xml: XmlReader): ReplicationRule {
  const found: Partial<ReplicationRule> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ID':
        if (found.ID !== undefined) throw malformed()
        found.ID = xml.text()
        break

      case 'Priority':
        if (found.Priority !== undefined) throw malformed()
        found.Priority = readInteger(xml)
        break

      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Filter':
        if (found.Filter !== undefined) throw malformed()
        found.Filter = readReplicationRuleFilter(xml)
        break

      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<ReplicationRuleStatus>(xml)
        break

      case 'SourceSelectionCriteria':
        if (found.SourceSelectionCriteria !== undefined) throw malformed()
        found.SourceSelectionCriteria = readSourceSelectionCriteria(xml)
        break

      case 'ExistingObjectReplication':
        if (found.ExistingObjectReplication !== undefined) throw malformed()
        found.ExistingObjectReplication = readExistingObjectReplication(xml)
        break

      case 'Destination':
        if (found.Destination !== undefined) throw malformed()
        found.Destination = readDestination(xml)
        break

      case 'DeleteMarkerReplication':
        if (found.DeleteMarkerReplication !== undefined) throw malformed()
        found.DeleteMarkerReplication = readDeleteMarkerReplication(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  required(found.Destination)
  return found as ReplicationRule // every required member is there
}

export function readErrorDocument(xml: XmlReader): ErrorDocument {
  const found: Partial<ErrorDocument> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Key':
        if (found.Key !== undefined) throw malformed()
        found.Key = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.Key)
  return found as ErrorDocument // every required member is there
}

export function readIndexDocument(xml: XmlReader): IndexDocument {
  const found: Partial<IndexDocument> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Suffix':
        if (found.Suffix !== undefined) throw malformed()
        found.Suffix = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.Suffix)
  return found as IndexDocument // every required member is there
}

export function readRedirectAllRequestsTo(xml: XmlReader): RedirectAllRequestsTo {
  const found: Partial<RedirectAllRequestsTo> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'HostName':
        if (found.HostName !== undefined) throw malformed()
        found.HostName = xml.text()
        break

      case 'Protocol':
        if (found.Protocol !== undefined) throw malformed()
        found.Protocol = readEnum<Protocol>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.HostName)
  return found as RedirectAllRequestsTo // every required member is there
}

export function readRoutingRule(xml: XmlReader): RoutingRule {
  const found: Partial<RoutingRule> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Condition':
        if (found.Condition !== undefined) throw malformed()
        found.Condition = readCondition(xml)
        break

      case 'Redirect':
        if (found.Redirect !== undefined) throw malformed()
        found.Redirect = readRedirect(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Redirect)
  return found as RoutingRule // every required member is there
}

export function readObjectLockRule(xml: XmlReader): ObjectLockRule {
  const found: ObjectLockRule = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'DefaultRetention':
        if (found.DefaultRetention !== undefined) throw malformed()
        found.DefaultRetention = readDefaultRetention(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readGlacierJobParameters(xml: XmlReader): GlacierJobParameters {
  const found: Partial<GlacierJobParameters> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Tier':
        if (found.Tier !== undefined) throw malformed()
        found.Tier = readEnum<Tier>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Tier)
  return found as GlacierJobParameters // every required member is there
}

export function readSelectParameters(xml: XmlReader): SelectParameters {
  const found: Partial<SelectParameters> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'InputSerialization':
        if (found.InputSerialization !== undefined) throw malformed()
        found.InputSerialization = readInputSerialization(xml)
        break

      case 'ExpressionType':
        if (found.ExpressionType !== undefined) throw malformed()
        found.ExpressionType = readEnum<ExpressionType>(xml)
        break

      case 'Expression':
        if (found.Expression !== undefined) throw malformed()
        found.Expression = xml.text()
        break

      case 'OutputSerialization':
        if (found.OutputSerialization !== undefined) throw malformed()
        found.OutputSerialization = readOutputSerialization(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.InputSerialization)
  required(found.ExpressionType)
  required(found.Expression)
  required(found.OutputSerialization)
  return found as SelectParameters // every required member is there
}

export function readOutputLocation(xml: XmlReader): OutputLocation {
  const found: OutputLocation = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'S3':
        if (found.S3 !== undefined) throw malformed()
        found.S3 = readS3Location(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readRequestProgress(xml: XmlReader): RequestProgress {
  const found: RequestProgress = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Enabled':
        if (found.Enabled !== undefined) throw malformed()
        found.Enabled = readBoolean(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readInputSerialization(xml: XmlReader): InputSerialization {
  const found: InputSerialization = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'CSV':
        if (found.CSV !== undefined) throw malformed()
        found.CSV = readCSVInput(xml)
        break

      case 'CompressionType':
        if (found.CompressionType !== undefined) throw malformed()
        found.CompressionType = readEnum<CompressionType>(xml)
        break

      case 'JSON':
        if (found.JSON !== undefined) throw malformed()
        found.JSON = readJSONInput(xml)
        break

      case 'Parquet':
        if (found.Parquet !== undefined) throw malformed()
        found.Parquet = readParquetInput(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readOutputSerialization(xml: XmlReader): OutputSerialization {
  const found: OutputSerialization = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'CSV':
        if (found.CSV !== undefined) throw malformed()
        found.CSV = readCSVOutput(xml)
        break

      case 'JSON':
        if (found.JSON !== undefined) throw malformed()
        found.JSON = readJSONOutput(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readScanRange(xml: XmlReader): ScanRange {
  const found: ScanRange = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Start':
        if (found.Start !== undefined) throw malformed()
        found.Start = readInteger(xml)
        break

      case 'End':
        if (found.End !== undefined) throw malformed()
        found.End = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readMetadataTableEncryptionConfiguration(xml: XmlReader): MetadataTableEncryptionConfiguration {
  const found: Partial<MetadataTableEncryptionConfiguration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'SseAlgorithm':
        if (found.SseAlgorithm !== undefined) throw malformed()
        found.SseAlgorithm = readEnum<TableSseAlgorithm>(xml)
        break

      case 'KmsKeyArn':
        if (found.KmsKeyArn !== undefined) throw malformed()
        found.KmsKeyArn = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.SseAlgorithm)
  return found as MetadataTableEncryptionConfiguration // every required member is there
}

export function readRecordExpiration(xml: XmlReader): RecordExpiration {
  const found: Partial<RecordExpiration> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Expiration':
        if (found.Expiration !== undefined) throw malformed()
        found.Expiration = readEnum<ExpirationState>(xml)
        break

      case 'Days':
        if (found.Days !== undefined) throw malformed()
        found.Days = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Expiration)
  return found as RecordExpiration // every required member is there
}

export function readSSEKMSEncryption(xml: XmlReader): SSEKMSEncryption {
  const found: Partial<SSEKMSEncryption> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'KMSKeyArn':
        if (found.KMSKeyArn !== undefined) throw malformed()
        found.KMSKeyArn = xml.text()
        break

      case 'BucketKeyEnabled':
        if (found.BucketKeyEnabled !== undefined) throw malformed()
        found.BucketKeyEnabled = readBoolean(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.KMSKeyArn)
  return found as SSEKMSEncryption // every required member is there
}

export function readGrantee(xml: XmlReader): Grantee {
  const found: Partial<Grantee> = {}
  const Type = readEnumAttribute<Type>(xml.attribute('type'))
  if (Type !== undefined) found.Type = Type
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'DisplayName':
        if (found.DisplayName !== undefined) throw malformed()
        found.DisplayName = xml.text()
        break

      case 'EmailAddress':
        if (found.EmailAddress !== undefined) throw malformed()
        found.EmailAddress = xml.text()
        break

      case 'ID':
        if (found.ID !== undefined) throw malformed()
        found.ID = xml.text()
        break

      case 'URI':
        if (found.URI !== undefined) throw malformed()
        found.URI = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.Type)
  return found as Grantee // every required member is there
}

export function readAnalyticsAndOperator(xml: XmlReader): AnalyticsAndOperator {
  const found: AnalyticsAndOperator = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readStorageClassAnalysisDataExport(xml: XmlReader): StorageClassAnalysisDataExport {
  const found: Partial<StorageClassAnalysisDataExport> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'OutputSchemaVersion':
        if (found.OutputSchemaVersion !== undefined) throw malformed()
        found.OutputSchemaVersion = readEnum<StorageClassAnalysisSchemaVersion>(xml)
        break

      case 'Destination':
        if (found.Destination !== undefined) throw malformed()
        found.Destination = readAnalyticsExportDestination(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.OutputSchemaVersion)
  required(found.Destination)
  return found as StorageClassAnalysisDataExport // every required member is there
}

export function readServerSideEncryptionByDefault(xml: XmlReader): ServerSideEncryptionByDefault {
  const found: Partial<ServerSideEncryptionByDefault> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'SSEAlgorithm':
        if (found.SSEAlgorithm !== undefined) throw malformed()
        found.SSEAlgorithm = readEnum<ServerSideEncryption>(xml)
        break

      case 'KMSMasterKeyID':
        if (found.KMSMasterKeyID !== undefined) throw malformed()
        found.KMSMasterKeyID = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.SSEAlgorithm)
  return found as ServerSideEncryptionByDefault // every required member is there
}

export function readBlockedEncryptionTypes(xml: XmlReader): BlockedEncryptionTypes {
  const found: BlockedEncryptionTypes = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'EncryptionType':
        ;(found.EncryptionType ??= []).push(readEnum<EncryptionType>(xml))
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readIntelligentTieringAndOperator(xml: XmlReader): IntelligentTieringAndOperator {
  const found: IntelligentTieringAndOperator = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readInventoryS3BucketDestination(xml: XmlReader): InventoryS3BucketDestination {
  const found: Partial<InventoryS3BucketDestination> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'AccountId':
        if (found.AccountId !== undefined) throw malformed()
        found.AccountId = xml.text()
        break

      case 'Bucket':
        if (found.Bucket !== undefined) throw malformed()
        found.Bucket = xml.text()
        break

      case 'Format':
        if (found.Format !== undefined) throw malformed()
        found.Format = readEnum<InventoryFormat>(xml)
        break

      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Encryption':
        if (found.Encryption !== undefined) throw malformed()
        found.Encryption = readInventoryEncryption(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Bucket)
  required(found.Format)
  return found as InventoryS3BucketDestination // every required member is there
}

export function readLifecycleExpiration(xml: XmlReader): LifecycleExpiration {
  const found: LifecycleExpiration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Date':
        if (found.Date !== undefined) throw malformed()
        found.Date = readTimestamp(xml)
        break

      case 'Days':
        if (found.Days !== undefined) throw malformed()
        found.Days = readInteger(xml)
        break

      case 'ExpiredObjectDeleteMarker':
        if (found.ExpiredObjectDeleteMarker !== undefined) throw malformed()
        found.ExpiredObjectDeleteMarker = readBoolean(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readLifecycleRuleFilter(xml: XmlReader): LifecycleRuleFilter {
  const found: LifecycleRuleFilter = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        if (found.Tag !== undefined) throw malformed()
        found.Tag = readTag(xml)
        break

      case 'ObjectSizeGreaterThan':
        if (found.ObjectSizeGreaterThan !== undefined) throw malformed()
        found.ObjectSizeGreaterThan = readInteger(xml)
        break

      case 'ObjectSizeLessThan':
        if (found.ObjectSizeLessThan !== undefined) throw malformed()
        found.ObjectSizeLessThan = readInteger(xml)
        break

      case 'And':
        if (found.And !== undefined) throw malformed()
        found.And = readLifecycleRuleAndOperator(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readTransition(xml: XmlReader): Transition {
  const found: Transition = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Date':
        if (found.Date !== undefined) throw malformed()
        found.Date = readTimestamp(xml)
        break

      case 'Days':
        if (found.Days !== undefined) throw malformed()
        found.Days = readInteger(xml)
        break

      case 'StorageClass':
        if (found.StorageClass !== undefined) throw malformed()
        found.StorageClass = readEnum<TransitionStorageClass>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readNoncurrentVersionTransition(xml: XmlReader): NoncurrentVersionTransition {
  const found: NoncurrentVersionTransition = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'NoncurrentDays':
        if (found.NoncurrentDays !== undefined) throw malformed()
        found.NoncurrentDays = readInteger(xml)
        break

      case 'StorageClass':
        if (found.StorageClass !== undefined) throw malformed()
        found.StorageClass = readEnum<TransitionStorageClass>(xml)
        break

      case 'NewerNoncurrentVersions':
        if (found.NewerNoncurrentVersions !== undefined) throw malformed()
        found.NewerNoncurrentVersions = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readNoncurrentVersionExpiration(xml: XmlReader): NoncurrentVersionExpiration {
  const found: NoncurrentVersionExpiration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'NoncurrentDays':
        if (found.NoncurrentDays !== undefined) throw malformed()
        found.NoncurrentDays = readInteger(xml)
        break

      case 'NewerNoncurrentVersions':
        if (found.NewerNoncurrentVersions !== undefined) throw malformed()
        found.NewerNoncurrentVersions = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAbortIncompleteMultipartUpload(xml: XmlReader): AbortIncompleteMultipartUpload {
  const found: AbortIncompleteMultipartUpload = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'DaysAfterInitiation':
        if (found.DaysAfterInitiation !== undefined) throw malformed()
        found.DaysAfterInitiation = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readTargetGrant(xml: XmlReader): TargetGrant {
  const found: TargetGrant = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Grantee':
        if (found.Grantee !== undefined) throw malformed()
        found.Grantee = readGrantee(xml)
        break

      case 'Permission':
        if (found.Permission !== undefined) throw malformed()
        found.Permission = readEnum<BucketLogsPermission>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readTargetObjectKeyFormat(xml: XmlReader): TargetObjectKeyFormat {
  const found: TargetObjectKeyFormat = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'SimplePrefix':
        if (found.SimplePrefix !== undefined) throw malformed()
        found.SimplePrefix = readSimplePrefix(xml)
        break

      case 'PartitionedPrefix':
        if (found.PartitionedPrefix !== undefined) throw malformed()
        found.PartitionedPrefix = readPartitionedPrefix(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readMetricsAndOperator(xml: XmlReader): MetricsAndOperator {
  const found: MetricsAndOperator = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      case 'AccessPointArn':
        if (found.AccessPointArn !== undefined) throw malformed()
        found.AccessPointArn = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readNotificationConfigurationFilter(xml: XmlReader): NotificationConfigurationFilter {
  const found: NotificationConfigurationFilter = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'S3Key':
        if (found.Key !== undefined) throw malformed()
        found.Key = readS3KeyFilter(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readReplicationRuleFilter(xml: XmlReader): ReplicationRuleFilter {
  const found: ReplicationRuleFilter = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        if (found.Tag !== undefined) throw malformed()
        found.Tag = readTag(xml)
        break

      case 'And':
        if (found.And !== undefined) throw malformed()
        found.And = readReplicationRuleAndOperator(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readSourceSelectionCriteria(xml: XmlReader): SourceSelectionCriteria {
  const found: SourceSelectionCriteria = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'SseKmsEncryptedObjects':
        if (found.SseKmsEncryptedObjects !== undefined) throw malformed()
        found.SseKmsEncryptedObjects = readSseKmsEncryptedObjects(xml)
        break

      case 'ReplicaModifications':
        if (found.ReplicaModifications !== undefined) throw malformed()
        found.ReplicaModifications = readReplicaModifications(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readExistingObjectReplication(xml: XmlReader): ExistingObjectReplication {
  const found: Partial<ExistingObjectReplication> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<ExistingObjectReplicationStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  return found as ExistingObjectReplication // every required member is there
}

export function readDestination(xml: XmlReader): Destination {
  const found: Partial<Destination> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Bucket':
        if (found.Bucket !== undefined) throw malformed()
        found.Bucket = xml.text()
        break

      case 'Account':
        if (found.Account !== undefined) throw malformed()
        found.Account = xml.text()
        break

      case 'StorageClass':
        if (found.StorageClass !== undefined) throw malformed()
        found.StorageClass = readEnum<StorageClass>(xml)
        break

      case 'AccessControlTranslation':
        if (found.AccessControlTranslation !== undefined) throw malformed()
        found.AccessControlTranslation = readAccessControlTranslation(xml)
        break

      case 'EncryptionConfiguration':
        if (found.EncryptionConfiguration !== undefined) throw malformed()
        found.EncryptionConfiguration = readEncryptionConfiguration(xml)
        break

      case 'ReplicationTime':
        if (found.ReplicationTime !== undefined) throw malformed()
        found.ReplicationTime = readReplicationTime(xml)
        break

      case 'Metrics':
        if (found.Metrics !== undefined) throw malformed()
        found.Metrics = readMetrics(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Bucket)
  return found as Destination // every required member is there
}

export function readDeleteMarkerReplication(xml: XmlReader): DeleteMarkerReplication {
  const found: DeleteMarkerReplication = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<DeleteMarkerReplicationStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readCondition(xml: XmlReader): Condition {
  const found: Condition = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'HttpErrorCodeReturnedEquals':
        if (found.HttpErrorCodeReturnedEquals !== undefined) throw malformed()
        found.HttpErrorCodeReturnedEquals = xml.text()
        break

      case 'KeyPrefixEquals':
        if (found.KeyPrefixEquals !== undefined) throw malformed()
        found.KeyPrefixEquals = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readRedirect(xml: XmlReader): Redirect {
  const found: Redirect = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'HostName':
        if (found.HostName !== undefined) throw malformed()
        found.HostName = xml.text()
        break

      case 'HttpRedirectCode':
        if (found.HttpRedirectCode !== undefined) throw malformed()
        found.HttpRedirectCode = xml.text()
        break

      case 'Protocol':
        if (found.Protocol !== undefined) throw malformed()
        found.Protocol = readEnum<Protocol>(xml)
        break

      case 'ReplaceKeyPrefixWith':
        if (found.ReplaceKeyPrefixWith !== undefined) throw malformed()
        found.ReplaceKeyPrefixWith = xml.text()
        break

      case 'ReplaceKeyWith':
        if (found.ReplaceKeyWith !== undefined) throw malformed()
        found.ReplaceKeyWith = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readDefaultRetention(xml: XmlReader): DefaultRetention {
  const found: DefaultRetention = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Mode':
        if (found.Mode !== undefined) throw malformed()
        found.Mode = readEnum<ObjectLockRetentionMode>(xml)
        break

      case 'Days':
        if (found.Days !== undefined) throw malformed()
        found.Days = readInteger(xml)
        break

      case 'Years':
        if (found.Years !== undefined) throw malformed()
        found.Years = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readS3Location(xml: XmlReader): S3Location {
  const found: Partial<S3Location> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'BucketName':
        if (found.BucketName !== undefined) throw malformed()
        found.BucketName = xml.text()
        break

      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Encryption':
        if (found.Encryption !== undefined) throw malformed()
        found.Encryption = readEncryption(xml)
        break

      case 'CannedACL':
        if (found.CannedACL !== undefined) throw malformed()
        found.CannedACL = readEnum<ObjectCannedACL>(xml)
        break

      case 'AccessControlList':
        if (found.AccessControlList !== undefined) throw malformed()
        found.AccessControlList = readList(xml, 'Grant', readGrant)
        break

      case 'Tagging':
        if (found.Tagging !== undefined) throw malformed()
        found.Tagging = readTagging(xml)
        break

      case 'UserMetadata':
        if (found.UserMetadata !== undefined) throw malformed()
        found.UserMetadata = readList(xml, 'MetadataEntry', readMetadataEntry)
        break

      case 'StorageClass':
        if (found.StorageClass !== undefined) throw malformed()
        found.StorageClass = readEnum<StorageClass>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.BucketName)
  required(found.Prefix)
  return found as S3Location // every required member is there
}

export function readCSVInput(xml: XmlReader): CSVInput {
  const found: CSVInput = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'FileHeaderInfo':
        if (found.FileHeaderInfo !== undefined) throw malformed()
        found.FileHeaderInfo = readEnum<FileHeaderInfo>(xml)
        break

      case 'Comments':
        if (found.Comments !== undefined) throw malformed()
        found.Comments = xml.text()
        break

      case 'QuoteEscapeCharacter':
        if (found.QuoteEscapeCharacter !== undefined) throw malformed()
        found.QuoteEscapeCharacter = xml.text()
        break

      case 'RecordDelimiter':
        if (found.RecordDelimiter !== undefined) throw malformed()
        found.RecordDelimiter = xml.text()
        break

      case 'FieldDelimiter':
        if (found.FieldDelimiter !== undefined) throw malformed()
        found.FieldDelimiter = xml.text()
        break

      case 'QuoteCharacter':
        if (found.QuoteCharacter !== undefined) throw malformed()
        found.QuoteCharacter = xml.text()
        break

      case 'AllowQuotedRecordDelimiter':
        if (found.AllowQuotedRecordDelimiter !== undefined) throw malformed()
        found.AllowQuotedRecordDelimiter = readBoolean(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readJSONInput(xml: XmlReader): JSONInput {
  const found: JSONInput = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Type':
        if (found.Type !== undefined) throw malformed()
        found.Type = readEnum<JSONType>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readParquetInput(xml: XmlReader): ParquetInput {
  const found: ParquetInput = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      default:
        throw malformed()
    }
  }
  return found
}

export function readCSVOutput(xml: XmlReader): CSVOutput {
  const found: CSVOutput = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'QuoteFields':
        if (found.QuoteFields !== undefined) throw malformed()
        found.QuoteFields = readEnum<QuoteFields>(xml)
        break

      case 'QuoteEscapeCharacter':
        if (found.QuoteEscapeCharacter !== undefined) throw malformed()
        found.QuoteEscapeCharacter = xml.text()
        break

      case 'RecordDelimiter':
        if (found.RecordDelimiter !== undefined) throw malformed()
        found.RecordDelimiter = xml.text()
        break

      case 'FieldDelimiter':
        if (found.FieldDelimiter !== undefined) throw malformed()
        found.FieldDelimiter = xml.text()
        break

      case 'QuoteCharacter':
        if (found.QuoteCharacter !== undefined) throw malformed()
        found.QuoteCharacter = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readJSONOutput(xml: XmlReader): JSONOutput {
  const found: JSONOutput = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'RecordDelimiter':
        if (found.RecordDelimiter !== undefined) throw malformed()
        found.RecordDelimiter = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAnalyticsExportDestination(xml: XmlReader): AnalyticsExportDestination {
  const found: Partial<AnalyticsExportDestination> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'S3BucketDestination':
        if (found.S3BucketDestination !== undefined) throw malformed()
        found.S3BucketDestination = readAnalyticsS3BucketDestination(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.S3BucketDestination)
  return found as AnalyticsExportDestination // every required member is there
}

export function readInventoryEncryption(xml: XmlReader): InventoryEncryption {
  const found: InventoryEncryption = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'SSE-S3':
        if (found.SSES3 !== undefined) throw malformed()
        found.SSES3 = readSSES3(xml)
        break

      case 'SSE-KMS':
        if (found.SSEKMS !== undefined) throw malformed()
        found.SSEKMS = readSSEKMS(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readLifecycleRuleAndOperator(xml: XmlReader): LifecycleRuleAndOperator {
  const found: LifecycleRuleAndOperator = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      case 'ObjectSizeGreaterThan':
        if (found.ObjectSizeGreaterThan !== undefined) throw malformed()
        found.ObjectSizeGreaterThan = readInteger(xml)
        break

      case 'ObjectSizeLessThan':
        if (found.ObjectSizeLessThan !== undefined) throw malformed()
        found.ObjectSizeLessThan = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readSimplePrefix(xml: XmlReader): SimplePrefix {
  const found: SimplePrefix = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      default:
        throw malformed()
    }
  }
  return found
}

export function readPartitionedPrefix(xml: XmlReader): PartitionedPrefix {
  const found: PartitionedPrefix = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'PartitionDateSource':
        if (found.PartitionDateSource !== undefined) throw malformed()
        found.PartitionDateSource = readEnum<PartitionDateSource>(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readS3KeyFilter(xml: XmlReader): S3KeyFilter {
  const found: S3KeyFilter = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'FilterRule':
        ;(found.FilterRules ??= []).push(readFilterRule(xml))
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readReplicationRuleAndOperator(xml: XmlReader): ReplicationRuleAndOperator {
  const found: ReplicationRuleAndOperator = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readSseKmsEncryptedObjects(xml: XmlReader): SseKmsEncryptedObjects {
  const found: Partial<SseKmsEncryptedObjects> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<SseKmsEncryptedObjectsStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  return found as SseKmsEncryptedObjects // every required member is there
}

export function readReplicaModifications(xml: XmlReader): ReplicaModifications {
  const found: Partial<ReplicaModifications> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<ReplicaModificationsStatus>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  return found as ReplicaModifications // every required member is there
}

export function readAccessControlTranslation(xml: XmlReader): AccessControlTranslation {
  const found: Partial<AccessControlTranslation> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Owner':
        if (found.Owner !== undefined) throw malformed()
        found.Owner = readEnum<OwnerOverride>(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Owner)
  return found as AccessControlTranslation // every required member is there
}

export function readEncryptionConfiguration(xml: XmlReader): EncryptionConfiguration {
  const found: EncryptionConfiguration = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'ReplicaKmsKeyID':
        if (found.ReplicaKmsKeyID !== undefined) throw malformed()
        found.ReplicaKmsKeyID = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readReplicationTime(xml: XmlReader): ReplicationTime {
  const found: Partial<ReplicationTime> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<ReplicationTimeStatus>(xml)
        break

      case 'Time':
        if (found.Time !== undefined) throw malformed()
        found.Time = readReplicationTimeValue(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  required(found.Time)
  return found as ReplicationTime // every required member is there
}

export function readMetrics(xml: XmlReader): Metrics {
  const found: Partial<Metrics> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Status':
        if (found.Status !== undefined) throw malformed()
        found.Status = readEnum<MetricsStatus>(xml)
        break

      case 'EventThreshold':
        if (found.EventThreshold !== undefined) throw malformed()
        found.EventThreshold = readReplicationTimeValue(xml)
        break

      default:
        throw malformed()
    }
  }
  required(found.Status)
  return found as Metrics // every required member is there
}

export function readEncryption(xml: XmlReader): Encryption {
  const found: Partial<Encryption> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'EncryptionType':
        if (found.EncryptionType !== undefined) throw malformed()
        found.EncryptionType = readEnum<ServerSideEncryption>(xml)
        break

      case 'KMSKeyId':
        if (found.KMSKeyId !== undefined) throw malformed()
        found.KMSKeyId = xml.text()
        break

      case 'KMSContext':
        if (found.KMSContext !== undefined) throw malformed()
        found.KMSContext = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.EncryptionType)
  return found as Encryption // every required member is there
}

export function readMetadataEntry(xml: XmlReader): MetadataEntry {
  const found: MetadataEntry = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Name':
        if (found.Name !== undefined) throw malformed()
        found.Name = xml.text()
        break

      case 'Value':
        if (found.Value !== undefined) throw malformed()
        found.Value = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readAnalyticsS3BucketDestination(xml: XmlReader): AnalyticsS3BucketDestination {
  const found: Partial<AnalyticsS3BucketDestination> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Format':
        if (found.Format !== undefined) throw malformed()
        found.Format = readEnum<AnalyticsS3ExportFileFormat>(xml)
        break

      case 'BucketAccountId':
        if (found.BucketAccountId !== undefined) throw malformed()
        found.BucketAccountId = xml.text()
        break

      case 'Bucket':
        if (found.Bucket !== undefined) throw malformed()
        found.Bucket = xml.text()
        break

      case 'Prefix':
        if (found.Prefix !== undefined) throw malformed()
        found.Prefix = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.Format)
  required(found.Bucket)
  return found as AnalyticsS3BucketDestination // every required member is there
}

export function readSSES3(xml: XmlReader): SSES3 {
  const found: SSES3 = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      default:
        throw malformed()
    }
  }
  return found
}

export function readSSEKMS(xml: XmlReader): SSEKMS {
  const found: Partial<SSEKMS> = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'KeyId':
        if (found.KeyId !== undefined) throw malformed()
        found.KeyId = xml.text()
        break

      default:
        throw malformed()
    }
  }
  required(found.KeyId)
  return found as SSEKMS // every required member is there
}

export function readFilterRule(xml: XmlReader): FilterRule {
  const found: FilterRule = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Name':
        if (found.Name !== undefined) throw malformed()
        found.Name = readEnum<FilterRuleName>(xml)
        break

      case 'Value':
        if (found.Value !== undefined) throw malformed()
        found.Value = xml.text()
        break

      default:
        throw malformed()
    }
  }
  return found
}

export function readReplicationTimeValue(xml: XmlReader): ReplicationTimeValue {
  const found: ReplicationTimeValue = {}
  while (xml.nextChild()) {
    switch (xml.name) {
      case 'Minutes':
        if (found.Minutes !== undefined) throw malformed()
        found.Minutes = readInteger(xml)
        break

      default:
        throw malformed()
    }
  }
  return found
}
