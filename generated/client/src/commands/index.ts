// Generated from model/ by `npm run codegen`; do not edit.

export * from './AbortMultipartUploadCommand.ts'

export * from './CompleteMultipartUploadCommand.ts'

export * from './CopyObjectCommand.ts'

export * from './CreateBucketCommand.ts'

export * from './CreateBucketMetadataConfigurationCommand.ts'

export * from './CreateBucketMetadataTableConfigurationCommand.ts'

export * from './CreateMultipartUploadCommand.ts'

export * from './CreateSessionCommand.ts'

export * from './DeleteBucketAnalyticsConfigurationCommand.ts'

export * from './DeleteBucketCommand.ts'

export * from './DeleteBucketCorsCommand.ts'

export * from './DeleteBucketEncryptionCommand.ts'

export * from './DeleteBucketIntelligentTieringConfigurationCommand.ts'

export * from './DeleteBucketInventoryConfigurationCommand.ts'

export * from './DeleteBucketLifecycleCommand.ts'

export * from './DeleteBucketMetadataConfigurationCommand.ts'

export * from './DeleteBucketMetadataTableConfigurationCommand.ts'

export * from './DeleteBucketMetricsConfigurationCommand.ts'

export * from './DeleteBucketOwnershipControlsCommand.ts'

export * from './DeleteBucketPolicyCommand.ts'

export * from './DeleteBucketReplicationCommand.ts'

export * from './DeleteBucketTaggingCommand.ts'

export * from './DeleteBucketWebsiteCommand.ts'

export * from './DeleteObjectAnnotationCommand.ts'

export * from './DeleteObjectCommand.ts'

export * from './DeleteObjectTaggingCommand.ts'

export * from './DeleteObjectsCommand.ts'

export * from './DeletePublicAccessBlockCommand.ts'

export * from './GetBucketAbacCommand.ts'

export * from './GetBucketAccelerateConfigurationCommand.ts'

export * from './GetBucketAclCommand.ts'

export * from './GetBucketAnalyticsConfigurationCommand.ts'

export * from './GetBucketCorsCommand.ts'

export * from './GetBucketEncryptionCommand.ts'

export * from './GetBucketIntelligentTieringConfigurationCommand.ts'

export * from './GetBucketInventoryConfigurationCommand.ts'

export * from './GetBucketLifecycleConfigurationCommand.ts'

export * from './GetBucketLocationCommand.ts'

export * from './GetBucketLoggingCommand.ts'

export * from './GetBucketMetadataConfigurationCommand.ts'

export * from './GetBucketMetadataTableConfigurationCommand.ts'

export * from './GetBucketMetricsConfigurationCommand.ts'

export * from './GetBucketNotificationConfigurationCommand.ts'

export * from './GetBucketOwnershipControlsCommand.ts'

export * from './GetBucketPolicyCommand.ts'

export * from './GetBucketPolicyStatusCommand.ts'

export * from './GetBucketReplicationCommand.ts'

export * from './GetBucketRequestPaymentCommand.ts'

export * from './GetBucketTaggingCommand.ts'

export * from './GetBucketVersioningCommand.ts'

export * from './GetBucketWebsiteCommand.ts'

export * from './GetObjectAclCommand.ts'

export * from './GetObjectAnnotationCommand.ts'

export * from './GetObjectAttributesCommand.ts'

export * from './GetObjectCommand.ts'

export * from './GetObjectLegalHoldCommand.ts'

export * from './GetObjectLockConfigurationCommand.ts'

export * from './GetObjectRetentionCommand.ts'

export * from './GetObjectTaggingCommand.ts'

export * from './GetObjectTorrentCommand.ts'

export * from './GetPublicAccessBlockCommand.ts'

export * from './HeadBucketCommand.ts'

export * from './HeadObjectCommand.ts'

export * from './ListBucketAnalyticsConfigurationsCommand.ts'

export * from './ListBucketIntelligentTieringConfigurationsCommand.ts'

export * from './ListBucketInventoryConfigurationsCommand.ts'

export * from './ListBucketMetricsConfigurationsCommand.ts'

export * from './ListBucketsCommand.ts'

export * from './ListDirectoryBucketsCommand.ts'

export * from './ListMultipartUploadsCommand.ts'

export * from './ListObjectAnnotationsCommand.ts'

export * from './ListObjectVersionsCommand.ts'

export * from './ListObjectsCommand.ts'

export * from './ListObjectsV2Command.ts'

export * from './ListPartsCommand.ts'

export * from './PutBucketAbacCommand.ts'

export * from './PutBucketAccelerateConfigurationCommand.ts'

export * from './PutBucketAclCommand.ts'

export * from './PutBucketAnalyticsConfigurationCommand.ts'

export * from './PutBucketCorsCommand.ts'

export * from './PutBucketEncryptionCommand.ts'

export * from './PutBucketIntelligentTieringConfigurationCommand.ts'

export * from './PutBucketInventoryConfigurationCommand.ts'

export * from './PutBucketLifecycleConfigurationCommand.ts'

export * from './PutBucketLoggingCommand.ts'

export * from './PutBucketMetricsConfigurationCommand.ts'

export * from './PutBucketNotificationConfigurationCommand.ts'

export * from './PutBucketOwnershipControlsCommand.ts'

export * from './PutBucketPolicyCommand.ts'

export * from './PutBucketReplicationCommand.ts'

export * from './PutBucketRequestPaymentCommand.ts'

export * from './PutBucketTaggingCommand.ts'

export * from './PutBucketVersioningCommand.ts'

export * from './PutBucketWebsiteCommand.ts'

export * from './PutObjectAclCommand.ts'

export * from './PutObjectAnnotationCommand.ts'

export * from './PutObjectCommand.ts'

export * from './PutObjectLegalHoldCommand.ts'

export * from './PutObjectLockConfigurationCommand.ts'

export * from './PutObjectRetentionCommand.ts'

export * from './PutObjectTaggingCommand.ts'

export * from './PutPublicAccessBlockCommand.ts'

export * from './RenameObjectCommand.ts'

export * from './RestoreObjectCommand.ts'

export * from './SelectObjectContentCommand.ts'

export * from './UpdateBucketMetadataAnnotationTableConfigurationCommand.ts'

export * from './UpdateBucketMetadataInventoryTableConfigurationCommand.ts'

export * from './UpdateBucketMetadataJournalTableConfigurationCommand.ts'

export * from './UpdateObjectEncryptionCommand.ts'

export * from './UploadPartCommand.ts'

export * from './UploadPartCopyCommand.ts'

export * from './WriteGetObjectResponseCommand.ts'
