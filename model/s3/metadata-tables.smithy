$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "POST"
    uri: "/{Bucket}?metadataConfiguration"
    code: 200
)
operation CreateBucketMetadataConfiguration {
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
        @xmlName("MetadataConfiguration")
        MetadataConfiguration: MetadataConfiguration
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
    method: "POST"
    uri: "/{Bucket}?metadataTable"
    code: 200
)
operation CreateBucketMetadataTableConfiguration {
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
        @xmlName("MetadataTableConfiguration")
        MetadataTableConfiguration: MetadataTableConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "DELETE"
    uri: "/{Bucket}?metadataConfiguration"
    code: 204
)
operation DeleteBucketMetadataConfiguration {
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
    method: "DELETE"
    uri: "/{Bucket}?metadataTable"
    code: 204
)
operation DeleteBucketMetadataTableConfiguration {
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
    uri: "/{Bucket}?metadataConfiguration"
    code: 200
)
operation GetBucketMetadataConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        GetBucketMetadataConfigurationResult: GetBucketMetadataConfigurationResult
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?metadataTable"
    code: 200
)
operation GetBucketMetadataTableConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        GetBucketMetadataTableConfigurationResult: GetBucketMetadataTableConfigurationResult
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?metadataAnnotationTable"
    code: 200
)
operation UpdateBucketMetadataAnnotationTableConfiguration {
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
        @xmlName("AnnotationTableConfiguration")
        AnnotationTableConfiguration: AnnotationTableConfigurationUpdates
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
    uri: "/{Bucket}?metadataInventoryTable"
    code: 200
)
operation UpdateBucketMetadataInventoryTableConfiguration {
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
        @xmlName("InventoryTableConfiguration")
        InventoryTableConfiguration: InventoryTableConfigurationUpdates
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
    uri: "/{Bucket}?metadataJournalTable"
    code: 200
)
operation UpdateBucketMetadataJournalTableConfiguration {
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
        @xmlName("JournalTableConfiguration")
        JournalTableConfiguration: JournalTableConfigurationUpdates
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

structure AnnotationTableConfiguration {
    @required
    ConfigurationState: AnnotationConfigurationState
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
    Role: Role
}

structure AnnotationTableConfigurationResult {
    @required
    ConfigurationState: AnnotationConfigurationState
    TableStatus: MetadataTableStatus
    Error: ErrorDetails
    TableName: S3TablesName
    TableArn: S3TablesArn
    Role: Role
}

structure AnnotationTableConfigurationUpdates {
    @required
    ConfigurationState: AnnotationConfigurationState
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
    Role: Role
}

structure DestinationResult {
    TableBucketType: S3TablesBucketType
    TableBucketArn: S3TablesBucketArn
    TableNamespace: S3TablesNamespace
}

structure ErrorDetails {
    ErrorCode: ErrorCode
    ErrorMessage: ErrorMessage
}

structure GetBucketMetadataConfigurationResult {
    @required
    MetadataConfigurationResult: MetadataConfigurationResult
}

structure GetBucketMetadataTableConfigurationResult {
    @required
    MetadataTableConfigurationResult: MetadataTableConfigurationResult
    @required
    Status: MetadataTableStatus
    Error: ErrorDetails
}

structure InventoryTableConfiguration {
    @required
    ConfigurationState: InventoryConfigurationState
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
}

structure InventoryTableConfigurationResult {
    @required
    ConfigurationState: InventoryConfigurationState
    TableStatus: MetadataTableStatus
    Error: ErrorDetails
    TableName: S3TablesName
    TableArn: S3TablesArn
}

structure InventoryTableConfigurationUpdates {
    @required
    ConfigurationState: InventoryConfigurationState
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
}

structure JournalTableConfiguration {
    @required
    RecordExpiration: RecordExpiration
    EncryptionConfiguration: MetadataTableEncryptionConfiguration
}

structure JournalTableConfigurationResult {
    @required
    TableStatus: MetadataTableStatus
    Error: ErrorDetails
    @required
    TableName: S3TablesName
    TableArn: S3TablesArn
    @required
    RecordExpiration: RecordExpiration
}

structure JournalTableConfigurationUpdates {
    @required
    RecordExpiration: RecordExpiration
}

structure MetadataConfiguration {
    @required
    JournalTableConfiguration: JournalTableConfiguration
    InventoryTableConfiguration: InventoryTableConfiguration
    AnnotationTableConfiguration: AnnotationTableConfiguration
}

structure MetadataConfigurationResult {
    @required
    DestinationResult: DestinationResult
    JournalTableConfigurationResult: JournalTableConfigurationResult
    InventoryTableConfigurationResult: InventoryTableConfigurationResult
    AnnotationTableConfigurationResult: AnnotationTableConfigurationResult
}

structure MetadataTableConfiguration {
    @required
    S3TablesDestination: S3TablesDestination
}

structure MetadataTableConfigurationResult {
    @required
    S3TablesDestinationResult: S3TablesDestinationResult
}

structure MetadataTableEncryptionConfiguration {
    @required
    SseAlgorithm: TableSseAlgorithm
    KmsKeyArn: KmsKeyArn
}

structure RecordExpiration {
    @required
    Expiration: ExpirationState
    Days: RecordExpirationDays
}

structure S3TablesDestination {
    @required
    TableBucketArn: S3TablesBucketArn
    @required
    TableName: S3TablesName
}

structure S3TablesDestinationResult {
    @required
    TableBucketArn: S3TablesBucketArn
    @required
    TableName: S3TablesName
    @required
    TableArn: S3TablesArn
    @required
    TableNamespace: S3TablesNamespace
}

enum AnnotationConfigurationState {
    ENABLED
    DISABLED
}

enum ExpirationState {
    ENABLED
    DISABLED
}

enum InventoryConfigurationState {
    ENABLED
    DISABLED
}

string KmsKeyArn

string MetadataTableStatus

integer RecordExpirationDays

string S3TablesArn

string S3TablesBucketArn

enum S3TablesBucketType {
    aws
    customer
}

string S3TablesName

string S3TablesNamespace

enum TableSseAlgorithm {
    aws_kms = "aws:kms"
    AES256
}
