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
import { malformed, readBoolean, readEnum, readInteger, readTimestamp, required, type Element } from './xml-read.ts'

export function readCompletedMultipartUpload(element: Element): CompletedMultipartUpload {
  const found: CompletedMultipartUpload = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Part':
        ;(found.Parts ??= []).push(readCompletedPart(child))
        break
    }
  }
  return found
}

export function readCreateBucketConfiguration(element: Element): CreateBucketConfiguration {
  const found: CreateBucketConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'LocationConstraint':
        found.LocationConstraint = readEnum<BucketLocationConstraint>(child)
        break

      case 'Location':
        found.Location = readLocationInfo(child)
        break

      case 'Bucket':
        found.Bucket = readBucketInfo(child)
        break

      case 'Tags':
        found.Tags = child.children.filter(item => item.name === 'Tag').map(item => readTag(item))
        break
    }
  }
  return found
}

export function readMetadataConfiguration(element: Element): MetadataConfiguration {
  const found: Partial<MetadataConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'JournalTableConfiguration':
        found.JournalTableConfiguration = readJournalTableConfiguration(child)
        break

      case 'InventoryTableConfiguration':
        found.InventoryTableConfiguration = readInventoryTableConfiguration(child)
        break

      case 'AnnotationTableConfiguration':
        found.AnnotationTableConfiguration = readAnnotationTableConfiguration(child)
        break
    }
  }
  required(found.JournalTableConfiguration)
  return found as MetadataConfiguration // every required member is there
}

export function readMetadataTableConfiguration(element: Element): MetadataTableConfiguration {
  const found: Partial<MetadataTableConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'S3TablesDestination':
        found.S3TablesDestination = readS3TablesDestination(child)
        break
    }
  }
  required(found.S3TablesDestination)
  return found as MetadataTableConfiguration // every required member is there
}

export function readDelete(element: Element): Delete {
  const found: Partial<Delete> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Object':
        ;(found.Objects ??= []).push(readObjectIdentifier(child))
        break

      case 'Quiet':
        found.Quiet = readBoolean(child)
        break
    }
  }
  required(found.Objects)
  return found as Delete // every required member is there
}

export function readAbacStatus(element: Element): AbacStatus {
  const found: AbacStatus = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<BucketAbacStatus>(child)
        break
    }
  }
  return found
}

export function readAccelerateConfiguration(element: Element): AccelerateConfiguration {
  const found: AccelerateConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<BucketAccelerateStatus>(child)
        break
    }
  }
  return found
}

export function readAccessControlPolicy(element: Element): AccessControlPolicy {
  const found: AccessControlPolicy = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'AccessControlList':
        found.Grants = child.children.filter(item => item.name === 'Grant').map(item => readGrant(item))
        break

      case 'Owner':
        found.Owner = readOwner(child)
        break
    }
  }
  return found
}

export function readAnalyticsConfiguration(element: Element): AnalyticsConfiguration {
  const found: Partial<AnalyticsConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Id':
        found.Id = child.text
        break

      case 'Filter':
        found.Filter = readAnalyticsFilter(child)
        break

      case 'StorageClassAnalysis':
        found.StorageClassAnalysis = readStorageClassAnalysis(child)
        break
    }
  }
  required(found.Id)
  required(found.StorageClassAnalysis)
  return found as AnalyticsConfiguration // every required member is there
}

export function readCORSConfiguration(element: Element): CORSConfiguration {
  const found: Partial<CORSConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'CORSRule':
        ;(found.CORSRules ??= []).push(readCORSRule(child))
        break
    }
  }
  required(found.CORSRules)
  return found as CORSConfiguration // every required member is there
}

export function readServerSideEncryptionConfiguration(element: Element): ServerSideEncryptionConfiguration {
  const found: Partial<ServerSideEncryptionConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readServerSideEncryptionRule(child))
        break
    }
  }
  required(found.Rules)
  return found as ServerSideEncryptionConfiguration // every required member is there
}

export function readIntelligentTieringConfiguration(element: Element): IntelligentTieringConfiguration {
  const found: Partial<IntelligentTieringConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Id':
        found.Id = child.text
        break

      case 'Filter':
        found.Filter = readIntelligentTieringFilter(child)
        break

      case 'Status':
        found.Status = readEnum<IntelligentTieringStatus>(child)
        break

      case 'Tiering':
        ;(found.Tierings ??= []).push(readTiering(child))
        break
    }
  }
  required(found.Id)
  required(found.Status)
  required(found.Tierings)
  return found as IntelligentTieringConfiguration // every required member is there
}

export function readInventoryConfiguration(element: Element): InventoryConfiguration {
  const found: Partial<InventoryConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Destination':
        found.Destination = readInventoryDestination(child)
        break

      case 'IsEnabled':
        found.IsEnabled = readBoolean(child)
        break

      case 'Filter':
        found.Filter = readInventoryFilter(child)
        break

      case 'Id':
        found.Id = child.text
        break

      case 'IncludedObjectVersions':
        found.IncludedObjectVersions = readEnum<InventoryIncludedObjectVersions>(child)
        break

      case 'OptionalFields':
        found.OptionalFields = child.children
          .filter(item => item.name === 'Field')
          .map(item => readEnum<InventoryOptionalField>(item))
        break

      case 'Schedule':
        found.Schedule = readInventorySchedule(child)
        break
    }
  }
  required(found.Destination)
  required(found.IsEnabled)
  required(found.Id)
  required(found.IncludedObjectVersions)
  required(found.Schedule)
  return found as InventoryConfiguration // every required member is there
}

export function readBucketLifecycleConfiguration(element: Element): BucketLifecycleConfiguration {
  const found: Partial<BucketLifecycleConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readLifecycleRule(child))
        break
    }
  }
  required(found.Rules)
  return found as BucketLifecycleConfiguration // every required member is there
}

export function readBucketLoggingStatus(element: Element): BucketLoggingStatus {
  const found: BucketLoggingStatus = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'LoggingEnabled':
        found.LoggingEnabled = readLoggingEnabled(child)
        break
    }
  }
  return found
}

