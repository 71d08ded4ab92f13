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
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Part':
        ;(found.Parts ??= []).push(readCompletedPart(xml))
        break
    }
  }
  return found
}

export function readCreateBucketConfiguration(xml: XmlReader): CreateBucketConfiguration {
  const found: CreateBucketConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'LocationConstraint':
        found.LocationConstraint = readEnum<BucketLocationConstraint>(xml)
        break

      case 'Location':
        found.Location = readLocationInfo(xml)
        break

      case 'Bucket':
        found.Bucket = readBucketInfo(xml)
        break

      case 'Tags':
        found.Tags = readList(xml, 'Tag', readTag)
        break
    }
  }
  return found
}

export function readMetadataConfiguration(xml: XmlReader): MetadataConfiguration {
  const found: Partial<MetadataConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'JournalTableConfiguration':
        found.JournalTableConfiguration = readJournalTableConfiguration(xml)
        break

      case 'InventoryTableConfiguration':
        found.InventoryTableConfiguration = readInventoryTableConfiguration(xml)
        break

      case 'AnnotationTableConfiguration':
        found.AnnotationTableConfiguration = readAnnotationTableConfiguration(xml)
        break
    }
  }
  required(found.JournalTableConfiguration)
  return found as MetadataConfiguration // every required member is there
}

export function readMetadataTableConfiguration(xml: XmlReader): MetadataTableConfiguration {
  const found: Partial<MetadataTableConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'S3TablesDestination':
        found.S3TablesDestination = readS3TablesDestination(xml)
        break
    }
  }
  required(found.S3TablesDestination)
  return found as MetadataTableConfiguration // every required member is there
}

export function readDelete(xml: XmlReader): Delete {
  const found: Partial<Delete> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Object':
        ;(found.Objects ??= []).push(readObjectIdentifier(xml))
        break

      case 'Quiet':
        found.Quiet = readBoolean(xml)
        break
    }
  }
  required(found.Objects)
  return found as Delete // every required member is there
}

export function readAbacStatus(xml: XmlReader): AbacStatus {
  const found: AbacStatus = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<BucketAbacStatus>(xml)
        break
    }
  }
  return found
}

export function readAccelerateConfiguration(xml: XmlReader): AccelerateConfiguration {
  const found: AccelerateConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<BucketAccelerateStatus>(xml)
        break
    }
  }
  return found
}

export function readAccessControlPolicy(xml: XmlReader): AccessControlPolicy {
  const found: AccessControlPolicy = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'AccessControlList':
        found.Grants = readList(xml, 'Grant', readGrant)
        break

      case 'Owner':
        found.Owner = readOwner(xml)
        break
    }
  }
  return found
}

export function readAnalyticsConfiguration(xml: XmlReader): AnalyticsConfiguration {
  const found: Partial<AnalyticsConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Id':
        found.Id = xml.text()
        break

      case 'Filter':
        found.Filter = readAnalyticsFilter(xml)
        break

      case 'StorageClassAnalysis':
        found.StorageClassAnalysis = readStorageClassAnalysis(xml)
        break
    }
  }
  required(found.Id)
  required(found.StorageClassAnalysis)
  return found as AnalyticsConfiguration // every required member is there
}

export function readCORSConfiguration(xml: XmlReader): CORSConfiguration {
  const found: Partial<CORSConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'CORSRule':
        ;(found.CORSRules ??= []).push(readCORSRule(xml))
        break
    }
  }
  required(found.CORSRules)
  return found as CORSConfiguration // every required member is there
}

export function readServerSideEncryptionConfiguration(xml: XmlReader): ServerSideEncryptionConfiguration {
  const found: Partial<ServerSideEncryptionConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readServerSideEncryptionRule(xml))
        break
    }
  }
  required(found.Rules)
  return found as ServerSideEncryptionConfiguration // every required member is there
}

export function readIntelligentTieringConfiguration(xml: XmlReader): IntelligentTieringConfiguration {
  const found: Partial<IntelligentTieringConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Id':
        found.Id = xml.text()
        break

      case 'Filter':
        found.Filter = readIntelligentTieringFilter(xml)
        break

      case 'Status':
        found.Status = readEnum<IntelligentTieringStatus>(xml)
        break

      case 'Tiering':
        ;(found.Tierings ??= []).push(readTiering(xml))
        break
    }
  }
  required(found.Id)
  required(found.Status)
  required(found.Tierings)
  return found as IntelligentTieringConfiguration // every required member is there
}

export function readInventoryConfiguration(xml: XmlReader): InventoryConfiguration {
  const found: Partial<InventoryConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Destination':
        found.Destination = readInventoryDestination(xml)
        break

      case 'IsEnabled':
        found.IsEnabled = readBoolean(xml)
        break

      case 'Filter':
        found.Filter = readInventoryFilter(xml)
        break

      case 'Id':
        found.Id = xml.text()
        break

      case 'IncludedObjectVersions':
        found.IncludedObjectVersions = readEnum<InventoryIncludedObjectVersions>(xml)
        break

      case 'OptionalFields':
        found.OptionalFields = readList(xml, 'Field', readEnum<InventoryOptionalField>)
        break

      case 'Schedule':
        found.Schedule = readInventorySchedule(xml)
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

export function readBucketLifecycleConfiguration(xml: XmlReader): BucketLifecycleConfiguration {
  const found: Partial<BucketLifecycleConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readLifecycleRule(xml))
        break
    }
  }
  required(found.Rules)
  return found as BucketLifecycleConfiguration // every required member is there
}

export function readBucketLoggingStatus(xml: XmlReader): BucketLoggingStatus {
  const found: BucketLoggingStatus = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'LoggingEnabled':
        found.LoggingEnabled = readLoggingEnabled(xml)
        break
    }
  }
  return found
}

export function readMetricsConfiguration(xml: XmlReader): MetricsConfiguration {
  const found: Partial<MetricsConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Id':
        found.Id = xml.text()
        break

      case 'Filter':
        found.Filter = readMetricsFilter(xml)
        break
    }
  }
  required(found.Id)
  return found as MetricsConfiguration // every required member is there
}

