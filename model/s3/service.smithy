$version: "2.0"

namespace com.amazonaws.s3

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restXml

@service(
    sdkId: "S3"
    arnNamespace: "s3"
    cloudFormationName: "S3"
    cloudTrailEventSource: "s3.amazonaws.com"
    endpointPrefix: "s3"
)
@sigv4(
    name: "s3"
)
@restXml(
    noErrorWrapping: true
)
@title("Amazon Simple Storage Service")
@xmlNamespace(
    uri: "http://s3.amazonaws.com/doc/2006-03-01/"
)
service AmazonS3 {
    version: "2006-03-01"
    operations: [
        AbortMultipartUpload
        CompleteMultipartUpload
        CopyObject
        CreateBucket
        CreateBucketMetadataConfiguration
        CreateBucketMetadataTableConfiguration
        CreateMultipartUpload
        CreateSession
        DeleteBucket
        DeleteBucketAnalyticsConfiguration
        DeleteBucketCors
        DeleteBucketEncryption
        DeleteBucketIntelligentTieringConfiguration
        DeleteBucketInventoryConfiguration
        DeleteBucketLifecycle
        DeleteBucketMetadataConfiguration
        DeleteBucketMetadataTableConfiguration
        DeleteBucketMetricsConfiguration
        DeleteBucketOwnershipControls
        DeleteBucketPolicy
        DeleteBucketReplication
        DeleteBucketTagging
        DeleteBucketWebsite
        DeleteObject
        DeleteObjectAnnotation
        DeleteObjects
        DeleteObjectTagging
        DeletePublicAccessBlock
        GetBucketAbac
        GetBucketAccelerateConfiguration
        GetBucketAcl
        GetBucketAnalyticsConfiguration
        GetBucketCors
        GetBucketEncryption
        GetBucketIntelligentTieringConfiguration
        GetBucketInventoryConfiguration
        GetBucketLifecycleConfiguration
        GetBucketLocation
        GetBucketLogging
        GetBucketMetadataConfiguration
        GetBucketMetadataTableConfiguration
        GetBucketMetricsConfiguration
        GetBucketNotificationConfiguration
        GetBucketOwnershipControls
        GetBucketPolicy
        GetBucketPolicyStatus
        GetBucketReplication
        GetBucketRequestPayment
        GetBucketTagging
        GetBucketVersioning
        GetBucketWebsite
        GetObject
        GetObjectAcl
        GetObjectAnnotation
        GetObjectAttributes
        GetObjectLegalHold
        GetObjectLockConfiguration
        GetObjectRetention
        GetObjectTagging
        GetObjectTorrent
        GetPublicAccessBlock
        HeadBucket
        HeadObject
        ListBucketAnalyticsConfigurations
        ListBucketIntelligentTieringConfigurations
        ListBucketInventoryConfigurations
        ListBucketMetricsConfigurations
        ListBuckets
        ListDirectoryBuckets
        ListMultipartUploads
        ListObjectAnnotations
        ListObjects
        ListObjectsV2
        ListObjectVersions
        ListParts
        PutBucketAbac
        PutBucketAccelerateConfiguration
        PutBucketAcl
        PutBucketAnalyticsConfiguration
        PutBucketCors
        PutBucketEncryption
        PutBucketIntelligentTieringConfiguration
        PutBucketInventoryConfiguration
        PutBucketLifecycleConfiguration
        PutBucketLogging
        PutBucketMetricsConfiguration
        PutBucketNotificationConfiguration
        PutBucketOwnershipControls
        PutBucketPolicy
        PutBucketReplication
        PutBucketRequestPayment
        PutBucketTagging
        PutBucketVersioning
        PutBucketWebsite
        PutObject
        PutObjectAcl
        PutObjectAnnotation
        PutObjectLegalHold
        PutObjectLockConfiguration
        PutObjectRetention
        PutObjectTagging
        PutPublicAccessBlock
        RenameObject
        RestoreObject
        SelectObjectContent
        UpdateBucketMetadataAnnotationTableConfiguration
        UpdateBucketMetadataInventoryTableConfiguration
        UpdateBucketMetadataJournalTableConfiguration
        UpdateObjectEncryption
        UploadPart
        UploadPartCopy
        WriteGetObjectResponse
    ]
}
