$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}?lifecycle"
    code: 204
)
operation DeleteBucketLifecycle {
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
    uri: "/{Bucket}?lifecycle"
    code: 200
)
operation GetBucketLifecycleConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("LifecycleConfiguration")
        {
            @xmlFlattened
            @xmlName("Rule")
            Rules: LifecycleRules
            @httpHeader("x-amz-transition-default-minimum-object-size")
            TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
        }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?lifecycle"
    code: 200
)
operation PutBucketLifecycleConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpPayload
        @xmlName("LifecycleConfiguration")
        LifecycleConfiguration: BucketLifecycleConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-transition-default-minimum-object-size")
        TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
    }
    output := {
        @httpHeader("x-amz-transition-default-minimum-object-size")
        TransitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize
    }
}

structure AbortIncompleteMultipartUpload {
    DaysAfterInitiation: DaysAfterInitiation
}

structure BucketLifecycleConfiguration {
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: LifecycleRules
}

structure LifecycleExpiration {
    Date: Date
    Days: Days
    ExpiredObjectDeleteMarker: ExpiredObjectDeleteMarker
}

structure LifecycleRule {
    Expiration: LifecycleExpiration
    ID: ID
    @deprecated
    Prefix: Prefix
    Filter: LifecycleRuleFilter
    @required
    Status: ExpirationStatus
    @xmlFlattened
    @xmlName("Transition")
    Transitions: TransitionList
    @xmlFlattened
    @xmlName("NoncurrentVersionTransition")
    NoncurrentVersionTransitions: NoncurrentVersionTransitionList
    NoncurrentVersionExpiration: NoncurrentVersionExpiration
    AbortIncompleteMultipartUpload: AbortIncompleteMultipartUpload
}

structure LifecycleRuleAndOperator {
    Prefix: Prefix
    @xmlFlattened
    @xmlName("Tag")
    Tags: TagSet
    ObjectSizeGreaterThan: ObjectSizeGreaterThanBytes
    ObjectSizeLessThan: ObjectSizeLessThanBytes
}

structure LifecycleRuleFilter {
    Prefix: Prefix
    Tag: Tag
    ObjectSizeGreaterThan: ObjectSizeGreaterThanBytes
    ObjectSizeLessThan: ObjectSizeLessThanBytes
    And: LifecycleRuleAndOperator
}

structure NoncurrentVersionExpiration {
    NoncurrentDays: Days
    NewerNoncurrentVersions: VersionCount
}

structure NoncurrentVersionTransition {
    NoncurrentDays: Days
    StorageClass: TransitionStorageClass
    NewerNoncurrentVersions: VersionCount
}

structure Transition {
    Date: Date
    Days: Days
    StorageClass: TransitionStorageClass
}

list LifecycleRules {
    member: LifecycleRule
}

list NoncurrentVersionTransitionList {
    member: NoncurrentVersionTransition
}

list TransitionList {
    member: Transition
}

integer DaysAfterInitiation

enum ExpirationStatus {
    Enabled
    Disabled
}

boolean ExpiredObjectDeleteMarker

long ObjectSizeGreaterThanBytes

long ObjectSizeLessThanBytes

enum TransitionDefaultMinimumObjectSize {
    varies_by_storage_class
    all_storage_classes_128K
}

enum TransitionStorageClass {
    GLACIER
    STANDARD_IA
    ONEZONE_IA
    INTELLIGENT_TIERING
    DEEP_ARCHIVE
    GLACIER_IR
}

integer VersionCount
