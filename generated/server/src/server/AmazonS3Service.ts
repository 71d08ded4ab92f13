// Generated from model/ by `npm run codegen`; do not edit.
import { type OnUnexpected, type ServiceHandler, serviceHandler } from './handler.ts'
import type { AbortMultipartUpload } from './operations/AbortMultipartUpload.ts'
import type { CompleteMultipartUpload } from './operations/CompleteMultipartUpload.ts'
import type { CopyObject } from './operations/CopyObject.ts'
import type { CreateBucket } from './operations/CreateBucket.ts'
import type { CreateBucketMetadataConfiguration } from './operations/CreateBucketMetadataConfiguration.ts'
import type { CreateBucketMetadataTableConfiguration } from './operations/CreateBucketMetadataTableConfiguration.ts'
import type { CreateMultipartUpload } from './operations/CreateMultipartUpload.ts'
import type { CreateSession } from './operations/CreateSession.ts'
import type { DeleteBucket } from './operations/DeleteBucket.ts'
import type { DeleteBucketAnalyticsConfiguration } from './operations/DeleteBucketAnalyticsConfiguration.ts'
import type { DeleteBucketCors } from './operations/DeleteBucketCors.ts'
import type { DeleteBucketEncryption } from './operations/DeleteBucketEncryption.ts'
import type { DeleteBucketIntelligentTieringConfiguration } from './operations/DeleteBucketIntelligentTieringConfiguration.ts'
import type { DeleteBucketInventoryConfiguration } from './operations/DeleteBucketInventoryConfiguration.ts'
import type { DeleteBucketLifecycle } from './operations/DeleteBucketLifecycle.ts'
import type { DeleteBucketMetadataConfiguration } from './operations/DeleteBucketMetadataConfiguration.ts'
import type { DeleteBucketMetadataTableConfiguration } from './operations/DeleteBucketMetadataTableConfiguration.ts'
import type { DeleteBucketMetricsConfiguration } from './operations/DeleteBucketMetricsConfiguration.ts'
import type { DeleteBucketOwnershipControls } from './operations/DeleteBucketOwnershipControls.ts'
import type { DeleteBucketPolicy } from './operations/DeleteBucketPolicy.ts'
import type { DeleteBucketReplication } from './operations/DeleteBucketReplication.ts'
import type { DeleteBucketTagging } from './operations/DeleteBucketTagging.ts'
import type { DeleteBucketWebsite } from './operations/DeleteBucketWebsite.ts'
import type { DeleteObject } from './operations/DeleteObject.ts'
import type { DeleteObjectAnnotation } from './operations/DeleteObjectAnnotation.ts'
import type { DeleteObjects } from './operations/DeleteObjects.ts'
import type { DeleteObjectTagging } from './operations/DeleteObjectTagging.ts'
import type { DeletePublicAccessBlock } from './operations/DeletePublicAccessBlock.ts'
import type { GetBucketAbac } from './operations/GetBucketAbac.ts'
import type { GetBucketAccelerateConfiguration } from './operations/GetBucketAccelerateConfiguration.ts'
import type { GetBucketAcl } from './operations/GetBucketAcl.ts'
import type { GetBucketAnalyticsConfiguration } from './operations/GetBucketAnalyticsConfiguration.ts'
import type { GetBucketCors } from './operations/GetBucketCors.ts'
import type { GetBucketEncryption } from './operations/GetBucketEncryption.ts'
import type { GetBucketIntelligentTieringConfiguration } from './operations/GetBucketIntelligentTieringConfiguration.ts'
import type { GetBucketInventoryConfiguration } from './operations/GetBucketInventoryConfiguration.ts'
import type { GetBucketLifecycleConfiguration } from './operations/GetBucketLifecycleConfiguration.ts'
import type { GetBucketLocation } from './operations/GetBucketLocation.ts'
import type { GetBucketLogging } from './operations/GetBucketLogging.ts'
import type { GetBucketMetadataConfiguration } from './operations/GetBucketMetadataConfiguration.ts'
import type { GetBucketMetadataTableConfiguration } from './operations/GetBucketMetadataTableConfiguration.ts'
import type { GetBucketMetricsConfiguration } from './operations/GetBucketMetricsConfiguration.ts'
import type { GetBucketNotificationConfiguration } from './operations/GetBucketNotificationConfiguration.ts'
import type { GetBucketOwnershipControls } from './operations/GetBucketOwnershipControls.ts'
import type { GetBucketPolicy } from './operations/GetBucketPolicy.ts'
import type { GetBucketPolicyStatus } from './operations/GetBucketPolicyStatus.ts'
import type { GetBucketReplication } from './operations/GetBucketReplication.ts'
import type { GetBucketRequestPayment } from './operations/GetBucketRequestPayment.ts'
import type { GetBucketTagging } from './operations/GetBucketTagging.ts'
import type { GetBucketVersioning } from './operations/GetBucketVersioning.ts'
import type { GetBucketWebsite } from './operations/GetBucketWebsite.ts'
import type { GetObject } from './operations/GetObject.ts'
import type { GetObjectAcl } from './operations/GetObjectAcl.ts'
import type { GetObjectAnnotation } from './operations/GetObjectAnnotation.ts'
import type { GetObjectAttributes } from './operations/GetObjectAttributes.ts'
import type { GetObjectLegalHold } from './operations/GetObjectLegalHold.ts'
import type { GetObjectLockConfiguration } from './operations/GetObjectLockConfiguration.ts'
import type { GetObjectRetention } from './operations/GetObjectRetention.ts'
import type { GetObjectTagging } from './operations/GetObjectTagging.ts'
import type { GetObjectTorrent } from './operations/GetObjectTorrent.ts'
import type { GetPublicAccessBlock } from './operations/GetPublicAccessBlock.ts'
import type { HeadBucket } from './operations/HeadBucket.ts'
import type { HeadObject } from './operations/HeadObject.ts'
import type { ListBucketAnalyticsConfigurations } from './operations/ListBucketAnalyticsConfigurations.ts'
import type { ListBucketIntelligentTieringConfigurations } from './operations/ListBucketIntelligentTieringConfigurations.ts'
import type { ListBucketInventoryConfigurations } from './operations/ListBucketInventoryConfigurations.ts'
import type { ListBucketMetricsConfigurations } from './operations/ListBucketMetricsConfigurations.ts'
import type { ListBuckets } from './operations/ListBuckets.ts'
import type { ListDirectoryBuckets } from './operations/ListDirectoryBuckets.ts'
import type { ListMultipartUploads } from './operations/ListMultipartUploads.ts'
import type { ListObjectAnnotations } from './operations/ListObjectAnnotations.ts'
import type { ListObjects } from './operations/ListObjects.ts'
import type { ListObjectsV2 } from './operations/ListObjectsV2.ts'
import type { ListObjectVersions } from './operations/ListObjectVersions.ts'
import type { ListParts } from './operations/ListParts.ts'
import type { PostObject } from './operations/PostObject.ts'
import type { PutBucketAbac } from './operations/PutBucketAbac.ts'
import type { PutBucketAccelerateConfiguration } from './operations/PutBucketAccelerateConfiguration.ts'
import type { PutBucketAcl } from './operations/PutBucketAcl.ts'
import type { PutBucketAnalyticsConfiguration } from './operations/PutBucketAnalyticsConfiguration.ts'
import type { PutBucketCors } from './operations/PutBucketCors.ts'
import type { PutBucketEncryption } from './operations/PutBucketEncryption.ts'
import type { PutBucketIntelligentTieringConfiguration } from './operations/PutBucketIntelligentTieringConfiguration.ts'
import type { PutBucketInventoryConfiguration } from './operations/PutBucketInventoryConfiguration.ts'
import type { PutBucketLifecycleConfiguration } from './operations/PutBucketLifecycleConfiguration.ts'
import type { PutBucketLogging } from './operations/PutBucketLogging.ts'
import type { PutBucketMetricsConfiguration } from './operations/PutBucketMetricsConfiguration.ts'
import type { PutBucketNotificationConfiguration } from './operations/PutBucketNotificationConfiguration.ts'
import type { PutBucketOwnershipControls } from './operations/PutBucketOwnershipControls.ts'
import type { PutBucketPolicy } from './operations/PutBucketPolicy.ts'
import type { PutBucketReplication } from './operations/PutBucketReplication.ts'
import type { PutBucketRequestPayment } from './operations/PutBucketRequestPayment.ts'
import type { PutBucketTagging } from './operations/PutBucketTagging.ts'
import type { PutBucketVersioning } from './operations/PutBucketVersioning.ts'
import type { PutBucketWebsite } from './operations/PutBucketWebsite.ts'
import type { PutObject } from './operations/PutObject.ts'
import type { PutObjectAcl } from './operations/PutObjectAcl.ts'
import type { PutObjectAnnotation } from './operations/PutObjectAnnotation.ts'
import type { PutObjectLegalHold } from './operations/PutObjectLegalHold.ts'
import type { PutObjectLockConfiguration } from './operations/PutObjectLockConfiguration.ts'
import type { PutObjectRetention } from './operations/PutObjectRetention.ts'
import type { PutObjectTagging } from './operations/PutObjectTagging.ts'
import type { PutPublicAccessBlock } from './operations/PutPublicAccessBlock.ts'
import type { RenameObject } from './operations/RenameObject.ts'
import type { RestoreObject } from './operations/RestoreObject.ts'
import type { SelectObjectContent } from './operations/SelectObjectContent.ts'
import type { UpdateBucketMetadataAnnotationTableConfiguration } from './operations/UpdateBucketMetadataAnnotationTableConfiguration.ts'
import type { UpdateBucketMetadataInventoryTableConfiguration } from './operations/UpdateBucketMetadataInventoryTableConfiguration.ts'
import type { UpdateBucketMetadataJournalTableConfiguration } from './operations/UpdateBucketMetadataJournalTableConfiguration.ts'
import type { UpdateObjectEncryption } from './operations/UpdateObjectEncryption.ts'
import type { UploadPart } from './operations/UploadPart.ts'
import type { UploadPartCopy } from './operations/UploadPartCopy.ts'
import type { WriteGetObjectResponse } from './operations/WriteGetObjectResponse.ts'

