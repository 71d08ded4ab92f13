// Generated from model/ by `npm run codegen`; do not edit.

export const BucketAbacStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type BucketAbacStatus = (typeof BucketAbacStatus)[keyof typeof BucketAbacStatus]

export const RequestCharged = {
  requester: 'requester',
} as const

export type RequestCharged = (typeof RequestCharged)[keyof typeof RequestCharged]

export const RequestPayer = {
  requester: 'requester',
} as const

export type RequestPayer = (typeof RequestPayer)[keyof typeof RequestPayer]

export const BucketAccelerateStatus = {
  Enabled: 'Enabled',
  Suspended: 'Suspended',
} as const

export type BucketAccelerateStatus = (typeof BucketAccelerateStatus)[keyof typeof BucketAccelerateStatus]

export const Type = {
  AmazonCustomerByEmail: 'AmazonCustomerByEmail',
  CanonicalUser: 'CanonicalUser',
  Group: 'Group',
} as const

export type Type = (typeof Type)[keyof typeof Type]

export const Permission = {
  FULL_CONTROL: 'FULL_CONTROL',
  READ: 'READ',
  READ_ACP: 'READ_ACP',
  WRITE: 'WRITE',
  WRITE_ACP: 'WRITE_ACP',
} as const

export type Permission = (typeof Permission)[keyof typeof Permission]

export const OwnerOverride = {
  Destination: 'Destination',
} as const

export type OwnerOverride = (typeof OwnerOverride)[keyof typeof OwnerOverride]

export const ChecksumType = {
  COMPOSITE: 'COMPOSITE',
  FULL_OBJECT: 'FULL_OBJECT',
} as const

export type ChecksumType = (typeof ChecksumType)[keyof typeof ChecksumType]

export const ServerSideEncryption = {
  AES256: 'AES256',
  aws_fsx: 'aws:fsx',
  aws_kms: 'aws:kms',
  aws_kms_dsse: 'aws:kms:dsse',
} as const

export type ServerSideEncryption = (typeof ServerSideEncryption)[keyof typeof ServerSideEncryption]

export const ObjectCannedACL = {
  authenticated_read: 'authenticated-read',
  aws_exec_read: 'aws-exec-read',
  bucket_owner_full_control: 'bucket-owner-full-control',
  bucket_owner_read: 'bucket-owner-read',
  private: 'private',
  public_read: 'public-read',
  public_read_write: 'public-read-write',
} as const

export type ObjectCannedACL = (typeof ObjectCannedACL)[keyof typeof ObjectCannedACL]

export const AnnotationDirective = {
  COPY: 'COPY',
  EXCLUDE: 'EXCLUDE',
} as const

export type AnnotationDirective = (typeof AnnotationDirective)[keyof typeof AnnotationDirective]

export const ChecksumAlgorithm = {
  CRC32: 'CRC32',
  CRC32C: 'CRC32C',
  CRC64NVME: 'CRC64NVME',
  MD5: 'MD5',
  SHA1: 'SHA1',
  SHA256: 'SHA256',
  SHA512: 'SHA512',
  XXHASH128: 'XXHASH128',
  XXHASH3: 'XXHASH3',
  XXHASH64: 'XXHASH64',
} as const

export type ChecksumAlgorithm = (typeof ChecksumAlgorithm)[keyof typeof ChecksumAlgorithm]

export const MetadataDirective = {
  COPY: 'COPY',
  REPLACE: 'REPLACE',
} as const

export type MetadataDirective = (typeof MetadataDirective)[keyof typeof MetadataDirective]

export const ObjectLockLegalHoldStatus = {
  OFF: 'OFF',
  ON: 'ON',
} as const

export type ObjectLockLegalHoldStatus = (typeof ObjectLockLegalHoldStatus)[keyof typeof ObjectLockLegalHoldStatus]

export const ObjectLockMode = {
  COMPLIANCE: 'COMPLIANCE',
  GOVERNANCE: 'GOVERNANCE',
} as const

export type ObjectLockMode = (typeof ObjectLockMode)[keyof typeof ObjectLockMode]

