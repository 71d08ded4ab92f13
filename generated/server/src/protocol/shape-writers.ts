// Writers of the structures in response bodies. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AbacStatus,
  AbortIncompleteMultipartUpload,
  AccessControlTranslation,
  AnalyticsAndOperator,
  AnalyticsConfiguration,
  AnalyticsExportDestination,
  AnalyticsFilter,
  AnalyticsS3BucketDestination,
  AnnotationEntry,
  AnnotationTableConfigurationResult,
  BlockedEncryptionTypes,
  Bucket,
  CORSRule,
  Checksum,
  CommonPrefix,
  Condition,
  CopyObjectResult,
  CopyPartResult,
  DefaultRetention,
  DeleteMarkerEntry,
  DeleteMarkerReplication,
  DeletedObject,
  Destination,
  DestinationResult,
  EncryptionConfiguration,
  ErrorDetails,
  ErrorDocument,
  EventBridgeConfiguration,
  ExistingObjectReplication,
  FilterRule,
  GetBucketMetadataConfigurationResult,
  GetBucketMetadataTableConfigurationResult,
  GetObjectAttributesParts,
  Grant,
  Grantee,
  IndexDocument,
  Initiator,
  IntelligentTieringAndOperator,
  IntelligentTieringConfiguration,
  IntelligentTieringFilter,
  InventoryConfiguration,
  InventoryDestination,
  InventoryEncryption,
  InventoryFilter,
  InventoryS3BucketDestination,
  InventorySchedule,
  InventoryTableConfigurationResult,
  JournalTableConfigurationResult,
  LambdaFunctionConfiguration,
  LifecycleExpiration,
  LifecycleRule,
  LifecycleRuleAndOperator,
  LifecycleRuleFilter,
  LoggingEnabled,
  MetadataConfigurationResult,
  MetadataTableConfigurationResult,
  Metrics,
  MetricsAndOperator,
  MetricsConfiguration,
  MetricsFilter,
  MultipartUpload,
  NoncurrentVersionExpiration,
  NoncurrentVersionTransition,
  NotificationConfigurationFilter,
  ObjectLockConfiguration,
  ObjectLockLegalHold,
  ObjectLockRetention,
  ObjectLockRule,
  ObjectPart,
  ObjectVersion,
  Owner,
  OwnershipControls,
  OwnershipControlsRule,
  Part,
  PartitionedPrefix,
  PolicyStatus,
  PostResponse,
  Progress,
  PublicAccessBlockConfiguration,
  QueueConfiguration,
  RecordExpiration,
  Redirect,
  RedirectAllRequestsTo,
  ReplicaModifications,
  ReplicationConfiguration,
  ReplicationRule,
  ReplicationRuleAndOperator,
  ReplicationRuleFilter,
  ReplicationTime,
  ReplicationTimeValue,
  RestoreStatus,
  RoutingRule,
  S3KeyFilter,
  S3TablesDestinationResult,
  SSEKMS,
  SSES3,
  ServerSideEncryptionByDefault,
  ServerSideEncryptionConfiguration,
  ServerSideEncryptionRule,
  SessionCredentials,
  SimplePrefix,
  SourceSelectionCriteria,
  SseKmsEncryptedObjects,
  Stats,
  StorageClassAnalysis,
  StorageClassAnalysisDataExport,
  Tag,
  TargetGrant,
  TargetObjectKeyFormat,
  Tiering,
  TopicConfiguration,
  Transition,
  _Error,
  _Object,
} from './../models/index.ts'
import { formatDateTime } from './dates.ts'
import { escapeXml } from './xml-write.ts'

export function writeCopyObjectResult(value: CopyObjectResult): string {
  let xml = ''
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  if (value.ChecksumCRC32 !== undefined) {
    xml += `<ChecksumCRC32>${escapeXml(value.ChecksumCRC32)}</ChecksumCRC32>`
  }
  if (value.ChecksumCRC32C !== undefined) {
    xml += `<ChecksumCRC32C>${escapeXml(value.ChecksumCRC32C)}</ChecksumCRC32C>`
  }
  if (value.ChecksumCRC64NVME !== undefined) {
    xml += `<ChecksumCRC64NVME>${escapeXml(value.ChecksumCRC64NVME)}</ChecksumCRC64NVME>`
  }
  if (value.ChecksumSHA1 !== undefined) {
    xml += `<ChecksumSHA1>${escapeXml(value.ChecksumSHA1)}</ChecksumSHA1>`
  }
  if (value.ChecksumSHA256 !== undefined) {
    xml += `<ChecksumSHA256>${escapeXml(value.ChecksumSHA256)}</ChecksumSHA256>`
  }
  if (value.ChecksumSHA512 !== undefined) {
    xml += `<ChecksumSHA512>${escapeXml(value.ChecksumSHA512)}</ChecksumSHA512>`
  }
  if (value.ChecksumMD5 !== undefined) {
    xml += `<ChecksumMD5>${escapeXml(value.ChecksumMD5)}</ChecksumMD5>`
  }
  if (value.ChecksumXXHASH64 !== undefined) {
    xml += `<ChecksumXXHASH64>${escapeXml(value.ChecksumXXHASH64)}</ChecksumXXHASH64>`
  }
  if (value.ChecksumXXHASH3 !== undefined) {
    xml += `<ChecksumXXHASH3>${escapeXml(value.ChecksumXXHASH3)}</ChecksumXXHASH3>`
  }
  if (value.ChecksumXXHASH128 !== undefined) {
    xml += `<ChecksumXXHASH128>${escapeXml(value.ChecksumXXHASH128)}</ChecksumXXHASH128>`
  }
  return xml
}

export function writeSessionCredentials(value: SessionCredentials): string {
  let xml = ''
  if (value.AccessKeyId !== undefined) {
    xml += `<AccessKeyId>${escapeXml(value.AccessKeyId)}</AccessKeyId>`
  }
  if (value.SecretAccessKey !== undefined) {
    xml += `<SecretAccessKey>${escapeXml(value.SecretAccessKey)}</SecretAccessKey>`
  }
  if (value.SessionToken !== undefined) {
    xml += `<SessionToken>${escapeXml(value.SessionToken)}</SessionToken>`
  }
  if (value.Expiration !== undefined) {
    xml += `<Expiration>${formatDateTime(value.Expiration)}</Expiration>`
  }
  return xml
}

export function writeDeletedObject(value: DeletedObject): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.VersionId !== undefined) {
    xml += `<VersionId>${escapeXml(value.VersionId)}</VersionId>`
  }
  if (value.DeleteMarker !== undefined) {
    xml += `<DeleteMarker>${value.DeleteMarker}</DeleteMarker>`
  }
  if (value.DeleteMarkerVersionId !== undefined) {
    xml += `<DeleteMarkerVersionId>${escapeXml(value.DeleteMarkerVersionId)}</DeleteMarkerVersionId>`
  }
  return xml
}

export function writeError(value: _Error): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.VersionId !== undefined) {
    xml += `<VersionId>${escapeXml(value.VersionId)}</VersionId>`
  }
  if (value.Code !== undefined) {
    xml += `<Code>${escapeXml(value.Code)}</Code>`
  }
  if (value.Message !== undefined) {
    xml += `<Message>${escapeXml(value.Message)}</Message>`
  }
  return xml
}

export function writeAbacStatus(value: AbacStatus): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xml
}

export function writeOwner(value: Owner): string {
  let xml = ''
  if (value.ID !== undefined) {
    xml += `<ID>${escapeXml(value.ID)}</ID>`
  }
  if (value.DisplayName !== undefined) {
    xml += `<DisplayName>${escapeXml(value.DisplayName)}</DisplayName>`
  }
  return xml
}

