// Generated from model/ by `npm run codegen`; do not edit.
import type { Body, OutputBody } from '../protocol/wire.ts'
import type {
  AnalyticsS3ExportFileFormat,
  AnnotationConfigurationState,
  AnnotationDirective,
  ArchiveStatus,
  BucketAbacStatus,
  BucketAccelerateStatus,
  BucketCannedACL,
  BucketLocationConstraint,
  BucketLogsPermission,
  BucketNamespace,
  BucketType,
  BucketVersioningStatus,
  ChecksumAlgorithm,
  ChecksumMode,
  ChecksumType,
  DataRedundancy,
  DeleteMarkerReplicationStatus,
  EncodingType,
  EncryptionType,
  Event,
  ExistingObjectReplicationStatus,
  ExpirationState,
  ExpirationStatus,
  FilterRuleName,
  IntelligentTieringAccessTier,
  IntelligentTieringStatus,
  InventoryConfigurationState,
  InventoryFormat,
  InventoryFrequency,
  InventoryIncludedObjectVersions,
  InventoryOptionalField,
  LocationType,
  MetadataDirective,
  MetricsStatus,
  MFADelete,
  MFADeleteStatus,
  ObjectAttributes,
  ObjectCannedACL,
  ObjectLockEnabled,
  ObjectLockLegalHoldStatus,
  ObjectLockMode,
  ObjectLockRetentionMode,
  ObjectOwnership,
  ObjectStorageClass,
  ObjectVersionStorageClass,
  OptionalObjectAttributes,
  OwnerOverride,
  PartitionDateSource,
  Payer,
  Permission,
  Protocol,
  ReplicaModificationsStatus,
  ReplicationRuleStatus,
  ReplicationStatus,
  ReplicationTimeStatus,
  RequestCharged,
  RequestPayer,
  S3TablesBucketType,
  ServerSideEncryption,
  SessionMode,
  SseKmsEncryptedObjectsStatus,
  StorageClass,
  StorageClassAnalysisSchemaVersion,
  TableSseAlgorithm,
  TaggingDirective,
  TransitionDefaultMinimumObjectSize,
  TransitionStorageClass,
  Type,
} from './enums.ts'

export interface AbacStatus {
  Status?: BucketAbacStatus | undefined
}

export interface AbortIncompleteMultipartUpload {
  DaysAfterInitiation?: number | undefined
}

export interface AbortMultipartUploadOutput {
  RequestCharged?: RequestCharged | undefined
}

export interface AbortMultipartUploadRequest {
  Bucket: string
  Key: string
  UploadId: string
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  IfMatchInitiatedTime?: Date | undefined
}

export interface AccelerateConfiguration {
  Status?: BucketAccelerateStatus | undefined
}

export interface Grantee {
  DisplayName?: string | undefined
  EmailAddress?: string | undefined
  ID?: string | undefined
  URI?: string | undefined
  Type: Type
}

export interface Grant {
  Grantee?: Grantee | undefined
  Permission?: Permission | undefined
}

export interface Owner {
  DisplayName?: string | undefined
  ID?: string | undefined
}

export interface AccessControlPolicy {
  Grants?: Grant[] | undefined
  Owner?: Owner | undefined
}

export interface AccessControlTranslation {
  Owner: OwnerOverride
}