export const StorageClass = {
  DEEP_ARCHIVE: 'DEEP_ARCHIVE',
  EXPRESS_ONEZONE: 'EXPRESS_ONEZONE',
  FSX_ONTAP: 'FSX_ONTAP',
  FSX_OPENZFS: 'FSX_OPENZFS',
  GLACIER: 'GLACIER',
  GLACIER_IR: 'GLACIER_IR',
  INTELLIGENT_TIERING: 'INTELLIGENT_TIERING',
  ONEZONE_IA: 'ONEZONE_IA',
  OUTPOSTS: 'OUTPOSTS',
  REDUCED_REDUNDANCY: 'REDUCED_REDUNDANCY',
  SNOW: 'SNOW',
  STANDARD: 'STANDARD',
  STANDARD_IA: 'STANDARD_IA',
} as const

export type StorageClass = (typeof StorageClass)[keyof typeof StorageClass]

export const TaggingDirective = {
  COPY: 'COPY',
  REPLACE: 'REPLACE',
} as const

export type TaggingDirective = (typeof TaggingDirective)[keyof typeof TaggingDirective]

export const BucketCannedACL = {
  authenticated_read: 'authenticated-read',
  private: 'private',
  public_read: 'public-read',
  public_read_write: 'public-read-write',
} as const

export type BucketCannedACL = (typeof BucketCannedACL)[keyof typeof BucketCannedACL]

export const BucketNamespace = {
  ACCOUNT_REGIONAL: 'account-regional',
  GLOBAL: 'global',
} as const

export type BucketNamespace = (typeof BucketNamespace)[keyof typeof BucketNamespace]

export const DataRedundancy = {
  SingleAvailabilityZone: 'SingleAvailabilityZone',
  SingleLocalZone: 'SingleLocalZone',
} as const

export type DataRedundancy = (typeof DataRedundancy)[keyof typeof DataRedundancy]

export const BucketType = {
  Directory: 'Directory',
} as const

export type BucketType = (typeof BucketType)[keyof typeof BucketType]

export const LocationType = {
  AvailabilityZone: 'AvailabilityZone',
  LocalZone: 'LocalZone',
} as const

export type LocationType = (typeof LocationType)[keyof typeof LocationType]

export const BucketLocationConstraint = {
  EU: 'EU',
  af_south_1: 'af-south-1',
  ap_east_1: 'ap-east-1',
  ap_east_2: 'ap-east-2',
  ap_northeast_1: 'ap-northeast-1',
  ap_northeast_2: 'ap-northeast-2',
  ap_northeast_3: 'ap-northeast-3',
  ap_south_1: 'ap-south-1',
  ap_south_2: 'ap-south-2',
  ap_southeast_1: 'ap-southeast-1',
  ap_southeast_2: 'ap-southeast-2',
  ap_southeast_3: 'ap-southeast-3',
  ap_southeast_4: 'ap-southeast-4',
  ap_southeast_5: 'ap-southeast-5',
  ap_southeast_6: 'ap-southeast-6',
  ap_southeast_7: 'ap-southeast-7',
  ca_central_1: 'ca-central-1',
  ca_west_1: 'ca-west-1',
  cn_north_1: 'cn-north-1',
  cn_northwest_1: 'cn-northwest-1',
  eu_central_1: 'eu-central-1',
  eu_central_2: 'eu-central-2',
  eu_north_1: 'eu-north-1',
  eu_south_1: 'eu-south-1',
  eu_south_2: 'eu-south-2',
  eu_west_1: 'eu-west-1',
  eu_west_2: 'eu-west-2',
  eu_west_3: 'eu-west-3',
  il_central_1: 'il-central-1',
  me_central_1: 'me-central-1',
  me_south_1: 'me-south-1',
  mx_central_1: 'mx-central-1',
  sa_east_1: 'sa-east-1',
  us_east_2: 'us-east-2',
  us_gov_east_1: 'us-gov-east-1',
  us_gov_west_1: 'us-gov-west-1',
  us_west_1: 'us-west-1',
  us_west_2: 'us-west-2',
} as const