export type AmazonS3ServiceOperations =
  | 'AbortMultipartUpload'
  | 'CompleteMultipartUpload'
  | 'CopyObject'
  | 'CreateBucket'
  | 'CreateBucketMetadataConfiguration'
  | 'CreateBucketMetadataTableConfiguration'
  | 'CreateMultipartUpload'
  | 'CreateSession'
  | 'DeleteBucket'
  | 'DeleteBucketAnalyticsConfiguration'
  | 'DeleteBucketCors'
  | 'DeleteBucketEncryption'
  | 'DeleteBucketIntelligentTieringConfiguration'
  | 'DeleteBucketInventoryConfiguration'
  | 'DeleteBucketLifecycle'
  | 'DeleteBucketMetadataConfiguration'
  | 'DeleteBucketMetadataTableConfiguration'
  | 'DeleteBucketMetricsConfiguration'
  | 'DeleteBucketOwnershipControls'
  | 'DeleteBucketPolicy'
  | 'DeleteBucketReplication'
  | 'DeleteBucketTagging'
  | 'DeleteBucketWebsite'
  | 'DeleteObject'
  | 'DeleteObjectAnnotation'
  | 'DeleteObjects'
  | 'DeleteObjectTagging'
  | 'DeletePublicAccessBlock'
  | 'GetBucketAbac'
  | 'GetBucketAccelerateConfiguration'
  | 'GetBucketAcl'
  | 'GetBucketAnalyticsConfiguration'
  | 'GetBucketCors'
  | 'GetBucketEncryption'
  | 'GetBucketIntelligentTieringConfiguration'
  | 'GetBucketInventoryConfiguration'
  | 'GetBucketLifecycleConfiguration'
  | 'GetBucketLocation'
  | 'GetBucketLogging'
  | 'GetBucketMetadataConfiguration'
  | 'GetBucketMetadataTableConfiguration'
  | 'GetBucketMetricsConfiguration'
  | 'GetBucketNotificationConfiguration'
  | 'GetBucketOwnershipControls'
  | 'GetBucketPolicy'
  | 'GetBucketPolicyStatus'
  | 'GetBucketReplication'
  | 'GetBucketRequestPayment'
  | 'GetBucketTagging'
  | 'GetBucketVersioning'
  | 'GetBucketWebsite'
  | 'GetObject'
  | 'GetObjectAcl'
  | 'GetObjectAnnotation'
  | 'GetObjectAttributes'
  | 'GetObjectLegalHold'
  | 'GetObjectLockConfiguration'
  | 'GetObjectRetention'
  | 'GetObjectTagging'
  | 'GetObjectTorrent'
  | 'GetPublicAccessBlock'
  | 'HeadBucket'
  | 'HeadObject'
  | 'ListBucketAnalyticsConfigurations'
  | 'ListBucketIntelligentTieringConfigurations'
  | 'ListBucketInventoryConfigurations'
  | 'ListBucketMetricsConfigurations'
  | 'ListBuckets'
  | 'ListDirectoryBuckets'
  | 'ListMultipartUploads'
  | 'ListObjectAnnotations'
  | 'ListObjects'
  | 'ListObjectsV2'
  | 'ListObjectVersions'
  | 'ListParts'
  | 'PostObject'
  | 'PutBucketAbac'
  | 'PutBucketAccelerateConfiguration'
  | 'PutBucketAcl'
  | 'PutBucketAnalyticsConfiguration'
  | 'PutBucketCors'
  | 'PutBucketEncryption'
  | 'PutBucketIntelligentTieringConfiguration'
  | 'PutBucketInventoryConfiguration'
  | 'PutBucketLifecycleConfiguration'
  | 'PutBucketLogging'
  | 'PutBucketMetricsConfiguration'
  | 'PutBucketNotificationConfiguration'
  | 'PutBucketOwnershipControls'
  | 'PutBucketPolicy'
  | 'PutBucketReplication'
  | 'PutBucketRequestPayment'
  | 'PutBucketTagging'
  | 'PutBucketVersioning'
  | 'PutBucketWebsite'
  | 'PutObject'
  | 'PutObjectAcl'
  | 'PutObjectAnnotation'
  | 'PutObjectLegalHold'
  | 'PutObjectLockConfiguration'
  | 'PutObjectRetention'
  | 'PutObjectTagging'
  | 'PutPublicAccessBlock'
  | 'RenameObject'
  | 'RestoreObject'
  | 'SelectObjectContent'
  | 'UpdateBucketMetadataAnnotationTableConfiguration'
  | 'UpdateBucketMetadataInventoryTableConfiguration'
  | 'UpdateBucketMetadataJournalTableConfiguration'
  | 'UpdateObjectEncryption'
  | 'UploadPart'
  | 'UploadPartCopy'
  | 'WriteGetObjectResponse'

