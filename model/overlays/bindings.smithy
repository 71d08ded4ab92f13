$version: "2.0"

// Where the wire differs from the upstream model: status codes, headers, the order of XML members.
namespace s3d.bindings

use com.amazonaws.s3#BucketRegion
use s3d#addsTo
use s3d#contentType
use s3d#mixed
use s3d#routedBy
use s3d#status
use s3d#statusWhen
use s3d#verbatim
use s3d#wireOrder

apply com.amazonaws.s3#PutBucketPolicy @status(204)
apply com.amazonaws.s3#PutBucketTagging @status(204)
apply com.amazonaws.s3#PutBucketInventoryConfiguration @status(204)
apply com.amazonaws.s3#PutBucketAnalyticsConfiguration @status(204)
apply com.amazonaws.s3#PutBucketIntelligentTieringConfiguration @status(204)

apply com.amazonaws.s3#GetObject @statusWhen(member: "ContentRange", status: 206)
apply com.amazonaws.s3#HeadObject @statusWhen(member: "ContentRange", status: 206)

// 202 for a restore that was started, 200 for one that had been already.
@addsTo("com.amazonaws.s3#RestoreObjectOutput")
structure RestoreObjectAdditions {
    @httpResponseCode
    StatusCode: Integer
}

@addsTo("com.amazonaws.s3#ListObjectsOutput")
structure ListObjectsAdditions {
    @httpHeader("x-amz-bucket-region")
    BucketRegion: BucketRegion
}

@addsTo("com.amazonaws.s3#ListObjectsV2Output")
structure ListObjectsV2Additions {
    @httpHeader("x-amz-bucket-region")
    BucketRegion: BucketRegion
}

@addsTo("com.amazonaws.s3#ListObjectVersionsOutput")
structure ListObjectVersionsAdditions {
    ElementOrder: ElementOrder
}

list ElementOrder {
    member: Integer
}

// A key's versions and delete markers, the newest first.
apply com.amazonaws.s3#ListObjectVersionsOutput @mixed(lists: ["Versions", "DeleteMarkers"], order: "ElementOrder")

apply com.amazonaws.s3#ResponseExpires @verbatim

apply com.amazonaws.s3#Policy @contentType("application/json")
apply com.amazonaws.s3#Stats @contentType("text/xml")
apply com.amazonaws.s3#Progress @contentType("text/xml")

// Told from ListBuckets by the host name only.
apply com.amazonaws.s3#ListDirectoryBuckets @routedBy(byPath: false)

apply com.amazonaws.s3#ListBucketsOutput @wireOrder(["Owner", "Buckets", "ContinuationToken", "Prefix"])

apply com.amazonaws.s3#ListObjectsOutput @wireOrder([
    "Name"
    "Prefix"
    "Marker"
    "NextMarker"
    "MaxKeys"
    "Delimiter"
    "EncodingType"
    "IsTruncated"
    "Contents"
    "CommonPrefixes"
])

apply com.amazonaws.s3#ListObjectsV2Output @wireOrder([
    "Name"
    "Prefix"
    "StartAfter"
    "ContinuationToken"
    "NextContinuationToken"
    "KeyCount"
    "MaxKeys"
    "Delimiter"
    "EncodingType"
    "IsTruncated"
    "Contents"
    "CommonPrefixes"
])

apply com.amazonaws.s3#ListObjectVersionsOutput @wireOrder([
    "Name"
    "Prefix"
    "KeyMarker"
    "VersionIdMarker"
    "NextKeyMarker"
    "NextVersionIdMarker"
    "MaxKeys"
    "Delimiter"
    "EncodingType"
    "IsTruncated"
    "Versions"
    "DeleteMarkers"
    "CommonPrefixes"
])

apply com.amazonaws.s3#Object @wireOrder([
    "Key"
    "LastModified"
    "ETag"
    "ChecksumAlgorithm"
    "ChecksumType"
    "Size"
    "Owner"
    "StorageClass"
])

apply com.amazonaws.s3#ObjectVersion @wireOrder([
    "Key"
    "VersionId"
    "IsLatest"
    "LastModified"
    "ETag"
    "ChecksumAlgorithm"
    "ChecksumType"
    "Size"
    "StorageClass"
    "Owner"
])

apply com.amazonaws.s3#DeleteMarkerEntry @wireOrder(["Key", "VersionId", "IsLatest", "LastModified", "Owner"])

apply com.amazonaws.s3#Owner @wireOrder(["ID", "DisplayName"])