export function writeGrant(value: Grant): string {
  let xml = ''
  if (value.Grantee !== undefined) {
    xml += `<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${attributesOfGrantee(value.Grantee)}>${writeGrantee(value.Grantee)}</Grantee>`
  }
  if (value.Permission !== undefined) {
    xml += `<Permission>${escapeXml(value.Permission)}</Permission>`
  }
  return xml
}

export function writeAnalyticsConfiguration(value: AnalyticsConfiguration): string {
  let xml = ''
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeAnalyticsFilter(value.Filter)}</Filter>`
  }
  if (value.StorageClassAnalysis !== undefined) {
    xml += `<StorageClassAnalysis>${writeStorageClassAnalysis(value.StorageClassAnalysis)}</StorageClassAnalysis>`
  }
  return xml
}

export function writeCORSRule(value: CORSRule): string {
  let xml = ''
  if (value.ID !== undefined) {
    xml += `<ID>${escapeXml(value.ID)}</ID>`
  }
  if (value.AllowedHeaders !== undefined) {
    for (const item of value.AllowedHeaders) xml += `<AllowedHeader>${escapeXml(item)}</AllowedHeader>`
  }
  if (value.AllowedMethods !== undefined) {
    for (const item of value.AllowedMethods) xml += `<AllowedMethod>${escapeXml(item)}</AllowedMethod>`
  }
  if (value.AllowedOrigins !== undefined) {
    for (const item of value.AllowedOrigins) xml += `<AllowedOrigin>${escapeXml(item)}</AllowedOrigin>`
  }
  if (value.ExposeHeaders !== undefined) {
    for (const item of value.ExposeHeaders) xml += `<ExposeHeader>${escapeXml(item)}</ExposeHeader>`
  }
  if (value.MaxAgeSeconds !== undefined) {
    xml += `<MaxAgeSeconds>${value.MaxAgeSeconds}</MaxAgeSeconds>`
  }
  return xml
}

export function writeServerSideEncryptionConfiguration(value: ServerSideEncryptionConfiguration): string {
  let xml = ''
  if (value.Rules !== undefined) {
    for (const item of value.Rules) xml += `<Rule>${writeServerSideEncryptionRule(item)}</Rule>`
  }
  return xml
}

export function writeIntelligentTieringConfiguration(value: IntelligentTieringConfiguration): string {
  let xml = ''
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeIntelligentTieringFilter(value.Filter)}</Filter>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.Tierings !== undefined) {
    for (const item of value.Tierings) xml += `<Tiering>${writeTiering(item)}</Tiering>`
  }
  return xml
}

export function writeInventoryConfiguration(value: InventoryConfiguration): string {
  let xml = ''
  if (value.Destination !== undefined) {
    xml += `<Destination>${writeInventoryDestination(value.Destination)}</Destination>`
  }
  if (value.IsEnabled !== undefined) {
    xml += `<IsEnabled>${value.IsEnabled}</IsEnabled>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeInventoryFilter(value.Filter)}</Filter>`
  }
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.IncludedObjectVersions !== undefined) {
    xml += `<IncludedObjectVersions>${escapeXml(value.IncludedObjectVersions)}</IncludedObjectVersions>`
  }
  if (value.OptionalFields !== undefined) {
    xml += '<OptionalFields>'
    for (const item of value.OptionalFields) xml += `<Field>${escapeXml(item)}</Field>`
    xml += '</OptionalFields>'
  }
  if (value.Schedule !== undefined) {
    xml += `<Schedule>${writeInventorySchedule(value.Schedule)}</Schedule>`
  }
  return xml
}

export function writeLifecycleRule(value: LifecycleRule): string {
  let xml = ''
  if (value.Expiration !== undefined) {
    xml += `<Expiration>${writeLifecycleExpiration(value.Expiration)}</Expiration>`
  }
  if (value.ID !== undefined) {
    xml += `<ID>${escapeXml(value.ID)}</ID>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeLifecycleRuleFilter(value.Filter)}</Filter>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.Transitions !== undefined) {
    for (const item of value.Transitions) xml += `<Transition>${writeTransition(item)}</Transition>`
  }
  if (value.NoncurrentVersionTransitions !== undefined) {
    for (const item of value.NoncurrentVersionTransitions)
      xml += `<NoncurrentVersionTransition>${writeNoncurrentVersionTransition(item)}</NoncurrentVersionTransition>`
  }
  if (value.NoncurrentVersionExpiration !== undefined) {
    xml += `<NoncurrentVersionExpiration>${writeNoncurrentVersionExpiration(value.NoncurrentVersionExpiration)}</NoncurrentVersionExpiration>`
  }
  if (value.AbortIncompleteMultipartUpload !== undefined) {
    xml += `<AbortIncompleteMultipartUpload>${writeAbortIncompleteMultipartUpload(value.AbortIncompleteMultipartUpload)}</AbortIncompleteMultipartUpload>`
  }
  return xml
}

export function writeLoggingEnabled(value: LoggingEnabled): string {
  let xml = ''
  if (value.TargetBucket !== undefined) {
    xml += `<TargetBucket>${escapeXml(value.TargetBucket)}</TargetBucket>`
  }
  if (value.TargetGrants !== undefined) {
    xml += '<TargetGrants>'
    for (const item of value.TargetGrants) xml += `<Grant>${writeTargetGrant(item)}</Grant>`
    xml += '</TargetGrants>'
  }
  if (value.TargetPrefix !== undefined) {
    xml += `<TargetPrefix>${escapeXml(value.TargetPrefix)}</TargetPrefix>`
  }
  if (value.TargetObjectKeyFormat !== undefined) {
    xml += `<TargetObjectKeyFormat>${writeTargetObjectKeyFormat(value.TargetObjectKeyFormat)}</TargetObjectKeyFormat>`
  }
  return xml
}

export function writeGetBucketMetadataConfigurationResult(value: GetBucketMetadataConfigurationResult): string {
  let xml = ''
  if (value.MetadataConfigurationResult !== undefined) {
    xml += `<MetadataConfigurationResult>${writeMetadataConfigurationResult(value.MetadataConfigurationResult)}</MetadataConfigurationResult>`
  }
  return xml
}

export function writeGetBucketMetadataTableConfigurationResult(
  value: GetBucketMetadataTableConfigurationResult,
): string {
  let xml = ''
  if (value.MetadataTableConfigurationResult !== undefined) {
    xml += `<MetadataTableConfigurationResult>${writeMetadataTableConfigurationResult(value.MetadataTableConfigurationResult)}</MetadataTableConfigurationResult>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.Error !== undefined) {
    xml += `<Error>${writeErrorDetails(value.Error)}</Error>`
  }
  return xml
}

export function writeMetricsConfiguration(value: MetricsConfiguration): string {
  let xml = ''
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeMetricsFilter(value.Filter)}</Filter>`
  }
  return xml
}

export function writeTopicConfiguration(value: TopicConfiguration): string {
  let xml = ''
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.TopicArn !== undefined) {
    xml += `<Topic>${escapeXml(value.TopicArn)}</Topic>`
  }
  if (value.Events !== undefined) {
    for (const item of value.Events) xml += `<Event>${escapeXml(item)}</Event>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeNotificationConfigurationFilter(value.Filter)}</Filter>`
  }
  return xml
}

export function writeQueueConfiguration(value: QueueConfiguration): string {
  let xml = ''
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.QueueArn !== undefined) {
    xml += `<Queue>${escapeXml(value.QueueArn)}</Queue>`
  }
  if (value.Events !== undefined) {
    for (const item of value.Events) xml += `<Event>${escapeXml(item)}</Event>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeNotificationConfigurationFilter(value.Filter)}</Filter>`
  }
  return xml
}