export function readNotificationConfiguration(xml: XmlReader): NotificationConfiguration {
  const found: NotificationConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
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
        found.EventBridgeConfiguration = readEventBridgeConfiguration(xml)
        break
    }
  }
  return found
}

export function readOwnershipControls(xml: XmlReader): OwnershipControls {
  const found: Partial<OwnershipControls> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Rule':
        ;(found.Rules ??= []).push(readOwnershipControlsRule(xml))
        break
    }
  }
  required(found.Rules)
  return found as OwnershipControls // every required member is there
}

export function readReplicationConfiguration(xml: XmlReader): ReplicationConfiguration {
  const found: Partial<ReplicationConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Role':
        found.Role = xml.text()
        break

      case 'Rule':
        ;(found.Rules ??= []).push(readReplicationRule(xml))
        break
    }
  }
  required(found.Role)
  required(found.Rules)
  return found as ReplicationConfiguration // every required member is there
}

export function readRequestPaymentConfiguration(xml: XmlReader): RequestPaymentConfiguration {
  const found: Partial<RequestPaymentConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Payer':
        found.Payer = readEnum<Payer>(xml)
        break
    }
  }
  required(found.Payer)
  return found as RequestPaymentConfiguration // every required member is there
}

export function readTagging(xml: XmlReader): Tagging {
  const found: Partial<Tagging> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'TagSet':
        found.TagSet = readList(xml, 'Tag', readTag)
        break
    }
  }
  required(found.TagSet)
  return found as Tagging // every required member is there
}

export function readVersioningConfiguration(xml: XmlReader): VersioningConfiguration {
  const found: VersioningConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'MfaDelete':
        found.MFADelete = readEnum<MFADelete>(xml)
        break

      case 'Status':
        found.Status = readEnum<BucketVersioningStatus>(xml)
        break
    }
  }
  return found
}

export function readWebsiteConfiguration(xml: XmlReader): WebsiteConfiguration {
  const found: WebsiteConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ErrorDocument':
        found.ErrorDocument = readErrorDocument(xml)
        break

      case 'IndexDocument':
        found.IndexDocument = readIndexDocument(xml)
        break

      case 'RedirectAllRequestsTo':
        found.RedirectAllRequestsTo = readRedirectAllRequestsTo(xml)
        break

      case 'RoutingRules':
        found.RoutingRules = readList(xml, 'RoutingRule', readRoutingRule)
        break
    }
  }
  return found
}

export function readObjectLockLegalHold(xml: XmlReader): ObjectLockLegalHold {
  const found: ObjectLockLegalHold = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<ObjectLockLegalHoldStatus>(xml)
        break
    }
  }
  return found
}

export function readObjectLockConfiguration(xml: XmlReader): ObjectLockConfiguration {
  const found: ObjectLockConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ObjectLockEnabled':
        found.ObjectLockEnabled = readEnum<ObjectLockEnabled>(xml)
        break

      case 'Rule':
        found.Rule = readObjectLockRule(xml)
        break
    }
  }
  return found
}

export function readObjectLockRetention(xml: XmlReader): ObjectLockRetention {
  const found: ObjectLockRetention = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Mode':
        found.Mode = readEnum<ObjectLockRetentionMode>(xml)
        break

      case 'RetainUntilDate':
        found.RetainUntilDate = readTimestamp(xml)
        break
    }
  }
  return found
}

export function readPublicAccessBlockConfiguration(xml: XmlReader): PublicAccessBlockConfiguration {
  const found: PublicAccessBlockConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'BlockPublicAcls':
        found.BlockPublicAcls = readBoolean(xml)
        break

      case 'IgnorePublicAcls':
        found.IgnorePublicAcls = readBoolean(xml)
        break

      case 'BlockPublicPolicy':
        found.BlockPublicPolicy = readBoolean(xml)
        break

      case 'RestrictPublicBuckets':
        found.RestrictPublicBuckets = readBoolean(xml)
        break
    }
  }
  return found
}

export function readRestoreRequest(xml: XmlReader): RestoreRequest {
  const found: RestoreRequest = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Days':
        found.Days = readInteger(xml)
        break

      case 'GlacierJobParameters':
        found.GlacierJobParameters = readGlacierJobParameters(xml)
        break

      case 'Type':
        found.Type = readEnum<RestoreRequestType>(xml)
        break

      case 'Tier':
        found.Tier = readEnum<Tier>(xml)
        break

      case 'Description':
        found.Description = xml.text()
        break

      case 'SelectParameters':
        found.SelectParameters = readSelectParameters(xml)
        break

      case 'OutputLocation':
        found.OutputLocation = readOutputLocation(xml)
        break
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
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Expression':
        found.Expression = xml.text()
        break

      case 'ExpressionType':
        found.ExpressionType = readEnum<ExpressionType>(xml)
        break

      case 'RequestProgress':
        found.RequestProgress = readRequestProgress(xml)
        break

      case 'InputSerialization':
        found.InputSerialization = readInputSerialization(xml)
        break

      case 'OutputSerialization':
        found.OutputSerialization = readOutputSerialization(xml)
        break

      case 'ScanRange':
        found.ScanRange = readScanRange(xml)
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

export function readAnnotationTableConfigurationUpdates(xml: XmlReader): AnnotationTableConfigurationUpdates {
  const found: Partial<AnnotationTableConfigurationUpdates> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<AnnotationConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      case 'Role':
        found.Role = xml.text()
        break
    }
  }
  required(found.ConfigurationState)
  return found as AnnotationTableConfigurationUpdates // every required member is there
}

export function readInventoryTableConfigurationUpdates(xml: XmlReader): InventoryTableConfigurationUpdates {
  const found: Partial<InventoryTableConfigurationUpdates> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<InventoryConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break
    }
  }
  required(found.ConfigurationState)
  return found as InventoryTableConfigurationUpdates // every required member is there
}