export interface CompleteMultipartUploadOutput {
  Location?: string | undefined
  Bucket?: string | undefined
  Key?: string | undefined
  Expiration?: string | undefined
  ETag?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  VersionId?: string | undefined
  SSEKMSKeyId?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface CompletedPart {
  ETag?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  PartNumber?: number | undefined
}

export interface CompletedMultipartUpload {
  Parts?: CompletedPart[] | undefined
}

export interface CompleteMultipartUploadRequest {
  Bucket: string
  Key: string
  MultipartUpload?: CompletedMultipartUpload | undefined
  UploadId: string
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  MpuObjectSize?: number | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  IfMatch?: string | undefined
  IfNoneMatch?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
}

export interface CopyObjectResult {
  ETag?: string | undefined
  LastModified?: Date | undefined
  ChecksumType?: ChecksumType | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
}

export interface CopyObjectOutput {
  CopyObjectResult?: CopyObjectResult | undefined
  Expiration?: string | undefined
  CopySourceVersionId?: string | undefined
  VersionId?: string | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface CopyObjectRequest {
  ACL?: ObjectCannedACL | undefined
  Bucket: string
  CacheControl?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentType?: string | undefined
  CopySource: string
  CopySourceIfMatch?: string | undefined
  CopySourceIfModifiedSince?: Date | undefined
  CopySourceIfNoneMatch?: string | undefined
  CopySourceIfUnmodifiedSince?: Date | undefined
  Expires?: string | undefined
  GrantFullControl?: string | undefined
  GrantRead?: string | undefined
  GrantReadACP?: string | undefined
  GrantWriteACP?: string | undefined
  IfMatch?: string | undefined
  IfNoneMatch?: string | undefined
  Key: string
  Metadata?: Record<string, string> | undefined
  MetadataDirective?: MetadataDirective | undefined
  TaggingDirective?: TaggingDirective | undefined
  AnnotationDirective?: AnnotationDirective | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  StorageClass?: StorageClass | undefined
  WebsiteRedirectLocation?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  CopySourceSSECustomerAlgorithm?: string | undefined
  CopySourceSSECustomerKey?: string | undefined
  CopySourceSSECustomerKeyMD5?: string | undefined
  RequestPayer?: RequestPayer | undefined
  Tagging?: string | undefined
  ObjectLockMode?: ObjectLockMode | undefined
  ObjectLockRetainUntilDate?: Date | undefined
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined
  ExpectedBucketOwner?: string | undefined
  ExpectedSourceBucketOwner?: string | undefined
}

export interface CreateBucketOutput {
  Location?: string | undefined
  BucketArn?: string | undefined
}

export interface BucketInfo {
  DataRedundancy?: DataRedundancy | undefined
  Type?: BucketType | undefined
}

export interface LocationInfo {
  Type?: LocationType | undefined
  Name?: string | undefined
}

export interface Tag {
  Key: string
  Value: string
}

export interface CreateBucketConfiguration {
  LocationConstraint?: BucketLocationConstraint | undefined
  Location?: LocationInfo | undefined
  Bucket?: BucketInfo | undefined
  Tags?: Tag[] | undefined
}

export interface CreateBucketRequest {
  ACL?: BucketCannedACL | undefined
  Bucket: string
  CreateBucketConfiguration?: CreateBucketConfiguration | undefined
  GrantFullControl?: string | undefined
  GrantRead?: string | undefined
  GrantReadACP?: string | undefined
  GrantWrite?: string | undefined
  GrantWriteACP?: string | undefined
  ObjectLockEnabledForBucket?: boolean | undefined
  ObjectOwnership?: ObjectOwnership | undefined
  BucketNamespace?: BucketNamespace | undefined
}

export interface MetadataTableEncryptionConfiguration {
  SseAlgorithm: TableSseAlgorithm
  KmsKeyArn?: string | undefined
}

export interface AnnotationTableConfiguration {
  ConfigurationState: AnnotationConfigurationState
  EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
  Role?: string | undefined
}

export interface InventoryTableConfiguration {
  ConfigurationState: InventoryConfigurationState
  EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
}

export interface RecordExpiration {
  Expiration: ExpirationState
  Days?: number | undefined
}

export interface JournalTableConfiguration {
  RecordExpiration: RecordExpiration
  EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
}

export interface MetadataConfiguration {
  JournalTableConfiguration: JournalTableConfiguration
  InventoryTableConfiguration?: InventoryTableConfiguration | undefined
  AnnotationTableConfiguration?: AnnotationTableConfiguration | undefined
}

export interface CreateBucketMetadataConfigurationRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  MetadataConfiguration: MetadataConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface S3TablesDestination {
  TableBucketArn: string
  TableName: string
}

export interface MetadataTableConfiguration {
  S3TablesDestination: S3TablesDestination
}

export interface CreateBucketMetadataTableConfigurationRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  MetadataTableConfiguration: MetadataTableConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface CreateMultipartUploadOutput {
  AbortDate?: Date | undefined
  AbortRuleId?: string | undefined
  Bucket?: string | undefined
  Key?: string | undefined
  UploadId?: string | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  RequestCharged?: RequestCharged | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ChecksumType?: ChecksumType | undefined
}

export interface CreateMultipartUploadRequest {
  ACL?: ObjectCannedACL | undefined
  Bucket: string
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentType?: string | undefined
  Expires?: string | undefined
  GrantFullControl?: string | undefined
  GrantRead?: string | undefined
  GrantReadACP?: string | undefined
  GrantWriteACP?: string | undefined
  Key: string
  Metadata?: Record<string, string> | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  StorageClass?: StorageClass | undefined
  WebsiteRedirectLocation?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  RequestPayer?: RequestPayer | undefined
  Tagging?: string | undefined
  ObjectLockMode?: ObjectLockMode | undefined
  ObjectLockRetainUntilDate?: Date | undefined
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined
  ExpectedBucketOwner?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ChecksumType?: ChecksumType | undefined
}

export interface SessionCredentials {
  AccessKeyId: string
  SecretAccessKey: string
  SessionToken: string
  Expiration: Date
}

export interface CreateSessionOutput {
  ServerSideEncryption?: ServerSideEncryption | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  Credentials: SessionCredentials
}

export interface CreateSessionRequest {
  SessionMode?: SessionMode | undefined
  Bucket: string
  ServerSideEncryption?: ServerSideEncryption | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
}

export interface DeleteBucketRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketAnalyticsConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketCorsRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketEncryptionRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketIntelligentTieringConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketInventoryConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketLifecycleRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketMetadataConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketMetadataTableConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketMetricsConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketOwnershipControlsRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketPolicyRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketReplicationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketTaggingRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketWebsiteRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteObjectOutput {
  DeleteMarker?: boolean | undefined
  VersionId?: string | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface DeleteObjectRequest {
  Bucket: string
  Key: string
  MFA?: string | undefined
  VersionId?: string | undefined
  RequestPayer?: RequestPayer | undefined
  BypassGovernanceRetention?: boolean | undefined
  ExpectedBucketOwner?: string | undefined
  IfMatch?: string | undefined
  IfMatchLastModifiedTime?: Date | undefined
  IfMatchSize?: number | undefined
}

export interface DeleteObjectAnnotationOutput {
  ObjectVersionId?: string | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface DeleteObjectAnnotationRequest {
  Bucket: string
  Key: string
  AnnotationName: string
  VersionId?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  ObjectIfMatch?: string | undefined
}

export interface DeletedObject {
  Key?: string | undefined
  VersionId?: string | undefined
  DeleteMarker?: boolean | undefined
  DeleteMarkerVersionId?: string | undefined
}

export interface _Error {
  Key?: string | undefined
  VersionId?: string | undefined
  Code?: string | undefined
  Message?: string | undefined
}

export interface DeleteObjectsOutput {
  Deleted?: DeletedObject[] | undefined
  RequestCharged?: RequestCharged | undefined
  Errors?: _Error[] | undefined
}

export interface ObjectIdentifier {
  Key: string
  VersionId?: string | undefined
  ETag?: string | undefined
  LastModifiedTime?: Date | undefined
  Size?: number | undefined
}

export interface Delete {
  Objects: ObjectIdentifier[]
  Quiet?: boolean | undefined
}

export interface DeleteObjectsRequest {
  Bucket: string
  Delete: Delete
  MFA?: string | undefined
  RequestPayer?: RequestPayer | undefined
  BypassGovernanceRetention?: boolean | undefined
  ExpectedBucketOwner?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
}

export interface DeleteObjectTaggingOutput {
  VersionId?: string | undefined
}

export interface DeleteObjectTaggingRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface DeletePublicAccessBlockRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketAbacOutput {
  AbacStatus?: AbacStatus | undefined
}

export interface GetBucketAbacRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketAccelerateConfigurationOutput {
  Status?: BucketAccelerateStatus | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface GetBucketAccelerateConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
  RequestPayer?: RequestPayer | undefined
}

export interface GetBucketAclOutput {
  Owner?: Owner | undefined
  Grants?: Grant[] | undefined
}

export interface GetBucketAclRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface AnalyticsAndOperator {
  Prefix?: string | undefined
  Tags?: Tag[] | undefined
}

export type AnalyticsFilter =
  | AnalyticsFilter.AndMember
  | AnalyticsFilter.PrefixMember
  | AnalyticsFilter.TagMember
  | AnalyticsFilter.$UnknownMember

export namespace AnalyticsFilter {
  export interface PrefixMember {
    Prefix: string
    Tag?: never
    And?: never
    $unknown?: never
  }
  export interface TagMember {
    Prefix?: never
    Tag: Tag
    And?: never
    $unknown?: never
  }
  export interface AndMember {
    Prefix?: never
    Tag?: never
    And: AnalyticsAndOperator
    $unknown?: never
  }
  export interface $UnknownMember {
    Prefix?: never
    Tag?: never
    And?: never
    $unknown: [string, any]
  }
  export interface Visitor<T> {
    Prefix: (value: string) => T
    Tag: (value: Tag) => T
    And: (value: AnalyticsAndOperator) => T
    _: (name: string, value: any) => T
  }
}

export interface AnalyticsS3BucketDestination {
  Format: AnalyticsS3ExportFileFormat
  BucketAccountId?: string | undefined
  Bucket: string
  Prefix?: string | undefined
}

export interface AnalyticsExportDestination {
  S3BucketDestination: AnalyticsS3BucketDestination
}

export interface StorageClassAnalysisDataExport {
  OutputSchemaVersion: StorageClassAnalysisSchemaVersion
  Destination: AnalyticsExportDestination
}

export interface StorageClassAnalysis {
  DataExport?: StorageClassAnalysisDataExport | undefined
}

export interface AnalyticsConfiguration {
  Id: string
  Filter?: AnalyticsFilter | undefined
  StorageClassAnalysis: StorageClassAnalysis
}

export interface GetBucketAnalyticsConfigurationOutput {
  AnalyticsConfiguration?: AnalyticsConfiguration | undefined
}

export interface GetBucketAnalyticsConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface CORSRule {
  ID?: string | undefined
  AllowedHeaders?: string[] | undefined
  AllowedMethods: string[]
  AllowedOrigins: string[]
  ExposeHeaders?: string[] | undefined
  MaxAgeSeconds?: number | undefined
}

export interface GetBucketCorsOutput {
  CORSRules?: CORSRule[] | undefined
}

export interface GetBucketCorsRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface ServerSideEncryptionByDefault {
  SSEAlgorithm: ServerSideEncryption
  KMSMasterKeyID?: string | undefined
}

export interface BlockedEncryptionTypes {
  EncryptionType?: EncryptionType[] | undefined
}

export interface ServerSideEncryptionRule {
  ApplyServerSideEncryptionByDefault?: ServerSideEncryptionByDefault | undefined
  BucketKeyEnabled?: boolean | undefined
  BlockedEncryptionTypes?: BlockedEncryptionTypes | undefined
}

export interface ServerSideEncryptionConfiguration {
  Rules: ServerSideEncryptionRule[]
}

export interface GetBucketEncryptionOutput {
  ServerSideEncryptionConfiguration?: ServerSideEncryptionConfiguration | undefined
}

export interface GetBucketEncryptionRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface IntelligentTieringAndOperator {
  Prefix?: string | undefined
  Tags?: Tag[] | undefined
}

export interface IntelligentTieringFilter {
  Prefix?: string | undefined
  Tag?: Tag | undefined
  And?: IntelligentTieringAndOperator | undefined
}

export interface Tiering {
  Days: number
  AccessTier: IntelligentTieringAccessTier
}

export interface IntelligentTieringConfiguration {
  Id: string
  Filter?: IntelligentTieringFilter | undefined
  Status: IntelligentTieringStatus
  Tierings: Tiering[]
}

export interface GetBucketIntelligentTieringConfigurationOutput {
  IntelligentTieringConfiguration?: IntelligentTieringConfiguration | undefined
}

export interface GetBucketIntelligentTieringConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface SSEKMS {
  KeyId: string
}

export interface SSES3 {}

export interface InventoryEncryption {
  SSES3?: SSES3 | undefined
  SSEKMS?: SSEKMS | undefined
}

export interface InventoryS3BucketDestination {
  AccountId?: string | undefined
  Bucket: string
  Format: InventoryFormat
  Prefix?: string | undefined
  Encryption?: InventoryEncryption | undefined
}

export interface InventoryDestination {
  S3BucketDestination: InventoryS3BucketDestination
}

export interface InventoryFilter {
  Prefix: string
}

export interface InventorySchedule {
  Frequency: InventoryFrequency
}

export interface InventoryConfiguration {
  Destination: InventoryDestination
  IsEnabled: boolean
  Filter?: InventoryFilter | undefined
  Id: string
  IncludedObjectVersions: InventoryIncludedObjectVersions
  OptionalFields?: InventoryOptionalField[] | undefined
  Schedule: InventorySchedule
}

export interface GetBucketInventoryConfigurationOutput {
  InventoryConfiguration?: InventoryConfiguration | undefined
}

export interface GetBucketInventoryConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface LifecycleExpiration {
  Date?: Date | undefined
  Days?: number | undefined
  ExpiredObjectDeleteMarker?: boolean | undefined
}

export interface LifecycleRuleAndOperator {
  Prefix?: string | undefined
  Tags?: Tag[] | undefined
  ObjectSizeGreaterThan?: number | undefined
  ObjectSizeLessThan?: number | undefined
}

export interface LifecycleRuleFilter {
  Prefix?: string | undefined
  Tag?: Tag | undefined
  ObjectSizeGreaterThan?: number | undefined
  ObjectSizeLessThan?: number | undefined
  And?: LifecycleRuleAndOperator | undefined
}

export interface NoncurrentVersionExpiration {
  NoncurrentDays?: number | undefined
  NewerNoncurrentVersions?: number | undefined
}

export interface NoncurrentVersionTransition {
  NoncurrentDays?: number | undefined
  StorageClass?: TransitionStorageClass | undefined
  NewerNoncurrentVersions?: number | undefined
}

export interface Transition {
  Date?: Date | undefined
  Days?: number | undefined
  StorageClass?: TransitionStorageClass | undefined
}

export interface LifecycleRule {
  Expiration?: LifecycleExpiration | undefined
  ID?: string | undefined
  /**
   * @deprecated deprecated.
   * @public
   */
  Prefix?: string | undefined