export function writeLambdaFunctionConfiguration(value: LambdaFunctionConfiguration): string {
  let xml = ''
  if (value.Id !== undefined) {
    xml += `<Id>${escapeXml(value.Id)}</Id>`
  }
  if (value.LambdaFunctionArn !== undefined) {
    xml += `<CloudFunction>${escapeXml(value.LambdaFunctionArn)}</CloudFunction>`
  }
  if (value.Events !== undefined) {
    for (const item of value.Events) xml += `<Event>${escapeXml(item)}</Event>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeNotificationConfigurationFilter(value.Filter)}</Filter>`
  }
  return xml
}

export function writeEventBridgeConfiguration(value: EventBridgeConfiguration): string {
  let xml = ''
  return xml
}

export function writeOwnershipControls(value: OwnershipControls): string {
  let xml = ''
  if (value.Rules !== undefined) {
    for (const item of value.Rules) xml += `<Rule>${writeOwnershipControlsRule(item)}</Rule>`
  }
  return xml
}

export function writePolicyStatus(value: PolicyStatus): string {
  let xml = ''
  if (value.IsPublic !== undefined) {
    xml += `<IsPublic>${value.IsPublic}</IsPublic>`
  }
  return xml
}

export function writeReplicationConfiguration(value: ReplicationConfiguration): string {
  let xml = ''
  if (value.Role !== undefined) {
    xml += `<Role>${escapeXml(value.Role)}</Role>`
  }
  if (value.Rules !== undefined) {
    for (const item of value.Rules) xml += `<Rule>${writeReplicationRule(item)}</Rule>`
  }
  return xml
}

export function writeTag(value: Tag): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.Value !== undefined) {
    xml += `<Value>${escapeXml(value.Value)}</Value>`
  }
  return xml
}

export function writeRedirectAllRequestsTo(value: RedirectAllRequestsTo): string {
  let xml = ''
  if (value.HostName !== undefined) {
    xml += `<HostName>${escapeXml(value.HostName)}</HostName>`
  }
  if (value.Protocol !== undefined) {
    xml += `<Protocol>${escapeXml(value.Protocol)}</Protocol>`
  }
  return xml
}

export function writeIndexDocument(value: IndexDocument): string {
  let xml = ''
  if (value.Suffix !== undefined) {
    xml += `<Suffix>${escapeXml(value.Suffix)}</Suffix>`
  }
  return xml
}

export function writeErrorDocument(value: ErrorDocument): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  return xml
}

export function writeRoutingRule(value: RoutingRule): string {
  let xml = ''
  if (value.Condition !== undefined) {
    xml += `<Condition>${writeCondition(value.Condition)}</Condition>`
  }
  if (value.Redirect !== undefined) {
    xml += `<Redirect>${writeRedirect(value.Redirect)}</Redirect>`
  }
  return xml
}

export function writeChecksum(value: Checksum): string {
  let xml = ''
  if (value.ChecksumCRC32 !== undefined) {
    xml += `<ChecksumCRC32>${escapeXml(value.ChecksumCRC32)}</ChecksumCRC32>`
  }
  if (value.ChecksumCRC32C !== undefined) {
    xml += `<ChecksumCRC32C>${escapeXml(value.ChecksumCRC32C)}</ChecksumCRC32C>`
  }
  if (value.ChecksumCRC64NVME !== undefined) {
    xml += `<ChecksumCRC64NVME>${escapeXml(value.ChecksumCRC64NVME)}</ChecksumCRC64NVME>`
  }
  if (value.ChecksumSHA1 !== undefined) {
    xml += `<ChecksumSHA1>${escapeXml(value.ChecksumSHA1)}</ChecksumSHA1>`
  }
  if (value.ChecksumSHA256 !== undefined) {
    xml += `<ChecksumSHA256>${escapeXml(value.ChecksumSHA256)}</ChecksumSHA256>`
  }
  if (value.ChecksumSHA512 !== undefined) {
    xml += `<ChecksumSHA512>${escapeXml(value.ChecksumSHA512)}</ChecksumSHA512>`
  }
  if (value.ChecksumMD5 !== undefined) {
    xml += `<ChecksumMD5>${escapeXml(value.ChecksumMD5)}</ChecksumMD5>`
  }
  if (value.ChecksumXXHASH64 !== undefined) {
    xml += `<ChecksumXXHASH64>${escapeXml(value.ChecksumXXHASH64)}</ChecksumXXHASH64>`
  }
  if (value.ChecksumXXHASH3 !== undefined) {
    xml += `<ChecksumXXHASH3>${escapeXml(value.ChecksumXXHASH3)}</ChecksumXXHASH3>`
  }
  if (value.ChecksumXXHASH128 !== undefined) {
    xml += `<ChecksumXXHASH128>${escapeXml(value.ChecksumXXHASH128)}</ChecksumXXHASH128>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  return xml
}

export function writeGetObjectAttributesParts(value: GetObjectAttributesParts): string {
  let xml = ''
  if (value.TotalPartsCount !== undefined) {
    xml += `<PartsCount>${value.TotalPartsCount}</PartsCount>`
  }
  if (value.PartNumberMarker !== undefined) {
    xml += `<PartNumberMarker>${escapeXml(value.PartNumberMarker)}</PartNumberMarker>`
  }
  if (value.NextPartNumberMarker !== undefined) {
    xml += `<NextPartNumberMarker>${escapeXml(value.NextPartNumberMarker)}</NextPartNumberMarker>`
  }
  if (value.MaxParts !== undefined) {
    xml += `<MaxParts>${value.MaxParts}</MaxParts>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Parts !== undefined) {
    for (const item of value.Parts) xml += `<Part>${writeObjectPart(item)}</Part>`
  }
  return xml
}

export function writeObjectLockLegalHold(value: ObjectLockLegalHold): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xml
}

export function writeObjectLockConfiguration(value: ObjectLockConfiguration): string {
  let xml = ''
  if (value.ObjectLockEnabled !== undefined) {
    xml += `<ObjectLockEnabled>${escapeXml(value.ObjectLockEnabled)}</ObjectLockEnabled>`
  }
  if (value.Rule !== undefined) {
    xml += `<Rule>${writeObjectLockRule(value.Rule)}</Rule>`
  }
  return xml
}

export function writeObjectLockRetention(value: ObjectLockRetention): string {
  let xml = ''
  if (value.Mode !== undefined) {
    xml += `<Mode>${escapeXml(value.Mode)}</Mode>`
  }
  if (value.RetainUntilDate !== undefined) {
    xml += `<RetainUntilDate>${formatDateTime(value.RetainUntilDate)}</RetainUntilDate>`
  }
  return xml
}

export function writePublicAccessBlockConfiguration(value: PublicAccessBlockConfiguration): string {
  let xml = ''
  if (value.BlockPublicAcls !== undefined) {
    xml += `<BlockPublicAcls>${value.BlockPublicAcls}</BlockPublicAcls>`
  }
  if (value.IgnorePublicAcls !== undefined) {
    xml += `<IgnorePublicAcls>${value.IgnorePublicAcls}</IgnorePublicAcls>`
  }
  if (value.BlockPublicPolicy !== undefined) {
    xml += `<BlockPublicPolicy>${value.BlockPublicPolicy}</BlockPublicPolicy>`
  }
  if (value.RestrictPublicBuckets !== undefined) {
    xml += `<RestrictPublicBuckets>${value.RestrictPublicBuckets}</RestrictPublicBuckets>`
  }
  return xml
}

export function writeBucket(value: Bucket): string {
  let xml = ''
  if (value.Name !== undefined) {
    xml += `<Name>${escapeXml(value.Name)}</Name>`
  }
  if (value.CreationDate !== undefined) {
    xml += `<CreationDate>${formatDateTime(value.CreationDate)}</CreationDate>`
  }
  if (value.BucketRegion !== undefined) {
    xml += `<BucketRegion>${escapeXml(value.BucketRegion)}</BucketRegion>`
  }
  if (value.BucketArn !== undefined) {
    xml += `<BucketArn>${escapeXml(value.BucketArn)}</BucketArn>`
  }
  return xml
}

