$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}/{Key+}?annotation"
    code: 204
)
operation DeleteObjectAnnotation {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("annotationName")
        @required
        AnnotationName: AnnotationName
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-object-if-match")
        ObjectIfMatch: ObjectIfMatch
    }
    output := {
        @httpHeader("x-amz-object-version-id")
        ObjectVersionId: ObjectVersionId
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        NoSuchBucket
        NoSuchKey
    ]
}

@httpChecksum(
    requestValidationModeMember: "ChecksumMode"
    responseAlgorithms: [
        "CRC64NVME"
        "CRC32"
        "CRC32C"
        "SHA256"
        "SHA1"
        "SHA512"
        "MD5"
        "XXHASH64"
        "XXHASH3"
        "XXHASH128"
    ]
)
@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?annotation&x-id=GetObjectAnnotation"
    code: 200
)
operation GetObjectAnnotation {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("annotationName")
        @required
        AnnotationName: AnnotationName
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-checksum-mode")
        ChecksumMode: ChecksumMode
    }
    output := {
        @httpPayload
        AnnotationPayload: StreamingBlob = ""
        @httpHeader("x-amz-object-version-id")
        ObjectVersionId: ObjectVersionId
        @httpHeader("Last-Modified")
        LastModified: LastModified
        @httpHeader("Content-Length")
        ContentLength: ContentLength
        @httpHeader("ETag")
        ETag: ETag
        @httpHeader("x-amz-checksum-crc32")
        ChecksumCRC32: ChecksumCRC32
        @httpHeader("x-amz-checksum-crc32c")
        ChecksumCRC32C: ChecksumCRC32C
        @httpHeader("x-amz-checksum-crc64nvme")
        ChecksumCRC64NVME: ChecksumCRC64NVME
        @httpHeader("x-amz-checksum-sha1")
        ChecksumSHA1: ChecksumSHA1
        @httpHeader("x-amz-checksum-sha256")
        ChecksumSHA256: ChecksumSHA256
        @httpHeader("x-amz-checksum-sha512")
        ChecksumSHA512: ChecksumSHA512
        @httpHeader("x-amz-checksum-md5")
        ChecksumMD5: ChecksumMD5
        @httpHeader("x-amz-checksum-xxhash64")
        ChecksumXXHASH64: ChecksumXXHASH64
        @httpHeader("x-amz-checksum-xxhash3")
        ChecksumXXHASH3: ChecksumXXHASH3
        @httpHeader("x-amz-checksum-xxhash128")
        ChecksumXXHASH128: ChecksumXXHASH128
        @httpHeader("x-amz-checksum-type")
        ChecksumType: ChecksumType
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
        @httpHeader("x-amz-replication-status")
        ReplicationStatus: ReplicationStatus
    }
    errors: [
        NoSuchAnnotation
        NoSuchBucket
        NoSuchKey
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?annotation&x-id=ListObjectAnnotations"
    code: 200
)
@paginated(
    inputToken: "ContinuationToken"
    outputToken: "NextContinuationToken"
    items: "Annotations"
    pageSize: "MaxAnnotationResults"
)
operation ListObjectAnnotations {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpQuery("max-annotation-results")
        MaxAnnotationResults: MaxAnnotationResults
        @httpQuery("annotation-prefix")
        AnnotationPrefix: AnnotationPrefix
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        Annotations: AnnotationList
        Bucket: BucketName
        Key: ObjectKey
        @httpHeader("x-amz-object-version-id")
        ObjectVersionId: ObjectVersionId
        AnnotationPrefix: AnnotationPrefix
        MaxAnnotationResults: MaxAnnotationResults
        AnnotationCount: AnnotationCount
        ContinuationToken: Token
        NextContinuationToken: NextToken
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        InvalidPrefix
        NoSuchBucket
        NoSuchKey
    ]
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
)
@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?annotation"
    code: 200
)
operation PutObjectAnnotation {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpQuery("annotationName")
        @required
        AnnotationName: AnnotationName
        @httpPayload
        @required
        AnnotationPayload: StreamingBlob
        @httpHeader("x-amz-object-if-match")
        ObjectIfMatch: ObjectIfMatch
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-checksum-crc32")
        ChecksumCRC32: ChecksumCRC32
        @httpHeader("x-amz-checksum-crc32c")
        ChecksumCRC32C: ChecksumCRC32C
        @httpHeader("x-amz-checksum-crc64nvme")
        ChecksumCRC64NVME: ChecksumCRC64NVME
        @httpHeader("x-amz-checksum-sha1")
        ChecksumSHA1: ChecksumSHA1
        @httpHeader("x-amz-checksum-sha256")
        ChecksumSHA256: ChecksumSHA256
        @httpHeader("x-amz-checksum-sha512")
        ChecksumSHA512: ChecksumSHA512
        @httpHeader("x-amz-checksum-md5")
        ChecksumMD5: ChecksumMD5
        @httpHeader("x-amz-checksum-xxhash64")
        ChecksumXXHASH64: ChecksumXXHASH64
        @httpHeader("x-amz-checksum-xxhash3")
        ChecksumXXHASH3: ChecksumXXHASH3
        @httpHeader("x-amz-checksum-xxhash128")
        ChecksumXXHASH128: ChecksumXXHASH128
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        Key: ObjectKey
        AnnotationName: AnnotationName
        @httpHeader("x-amz-object-version-id")
        ObjectVersionId: ObjectVersionId
        @httpHeader("ETag")
        ETag: ETag
        @httpHeader("x-amz-checksum-crc32")
        ChecksumCRC32: ChecksumCRC32
        @httpHeader("x-amz-checksum-crc32c")
        ChecksumCRC32C: ChecksumCRC32C
        @httpHeader("x-amz-checksum-crc64nvme")
        ChecksumCRC64NVME: ChecksumCRC64NVME
        @httpHeader("x-amz-checksum-sha1")
        ChecksumSHA1: ChecksumSHA1
        @httpHeader("x-amz-checksum-sha256")
        ChecksumSHA256: ChecksumSHA256
        @httpHeader("x-amz-checksum-sha512")
        ChecksumSHA512: ChecksumSHA512
        @httpHeader("x-amz-checksum-md5")
        ChecksumMD5: ChecksumMD5
        @httpHeader("x-amz-checksum-xxhash64")
        ChecksumXXHASH64: ChecksumXXHASH64
        @httpHeader("x-amz-checksum-xxhash3")
        ChecksumXXHASH3: ChecksumXXHASH3
        @httpHeader("x-amz-checksum-xxhash128")
        ChecksumXXHASH128: ChecksumXXHASH128
        @httpHeader("x-amz-checksum-type")
        ChecksumType: ChecksumType
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        AnnotationLimitExceeded
        AnnotationNameTooLong
        InvalidAnnotationName
        InvalidRequest
        NoSuchBucket
        NoSuchKey
        UnsupportedMediaType
    ]
}

structure AnnotationEntry {
    @required
    AnnotationName: AnnotationName
    @required
    LastModified: LastModified
    ETag: ETag
    @xmlFlattened
    ChecksumAlgorithm: ChecksumAlgorithmList
    @required
    Size: Size
    ReplicationStatus: ReplicationStatus
}

@error("client")
@httpError(400)
structure AnnotationLimitExceeded {}

@error("client")
@httpError(400)
structure AnnotationNameTooLong {}

@error("client")
@httpError(400)
structure InvalidAnnotationName {}

@error("client")
@httpError(400)
structure InvalidPrefix {}

@error("client")
@httpError(404)
structure NoSuchAnnotation {}

@error("client")
@httpError(415)
structure UnsupportedMediaType {}

list AnnotationList {
    @xmlName("AnnotationEntry")
    member: AnnotationEntry
}

integer AnnotationCount

string AnnotationName

string AnnotationPrefix

@range(
    min: 1
    max: 1000
)
integer MaxAnnotationResults

string ObjectIfMatch