export function readMetricsConfiguration(element: Element): MetricsConfiguration {
  const found: Partial<MetricsConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Id':
        found.Id = child.text
        break

      case 'Filter':
        found.Filter = readMetricsFilter(child)
        break
    }
  }
  required(found.Id)
  return found as MetricsConfiguration // every required member is there
}

export function readNotificationConfiguration(element: Element): NotificationConfiguration {
  const found: NotificationConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'TopicConfiguration':
        ;(found.TopicConfigurations ??= []).push(readTopicConfiguration(child))
        break

      case 'QueueConfiguration':
        ;(found.QueueConfigurations ??= []).push(readQueueConfiguration(child))
        break

      case 'CloudFunctionConfiguration':
        ;(found.LambdaFunctionConfigurations ??= []).push(readLambdaFunctionConfiguration(child))
        break

      case 'EventBridgeConfiguration':
        found.EventBridgeConfiguration = readEventBridgeConfiguration(child)
        break
    }
  }
  return found
}

export function readOwnershipControls(element: Element): OwnershipControls {
  const found: Partial<OwnershipControls> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readOwnershipControlsRule(child))
        break
    }
  }
  required(found.Rules)
  return found as OwnershipControls // every required member is there
}

export function readReplicationConfiguration(element: Element): ReplicationConfiguration {
  const found: Partial<ReplicationConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Role':
        found.Role = child.text
        break

      case 'Rule':
        ;(found.Rules ??= []).push(readReplicationRule(child))
        break
    }
  }
  required(found.Role)
  required(found.Rules)
  return found as ReplicationConfiguration // every required member is there
}

export function readRequestPaymentConfiguration(element: Element): RequestPaymentConfiguration {
  const found: Partial<RequestPaymentConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Payer':
        found.Payer = readEnum<Payer>(child)
        break
    }
  }
  required(found.Payer)
  return found as RequestPaymentConfiguration // every required member is there
}

export function readTagging(element: Element): Tagging {
  const found: Partial<Tagging> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'TagSet':
        found.TagSet = child.children.filter(item => item.name === 'Tag').map(item => readTag(item))
        break
    }
  }
  required(found.TagSet)
  return found as Tagging // every required member is there
}

export function readVersioningConfiguration(element: Element): VersioningConfiguration {
  const found: VersioningConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'MfaDelete':
        found.MFADelete = readEnum<MFADelete>(child)
        break

      case 'Status':
        found.Status = readEnum<BucketVersioningStatus>(child)
        break
    }
  }
  return found
}

export function readWebsiteConfiguration(element: Element): WebsiteConfiguration {
  const found: WebsiteConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ErrorDocument':
        found.ErrorDocument = readErrorDocument(child)
        break

      case 'IndexDocument':
        found.IndexDocument = readIndexDocument(child)
        break

      case 'RedirectAllRequestsTo':
        found.RedirectAllRequestsTo = readRedirectAllRequestsTo(child)
        break

      case 'RoutingRules':
        found.RoutingRules = child.children
          .filter(item => item.name === 'RoutingRule')
          .map(item => readRoutingRule(item))
        break
    }
  }
  return found
}

export function readObjectLockLegalHold(element: Element): ObjectLockLegalHold {
  const found: ObjectLockLegalHold = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<ObjectLockLegalHoldStatus>(child)
        break
    }
  }
  return found
}

export function readObjectLockConfiguration(element: Element): ObjectLockConfiguration {
  const found: ObjectLockConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ObjectLockEnabled':
        found.ObjectLockEnabled = readEnum<ObjectLockEnabled>(child)
        break

      case 'Rule':
        found.Rule = readObjectLockRule(child)
        break
    }
  }
  return found
}

export function readObjectLockRetention(element: Element): ObjectLockRetention {
  const found: ObjectLockRetention = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Mode':
        found.Mode = readEnum<ObjectLockRetentionMode>(child)
        break

      case 'RetainUntilDate':
        found.RetainUntilDate = readTimestamp(child)
        break
    }
  }
  return found
}

export function readPublicAccessBlockConfiguration(element: Element): PublicAccessBlockConfiguration {
  const found: PublicAccessBlockConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'BlockPublicAcls':
        found.BlockPublicAcls = readBoolean(child)
        break

      case 'IgnorePublicAcls':
        found.IgnorePublicAcls = readBoolean(child)
        break

      case 'BlockPublicPolicy':
        found.BlockPublicPolicy = readBoolean(child)
        break

      case 'RestrictPublicBuckets':
        found.RestrictPublicBuckets = readBoolean(child)
        break
    }
  }
  return found
}

export function readRestoreRequest(element: Element): RestoreRequest {
  const found: RestoreRequest = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Days':
        found.Days = readInteger(child)
        break

      case 'GlacierJobParameters':
        found.GlacierJobParameters = readGlacierJobParameters(child)
        break

      case 'Type':
        found.Type = readEnum<RestoreRequestType>(child)
        break

      case 'Tier':
        found.Tier = readEnum<Tier>(child)
        break

      case 'Description':
        found.Description = child.text
        break

      case 'SelectParameters':
        found.SelectParameters = readSelectParameters(child)
        break

      case 'OutputLocation':
        found.OutputLocation = readOutputLocation(child)
        break
    }
  }
  return found
}

export function readSelectObjectContentRequest(
  element: Element,
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
  for (const child of element.children) {
    switch (child.name) {
      case 'Expression':
        found.Expression = child.text
        break

      case 'ExpressionType':
        found.ExpressionType = readEnum<ExpressionType>(child)
        break

      case 'RequestProgress':
        found.RequestProgress = readRequestProgress(child)
        break

      case 'InputSerialization':
        found.InputSerialization = readInputSerialization(child)
        break

      case 'OutputSerialization':
        found.OutputSerialization = readOutputSerialization(child)
        break

      case 'ScanRange':
        found.ScanRange = readScanRange(child)
        break
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

export function readAnnotationTableConfigurationUpdates(element: Element): AnnotationTableConfigurationUpdates {
  const found: Partial<AnnotationTableConfigurationUpdates> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<AnnotationConfigurationState>(child)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(child)
        break

      case 'Role':
        found.Role = child.text
        break
    }
  }
  required(found.ConfigurationState)
  return found as AnnotationTableConfigurationUpdates // every required member is there
}

export function readInventoryTableConfigurationUpdates(element: Element): InventoryTableConfigurationUpdates {
  const found: Partial<InventoryTableConfigurationUpdates> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<InventoryConfigurationState>(child)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(child)
        break
    }
  }
  required(found.ConfigurationState)
  return found as InventoryTableConfigurationUpdates // every required member is there
}