export function readJournalTableConfigurationUpdates(xml: XmlReader): JournalTableConfigurationUpdates {
  const found: Partial<JournalTableConfigurationUpdates> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'RecordExpiration':
        found.RecordExpiration = readRecordExpiration(xml)
        break
    }
  }
  required(found.RecordExpiration)
  return found as JournalTableConfigurationUpdates // every required member is there
}

export function readObjectEncryption(xml: XmlReader): ObjectEncryption {
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'SSE-KMS':
        return { SSEKMS: readSSEKMSEncryption(xml) }
    }
  }
  throw malformed()
}

export function readCompletedPart(xml: XmlReader): CompletedPart {
  const found: CompletedPart = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ETag':
        found.ETag = xml.text()
        break

      case 'ChecksumCRC32':
        found.ChecksumCRC32 = xml.text()
        break

      case 'ChecksumCRC32C':
        found.ChecksumCRC32C = xml.text()
        break

      case 'ChecksumCRC64NVME':
        found.ChecksumCRC64NVME = xml.text()
        break

      case 'ChecksumSHA1':
        found.ChecksumSHA1 = xml.text()
        break

      case 'ChecksumSHA256':
        found.ChecksumSHA256 = xml.text()
        break

      case 'ChecksumSHA512':
        found.ChecksumSHA512 = xml.text()
        break

      case 'ChecksumMD5':
        found.ChecksumMD5 = xml.text()
        break

      case 'ChecksumXXHASH64':
        found.ChecksumXXHASH64 = xml.text()
        break

      case 'ChecksumXXHASH3':
        found.ChecksumXXHASH3 = xml.text()
        break

      case 'ChecksumXXHASH128':
        found.ChecksumXXHASH128 = xml.text()
        break

      case 'PartNumber':
        found.PartNumber = readInteger(xml)
        break
    }
  }
  return found
}

export function readLocationInfo(xml: XmlReader): LocationInfo {
  const found: LocationInfo = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Type':
        found.Type = readEnum<LocationType>(xml)
        break

      case 'Name':
        found.Name = xml.text()
        break
    }
  }
  return found
}

export function readBucketInfo(xml: XmlReader): BucketInfo {
  const found: BucketInfo = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'DataRedundancy':
        found.DataRedundancy = readEnum<DataRedundancy>(xml)
        break

      case 'Type':
        found.Type = readEnum<BucketType>(xml)
        break
    }
  }
  return found
}

export function readTag(xml: XmlReader): Tag {
  const found: Partial<Tag> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Key':
        found.Key = xml.text()
        break

      case 'Value':
        found.Value = xml.text()
        break
    }
  }
  required(found.Key)
  required(found.Value)
  return found as Tag // every required member is there
}

export function readJournalTableConfiguration(xml: XmlReader): JournalTableConfiguration {
  const found: Partial<JournalTableConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'RecordExpiration':
        found.RecordExpiration = readRecordExpiration(xml)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break
    }
  }
  required(found.RecordExpiration)
  return found as JournalTableConfiguration // every required member is there
}

export function readInventoryTableConfiguration(xml: XmlReader): InventoryTableConfiguration {
  const found: Partial<InventoryTableConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<InventoryConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break
    }
  }
  required(found.ConfigurationState)
  return found as InventoryTableConfiguration // every required member is there
}

export function readAnnotationTableConfiguration(xml: XmlReader): AnnotationTableConfiguration {
  const found: Partial<AnnotationTableConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ConfigurationState':
        found.ConfigurationState = readEnum<AnnotationConfigurationState>(xml)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readMetadataTableEncryptionConfiguration(xml)
        break

      case 'Role':
        found.Role = xml.text()
        break
    }
  }
  required(found.ConfigurationState)
  return found as AnnotationTableConfiguration // every required member is there
}

export function readS3TablesDestination(xml: XmlReader): S3TablesDestination {
  const found: Partial<S3TablesDestination> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'TableBucketArn':
        found.TableBucketArn = xml.text()
        break

      case 'TableName':
        found.TableName = xml.text()
        break
    }
  }
  required(found.TableBucketArn)
  required(found.TableName)
  return found as S3TablesDestination // every required member is there
}

export function readObjectIdentifier(xml: XmlReader): ObjectIdentifier {
  const found: Partial<ObjectIdentifier> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Key':
        found.Key = xml.text()
        break

      case 'VersionId':
        found.VersionId = xml.text()
        break

      case 'ETag':
        found.ETag = xml.text()
        break

      case 'LastModifiedTime':
        found.LastModifiedTime = readTimestamp(xml)
        break

      case 'Size':
        found.Size = readInteger(xml)
        break
    }
  }
  required(found.Key)
  return found as ObjectIdentifier // every required member is there
}

export function readGrant(xml: XmlReader): Grant {
  const found: Grant = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Grantee':
        found.Grantee = readGrantee(xml)
        break

      case 'Permission':
        found.Permission = readEnum<Permission>(xml)
        break
    }
  }
  return found
}

export function readOwner(xml: XmlReader): Owner {
  const found: Owner = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'DisplayName':
        found.DisplayName = xml.text()
        break

      case 'ID':
        found.ID = xml.text()
        break
    }
  }
  return found
}

export function readAnalyticsFilter(xml: XmlReader): AnalyticsFilter {
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        return { Prefix: xml.text() }

      case 'Tag':
        return { Tag: readTag(xml) }

      case 'And':
        return { And: readAnalyticsAndOperator(xml) }
    }
  }
  throw malformed()
}

export function readStorageClassAnalysis(xml: XmlReader): StorageClassAnalysis {
  const found: StorageClassAnalysis = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'DataExport':
        found.DataExport = readStorageClassAnalysisDataExport(xml)
        break
    }
  }
  return found
}

export function readCORSRule(xml: XmlReader): CORSRule {
  const found: Partial<CORSRule> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ID':
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
        found.MaxAgeSeconds = readInteger(xml)
        break
    }
  }
  required(found.AllowedMethods)
  required(found.AllowedOrigins)
  return found as CORSRule // every required member is there
}

