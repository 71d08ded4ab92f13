$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.auth#sigv4
use aws.auth#unsignedPayload
use aws.protocols#httpChecksum
use smithy.waiters#waitable

@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?x-id=CopyObject"
    code: 200
)
operation CopyObject {
    input := {
        @httpHeader("x-amz-acl")
        ACL: ObjectCannedACL
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Cache-Control")
        CacheControl: CacheControl
        @httpHeader("x-amz-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("Content-Disposition")
        ContentDisposition: ContentDisposition
        @httpHeader("Content-Encoding")
        ContentEncoding: ContentEncoding
        @httpHeader("Content-Language")
        ContentLanguage: ContentLanguage
        @httpHeader("Content-Type")
        ContentType: ContentType
        @httpHeader("x-amz-copy-source")
        @required
        CopySource: CopySource
        @httpHeader("x-amz-copy-source-if-match")
        CopySourceIfMatch: CopySourceIfMatch
        @httpHeader("x-amz-copy-source-if-modified-since")
        CopySourceIfModifiedSince: CopySourceIfModifiedSince
        @httpHeader("x-amz-copy-source-if-none-match")
        CopySourceIfNoneMatch: CopySourceIfNoneMatch
        @httpHeader("x-amz-copy-source-if-unmodified-since")
        CopySourceIfUnmodifiedSince: CopySourceIfUnmodifiedSince
        @httpHeader("Expires")
        Expires: Expires
        @httpHeader("x-amz-grant-full-control")
        GrantFullControl: GrantFullControl
        @httpHeader("x-amz-grant-read")
        GrantRead: GrantRead
        @httpHeader("x-amz-grant-read-acp")
        GrantReadACP: GrantReadACP
        @httpHeader("x-amz-grant-write-acp")
        GrantWriteACP: GrantWriteACP
        @httpHeader("If-Match")
        IfMatch: IfMatch
        @httpHeader("If-None-Match")
        IfNoneMatch: IfNoneMatch
        @httpLabel
        @required
        Key: ObjectKey
        @httpPrefixHeaders("x-amz-meta-")
        Metadata: Metadata
        @httpHeader("x-amz-metadata-directive")
        MetadataDirective: MetadataDirective
        @httpHeader("x-amz-tagging-directive")
        TaggingDirective: TaggingDirective
        @httpHeader("x-amz-object-annotation-directive")
        AnnotationDirective: AnnotationDirective
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-storage-class")
        StorageClass: StorageClass
        @httpHeader("x-amz-website-redirect-location")
        WebsiteRedirectLocation: WebsiteRedirectLocation
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-context")
        SSEKMSEncryptionContext: SSEKMSEncryptionContext
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-copy-source-server-side-encryption-customer-algorithm")
        CopySourceSSECustomerAlgorithm: CopySourceSSECustomerAlgorithm
        @httpHeader("x-amz-copy-source-server-side-encryption-customer-key")
        CopySourceSSECustomerKey: CopySourceSSECustomerKey
        @httpHeader("x-amz-copy-source-server-side-encryption-customer-key-MD5")
        CopySourceSSECustomerKeyMD5: CopySourceSSECustomerKeyMD5
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-tagging")
        Tagging: TaggingHeader
        @httpHeader("x-amz-object-lock-mode")
        ObjectLockMode: ObjectLockMode
        @httpHeader("x-amz-object-lock-retain-until-date")
        ObjectLockRetainUntilDate: ObjectLockRetainUntilDate
        @httpHeader("x-amz-object-lock-legal-hold")
        ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-source-expected-bucket-owner")
        ExpectedSourceBucketOwner: AccountId
    }
    output := {
        @httpPayload
        CopyObjectResult: CopyObjectResult
        @httpHeader("x-amz-expiration")
        Expiration: Expiration
        @httpHeader("x-amz-copy-source-version-id")
        CopySourceVersionId: CopySourceVersionId
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-context")
        SSEKMSEncryptionContext: SSEKMSEncryptionContext
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        ObjectNotInActiveTierError
    ]
}

@http(
    method: "DELETE"
    uri: "/{Bucket}/{Key+}?x-id=DeleteObject"
    code: 204
)
operation DeleteObject {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("x-amz-mfa")
        MFA: MFA
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-bypass-governance-retention")
        BypassGovernanceRetention: BypassGovernanceRetention
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("If-Match")
        IfMatch: IfMatch
        @httpHeader("x-amz-if-match-last-modified-time")
        IfMatchLastModifiedTime: IfMatchLastModifiedTime
        @httpHeader("x-amz-if-match-size")
        IfMatchSize: IfMatchSize
    }
    output := {
        @httpHeader("x-amz-delete-marker")
        DeleteMarker: DeleteMarker
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "POST"
    uri: "/{Bucket}?delete"
    code: 200
)
operation DeleteObjects {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @required
        @xmlName("Delete")
        Delete: Delete
        @httpHeader("x-amz-mfa")
        MFA: MFA
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-bypass-governance-retention")
        BypassGovernanceRetention: BypassGovernanceRetention
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
    }
    output :=
        @xmlName("DeleteResult")
        {
            @xmlFlattened
            Deleted: DeletedObjects
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
            @xmlFlattened
            @xmlName("Error")
            Errors: Errors
        }
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
    uri: "/{Bucket}/{Key+}?x-id=GetObject"
    code: 200
)
operation GetObject {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("If-Match")
        IfMatch: IfMatch
        @httpHeader("If-Modified-Since")
        IfModifiedSince: IfModifiedSince
        @httpHeader("If-None-Match")
        IfNoneMatch: IfNoneMatch
        @httpHeader("If-Unmodified-Since")
        IfUnmodifiedSince: IfUnmodifiedSince
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("Range")
        Range: Range
        @httpQuery("response-cache-control")
        ResponseCacheControl: ResponseCacheControl
        @httpQuery("response-content-disposition")
        ResponseContentDisposition: ResponseContentDisposition
        @httpQuery("response-content-encoding")
        ResponseContentEncoding: ResponseContentEncoding
        @httpQuery("response-content-language")
        ResponseContentLanguage: ResponseContentLanguage
        @httpQuery("response-content-type")
        ResponseContentType: ResponseContentType
        @httpQuery("response-expires")
        ResponseExpires: ResponseExpires
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpQuery("partNumber")
        PartNumber: PartNumber
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-checksum-mode")
        ChecksumMode: ChecksumMode
    }
    output := {
        @httpPayload
        Body: StreamingBlob = ""
        @httpHeader("x-amz-delete-marker")
        DeleteMarker: DeleteMarker
        @httpHeader("accept-ranges")
        AcceptRanges: AcceptRanges
        @httpHeader("x-amz-expiration")
        Expiration: Expiration
        @httpHeader("x-amz-restore")
        Restore: Restore
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
        @httpHeader("x-amz-missing-meta")
        MissingMeta: MissingMeta
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
        @httpHeader("Cache-Control")
        CacheControl: CacheControl
        @httpHeader("Content-Disposition")
        ContentDisposition: ContentDisposition
        @httpHeader("Content-Encoding")
        ContentEncoding: ContentEncoding
        @httpHeader("Content-Language")
        ContentLanguage: ContentLanguage
        @httpHeader("Content-Range")
        ContentRange: ContentRange
        @httpHeader("Content-Type")
        ContentType: ContentType
        @httpHeader("Expires")
        Expires: Expires
        @httpHeader("x-amz-website-redirect-location")
        WebsiteRedirectLocation: WebsiteRedirectLocation
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpPrefixHeaders("x-amz-meta-")
        Metadata: Metadata
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-storage-class")
        StorageClass: StorageClass
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
        @httpHeader("x-amz-replication-status")
        ReplicationStatus: ReplicationStatus
        @httpHeader("x-amz-mp-parts-count")
        PartsCount: PartsCount
        @httpHeader("x-amz-tagging-count")
        TagCount: TagCount
        @httpHeader("x-amz-object-lock-mode")
        ObjectLockMode: ObjectLockMode
        @httpHeader("x-amz-object-lock-retain-until-date")
        ObjectLockRetainUntilDate: ObjectLockRetainUntilDate
        @httpHeader("x-amz-object-lock-legal-hold")
        ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    }
    errors: [
        InvalidObjectState
        NoSuchKey
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?attributes"
    code: 200
)
operation GetObjectAttributes {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-max-parts")
        MaxParts: MaxParts
        @httpHeader("x-amz-part-number-marker")
        PartNumberMarker: PartNumberMarker
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-object-attributes")
        @required
        ObjectAttributes: ObjectAttributesList
    }
    output :=
        @xmlName("GetObjectAttributesResponse")
        {
            @httpHeader("x-amz-delete-marker")
            DeleteMarker: DeleteMarker
            @httpHeader("Last-Modified")
            LastModified: LastModified
            @httpHeader("x-amz-version-id")
            VersionId: ObjectVersionId
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
            ETag: ETag
            Checksum: Checksum
            ObjectParts: GetObjectAttributesParts
            StorageClass: StorageClass
            ObjectSize: ObjectSize
        }
    errors: [
        NoSuchKey
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?torrent"
    code: 200
)
operation GetObjectTorrent {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        Body: StreamingBlob = ""
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

@http(
    method: "HEAD"
    uri: "/{Bucket}/{Key+}"
    code: 200
)
@waitable(
    ObjectExists: {
        acceptors: [
            {
                state: "success"
                matcher: {
                    success: true
                }
            }
            {
                state: "retry"
                matcher: {
                    errorType: "NotFound"
                }
            }
        ]
        minDelay: 5
    }
    ObjectNotExists: {
        acceptors: [
            {
                state: "success"
                matcher: {
                    errorType: "NotFound"
                }
            }
        ]
        minDelay: 5
    }
)
operation HeadObject {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("If-Match")
        IfMatch: IfMatch
        @httpHeader("If-Modified-Since")
        IfModifiedSince: IfModifiedSince
        @httpHeader("If-None-Match")
        IfNoneMatch: IfNoneMatch
        @httpHeader("If-Unmodified-Since")
        IfUnmodifiedSince: IfUnmodifiedSince
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("Range")
        Range: Range
        @httpQuery("response-cache-control")
        ResponseCacheControl: ResponseCacheControl
        @httpQuery("response-content-disposition")
        ResponseContentDisposition: ResponseContentDisposition
        @httpQuery("response-content-encoding")
        ResponseContentEncoding: ResponseContentEncoding
        @httpQuery("response-content-language")
        ResponseContentLanguage: ResponseContentLanguage
        @httpQuery("response-content-type")
        ResponseContentType: ResponseContentType
        @httpQuery("response-expires")
        ResponseExpires: ResponseExpires
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpQuery("partNumber")
        PartNumber: PartNumber
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-checksum-mode")
        ChecksumMode: ChecksumMode
    }
    output := {
        @httpHeader("x-amz-delete-marker")
        DeleteMarker: DeleteMarker
        @httpHeader("accept-ranges")
        AcceptRanges: AcceptRanges
        @httpHeader("x-amz-expiration")
        Expiration: Expiration
        @httpHeader("x-amz-restore")
        Restore: Restore
        @httpHeader("x-amz-archive-status")
        ArchiveStatus: ArchiveStatus
        @httpHeader("Last-Modified")
        LastModified: LastModified
        @httpHeader("Content-Length")
        ContentLength: ContentLength
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
        @httpHeader("ETag")
        ETag: ETag
        @httpHeader("x-amz-missing-meta")
        MissingMeta: MissingMeta
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
        @httpHeader("Cache-Control")
        CacheControl: CacheControl
        @httpHeader("Content-Disposition")
        ContentDisposition: ContentDisposition
        @httpHeader("Content-Encoding")
        ContentEncoding: ContentEncoding
        @httpHeader("Content-Language")
        ContentLanguage: ContentLanguage
        @httpHeader("Content-Type")
        ContentType: ContentType
        @httpHeader("Content-Range")
        ContentRange: ContentRange
        @httpHeader("Expires")
        Expires: Expires
        @httpHeader("x-amz-website-redirect-location")
        WebsiteRedirectLocation: WebsiteRedirectLocation
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpPrefixHeaders("x-amz-meta-")
        Metadata: Metadata
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-storage-class")
        StorageClass: StorageClass
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
        @httpHeader("x-amz-replication-status")
        ReplicationStatus: ReplicationStatus
        @httpHeader("x-amz-mp-parts-count")
        PartsCount: PartsCount
        @httpHeader("x-amz-tagging-count")
        TagCount: TagCount
        @httpHeader("x-amz-object-lock-mode")
        ObjectLockMode: ObjectLockMode
        @httpHeader("x-amz-object-lock-retain-until-date")
        ObjectLockRetainUntilDate: ObjectLockRetainUntilDate
        @httpHeader("x-amz-object-lock-legal-hold")
        ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
    }
    errors: [
        NotFound
    ]
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
)
@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?x-id=PutObject"
    code: 200
)
operation PutObject {
    input := {
        @httpHeader("x-amz-acl")
        ACL: ObjectCannedACL
        @httpPayload
        Body: StreamingBlob = ""
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Cache-Control")
        CacheControl: CacheControl
        @httpHeader("Content-Disposition")
        ContentDisposition: ContentDisposition
        @httpHeader("Content-Encoding")
        ContentEncoding: ContentEncoding
        @httpHeader("Content-Language")
        ContentLanguage: ContentLanguage
        @httpHeader("Content-Length")
        ContentLength: ContentLength
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("Content-Type")
        ContentType: ContentType
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
        @httpHeader("Expires")
        Expires: Expires
        @httpHeader("If-Match")
        IfMatch: IfMatch
        @httpHeader("If-None-Match")
        IfNoneMatch: IfNoneMatch
        @httpHeader("x-amz-grant-full-control")
        GrantFullControl: GrantFullControl
        @httpHeader("x-amz-grant-read")
        GrantRead: GrantRead
        @httpHeader("x-amz-grant-read-acp")
        GrantReadACP: GrantReadACP
        @httpHeader("x-amz-grant-write-acp")
        GrantWriteACP: GrantWriteACP
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("x-amz-write-offset-bytes")
        WriteOffsetBytes: WriteOffsetBytes
        @httpPrefixHeaders("x-amz-meta-")
        Metadata: Metadata
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-storage-class")
        StorageClass: StorageClass
        @httpHeader("x-amz-website-redirect-location")
        WebsiteRedirectLocation: WebsiteRedirectLocation
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-context")
        SSEKMSEncryptionContext: SSEKMSEncryptionContext
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-tagging")
        Tagging: TaggingHeader
        @httpHeader("x-amz-object-lock-mode")
        ObjectLockMode: ObjectLockMode
        @httpHeader("x-amz-object-lock-retain-until-date")
        ObjectLockRetainUntilDate: ObjectLockRetainUntilDate
        @httpHeader("x-amz-object-lock-legal-hold")
        ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-expiration")
        Expiration: Expiration
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
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-context")
        SSEKMSEncryptionContext: SSEKMSEncryptionContext
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-object-size")
        Size: Size
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        EncryptionTypeMismatch
        InvalidRequest
        InvalidWriteOffset
        TooManyParts
    ]
}