export function readJournalTableConfigurationUpdates(element: Element): JournalTableConfigurationUpdates {
  const found: Partial<JournalTableConfigurationUpdates> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'RecordExpiration':
        found.RecordExpiration = readRecordExpiration(child)
        break
    }
  }
  required(found.RecordExpiration)
  return found as JournalTableConfigurationUpdates // every required member is there
}

export function readObjectEncryption(element: Element): ObjectEncryption {
  for (const child of element.children) {
    switch (child.name) {
      case 'SSE-KMS':
        return { SSEKMS: readSSEKMSEncryption(child) }
    }
  }
  throw malformed()
}

export function readCompletedPart(element: Element): CompletedPart {
  const found: CompletedPart = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ETag':
        found.ETag = child.text
        break

      case 'ChecksumCRC32':
        found.ChecksumCRC32 = child.text
        break

      case 'ChecksumCRC32C':
        found.ChecksumCRC32C = child.text
        break

      case 'ChecksumCRC64NVME':
        found.ChecksumCRC64NVME = child.text
        break

      case 'ChecksumSHA1':
        found.ChecksumSHA1 = child.text
        break

      case 'ChecksumSHA256':
        found.ChecksumSHA256 = child.text
        break

      case 'ChecksumSHA512':
        found.ChecksumSHA512 = child.text
        break

      case 'ChecksumMD5':
        found.ChecksumMD5 = child.text
        break

      case 'ChecksumXXHASH64':
        found.ChecksumXXHASH64 = child.text
        break

      case 'ChecksumXXHASH3':
        found.ChecksumXXHASH3 = child.text
        break

      case 'ChecksumXXHASH128':
        found.ChecksumXXHASH128 = child.text
        break

      case 'PartNumber':
        found.PartNumber = readInteger(child)
        break
    }
  }
  return found
}

export function readLocationInfo(element: Element): LocationInfo {
  const found: LocationInfo = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Type':
        found.Type = readEnum<LocationType>(child)
        break

      case 'Name':
        found.Name = child.text
        break
    }
  }
  return found
}

export function readBucketInfo(element: Element): BucketInfo {
  const found: BucketInfo = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'DataRedundancy':
        found.DataRedundancy = readEnum<DataRedundancy>(child)
        break

      case 'Type':
        found.Type = readEnum<BucketType>(child)
        break
    }
  }
  return found
}

export function readTag(element: Element): Tag {
  const found: Partial<Tag> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Key':
        found.Key = child.text
        break

      case 'Value':
        found.Value = child.text
        break
    }
  }
  required(found.Key)
  required(found.Value)
  return found as Tag // every required member is there
}

export function readJournalTableConfiguration(element: Element): JournalTableConfiguration {
  const found: Partial<JournalTableConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'RecordExpiration':
        found.RecordExpiration = readRecordExpiration(child)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(child)
        break
    }
  }
  required(found.RecordExpiration)
  return found as JournalTableConfiguration // every required member is there
}

export function readInventoryTableConfiguration(element: Element): InventoryTableConfiguration {
  const found: Partial<InventoryTableConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<InventoryConfigurationState>(child)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(child)
        break
    }
  }
  required(found.ConfigurationState)
  return found as InventoryTableConfiguration // every required member is there
}

export function readAnnotationTableConfiguration(element: Element): AnnotationTableConfiguration {
  const found: Partial<AnnotationTableConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<AnnotationConfigurationState>(child)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(child)
        break

      case 'Role':
        found.Role = child.text
        break
    }
  }
  required(found.ConfigurationState)
  return found as AnnotationTableConfiguration // every required member is there
}

export function readS3TablesDestination(element: Element): S3TablesDestination {
  const found: Partial<S3TablesDestination> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'TableBucketArn':
        found.TableBucketArn = child.text
        break

      case 'TableName':
        found.TableName = child.text
        break
    }
  }
  required(found.TableBucketArn)
  required(found.TableName)
  return found as S3TablesDestination // every required member is there
}

export function readObjectIdentifier(element: Element): ObjectIdentifier {
  const found: Partial<ObjectIdentifier> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Key':
        found.Key = child.text
        break

      case 'VersionId':
        found.VersionId = child.text
        break

      case 'ETag':
        found.ETag = child.text
        break

      case 'LastModifiedTime':
        found.LastModifiedTime = readTimestamp(child)
        break

      case 'Size':
        found.Size = readInteger(child)
        break
    }
  }
  required(found.Key)
  return found as ObjectIdentifier // every required member is there
}

export function readGrant(element: Element): Grant {
  const found: Grant = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Grantee':
        found.Grantee = readGrantee(child)
        break

      case 'Permission':
        found.Permission = readEnum<Permission>(child)
        break
    }
  }
  return found
}

export function readOwner(element: Element): Owner {
  const found: Owner = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'DisplayName':
        found.DisplayName = child.text
        break

      case 'ID':
        found.ID = child.text
        break
    }
  }
  return found
}

export function readAnalyticsFilter(element: Element): AnalyticsFilter {
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        return { Prefix: child.text }

      case 'Tag':
        return { Tag: readTag(child) }

      case 'And':
        return { And: readAnalyticsAndOperator(child) }
    }
  }
  throw malformed()
}

export function readStorageClassAnalysis(element: Element): StorageClassAnalysis {
  const found: StorageClassAnalysis = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'DataExport':
        found.DataExport = readStorageClassAnalysisDataExport(child)
        break
    }
  }
  return found
}