export function readServerSideEncryptionRule(xml: XmlReader): ServerSideEncryptionRule {
  const found: ServerSideEncryptionRule = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ApplyServerSideEncryptionByDefault':
        found.ApplyServerSideEncryptionByDefault = readServerSideEncryptionByDefault(xml)
        break

      case 'BucketKeyEnabled':
        found.BucketKeyEnabled = readBoolean(xml)
        break

      case 'BlockedEncryptionTypes':
        found.BlockedEncryptionTypes = readBlockedEncryptionTypes(xml)
        break
    }
  }
  return found
}

export function readIntelligentTieringFilter(xml: XmlReader): IntelligentTieringFilter {
  const found: IntelligentTieringFilter = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        found.Tag = readTag(xml)
        break

      case 'And':
        found.And = readIntelligentTieringAndOperator(xml)
        break
    }
  }
  return found
}

export function readTiering(xml: XmlReader): Tiering {
  const found: Partial<Tiering> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Days':
        found.Days = readInteger(xml)
        break

      case 'AccessTier':
        found.AccessTier = readEnum<IntelligentTieringAccessTier>(xml)
        break
    }
  }
  required(found.Days)
  required(found.AccessTier)
  return found as Tiering // every required member is there
}

export function readInventoryDestination(xml: XmlReader): InventoryDestination {
  const found: Partial<InventoryDestination> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'S3BucketDestination':
        found.S3BucketDestination = readInventoryS3BucketDestination(xml)
        break
    }
  }
  required(found.S3BucketDestination)
  return found as InventoryDestination // every required member is there
}

export function readInventoryFilter(xml: XmlReader): InventoryFilter {
  const found: Partial<InventoryFilter> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break
    }
  }
  required(found.Prefix)
  return found as InventoryFilter // every required member is there
}

export function readInventorySchedule(xml: XmlReader): InventorySchedule {
  const found: Partial<InventorySchedule> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Frequency':
        found.Frequency = readEnum<InventoryFrequency>(xml)
        break
    }
  }
  required(found.Frequency)
  return found as InventorySchedule // every required member is there
}

export function readLifecycleRule(xml: XmlReader): LifecycleRule {
  const found: Partial<LifecycleRule> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Expiration':
        found.Expiration = readLifecycleExpiration(xml)
        break

      case 'ID':
        found.ID = xml.text()
        break

      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Filter':
        found.Filter = readLifecycleRuleFilter(xml)
        break

      case 'Status':
        found.Status = readEnum<ExpirationStatus>(xml)
        break

      case 'Transition':
        ;(found.Transitions ??= []).push(readTransition(xml))
        break

      case 'NoncurrentVersionTransition':
        ;(found.NoncurrentVersionTransitions ??= []).push(readNoncurrentVersionTransition(xml))
        break

      case 'NoncurrentVersionExpiration':
        found.NoncurrentVersionExpiration = readNoncurrentVersionExpiration(xml)
        break

      case 'AbortIncompleteMultipartUpload':
        found.AbortIncompleteMultipartUpload = readAbortIncompleteMultipartUpload(xml)
        break
    }
  }
  required(found.Status)
  return found as LifecycleRule // every required member is there
}

export function readLoggingEnabled(xml: XmlReader): LoggingEnabled {
  const found: Partial<LoggingEnabled> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'TargetBucket':
        found.TargetBucket = xml.text()
        break

      case 'TargetGrants':
        found.TargetGrants = readList(xml, 'Grant', readTargetGrant)
        break

      case 'TargetPrefix':
        found.TargetPrefix = xml.text()
        break

      case 'TargetObjectKeyFormat':
        found.TargetObjectKeyFormat = readTargetObjectKeyFormat(xml)
        break
    }
  }
  required(found.TargetBucket)
  required(found.TargetPrefix)
  return found as LoggingEnabled // every required member is there
}

export function readMetricsFilter(xml: XmlReader): MetricsFilter {
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        return { Prefix: xml.text() }

      case 'Tag':
        return { Tag: readTag(xml) }

      case 'AccessPointArn':
        return { AccessPointArn: xml.text() }

      case 'And':
        return { And: readMetricsAndOperator(xml) }
    }
  }
  throw malformed()
}

export function readTopicConfiguration(xml: XmlReader): TopicConfiguration {
  const found: Partial<TopicConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Id':
        found.Id = xml.text()
        break

      case 'Topic':
        found.TopicArn = xml.text()
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(xml))
        break

      case 'Filter':
        found.Filter = readNotificationConfigurationFilter(xml)
        break
    }
  }
  required(found.TopicArn)
  required(found.Events)
  return found as TopicConfiguration // every required member is there
}

export function readQueueConfiguration(xml: XmlReader): QueueConfiguration {
  const found: Partial<QueueConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Id':
        found.Id = xml.text()
        break

      case 'Queue':
        found.QueueArn = xml.text()
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(xml))
        break

      case 'Filter':
        found.Filter = readNotificationConfigurationFilter(xml)
        break
    }
  }
  required(found.QueueArn)
  required(found.Events)
  return found as QueueConfiguration // every required member is there
}

export function readLambdaFunctionConfiguration(xml: XmlReader): LambdaFunctionConfiguration {
  const found: Partial<LambdaFunctionConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Id':
        found.Id = xml.text()
        break

      case 'CloudFunction':
        found.LambdaFunctionArn = xml.text()
        break

      case 'Event':
        ;(found.Events ??= []).push(readEnum<Event>(xml))
        break

      case 'Filter':
        found.Filter = readNotificationConfigurationFilter(xml)
        break
    }
  }
  required(found.LambdaFunctionArn)
  required(found.Events)
  return found as LambdaFunctionConfiguration // every required member is there
}

export function readEventBridgeConfiguration(xml: XmlReader): EventBridgeConfiguration {
  const found: EventBridgeConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
    }
  }
  return found
}

export function readOwnershipControlsRule(xml: XmlReader): OwnershipControlsRule {
  const found: Partial<OwnershipControlsRule> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ObjectOwnership':
        found.ObjectOwnership = readEnum<ObjectOwnership>(xml)
        break
    }
  }
  required(found.ObjectOwnership)
  return found as OwnershipControlsRule // every required member is there
}