export function writeMultipartUpload(value: MultipartUpload): string {
  let xml = ''
  if (value.UploadId !== undefined) {
    xml += `<UploadId>${escapeXml(value.UploadId)}</UploadId>`
  }
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.Initiated !== undefined) {
    xml += `<Initiated>${formatDateTime(value.Initiated)}</Initiated>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.Initiator !== undefined) {
    xml += `<Initiator>${writeInitiator(value.Initiator)}</Initiator>`
  }
  if (value.ChecksumAlgorithm !== undefined) {
    xml += `<ChecksumAlgorithm>${escapeXml(value.ChecksumAlgorithm)}</ChecksumAlgorithm>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  return xml
}

export function writeCommonPrefix(value: CommonPrefix): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  return xml
}

export function writeAnnotationEntry(value: AnnotationEntry): string {
  let xml = ''
  if (value.AnnotationName !== undefined) {
    xml += `<AnnotationName>${escapeXml(value.AnnotationName)}</AnnotationName>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.ChecksumAlgorithm !== undefined) {
    for (const item of value.ChecksumAlgorithm) xml += `<ChecksumAlgorithm>${escapeXml(item)}</ChecksumAlgorithm>`
  }
  if (value.Size !== undefined) {
    xml += `<Size>${value.Size}</Size>`
  }
  if (value.ReplicationStatus !== undefined) {
    xml += `<ReplicationStatus>${escapeXml(value.ReplicationStatus)}</ReplicationStatus>`
  }
  return xml
}

export function writeObject(value: _Object): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.ChecksumAlgorithm !== undefined) {
    for (const item of value.ChecksumAlgorithm) xml += `<ChecksumAlgorithm>${escapeXml(item)}</ChecksumAlgorithm>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  if (value.Size !== undefined) {
    xml += `<Size>${value.Size}</Size>`
  }
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.RestoreStatus !== undefined) {
    xml += `<RestoreStatus>${writeRestoreStatus(value.RestoreStatus)}</RestoreStatus>`
  }
  return xml
}

