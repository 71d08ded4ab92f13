$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}?encryption"
    code: 204
)
operation DeleteBucketEncryption {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "GET"
    uri: "/{Bucket}?accelerate"
    code: 200
)
operation GetBucketAccelerateConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
    }
    output :=
        @xmlName("AccelerateConfiguration")
        {
            Status: BucketAccelerateStatus
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?encryption"
    code: 200
)
operation GetBucketEncryption {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?logging"
    code: 200
)
operation GetBucketLogging {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("BucketLoggingStatus")
        {
            LoggingEnabled: LoggingEnabled
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?requestPayment"
    code: 200
)
operation GetBucketRequestPayment {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("RequestPaymentConfiguration")
        {
            Payer: Payer
        }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
)
@http(
    method: "PUT"
    uri: "/{Bucket}?accelerate"
    code: 200
)
operation PutBucketAccelerateConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @required
        @xmlName("AccelerateConfiguration")
        AccelerateConfiguration: AccelerateConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
    }
    output: Unit
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?encryption"
    code: 200
)
operation PutBucketEncryption {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpPayload
        @required
        @xmlName("ServerSideEncryptionConfiguration")
        ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?logging"
    code: 200
)
operation PutBucketLogging {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @required
        @xmlName("BucketLoggingStatus")
        BucketLoggingStatus: BucketLoggingStatus
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?requestPayment"
    code: 200
)
operation PutBucketRequestPayment {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpPayload
        @required
        @xmlName("RequestPaymentConfiguration")
        RequestPaymentConfiguration: RequestPaymentConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

structure AccelerateConfiguration {
    Status: BucketAccelerateStatus
}

structure BlockedEncryptionTypes {
    @xmlFlattened
    EncryptionType: EncryptionTypeList
}

structure BucketLoggingStatus {
    LoggingEnabled: LoggingEnabled
}

structure LoggingEnabled {
    @required
    TargetBucket: TargetBucket
    TargetGrants: TargetGrants
    @required
    TargetPrefix: TargetPrefix
    TargetObjectKeyFormat: TargetObjectKeyFormat
}

@xmlName("PartitionedPrefix")
structure PartitionedPrefix {
    PartitionDateSource: PartitionDateSource
}

structure RequestPaymentConfiguration {
    @required
    Payer: Payer
}

structure ServerSideEncryptionByDefault {
    @required
    SSEAlgorithm: ServerSideEncryption
    KMSMasterKeyID: SSEKMSKeyId
}

structure ServerSideEncryptionConfiguration {
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: ServerSideEncryptionRules
}

structure ServerSideEncryptionRule {
    ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault
    BucketKeyEnabled: BucketKeyEnabled
    BlockedEncryptionTypes: BlockedEncryptionTypes
}

@xmlName("SimplePrefix")
structure SimplePrefix {}

structure TargetGrant {
    @xmlNamespace(
        uri: "http://www.w3.org/2001/XMLSchema-instance"
        prefix: "xsi"
    )
    Grantee: Grantee
    Permission: BucketLogsPermission
}

structure TargetObjectKeyFormat {
    @xmlName("SimplePrefix")
    SimplePrefix: SimplePrefix
    @xmlName("PartitionedPrefix")
    PartitionedPrefix: PartitionedPrefix
}

list EncryptionTypeList {
    @xmlName("EncryptionType")
    member: EncryptionType
}

list ServerSideEncryptionRules {
    member: ServerSideEncryptionRule
}

list TargetGrants {
    @xmlName("Grant")
    member: TargetGrant
}

enum BucketAccelerateStatus {
    Enabled
    Suspended
}

enum BucketLogsPermission {
    FULL_CONTROL
    READ
    WRITE
}

enum EncryptionType {
    NONE
    SSE_C = "SSE-C"
}

enum PartitionDateSource {
    EventTime
    DeliveryTime
}

enum Payer {
    Requester
    BucketOwner
}

string TargetBucket

string TargetPrefix