export function readReplicationRule(xml: XmlReader): ReplicationRule {
  const found: Partial<ReplicationRule> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ID':
        found.ID = xml.text()
        break

      case 'Priority':
        found.Priority = readInteger(xml)
        break

      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Filter':
        found.Filter = readReplicationRuleFilter(xml)
        break

      case 'Status':
        found.Status = readEnum<ReplicationRuleStatus>(xml)
        break

      case 'SourceSelectionCriteria':
        found.SourceSelectionCriteria = readSourceSelectionCriteria(xml)
        break

      case 'ExistingObjectReplication':
        found.ExistingObjectReplication = readExistingObjectReplication(xml)
        break

      case 'Destination':
        found.Destination = readDestination(xml)
        break

      case 'DeleteMarkerReplication':
        found.DeleteMarkerReplication = readDeleteMarkerReplication(xml)
        break
    }
  }
  required(found.Status)
  required(found.Destination)
  return found as ReplicationRule // every required member is there
}

export function readErrorDocument(xml: XmlReader): ErrorDocument {
  const found: Partial<ErrorDocument> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Key':
        found.Key = xml.text()
        break
    }
  }
  required(found.Key)
  return found as ErrorDocument // every required member is there
}

export function readIndexDocument(xml: XmlReader): IndexDocument {
  const found: Partial<IndexDocument> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Suffix':
        found.Suffix = xml.text()
        break
    }
  }
  required(found.Suffix)
  return found as IndexDocument // every required member is there
}

export function readRedirectAllRequestsTo(xml: XmlReader): RedirectAllRequestsTo {
  const found: Partial<RedirectAllRequestsTo> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'HostName':
        found.HostName = xml.text()
        break

      case 'Protocol':
        found.Protocol = readEnum<Protocol>(xml)
        break
    }
  }
  required(found.HostName)
  return found as RedirectAllRequestsTo // every required member is there
}

export function readRoutingRule(xml: XmlReader): RoutingRule {
  const found: Partial<RoutingRule> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Condition':
        found.Condition = readCondition(xml)
        break

      case 'Redirect':
        found.Redirect = readRedirect(xml)
        break
    }
  }
  required(found.Redirect)
  return found as RoutingRule // every required member is there
}

export function readObjectLockRule(xml: XmlReader): ObjectLockRule {
  const found: ObjectLockRule = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'DefaultRetention':
        found.DefaultRetention = readDefaultRetention(xml)
        break
    }
  }
  return found
}

export function readGlacierJobParameters(xml: XmlReader): GlacierJobParameters {
  const found: Partial<GlacierJobParameters> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Tier':
        found.Tier = readEnum<Tier>(xml)
        break
    }
  }
  required(found.Tier)
  return found as GlacierJobParameters // every required member is there
}

export function readSelectParameters(xml: XmlReader): SelectParameters {
  const found: Partial<SelectParameters> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'InputSerialization':
        found.InputSerialization = readInputSerialization(xml)
        break

      case 'ExpressionType':
        found.ExpressionType = readEnum<ExpressionType>(xml)
        break

      case 'Expression':
        found.Expression = xml.text()
        break

      case 'OutputSerialization':
        found.OutputSerialization = readOutputSerialization(xml)
        break
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
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'S3':
        found.S3 = readS3Location(xml)
        break
    }
  }
  return found
}

export function readRequestProgress(xml: XmlReader): RequestProgress {
  const found: RequestProgress = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Enabled':
        found.Enabled = readBoolean(xml)
        break
    }
  }
  return found
}

export function readInputSerialization(xml: XmlReader): InputSerialization {
  const found: InputSerialization = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'CSV':
        found.CSV = readCSVInput(xml)
        break

      case 'CompressionType':
        found.CompressionType = readEnum<CompressionType>(xml)
        break

      case 'JSON':
        found.JSON = readJSONInput(xml)
        break

      case 'Parquet':
        found.Parquet = readParquetInput(xml)
        break
    }
  }
  return found
}

export function readOutputSerialization(xml: XmlReader): OutputSerialization {
  const found: OutputSerialization = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'CSV':
        found.CSV = readCSVOutput(xml)
        break

      case 'JSON':
        found.JSON = readJSONOutput(xml)
        break
    }
  }
  return found
}

export function readScanRange(xml: XmlReader): ScanRange {
  const found: ScanRange = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Start':
        found.Start = readInteger(xml)
        break

      case 'End':
        found.End = readInteger(xml)
        break
    }
  }
  return found
}

export function readMetadataTableEncryptionConfiguration(xml: XmlReader): MetadataTableEncryptionConfiguration {
  const found: Partial<MetadataTableEncryptionConfiguration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'SseAlgorithm':
        found.SseAlgorithm = readEnum<TableSseAlgorithm>(xml)
        break

      case 'KmsKeyArn':
        found.KmsKeyArn = xml.text()
        break
    }
  }
  required(found.SseAlgorithm)
  return found as MetadataTableEncryptionConfiguration // every required member is there
}

export function readRecordExpiration(xml: XmlReader): RecordExpiration {
  const found: Partial<RecordExpiration> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Expiration':
        found.Expiration = readEnum<ExpirationState>(xml)
        break

      case 'Days':
        found.Days = readInteger(xml)
        break
    }
  }
  required(found.Expiration)
  return found as RecordExpiration // every required member is there
}

export function readSSEKMSEncryption(xml: XmlReader): SSEKMSEncryption {
  const found: Partial<SSEKMSEncryption> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'KMSKeyArn':
        found.KMSKeyArn = xml.text()
        break

      case 'BucketKeyEnabled':
        found.BucketKeyEnabled = readBoolean(xml)
        break
    }
  }
  required(found.KMSKeyArn)
  return found as SSEKMSEncryption // every required member is there
}

export function readGrantee(xml: XmlReader): Grantee {
  const found: Partial<Grantee> = {}
  const Type = readEnumAttribute<Type>(xml.attribute('type'))
  if (Type !== undefined) found.Type = Type
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'DisplayName':
        found.DisplayName = xml.text()
        break

      case 'EmailAddress':
        found.EmailAddress = xml.text()
        break

      case 'ID':
        found.ID = xml.text()
        break

      case 'URI':
        found.URI = xml.text()
        break
    }
  }
  required(found.Type)
  return found as Grantee // every required member is there
}

