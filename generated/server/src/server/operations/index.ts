// Generated from model/ by `npm run codegen`; do not edit.

export * from './AbortMultipartUpload.ts'

export * from './CompleteMultipartUpload.ts'

export * from './CopyObject.ts'

export * from './CreateBucket.ts'

export * from './CreateBucketMetadataConfiguration.ts'

export * from './CreateBucketMetadataTableConfiguration.ts'

export * from './CreateMultipartUpload.ts'

export * from './CreateSession.ts'

export * from './DeleteBucket.ts'

export * from './DeleteBucketAnalyticsConfiguration.ts'

export * from './DeleteBucketCors.ts'

export * from './DeleteBucketEncryption.ts'

export * from './DeleteBucketIntelligentTieringConfiguration.ts'

export * from './DeleteBucketInventoryConfiguration.ts'

export * from './DeleteBucketLifecycle.ts'

export * from './DeleteBucketMetadataConfiguration.ts'

export * from './DeleteBucketMetadataTableConfiguration.ts'

export * from './DeleteBucketMetricsConfiguration.ts'

export * from './DeleteBucketOwnershipControls.ts'

export * from './DeleteBucketPolicy.ts'

export * from './DeleteBucketReplication.ts'

export * from './DeleteBucketTagging.ts'

export * from './DeleteBucketWebsite.ts'

export * from './DeleteObject.ts'

export * from './DeleteObjectAnnotation.ts'

export * from './DeleteObjects.ts'

export * from './DeleteObjectTagging.ts'

export * from './DeletePublicAccessBlock.ts'

export * from './GetBucketAbac.ts'

export * from './GetBucketAccelerateConfiguration.ts'

export * from './GetBucketAcl.ts'

export * from './GetBucketAnalyticsConfiguration.ts'

export * from './GetBucketCors.ts'

export * from './GetBucketEncryption.ts'

export * from './GetBucketIntelligentTieringConfiguration.ts'

export * from './GetBucketInventoryConfiguration.ts'

export * from './GetBucketLifecycleConfiguration.ts'

export * from './GetBucketLocation.ts'

export * from './GetBucketLogging.ts'

export * from './GetBucketMetadataConfiguration.ts'

export * from './GetBucketMetadataTableConfiguration.ts'

export * from './GetBucketMetricsConfiguration.ts'

export * from './GetBucketNotificationConfiguration.ts'

export * from './GetBucketOwnershipControls.ts'

export * from './GetBucketPolicy.ts'

export * from './GetBucketPolicyStatus.ts'

export * from './GetBucketReplication.ts'

export * from './GetBucketRequestPayment.ts'

export * from './GetBucketTagging.ts'

export * from './GetBucketVersioning.ts'

export * from './GetBucketWebsite.ts'

export * from './GetObject.ts'

export * from './GetObjectAcl.ts'

export * from './GetObjectAnnotation.ts'

export * from './GetObjectAttributes.ts'

export * from './GetObjectLegalHold.ts'

export * from './GetObjectLockConfiguration.ts'

export * from './GetObjectRetention.ts'

export * from './GetObjectTagging.ts'

export * from './GetObjectTorrent.ts'

export * from './GetPublicAccessBlock.ts'

export * from './HeadBucket.ts'

export * from './HeadObject.ts'

export * from './ListBucketAnalyticsConfigurations.ts'

export * from './ListBucketIntelligentTieringConfigurations.ts'

export * from './ListBucketInventoryConfigurations.ts'

export * from './ListBucketMetricsConfigurations.ts'

export * from './ListBuckets.ts'

export * from './ListDirectoryBuckets.ts'

export * from './ListMultipartUploads.ts'

export * from './ListObjectAnnotations.ts'

export * from './ListObjects.ts'

export * from './ListObjectsV2.ts'

export * from './ListObjectVersions.ts'

export * from './ListParts.ts'

export * from './PostObject.ts'

export * from './PutBucketAbac.ts'

export * from './PutBucketAccelerateConfiguration.ts'

export * from './PutBucketAcl.ts'

export * from './PutBucketAnalyticsConfiguration.ts'

export * from './PutBucketCors.ts'

export * from './PutBucketEncryption.ts'

export * from './PutBucketIntelligentTieringConfiguration.ts'

export * from './PutBucketInventoryConfiguration.ts'

export * from './PutBucketLifecycleConfiguration.ts'

export * from './PutBucketLogging.ts'

export * from './PutBucketMetricsConfiguration.ts'

export * from './PutBucketNotificationConfiguration.ts'

export * from './PutBucketOwnershipControls.ts'

export * from './PutBucketPolicy.ts'

export * from './PutBucketReplication.ts'

export * from './PutBucketRequestPayment.ts'

export * from './PutBucketTagging.ts'

export * from './PutBucketVersioning.ts'

export * from './PutBucketWebsite.ts'

export * from './PutObject.ts'

export * from './PutObjectAcl.ts'

export * from './PutObjectAnnotation.ts'

export * from './PutObjectLegalHold.ts'

export * from './PutObjectLockConfiguration.ts'

export * from './PutObjectRetention.ts'

export * from './PutObjectTagging.ts'

export * from './PutPublicAccessBlock.ts'

export * from './RenameObject.ts'

export * from './RestoreObject.ts'

export * from './SelectObjectContent.ts'

export * from './UpdateBucketMetadataAnnotationTableConfiguration.ts'

export * from './UpdateBucketMetadataInventoryTableConfiguration.ts'

export * from './UpdateBucketMetadataJournalTableConfiguration.ts'

export * from './UpdateObjectEncryption.ts'

export * from './UploadPart.ts'

export * from './UploadPartCopy.ts'

export * from './WriteGetObjectResponse.ts'
