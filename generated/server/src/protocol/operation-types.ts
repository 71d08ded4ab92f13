// The operations' names, inputs and outputs. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AbortMultipartUploadOutput,
  AbortMultipartUploadRequest,
  CompleteMultipartUploadOutput,
  CompleteMultipartUploadRequest,
  CopyObjectOutput,
  CopyObjectRequest,
  CreateBucketMetadataConfigurationRequest,
  CreateBucketMetadataTableConfigurationRequest,
  CreateBucketOutput,
  CreateBucketRequest,
  CreateMultipartUploadOutput,
  CreateMultipartUploadRequest,
  CreateSessionOutput,
  CreateSessionRequest,
  DeleteBucketAnalyticsConfigurationRequest,
  DeleteBucketCorsRequest,
  DeleteBucketEncryptionRequest,
  DeleteBucketIntelligentTieringConfigurationRequest,
  DeleteBucketInventoryConfigurationRequest,
  DeleteBucketLifecycleRequest,
  DeleteBucketMetadataConfigurationRequest,
  DeleteBucketMetadataTableConfigurationRequest,
  DeleteBucketMetricsConfigurationRequest,
  DeleteBucketOwnershipControlsRequest,
  DeleteBucketPolicyRequest,
  DeleteBucketReplicationRequest,
  DeleteBucketRequest,
  DeleteBucketTaggingRequest,
  DeleteBucketWebsiteRequest,
  DeleteObjectAnnotationOutput,
  DeleteObjectAnnotationRequest,
  DeleteObjectOutput,
  DeleteObjectRequest,
  DeleteObjectTaggingOutput,
  DeleteObjectTaggingRequest,
  DeleteObjectsOutput,
  DeleteObjectsRequest,
  DeletePublicAccessBlockRequest,
  GetBucketAbacOutput,
  GetBucketAbacRequest,
  GetBucketAccelerateConfigurationOutput,
  GetBucketAccelerateConfigurationRequest,
  GetBucketAclOutput,
  GetBucketAclRequest,
  GetBucketAnalyticsConfigurationOutput,
  GetBucketAnalyticsConfigurationRequest,
  GetBucketCorsOutput,
  GetBucketCorsRequest,
  GetBucketEncryptionOutput,
  GetBucketEncryptionRequest,
  GetBucketIntelligentTieringConfigurationOutput,
  GetBucketIntelligentTieringConfigurationRequest,
  GetBucketInventoryConfigurationOutput,
  GetBucketInventoryConfigurationRequest,
  GetBucketLifecycleConfigurationOutput,
  GetBucketLifecycleConfigurationRequest,
  GetBucketLocationOutput,
  GetBucketLocationRequest,
  GetBucketLoggingOutput,
  GetBucketLoggingRequest,
  GetBucketMetadataConfigurationOutput,
  GetBucketMetadataConfigurationRequest,
  GetBucketMetadataTableConfigurationOutput,
  GetBucketMetadataTableConfigurationRequest,
  GetBucketMetricsConfigurationOutput,
  GetBucketMetricsConfigurationRequest,
  GetBucketNotificationConfigurationRequest,
  GetBucketOwnershipControlsOutput,
  GetBucketOwnershipControlsRequest,
  GetBucketPolicyOutput,
  GetBucketPolicyRequest,
  GetBucketPolicyStatusOutput,
  GetBucketPolicyStatusRequest,
  GetBucketReplicationOutput,
  GetBucketReplicationRequest,
  GetBucketRequestPaymentOutput,
  GetBucketRequestPaymentRequest,
  GetBucketTaggingOutput,
  GetBucketTaggingRequest,
  GetBucketVersioningOutput,
  GetBucketVersioningRequest,
  GetBucketWebsiteOutput,
  GetBucketWebsiteRequest,
  GetObjectAclOutput,
  GetObjectAclRequest,
  GetObjectAnnotationOutput,
  GetObjectAnnotationRequest,
  GetObjectAttributesOutput,
  GetObjectAttributesRequest,
  GetObjectLegalHoldOutput,
  GetObjectLegalHoldRequest,
  GetObjectLockConfigurationOutput,
  GetObjectLockConfigurationRequest,
  GetObjectOutput,
  GetObjectRequest,
  GetObjectRetentionOutput,
  GetObjectRetentionRequest,
  GetObjectTaggingOutput,
  GetObjectTaggingRequest,
  GetObjectTorrentOutput,
  GetObjectTorrentRequest,
  GetPublicAccessBlockOutput,
  GetPublicAccessBlockRequest,
  HeadBucketOutput,
  HeadBucketRequest,
  HeadObjectOutput,
  HeadObjectRequest,
  ListBucketAnalyticsConfigurationsOutput,
  ListBucketAnalyticsConfigurationsRequest,
  ListBucketIntelligentTieringConfigurationsOutput,
  ListBucketIntelligentTieringConfigurationsRequest,
  ListBucketInventoryConfigurationsOutput,
  ListBucketInventoryConfigurationsRequest,
  ListBucketMetricsConfigurationsOutput,
  ListBucketMetricsConfigurationsRequest,
  ListBucketsOutput,
  ListBucketsRequest,
  ListDirectoryBucketsOutput,
  ListDirectoryBucketsRequest,
  ListMultipartUploadsOutput,
  ListMultipartUploadsRequest,
  ListObjectAnnotationsOutput,
  ListObjectAnnotationsRequest,
  ListObjectVersionsOutput,
  ListObjectVersionsRequest,
  ListObjectsOutput,
  ListObjectsRequest,
  ListObjectsV2Output,
  ListObjectsV2Request,
  ListPartsOutput,
  ListPartsRequest,
  NotificationConfiguration,
  PostObjectOutput,
  PostObjectRequest,
  PutBucketAbacRequest,
  PutBucketAccelerateConfigurationRequest,
  PutBucketAclRequest,
  PutBucketAnalyticsConfigurationRequest,
  PutBucketCorsRequest,
  PutBucketEncryptionRequest,
  PutBucketIntelligentTieringConfigurationRequest,
  PutBucketInventoryConfigurationRequest,
  PutBucketLifecycleConfigurationOutput,
  PutBucketLifecycleConfigurationRequest,
  PutBucketLoggingRequest,
  PutBucketMetricsConfigurationRequest,
  PutBucketNotificationConfigurationRequest,
  PutBucketOwnershipControlsRequest,
  PutBucketPolicyRequest,
  PutBucketReplicationRequest,
  PutBucketRequestPaymentRequest,
  PutBucketTaggingRequest,
  PutBucketVersioningRequest,
  PutBucketWebsiteRequest,
  PutObjectAclOutput,
  PutObjectAclRequest,
  PutObjectAnnotationOutput,
  PutObjectAnnotationRequest,
  PutObjectLegalHoldOutput,
  PutObjectLegalHoldRequest,
  PutObjectLockConfigurationOutput,
  PutObjectLockConfigurationRequest,
  PutObjectOutput,
  PutObjectRequest,
  PutObjectRetentionOutput,
  PutObjectRetentionRequest,
  PutObjectTaggingOutput,
  PutObjectTaggingRequest,
  PutPublicAccessBlockRequest,
  RenameObjectOutput,
  RenameObjectRequest,
  RestoreObjectOutput,
  RestoreObjectRequest,
  SelectObjectContentOutput,
  SelectObjectContentRequest,
  UpdateBucketMetadataAnnotationTableConfigurationRequest,
  UpdateBucketMetadataInventoryTableConfigurationRequest,
  UpdateBucketMetadataJournalTableConfigurationRequest,
  UpdateObjectEncryptionRequest,
  UpdateObjectEncryptionResponse,
  UploadPartCopyOutput,
  UploadPartCopyRequest,
  UploadPartOutput,
  UploadPartRequest,
  WriteGetObjectResponseRequest,
} from './../models/index.ts'