export function readAnalyticsAndOperator(xml: XmlReader): AnalyticsAndOperator {
  const found: AnalyticsAndOperator = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break
    }
  }
  return found
}

export function readStorageClassAnalysisDataExport(xml: XmlReader): StorageClassAnalysisDataExport {
  const found: Partial<StorageClassAnalysisDataExport> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'OutputSchemaVersion':
        found.OutputSchemaVersion = readEnum<StorageClassAnalysisSchemaVersion>(xml)
        break

      case 'Destination':
        found.Destination = readAnalyticsExportDestination(xml)
        break
    }
  }
  required(found.OutputSchemaVersion)
  required(found.Destination)
  return found as StorageClassAnalysisDataExport // every required member is there
}

export function readServerSideEncryptionByDefault(xml: XmlReader): ServerSideEncryptionByDefault {
  const found: Partial<ServerSideEncryptionByDefault> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'SSEAlgorithm':
        found.SSEAlgorithm = readEnum<ServerSideEncryption>(xml)
        break

      case 'KMSMasterKeyID':
        found.KMSMasterKeyID = xml.text()
        break
    }
  }
  required(found.SSEAlgorithm)
  return found as ServerSideEncryptionByDefault // every required member is there
}

export function readBlockedEncryptionTypes(xml: XmlReader): BlockedEncryptionTypes {
  const found: BlockedEncryptionTypes = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'EncryptionType':
        ;(found.EncryptionType ??= []).push(readEnum<EncryptionType>(xml))
        break
    }
  }
  return found
}

export function readIntelligentTieringAndOperator(xml: XmlReader): IntelligentTieringAndOperator {
  const found: IntelligentTieringAndOperator = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break
    }
  }
  return found
}

export function readInventoryS3BucketDestination(xml: XmlReader): InventoryS3BucketDestination {
  const found: Partial<InventoryS3BucketDestination> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'AccountId':
        found.AccountId = xml.text()
        break

      case 'Bucket':
        found.Bucket = xml.text()
        break

      case 'Format':
        found.Format = readEnum<InventoryFormat>(xml)
        break

      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Encryption':
        found.Encryption = readInventoryEncryption(xml)
        break
    }
  }
  required(found.Bucket)
  required(found.Format)
  return found as InventoryS3BucketDestination // every required member is there
}

export function readLifecycleExpiration(xml: XmlReader): LifecycleExpiration {
  const found: LifecycleExpiration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Date':
        found.Date = readTimestamp(xml)
        break

      case 'Days':
        found.Days = readInteger(xml)
        break

      case 'ExpiredObjectDeleteMarker':
        found.ExpiredObjectDeleteMarker = readBoolean(xml)
        break
    }
  }
  return found
}

export function readLifecycleRuleFilter(xml: XmlReader): LifecycleRuleFilter {
  const found: LifecycleRuleFilter = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        found.Tag = readTag(xml)
        break

      case 'ObjectSizeGreaterThan':
        found.ObjectSizeGreaterThan = readInteger(xml)
        break

      case 'ObjectSizeLessThan':
        found.ObjectSizeLessThan = readInteger(xml)
        break

      case 'And':
        found.And = readLifecycleRuleAndOperator(xml)
        break
    }
  }
  return found
}

export function readTransition(xml: XmlReader): Transition {
  const found: Transition = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Date':
        found.Date = readTimestamp(xml)
        break

      case 'Days':
        found.Days = readInteger(xml)
        break

      case 'StorageClass':
        found.StorageClass = readEnum<TransitionStorageClass>(xml)
        break
    }
  }
  return found
}

export function readNoncurrentVersionTransition(xml: XmlReader): NoncurrentVersionTransition {
  const found: NoncurrentVersionTransition = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'NoncurrentDays':
        found.NoncurrentDays = readInteger(xml)
        break

      case 'StorageClass':
        found.StorageClass = readEnum<TransitionStorageClass>(xml)
        break

      case 'NewerNoncurrentVersions':
        found.NewerNoncurrentVersions = readInteger(xml)
        break
    }
  }
  return found
}

export function readNoncurrentVersionExpiration(xml: XmlReader): NoncurrentVersionExpiration {
  const found: NoncurrentVersionExpiration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'NoncurrentDays':
        found.NoncurrentDays = readInteger(xml)
        break

      case 'NewerNoncurrentVersions':
        found.NewerNoncurrentVersions = readInteger(xml)
        break
    }
  }
  return found
}

export function readAbortIncompleteMultipartUpload(xml: XmlReader): AbortIncompleteMultipartUpload {
  const found: AbortIncompleteMultipartUpload = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'DaysAfterInitiation':
        found.DaysAfterInitiation = readInteger(xml)
        break
    }
  }
  return found
}

export function readTargetGrant(xml: XmlReader): TargetGrant {
  const found: TargetGrant = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Grantee':
        found.Grantee = readGrantee(xml)
        break

      case 'Permission':
        found.Permission = readEnum<BucketLogsPermission>(xml)
        break
    }
  }
  return found
}

export function readTargetObjectKeyFormat(xml: XmlReader): TargetObjectKeyFormat {
  const found: TargetObjectKeyFormat = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'SimplePrefix':
        found.SimplePrefix = readSimplePrefix(xml)
        break

      case 'PartitionedPrefix':
        found.PartitionedPrefix = readPartitionedPrefix(xml)
        break
    }
  }
  return found
}

export function readMetricsAndOperator(xml: XmlReader): MetricsAndOperator {
  const found: MetricsAndOperator = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      case 'AccessPointArn':
        found.AccessPointArn = xml.text()
        break
    }
  }
  return found
}

export function readNotificationConfigurationFilter(xml: XmlReader): NotificationConfigurationFilter {
  const found: NotificationConfigurationFilter = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'S3Key':
        found.Key = readS3KeyFilter(xml)
        break
    }
  }
  return found
}