@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?renameObject"
    code: 200
)
operation RenameObject {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("x-amz-rename-source")
        @required
        RenameSource: RenameSource
        @httpHeader("If-Match")
        DestinationIfMatch: IfMatch
        @httpHeader("If-None-Match")
        DestinationIfNoneMatch: IfNoneMatch
        @httpHeader("If-Modified-Since")
        DestinationIfModifiedSince: IfModifiedSince
        @httpHeader("If-Unmodified-Since")
        DestinationIfUnmodifiedSince: IfUnmodifiedSince
        @httpHeader("x-amz-rename-source-if-match")
        SourceIfMatch: RenameSourceIfMatch
        @httpHeader("x-amz-rename-source-if-none-match")
        SourceIfNoneMatch: RenameSourceIfNoneMatch
        @httpHeader("x-amz-rename-source-if-modified-since")
        SourceIfModifiedSince: RenameSourceIfModifiedSince
        @httpHeader("x-amz-rename-source-if-unmodified-since")
        SourceIfUnmodifiedSince: RenameSourceIfUnmodifiedSince
        @httpHeader("x-amz-client-token")
        @idempotencyToken
        ClientToken: ClientToken
    }
    output := {}
    errors: [
        IdempotencyParameterMismatch
    ]
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
)
@http(
    method: "POST"
    uri: "/{Bucket}/{Key+}?restore"
    code: 200
)
operation RestoreObject {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpPayload
        @xmlName("RestoreRequest")
        RestoreRequest: RestoreRequest
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
        @httpHeader("x-amz-restore-output-path")
        RestoreOutputPath: RestoreOutputPath
    }
    errors: [
        ObjectAlreadyInActiveTierError
    ]
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?encryption"
    code: 200
)
operation UpdateObjectEncryption {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpPayload
        @required
        ObjectEncryption: ObjectEncryption
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
    }
    output: UpdateObjectEncryptionResponse
    errors: [
        AccessDenied
        InvalidRequest
        NoSuchKey
    ]
}

