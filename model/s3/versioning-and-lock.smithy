$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "GET"
    uri: "/{Bucket}?versioning"
    code: 200
)
operation GetBucketVersioning {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("VersioningConfiguration")
        {
            Status: BucketVersioningStatus
            @xmlName("MfaDelete")
            MFADelete: MFADeleteStatus
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?legal-hold"
    code: 200
)
operation GetObjectLegalHold {
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
    output := {
        @httpPayload
        @xmlName("LegalHold")
        LegalHold: ObjectLockLegalHold
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?object-lock"
    code: 200
)
operation GetObjectLockConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        ObjectLockConfiguration: ObjectLockConfiguration
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?retention"
    code: 200
)
operation GetObjectRetention {
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
    output := {
        @httpPayload
        @xmlName("Retention")
        Retention: ObjectLockRetention
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?versioning"
    code: 200
)
operation PutBucketVersioning {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-mfa")
        MFA: MFA
        @httpPayload
        @required
        @xmlName("VersioningConfiguration")
        VersioningConfiguration: VersioningConfiguration
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
    uri: "/{Bucket}/{Key+}?legal-hold"
    code: 200
)
operation PutObjectLegalHold {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpPayload
        @xmlName("LegalHold")
        LegalHold: ObjectLockLegalHold
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?object-lock"
    code: 200
)
operation PutObjectLockConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @xmlName("ObjectLockConfiguration")
        ObjectLockConfiguration: ObjectLockConfiguration
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpHeader("x-amz-bucket-object-lock-token")
        Token: ObjectLockToken
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}/{Key+}?retention"
    code: 200
)
operation PutObjectRetention {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpPayload
        @xmlName("Retention")
        Retention: ObjectLockRetention
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-bypass-governance-retention")
        BypassGovernanceRetention: BypassGovernanceRetention
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-request-charged")
        RequestCharged: RequestCharged
    }
}

structure DefaultRetention {
    Mode: ObjectLockRetentionMode
    Days: Days
    Years: Years
}

structure ObjectLockConfiguration {
    ObjectLockEnabled: ObjectLockEnabled
    Rule: ObjectLockRule
}

structure ObjectLockLegalHold {
    Status: ObjectLockLegalHoldStatus
}

structure ObjectLockRetention {
    Mode: ObjectLockRetentionMode
    RetainUntilDate: Date
}

structure ObjectLockRule {
    DefaultRetention: DefaultRetention
}

structure VersioningConfiguration {
    @xmlName("MfaDelete")
    MFADelete: MFADelete
    Status: BucketVersioningStatus
}

enum BucketVersioningStatus {
    Enabled
    Suspended
}

enum MFADelete {
    Enabled
    Disabled
}

enum MFADeleteStatus {
    Enabled
    Disabled
}

enum ObjectLockEnabled {
    Enabled
}

enum ObjectLockRetentionMode {
    GOVERNANCE
    COMPLIANCE
}

integer Years
