$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}/{Key+}?x-id=AbortMultipartUpload"
    code: 204
)
operation AbortMultipartUpload {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("uploadId")
        @required
        UploadId: MultipartUploadId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-if-match-initiated-time")
        IfMatchInitiatedTime: IfMatchInitiatedTime
    }
    output := {
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        NoSuchUpload
    ]
}

@http(
    method: "POST"
    uri: "/{Bucket}/{Key+}"
    code: 200
)
operation CompleteMultipartUpload {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpPayload
        @xmlName("CompleteMultipartUpload")
        MultipartUpload: CompletedMultipartUpload
        @httpQuery("uploadId")
        @required
        UploadId: MultipartUploadId
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
        @httpHeader("x-amz-mp-object-size")
        MpuObjectSize: MpuObjectSize
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("If-Match")
        IfMatch: IfMatch
        @httpHeader("If-None-Match")
        IfNoneMatch: IfNoneMatch
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
    }
    output :=
        @xmlName("CompleteMultipartUploadResult")
        {
            Location: Location
            Bucket: BucketName
            Key: ObjectKey
            @httpHeader("x-amz-expiration")
            Expiration: Expiration
            ETag: ETag
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
            @httpHeader("x-amz-server-side-encryption")
            ServerSideEncryption: ServerSideEncryption
            @httpHeader("x-amz-version-id")
            VersionId: ObjectVersionId
            @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
            SSEKMSKeyId: SSEKMSKeyId
            @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
            BucketKeyEnabled: BucketKeyEnabled
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
}

@http(
    method: "POST"
    uri: "/{Bucket}/{Key+}?uploads"
    code: 200
)
operation CreateMultipartUpload {
    input := {
        @httpHeader("x-amz-acl")
        ACL: ObjectCannedACL
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
        @httpHeader("Content-Type")
        ContentType: ContentType
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
        @httpLabel
        @required
        Key: ObjectKey
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
        @httpHeader("x-amz-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-checksum-type")
        ChecksumType: ChecksumType
    }
    output :=
        @xmlName("InitiateMultipartUploadResult")
        {
            @httpHeader("x-amz-abort-date")
            AbortDate: AbortDate
            @httpHeader("x-amz-abort-rule-id")
            AbortRuleId: AbortRuleId
            @xmlName("Bucket")
            Bucket: BucketName
            Key: ObjectKey
            UploadId: MultipartUploadId
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
            @httpHeader("x-amz-checksum-algorithm")
            ChecksumAlgorithm: ChecksumAlgorithm
            @httpHeader("x-amz-checksum-type")
            ChecksumType: ChecksumType
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?uploads"
    code: 200
)
operation ListMultipartUploads {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("delimiter")
        Delimiter: Delimiter
        @httpQuery("encoding-type")
        EncodingType: EncodingType
        @httpQuery("key-marker")
        KeyMarker: KeyMarker
        @httpQuery("max-uploads")
        MaxUploads: MaxUploads
        @httpQuery("prefix")
        Prefix: Prefix
        @httpQuery("upload-id-marker")
        UploadIdMarker: UploadIdMarker
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
    }
    output :=
        @xmlName("ListMultipartUploadsResult")
        {
            Bucket: BucketName
            KeyMarker: KeyMarker
            UploadIdMarker: UploadIdMarker
            NextKeyMarker: NextKeyMarker
            Prefix: Prefix
            Delimiter: Delimiter
            NextUploadIdMarker: NextUploadIdMarker
            MaxUploads: MaxUploads
            IsTruncated: IsTruncated
            @xmlFlattened
            @xmlName("Upload")
            Uploads: MultipartUploadList
            @xmlFlattened
            CommonPrefixes: CommonPrefixList
            EncodingType: EncodingType
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?x-id=ListParts"
    code: 200
)
@paginated(
    inputToken: "PartNumberMarker"
    outputToken: "NextPartNumberMarker"
    items: "Parts"
    pageSize: "MaxParts"
)
operation ListParts {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("max-parts")
        MaxParts: MaxParts
        @httpQuery("part-number-marker")
        PartNumberMarker: PartNumberMarker
        @httpQuery("uploadId")
        @required
        UploadId: MultipartUploadId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
    }
    output :=
        @xmlName("ListPartsResult")
        {
            @httpHeader("x-amz-abort-date")
            AbortDate: AbortDate
            @httpHeader("x-amz-abort-rule-id")
            AbortRuleId: AbortRuleId
            Bucket: BucketName
            Key: ObjectKey
            UploadId: MultipartUploadId
            PartNumberMarker: PartNumberMarker
            NextPartNumberMarker: NextPartNumberMarker
            MaxParts: MaxParts
            IsTruncated: IsTruncated
            @xmlFlattened
            @xmlName("Part")
            Parts: Parts
            Initiator: Initiator
            Owner: Owner
            StorageClass: StorageClass
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
            ChecksumAlgorithm: ChecksumAlgorithm
            ChecksumType: ChecksumType
        }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
)
@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?x-id=UploadPart"
    code: 200
)
operation UploadPart {
    input := {
        @httpPayload
        Body: StreamingBlob = ""
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-Length")
        ContentLength: ContentLength
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
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
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("partNumber")
        @required
        PartNumber: PartNumber
        @httpQuery("uploadId")
        @required
        UploadId: MultipartUploadId
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
    }
    output := {
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
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
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?x-id=UploadPartCopy"
    code: 200
)
operation UploadPartCopy {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
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
        @httpHeader("x-amz-copy-source-range")
        CopySourceRange: CopySourceRange
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("partNumber")
        @required
        PartNumber: PartNumber
        @httpQuery("uploadId")
        @required
        UploadId: MultipartUploadId
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-copy-source-server-side-encryption-customer-algorithm")
        CopySourceSSECustomerAlgorithm: CopySourceSSECustomerAlgorithm
        @httpHeader("x-amz-copy-source-server-side-encryption-customer-key")
        CopySourceSSECustomerKey: CopySourceSSECustomerKey
        @httpHeader("x-amz-copy-source-server-side-encryption-customer-key-MD5")
        CopySourceSSECustomerKeyMD5: CopySourceSSECustomerKeyMD5
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-source-expected-bucket-owner")
        ExpectedSourceBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-copy-source-version-id")
        CopySourceVersionId: CopySourceVersionId
        @httpPayload
        CopyPartResult: CopyPartResult
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

structure CompletedMultipartUpload {
    @xmlFlattened
    @xmlName("Part")
    Parts: CompletedPartList
}

structure CompletedPart {
    ETag: ETag
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
    PartNumber: PartNumber
}

structure CopyPartResult {
    ETag: ETag
    LastModified: LastModified
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

structure Initiator {
    ID: ID
    DisplayName: DisplayName
}

structure MultipartUpload {
    UploadId: MultipartUploadId
    Key: ObjectKey
    Initiated: Initiated
    StorageClass: StorageClass
    Owner: Owner
    Initiator: Initiator
    ChecksumAlgorithm: ChecksumAlgorithm
    ChecksumType: ChecksumType
}

@error("client")
@httpError(404)
structure NoSuchUpload {}

structure Part {
    PartNumber: PartNumber
    LastModified: LastModified
    ETag: ETag
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

list CompletedPartList {
    member: CompletedPart
}

list MultipartUploadList {
    member: MultipartUpload
}

list Parts {
    member: Part
}

timestamp AbortDate

string AbortRuleId

string CopySourceRange

@timestampFormat("http-date")
timestamp IfMatchInitiatedTime

timestamp Initiated

integer MaxUploads

long MpuObjectSize

string MultipartUploadId

string NextUploadIdMarker

string UploadIdMarker
