$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.customizations#s3UnwrappedXmlOutput
use smithy.waiters#waitable

@http(
    method: "PUT"
    uri: "/{Bucket}"
    code: 200
)
operation CreateBucket {
    input := {
        @httpHeader("x-amz-acl")
        ACL: BucketCannedACL
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @xmlName("CreateBucketConfiguration")
        CreateBucketConfiguration: CreateBucketConfiguration
        @httpHeader("x-amz-grant-full-control")
        GrantFullControl: GrantFullControl
        @httpHeader("x-amz-grant-read")
        GrantRead: GrantRead
        @httpHeader("x-amz-grant-read-acp")
        GrantReadACP: GrantReadACP
        @httpHeader("x-amz-grant-write")
        GrantWrite: GrantWrite
        @httpHeader("x-amz-grant-write-acp")
        GrantWriteACP: GrantWriteACP
        @httpHeader("x-amz-bucket-object-lock-enabled")
        ObjectLockEnabledForBucket: ObjectLockEnabledForBucket
        @httpHeader("x-amz-object-ownership")
        ObjectOwnership: ObjectOwnership
        @httpHeader("x-amz-bucket-namespace")
        BucketNamespace: BucketNamespace
    }
    output := {
        @httpHeader("Location")
        Location: Location
        @httpHeader("x-amz-bucket-arn")
        BucketArn: S3RegionalOrS3ExpressBucketArnString
    }
    errors: [
        BucketAlreadyExists
        BucketAlreadyOwnedByYou
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}?session"
    code: 200
)
operation CreateSession {
    input := {
        @httpHeader("x-amz-create-session-mode")
        SessionMode: SessionMode
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-server-side-encryption")
        ServerSideEncryption: ServerSideEncryption
        @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
        SSEKMSKeyId: SSEKMSKeyId
        @httpHeader("x-amz-server-side-encryption-context")
        SSEKMSEncryptionContext: SSEKMSEncryptionContext
        @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
        BucketKeyEnabled: BucketKeyEnabled
    }
    output :=
        @xmlName("CreateSessionResult")
        {
            @httpHeader("x-amz-server-side-encryption")
            ServerSideEncryption: ServerSideEncryption
            @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
            SSEKMSKeyId: SSEKMSKeyId
            @httpHeader("x-amz-server-side-encryption-context")
            SSEKMSEncryptionContext: SSEKMSEncryptionContext
            @httpHeader("x-amz-server-side-encryption-bucket-key-enabled")
            BucketKeyEnabled: BucketKeyEnabled
            @required
            @xmlName("Credentials")
            Credentials: SessionCredentials
        }
    errors: [
        NoSuchBucket
    ]
}