@unsignedPayload
@auth([
    sigv4
])
@endpoint(
    hostPrefix: "{RequestRoute}."
)
@http(
    method: "POST"
    uri: "/WriteGetObjectResponse"
    code: 200
)
operation WriteGetObjectResponse {
    input := {
        @hostLabel
        @httpHeader("x-amz-request-route")
        @required
        RequestRoute: RequestRoute
        @httpHeader("x-amz-request-token")
        @required
        RequestToken: RequestToken
        @httpPayload
        Body: StreamingBlob = ""
        @httpHeader("x-amz-fwd-status")
        StatusCode: GetObjectResponseStatusCode
        @httpHeader("x-amz-fwd-error-code")
        ErrorCode: ErrorCode
        @httpHeader("x-amz-fwd-error-message")
        ErrorMessage: ErrorMessage
        @httpHeader("x-amz-fwd-header-accept-ranges")
        AcceptRanges: AcceptRanges
        @httpHeader("x-amz-fwd-header-Cache-Control")
        CacheControl: CacheControl
        @httpHeader("x-amz-fwd-header-Content-Disposition")
        ContentDisposition: ContentDisposition
        @httpHeader("x-amz-fwd-header-Content-Encoding")
        ContentEncoding: ContentEncoding
        @httpHeader("x-amz-fwd-header-Content-Language")
        ContentLanguage: ContentLanguage
        @httpHeader("Content-Length")
        ContentLength: ContentLength
        @httpHeader("x-amz-fwd-header-Content-Range")
        ContentRange: ContentRange
        @httpHeader("x-amz-fwd-header-Content-Type")
        ContentType: ContentType
        @httpHeader("x-amz-fwd-header-x-amz-checksum-crc32")
        ChecksumCRC32: ChecksumCRC32
        @httpHeader("x-amz-fwd-header-x-amz-checksum-crc32c")
        ChecksumCRC32C: ChecksumCRC32C
        @httpHeader("x-amz-fwd-header-x-amz-checksum-crc64nvme")
        ChecksumCRC64NVME: ChecksumCRC64NVME
        @httpHeader("x-amz-fwd-header-x-amz-checksum-sha1")
        ChecksumSHA1: ChecksumSHA1
        @httpHeader("x-amz-fwd-header-x-amz-checksum-sha256")
        ChecksumSHA256: ChecksumSHA256
        @httpHeader("x-amz-fwd-header-x-amz-checksum-sha512")
        ChecksumSHA512: ChecksumSHA512
        @httpHeader("x-amz-fwd-header-x-amz-checksum-md5")
        ChecksumMD5: ChecksumMD5
        @httpHeader("x-amz-fwd-header-x-amz-checksum-xxhash64")
        ChecksumXXHASH64: ChecksumXXHASH64
        @httpHeader("x-amz-fwd-header-x-amz-checksum-xxhash3")
        ChecksumXXHASH3: ChecksumXXHASH3
        @httpHeader("x-amz-fwd-header-x-amz-checksum-xxhash128")
        ChecksumXXHASH128: ChecksumXXHASH128
        @httpHeader("x-amz-fwd-header-x-amz-delete-marker")
        DeleteMarker: DeleteMarker
        @httpHeader("x-amz-fwd-header-ETag")
        ETag: ETag
        @httpHeader("x-amz-fwd-header-Expires")
        Expires: Expires
        @httpHeader("x-amz-fwd-header-x-amz-expiration")
        Expiration: Expiration
        @httpHeader("x-amz-fwd-header-Last-Modified")
        LastModified: LastModified
        @httpHeader("x-amz-fwd-header-x-amz-missing-meta")
        MissingMeta: MissingMeta
        @httpPrefixHeaders("x-amz-meta-")
        Metadata: Metadata
        @httpHeader("x-amz-fwd-header-x-amz-object-lock-mode")
        ObjectLockMode: ObjectLockMode
        @httpHeader("x-amz-fwd-header-x-amz-object-lock-legal-hold")
        ObjectLockLegalHoldStatus: ObjectLockLegalHoldStatus
        @httpHeader("x-amz-fwd-header-x-amz-object-lock-retain-until-date")
        ObjectLockRetainUntilDate: ObjectLockRetainUntilDate
        @httpHeader("x-amz-fwd-header-x-amz-mp-parts-count")
        PartsCount: PartsCount
        @httpHeader("x-amz-fwd-header-x-amz-replication-status")
        ReplicationStatus: ReplicationStatus
        @httpHeader("x-amz-fwd-header-x-amz-request-charged")
        RequestCharged: RequestCharged
        @httpHeader("x-amz-fwd-header-x-amz-restore")
        Restore: Restore
        @httpHeader("x-amz-fwd-header-x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-fwd-header-x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-fwd-header-x-amz-storage-class")
        StorageClass: StorageClass
        @httpHeader("x-amz-fwd-header-x-amz-tagging-count")
        TagCount: TagCount
        @httpHeader("x-amz-fwd-header-x-amz-version-id")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
    }
    output: Unit
}

