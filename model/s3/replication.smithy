$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}?replication"
    code: 204
)
operation DeleteBucketReplication {
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
    uri: "/{Bucket}?replication"
    code: 200
)
operation GetBucketReplication {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        ReplicationConfiguration: ReplicationConfiguration
    }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?replication"
    code: 200
)
operation PutBucketReplication {
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
        @xmlName("ReplicationConfiguration")
        ReplicationConfiguration: ReplicationConfiguration
        @httpHeader("x-amz-bucket-object-lock-token")
        Token: ObjectLockToken
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

structure AccessControlTranslation {
    @required
    Owner: OwnerOverride
}

structure DeleteMarkerReplication {
    Status: DeleteMarkerReplicationStatus
}

structure Destination {
    @required
    Bucket: BucketName
    Account: AccountId
    StorageClass: StorageClass
    AccessControlTranslation: AccessControlTranslation
    EncryptionConfiguration: EncryptionConfiguration
    ReplicationTime: ReplicationTime
    Metrics: Metrics
}

structure EncryptionConfiguration {
    ReplicaKmsKeyID: ReplicaKmsKeyID
}

structure ExistingObjectReplication {
    @required
    Status: ExistingObjectReplicationStatus
}

structure Metrics {
    @required
    Status: MetricsStatus
    EventThreshold: ReplicationTimeValue
}

structure ReplicaModifications {
    @required
    Status: ReplicaModificationsStatus
}

structure ReplicationConfiguration {
    @required
    Role: Role
    @required
    @xmlFlattened
    @xmlName("Rule")
    Rules: ReplicationRules
}

structure ReplicationRule {
    ID: ID
    Priority: Priority
    @deprecated
    Prefix: Prefix
    Filter: ReplicationRuleFilter
    @required
    Status: ReplicationRuleStatus
    SourceSelectionCriteria: SourceSelectionCriteria
    ExistingObjectReplication: ExistingObjectReplication
    @required
    Destination: Destination
    DeleteMarkerReplication: DeleteMarkerReplication
}

structure ReplicationRuleAndOperator {
    Prefix: Prefix
    @xmlFlattened
    @xmlName("Tag")
    Tags: TagSet
}

structure ReplicationRuleFilter {
    Prefix: Prefix
    Tag: Tag
    And: ReplicationRuleAndOperator
}

structure ReplicationTime {
    @required
    Status: ReplicationTimeStatus
    @required
    Time: ReplicationTimeValue
}

structure ReplicationTimeValue {
    Minutes: Minutes
}

structure SourceSelectionCriteria {
    SseKmsEncryptedObjects: SseKmsEncryptedObjects
    ReplicaModifications: ReplicaModifications
}

structure SseKmsEncryptedObjects {
    @required
    Status: SseKmsEncryptedObjectsStatus
}

list ReplicationRules {
    member: ReplicationRule
}

enum DeleteMarkerReplicationStatus {
    Enabled
    Disabled
}

enum ExistingObjectReplicationStatus {
    Enabled
    Disabled
}

enum MetricsStatus {
    Enabled
    Disabled
}

integer Minutes

enum OwnerOverride {
    Destination
}

integer Priority

string ReplicaKmsKeyID

enum ReplicaModificationsStatus {
    Enabled
    Disabled
}

enum ReplicationRuleStatus {
    Enabled
    Disabled
}

enum ReplicationTimeStatus {
    Enabled
    Disabled
}

enum SseKmsEncryptedObjectsStatus {
    Enabled
    Disabled
}