@http(
    method: "DELETE"
    uri: "/{Bucket}"
    code: 204
)
operation DeleteBucket {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

@s3UnwrappedXmlOutput
@http(
    method: "GET"
    uri: "/{Bucket}?location"
    code: 200
)
operation GetBucketLocation {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("LocationConstraint")
        {
            LocationConstraint: BucketLocationConstraint
        }
}

@http(
    method: "HEAD"
    uri: "/{Bucket}"
    code: 200
)
@waitable(
    BucketExists: {
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
    BucketNotExists: {
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
operation HeadBucket {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-bucket-arn")
        BucketArn: S3RegionalOrS3ExpressBucketArnString
        @httpHeader("x-amz-bucket-location-type")
        BucketLocationType: LocationType
        @httpHeader("x-amz-bucket-location-name")
        BucketLocationName: BucketLocationName
        @httpHeader("x-amz-bucket-region")
        BucketRegion: Region
        @httpHeader("x-amz-access-point-alias")
        AccessPointAlias: AccessPointAlias
    }
    errors: [
        NotFound
    ]
}

@http(
    method: "GET"
    uri: "/?x-id=ListBuckets"
    code: 200
)
@paginated(
    inputToken: "ContinuationToken"
    outputToken: "ContinuationToken"
    items: "Buckets"
    pageSize: "MaxBuckets"
)
operation ListBuckets {
    input := {
        @httpQuery("max-buckets")
        MaxBuckets: MaxBuckets
        @httpQuery("continuation-token")
        ContinuationToken: Token
        @httpQuery("prefix")
        Prefix: Prefix
        @httpQuery("bucket-region")
        BucketRegion: BucketRegion
    }
    output :=
        @xmlName("ListAllMyBucketsResult")
        {
            Buckets: Buckets
            Owner: Owner
            ContinuationToken: NextToken
            Prefix: Prefix
        }
}

@http(
    method: "GET"
    uri: "/?x-id=ListDirectoryBuckets"
    code: 200
)
@paginated(
    inputToken: "ContinuationToken"
    outputToken: "ContinuationToken"
    items: "Buckets"
    pageSize: "MaxDirectoryBuckets"
)
operation ListDirectoryBuckets {
    input := {
        @httpQuery("continuation-token")
        ContinuationToken: DirectoryBucketToken
        @httpQuery("max-directory-buckets")
        MaxDirectoryBuckets: MaxDirectoryBuckets
    }
    output :=
        @xmlName("ListAllMyDirectoryBucketsResult")
        {
            Buckets: Buckets
            ContinuationToken: DirectoryBucketToken
        }
}

structure Bucket {
    Name: BucketName
    CreationDate: CreationDate
    BucketRegion: BucketRegion
    BucketArn: S3RegionalOrS3ExpressBucketArnString
}

@error("client")
@httpError(409)
structure BucketAlreadyExists {}

@error("client")
@httpError(409)
structure BucketAlreadyOwnedByYou {}

structure BucketInfo {
    DataRedundancy: DataRedundancy
    Type: BucketType
}

structure CreateBucketConfiguration {
    LocationConstraint: BucketLocationConstraint
    Location: LocationInfo
    Bucket: BucketInfo
    Tags: TagSet
}

structure LocationInfo {
    Type: LocationType
    Name: LocationNameAsString
}

structure SessionCredentials {
    @required
    @xmlName("AccessKeyId")
    AccessKeyId: AccessKeyIdValue
    @required
    @xmlName("SecretAccessKey")
    SecretAccessKey: SessionCredentialValue
    @required
    @xmlName("SessionToken")
    SessionToken: SessionCredentialValue
    @required
    @xmlName("Expiration")
    Expiration: SessionExpiration
}

list Buckets {
    @xmlName("Bucket")
    member: Bucket
}

string AccessKeyIdValue

boolean AccessPointAlias

enum BucketLocationConstraint {
    af_south_1 = "af-south-1"
    ap_east_1 = "ap-east-1"
    ap_east_2 = "ap-east-2"
    ap_northeast_1 = "ap-northeast-1"
    ap_northeast_2 = "ap-northeast-2"
    ap_northeast_3 = "ap-northeast-3"
    ap_south_1 = "ap-south-1"
    ap_south_2 = "ap-south-2"
    ap_southeast_1 = "ap-southeast-1"
    ap_southeast_2 = "ap-southeast-2"
    ap_southeast_3 = "ap-southeast-3"
    ap_southeast_4 = "ap-southeast-4"
    ap_southeast_5 = "ap-southeast-5"
    ap_southeast_6 = "ap-southeast-6"
    ap_southeast_7 = "ap-southeast-7"
    ca_central_1 = "ca-central-1"
    ca_west_1 = "ca-west-1"
    cn_north_1 = "cn-north-1"
    cn_northwest_1 = "cn-northwest-1"
    EU
    eu_central_1 = "eu-central-1"
    eu_central_2 = "eu-central-2"
    eu_north_1 = "eu-north-1"
    eu_south_1 = "eu-south-1"
    eu_south_2 = "eu-south-2"
    eu_west_1 = "eu-west-1"
    eu_west_2 = "eu-west-2"
    eu_west_3 = "eu-west-3"
    il_central_1 = "il-central-1"
    me_central_1 = "me-central-1"
    me_south_1 = "me-south-1"
    mx_central_1 = "mx-central-1"
    sa_east_1 = "sa-east-1"
    us_east_2 = "us-east-2"
    us_gov_east_1 = "us-gov-east-1"
    us_gov_west_1 = "us-gov-west-1"
    us_west_1 = "us-west-1"
    us_west_2 = "us-west-2"
}

string BucketLocationName

enum BucketNamespace {
    ACCOUNT_REGIONAL = "account-regional"
    GLOBAL = "global"
}

string BucketRegion

enum BucketType {
    Directory
}

timestamp CreationDate

enum DataRedundancy {
    SingleAvailabilityZone
    SingleLocalZone
}

@length(
    min: 0
    max: 1024
)
string DirectoryBucketToken

string LocationNameAsString

enum LocationType {
    AvailabilityZone
    LocalZone
}

@range(
    min: 1
    max: 10000
)
integer MaxBuckets

@range(
    min: 0
    max: 1000
)
integer MaxDirectoryBuckets

boolean ObjectLockEnabledForBucket

@length(
    min: 0
    max: 20
)
string Region

@length(
    min: 1
    max: 128
)
@pattern("^arn:[^:]+:(s3|s3express):")
string S3RegionalOrS3ExpressBucketArnString

@sensitive
string SessionCredentialValue

timestamp SessionExpiration

enum SessionMode {
    ReadOnly
    ReadWrite
}