export function readCORSRule(element: Element): CORSRule {
  const found: Partial<CORSRule> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ID':
        found.ID = child.text
        break

      case 'AllowedHeader':
        ;(found.AllowedHeaders ??= []).push(child.text)
        break

      case 'AllowedMethod':
        ;(found.AllowedMethods ??= []).push(child.text)
        break

      case 'AllowedOrigin':
        ;(found.AllowedOrigins ??= []).push(child.text)
        break

      case 'ExposeHeader':
        ;(found.ExposeHeaders ??= []).push(child.text)
        break

      case 'MaxAgeSeconds':
        found.MaxAgeSeconds = readInteger(child)
        break
    }
  }
  required(found.AllowedMethods)
  required(found.AllowedOrigins)
  return found as CORSRule // every required member is there
}

export function readServerSideEncryptionRule(element: Element): ServerSideEncryptionRule {
  const found: ServerSideEncryptionRule = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ApplyServerSideEncryptionByDefault':
        found.ApplyServerSideEncryptionByDefault = readServerSideEncryptionByDefault(child)
        break

      case 'BucketKeyEnabled':
        found.BucketKeyEnabled = readBoolean(child)
        break

      case 'BlockedEncryptionTypes':
        found.BlockedEncryptionTypes = readBlockedEncryptionTypes(child)
        break
    }
  }
  return found
}

export function readIntelligentTieringFilter(element: Element): IntelligentTieringFilter {
  const found: IntelligentTieringFilter = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        found.Tag = readTag(child)
        break

      case 'And':
        found.And = readIntelligentTieringAndOperator(child)
        break
    }
  }
  return found
}

export function readTiering(element: Element): Tiering {
  const found: Partial<Tiering> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Days':
        found.Days = readInteger(child)
        break

      case 'AccessTier':
        found.AccessTier = readEnum<IntelligentTieringAccessTier>(child)
        break
    }
  }
  required(found.Days)
  required(found.AccessTier)
  return found as Tiering // every required member is there
}

export function readInventoryDestination(element: Element): InventoryDestination {
  const found: Partial<InventoryDestination> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'S3BucketDestination':
        found.S3BucketDestination = readInventoryS3BucketDestination(child)
        break
    }
  }
  required(found.S3BucketDestination)
  return found as InventoryDestination // every required member is there
}

export function readInventoryFilter(element: Element): InventoryFilter {
  const found: Partial<InventoryFilter> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break
    }
  }
  required(found.Prefix)
  return found as InventoryFilter // every required member is there
}

export function readInventorySchedule(element: Element): InventorySchedule {
  const found: Partial<InventorySchedule> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Frequency':
        found.Frequency = readEnum<InventoryFrequency>(child)
        break
    }
  }
  required(found.Frequency)
  return found as InventorySchedule // every required member is there
}

export function readLifecycleRule(element: Element): LifecycleRule {
  const found: Partial<LifecycleRule> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Expiration':
        found.Expiration = readLifecycleExpiration(child)
        break

      case 'ID':
        found.ID = child.text
        break

      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Filter':
        found.Filter = readLifecycleRuleFilter(child)
        break

      case 'Status':
        found.Status = readEnum<ExpirationStatus>(child)
        break

      case 'Transition':
        ;(found.Transitions ??= []).push(readTransition(child))
        break

      case 'NoncurrentVersionTransition':
        ;(found.NoncurrentVersionTransitions ??= []).push(readNoncurrentVersionTransition(child))
        break

      case 'NoncurrentVersionExpiration':
        found.NoncurrentVersionExpiration = readNoncurrentVersionExpiration(child)
        break

      case 'AbortIncompleteMultipartUpload':
        found.AbortIncompleteMultipartUpload = readAbortIncompleteMultipartUpload(child)
        break
    }
  }
  required(found.Status)
  return found as LifecycleRule // every required member is there
}

export function readLoggingEnabled(element: Element): LoggingEnabled {
  const found: Partial<LoggingEnabled> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'TargetBucket':
        found.TargetBucket = child.text
        break

      case 'TargetGrants':
        found.TargetGrants = child.children.filter(item => item.name === 'Grant').map(item => readTargetGrant(item))
        break

      case 'TargetPrefix':
        found.TargetPrefix = child.text
        break

      case 'TargetObjectKeyFormat':
        found.TargetObjectKeyFormat = readTargetObjectKeyFormat(child)
        break
    }
  }
  required(found.TargetBucket)
  required(found.TargetPrefix)
  return found as LoggingEnabled // every required member is there
}

export function readMetricsFilter(element: Element): MetricsFilter {
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        return { Prefix: child.text }

      case 'Tag':
        return { Tag: readTag(child) }

      case 'AccessPointArn':
        return { AccessPointArn: child.text }

      case 'And':
        return { And: readMetricsAndOperator(child) }
    }
  }
  throw malformed()
}

export function readTopicConfiguration(element: Element): TopicConfiguration {
  const found: Partial<TopicConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Id':
        found.Id = child.text
        break

      case 'Topic':
        found.TopicArn = child.text
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(child))
        break

      case 'Filter':
        found.Filter = readNotificationConfigurationFilter(child)
        break
    }
  }
  required(found.TopicArn)
  required(found.Events)
  return found as TopicConfiguration // every required member is there
}

export function readQueueConfiguration(element: Element): QueueConfiguration {
  const found: Partial<QueueConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Id':
        found.Id = child.text
        break

      case 'Queue':
        found.QueueArn = child.text
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(child))
        break

      case 'Filter':
        found.Filter = readNotificationConfigurationFilter(child)
        break
    }
  }
  required(found.QueueArn)
  required(found.Events)
  return found as QueueConfiguration // every required member is there
}

export function readLambdaFunctionConfiguration(element: Element): LambdaFunctionConfiguration {
  const found: Partial<LambdaFunctionConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Id':
        found.Id = child.text
        break

      case 'CloudFunction':
        found.LambdaFunctionArn = child.text
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(child))
        break

      case 'Filter':
        found.Filter = readNotificationConfigurationFilter(child)
        break
    }
  }
  required(found.LambdaFunctionArn)
  required(found.Events)
  return found as LambdaFunctionConfiguration // every required member is there
}