@error("client")
@httpError(403)
structure AccessDenied {}

structure Checksum {
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
    ChecksumSHA512: ChecksumSHA512
    ChecksumMD5: ChecksumMD5
    ChecksumXXHASH64: ChecksumXXHASH64
    ChecksumXXHASH3: ChecksumXXHASH3
    ChecksumXXHASH128: ChecksumXXHASH128
    ChecksumType: ChecksumType
}

structure CopyObjectResult {
    ETag: ETag
    LastModified: LastModified
    ChecksumType: ChecksumType
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
    ChecksumSHA512: ChecksumSHA512
    ChecksumMD5: ChecksumMD5
    ChecksumXXHASH64: ChecksumXXHASH64
    ChecksumXXHASH3: ChecksumXXHASH3
    ChecksumXXHASH128: ChecksumXXHASH128
}

structure Delete {
    @required
    @xmlFlattened
    @xmlName("Object")
    Objects: ObjectIdentifierList
    Quiet: Quiet
}

structure DeletedObject {
    Key: ObjectKey
    VersionId: ObjectVersionId
    DeleteMarker: DeleteMarker
    DeleteMarkerVersionId: DeleteMarkerVersionId
}

structure Encryption {
    @required
    EncryptionType: ServerSideEncryption
    KMSKeyId: SSEKMSKeyId
    KMSContext: KMSContext
}