export type BucketLocationConstraint = (typeof BucketLocationConstraint)[keyof typeof BucketLocationConstraint]

export const ObjectOwnership = {
  BucketOwnerEnforced: 'BucketOwnerEnforced',
  BucketOwnerPreferred: 'BucketOwnerPreferred',
  ObjectWriter: 'ObjectWriter',
} as const

export type ObjectOwnership = (typeof ObjectOwnership)[keyof typeof ObjectOwnership]

export const AnnotationConfigurationState = {
  DISABLED: 'DISABLED',
  ENABLED: 'ENABLED',
} as const

export type AnnotationConfigurationState =
  (typeof AnnotationConfigurationState)[keyof typeof AnnotationConfigurationState]

export const TableSseAlgorithm = {
  AES256: 'AES256',
  aws_kms: 'aws:kms',
} as const

export type TableSseAlgorithm = (typeof TableSseAlgorithm)[keyof typeof TableSseAlgorithm]

export const InventoryConfigurationState = {
  DISABLED: 'DISABLED',
  ENABLED: 'ENABLED',
} as const

export type InventoryConfigurationState = (typeof InventoryConfigurationState)[keyof typeof InventoryConfigurationState]

export const ExpirationState = {
  DISABLED: 'DISABLED',
  ENABLED: 'ENABLED',
} as const

export type ExpirationState = (typeof ExpirationState)[keyof typeof ExpirationState]

export const SessionMode = {
  ReadOnly: 'ReadOnly',
  ReadWrite: 'ReadWrite',
} as const

export type SessionMode = (typeof SessionMode)[keyof typeof SessionMode]

export const AnalyticsS3ExportFileFormat = {
  CSV: 'CSV',
} as const

export type AnalyticsS3ExportFileFormat = (typeof AnalyticsS3ExportFileFormat)[keyof typeof AnalyticsS3ExportFileFormat]

export const StorageClassAnalysisSchemaVersion = {
  V_1: 'V_1',
} as const

export type StorageClassAnalysisSchemaVersion =
  (typeof StorageClassAnalysisSchemaVersion)[keyof typeof StorageClassAnalysisSchemaVersion]

export const EncryptionType = {
  NONE: 'NONE',
  SSE_C: 'SSE-C',
} as const

export type EncryptionType = (typeof EncryptionType)[keyof typeof EncryptionType]

export const IntelligentTieringStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type IntelligentTieringStatus = (typeof IntelligentTieringStatus)[keyof typeof IntelligentTieringStatus]

export const IntelligentTieringAccessTier = {
  ARCHIVE_ACCESS: 'ARCHIVE_ACCESS',
  DEEP_ARCHIVE_ACCESS: 'DEEP_ARCHIVE_ACCESS',
} as const

export type IntelligentTieringAccessTier =
  (typeof IntelligentTieringAccessTier)[keyof typeof IntelligentTieringAccessTier]

export const InventoryFormat = {
  CSV: 'CSV',
  ORC: 'ORC',
  Parquet: 'Parquet',
} as const

export type InventoryFormat = (typeof InventoryFormat)[keyof typeof InventoryFormat]

export const InventoryIncludedObjectVersions = {
  All: 'All',
  Current: 'Current',
} as const

export type InventoryIncludedObjectVersions =
  (typeof InventoryIncludedObjectVersions)[keyof typeof InventoryIncludedObjectVersions]

export const InventoryOptionalField = {
  BucketKeyStatus: 'BucketKeyStatus',
  ChecksumAlgorithm: 'ChecksumAlgorithm',
  ETag: 'ETag',
  EncryptionStatus: 'EncryptionStatus',
  IntelligentTieringAccessTier: 'IntelligentTieringAccessTier',
  IsMultipartUploaded: 'IsMultipartUploaded',
  LastModifiedDate: 'LastModifiedDate',
  LifecycleExpirationDate: 'LifecycleExpirationDate',
  ObjectAccessControlList: 'ObjectAccessControlList',
  ObjectLockLegalHoldStatus: 'ObjectLockLegalHoldStatus',
  ObjectLockMode: 'ObjectLockMode',
  ObjectLockRetainUntilDate: 'ObjectLockRetainUntilDate',
  ObjectOwner: 'ObjectOwner',
  ReplicationStatus: 'ReplicationStatus',
  Size: 'Size',
  StorageClass: 'StorageClass',
} as const