/** The input of each operation. */
export interface Inputs {
  AbortMultipartUpload: AbortMultipartUploadRequest
  CompleteMultipartUpload: CompleteMultipartUploadRequest
  CopyObject: CopyObjectRequest
  CreateBucket: CreateBucketRequest
  CreateBucketMetadataConfiguration: CreateBucketMetadataConfigurationRequest
  CreateBucketMetadataTableConfiguration: CreateBucketMetadataTableConfigurationRequest
  CreateMultipartUpload: CreateMultipartUploadRequest
  CreateSession: CreateSessionRequest
  DeleteBucket: DeleteBucketRequest
  DeleteBucketAnalyticsConfiguration: DeleteBucketAnalyticsConfigurationRequest
  DeleteBucketCors: DeleteBucketCorsRequest
  DeleteBucketEncryption: DeleteBucketEncryptionRequest
  DeleteBucketIntelligentTieringConfiguration: DeleteBucketIntelligentTieringConfigurationRequest
  DeleteBucketInventoryConfiguration: DeleteBucketInventoryConfigurationRequest
  DeleteBucketLifecycle: DeleteBucketLifecycleRequest
  DeleteBucketMetadataConfiguration: DeleteBucketMetadataConfigurationRequest
  DeleteBucketMetadataTableConfiguration: DeleteBucketMetadataTableConfigurationRequest
  DeleteBucketMetricsConfiguration: DeleteBucketMetricsConfigurationRequest
  DeleteBucketOwnershipControls: DeleteBucketOwnershipControlsRequest
  DeleteBucketPolicy: DeleteBucketPolicyRequest
  DeleteBucketReplication: DeleteBucketReplicationRequest
  DeleteBucketTagging: DeleteBucketTaggingRequest
  DeleteBucketWebsite: DeleteBucketWebsiteRequest
  DeleteObject: DeleteObjectRequest
  DeleteObjectAnnotation: DeleteObjectAnnotationRequest
  DeleteObjects: DeleteObjectsRequest
  DeleteObjectTagging: DeleteObjectTaggingRequest
  DeletePublicAccessBlock: DeletePublicAccessBlockRequest
  GetBucketAbac: GetBucketAbacRequest
  GetBucketAccelerateConfiguration: GetBucketAccelerateConfigurationRequest
  GetBucketAcl: GetBucketAclRequest
  GetBucketAnalyticsConfiguration: GetBucketAnalyticsConfigurationRequest
  GetBucketCors: GetBucketCorsRequest
  GetBucketEncryption: GetBucketEncryptionRequest
  GetBucketIntelligentTieringConfiguration: GetBucketIntelligentTieringConfigurationRequest
  GetBucketInventoryConfiguration: GetBucketInventoryConfigurationRequest
  GetBucketLifecycleConfiguration: GetBucketLifecycleConfigurationRequest
  GetBucketLocation: GetBucketLocationRequest
  GetBucketLogging: GetBucketLoggingRequest
  GetBucketMetadataConfiguration: GetBucketMetadataConfigurationRequest
  GetBucketMetadataTableConfiguration: GetBucketMetadataTableConfigurationRequest
  GetBucketMetricsConfiguration: GetBucketMetricsConfigurationRequest
  GetBucketNotificationConfiguration: GetBucketNotificationConfigurationRequest
  GetBucketOwnershipControls: GetBucketOwnershipControlsRequest
  GetBucketPolicy: GetBucketPolicyRequest
  GetBucketPolicyStatus: GetBucketPolicyStatusRequest
  GetBucketReplication: GetBucketReplicationRequest
  GetBucketRequestPayment: GetBucketRequestPaymentRequest
  GetBucketTagging: GetBucketTaggingRequest
  GetBucketVersioning: GetBucketVersioningRequest
  GetBucketWebsite: GetBucketWebsiteRequest
  GetObject: GetObjectRequest
  GetObjectAcl: GetObjectAclRequest
  GetObjectAnnotation: GetObjectAnnotationRequest
  GetObjectAttributes: GetObjectAttributesRequest
  GetObjectLegalHold: GetObjectLegalHoldRequest
  GetObjectLockConfiguration: GetObjectLockConfigurationRequest
  GetObjectRetention: GetObjectRetentionRequest
  GetObjectTagging: GetObjectTaggingRequest
  GetObjectTorrent: GetObjectTorrentRequest
  GetPublicAccessBlock: GetPublicAccessBlockRequest
  HeadBucket: HeadBucketRequest
  HeadObject: HeadObjectRequest
  ListBucketAnalyticsConfigurations: ListBucketAnalyticsConfigurationsRequest
  ListBucketIntelligentTieringConfigurations: ListBucketIntelligentTieringConfigurationsRequest
  ListBucketInventoryConfigurations: ListBucketInventoryConfigurationsRequest
  ListBucketMetricsConfigurations: ListBucketMetricsConfigurationsRequest
  ListBuckets: ListBucketsRequest
  ListDirectoryBuckets: ListDirectoryBucketsRequest
  ListMultipartUploads: ListMultipartUploadsRequest
  ListObjectAnnotations: ListObjectAnnotationsRequest
  ListObjects: ListObjectsRequest
  ListObjectsV2: ListObjectsV2Request
  ListObjectVersions: ListObjectVersionsRequest
  ListParts: ListPartsRequest
  PostObject: PostObjectRequest
  PutBucketAbac: PutBucketAbacRequest
  PutBucketAccelerateConfiguration: PutBucketAccelerateConfigurationRequest
  PutBucketAcl: PutBucketAclRequest
  PutBucketAnalyticsConfiguration: PutBucketAnalyticsConfigurationRequest
  PutBucketCors: PutBucketCorsRequest
  PutBucketEncryption: PutBucketEncryptionRequest
  PutBucketIntelligentTieringConfiguration: PutBucketIntelligentTieringConfigurationRequest
  PutBucketInventoryConfiguration: PutBucketInventoryConfigurationRequest
  PutBucketLifecycleConfiguration: PutBucketLifecycleConfigurationRequest
  PutBucketLogging: PutBucketLoggingRequest
  PutBucketMetricsConfiguration: PutBucketMetricsConfigurationRequest
  PutBucketNotificationConfiguration: PutBucketNotificationConfigurationRequest
  PutBucketOwnershipControls: PutBucketOwnershipControlsRequest
  PutBucketPolicy: PutBucketPolicyRequest
  PutBucketReplication: PutBucketReplicationRequest
  PutBucketRequestPayment: PutBucketRequestPaymentRequest
  PutBucketTagging: PutBucketTaggingRequest
  PutBucketVersioning: PutBucketVersioningRequest
  PutBucketWebsite: PutBucketWebsiteRequest
  PutObject: PutObjectRequest
  PutObjectAcl: PutObjectAclRequest
  PutObjectAnnotation: PutObjectAnnotationRequest
  PutObjectLegalHold: PutObjectLegalHoldRequest
  PutObjectLockConfiguration: PutObjectLockConfigurationRequest
  PutObjectRetention: PutObjectRetentionRequest
  PutObjectTagging: PutObjectTaggingRequest
  PutPublicAccessBlock: PutPublicAccessBlockRequest
  RenameObject: RenameObjectRequest
  RestoreObject: RestoreObjectRequest
  SelectObjectContent: SelectObjectContentRequest
  UpdateBucketMetadataAnnotationTableConfiguration: UpdateBucketMetadataAnnotationTableConfigurationRequest
  UpdateBucketMetadataInventoryTableConfiguration: UpdateBucketMetadataInventoryTableConfigurationRequest
  UpdateBucketMetadataJournalTableConfiguration: UpdateBucketMetadataJournalTableConfigurationRequest
  UpdateObjectEncryption: UpdateObjectEncryptionRequest
  UploadPart: UploadPartRequest
  UploadPartCopy: UploadPartCopyRequest
  WriteGetObjectResponse: WriteGetObjectResponseRequest
}