@error("client")
@httpError(400)
structure EncryptionTypeMismatch {}

structure Error {
    Key: ObjectKey
    VersionId: ObjectVersionId
    Code: Code
    Message: Message
}

structure GetObjectAttributesParts {
    @xmlName("PartsCount")
    TotalPartsCount: PartsCount
    PartNumberMarker: PartNumberMarker
    NextPartNumberMarker: NextPartNumberMarker
    MaxParts: MaxParts
    IsTruncated: IsTruncated
    @xmlFlattened
    @xmlName("Part")
    Parts: PartsList
}

structure GlacierJobParameters {
    @required
    Tier: Tier
}

@error("client")
@httpError(400)
structure IdempotencyParameterMismatch {}

@error("client")
@httpError(403)
structure InvalidObjectState {
    StorageClass: StorageClass
    AccessTier: IntelligentTieringAccessTier
}

@error("client")
@httpError(400)
structure InvalidWriteOffset {}

structure MetadataEntry {
    Name: MetadataKey
    Value: MetadataValue
}

@error("client")
@httpError(403)
structure ObjectAlreadyInActiveTierError {}

structure ObjectIdentifier {
    @required
    Key: ObjectKey
    VersionId: ObjectVersionId
    ETag: ETag
    LastModifiedTime: LastModifiedTime
    Size: Size
}