export function writeObjectVersion(value: ObjectVersion): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.VersionId !== undefined) {
    xml += `<VersionId>${escapeXml(value.VersionId)}</VersionId>`
  }
  if (value.IsLatest !== undefined) {
    xml += `<IsLatest>${value.IsLatest}</IsLatest>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.ChecksumAlgorithm !== undefined) {
    for (const item of value.ChecksumAlgorithm) xml += `<ChecksumAlgorithm>${escapeXml(item)}</ChecksumAlgorithm>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  if (value.Size !== undefined) {
    xml += `<Size>${value.Size}</Size>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.RestoreStatus !== undefined) {
    xml += `<RestoreStatus>${writeRestoreStatus(value.RestoreStatus)}</RestoreStatus>`
  }
  return xml
}

export function writeDeleteMarkerEntry(value: DeleteMarkerEntry): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.VersionId !== undefined) {
    xml += `<VersionId>${escapeXml(value.VersionId)}</VersionId>`
  }
  if (value.IsLatest !== undefined) {
    xml += `<IsLatest>${value.IsLatest}</IsLatest>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  return xml
}

export function writePart(value: Part): string {
  let xml = ''
  if (value.PartNumber !== undefined) {
    xml += `<PartNumber>${value.PartNumber}</PartNumber>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.Size !== undefined) {
    xml += `<Size>${value.Size}</Size>`
  }
  if (value.ChecksumCRC32 !== undefined) {
    xml += `<ChecksumCRC32>${escapeXml(value.ChecksumCRC32)}</ChecksumCRC32>`
  }
  if (value.ChecksumCRC32C !== undefined) {
    xml += `<ChecksumCRC32C>${escapeXml(value.ChecksumCRC32C)}</ChecksumCRC32C>`
  }
  if (value.ChecksumCRC64NVME !== undefined) {
    xml += `<ChecksumCRC64NVME>${escapeXml(value.ChecksumCRC64NVME)}</ChecksumCRC64NVME>`
  }
  if (value.ChecksumSHA1 !== undefined) {
    xml += `<ChecksumSHA1>${escapeXml(value.ChecksumSHA1)}</ChecksumSHA1>`
  }
  if (value.ChecksumSHA256 !== undefined) {
    xml += `<ChecksumSHA256>${escapeXml(value.ChecksumSHA256)}</ChecksumSHA256>`
  }
  if (value.ChecksumSHA512 !== undefined) {
    xml += `<ChecksumSHA512>${escapeXml(value.ChecksumSHA512)}</ChecksumSHA512>`
  }
  if (value.ChecksumMD5 !== undefined) {
    xml += `<ChecksumMD5>${escapeXml(value.ChecksumMD5)}</ChecksumMD5>`
  }
  if (value.ChecksumXXHASH64 !== undefined) {
    xml += `<ChecksumXXHASH64>${escapeXml(value.ChecksumXXHASH64)}</ChecksumXXHASH64>`
  }
  if (value.ChecksumXXHASH3 !== undefined) {
    xml += `<ChecksumXXHASH3>${escapeXml(value.ChecksumXXHASH3)}</ChecksumXXHASH3>`
  }
  if (value.ChecksumXXHASH128 !== undefined) {
    xml += `<ChecksumXXHASH128>${escapeXml(value.ChecksumXXHASH128)}</ChecksumXXHASH128>`
  }
  return xml
}

export function writeInitiator(value: Initiator): string {
  let xml = ''
  if (value.ID !== undefined) {
    xml += `<ID>${escapeXml(value.ID)}</ID>`
  }
  if (value.DisplayName !== undefined) {
    xml += `<DisplayName>${escapeXml(value.DisplayName)}</DisplayName>`
  }
  return xml
}

export function writePostResponse(value: PostResponse): string {
  let xml = ''
  if (value.Location !== undefined) {
    xml += `<Location>${escapeXml(value.Location)}</Location>`
  }
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  return xml
}

export function writeCopyPartResult(value: CopyPartResult): string {
  let xml = ''
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.LastModified !== undefined) {
    xml += `<LastModified>${formatDateTime(value.LastModified)}</LastModified>`
  }
  if (value.ChecksumCRC32 !== undefined) {
    xml += `<ChecksumCRC32>${escapeXml(value.ChecksumCRC32)}</ChecksumCRC32>`
  }
  if (value.ChecksumCRC32C !== undefined) {
    xml += `<ChecksumCRC32C>${escapeXml(value.ChecksumCRC32C)}</ChecksumCRC32C>`
  }
  if (value.ChecksumCRC64NVME !== undefined) {
    xml += `<ChecksumCRC64NVME>${escapeXml(value.ChecksumCRC64NVME)}</ChecksumCRC64NVME>`
  }
  if (value.ChecksumSHA1 !== undefined) {
    xml += `<ChecksumSHA1>${escapeXml(value.ChecksumSHA1)}</ChecksumSHA1>`
  }
  if (value.ChecksumSHA256 !== undefined) {
    xml += `<ChecksumSHA256>${escapeXml(value.ChecksumSHA256)}</ChecksumSHA256>`
  }
  if (value.ChecksumSHA512 !== undefined) {
    xml += `<ChecksumSHA512>${escapeXml(value.ChecksumSHA512)}</ChecksumSHA512>`
  }
  if (value.ChecksumMD5 !== undefined) {
    xml += `<ChecksumMD5>${escapeXml(value.ChecksumMD5)}</ChecksumMD5>`
  }
  if (value.ChecksumXXHASH64 !== undefined) {
    xml += `<ChecksumXXHASH64>${escapeXml(value.ChecksumXXHASH64)}</ChecksumXXHASH64>`
  }
  if (value.ChecksumXXHASH3 !== undefined) {
    xml += `<ChecksumXXHASH3>${escapeXml(value.ChecksumXXHASH3)}</ChecksumXXHASH3>`
  }
  if (value.ChecksumXXHASH128 !== undefined) {
    xml += `<ChecksumXXHASH128>${escapeXml(value.ChecksumXXHASH128)}</ChecksumXXHASH128>`
  }
  return xml
}

export function writeStats(value: Stats): string {
  let xml = ''
  if (value.BytesScanned !== undefined) {
    xml += `<BytesScanned>${value.BytesScanned}</BytesScanned>`
  }
  if (value.BytesProcessed !== undefined) {
    xml += `<BytesProcessed>${value.BytesProcessed}</BytesProcessed>`
  }
  if (value.BytesReturned !== undefined) {
    xml += `<BytesReturned>${value.BytesReturned}</BytesReturned>`
  }
  return xml
}

export function writeProgress(value: Progress): string {
  let xml = ''
  if (value.BytesScanned !== undefined) {
    xml += `<BytesScanned>${value.BytesScanned}</BytesScanned>`
  }
  if (value.BytesProcessed !== undefined) {
    xml += `<BytesProcessed>${value.BytesProcessed}</BytesProcessed>`
  }
  if (value.BytesReturned !== undefined) {
    xml += `<BytesReturned>${value.BytesReturned}</BytesReturned>`
  }
  return xml
}

export function writeGrantee(value: Grantee): string {
  let xml = ''
  if (value.DisplayName !== undefined) {
    xml += `<DisplayName>${escapeXml(value.DisplayName)}</DisplayName>`
  }
  if (value.EmailAddress !== undefined) {
    xml += `<EmailAddress>${escapeXml(value.EmailAddress)}</EmailAddress>`
  }
  if (value.ID !== undefined) {
    xml += `<ID>${escapeXml(value.ID)}</ID>`
  }
  if (value.URI !== undefined) {
    xml += `<URI>${escapeXml(value.URI)}</URI>`
  }
  return xml
}

export function writeAnalyticsFilter(value: AnalyticsFilter): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tag !== undefined) {
    xml += `<Tag>${writeTag(value.Tag)}</Tag>`
  }
  if (value.And !== undefined) {
    xml += `<And>${writeAnalyticsAndOperator(value.And)}</And>`
  }
  return xml
}

export function writeStorageClassAnalysis(value: StorageClassAnalysis): string {
  let xml = ''
  if (value.DataExport !== undefined) {
    xml += `<DataExport>${writeStorageClassAnalysisDataExport(value.DataExport)}</DataExport>`
  }
  return xml
}

export function writeServerSideEncryptionRule(value: ServerSideEncryptionRule): string {
  let xml = ''
  if (value.ApplyServerSideEncryptionByDefault !== undefined) {
    xml += `<ApplyServerSideEncryptionByDefault>${writeServerSideEncryptionByDefault(value.ApplyServerSideEncryptionByDefault)}</ApplyServerSideEncryptionByDefault>`
  }
  if (value.BucketKeyEnabled !== undefined) {
    xml += `<BucketKeyEnabled>${value.BucketKeyEnabled}</BucketKeyEnabled>`
  }
  if (value.BlockedEncryptionTypes !== undefined) {
    xml += `<BlockedEncryptionTypes>${writeBlockedEncryptionTypes(value.BlockedEncryptionTypes)}</BlockedEncryptionTypes>`
  }
  return xml
}

export function writeIntelligentTieringFilter(value: IntelligentTieringFilter): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tag !== undefined) {
    xml += `<Tag>${writeTag(value.Tag)}</Tag>`
  }
  if (value.And !== undefined) {
    xml += `<And>${writeIntelligentTieringAndOperator(value.And)}</And>`
  }
  return xml
}

export function writeTiering(value: Tiering): string {
  let xml = ''
  if (value.Days !== undefined) {
    xml += `<Days>${value.Days}</Days>`
  }
  if (value.AccessTier !== undefined) {
    xml += `<AccessTier>${escapeXml(value.AccessTier)}</AccessTier>`
  }
  return xml
}

export function writeInventoryDestination(value: InventoryDestination): string {
  let xml = ''
  if (value.S3BucketDestination !== undefined) {
    xml += `<S3BucketDestination>${writeInventoryS3BucketDestination(value.S3BucketDestination)}</S3BucketDestination>`
  }
  return xml
}

export function writeInventoryFilter(value: InventoryFilter): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  return xml
}

export function writeInventorySchedule(value: InventorySchedule): string {
  let xml = ''
  if (value.Frequency !== undefined) {
    xml += `<Frequency>${escapeXml(value.Frequency)}</Frequency>`
  }
  return xml
}

export function writeLifecycleExpiration(value: LifecycleExpiration): string {
  let xml = ''
  if (value.Date !== undefined) {
    xml += `<Date>${formatDateTime(value.Date)}</Date>`
  }
  if (value.Days !== undefined) {
    xml += `<Days>${value.Days}</Days>`
  }
  if (value.ExpiredObjectDeleteMarker !== undefined) {
    xml += `<ExpiredObjectDeleteMarker>${value.ExpiredObjectDeleteMarker}</ExpiredObjectDeleteMarker>`
  }
  return xml
}

export function writeLifecycleRuleFilter(value: LifecycleRuleFilter): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tag !== undefined) {
    xml += `<Tag>${writeTag(value.Tag)}</Tag>`
  }
  if (value.ObjectSizeGreaterThan !== undefined) {
    xml += `<ObjectSizeGreaterThan>${value.ObjectSizeGreaterThan}</ObjectSizeGreaterThan>`
  }
  if (value.ObjectSizeLessThan !== undefined) {
    xml += `<ObjectSizeLessThan>${value.ObjectSizeLessThan}</ObjectSizeLessThan>`
  }
  if (value.And !== undefined) {
    xml += `<And>${writeLifecycleRuleAndOperator(value.And)}</And>`
  }
  return xml
}

export function writeTransition(value: Transition): string {
  let xml = ''
  if (value.Date !== undefined) {
    xml += `<Date>${formatDateTime(value.Date)}</Date>`
  }
  if (value.Days !== undefined) {
    xml += `<Days>${value.Days}</Days>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  return xml
}

export function writeNoncurrentVersionTransition(value: NoncurrentVersionTransition): string {
  let xml = ''
  if (value.NoncurrentDays !== undefined) {
    xml += `<NoncurrentDays>${value.NoncurrentDays}</NoncurrentDays>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.NewerNoncurrentVersions !== undefined) {
    xml += `<NewerNoncurrentVersions>${value.NewerNoncurrentVersions}</NewerNoncurrentVersions>`
  }
  return xml
}

export function writeNoncurrentVersionExpiration(value: NoncurrentVersionExpiration): string {
  let xml = ''
  if (value.NoncurrentDays !== undefined) {
    xml += `<NoncurrentDays>${value.NoncurrentDays}</NoncurrentDays>`
  }
  if (value.NewerNoncurrentVersions !== undefined) {
    xml += `<NewerNoncurrentVersions>${value.NewerNoncurrentVersions}</NewerNoncurrentVersions>`
  }
  return xml
}

export function writeAbortIncompleteMultipartUpload(value: AbortIncompleteMultipartUpload): string {
  let xml = ''
  if (value.DaysAfterInitiation !== undefined) {
    xml += `<DaysAfterInitiation>${value.DaysAfterInitiation}</DaysAfterInitiation>`
  }
  return xml
}

export function writeTargetGrant(value: TargetGrant): string {
  let xml = ''
  if (value.Grantee !== undefined) {
    xml += `<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${attributesOfGrantee(value.Grantee)}>${writeGrantee(value.Grantee)}</Grantee>`
  }
  if (value.Permission !== undefined) {
    xml += `<Permission>${escapeXml(value.Permission)}</Permission>`
  }
  return xml
}

export function writeTargetObjectKeyFormat(value: TargetObjectKeyFormat): string {
  let xml = ''
  if (value.SimplePrefix !== undefined) {
    xml += `<SimplePrefix>${writeSimplePrefix(value.SimplePrefix)}</SimplePrefix>`
  }
  if (value.PartitionedPrefix !== undefined) {
    xml += `<PartitionedPrefix>${writePartitionedPrefix(value.PartitionedPrefix)}</PartitionedPrefix>`
  }
  return xml
}

export function writeMetadataConfigurationResult(value: MetadataConfigurationResult): string {
  let xml = ''
  if (value.DestinationResult !== undefined) {
    xml += `<DestinationResult>${writeDestinationResult(value.DestinationResult)}</DestinationResult>`
  }
  if (value.JournalTableConfigurationResult !== undefined) {
    xml += `<JournalTableConfigurationResult>${writeJournalTableConfigurationResult(value.JournalTableConfigurationResult)}</JournalTableConfigurationResult>`
  }
  if (value.InventoryTableConfigurationResult !== undefined) {
    xml += `<InventoryTableConfigurationResult>${writeInventoryTableConfigurationResult(value.InventoryTableConfigurationResult)}</InventoryTableConfigurationResult>`
  }
  if (value.AnnotationTableConfigurationResult !== undefined) {
    xml += `<AnnotationTableConfigurationResult>${writeAnnotationTableConfigurationResult(value.AnnotationTableConfigurationResult)}</AnnotationTableConfigurationResult>`
  }
  return xml
}

export function writeMetadataTableConfigurationResult(value: MetadataTableConfigurationResult): string {
  let xml = ''
  if (value.S3TablesDestinationResult !== undefined) {
    xml += `<S3TablesDestinationResult>${writeS3TablesDestinationResult(value.S3TablesDestinationResult)}</S3TablesDestinationResult>`
  }
  return xml
}

export function writeErrorDetails(value: ErrorDetails): string {
  let xml = ''
  if (value.ErrorCode !== undefined) {
    xml += `<ErrorCode>${escapeXml(value.ErrorCode)}</ErrorCode>`
  }
  if (value.ErrorMessage !== undefined) {
    xml += `<ErrorMessage>${escapeXml(value.ErrorMessage)}</ErrorMessage>`
  }
  return xml
}

export function writeMetricsFilter(value: MetricsFilter): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tag !== undefined) {
    xml += `<Tag>${writeTag(value.Tag)}</Tag>`
  }
  if (value.AccessPointArn !== undefined) {
    xml += `<AccessPointArn>${escapeXml(value.AccessPointArn)}</AccessPointArn>`
  }
  if (value.And !== undefined) {
    xml += `<And>${writeMetricsAndOperator(value.And)}</And>`
  }
  return xml
}

export function writeNotificationConfigurationFilter(value: NotificationConfigurationFilter): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<S3Key>${writeS3KeyFilter(value.Key)}</S3Key>`
  }
  return xml
}

export function writeOwnershipControlsRule(value: OwnershipControlsRule): string {
  let xml = ''
  if (value.ObjectOwnership !== undefined) {
    xml += `<ObjectOwnership>${escapeXml(value.ObjectOwnership)}</ObjectOwnership>`
  }
  return xml
}

export function writeReplicationRule(value: ReplicationRule): string {
  let xml = ''
  if (value.ID !== undefined) {
    xml += `<ID>${escapeXml(value.ID)}</ID>`
  }
  if (value.Priority !== undefined) {
    xml += `<Priority>${value.Priority}</Priority>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Filter !== undefined) {
    xml += `<Filter>${writeReplicationRuleFilter(value.Filter)}</Filter>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.SourceSelectionCriteria !== undefined) {
    xml += `<SourceSelectionCriteria>${writeSourceSelectionCriteria(value.SourceSelectionCriteria)}</SourceSelectionCriteria>`
  }
  if (value.ExistingObjectReplication !== undefined) {
    xml += `<ExistingObjectReplication>${writeExistingObjectReplication(value.ExistingObjectReplication)}</ExistingObjectReplication>`
  }
  if (value.Destination !== undefined) {
    xml += `<Destination>${writeDestination(value.Destination)}</Destination>`
  }
  if (value.DeleteMarkerReplication !== undefined) {
    xml += `<DeleteMarkerReplication>${writeDeleteMarkerReplication(value.DeleteMarkerReplication)}</DeleteMarkerReplication>`
  }
  return xml
}

export function writeCondition(value: Condition): string {
  let xml = ''
  if (value.HttpErrorCodeReturnedEquals !== undefined) {
    xml += `<HttpErrorCodeReturnedEquals>${escapeXml(value.HttpErrorCodeReturnedEquals)}</HttpErrorCodeReturnedEquals>`
  }
  if (value.KeyPrefixEquals !== undefined) {
    xml += `<KeyPrefixEquals>${escapeXml(value.KeyPrefixEquals)}</KeyPrefixEquals>`
  }
  return xml
}

export function writeRedirect(value: Redirect): string {
  let xml = ''
  if (value.HostName !== undefined) {
    xml += `<HostName>${escapeXml(value.HostName)}</HostName>`
  }
  if (value.HttpRedirectCode !== undefined) {
    xml += `<HttpRedirectCode>${escapeXml(value.HttpRedirectCode)}</HttpRedirectCode>`
  }
  if (value.Protocol !== undefined) {
    xml += `<Protocol>${escapeXml(value.Protocol)}</Protocol>`
  }
  if (value.ReplaceKeyPrefixWith !== undefined) {
    xml += `<ReplaceKeyPrefixWith>${escapeXml(value.ReplaceKeyPrefixWith)}</ReplaceKeyPrefixWith>`
  }
  if (value.ReplaceKeyWith !== undefined) {
    xml += `<ReplaceKeyWith>${escapeXml(value.ReplaceKeyWith)}</ReplaceKeyWith>`
  }
  return xml
}

export function writeObjectPart(value: ObjectPart): string {
  let xml = ''
  if (value.PartNumber !== undefined) {
    xml += `<PartNumber>${value.PartNumber}</PartNumber>`
  }
  if (value.Size !== undefined) {
    xml += `<Size>${value.Size}</Size>`
  }
  if (value.ChecksumCRC32 !== undefined) {
    xml += `<ChecksumCRC32>${escapeXml(value.ChecksumCRC32)}</ChecksumCRC32>`
  }
  if (value.ChecksumCRC32C !== undefined) {
    xml += `<ChecksumCRC32C>${escapeXml(value.ChecksumCRC32C)}</ChecksumCRC32C>`
  }
  if (value.ChecksumCRC64NVME !== undefined) {
    xml += `<ChecksumCRC64NVME>${escapeXml(value.ChecksumCRC64NVME)}</ChecksumCRC64NVME>`
  }
  if (value.ChecksumSHA1 !== undefined) {
    xml += `<ChecksumSHA1>${escapeXml(value.ChecksumSHA1)}</ChecksumSHA1>`
  }
  if (value.ChecksumSHA256 !== undefined) {
    xml += `<ChecksumSHA256>${escapeXml(value.ChecksumSHA256)}</ChecksumSHA256>`
  }
  if (value.ChecksumSHA512 !== undefined) {
    xml += `<ChecksumSHA512>${escapeXml(value.ChecksumSHA512)}</ChecksumSHA512>`
  }
  if (value.ChecksumMD5 !== undefined) {
    xml += `<ChecksumMD5>${escapeXml(value.ChecksumMD5)}</ChecksumMD5>`
  }
  if (value.ChecksumXXHASH64 !== undefined) {
    xml += `<ChecksumXXHASH64>${escapeXml(value.ChecksumXXHASH64)}</ChecksumXXHASH64>`
  }
  if (value.ChecksumXXHASH3 !== undefined) {
    xml += `<ChecksumXXHASH3>${escapeXml(value.ChecksumXXHASH3)}</ChecksumXXHASH3>`
  }
  if (value.ChecksumXXHASH128 !== undefined) {
    xml += `<ChecksumXXHASH128>${escapeXml(value.ChecksumXXHASH128)}</ChecksumXXHASH128>`
  }
  return xml
}

export function writeObjectLockRule(value: ObjectLockRule): string {
  let xml = ''
  if (value.DefaultRetention !== undefined) {
    xml += `<DefaultRetention>${writeDefaultRetention(value.DefaultRetention)}</DefaultRetention>`
  }
  return xml
}

export function writeRestoreStatus(value: RestoreStatus): string {
  let xml = ''
  if (value.IsRestoreInProgress !== undefined) {
    xml += `<IsRestoreInProgress>${value.IsRestoreInProgress}</IsRestoreInProgress>`
  }
  if (value.RestoreExpiryDate !== undefined) {
    xml += `<RestoreExpiryDate>${formatDateTime(value.RestoreExpiryDate)}</RestoreExpiryDate>`
  }
  return xml
}

export function writeAnalyticsAndOperator(value: AnalyticsAndOperator): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tags !== undefined) {
    for (const item of value.Tags) xml += `<Tag>${writeTag(item)}</Tag>`
  }
  return xml
}