export interface AmazonS3Service<Context> {
  AbortMultipartUpload: AbortMultipartUpload<Context>
  CompleteMultipartUpload: CompleteMultipartUpload<Context>
  CopyObject: CopyObject<Context>
  CreateBucket: CreateBucket<Context>
  CreateBucketMetadataConfiguration: CreateBucketMetadataConfiguration<Context>
  CreateBucketMetadataTableConfiguration: CreateBucketMetadataTableConfiguration<Context>
  CreateMultipartUpload: CreateMultipartUpload<Context>
  CreateSession: CreateSession<Context>
  DeleteBucket: DeleteBucket<Context>
  DeleteBucketAnalyticsConfiguration: DeleteBucketAnalyticsConfiguration<Context>
  DeleteBucketCors: DeleteBucketCors<Context>
  DeleteBucketEncryption: DeleteBucketEncryption<Context>
  DeleteBucketIntelligentTieringConfiguration: DeleteBucketIntelligentTieringConfiguration<Context>
  DeleteBucketInventoryConfiguration: DeleteBucketInventoryConfiguration<Context>
  DeleteBucketLifecycle: DeleteBucketLifecycle<Context>
  DeleteBucketMetadataConfiguration: DeleteBucketMetadataConfiguration<Context>
  DeleteBucketMetadataTableConfiguration: DeleteBucketMetadataTableConfiguration<Context>
  DeleteBucketMetricsConfiguration: DeleteBucketMetricsConfiguration<Context>
  DeleteBucketOwnershipControls: DeleteBucketOwnershipControls<Context>
  DeleteBucketPolicy: DeleteBucketPolicy<Context>
  DeleteBucketReplication: DeleteBucketReplication<Context>
  DeleteBucketTagging: DeleteBucketTagging<Context>
  DeleteBucketWebsite: DeleteBucketWebsite<Context>
  DeleteObject: DeleteObject<Context>
  DeleteObjectAnnotation: DeleteObjectAnnotation<Context>
  DeleteObjects: DeleteObjects<Context>
  DeleteObjectTagging: DeleteObjectTagging<Context>
  DeletePublicAccessBlock: DeletePublicAccessBlock<Context>
  GetBucketAbac: GetBucketAbac<Context>
  GetBucketAccelerateConfiguration: GetBucketAccelerateConfiguration<Context>
  GetBucketAcl: GetBucketAcl<Context>
  GetBucketAnalyticsConfiguration: GetBucketAnalyticsConfiguration<Context>
  GetBucketCors: GetBucketCors<Context>
  GetBucketEncryption: GetBucketEncryption<Context>
  GetBucketIntelligentTieringConfiguration: GetBucketIntelligentTieringConfiguration<Context>
  GetBucketInventoryConfiguration: GetBucketInventoryConfiguration<Context>
  GetBucketLifecycleConfiguration: GetBucketLifecycleConfiguration<Context>
  GetBucketLocation: GetBucketLocation<Context>
  GetBucketLogging: GetBucketLogging<Context>
  GetBucketMetadataConfiguration: GetBucketMetadataConfiguration<Context>
  GetBucketMetadataTableConfiguration: GetBucketMetadataTableConfiguration<Context>
  GetBucketMetricsConfiguration: GetBucketMetricsConfiguration<Context>
  GetBucketNotificationConfiguration: GetBucketNotificationConfiguration<Context>
  GetBucketOwnershipControls: GetBucketOwnershipControls<Context>
  GetBucketPolicy: GetBucketPolicy<Context>
  GetBucketPolicyStatus: GetBucketPolicyStatus<Context>
  GetBucketReplication: GetBucketReplication<Context>
  GetBucketRequestPayment: GetBucketRequestPayment<Context>
  GetBucketTagging: GetBucketTagging<Context>
  GetBucketVersioning: GetBucketVersioning<Context>
  GetBucketWebsite: GetBucketWebsite<Context>
  GetObject: GetObject<Context>
  GetObjectAcl: GetObjectAcl<Context>
  GetObjectAnnotation: GetObjectAnnotation<Context>
  GetObjectAttributes: GetObjectAttributes<Context>
  GetObjectLegalHold: GetObjectLegalHold<Context>
  GetObjectLockConfiguration: GetObjectLockConfiguration<Context>
  GetObjectRetention: GetObjectRetention<Context>
  GetObjectTagging: GetObjectTagging<Context>
  GetObjectTorrent: GetObjectTorrent<Context>
  GetPublicAccessBlock: GetPublicAccessBlock<Context>
  HeadBucket: HeadBucket<Context>
  HeadObject: HeadObject<Context>
  ListBucketAnalyticsConfigurations: ListBucketAnalyticsConfigurations<Context>
  ListBucketIntelligentTieringConfigurations: ListBucketIntelligentTieringConfigurations<Context>
  ListBucketInventoryConfigurations: ListBucketInventoryConfigurations<Context>
  ListBucketMetricsConfigurations: ListBucketMetricsConfigurations<Context>
  ListBuckets: ListBuckets<Context>
  ListDirectoryBuckets: ListDirectoryBuckets<Context>
  ListMultipartUploads: ListMultipartUploads<Context>
  ListObjectAnnotations: ListObjectAnnotations<Context>
  ListObjects: ListObjects<Context>
  ListObjectsV2: ListObjectsV2<Context>
  ListObjectVersions: ListObjectVersions<Context>
  ListParts: ListParts<Context>
  PostObject: PostObject<Context>
  PutBucketAbac: PutBucketAbac<Context>
  PutBucketAccelerateConfiguration: PutBucketAccelerateConfiguration<Context>
  PutBucketAcl: PutBucketAcl<Context>
  PutBucketAnalyticsConfiguration: PutBucketAnalyticsConfiguration<Context>
  PutBucketCors: PutBucketCors<Context>
  PutBucketEncryption: PutBucketEncryption<Context>
  PutBucketIntelligentTieringConfiguration: PutBucketIntelligentTieringConfiguration<Context>
  PutBucketInventoryConfiguration: PutBucketInventoryConfiguration<Context>
  PutBucketLifecycleConfiguration: PutBucketLifecycleConfiguration<Context>
  PutBucketLogging: PutBucketLogging<Context>
  PutBucketMetricsConfiguration: PutBucketMetricsConfiguration<Context>
  PutBucketNotificationConfiguration: PutBucketNotificationConfiguration<Context>
  PutBucketOwnershipControls: PutBucketOwnershipControls<Context>
  PutBucketPolicy: PutBucketPolicy<Context>
  PutBucketReplication: PutBucketReplication<Context>
  PutBucketRequestPayment: PutBucketRequestPayment<Context>
  PutBucketTagging: PutBucketTagging<Context>
  PutBucketVersioning: PutBucketVersioning<Context>
  PutBucketWebsite: PutBucketWebsite<Context>
  PutObject: PutObject<Context>
  PutObjectAcl: PutObjectAcl<Context>
  PutObjectAnnotation: PutObjectAnnotation<Context>
  PutObjectLegalHold: PutObjectLegalHold<Context>
  PutObjectLockConfiguration: PutObjectLockConfiguration<Context>
  PutObjectRetention: PutObjectRetention<Context>
  PutObjectTagging: PutObjectTagging<Context>
  PutPublicAccessBlock: PutPublicAccessBlock<Context>
  RenameObject: RenameObject<Context>
  RestoreObject: RestoreObject<Context>
  SelectObjectContent: SelectObjectContent<Context>
  UpdateBucketMetadataAnnotationTableConfiguration: UpdateBucketMetadataAnnotationTableConfiguration<Context>
  UpdateBucketMetadataInventoryTableConfiguration: UpdateBucketMetadataInventoryTableConfiguration<Context>
  UpdateBucketMetadataJournalTableConfiguration: UpdateBucketMetadataJournalTableConfiguration<Context>
  UpdateObjectEncryption: UpdateObjectEncryption<Context>
  UploadPart: UploadPart<Context>
  UploadPartCopy: UploadPartCopy<Context>
  WriteGetObjectResponse: WriteGetObjectResponse<Context>
}

export function getAmazonS3ServiceHandler<Context>(
  service: Partial<AmazonS3Service<Context>>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return serviceHandler(service, onUnexpected)
}