export type InventoryOptionalField = (typeof InventoryOptionalField)[keyof typeof InventoryOptionalField]

export const InventoryFrequency = {
  Daily: 'Daily',
  Weekly: 'Weekly',
} as const

export type InventoryFrequency = (typeof InventoryFrequency)[keyof typeof InventoryFrequency]

export const TransitionStorageClass = {
  DEEP_ARCHIVE: 'DEEP_ARCHIVE',
  GLACIER: 'GLACIER',
  GLACIER_IR: 'GLACIER_IR',
  INTELLIGENT_TIERING: 'INTELLIGENT_TIERING',
  ONEZONE_IA: 'ONEZONE_IA',
  STANDARD_IA: 'STANDARD_IA',
} as const

export type TransitionStorageClass = (typeof TransitionStorageClass)[keyof typeof TransitionStorageClass]

export const ExpirationStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type ExpirationStatus = (typeof ExpirationStatus)[keyof typeof ExpirationStatus]

export const TransitionDefaultMinimumObjectSize = {
  all_storage_classes_128K: 'all_storage_classes_128K',
  varies_by_storage_class: 'varies_by_storage_class',
} as const

export type TransitionDefaultMinimumObjectSize =
  (typeof TransitionDefaultMinimumObjectSize)[keyof typeof TransitionDefaultMinimumObjectSize]

export const BucketLogsPermission = {
  FULL_CONTROL: 'FULL_CONTROL',
  READ: 'READ',
  WRITE: 'WRITE',
} as const

export type BucketLogsPermission = (typeof BucketLogsPermission)[keyof typeof BucketLogsPermission]

export const PartitionDateSource = {
  DeliveryTime: 'DeliveryTime',
  EventTime: 'EventTime',
} as const

export type PartitionDateSource = (typeof PartitionDateSource)[keyof typeof PartitionDateSource]

export const S3TablesBucketType = {
  aws: 'aws',
  customer: 'customer',
} as const

export type S3TablesBucketType = (typeof S3TablesBucketType)[keyof typeof S3TablesBucketType]

export const Event = {
  s3_IntelligentTiering: 's3:IntelligentTiering',
  s3_LifecycleExpiration_: 's3:LifecycleExpiration:*',
  s3_LifecycleExpiration_Delete: 's3:LifecycleExpiration:Delete',
  s3_LifecycleExpiration_DeleteMarkerCreated: 's3:LifecycleExpiration:DeleteMarkerCreated',
  s3_LifecycleTransition: 's3:LifecycleTransition',
  s3_ObjectAcl_Put: 's3:ObjectAcl:Put',
  s3_ObjectAnnotation_: 's3:ObjectAnnotation:*',
  s3_ObjectAnnotation_Delete: 's3:ObjectAnnotation:Delete',
  s3_ObjectAnnotation_Put: 's3:ObjectAnnotation:Put',
  s3_ObjectCreated_: 's3:ObjectCreated:*',
  s3_ObjectCreated_CompleteMultipartUpload: 's3:ObjectCreated:CompleteMultipartUpload',
  s3_ObjectCreated_Copy: 's3:ObjectCreated:Copy',
  s3_ObjectCreated_Post: 's3:ObjectCreated:Post',
  s3_ObjectCreated_Put: 's3:ObjectCreated:Put',
  s3_ObjectRemoved_: 's3:ObjectRemoved:*',
  s3_ObjectRemoved_Delete: 's3:ObjectRemoved:Delete',
  s3_ObjectRemoved_DeleteMarkerCreated: 's3:ObjectRemoved:DeleteMarkerCreated',
  s3_ObjectRestore_: 's3:ObjectRestore:*',
  s3_ObjectRestore_Completed: 's3:ObjectRestore:Completed',
  s3_ObjectRestore_Delete: 's3:ObjectRestore:Delete',
  s3_ObjectRestore_Post: 's3:ObjectRestore:Post',
  s3_ObjectTagging_: 's3:ObjectTagging:*',
  s3_ObjectTagging_Delete: 's3:ObjectTagging:Delete',
  s3_ObjectTagging_Put: 's3:ObjectTagging:Put',
  s3_ReducedRedundancyLostObject: 's3:ReducedRedundancyLostObject',
  s3_Replication_: 's3:Replication:*',
  s3_Replication_OperationFailedReplication: 's3:Replication:OperationFailedReplication',
  s3_Replication_OperationMissedThreshold: 's3:Replication:OperationMissedThreshold',
  s3_Replication_OperationNotTracked: 's3:Replication:OperationNotTracked',
  s3_Replication_OperationReplicatedAfterThreshold: 's3:Replication:OperationReplicatedAfterThreshold',
} as const

