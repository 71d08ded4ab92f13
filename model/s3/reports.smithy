$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

@http(
    method: "DELETE"
    uri: "/{Bucket}?analytics"
    code: 204
)
operation DeleteBucketAnalyticsConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: AnalyticsId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "DELETE"
    uri: "/{Bucket}?intelligent-tiering"
    code: 204
)
operation DeleteBucketIntelligentTieringConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: IntelligentTieringId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "DELETE"
    uri: "/{Bucket}?inventory"
    code: 204
)
operation DeleteBucketInventoryConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: InventoryId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "DELETE"
    uri: "/{Bucket}?metrics"
    code: 204
)
operation DeleteBucketMetricsConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: MetricsId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "GET"
    uri: "/{Bucket}?analytics&x-id=GetBucketAnalyticsConfiguration"
    code: 200
)
operation GetBucketAnalyticsConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: AnalyticsId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        AnalyticsConfiguration: AnalyticsConfiguration
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?intelligent-tiering&x-id=GetBucketIntelligentTieringConfiguration"
    code: 200
)
operation GetBucketIntelligentTieringConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: IntelligentTieringId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        IntelligentTieringConfiguration: IntelligentTieringConfiguration
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?inventory&x-id=GetBucketInventoryConfiguration"
    code: 200
)
operation GetBucketInventoryConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: InventoryId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        InventoryConfiguration: InventoryConfiguration
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?metrics&x-id=GetBucketMetricsConfiguration"
    code: 200
)
operation GetBucketMetricsConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: MetricsId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        MetricsConfiguration: MetricsConfiguration
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?analytics&x-id=ListBucketAnalyticsConfigurations"
    code: 200
)
operation ListBucketAnalyticsConfigurations {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("ListBucketAnalyticsConfigurationResult")
        {
            IsTruncated: IsTruncated
            ContinuationToken: Token
            NextContinuationToken: NextToken
            @xmlFlattened
            @xmlName("AnalyticsConfiguration")
            AnalyticsConfigurationList: AnalyticsConfigurationList
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?intelligent-tiering&x-id=ListBucketIntelligentTieringConfigurations"
    code: 200
)
operation ListBucketIntelligentTieringConfigurations {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        IsTruncated: IsTruncated
        ContinuationToken: Token
        NextContinuationToken: NextToken
        @xmlFlattened
        @xmlName("IntelligentTieringConfiguration")
        IntelligentTieringConfigurationList: IntelligentTieringConfigurationList
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?inventory&x-id=ListBucketInventoryConfigurations"
    code: 200
)
operation ListBucketInventoryConfigurations {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("ListInventoryConfigurationsResult")
        {
            ContinuationToken: Token
            @xmlFlattened
            @xmlName("InventoryConfiguration")
            InventoryConfigurationList: InventoryConfigurationList
            IsTruncated: IsTruncated
            NextContinuationToken: NextToken
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?metrics&x-id=ListBucketMetricsConfigurations"
    code: 200
)
operation ListBucketMetricsConfigurations {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("ListMetricsConfigurationsResult")
        {
            IsTruncated: IsTruncated
            ContinuationToken: Token
            NextContinuationToken: NextToken
            @xmlFlattened
            @xmlName("MetricsConfiguration")
            MetricsConfigurationList: MetricsConfigurationList
        }
}

@http(
    method: "PUT"
    uri: "/{Bucket}?analytics"
    code: 200
)
operation PutBucketAnalyticsConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: AnalyticsId
        @httpPayload
        @required
        @xmlName("AnalyticsConfiguration")
        AnalyticsConfiguration: AnalyticsConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "PUT"
    uri: "/{Bucket}?intelligent-tiering"
    code: 200
)
operation PutBucketIntelligentTieringConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: IntelligentTieringId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpPayload
        @required
        @xmlName("IntelligentTieringConfiguration")
        IntelligentTieringConfiguration: IntelligentTieringConfiguration
    }
    output: Unit
}

@http(
    method: "PUT"
    uri: "/{Bucket}?inventory"
    code: 200
)
operation PutBucketInventoryConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: InventoryId
        @httpPayload
        @required
        @xmlName("InventoryConfiguration")
        InventoryConfiguration: InventoryConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@http(
    method: "PUT"
    uri: "/{Bucket}?metrics"
    code: 200
)
operation PutBucketMetricsConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("id")
        @required
        Id: MetricsId
        @httpPayload
        @required
        @xmlName("MetricsConfiguration")
        MetricsConfiguration: MetricsConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

structure AnalyticsAndOperator {
    Prefix: Prefix
    @xmlFlattened
    @xmlName("Tag")
    Tags: TagSet
}

