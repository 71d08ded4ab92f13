$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

@http(
    method: "GET"
    uri: "/{Bucket}"
    code: 200
)
operation ListObjects {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("delimiter")
        Delimiter: Delimiter
        @httpQuery("encoding-type")
        EncodingType: EncodingType
        @httpQuery("marker")
        Marker: Marker
        @httpQuery("max-keys")
        MaxKeys: MaxKeys
        @httpQuery("prefix")
        Prefix: Prefix
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-optional-object-attributes")
        OptionalObjectAttributes: OptionalObjectAttributesList
    }
    output :=
        @xmlName("ListBucketResult")
        {
            IsTruncated: IsTruncated
            Marker: Marker
            NextMarker: NextMarker
            @xmlFlattened
            Contents: ObjectList
            Name: BucketName
            Prefix: Prefix
            Delimiter: Delimiter
            MaxKeys: MaxKeys
            @xmlFlattened
            CommonPrefixes: CommonPrefixList
            EncodingType: EncodingType
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
    errors: [
        NoSuchBucket
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}?list-type=2"
    code: 200
)
@paginated(
    inputToken: "ContinuationToken"
    outputToken: "NextContinuationToken"
    pageSize: "MaxKeys"
)
operation ListObjectsV2 {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpQuery("delimiter")
        Delimiter: Delimiter
        @httpQuery("encoding-type")
        EncodingType: EncodingType
        @httpQuery("max-keys")
        MaxKeys: MaxKeys
        @httpQuery("prefix")
        Prefix: Prefix
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpQuery("fetch-owner")
        FetchOwner: FetchOwner
        @httpQuery("start-after")
        StartAfter: StartAfter
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-optional-object-attributes")
        OptionalObjectAttributes: OptionalObjectAttributesList
    }
    output :=
        @xmlName("ListBucketResult")
        {
            IsTruncated: IsTruncated
            @xmlFlattened
            Contents: ObjectList
            Name: BucketName
            Prefix: Prefix
            Delimiter: Delimiter
            MaxKeys: MaxKeys
            @xmlFlattened
            CommonPrefixes: CommonPrefixList
            EncodingType: EncodingType
            KeyCount: KeyCount
            ContinuationToken: Token
            NextContinuationToken: NextToken
            StartAfter: StartAfter
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
    errors: [
        NoSuchBucket
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}?versions"
    code: 200
)
operation ListObjectVersions {
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
        @httpQuery("max-keys")
        MaxKeys: MaxKeys
        @httpQuery("prefix")
        Prefix: Prefix
        @httpQuery("version-id-marker")
        VersionIdMarker: VersionIdMarker
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-optional-object-attributes")
        OptionalObjectAttributes: OptionalObjectAttributesList
    }
    output :=
        @xmlName("ListVersionsResult")
        {
            IsTruncated: IsTruncated
            KeyMarker: KeyMarker
            VersionIdMarker: VersionIdMarker
            NextKeyMarker: NextKeyMarker
            NextVersionIdMarker: NextVersionIdMarker
            @xmlFlattened
            @xmlName("Version")
            Versions: ObjectVersionList
            @xmlFlattened
            @xmlName("DeleteMarker")
            DeleteMarkers: DeleteMarkers
            Name: BucketName
            Prefix: Prefix
            Delimiter: Delimiter
            MaxKeys: MaxKeys
            @xmlFlattened
            CommonPrefixes: CommonPrefixList
            EncodingType: EncodingType
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
}

structure DeleteMarkerEntry {
    Owner: Owner
    Key: ObjectKey
    VersionId: ObjectVersionId
    IsLatest: IsLatest
    LastModified: LastModified
}

structure Object {
    Key: ObjectKey
    LastModified: LastModified
    ETag: ETag
    @xmlFlattened
    ChecksumAlgorithm: ChecksumAlgorithmList
    ChecksumType: ChecksumType
    Size: Size
    StorageClass: ObjectStorageClass
    Owner: Owner
    RestoreStatus: RestoreStatus
}

structure ObjectVersion {
    ETag: ETag
    @xmlFlattened
    ChecksumAlgorithm: ChecksumAlgorithmList
    ChecksumType: ChecksumType
    Size: Size
    StorageClass: ObjectVersionStorageClass
    Key: ObjectKey
    VersionId: ObjectVersionId
    IsLatest: IsLatest
    LastModified: LastModified
    Owner: Owner
    RestoreStatus: RestoreStatus
}

structure RestoreStatus {
    IsRestoreInProgress: IsRestoreInProgress
    RestoreExpiryDate: RestoreExpiryDate
}

list DeleteMarkers {
    member: DeleteMarkerEntry
}

list ObjectList {
    member: Object
}

list ObjectVersionList {
    member: ObjectVersion
}

list OptionalObjectAttributesList {
    member: OptionalObjectAttributes
}

boolean FetchOwner

boolean IsLatest

boolean IsRestoreInProgress

integer KeyCount

string Marker

integer MaxKeys

string NextMarker

string NextVersionIdMarker

enum ObjectStorageClass {
    STANDARD
    REDUCED_REDUNDANCY
    GLACIER
    STANDARD_IA
    ONEZONE_IA
    INTELLIGENT_TIERING
    DEEP_ARCHIVE
    OUTPOSTS
    GLACIER_IR
    SNOW
    EXPRESS_ONEZONE
    FSX_OPENZFS
    FSX_ONTAP
}

enum ObjectVersionStorageClass {
    STANDARD
}

enum OptionalObjectAttributes {
    RESTORE_STATUS = "RestoreStatus"
}

timestamp RestoreExpiryDate

string StartAfter

string VersionIdMarker