export function readEventBridgeConfiguration(element: Element): EventBridgeConfiguration {
  const found: EventBridgeConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
    }
  }
  return found
}

export function readOwnershipControlsRule(element: Element): OwnershipControlsRule {
  const found: Partial<OwnershipControlsRule> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ObjectOwnership':
        found.ObjectOwnership = readEnum<ObjectOwnership>(child)
        break
    }
  }
  required(found.ObjectOwnership)
  return found as OwnershipControlsRule // every required member is there
}

export function readReplicationRule(element: Element): ReplicationRule {
  const found: Partial<ReplicationRule> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ID':
        found.ID = child.text
        break

      case 'Priority':
        found.Priority = readInteger(child)
        break

      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Filter':
        found.Filter = readReplicationRuleFilter(child)
        break

      case 'Status':
        found.Status = readEnum<ReplicationRuleStatus>(child)
        break

      case 'SourceSelectionCriteria':
        found.SourceSelectionCriteria = readSourceSelectionCriteria(child)
        break

      case 'ExistingObjectReplication':
        found.ExistingObjectReplication = readExistingObjectReplication(child)
        break

      case 'Destination':
        found.Destination = readDestination(child)
        break

      case 'DeleteMarkerReplication':
        found.DeleteMarkerReplication = readDeleteMarkerReplication(child)
        break
    }
  }
  required(found.Status)
  required(found.Destination)
  return found as ReplicationRule // every required member is there
}

export function readErrorDocument(element: Element): ErrorDocument {
  const found: Partial<ErrorDocument> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Key':
        found.Key = child.text
        break
    }
  }
  required(found.Key)
  return found as ErrorDocument // every required member is there
}

export function readIndexDocument(element: Element): IndexDocument {
  const found: Partial<IndexDocument> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Suffix':
        found.Suffix = child.text
        break
    }
  }
  required(found.Suffix)
  return found as IndexDocument // every required member is there
}

export function readRedirectAllRequestsTo(element: Element): RedirectAllRequestsTo {
  const found: Partial<RedirectAllRequestsTo> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'HostName':
        found.HostName = child.text
        break

      case 'Protocol':
        found.Protocol = readEnum<Protocol>(child)
        break
    }
  }
  required(found.HostName)
  return found as RedirectAllRequestsTo // every required member is there
}

export function readRoutingRule(element: Element): RoutingRule {
  const found: Partial<RoutingRule> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Condition':
        found.Condition = readCondition(child)
        break

      case 'Redirect':
        found.Redirect = readRedirect(child)
        break
    }
  }
  required(found.Redirect)
  return found as RoutingRule // every required member is there
}

export function readObjectLockRule(element: Element): ObjectLockRule {
  const found: ObjectLockRule = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'DefaultRetention':
        found.DefaultRetention = readDefaultRetention(child)
        break
    }
  }
  return found
}

export function readGlacierJobParameters(element: Element): GlacierJobParameters {
  const found: Partial<GlacierJobParameters> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Tier':
        found.Tier = readEnum<Tier>(child)
        break
    }
  }
  required(found.Tier)
  return found as GlacierJobParameters // every required member is there
}

export function readSelectParameters(element: Element): SelectParameters {
  const found: Partial<SelectParameters> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'InputSerialization':
        found.InputSerialization = readInputSerialization(child)
        break

      case 'ExpressionType':
        found.ExpressionType = readEnum<ExpressionType>(child)
        break

      case 'Expression':
        found.Expression = child.text
        break

      case 'OutputSerialization':
        found.OutputSerialization = readOutputSerialization(child)
        break
    }
  }
  required(found.InputSerialization)
  required(found.ExpressionType)
  required(found.Expression)
  required(found.OutputSerialization)
  return found as SelectParameters // every required member is there
}

export function readOutputLocation(element: Element): OutputLocation {
  const found: OutputLocation = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'S3':
        found.S3 = readS3Location(child)
        break
    }
  }
  return found
}

export function readRequestProgress(element: Element): RequestProgress {
  const found: RequestProgress = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Enabled':
        found.Enabled = readBoolean(child)
        break
    }
  }
  return found
}

export function readInputSerialization(element: Element): InputSerialization {
  const found: InputSerialization = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'CSV':
        found.CSV = readCSVInput(child)
        break

      case 'CompressionType':
        found.CompressionType = readEnum<CompressionType>(child)
        break

      case 'JSON':
        found.JSON = readJSONInput(child)
        break

      case 'Parquet':
        found.Parquet = readParquetInput(child)
        break
    }
  }
  return found
}

export function readOutputSerialization(element: Element): OutputSerialization {
  const found: OutputSerialization = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'CSV':
        found.CSV = readCSVOutput(child)
        break

      case 'JSON':
        found.JSON = readJSONOutput(child)
        break
    }
  }
  return found
}

export function readScanRange(element: Element): ScanRange {
  const found: ScanRange = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Start':
        found.Start = readInteger(child)
        break

      case 'End':
        found.End = readInteger(child)
        break
    }
  }
  return found
}

export function readMetadataTableEncryptionConfiguration(element: Element): MetadataTableEncryptionConfiguration {
  const found: Partial<MetadataTableEncryptionConfiguration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'SseAlgorithm':
        found.SseAlgorithm = readEnum<TableSseAlgorithm>(child)
        break

      case 'KmsKeyArn':
        found.KmsKeyArn = child.text
        break
    }
  }
  required(found.SseAlgorithm)
  return found as MetadataTableEncryptionConfiguration // every required member is there
}

export function readRecordExpiration(element: Element): RecordExpiration {
  const found: Partial<RecordExpiration> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Expiration':
        found.Expiration = readEnum<ExpirationState>(child)
        break

      case 'Days':
        found.Days = readInteger(child)
        break
    }
  }
  required(found.Expiration)
  return found as RecordExpiration // every required member is there
}