structure AnalyticsConfiguration {
    @required
    Id: AnalyticsId
    Filter: AnalyticsFilter
    @required
    StorageClassAnalysis: StorageClassAnalysis
}

structure AnalyticsExportDestination {
    @required
    S3BucketDestination: AnalyticsS3BucketDestination
}

structure AnalyticsS3BucketDestination {
    @required
    Format: AnalyticsS3ExportFileFormat
    BucketAccountId: AccountId
    @required
    Bucket: BucketName
    Prefix: Prefix
}

structure IntelligentTieringAndOperator {
    Prefix: Prefix
    @xmlFlattened
    @xmlName("Tag")
    Tags: TagSet
}

structure IntelligentTieringConfiguration {
    @required
    Id: IntelligentTieringId
    Filter: IntelligentTieringFilter
    @required
    Status: IntelligentTieringStatus
    @required
    @xmlFlattened
    @xmlName("Tiering")
    Tierings: TieringList
}

structure IntelligentTieringFilter {
    Prefix: Prefix
    Tag: Tag
    And: IntelligentTieringAndOperator
}

structure InventoryConfiguration {
    @required
    Destination: InventoryDestination
    @required
    IsEnabled: IsEnabled
    Filter: InventoryFilter
    @required
    Id: InventoryId
    @required
    IncludedObjectVersions: InventoryIncludedObjectVersions
    OptionalFields: InventoryOptionalFields
    @required
    Schedule: InventorySchedule
}

structure InventoryDestination {
    @required
    S3BucketDestination: InventoryS3BucketDestination
}

structure InventoryEncryption {
    @xmlName("SSE-S3")
    SSES3: SSES3
    @xmlName("SSE-KMS")
    SSEKMS: SSEKMS
}

structure InventoryFilter {
    @required
    Prefix: Prefix
}

structure InventoryS3BucketDestination {
    AccountId: AccountId
    @required
    Bucket: BucketName
    @required
    Format: InventoryFormat
    Prefix: Prefix
    Encryption: InventoryEncryption
}

structure InventorySchedule {
    @required
    Frequency: InventoryFrequency
}

structure MetricsAndOperator {
    Prefix: Prefix
    @xmlFlattened
    @xmlName("Tag")
    Tags: TagSet
    AccessPointArn: AccessPointArn
}

structure MetricsConfiguration {
    @required
    Id: MetricsId
    Filter: MetricsFilter
}

@xmlName("SSE-KMS")
structure SSEKMS {
    @required
    KeyId: SSEKMSKeyId
}

@xmlName("SSE-S3")
structure SSES3 {}

structure StorageClassAnalysis {
    DataExport: StorageClassAnalysisDataExport
}

structure StorageClassAnalysisDataExport {
    @required
    OutputSchemaVersion: StorageClassAnalysisSchemaVersion
    @required
    Destination: AnalyticsExportDestination
}

structure Tiering {
    @required
    Days: IntelligentTieringDays
    @required
    AccessTier: IntelligentTieringAccessTier
}

union AnalyticsFilter {
    Prefix: Prefix
    Tag: Tag
    And: AnalyticsAndOperator
}

union MetricsFilter {
    Prefix: Prefix
    Tag: Tag
    AccessPointArn: AccessPointArn
    And: MetricsAndOperator
}

list AnalyticsConfigurationList {
    member: AnalyticsConfiguration
}

list IntelligentTieringConfigurationList {
    member: IntelligentTieringConfiguration
}

list InventoryConfigurationList {
    member: InventoryConfiguration
}

list InventoryOptionalFields {
    @xmlName("Field")
    member: InventoryOptionalField
}

list MetricsConfigurationList {
    member: MetricsConfiguration
}

list TieringList {
    member: Tiering
}

string AccessPointArn

string AnalyticsId

enum AnalyticsS3ExportFileFormat {
    CSV
}

integer IntelligentTieringDays

string IntelligentTieringId

enum IntelligentTieringStatus {
    Enabled
    Disabled
}

enum InventoryFormat {
    CSV
    ORC
    Parquet
}

enum InventoryFrequency {
    Daily
    Weekly
}

string InventoryId

enum InventoryIncludedObjectVersions {
    All
    Current
}

enum InventoryOptionalField {
    Size
    LastModifiedDate
    StorageClass
    ETag
    IsMultipartUploaded
    ReplicationStatus
    EncryptionStatus
    ObjectLockRetainUntilDate
    ObjectLockMode
    ObjectLockLegalHoldStatus
    IntelligentTieringAccessTier
    BucketKeyStatus
    ChecksumAlgorithm
    ObjectAccessControlList
    ObjectOwner
    LifecycleExpirationDate
}

boolean IsEnabled

string MetricsId

enum StorageClassAnalysisSchemaVersion {
    V_1
}
