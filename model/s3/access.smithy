$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}?cors"
    code: 204
)
operation DeleteBucketCors {
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
    uri: "/{Bucket}?ownershipControls"
    code: 204
)
operation DeleteBucketOwnershipControls {
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
    uri: "/{Bucket}?policy"
    code: 204
)
operation DeleteBucketPolicy {
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
    uri: "/{Bucket}?publicAccessBlock"
    code: 204
)
operation DeletePublicAccessBlock {
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
    uri: "/{Bucket}?abac"
    code: 200
)
operation GetBucketAbac {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        AbacStatus: AbacStatus
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?acl"
    code: 200
)
operation GetBucketAcl {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("AccessControlPolicy")
        {
            Owner: Owner
            @xmlName("AccessControlList")
            Grants: Grants
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?cors"
    code: 200
)
operation GetBucketCors {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("CORSConfiguration")
        {
            @xmlFlattened
            @xmlName("CORSRule")
            CORSRules: CORSRules
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}?ownershipControls"
    code: 200
)
operation GetBucketOwnershipControls {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        OwnershipControls: OwnershipControls
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?policy"
    code: 200
)
operation GetBucketPolicy {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        Policy: Policy
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?policyStatus"
    code: 200
)
operation GetBucketPolicyStatus {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        PolicyStatus: PolicyStatus
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?acl"
    code: 200
)
operation GetObjectAcl {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("AccessControlPolicy")
        {
            Owner: Owner
            @xmlName("AccessControlList")
            Grants: Grants
            @httpHeader("x-amz-request-charged")
            RequestCharged: RequestCharged
        }
    errors: [
        NoSuchKey
    ]
}

@http(
    method: "GET"
    uri: "/{Bucket}?publicAccessBlock"
    code: 200
)
operation GetPublicAccessBlock {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
)
@http(
    method: "PUT"
    uri: "/{Bucket}?abac"
    code: 200
)
operation PutBucketAbac {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpPayload
        @required
        @xmlName("AbacStatus")
        AbacStatus: AbacStatus
    }
    output: Unit
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?acl"
    code: 200
)
operation PutBucketAcl {
    input := {
        @httpHeader("x-amz-acl")
        ACL: BucketCannedACL
        @httpPayload
        @xmlName("AccessControlPolicy")
        AccessControlPolicy: AccessControlPolicy
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
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
    uri: "/{Bucket}?cors"
    code: 200
)
operation PutBucketCors {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @required
        @xmlName("CORSConfiguration")
        CORSConfiguration: CORSConfiguration
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
    uri: "/{Bucket}?ownershipControls"
    code: 200
)
operation PutBucketOwnershipControls {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpPayload
        @required
        @xmlName("OwnershipControls")
        OwnershipControls: OwnershipControls
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
    uri: "/{Bucket}?policy"
    code: 200
)
operation PutBucketPolicy {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-confirm-remove-self-bucket-access")
        ConfirmRemoveSelfBucketAccess: ConfirmRemoveSelfBucketAccess
        @httpPayload
        @required
        Policy: Policy
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
    uri: "/{Bucket}/{Key+}?acl"
    code: 200
)
operation PutObjectAcl {
    input := {
        @httpHeader("x-amz-acl")
        ACL: ObjectCannedACL
        @httpPayload
        @xmlName("AccessControlPolicy")
        AccessControlPolicy: AccessControlPolicy
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
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
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
    errors: [
        NoSuchKey
    ]
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?publicAccessBlock"
    code: 200
)
operation PutPublicAccessBlock {
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
        @xmlName("PublicAccessBlockConfiguration")
        PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

structure AbacStatus {
    Status: BucketAbacStatus
}

structure AccessControlPolicy {
    @xmlName("AccessControlList")
    Grants: Grants
    Owner: Owner
}

structure CORSConfiguration {
    @required
    @xmlFlattened
    @xmlName("CORSRule")
    CORSRules: CORSRules
}

structure CORSRule {
    ID: ID
    @xmlFlattened
    @xmlName("AllowedHeader")
    AllowedHeaders: AllowedHeaders
    @required
    @xmlFlattened
    @xmlName("AllowedMethod")
    AllowedMethods: AllowedMethods
    @required
    @xmlFlattened
    @xmlName("AllowedOrigin")
    AllowedOrigins: AllowedOrigins
    @xmlFlattened
    @xmlName("ExposeHeader")
    ExposeHeaders: ExposeHeaders
    MaxAgeSeconds: MaxAgeSeconds
}

structure OwnershipControls {
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: OwnershipControlsRules
}

structure OwnershipControlsRule {
    @required
    ObjectOwnership: ObjectOwnership
}

structure PolicyStatus {
    @xmlName("IsPublic")
    IsPublic: IsPublic
}

structure PublicAccessBlockConfiguration {
    @xmlName("BlockPublicAcls")
    BlockPublicAcls: Setting
    @xmlName("IgnorePublicAcls")
    IgnorePublicAcls: Setting
    @xmlName("BlockPublicPolicy")
    BlockPublicPolicy: Setting
    @xmlName("RestrictPublicBuckets")
    RestrictPublicBuckets: Setting
}

list AllowedHeaders {
    member: AllowedHeader
}

list AllowedMethods {
    member: AllowedMethod
}

list AllowedOrigins {
    member: AllowedOrigin
}

list CORSRules {
    member: CORSRule
}

list ExposeHeaders {
    member: ExposeHeader
}

list OwnershipControlsRules {
    member: OwnershipControlsRule
}

string AllowedHeader

string AllowedMethod

string AllowedOrigin

enum BucketAbacStatus {
    Enabled
    Disabled
}

boolean ConfirmRemoveSelfBucketAccess

string ExposeHeader

boolean IsPublic

integer MaxAgeSeconds

string Policy

boolean Setting