export function writeStorageClassAnalysisDataExport(value: StorageClassAnalysisDataExport): string {
  let xml = ''
  if (value.OutputSchemaVersion !== undefined) {
    xml += `<OutputSchemaVersion>${escapeXml(value.OutputSchemaVersion)}</OutputSchemaVersion>`
  }
  if (value.Destination !== undefined) {
    xml += `<Destination>${writeAnalyticsExportDestination(value.Destination)}</Destination>`
  }
  return xml
}

export function writeServerSideEncryptionByDefault(value: ServerSideEncryptionByDefault): string {
  let xml = ''
  if (value.SSEAlgorithm !== undefined) {
    xml += `<SSEAlgorithm>${escapeXml(value.SSEAlgorithm)}</SSEAlgorithm>`
  }
  if (value.KMSMasterKeyID !== undefined) {
    xml += `<KMSMasterKeyID>${escapeXml(value.KMSMasterKeyID)}</KMSMasterKeyID>`
  }
  return xml
}

export function writeBlockedEncryptionTypes(value: BlockedEncryptionTypes): string {
  let xml = ''
  if (value.EncryptionType !== undefined) {
    for (const item of value.EncryptionType) xml += `<EncryptionType>${escapeXml(item)}</EncryptionType>`
  }
  return xml
}