@error("client")
@httpError(403)
structure ObjectNotInActiveTierError {}

structure ObjectPart {
    PartNumber: PartNumber
    Size: Size
    ChecksumCRC32: ChecksumCRC32
    ChecksumCRC32C: ChecksumCRC32C
    ChecksumCRC64NVME: ChecksumCRC64NVME
    ChecksumSHA1: ChecksumSHA1
    ChecksumSHA256: ChecksumSHA256
    ChecksumSHA512: ChecksumSHA512
    ChecksumMD5: ChecksumMD5
    ChecksumXXHASH64: ChecksumXXHASH64
    ChecksumXXHASH3: ChecksumXXHASH3
    ChecksumXXHASH128: ChecksumXXHASH128
}

structure OutputLocation {
    S3: S3Location
}

structure RestoreRequest {
    Days: Days
    GlacierJobParameters: GlacierJobParameters
    Type: RestoreRequestType
    Tier: Tier
    Description: Description
    SelectParameters: SelectParameters
    OutputLocation: OutputLocation
}

structure S3Location {
    @required
    BucketName: BucketName
    @required
    Prefix: LocationPrefix
    Encryption: Encryption
    CannedACL: ObjectCannedACL
    AccessControlList: Grants
    Tagging: Tagging
    UserMetadata: UserMetadata
    StorageClass: StorageClass
}