export function readReplicationRuleFilter(xml: XmlReader): ReplicationRuleFilter {
  const found: ReplicationRuleFilter = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        found.Tag = readTag(xml)
        break

      case 'And':
        found.And = readReplicationRuleAndOperator(xml)
        break
    }
  }
  return found
}

export function readSourceSelectionCriteria(xml: XmlReader): SourceSelectionCriteria {
  const found: SourceSelectionCriteria = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'SseKmsEncryptedObjects':
        found.SseKmsEncryptedObjects = readSseKmsEncryptedObjects(xml)
        break

      case 'ReplicaModifications':
        found.ReplicaModifications = readReplicaModifications(xml)
        break
    }
  }
  return found
}

export function readExistingObjectReplication(xml: XmlReader): ExistingObjectReplication {
  const found: Partial<ExistingObjectReplication> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<ExistingObjectReplicationStatus>(xml)
        break
    }
  }
  required(found.Status)
  return found as ExistingObjectReplication // every required member is there
}

export function readDestination(xml: XmlReader): Destination {
  const found: Partial<Destination> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Bucket':
        found.Bucket = xml.text()
        break

      case 'Account':
        found.Account = xml.text()
        break

      case 'StorageClass':
        found.StorageClass = readEnum<StorageClass>(xml)
        break

      case 'AccessControlTranslation':
        found.AccessControlTranslation = readAccessControlTranslation(xml)
        break

      case 'EncryptionConfiguration':
        found.EncryptionConfiguration = readEncryptionConfiguration(xml)
        break

      case 'ReplicationTime':
        found.ReplicationTime = readReplicationTime(xml)
        break

      case 'Metrics':
        found.Metrics = readMetrics(xml)
        break
    }
  }
  required(found.Bucket)
  return found as Destination // every required member is there
}

export function readDeleteMarkerReplication(xml: XmlReader): DeleteMarkerReplication {
  const found: DeleteMarkerReplication = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<DeleteMarkerReplicationStatus>(xml)
        break
    }
  }
  return found
}

export function readCondition(xml: XmlReader): Condition {
  const found: Condition = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'HttpErrorCodeReturnedEquals':
        found.HttpErrorCodeReturnedEquals = xml.text()
        break

      case 'KeyPrefixEquals':
        found.KeyPrefixEquals = xml.text()
        break
    }
  }
  return found
}

export function readRedirect(xml: XmlReader): Redirect {
  const found: Redirect = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'HostName':
        found.HostName = xml.text()
        break

      case 'HttpRedirectCode':
        found.HttpRedirectCode = xml.text()
        break

      case 'Protocol':
        found.Protocol = readEnum<Protocol>(xml)
        break

      case 'ReplaceKeyPrefixWith':
        found.ReplaceKeyPrefixWith = xml.text()
        break

      case 'ReplaceKeyWith':
        found.ReplaceKeyWith = xml.text()
        break
    }
  }
  return found
}

export function readDefaultRetention(xml: XmlReader): DefaultRetention {
  const found: DefaultRetention = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Mode':
        found.Mode = readEnum<ObjectLockRetentionMode>(xml)
        break

      case 'Days':
        found.Days = readInteger(xml)
        break

      case 'Years':
        found.Years = readInteger(xml)
        break
    }
  }
  return found
}

export function readS3Location(xml: XmlReader): S3Location {
  const found: Partial<S3Location> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'BucketName':
        found.BucketName = xml.text()
        break

      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Encryption':
        found.Encryption = readEncryption(xml)
        break

      case 'CannedACL':
        found.CannedACL = readEnum<ObjectCannedACL>(xml)
        break

      case 'AccessControlList':
        found.AccessControlList = readList(xml, 'Grant', readGrant)
        break

      case 'Tagging':
        found.Tagging = readTagging(xml)
        break

      case 'UserMetadata':
        found.UserMetadata = readList(xml, 'MetadataEntry', readMetadataEntry)
        break

      case 'StorageClass':
        found.StorageClass = readEnum<StorageClass>(xml)
        break
    }
  }
  required(found.BucketName)
  required(found.Prefix)
  return found as S3Location // every required member is there
}

export function readCSVInput(xml: XmlReader): CSVInput {
  const found: CSVInput = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'FileHeaderInfo':
        found.FileHeaderInfo = readEnum<FileHeaderInfo>(xml)
        break

      case 'Comments':
        found.Comments = xml.text()
        break

      case 'QuoteEscapeCharacter':
        found.QuoteEscapeCharacter = xml.text()
        break

      case 'RecordDelimiter':
        found.RecordDelimiter = xml.text()
        break

      case 'FieldDelimiter':
        found.FieldDelimiter = xml.text()
        break

      case 'QuoteCharacter':
        found.QuoteCharacter = xml.text()
        break

      case 'AllowQuotedRecordDelimiter':
        found.AllowQuotedRecordDelimiter = readBoolean(xml)
        break
    }
  }
  return found
}

export function readJSONInput(xml: XmlReader): JSONInput {
  const found: JSONInput = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Type':
        found.Type = readEnum<JSONType>(xml)
        break
    }
  }
  return found
}

export function readParquetInput(xml: XmlReader): ParquetInput {
  const found: ParquetInput = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
    }
  }
  return found
}

export function readCSVOutput(xml: XmlReader): CSVOutput {
  const found: CSVOutput = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'QuoteFields':
        found.QuoteFields = readEnum<QuoteFields>(xml)
        break

      case 'QuoteEscapeCharacter':
        found.QuoteEscapeCharacter = xml.text()
        break

      case 'RecordDelimiter':
        found.RecordDelimiter = xml.text()
        break

      case 'FieldDelimiter':
        found.FieldDelimiter = xml.text()
        break

      case 'QuoteCharacter':
        found.QuoteCharacter = xml.text()
        break
    }
  }
  return found
}

export function readJSONOutput(xml: XmlReader): JSONOutput {
  const found: JSONOutput = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'RecordDelimiter':
        found.RecordDelimiter = xml.text()
        break
    }
  }
  return found
}