export function writeIntelligentTieringAndOperator(value: IntelligentTieringAndOperator): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tags !== undefined) {
    for (const item of value.Tags) xml += `<Tag>${writeTag(item)}</Tag>`
  }
  return xml
}

export function writeInventoryS3BucketDestination(value: InventoryS3BucketDestination): string {
  let xml = ''
  if (value.AccountId !== undefined) {
    xml += `<AccountId>${escapeXml(value.AccountId)}</AccountId>`
  }
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Format !== undefined) {
    xml += `<Format>${escapeXml(value.Format)}</Format>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Encryption !== undefined) {
    xml += `<Encryption>${writeInventoryEncryption(value.Encryption)}</Encryption>`
  }
  return xml
}

export function writeLifecycleRuleAndOperator(value: LifecycleRuleAndOperator): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tags !== undefined) {
    for (const item of value.Tags) xml += `<Tag>${writeTag(item)}</Tag>`
  }
  if (value.ObjectSizeGreaterThan !== undefined) {
    xml += `<ObjectSizeGreaterThan>${value.ObjectSizeGreaterThan}</ObjectSizeGreaterThan>`
  }
  if (value.ObjectSizeLessThan !== undefined) {
    xml += `<ObjectSizeLessThan>${value.ObjectSizeLessThan}</ObjectSizeLessThan>`
  }
  return xml
}

export function writeSimplePrefix(value: SimplePrefix): string {
  let xml = ''
  return xml
}

export function writePartitionedPrefix(value: PartitionedPrefix): string {
  let xml = ''
  if (value.PartitionDateSource !== undefined) {
    xml += `<PartitionDateSource>${escapeXml(value.PartitionDateSource)}</PartitionDateSource>`
  }
  return xml
}

export function writeDestinationResult(value: DestinationResult): string {
  let xml = ''
  if (value.TableBucketType !== undefined) {
    xml += `<TableBucketType>${escapeXml(value.TableBucketType)}</TableBucketType>`
  }
  if (value.TableBucketArn !== undefined) {
    xml += `<TableBucketArn>${escapeXml(value.TableBucketArn)}</TableBucketArn>`
  }
  if (value.TableNamespace !== undefined) {
    xml += `<TableNamespace>${escapeXml(value.TableNamespace)}</TableNamespace>`
  }
  return xml
}

export function writeJournalTableConfigurationResult(value: JournalTableConfigurationResult): string {
  let xml = ''
  if (value.TableStatus !== undefined) {
    xml += `<TableStatus>${escapeXml(value.TableStatus)}</TableStatus>`
  }
  if (value.Error !== undefined) {
    xml += `<Error>${writeErrorDetails(value.Error)}</Error>`
  }
  if (value.TableName !== undefined) {
    xml += `<TableName>${escapeXml(value.TableName)}</TableName>`
  }
  if (value.TableArn !== undefined) {
    xml += `<TableArn>${escapeXml(value.TableArn)}</TableArn>`
  }
  if (value.RecordExpiration !== undefined) {
    xml += `<RecordExpiration>${writeRecordExpiration(value.RecordExpiration)}</RecordExpiration>`
  }
  return xml
}

export function writeInventoryTableConfigurationResult(value: InventoryTableConfigurationResult): string {
  let xml = ''
  if (value.ConfigurationState !== undefined) {
    xml += `<ConfigurationState>${escapeXml(value.ConfigurationState)}</ConfigurationState>`
  }
  if (value.TableStatus !== undefined) {
    xml += `<TableStatus>${escapeXml(value.TableStatus)}</TableStatus>`
  }
  if (value.Error !== undefined) {
    xml += `<Error>${writeErrorDetails(value.Error)}</Error>`
  }
  if (value.TableName !== undefined) {
    xml += `<TableName>${escapeXml(value.TableName)}</TableName>`
  }
  if (value.TableArn !== undefined) {
    xml += `<TableArn>${escapeXml(value.TableArn)}</TableArn>`
  }
  return xml
}

export function writeAnnotationTableConfigurationResult(value: AnnotationTableConfigurationResult): string {
  let xml = ''
  if (value.ConfigurationState !== undefined) {
    xml += `<ConfigurationState>${escapeXml(value.ConfigurationState)}</ConfigurationState>`
  }
  if (value.TableStatus !== undefined) {
    xml += `<TableStatus>${escapeXml(value.TableStatus)}</TableStatus>`
  }
  if (value.Error !== undefined) {
    xml += `<Error>${writeErrorDetails(value.Error)}</Error>`
  }
  if (value.TableName !== undefined) {
    xml += `<TableName>${escapeXml(value.TableName)}</TableName>`
  }
  if (value.TableArn !== undefined) {
    xml += `<TableArn>${escapeXml(value.TableArn)}</TableArn>`
  }
  if (value.Role !== undefined) {
    xml += `<Role>${escapeXml(value.Role)}</Role>`
  }
  return xml
}

export function writeS3TablesDestinationResult(value: S3TablesDestinationResult): string {
  let xml = ''
  if (value.TableBucketArn !== undefined) {
    xml += `<TableBucketArn>${escapeXml(value.TableBucketArn)}</TableBucketArn>`
  }
  if (value.TableName !== undefined) {
    xml += `<TableName>${escapeXml(value.TableName)}</TableName>`
  }
  if (value.TableArn !== undefined) {
    xml += `<TableArn>${escapeXml(value.TableArn)}</TableArn>`
  }
  if (value.TableNamespace !== undefined) {
    xml += `<TableNamespace>${escapeXml(value.TableNamespace)}</TableNamespace>`
  }
  return xml
}

export function writeMetricsAndOperator(value: MetricsAndOperator): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tags !== undefined) {
    for (const item of value.Tags) xml += `<Tag>${writeTag(item)}</Tag>`
  }
  if (value.AccessPointArn !== undefined) {
    xml += `<AccessPointArn>${escapeXml(value.AccessPointArn)}</AccessPointArn>`
  }
  return xml
}

export function writeS3KeyFilter(value: S3KeyFilter): string {
  let xml = ''
  if (value.FilterRules !== undefined) {
    for (const item of value.FilterRules) xml += `<FilterRule>${writeFilterRule(item)}</FilterRule>`
  }
  return xml
}

export function writeReplicationRuleFilter(value: ReplicationRuleFilter): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tag !== undefined) {
    xml += `<Tag>${writeTag(value.Tag)}</Tag>`
  }
  if (value.And !== undefined) {
    xml += `<And>${writeReplicationRuleAndOperator(value.And)}</And>`
  }
  return xml
}

export function writeSourceSelectionCriteria(value: SourceSelectionCriteria): string {
  let xml = ''
  if (value.SseKmsEncryptedObjects !== undefined) {
    xml += `<SseKmsEncryptedObjects>${writeSseKmsEncryptedObjects(value.SseKmsEncryptedObjects)}</SseKmsEncryptedObjects>`
  }
  if (value.ReplicaModifications !== undefined) {
    xml += `<ReplicaModifications>${writeReplicaModifications(value.ReplicaModifications)}</ReplicaModifications>`
  }
  return xml
}

export function writeExistingObjectReplication(value: ExistingObjectReplication): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xml
}

export function writeDestination(value: Destination): string {
  let xml = ''
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Account !== undefined) {
    xml += `<Account>${escapeXml(value.Account)}</Account>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.AccessControlTranslation !== undefined) {
    xml += `<AccessControlTranslation>${writeAccessControlTranslation(value.AccessControlTranslation)}</AccessControlTranslation>`
  }
  if (value.EncryptionConfiguration !== undefined) {
    xml += `<EncryptionConfiguration>${writeEncryptionConfiguration(value.EncryptionConfiguration)}</EncryptionConfiguration>`
  }
  if (value.ReplicationTime !== undefined) {
    xml += `<ReplicationTime>${writeReplicationTime(value.ReplicationTime)}</ReplicationTime>`
  }
  if (value.Metrics !== undefined) {
    xml += `<Metrics>${writeMetrics(value.Metrics)}</Metrics>`
  }
  return xml
}