export type Event = (typeof Event)[keyof typeof Event]

export const FilterRuleName = {
  prefix: 'prefix',
  suffix: 'suffix',
} as const

export type FilterRuleName = (typeof FilterRuleName)[keyof typeof FilterRuleName]

export const DeleteMarkerReplicationStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type DeleteMarkerReplicationStatus =
  (typeof DeleteMarkerReplicationStatus)[keyof typeof DeleteMarkerReplicationStatus]

export const MetricsStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type MetricsStatus = (typeof MetricsStatus)[keyof typeof MetricsStatus]

export const ReplicationTimeStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type ReplicationTimeStatus = (typeof ReplicationTimeStatus)[keyof typeof ReplicationTimeStatus]

export const ExistingObjectReplicationStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type ExistingObjectReplicationStatus =
  (typeof ExistingObjectReplicationStatus)[keyof typeof ExistingObjectReplicationStatus]

export const ReplicaModificationsStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type ReplicaModificationsStatus = (typeof ReplicaModificationsStatus)[keyof typeof ReplicaModificationsStatus]

export const SseKmsEncryptedObjectsStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type SseKmsEncryptedObjectsStatus =
  (typeof SseKmsEncryptedObjectsStatus)[keyof typeof SseKmsEncryptedObjectsStatus]

export const ReplicationRuleStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type ReplicationRuleStatus = (typeof ReplicationRuleStatus)[keyof typeof ReplicationRuleStatus]

export const Payer = {
  BucketOwner: 'BucketOwner',
  Requester: 'Requester',
} as const

export type Payer = (typeof Payer)[keyof typeof Payer]

export const MFADeleteStatus = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type MFADeleteStatus = (typeof MFADeleteStatus)[keyof typeof MFADeleteStatus]

export const BucketVersioningStatus = {
  Enabled: 'Enabled',
  Suspended: 'Suspended',
} as const

export type BucketVersioningStatus = (typeof BucketVersioningStatus)[keyof typeof BucketVersioningStatus]

export const Protocol = {
  http: 'http',
  https: 'https',
} as const

export type Protocol = (typeof Protocol)[keyof typeof Protocol]

export const ReplicationStatus = {
  COMPLETE: 'COMPLETE',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  PENDING: 'PENDING',
  REPLICA: 'REPLICA',
} as const

export type ReplicationStatus = (typeof ReplicationStatus)[keyof typeof ReplicationStatus]

export const ChecksumMode = {
  ENABLED: 'ENABLED',
} as const

export type ChecksumMode = (typeof ChecksumMode)[keyof typeof ChecksumMode]

export const ObjectAttributes = {
  CHECKSUM: 'Checksum',
  ETAG: 'ETag',
  OBJECT_PARTS: 'ObjectParts',
  OBJECT_SIZE: 'ObjectSize',
  STORAGE_CLASS: 'StorageClass',
} as const

export type ObjectAttributes = (typeof ObjectAttributes)[keyof typeof ObjectAttributes]