export function readAnalyticsExportDestination(xml: XmlReader): AnalyticsExportDestination {
  const found: Partial<AnalyticsExportDestination> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'S3BucketDestination':
        found.S3BucketDestination = readAnalyticsS3BucketDestination(xml)
        break
    }
  }
  required(found.S3BucketDestination)
  return found as AnalyticsExportDestination // every required member is there
}

export function readInventoryEncryption(xml: XmlReader): InventoryEncryption {
  const found: InventoryEncryption = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'SSE-S3':
        found.SSES3 = readSSES3(xml)
        break

      case 'SSE-KMS':
        found.SSEKMS = readSSEKMS(xml)
        break
    }
  }
  return found
}

export function readLifecycleRuleAndOperator(xml: XmlReader): LifecycleRuleAndOperator {
  const found: LifecycleRuleAndOperator = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break

      case 'ObjectSizeGreaterThan':
        found.ObjectSizeGreaterThan = readInteger(xml)
        break

      case 'ObjectSizeLessThan':
        found.ObjectSizeLessThan = readInteger(xml)
        break
    }
  }
  return found
}

export function readSimplePrefix(xml: XmlReader): SimplePrefix {
  const found: SimplePrefix = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
    }
  }
  return found
}

export function readPartitionedPrefix(xml: XmlReader): PartitionedPrefix {
  const found: PartitionedPrefix = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'PartitionDateSource':
        found.PartitionDateSource = readEnum<PartitionDateSource>(xml)
        break
    }
  }
  return found
}

export function readS3KeyFilter(xml: XmlReader): S3KeyFilter {
  const found: S3KeyFilter = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'FilterRule':
        ;(found.FilterRules ??= []).push(readFilterRule(xml))
        break
    }
  }
  return found
}

export function readReplicationRuleAndOperator(xml: XmlReader): ReplicationRuleAndOperator {
  const found: ReplicationRuleAndOperator = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Prefix':
        found.Prefix = xml.text()
        break

      case 'Tag':
        ;(found.Tags ??= []).push(readTag(xml))
        break
    }
  }
  return found
}

export function readSseKmsEncryptedObjects(xml: XmlReader): SseKmsEncryptedObjects {
  const found: Partial<SseKmsEncryptedObjects> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<SseKmsEncryptedObjectsStatus>(xml)
        break
    }
  }
  required(found.Status)
  return found as SseKmsEncryptedObjects // every required member is there
}

export function readReplicaModifications(xml: XmlReader): ReplicaModifications {
  const found: Partial<ReplicaModifications> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<ReplicaModificationsStatus>(xml)
        break
    }
  }
  required(found.Status)
  return found as ReplicaModifications // every required member is there
}

export function readAccessControlTranslation(xml: XmlReader): AccessControlTranslation {
  const found: Partial<AccessControlTranslation> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Owner':
        found.Owner = readEnum<OwnerOverride>(xml)
        break
    }
  }
  required(found.Owner)
  return found as AccessControlTranslation // every required member is there
}

export function readEncryptionConfiguration(xml: XmlReader): EncryptionConfiguration {
  const found: EncryptionConfiguration = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'ReplicaKmsKeyID':
        found.ReplicaKmsKeyID = xml.text()
        break
    }
  }
  return found
}

export function readReplicationTime(xml: XmlReader): ReplicationTime {
  const found: Partial<ReplicationTime> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<ReplicationTimeStatus>(xml)
        break

      case 'Time':
        found.Time = readReplicationTimeValue(xml)
        break
    }
  }
  required(found.Status)
  required(found.Time)
  return found as ReplicationTime // every required member is there
}

export function readMetrics(xml: XmlReader): Metrics {
  const found: Partial<Metrics> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Status':
        found.Status = readEnum<MetricsStatus>(xml)
        break

      case 'EventThreshold':
        found.EventThreshold = readReplicationTimeValue(xml)
        break
    }
  }
  required(found.Status)
  return found as Metrics // every required member is there
}

export function readEncryption(xml: XmlReader): Encryption {
  const found: Partial<Encryption> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'EncryptionType':
        found.EncryptionType = readEnum<ServerSideEncryption>(xml)
        break

      case 'KMSKeyId':
        found.KMSKeyId = xml.text()
        break

      case 'KMSContext':
        found.KMSContext = xml.text()
        break
    }
  }
  required(found.EncryptionType)
  return found as Encryption // every required member is there
}

export function readMetadataEntry(xml: XmlReader): MetadataEntry {
  const found: MetadataEntry = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Name':
        found.Name = xml.text()
        break

      case 'Value':
        found.Value = xml.text()
        break
    }
  }
  return found
}

export function readAnalyticsS3BucketDestination(xml: XmlReader): AnalyticsS3BucketDestination {
  const found: Partial<AnalyticsS3BucketDestination> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Format':
        found.Format = readEnum<AnalyticsS3ExportFileFormat>(xml)
        break

      case 'BucketAccountId':
        found.BucketAccountId = xml.text()
        break

      case 'Bucket':
        found.Bucket = xml.text()
        break

      case 'Prefix':
        found.Prefix = xml.text()
        break
    }
  }
  required(found.Format)
  required(found.Bucket)
  return found as AnalyticsS3BucketDestination // every required member is there
}

export function readSSES3(xml: XmlReader): SSES3 {
  const found: SSES3 = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
    }
  }
  return found
}

export function readSSEKMS(xml: XmlReader): SSEKMS {
  const found: Partial<SSEKMS> = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'KeyId':
        found.KeyId = xml.text()
        break
    }
  }
  required(found.KeyId)
  return found as SSEKMS // every required member is there
}

export function readFilterRule(xml: XmlReader): FilterRule {
  const found: FilterRule = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Name':
        found.Name = readEnum<FilterRuleName>(xml)
        break

      case 'Value':
        found.Value = xml.text()
        break
    }
  }
  return found
}

export function readReplicationTimeValue(xml: XmlReader): ReplicationTimeValue {
  const found: ReplicationTimeValue = {}
  const { depth } = xml
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'Minutes':
        found.Minutes = readInteger(xml)
        break
    }
  }
  return found
}