export function readSSEKMSEncryption(element: Element): SSEKMSEncryption {
  const found: Partial<SSEKMSEncryption> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'KMSKeyArn':
        found.KMSKeyArn = child.text
        break

      case 'BucketKeyEnabled':
        found.BucketKeyEnabled = readBoolean(child)
        break
    }
  }
  required(found.KMSKeyArn)
  return found as SSEKMSEncryption // every required member is there
}

export function readGrantee(element: Element): Grantee {
  const found: Partial<Grantee> = {}
  if (element.attributes.type !== undefined) {
    found.Type = element.attributes.type as Type // unknown values are kept
  }
  for (const child of element.children) {
    switch (child.name) {
      case 'DisplayName':
        found.DisplayName = child.text
        break

      case 'EmailAddress':
        found.EmailAddress = child.text
        break

      case 'ID':
        found.ID = child.text
        break

      case 'URI':
        found.URI = child.text
        break
    }
  }
  required(found.Type)
  return found as Grantee // every required member is there
}

export function readAnalyticsAndOperator(element: Element): AnalyticsAndOperator {
  const found: AnalyticsAndOperator = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(child))
        break
    }
  }
  return found
}

export function readStorageClassAnalysisDataExport(element: Element): StorageClassAnalysisDataExport {
  const found: Partial<StorageClassAnalysisDataExport> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'OutputSchemaVersion':
        found.OutputSchemaVersion = readEnum<StorageClassAnalysisSchemaVersion>(child)
        break

      case 'Destination':
        found.Destination = readAnalyticsExportDestination(child)
        break
    }
  }
  required(found.OutputSchemaVersion)
  required(found.Destination)
  return found as StorageClassAnalysisDataExport // every required member is there
}

export function readServerSideEncryptionByDefault(element: Element): ServerSideEncryptionByDefault {
  const found: Partial<ServerSideEncryptionByDefault> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'SSEAlgorithm':
        found.SSEAlgorithm = readEnum<ServerSideEncryption>(child)
        break

      case 'KMSMasterKeyID':
        found.KMSMasterKeyID = child.text
        break
    }
  }
  required(found.SSEAlgorithm)
  return found as ServerSideEncryptionByDefault // every required member is there
}

export function readBlockedEncryptionTypes(element: Element): BlockedEncryptionTypes {
  const found: BlockedEncryptionTypes = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'EncryptionType':
        ;(found.EncryptionType ??= []).push(readEnum<EncryptionType>(child))
        break
    }
  }
  return found
}

export function readIntelligentTieringAndOperator(element: Element): IntelligentTieringAndOperator {
  const found: IntelligentTieringAndOperator = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(child))
        break
    }
  }
  return found
}

export function readInventoryS3BucketDestination(element: Element): InventoryS3BucketDestination {
  const found: Partial<InventoryS3BucketDestination> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'AccountId':
        found.AccountId = child.text
        break

      case 'Bucket':
        found.Bucket = child.text
        break

      case 'Format':
        found.Format = readEnum<InventoryFormat>(child)
        break

      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Encryption':
        found.Encryption = readInventoryEncryption(child)
        break
    }
  }
  required(found.Bucket)
  required(found.Format)
  return found as InventoryS3BucketDestination // every required member is there
}

export function readLifecycleExpiration(element: Element): LifecycleExpiration {
  const found: LifecycleExpiration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Date':
        found.Date = readTimestamp(child)
        break

      case 'Days':
        found.Days = readInteger(child)
        break

      case 'ExpiredObjectDeleteMarker':
        found.ExpiredObjectDeleteMarker = readBoolean(child)
        break
    }
  }
  return found
}

export function readLifecycleRuleFilter(element: Element): LifecycleRuleFilter {
  const found: LifecycleRuleFilter = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        found.Tag = readTag(child)
        break

      case 'ObjectSizeGreaterThan':
        found.ObjectSizeGreaterThan = readInteger(child)
        break

      case 'ObjectSizeLessThan':
        found.ObjectSizeLessThan = readInteger(child)
        break

      case 'And':
        found.And = readLifecycleRuleAndOperator(child)
        break
    }
  }
  return found
}

export function readTransition(element: Element): Transition {
  const found: Transition = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Date':
        found.Date = readTimestamp(child)
        break

      case 'Days':
        found.Days = readInteger(child)
        break

      case 'StorageClass':
        found.StorageClass = readEnum<TransitionStorageClass>(child)
        break
    }
  }
  return found
}

export function readNoncurrentVersionTransition(element: Element): NoncurrentVersionTransition {
  const found: NoncurrentVersionTransition = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'NoncurrentDays':
        found.NoncurrentDays = readInteger(child)
        break

      case 'StorageClass':
        found.StorageClass = readEnum<TransitionStorageClass>(child)
        break

      case 'NewerNoncurrentVersions':
        found.NewerNoncurrentVersions = readInteger(child)
        break
    }
  }
  return found
}

export function readNoncurrentVersionExpiration(element: Element): NoncurrentVersionExpiration {
  const found: NoncurrentVersionExpiration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'NoncurrentDays':
        found.NoncurrentDays = readInteger(child)
        break

      case 'NewerNoncurrentVersions':
        found.NewerNoncurrentVersions = readInteger(child)
        break
    }
  }
  return found
}

export function readAbortIncompleteMultipartUpload(element: Element): AbortIncompleteMultipartUpload {
  const found: AbortIncompleteMultipartUpload = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'DaysAfterInitiation':
        found.DaysAfterInitiation = readInteger(child)
        break
    }
  }
  return found
}

export function readTargetGrant(element: Element): TargetGrant {
  const found: TargetGrant = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Grantee':
        found.Grantee = readGrantee(child)
        break

      case 'Permission':
        found.Permission = readEnum<BucketLogsPermission>(child)
        break
    }
  }
  return found
}

export function readTargetObjectKeyFormat(element: Element): TargetObjectKeyFormat {
  const found: TargetObjectKeyFormat = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'SimplePrefix':
        found.SimplePrefix = readSimplePrefix(child)
        break

      case 'PartitionedPrefix':
        found.PartitionedPrefix = readPartitionedPrefix(child)
        break
    }
  }
  return found
}