export function writeDeleteMarkerReplication(value: DeleteMarkerReplication): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xml
}

export function writeDefaultRetention(value: DefaultRetention): string {
  let xml = ''
  if (value.Mode !== undefined) {
    xml += `<Mode>${escapeXml(value.Mode)}</Mode>`
  }
  if (value.Days !== undefined) {
    xml += `<Days>${value.Days}</Days>`
  }
  if (value.Years !== undefined) {
    xml += `<Years>${value.Years}</Years>`
  }
  return xml
}

export function writeAnalyticsExportDestination(value: AnalyticsExportDestination): string {
  let xml = ''
  if (value.S3BucketDestination !== undefined) {
    xml += `<S3BucketDestination>${writeAnalyticsS3BucketDestination(value.S3BucketDestination)}</S3BucketDestination>`
  }
  return xml
}

export function writeInventoryEncryption(value: InventoryEncryption): string {
  let xml = ''
  if (value.SSES3 !== undefined) {
    xml += `<SSE-S3>${writeSSES3(value.SSES3)}</SSE-S3>`
  }
  if (value.SSEKMS !== undefined) {
    xml += `<SSE-KMS>${writeSSEKMS(value.SSEKMS)}</SSE-KMS>`
  }
  return xml
}

export function writeRecordExpiration(value: RecordExpiration): string {
  let xml = ''
  if (value.Expiration !== undefined) {
    xml += `<Expiration>${escapeXml(value.Expiration)}</Expiration>`
  }
  if (value.Days !== undefined) {
    xml += `<Days>${value.Days}</Days>`
  }
  return xml
}

export function writeFilterRule(value: FilterRule): string {
  let xml = ''
  if (value.Name !== undefined) {
    xml += `<Name>${escapeXml(value.Name)}</Name>`
  }
  if (value.Value !== undefined) {
    xml += `<Value>${escapeXml(value.Value)}</Value>`
  }
  return xml
}

export function writeReplicationRuleAndOperator(value: ReplicationRuleAndOperator): string {
  let xml = ''
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Tags !== undefined) {
    for (const item of value.Tags) xml += `<Tag>${writeTag(item)}</Tag>`
  }
  return xml
}

export function writeSseKmsEncryptedObjects(value: SseKmsEncryptedObjects): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xml
}

export function writeReplicaModifications(value: ReplicaModifications): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xml
}

export function writeAccessControlTranslation(value: AccessControlTranslation): string {
  let xml = ''
  if (value.Owner !== undefined) {
    xml += `<Owner>${escapeXml(value.Owner)}</Owner>`
  }
  return xml
}

export function writeEncryptionConfiguration(value: EncryptionConfiguration): string {
  let xml = ''
  if (value.ReplicaKmsKeyID !== undefined) {
    xml += `<ReplicaKmsKeyID>${escapeXml(value.ReplicaKmsKeyID)}</ReplicaKmsKeyID>`
  }
  return xml
}

export function writeReplicationTime(value: ReplicationTime): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.Time !== undefined) {
    xml += `<Time>${writeReplicationTimeValue(value.Time)}</Time>`
  }
  return xml
}

export function writeMetrics(value: Metrics): string {
  let xml = ''
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.EventThreshold !== undefined) {
    xml += `<EventThreshold>${writeReplicationTimeValue(value.EventThreshold)}</EventThreshold>`
  }
  return xml
}

export function writeAnalyticsS3BucketDestination(value: AnalyticsS3BucketDestination): string {
  let xml = ''
  if (value.Format !== undefined) {
    xml += `<Format>${escapeXml(value.Format)}</Format>`
  }
  if (value.BucketAccountId !== undefined) {
    xml += `<BucketAccountId>${escapeXml(value.BucketAccountId)}</BucketAccountId>`
  }
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  return xml
}

export function writeSSES3(value: SSES3): string {
  let xml = ''
  return xml
}

export function writeSSEKMS(value: SSEKMS): string {
  let xml = ''
  if (value.KeyId !== undefined) {
    xml += `<KeyId>${escapeXml(value.KeyId)}</KeyId>`
  }
  return xml
}

export function writeReplicationTimeValue(value: ReplicationTimeValue): string {
  let xml = ''
  if (value.Minutes !== undefined) {
    xml += `<Minutes>${value.Minutes}</Minutes>`
  }
  return xml
}

export function attributesOfGrantee(value: Grantee): string {
  let xml = ''
  if (value.Type !== undefined) xml += ` xsi:type="${escapeXml(value.Type)}"`
  return xml
}