/** The output of each operation; an empty one has no members. */
export interface Outputs {
  AbortMultipartUpload: AbortMultipartUploadOutput
  CompleteMultipartUpload: CompleteMultipartUploadOutput
  CopyObject: CopyObjectOutput
  CreateBucket: CreateBucketOutput
  CreateBucketMetadataConfiguration: Record<never, never>
  CreateBucketMetadataTableConfiguration: Record<never, never>
  CreateMultipartUpload: CreateMultipartUploadOutput
  CreateSession: CreateSessionOutput
  DeleteBucket: Record<never, never>
  DeleteBucketAnalyticsConfiguration: Record<never, never>
  DeleteBucketCors: Record<never, never>
  DeleteBucketEncryption: Record<never, never>
  DeleteBucketIntelligentTieringConfiguration: Record<never, never>
  DeleteBucketInventoryConfiguration: Record<never, never>
  DeleteBucketLifecycle: Record<never, never>
  DeleteBucketMetadataConfiguration: Record<never, never>
  DeleteBucketMetadataTableConfiguration: Record<never, never>
  DeleteBucketMetricsConfiguration: Record<never, never>
  DeleteBucketOwnershipControls: Record<never, never>
  DeleteBucketPolicy: Record<never, never>
  DeleteBucketReplication: Record<never, never>
  DeleteBucketTagging: Record<never, never>
  DeleteBucketWebsite: Record<never, never>
  DeleteObject: DeleteObjectOutput
  DeleteObjectAnnotation: DeleteObjectAnnotationOutput
  DeleteObjects: DeleteObjectsOutput
  DeleteObjectTagging: DeleteObjectTaggingOutput
  DeletePublicAccessBlock: Record<never, never>
  GetBucketAbac: GetBucketAbacOutput
  GetBucketAccelerateConfiguration: GetBucketAccelerateConfigurationOutput
  GetBucketAcl: GetBucketAclOutput
  GetBucketAnalyticsConfiguration: GetBucketAnalyticsConfigurationOutput
  GetBucketCors: GetBucketCorsOutput
  GetBucketEncryption: GetBucketEncryptionOutput
  GetBucketIntelligentTieringConfiguration: GetBucketIntelligentTieringConfigurationOutput
  GetBucketInventoryConfiguration: GetBucketInventoryConfigurationOutput
  GetBucketLifecycleConfiguration: GetBucketLifecycleConfigurationOutput
  GetBucketLocation: GetBucketLocationOutput
  GetBucketLogging: GetBucketLoggingOutput
  GetBucketMetadataConfiguration: GetBucketMetadataConfigurationOutput
  GetBucketMetadataTableConfiguration: GetBucketMetadataTableConfigurationOutput
  GetBucketMetricsConfiguration: GetBucketMetricsConfigurationOutput
  GetBucketNotificationConfiguration: NotificationConfiguration
  GetBucketOwnershipControls: GetBucketOwnershipControlsOutput
  GetBucketPolicy: GetBucketPolicyOutput
  GetBucketPolicyStatus: GetBucketPolicyStatusOutput
  GetBucketReplication: GetBucketReplicationOutput
  GetBucketRequestPayment: GetBucketRequestPaymentOutput
  GetBucketTagging: GetBucketTaggingOutput
  GetBucketVersioning: GetBucketVersioningOutput
  GetBucketWebsite: GetBucketWebsiteOutput
  GetObject: GetObjectOutput
  GetObjectAcl: GetObjectAclOutput
  GetObjectAnnotation: GetObjectAnnotationOutput
  GetObjectAttributes: GetObjectAttributesOutput
  GetObjectLegalHold: GetObjectLegalHoldOutput
  GetObjectLockConfiguration: GetObjectLockConfigurationOutput
  GetObjectRetention: GetObjectRetentionOutput
  GetObjectTagging: GetObjectTaggingOutput
  GetObjectTorrent: GetObjectTorrentOutput
  GetPublicAccessBlock: GetPublicAccessBlockOutput
  HeadBucket: HeadBucketOutput
  HeadObject: HeadObjectOutput
  ListBucketAnalyticsConfigurations: ListBucketAnalyticsConfigurationsOutput
  ListBucketIntelligentTieringConfigurations: ListBucketIntelligentTieringConfigurationsOutput
  ListBucketInventoryConfigurations: ListBucketInventoryConfigurationsOutput
  ListBucketMetricsConfigurations: ListBucketMetricsConfigurationsOutput
  ListBuckets: ListBucketsOutput
  ListDirectoryBuckets: ListDirectoryBucketsOutput
  ListMultipartUploads: ListMultipartUploadsOutput
  ListObjectAnnotations: ListObjectAnnotationsOutput
  ListObjects: ListObjectsOutput
  ListObjectsV2: ListObjectsV2Output
  ListObjectVersions: ListObjectVersionsOutput
  ListParts: ListPartsOutput
  PostObject: PostObjectOutput
  PutBucketAbac: Record<never, never>
  PutBucketAccelerateConfiguration: Record<never, never>
  PutBucketAcl: Record<never, never>
  PutBucketAnalyticsConfiguration: Record<never, never>
  PutBucketCors: Record<never, never>
  PutBucketEncryption: Record<never, never>
  PutBucketIntelligentTieringConfiguration: Record<never, never>
  PutBucketInventoryConfiguration: Record<never, never>
  PutBucketLifecycleConfiguration: PutBucketLifecycleConfigurationOutput
  PutBucketLogging: Record<never, never>
  PutBucketMetricsConfiguration: Record<never, never>
  PutBucketNotificationConfiguration: Record<never, never>
  PutBucketOwnershipControls: Record<never, never>
  PutBucketPolicy: Record<never, never>
  PutBucketReplication: Record<never, never>
  PutBucketRequestPayment: Record<never, never>
  PutBucketTagging: Record<never, never>
  PutBucketVersioning: Record<never, never>
  PutBucketWebsite: Record<never, never>
  PutObject: PutObjectOutput
  PutObjectAcl: PutObjectAclOutput
  PutObjectAnnotation: PutObjectAnnotationOutput
  PutObjectLegalHold: PutObjectLegalHoldOutput
  PutObjectLockConfiguration: PutObjectLockConfigurationOutput
  PutObjectRetention: PutObjectRetentionOutput
  PutObjectTagging: PutObjectTaggingOutput
  PutPublicAccessBlock: Record<never, never>
  RenameObject: RenameObjectOutput
  RestoreObject: RestoreObjectOutput
  SelectObjectContent: SelectObjectContentOutput
  UpdateBucketMetadataAnnotationTableConfiguration: Record<never, never>
  UpdateBucketMetadataInventoryTableConfiguration: Record<never, never>
  UpdateBucketMetadataJournalTableConfiguration: Record<never, never>
  UpdateObjectEncryption: UpdateObjectEncryptionResponse
  UploadPart: UploadPartOutput
  UploadPartCopy: UploadPartCopyOutput
  WriteGetObjectResponse: Record<never, never>
}

/** The name of an operation, as in the model. */
export type OperationName = keyof Inputs