export function readMetricsAndOperator(element: Element): MetricsAndOperator {
  const found: MetricsAndOperator = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(child))
        break

      case 'AccessPointArn':
        found.AccessPointArn = child.text
        break
    }
  }
  return found
}

export function readNotificationConfigurationFilter(element: Element): NotificationConfigurationFilter {
  const found: NotificationConfigurationFilter = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'S3Key':
        found.Key = readS3KeyFilter(child)
        break
    }
  }
  return found
}

export function readReplicationRuleFilter(element: Element): ReplicationRuleFilter {
  const found: ReplicationRuleFilter = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        found.Tag = readTag(child)
        break

      case 'And':
        found.And = readReplicationRuleAndOperator(child)
        break
    }
  }
  return found
}

export function readSourceSelectionCriteria(element: Element): SourceSelectionCriteria {
  const found: SourceSelectionCriteria = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'SseKmsEncryptedObjects':
        found.SseKmsEncryptedObjects = readSseKmsEncryptedObjects(child)
        break

      case 'ReplicaModifications':
        found.ReplicaModifications = readReplicaModifications(child)
        break
    }
  }
  return found
}

export function readExistingObjectReplication(element: Element): ExistingObjectReplication {
  const found: Partial<ExistingObjectReplication> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<ExistingObjectReplicationStatus>(child)
        break
    }
  }
  required(found.Status)
  return found as ExistingObjectReplication // every required member is there
}

export function readDestination(element: Element): Destination {
  const found: Partial<Destination> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Bucket':
        found.Bucket = child.text
        break

      case 'Account':
        found.Account = child.text
        break

      case 'StorageClass':
        found.StorageClass = readEnum<StorageClass>(child)
        break

      case 'AccessControlTranslation':
        found.AccessControlTranslation = readAccessControlTranslation(child)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readEncryptionConfiguration(child)
        break

      case 'ReplicationTime':
        found.ReplicationTime = readReplicationTime(child)
        break

      case 'Metrics':
        found.Metrics = readMetrics(child)
        break
    }
  }
  required(found.Bucket)
  return found as Destination // every required member is there
}

export function readDeleteMarkerReplication(element: Element): DeleteMarkerReplication {
  const found: DeleteMarkerReplication = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<DeleteMarkerReplicationStatus>(child)
        break
    }
  }
  return found
}

export function readCondition(element: Element): Condition {
  const found: Condition = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'HttpErrorCodeReturnedEquals':
        found.HttpErrorCodeReturnedEquals = child.text
        break

      case 'KeyPrefixEquals':
        found.KeyPrefixEquals = child.text
        break
    }
  }
  return found
}

export function readRedirect(element: Element): Redirect {
  const found: Redirect = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'HostName':
        found.HostName = child.text
        break

      case 'HttpRedirectCode':
        found.HttpRedirectCode = child.text
        break

      case 'Protocol':
        found.Protocol = readEnum<Protocol>(child)
        break

      case 'ReplaceKeyPrefixWith':
        found.ReplaceKeyPrefixWith = child.text
        break

      case 'ReplaceKeyWith':
        found.ReplaceKeyWith = child.text
        break
    }
  }
  return found
}

export function readDefaultRetention(element: Element): DefaultRetention {
  const found: DefaultRetention = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Mode':
        found.Mode = readEnum<ObjectLockRetentionMode>(child)
        break

      case 'Days':
        found.Days = readInteger(child)
        break

      case 'Years':
        found.Years = readInteger(child)
        break
    }
  }
  return found
}

export function readS3Location(element: Element): S3Location {
  const found: Partial<S3Location> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'BucketName':
        found.BucketName = child.text
        break

      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Encryption':
        found.Encryption = readEncryption(child)
        break

      case 'CannedACL':
        found.CannedACL = readEnum<ObjectCannedACL>(child)
        break

      case 'AccessControlList':
        found.AccessControlList = child.children.filter(item => item.name === 'Grant').map(item => readGrant(item))
        break

      case 'Tagging':
        found.Tagging = readTagging(child)
        break

      case 'UserMetadata':
        found.UserMetadata = child.children
          .filter(item => item.name === 'MetadataEntry')
          .map(item => readMetadataEntry(item))
        break

      case 'StorageClass':
        found.StorageClass = readEnum<StorageClass>(child)
        break
    }
  }
  required(found.BucketName)
  required(found.Prefix)
  return found as S3Location // every required member is there
}

export function readCSVInput(element: Element): CSVInput {
  const found: CSVInput = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'FileHeaderInfo':
        found.FileHeaderInfo = readEnum<FileHeaderInfo>(child)
        break

      case 'Comments':
        found.Comments = child.text
        break

      case 'QuoteEscapeCharacter':
        found.QuoteEscapeCharacter = child.text
        break

      case 'RecordDelimiter':
        found.RecordDelimiter = child.text
        break

      case 'FieldDelimiter':
        found.FieldDelimiter = child.text
        break

      case 'QuoteCharacter':
        found.QuoteCharacter = child.text
        break

      case 'AllowQuotedRecordDelimiter':
        found.AllowQuotedRecordDelimiter = readBoolean(child)
        break
    }
  }
  return found
}

export function readJSONInput(element: Element): JSONInput {
  const found: JSONInput = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Type':
        found.Type = readEnum<JSONType>(child)
        break
    }
  }
  return found
}

export function readParquetInput(element: Element): ParquetInput {
  const found: ParquetInput = {}
  for (const child of element.children) {
    switch (child.name) {
    }
  }
  return found
}

export function readCSVOutput(element: Element): CSVOutput {
  const found: CSVOutput = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'QuoteFields':
        found.QuoteFields = readEnum<QuoteFields>(child)
        break

      case 'QuoteEscapeCharacter':
        found.QuoteEscapeCharacter = child.text
        break

      case 'RecordDelimiter':
        found.RecordDelimiter = child.text
        break

      case 'FieldDelimiter':
        found.FieldDelimiter = child.text
        break

      case 'QuoteCharacter':
        found.QuoteCharacter = child.text
        break
    }
  }
  return found
}