structure SelectParameters {
    @required
    InputSerialization: InputSerialization
    @required
    ExpressionType: ExpressionType
    @required
    Expression: Expression
    @required
    OutputSerialization: OutputSerialization
}

@xmlName("SSE-KMS")
structure SSEKMSEncryption {
    @required
    KMSKeyArn: NonEmptyKmsKeyArnString
    BucketKeyEnabled: BucketKeyEnabled
}

@error("client")
@httpError(400)
structure TooManyParts {}

@output
structure UpdateObjectEncryptionResponse {
    @httpHeader("x-amz-request-charged")
    RequestCharged: RequestCharged
}

union ObjectEncryption {
    @xmlName("SSE-KMS")
    SSEKMS: SSEKMSEncryption
}

list DeletedObjects {
    member: DeletedObject
}

list Errors {
    member: Error
}

list ObjectAttributesList {
    member: ObjectAttributes
}

list ObjectIdentifierList {
    member: ObjectIdentifier
}

list PartsList {
    member: ObjectPart
}

list UserMetadata {
    @xmlName("MetadataEntry")
    member: MetadataEntry
}

string AcceptRanges

enum AnnotationDirective {
    COPY
    EXCLUDE
}

enum ArchiveStatus {
    ARCHIVE_ACCESS
    DEEP_ARCHIVE_ACCESS
}

string ClientToken

string Code

string ContentRange

boolean DeleteMarker

string DeleteMarkerVersionId

string Description

integer GetObjectResponseStatusCode

@timestampFormat("http-date")
timestamp IfMatchLastModifiedTime

long IfMatchSize

timestamp IfModifiedSince

timestamp IfUnmodifiedSince

string KMSContext

@timestampFormat("http-date")
timestamp LastModifiedTime

string LocationPrefix

string Message

enum MetadataDirective {
    COPY
    REPLACE
}

integer MissingMeta

@length(
    min: 20
    max: 2048
)
@pattern("^arn:aws[a-zA-Z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$")
@sensitive
string NonEmptyKmsKeyArnString

enum ObjectAttributes {
    ETAG = "ETag"
    CHECKSUM = "Checksum"
    OBJECT_PARTS = "ObjectParts"
    STORAGE_CLASS = "StorageClass"
    OBJECT_SIZE = "ObjectSize"
}

long ObjectSize

integer PartsCount

boolean Quiet

string Range

@pattern("^\\/?.+\\/.+$")
string RenameSource

string RenameSourceIfMatch

@timestampFormat("http-date")
timestamp RenameSourceIfModifiedSince

string RenameSourceIfNoneMatch

@timestampFormat("http-date")
timestamp RenameSourceIfUnmodifiedSince

string RequestRoute

string RequestToken

string ResponseCacheControl

string ResponseContentDisposition

string ResponseContentEncoding

string ResponseContentLanguage

string ResponseContentType

@timestampFormat("http-date")
timestamp ResponseExpires

string Restore

string RestoreOutputPath

enum RestoreRequestType {
    SELECT
}

integer TagCount

enum TaggingDirective {
    COPY
    REPLACE
}

enum Tier {
    Standard
    Bulk
    Expedited
}

long WriteOffsetBytes