  Filter?: LifecycleRuleFilter | undefined
  Status: ExpirationStatus
  Transitions?: Transition[] | undefined
  NoncurrentVersionTransitions?: NoncurrentVersionTransition[] | undefined
  NoncurrentVersionExpiration?: NoncurrentVersionExpiration | undefined
  AbortIncompleteMultipartUpload?: AbortIncompleteMultipartUpload | undefined
}

export interface GetBucketLifecycleConfigurationOutput {
  Rules?: LifecycleRule[] | undefined
  TransitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize | undefined
}

export interface GetBucketLifecycleConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketLocationOutput {
  LocationConstraint?: BucketLocationConstraint | undefined
}

export interface GetBucketLocationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface TargetGrant {
  Grantee?: Grantee | undefined
  Permission?: BucketLogsPermission | undefined
}

export interface PartitionedPrefix {
  PartitionDateSource?: PartitionDateSource | undefined
}

export interface SimplePrefix {}

export interface TargetObjectKeyFormat {
  SimplePrefix?: SimplePrefix | undefined
  PartitionedPrefix?: PartitionedPrefix | undefined
}

export interface LoggingEnabled {
  TargetBucket: string
  TargetGrants?: TargetGrant[] | undefined
  TargetPrefix: string
  TargetObjectKeyFormat?: TargetObjectKeyFormat | undefined
}

export interface GetBucketLoggingOutput {
  LoggingEnabled?: LoggingEnabled | undefined
}

export interface GetBucketLoggingRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface ErrorDetails {
  ErrorCode?: string | undefined
  ErrorMessage?: string | undefined
}

export interface AnnotationTableConfigurationResult {
  ConfigurationState: AnnotationConfigurationState
  TableStatus?: string | undefined
  Error?: ErrorDetails | undefined
  TableName?: string | undefined
  TableArn?: string | undefined
  Role?: string | undefined
}

export interface DestinationResult {
  TableBucketType?: S3TablesBucketType | undefined
  TableBucketArn?: string | undefined
  TableNamespace?: string | undefined
}

export interface InventoryTableConfigurationResult {
  ConfigurationState: InventoryConfigurationState
  TableStatus?: string | undefined
  Error?: ErrorDetails | undefined
  TableName?: string | undefined
  TableArn?: string | undefined
}

export interface JournalTableConfigurationResult {
  TableStatus: string
  Error?: ErrorDetails | undefined
  TableName: string
  TableArn?: string | undefined
  RecordExpiration: RecordExpiration
}

export interface MetadataConfigurationResult {
  DestinationResult: DestinationResult
  JournalTableConfigurationResult?: JournalTableConfigurationResult | undefined
  InventoryTableConfigurationResult?: InventoryTableConfigurationResult | undefined
  AnnotationTableConfigurationResult?: AnnotationTableConfigurationResult | undefined
}

export interface GetBucketMetadataConfigurationResult {
  MetadataConfigurationResult: MetadataConfigurationResult
}

export interface GetBucketMetadataConfigurationOutput {
  GetBucketMetadataConfigurationResult?: GetBucketMetadataConfigurationResult | undefined
}

export interface GetBucketMetadataConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface S3TablesDestinationResult {
  TableBucketArn: string
  TableName: string
  TableArn: string
  TableNamespace: string
}

export interface MetadataTableConfigurationResult {
  S3TablesDestinationResult: S3TablesDestinationResult
}

export interface GetBucketMetadataTableConfigurationResult {
  MetadataTableConfigurationResult: MetadataTableConfigurationResult
  Status: string
  Error?: ErrorDetails | undefined
}

export interface GetBucketMetadataTableConfigurationOutput {
  GetBucketMetadataTableConfigurationResult?: GetBucketMetadataTableConfigurationResult | undefined
}

export interface GetBucketMetadataTableConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface MetricsAndOperator {
  Prefix?: string | undefined
  Tags?: Tag[] | undefined
  AccessPointArn?: string | undefined
}

export type MetricsFilter =
  | MetricsFilter.AccessPointArnMember
  | MetricsFilter.AndMember
  | MetricsFilter.PrefixMember
  | MetricsFilter.TagMember
  | MetricsFilter.$UnknownMember

export namespace MetricsFilter {
  export interface PrefixMember {
    Prefix: string
    Tag?: never
    AccessPointArn?: never
    And?: never
    $unknown?: never
  }
  export interface TagMember {
    Prefix?: never
    Tag: Tag
    AccessPointArn?: never
    And?: never
    $unknown?: never
  }
  export interface AccessPointArnMember {
    Prefix?: never
    Tag?: never
    AccessPointArn: string
    And?: never
    $unknown?: never
  }
  export interface AndMember {
    Prefix?: never
    Tag?: never
    AccessPointArn?: never
    And: MetricsAndOperator
    $unknown?: never
  }
  export interface $UnknownMember {
    Prefix?: never
    Tag?: never
    AccessPointArn?: never
    And?: never
    $unknown: [string, any]
  }
  export interface Visitor<T> {
    Prefix: (value: string) => T
    Tag: (value: Tag) => T
    AccessPointArn: (value: string) => T
    And: (value: MetricsAndOperator) => T
    _: (name: string, value: any) => T
  }
}

export interface MetricsConfiguration {
  Id: string
  Filter?: MetricsFilter | undefined
}

export interface GetBucketMetricsConfigurationOutput {
  MetricsConfiguration?: MetricsConfiguration | undefined
}

export interface GetBucketMetricsConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketNotificationConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface EventBridgeConfiguration {}

export interface FilterRule {
  Name?: FilterRuleName | undefined
  Value?: string | undefined
}

export interface S3KeyFilter {
  FilterRules?: FilterRule[] | undefined
}

export interface NotificationConfigurationFilter {
  Key?: S3KeyFilter | undefined
}

export interface LambdaFunctionConfiguration {
  Id?: string | undefined
  LambdaFunctionArn: string
  Events: Event[]
  Filter?: NotificationConfigurationFilter | undefined
}

export interface QueueConfiguration {
  Id?: string | undefined
  QueueArn: string
  Events: Event[]
  Filter?: NotificationConfigurationFilter | undefined
}

export interface TopicConfiguration {
  Id?: string | undefined
  TopicArn: string
  Events: Event[]
  Filter?: NotificationConfigurationFilter | undefined
}

export interface NotificationConfiguration {
  TopicConfigurations?: TopicConfiguration[] | undefined
  QueueConfigurations?: QueueConfiguration[] | undefined
  LambdaFunctionConfigurations?: LambdaFunctionConfiguration[] | undefined
  EventBridgeConfiguration?: EventBridgeConfiguration | undefined
}

export interface OwnershipControlsRule {
  ObjectOwnership: ObjectOwnership
}

export interface OwnershipControls {
  Rules: OwnershipControlsRule[]
}

export interface GetBucketOwnershipControlsOutput {
  OwnershipControls?: OwnershipControls | undefined
}

export interface GetBucketOwnershipControlsRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketPolicyOutput {
  Policy?: string | undefined
}

export interface GetBucketPolicyRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface PolicyStatus {
  IsPublic?: boolean | undefined
}

export interface GetBucketPolicyStatusOutput {
  PolicyStatus?: PolicyStatus | undefined
}

export interface GetBucketPolicyStatusRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface DeleteMarkerReplication {
  Status?: DeleteMarkerReplicationStatus | undefined
}

export interface EncryptionConfiguration {
  ReplicaKmsKeyID?: string | undefined
}

export interface ReplicationTimeValue {
  Minutes?: number | undefined
}

export interface Metrics {
  Status: MetricsStatus
  EventThreshold?: ReplicationTimeValue | undefined
}

export interface ReplicationTime {
  Status: ReplicationTimeStatus
  Time: ReplicationTimeValue
}

export interface Destination {
  Bucket: string
  Account?: string | undefined
  StorageClass?: StorageClass | undefined
  AccessControlTranslation?: AccessControlTranslation | undefined
  EncryptionConfiguration?: EncryptionConfiguration | undefined
  ReplicationTime?: ReplicationTime | undefined
  Metrics?: Metrics | undefined
}

export interface ExistingObjectReplication {
  Status: ExistingObjectReplicationStatus
}

export interface ReplicationRuleAndOperator {
  Prefix?: string | undefined
  Tags?: Tag[] | undefined
}

export interface ReplicationRuleFilter {
  Prefix?: string | undefined
  Tag?: Tag | undefined
  And?: ReplicationRuleAndOperator | undefined
}

export interface ReplicaModifications {
  Status: ReplicaModificationsStatus
}

export interface SseKmsEncryptedObjects {
  Status: SseKmsEncryptedObjectsStatus
}

export interface SourceSelectionCriteria {
  SseKmsEncryptedObjects?: SseKmsEncryptedObjects | undefined
  ReplicaModifications?: ReplicaModifications | undefined
}

export interface ReplicationRule {
  ID?: string | undefined
  Priority?: number | undefined
  /**
   * @deprecated deprecated.
   * @public
   */
  Prefix?: string | undefined