export function readJSONOutput(element: Element): JSONOutput {
  const found: JSONOutput = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'RecordDelimiter':
        found.RecordDelimiter = child.text
        break
    }
  }
  return found
}

export function readAnalyticsExportDestination(element: Element): AnalyticsExportDestination {
  const found: Partial<AnalyticsExportDestination> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'S3BucketDestination':
        found.S3BucketDestination = readAnalyticsS3BucketDestination(child)
        break
    }
  }
  required(found.S3BucketDestination)
  return found as AnalyticsExportDestination // every required member is there
}

export function readInventoryEncryption(element: Element): InventoryEncryption {
  const found: InventoryEncryption = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'SSE-S3':
        found.SSES3 = readSSES3(child)
        break

      case 'SSE-KMS':
        found.SSEKMS = readSSEKMS(child)
        break
    }
  }
  return found
}

export function readLifecycleRuleAndOperator(element: Element): LifecycleRuleAndOperator {
  const found: LifecycleRuleAndOperator = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(child))
        break

      case 'ObjectSizeGreaterThan':
        found.ObjectSizeGreaterThan = readInteger(child)
        break

      case 'ObjectSizeLessThan':
        found.ObjectSizeLessThan = readInteger(child)
        break
    }
  }
  return found
}

export function readSimplePrefix(element: Element): SimplePrefix {
  const found: SimplePrefix = {}
  for (const child of element.children) {
    switch (child.name) {
    }
  }
  return found
}

export function readPartitionedPrefix(element: Element): PartitionedPrefix {
  const found: PartitionedPrefix = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'PartitionDateSource':
        found.PartitionDateSource = readEnum<PartitionDateSource>(child)
        break
    }
  }
  return found
}

export function readS3KeyFilter(element: Element): S3KeyFilter {
  const found: S3KeyFilter = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'FilterRule':
        ;(found.FilterRules ??= []).push(readFilterRule(child))
        break
    }
  }
  return found
}

export function readReplicationRuleAndOperator(element: Element): ReplicationRuleAndOperator {
  const found: ReplicationRuleAndOperator = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Prefix':
        found.Prefix = child.text
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(child))
        break
    }
  }
  return found
}

export function readSseKmsEncryptedObjects(element: Element): SseKmsEncryptedObjects {
  const found: Partial<SseKmsEncryptedObjects> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<SseKmsEncryptedObjectsStatus>(child)
        break
    }
  }
  required(found.Status)
  return found as SseKmsEncryptedObjects // every required member is there
}

export function readReplicaModifications(element: Element): ReplicaModifications {
  const found: Partial<ReplicaModifications> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<ReplicaModificationsStatus>(child)
        break
    }
  }
  required(found.Status)
  return found as ReplicaModifications // every required member is there
}

export function readAccessControlTranslation(element: Element): AccessControlTranslation {
  const found: Partial<AccessControlTranslation> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Owner':
        found.Owner = readEnum<OwnerOverride>(child)
        break
    }
  }
  required(found.Owner)
  return found as AccessControlTranslation // every required member is there
}

export function readEncryptionConfiguration(element: Element): EncryptionConfiguration {
  const found: EncryptionConfiguration = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'ReplicaKmsKeyID':
        found.ReplicaKmsKeyID = child.text
        break
    }
  }
  return found
}

export function readReplicationTime(element: Element): ReplicationTime {
  const found: Partial<ReplicationTime> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<ReplicationTimeStatus>(child)
        break

      case 'Time':
        found.Time = readReplicationTimeValue(child)
        break
    }
  }
  required(found.Status)
  required(found.Time)
  return found as ReplicationTime // every required member is there
}

export function readMetrics(element: Element): Metrics {
  const found: Partial<Metrics> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Status':
        found.Status = readEnum<MetricsStatus>(child)
        break

      case 'EventThreshold':
        found.EventThreshold = readReplicationTimeValue(child)
        break
    }
  }
  required(found.Status)
  return found as Metrics // every required member is there
}

export function readEncryption(element: Element): Encryption {
  const found: Partial<Encryption> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'EncryptionType':
        found.EncryptionType = readEnum<ServerSideEncryption>(child)
        break

      case 'KMSKeyId':
        found.KMSKeyId = child.text
        break

      case 'KMSContext':
        found.KMSContext = child.text
        break
    }
  }
  required(found.EncryptionType)
  return found as Encryption // every required member is there
}

export function readMetadataEntry(element: Element): MetadataEntry {
  const found: MetadataEntry = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Name':
        found.Name = child.text
        break

      case 'Value':
        found.Value = child.text
        break
    }
  }
  return found
}

export function readAnalyticsS3BucketDestination(element: Element): AnalyticsS3BucketDestination {
  const found: Partial<AnalyticsS3BucketDestination> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Format':
        found.Format = readEnum<AnalyticsS3ExportFileFormat>(child)
        break

      case 'BucketAccountId':
        found.BucketAccountId = child.text
        break

      case 'Bucket':
        found.Bucket = child.text
        break

      case 'Prefix':
        found.Prefix = child.text
        break
    }
  }
  required(found.Format)
  required(found.Bucket)
  return found as AnalyticsS3BucketDestination // every required member is there
}

export function readSSES3(element: Element): SSES3 {
  const found: SSES3 = {}
  for (const child of element.children) {
    switch (child.name) {
    }
  }
  return found
}

export function readSSEKMS(element: Element): SSEKMS {
  const found: Partial<SSEKMS> = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'KeyId':
        found.KeyId = child.text
        break
    }
  }
  required(found.KeyId)
  return found as SSEKMS // every required member is there
}

export function readFilterRule(element: Element): FilterRule {
  const found: FilterRule = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Name':
        found.Name = readEnum<FilterRuleName>(child)
        break

      case 'Value':
        found.Value = child.text
        break
    }
  }
  return found
}

export function readReplicationTimeValue(element: Element): ReplicationTimeValue {
  const found: ReplicationTimeValue = {}
  for (const child of element.children) {
    switch (child.name) {
      case 'Minutes':
        found.Minutes = readInteger(child)
        break
    }
  }
  return found
}