export const ObjectLockEnabled = {
  Enabled: 'Enabled',
} as const

export type ObjectLockEnabled = (typeof ObjectLockEnabled)[keyof typeof ObjectLockEnabled]

export const ObjectLockRetentionMode = {
  COMPLIANCE: 'COMPLIANCE',
  GOVERNANCE: 'GOVERNANCE',
} as const

export type ObjectLockRetentionMode = (typeof ObjectLockRetentionMode)[keyof typeof ObjectLockRetentionMode]

export const ArchiveStatus = {
  ARCHIVE_ACCESS: 'ARCHIVE_ACCESS',
  DEEP_ARCHIVE_ACCESS: 'DEEP_ARCHIVE_ACCESS',
} as const

export type ArchiveStatus = (typeof ArchiveStatus)[keyof typeof ArchiveStatus]

export const EncodingType = {
  url: 'url',
} as const

export type EncodingType = (typeof EncodingType)[keyof typeof EncodingType]

export const ObjectStorageClass = {
  DEEP_ARCHIVE: 'DEEP_ARCHIVE',
  EXPRESS_ONEZONE: 'EXPRESS_ONEZONE',
  FSX_ONTAP: 'FSX_ONTAP',
  FSX_OPENZFS: 'FSX_OPENZFS',
  GLACIER: 'GLACIER',
  GLACIER_IR: 'GLACIER_IR',
  INTELLIGENT_TIERING: 'INTELLIGENT_TIERING',
  ONEZONE_IA: 'ONEZONE_IA',
  OUTPOSTS: 'OUTPOSTS',
  REDUCED_REDUNDANCY: 'REDUCED_REDUNDANCY',
  SNOW: 'SNOW',
  STANDARD: 'STANDARD',
  STANDARD_IA: 'STANDARD_IA',
} as const

export type ObjectStorageClass = (typeof ObjectStorageClass)[keyof typeof ObjectStorageClass]

export const OptionalObjectAttributes = {
  RESTORE_STATUS: 'RestoreStatus',
} as const

export type OptionalObjectAttributes = (typeof OptionalObjectAttributes)[keyof typeof OptionalObjectAttributes]

export const ObjectVersionStorageClass = {
  STANDARD: 'STANDARD',
} as const

export type ObjectVersionStorageClass = (typeof ObjectVersionStorageClass)[keyof typeof ObjectVersionStorageClass]

export const MFADelete = {
  Disabled: 'Disabled',
  Enabled: 'Enabled',
} as const

export type MFADelete = (typeof MFADelete)[keyof typeof MFADelete]

export const Tier = {
  Bulk: 'Bulk',
  Expedited: 'Expedited',
  Standard: 'Standard',
} as const

export type Tier = (typeof Tier)[keyof typeof Tier]

export const ExpressionType = {
  SQL: 'SQL',
} as const

export type ExpressionType = (typeof ExpressionType)[keyof typeof ExpressionType]

export const CompressionType = {
  BZIP2: 'BZIP2',
  GZIP: 'GZIP',
  NONE: 'NONE',
} as const

export type CompressionType = (typeof CompressionType)[keyof typeof CompressionType]

export const FileHeaderInfo = {
  IGNORE: 'IGNORE',
  NONE: 'NONE',
  USE: 'USE',
} as const

export type FileHeaderInfo = (typeof FileHeaderInfo)[keyof typeof FileHeaderInfo]

export const JSONType = {
  DOCUMENT: 'DOCUMENT',
  LINES: 'LINES',
} as const

export type JSONType = (typeof JSONType)[keyof typeof JSONType]

export const QuoteFields = {
  ALWAYS: 'ALWAYS',
  ASNEEDED: 'ASNEEDED',
} as const

export type QuoteFields = (typeof QuoteFields)[keyof typeof QuoteFields]

export const RestoreRequestType = {
  SELECT: 'SELECT',
} as const

export type RestoreRequestType = (typeof RestoreRequestType)[keyof typeof RestoreRequestType]