  Filter?: ReplicationRuleFilter | undefined
  Status: ReplicationRuleStatus
  SourceSelectionCriteria?: SourceSelectionCriteria | undefined
  ExistingObjectReplication?: ExistingObjectReplication | undefined
  Destination: Destination
  DeleteMarkerReplication?: DeleteMarkerReplication | undefined
}

export interface ReplicationConfiguration {
  Role: string
  Rules: ReplicationRule[]
}

export interface GetBucketReplicationOutput {
  ReplicationConfiguration?: ReplicationConfiguration | undefined
}

export interface GetBucketReplicationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketRequestPaymentOutput {
  Payer?: Payer | undefined
}

export interface GetBucketRequestPaymentRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketTaggingOutput {
  TagSet: Tag[]
}

export interface GetBucketTaggingRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetBucketVersioningOutput {
  Status?: BucketVersioningStatus | undefined
  MFADelete?: MFADeleteStatus | undefined
}

export interface GetBucketVersioningRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface ErrorDocument {
  Key: string
}

export interface IndexDocument {
  Suffix: string
}

export interface RedirectAllRequestsTo {
  HostName: string
  Protocol?: Protocol | undefined
}

export interface Condition {
  HttpErrorCodeReturnedEquals?: string | undefined
  KeyPrefixEquals?: string | undefined
}

export interface Redirect {
  HostName?: string | undefined
  HttpRedirectCode?: string | undefined
  Protocol?: Protocol | undefined
  ReplaceKeyPrefixWith?: string | undefined
  ReplaceKeyWith?: string | undefined
}

export interface RoutingRule {
  Condition?: Condition | undefined
  Redirect: Redirect
}

export interface GetBucketWebsiteOutput {
  RedirectAllRequestsTo?: RedirectAllRequestsTo | undefined
  IndexDocument?: IndexDocument | undefined
  ErrorDocument?: ErrorDocument | undefined
  RoutingRules?: RoutingRule[] | undefined
}

export interface GetBucketWebsiteRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface GetObjectOutput {
  Body?: OutputBody | undefined
  DeleteMarker?: boolean | undefined
  AcceptRanges?: string | undefined
  Expiration?: string | undefined
  Restore?: string | undefined
  LastModified?: Date | undefined
  ContentLength?: number | undefined
  ETag?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  MissingMeta?: number | undefined
  VersionId?: string | undefined
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentRange?: string | undefined
  ContentType?: string | undefined
  Expires?: string | undefined
  WebsiteRedirectLocation?: string | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  Metadata?: Record<string, string> | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  StorageClass?: StorageClass | undefined
  RequestCharged?: RequestCharged | undefined
  ReplicationStatus?: ReplicationStatus | undefined
  PartsCount?: number | undefined
  TagCount?: number | undefined
  ObjectLockMode?: ObjectLockMode | undefined
  ObjectLockRetainUntilDate?: Date | undefined
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined
}

export interface GetObjectRequest {
  Bucket: string
  IfMatch?: string | undefined
  IfModifiedSince?: Date | undefined
  IfNoneMatch?: string | undefined
  IfUnmodifiedSince?: Date | undefined
  Key: string
  Range?: string | undefined
  ResponseCacheControl?: string | undefined
  ResponseContentDisposition?: string | undefined
  ResponseContentEncoding?: string | undefined
  ResponseContentLanguage?: string | undefined
  ResponseContentType?: string | undefined
  ResponseExpires?: string | undefined
  VersionId?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  RequestPayer?: RequestPayer | undefined
  PartNumber?: number | undefined
  ExpectedBucketOwner?: string | undefined
  ChecksumMode?: ChecksumMode | undefined
}

export interface GetObjectAclOutput {
  Owner?: Owner | undefined
  Grants?: Grant[] | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface GetObjectAclRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface GetObjectAnnotationOutput {
  AnnotationPayload?: OutputBody | undefined
  ObjectVersionId?: string | undefined
  LastModified?: Date | undefined
  ContentLength?: number | undefined
  ETag?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  RequestCharged?: RequestCharged | undefined
  ReplicationStatus?: ReplicationStatus | undefined
}

export interface GetObjectAnnotationRequest {
  Bucket: string
  Key: string
  AnnotationName: string
  VersionId?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  ChecksumMode?: ChecksumMode | undefined
}

export interface Checksum {
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
}

export interface ObjectPart {
  PartNumber?: number | undefined
  Size?: number | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
}

export interface GetObjectAttributesParts {
  TotalPartsCount?: number | undefined
  PartNumberMarker?: string | undefined
  NextPartNumberMarker?: string | undefined
  MaxParts?: number | undefined
  IsTruncated?: boolean | undefined
  Parts?: ObjectPart[] | undefined
}

export interface GetObjectAttributesOutput {
  DeleteMarker?: boolean | undefined
  LastModified?: Date | undefined
  VersionId?: string | undefined
  RequestCharged?: RequestCharged | undefined
  ETag?: string | undefined
  Checksum?: Checksum | undefined
  ObjectParts?: GetObjectAttributesParts | undefined
  StorageClass?: StorageClass | undefined
  ObjectSize?: number | undefined
}

export interface GetObjectAttributesRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  MaxParts?: number | undefined
  PartNumberMarker?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  ObjectAttributes: ObjectAttributes[]
}

export interface ObjectLockLegalHold {
  Status?: ObjectLockLegalHoldStatus | undefined
}

export interface GetObjectLegalHoldOutput {
  LegalHold?: ObjectLockLegalHold | undefined
}

export interface GetObjectLegalHoldRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface DefaultRetention {
  Mode?: ObjectLockRetentionMode | undefined
  Days?: number | undefined
  Years?: number | undefined
}

export interface ObjectLockRule {
  DefaultRetention?: DefaultRetention | undefined
}

export interface ObjectLockConfiguration {
  ObjectLockEnabled?: ObjectLockEnabled | undefined
  Rule?: ObjectLockRule | undefined
}

export interface GetObjectLockConfigurationOutput {
  ObjectLockConfiguration?: ObjectLockConfiguration | undefined
}

export interface GetObjectLockConfigurationRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface ObjectLockRetention {
  Mode?: ObjectLockRetentionMode | undefined
  RetainUntilDate?: Date | undefined
}

export interface GetObjectRetentionOutput {
  Retention?: ObjectLockRetention | undefined
}

export interface GetObjectRetentionRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface GetObjectTaggingOutput {
  VersionId?: string | undefined
  TagSet: Tag[]
}

export interface GetObjectTaggingRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  ExpectedBucketOwner?: string | undefined
  RequestPayer?: RequestPayer | undefined
}

export interface GetObjectTorrentOutput {
  Body?: OutputBody | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface GetObjectTorrentRequest {
  Bucket: string
  Key: string
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PublicAccessBlockConfiguration {
  BlockPublicAcls?: boolean | undefined
  IgnorePublicAcls?: boolean | undefined
  BlockPublicPolicy?: boolean | undefined
  RestrictPublicBuckets?: boolean | undefined
}

export interface GetPublicAccessBlockOutput {
  PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration | undefined
}

export interface GetPublicAccessBlockRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface HeadBucketOutput {
  BucketArn?: string | undefined
  BucketLocationType?: LocationType | undefined
  BucketLocationName?: string | undefined
  BucketRegion?: string | undefined
  AccessPointAlias?: boolean | undefined
}

export interface HeadBucketRequest {
  Bucket: string
  ExpectedBucketOwner?: string | undefined
}

export interface HeadObjectOutput {
  DeleteMarker?: boolean | undefined
  AcceptRanges?: string | undefined
  Expiration?: string | undefined
  Restore?: string | undefined
  ArchiveStatus?: ArchiveStatus | undefined
  LastModified?: Date | undefined
  ContentLength?: number | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  ETag?: string | undefined
  MissingMeta?: number | undefined
  VersionId?: string | undefined
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentType?: string | undefined
  ContentRange?: string | undefined
  Expires?: string | undefined
  WebsiteRedirectLocation?: string | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  Metadata?: Record<string, string> | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  StorageClass?: StorageClass | undefined
  RequestCharged?: RequestCharged | undefined
  ReplicationStatus?: ReplicationStatus | undefined
  PartsCount?: number | undefined
  TagCount?: number | undefined
  ObjectLockMode?: ObjectLockMode | undefined
  ObjectLockRetainUntilDate?: Date | undefined
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined
}

export interface HeadObjectRequest {
  Bucket: string
  IfMatch?: string | undefined
  IfModifiedSince?: Date | undefined
  IfNoneMatch?: string | undefined
  IfUnmodifiedSince?: Date | undefined
  Key: string
  Range?: string | undefined
  ResponseCacheControl?: string | undefined
  ResponseContentDisposition?: string | undefined
  ResponseContentEncoding?: string | undefined
  ResponseContentLanguage?: string | undefined
  ResponseContentType?: string | undefined
  ResponseExpires?: string | undefined
  VersionId?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  RequestPayer?: RequestPayer | undefined
  PartNumber?: number | undefined
  ExpectedBucketOwner?: string | undefined
  ChecksumMode?: ChecksumMode | undefined
}

export interface ListBucketAnalyticsConfigurationsOutput {
  IsTruncated?: boolean | undefined
  ContinuationToken?: string | undefined
  NextContinuationToken?: string | undefined
  AnalyticsConfigurationList?: AnalyticsConfiguration[] | undefined
}

export interface ListBucketAnalyticsConfigurationsRequest {
  Bucket: string
  ContinuationToken?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface ListBucketIntelligentTieringConfigurationsOutput {
  IsTruncated?: boolean | undefined
  ContinuationToken?: string | undefined
  NextContinuationToken?: string | undefined
  IntelligentTieringConfigurationList?: IntelligentTieringConfiguration[] | undefined
}

export interface ListBucketIntelligentTieringConfigurationsRequest {
  Bucket: string
  ContinuationToken?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface ListBucketInventoryConfigurationsOutput {
  ContinuationToken?: string | undefined
  InventoryConfigurationList?: InventoryConfiguration[] | undefined
  IsTruncated?: boolean | undefined
  NextContinuationToken?: string | undefined
}

export interface ListBucketInventoryConfigurationsRequest {
  Bucket: string
  ContinuationToken?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface ListBucketMetricsConfigurationsOutput {
  IsTruncated?: boolean | undefined
  ContinuationToken?: string | undefined
  NextContinuationToken?: string | undefined
  MetricsConfigurationList?: MetricsConfiguration[] | undefined
}

export interface ListBucketMetricsConfigurationsRequest {
  Bucket: string
  ContinuationToken?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface Bucket {
  Name?: string | undefined
  CreationDate?: Date | undefined
  BucketRegion?: string | undefined
  BucketArn?: string | undefined
}

export interface ListBucketsOutput {
  Buckets?: Bucket[] | undefined
  Owner?: Owner | undefined
  ContinuationToken?: string | undefined
  Prefix?: string | undefined
}

export interface ListBucketsRequest {
  MaxBuckets?: number | undefined
  ContinuationToken?: string | undefined
  Prefix?: string | undefined
  BucketRegion?: string | undefined
}

export interface ListDirectoryBucketsOutput {
  Buckets?: Bucket[] | undefined
  ContinuationToken?: string | undefined
}

export interface ListDirectoryBucketsRequest {
  ContinuationToken?: string | undefined
  MaxDirectoryBuckets?: number | undefined
}

export interface CommonPrefix {
  Prefix?: string | undefined
}

export interface Initiator {
  ID?: string | undefined
  DisplayName?: string | undefined
}

export interface MultipartUpload {
  UploadId?: string | undefined
  Key?: string | undefined
  Initiated?: Date | undefined
  StorageClass?: StorageClass | undefined
  Owner?: Owner | undefined
  Initiator?: Initiator | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ChecksumType?: ChecksumType | undefined
}

export interface ListMultipartUploadsOutput {
  Bucket?: string | undefined
  KeyMarker?: string | undefined
  UploadIdMarker?: string | undefined
  NextKeyMarker?: string | undefined
  Prefix?: string | undefined
  Delimiter?: string | undefined
  NextUploadIdMarker?: string | undefined
  MaxUploads?: number | undefined
  IsTruncated?: boolean | undefined
  Uploads?: MultipartUpload[] | undefined
  CommonPrefixes?: CommonPrefix[] | undefined
  EncodingType?: EncodingType | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface ListMultipartUploadsRequest {
  Bucket: string
  Delimiter?: string | undefined
  EncodingType?: EncodingType | undefined
  KeyMarker?: string | undefined
  MaxUploads?: number | undefined
  Prefix?: string | undefined
  UploadIdMarker?: string | undefined
  ExpectedBucketOwner?: string | undefined
  RequestPayer?: RequestPayer | undefined
}

export interface AnnotationEntry {
  AnnotationName: string
  LastModified: Date
  ETag?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm[] | undefined
  Size: number
  ReplicationStatus?: ReplicationStatus | undefined
}

export interface ListObjectAnnotationsOutput {
  Annotations?: AnnotationEntry[] | undefined
  Bucket?: string | undefined
  Key?: string | undefined
  ObjectVersionId?: string | undefined
  AnnotationPrefix?: string | undefined
  MaxAnnotationResults?: number | undefined
  AnnotationCount?: number | undefined
  ContinuationToken?: string | undefined
  NextContinuationToken?: string | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface ListObjectAnnotationsRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  MaxAnnotationResults?: number | undefined
  AnnotationPrefix?: string | undefined
  ContinuationToken?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface RestoreStatus {
  IsRestoreInProgress?: boolean | undefined
  RestoreExpiryDate?: Date | undefined
}

export interface _Object {
  Key?: string | undefined
  LastModified?: Date | undefined
  ETag?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm[] | undefined
  ChecksumType?: ChecksumType | undefined
  Size?: number | undefined
  StorageClass?: ObjectStorageClass | undefined
  Owner?: Owner | undefined
  RestoreStatus?: RestoreStatus | undefined
}

export interface ListObjectsOutput {
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
  NextMarker?: string | undefined
  Contents?: _Object[] | undefined
  Name?: string | undefined
  Prefix?: string | undefined
  Delimiter?: string | undefined
  MaxKeys?: number | undefined
  CommonPrefixes?: CommonPrefix[] | undefined
  EncodingType?: EncodingType | undefined
  RequestCharged?: RequestCharged | undefined
  BucketRegion?: string | undefined
}

export interface ListObjectsRequest {
  Bucket: string
  Delimiter?: string | undefined
  EncodingType?: EncodingType | undefined
  Marker?: string | undefined
  MaxKeys?: number | undefined
  Prefix?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  OptionalObjectAttributes?: OptionalObjectAttributes[] | undefined
}

export interface ListObjectsV2Output {
  IsTruncated?: boolean | undefined
  Contents?: _Object[] | undefined
  Name?: string | undefined
  Prefix?: string | undefined
  Delimiter?: string | undefined
  MaxKeys?: number | undefined
  CommonPrefixes?: CommonPrefix[] | undefined
  EncodingType?: EncodingType | undefined
  KeyCount?: number | undefined
  ContinuationToken?: string | undefined
  NextContinuationToken?: string | undefined
  StartAfter?: string | undefined
  RequestCharged?: RequestCharged | undefined
  BucketRegion?: string | undefined
}

export interface ListObjectsV2Request {
  Bucket: string
  Delimiter?: string | undefined
  EncodingType?: EncodingType | undefined
  MaxKeys?: number | undefined
  Prefix?: string | undefined
  ContinuationToken?: string | undefined
  FetchOwner?: boolean | undefined
  StartAfter?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  OptionalObjectAttributes?: OptionalObjectAttributes[] | undefined
}

export interface DeleteMarkerEntry {
  Owner?: Owner | undefined
  Key?: string | undefined
  VersionId?: string | undefined
  IsLatest?: boolean | undefined
  LastModified?: Date | undefined
}

export interface ObjectVersion {
  ETag?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm[] | undefined
  ChecksumType?: ChecksumType | undefined
  Size?: number | undefined
  StorageClass?: ObjectVersionStorageClass | undefined
  Key?: string | undefined
  VersionId?: string | undefined
  IsLatest?: boolean | undefined
  LastModified?: Date | undefined
  Owner?: Owner | undefined
  RestoreStatus?: RestoreStatus | undefined
}

export interface ListObjectVersionsOutput {
  IsTruncated?: boolean | undefined
  KeyMarker?: string | undefined
  VersionIdMarker?: string | undefined
  NextKeyMarker?: string | undefined
  NextVersionIdMarker?: string | undefined
  Versions?: ObjectVersion[] | undefined
  DeleteMarkers?: DeleteMarkerEntry[] | undefined
  Name?: string | undefined
  Prefix?: string | undefined
  Delimiter?: string | undefined
  MaxKeys?: number | undefined
  CommonPrefixes?: CommonPrefix[] | undefined
  EncodingType?: EncodingType | undefined
  RequestCharged?: RequestCharged | undefined
  ElementOrder?: number[] | undefined
}

export interface ListObjectVersionsRequest {
  Bucket: string
  Delimiter?: string | undefined
  EncodingType?: EncodingType | undefined
  KeyMarker?: string | undefined
  MaxKeys?: number | undefined
  Prefix?: string | undefined
  VersionIdMarker?: string | undefined
  ExpectedBucketOwner?: string | undefined
  RequestPayer?: RequestPayer | undefined
  OptionalObjectAttributes?: OptionalObjectAttributes[] | undefined
}

export interface Part {
  PartNumber?: number | undefined
  LastModified?: Date | undefined
  ETag?: string | undefined
  Size?: number | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
}

export interface ListPartsOutput {
  AbortDate?: Date | undefined
  AbortRuleId?: string | undefined
  Bucket?: string | undefined
  Key?: string | undefined
  UploadId?: string | undefined
  PartNumberMarker?: string | undefined
  NextPartNumberMarker?: string | undefined
  MaxParts?: number | undefined
  IsTruncated?: boolean | undefined
  Parts?: Part[] | undefined
  Initiator?: Initiator | undefined
  Owner?: Owner | undefined
  StorageClass?: StorageClass | undefined
  RequestCharged?: RequestCharged | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ChecksumType?: ChecksumType | undefined
}

export interface ListPartsRequest {
  Bucket: string
  Key: string
  MaxParts?: number | undefined
  PartNumberMarker?: string | undefined
  UploadId: string
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
}

export interface PostResponse {
  Location?: string | undefined
  Bucket?: string | undefined
  Key?: string | undefined
  ETag?: string | undefined
}

export interface PostObjectOutput {
  /**
   * 200, 201, 204 or, for a redirect, 303.
   * @public
   */
  StatusCode?: number | undefined

  Location?: string | undefined
  ETag?: string | undefined
  VersionId?: string | undefined
  Expiration?: string | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  SSEKMSKeyId?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumType?: ChecksumType | undefined
  /**
   * Written with status 201.
   * @public
   */
  Response?: PostResponse | undefined
}

export interface PostObjectRequest {
  Bucket: string
  ContentType: string
  ContentLength?: number | undefined
  Body?: Body | undefined
}

export interface PutBucketAbacRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ExpectedBucketOwner?: string | undefined
  AbacStatus: AbacStatus
}

export interface PutBucketAccelerateConfigurationRequest {
  Bucket: string
  AccelerateConfiguration: AccelerateConfiguration
  ExpectedBucketOwner?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
}

export interface PutBucketAclRequest {
  ACL?: BucketCannedACL | undefined
  AccessControlPolicy?: AccessControlPolicy | undefined
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  GrantFullControl?: string | undefined
  GrantRead?: string | undefined
  GrantReadACP?: string | undefined
  GrantWrite?: string | undefined
  GrantWriteACP?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketAnalyticsConfigurationRequest {
  Bucket: string
  Id: string
  AnalyticsConfiguration: AnalyticsConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface CORSConfiguration {
  CORSRules: CORSRule[]
}

export interface PutBucketCorsRequest {
  Bucket: string
  CORSConfiguration: CORSConfiguration
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketEncryptionRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketIntelligentTieringConfigurationRequest {
  Bucket: string
  Id: string
  ExpectedBucketOwner?: string | undefined
  IntelligentTieringConfiguration: IntelligentTieringConfiguration
}

export interface PutBucketInventoryConfigurationRequest {
  Bucket: string
  Id: string
  InventoryConfiguration: InventoryConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketLifecycleConfigurationOutput {
  TransitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize | undefined
}

export interface BucketLifecycleConfiguration {
  Rules: LifecycleRule[]
}

export interface PutBucketLifecycleConfigurationRequest {
  Bucket: string
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  LifecycleConfiguration?: BucketLifecycleConfiguration | undefined
  ExpectedBucketOwner?: string | undefined
  TransitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize | undefined
}

export interface BucketLoggingStatus {
  LoggingEnabled?: LoggingEnabled | undefined
}

export interface PutBucketLoggingRequest {
  Bucket: string
  BucketLoggingStatus: BucketLoggingStatus
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketMetricsConfigurationRequest {
  Bucket: string
  Id: string
  MetricsConfiguration: MetricsConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketNotificationConfigurationRequest {
  Bucket: string
  NotificationConfiguration: NotificationConfiguration
  ExpectedBucketOwner?: string | undefined
  SkipDestinationValidation?: boolean | undefined
}

export interface PutBucketOwnershipControlsRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ExpectedBucketOwner?: string | undefined
  OwnershipControls: OwnershipControls
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
}

export interface PutBucketPolicyRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ConfirmRemoveSelfBucketAccess?: boolean | undefined
  Policy: string
  ExpectedBucketOwner?: string | undefined
}

export interface PutBucketReplicationRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ReplicationConfiguration: ReplicationConfiguration
  Token?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface RequestPaymentConfiguration {
  Payer: Payer
}

export interface PutBucketRequestPaymentRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  RequestPaymentConfiguration: RequestPaymentConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface Tagging {
  TagSet: Tag[]
}

export interface PutBucketTaggingRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  Tagging: Tagging
  ExpectedBucketOwner?: string | undefined
}

export interface VersioningConfiguration {
  MFADelete?: MFADelete | undefined
  Status?: BucketVersioningStatus | undefined
}

export interface PutBucketVersioningRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  MFA?: string | undefined
  VersioningConfiguration: VersioningConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface WebsiteConfiguration {
  ErrorDocument?: ErrorDocument | undefined
  IndexDocument?: IndexDocument | undefined
  RedirectAllRequestsTo?: RedirectAllRequestsTo | undefined
  RoutingRules?: RoutingRule[] | undefined
}

export interface PutBucketWebsiteRequest {
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  WebsiteConfiguration: WebsiteConfiguration
  ExpectedBucketOwner?: string | undefined
}

export interface PutObjectOutput {
  Expiration?: string | undefined
  ETag?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  VersionId?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  Size?: number | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface PutObjectRequest {
  ACL?: ObjectCannedACL | undefined
  Body?: Body | undefined
  Bucket: string
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentLength?: number | undefined
  ContentMD5?: string | undefined
  ContentType?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  Expires?: string | undefined
  IfMatch?: string | undefined
  IfNoneMatch?: string | undefined
  GrantFullControl?: string | undefined
  GrantRead?: string | undefined
  GrantReadACP?: string | undefined
  GrantWriteACP?: string | undefined
  Key: string
  WriteOffsetBytes?: number | undefined
  Metadata?: Record<string, string> | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  StorageClass?: StorageClass | undefined
  WebsiteRedirectLocation?: string | undefined
  SSECustomerAlgorithm?: string | undefined
  SSECustomerKey?: string | undefined
  SSECustomerKeyMD5?: string | undefined
  SSEKMSKeyId?: string | undefined
  SSEKMSEncryptionContext?: string | undefined
  BucketKeyEnabled?: boolean | undefined
  RequestPayer?: RequestPayer | undefined
  Tagging?: string | undefined
  ObjectLockMode?: ObjectLockMode | undefined
  ObjectLockRetainUntilDate?: Date | undefined
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutObjectAclOutput {
  RequestCharged?: RequestCharged | undefined
}

export interface PutObjectAclRequest {
  ACL?: ObjectCannedACL | undefined
  AccessControlPolicy?: AccessControlPolicy | undefined
  Bucket: string
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  GrantFullControl?: string | undefined
  GrantRead?: string | undefined
  GrantReadACP?: string | undefined
  GrantWrite?: string | undefined
  GrantWriteACP?: string | undefined
  Key: string
  RequestPayer?: RequestPayer | undefined
  VersionId?: string | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutObjectAnnotationOutput {
  Key?: string | undefined
  AnnotationName?: string | undefined
  ObjectVersionId?: string | undefined
  ETag?: string | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ChecksumType?: ChecksumType | undefined
  ServerSideEncryption?: ServerSideEncryption | undefined
  RequestCharged?: RequestCharged | undefined
}

export interface PutObjectAnnotationRequest {
  Bucket: string
  Key: string
  VersionId?: string | undefined
  AnnotationName: string
  AnnotationPayload: Body
  ObjectIfMatch?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ChecksumCRC32?: string | undefined
  ChecksumCRC32C?: string | undefined
  ChecksumCRC64NVME?: string | undefined
  ChecksumSHA1?: string | undefined
  ChecksumSHA256?: string | undefined
  ChecksumSHA512?: string | undefined
  ChecksumMD5?: string | undefined
  ChecksumXXHASH64?: string | undefined
  ChecksumXXHASH3?: string | undefined
  ChecksumXXHASH128?: string | undefined
  ContentMD5?: string | undefined
  RequestPayer?: RequestPayer | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutObjectLegalHoldOutput {
  RequestCharged?: RequestCharged | undefined
}

export interface PutObjectLegalHoldRequest {
  Bucket: string
  Key: string
  LegalHold?: ObjectLockLegalHold | undefined
  RequestPayer?: RequestPayer | undefined
  VersionId?: string | undefined
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutObjectLockConfigurationOutput {
  RequestCharged?: RequestCharged | undefined
}

export interface PutObjectLockConfigurationRequest {
  Bucket: string
  ObjectLockConfiguration?: ObjectLockConfiguration | undefined
  RequestPayer?: RequestPayer | undefined
  Token?: string | undefined
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ExpectedBucketOwner?: string | undefined
}

export interface PutObjectRetentionOutput {
  RequestCharged?: RequestCharged | undefined
}

export interface PutObjectRetentionRequest {
  Bucket: string
  Key: string
  Retention?: ObjectLockRetention | undefined
  RequestPayer?: RequestPayer | undefined
  VersionId?: string | undefined
  BypassGovernanceRetention?: boolean | undefined
  ContentMD5?: string | undefined
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined
  ExpectedBucketOwner?: string | undefined
}
