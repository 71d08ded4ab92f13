$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

@http(
    method: "GET"
    uri: "/{Bucket}?notification"
    code: 200
)
operation GetBucketNotificationConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: NotificationConfiguration
}

@http(
    method: "PUT"
    uri: "/{Bucket}?notification"
    code: 200
)
operation PutBucketNotificationConfiguration {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpPayload
        @required
        @xmlName("NotificationConfiguration")
        NotificationConfiguration: NotificationConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-skip-destination-validation")
        SkipDestinationValidation: SkipValidation
    }
    output: Unit
}

structure EventBridgeConfiguration {}

structure FilterRule {
    Name: FilterRuleName
    Value: FilterRuleValue
}

structure LambdaFunctionConfiguration {
    Id: NotificationId
    @required
    @xmlName("CloudFunction")
    LambdaFunctionArn: LambdaFunctionArn
    @required
    @xmlFlattened
    @xmlName("Event")
    Events: EventList
    Filter: NotificationConfigurationFilter
}

structure NotificationConfiguration {
    @xmlFlattened
    @xmlName("TopicConfiguration")
    TopicConfigurations: TopicConfigurationList
    @xmlFlattened
    @xmlName("QueueConfiguration")
    QueueConfigurations: QueueConfigurationList
    @xmlFlattened
    @xmlName("CloudFunctionConfiguration")
    LambdaFunctionConfigurations: LambdaFunctionConfigurationList
    EventBridgeConfiguration: EventBridgeConfiguration
}

structure NotificationConfigurationFilter {
    @xmlName("S3Key")
    Key: S3KeyFilter
}

structure QueueConfiguration {
    Id: NotificationId
    @required
    @xmlName("Queue")
    QueueArn: QueueArn
    @required
    @xmlFlattened
    @xmlName("Event")
    Events: EventList
    Filter: NotificationConfigurationFilter
}

structure S3KeyFilter {
    @xmlFlattened
    @xmlName("FilterRule")
    FilterRules: FilterRuleList
}

structure TopicConfiguration {
    Id: NotificationId
    @required
    @xmlName("Topic")
    TopicArn: TopicArn
    @required
    @xmlFlattened
    @xmlName("Event")
    Events: EventList
    Filter: NotificationConfigurationFilter
}

list EventList {
    member: Event
}

list FilterRuleList {
    member: FilterRule
}

list LambdaFunctionConfigurationList {
    member: LambdaFunctionConfiguration
}

list QueueConfigurationList {
    member: QueueConfiguration
}

list TopicConfigurationList {
    member: TopicConfiguration
}

enum Event {
    s3_ReducedRedundancyLostObject = "s3:ReducedRedundancyLostObject"
    s3_ObjectCreated_ = "s3:ObjectCreated:*"
    s3_ObjectCreated_Put = "s3:ObjectCreated:Put"
    s3_ObjectCreated_Post = "s3:ObjectCreated:Post"
    s3_ObjectCreated_Copy = "s3:ObjectCreated:Copy"
    s3_ObjectCreated_CompleteMultipartUpload = "s3:ObjectCreated:CompleteMultipartUpload"
    s3_ObjectRemoved_ = "s3:ObjectRemoved:*"
    s3_ObjectRemoved_Delete = "s3:ObjectRemoved:Delete"
    s3_ObjectRemoved_DeleteMarkerCreated = "s3:ObjectRemoved:DeleteMarkerCreated"
    s3_ObjectRestore_ = "s3:ObjectRestore:*"
    s3_ObjectRestore_Post = "s3:ObjectRestore:Post"
    s3_ObjectRestore_Completed = "s3:ObjectRestore:Completed"
    s3_Replication_ = "s3:Replication:*"
    s3_Replication_OperationFailedReplication = "s3:Replication:OperationFailedReplication"
    s3_Replication_OperationNotTracked = "s3:Replication:OperationNotTracked"
    s3_Replication_OperationMissedThreshold = "s3:Replication:OperationMissedThreshold"
    s3_Replication_OperationReplicatedAfterThreshold = "s3:Replication:OperationReplicatedAfterThreshold"
    s3_ObjectRestore_Delete = "s3:ObjectRestore:Delete"
    s3_LifecycleTransition = "s3:LifecycleTransition"
    s3_IntelligentTiering = "s3:IntelligentTiering"
    s3_ObjectAcl_Put = "s3:ObjectAcl:Put"
    s3_LifecycleExpiration_ = "s3:LifecycleExpiration:*"
    s3_LifecycleExpiration_Delete = "s3:LifecycleExpiration:Delete"
    s3_LifecycleExpiration_DeleteMarkerCreated = "s3:LifecycleExpiration:DeleteMarkerCreated"
    s3_ObjectTagging_ = "s3:ObjectTagging:*"
    s3_ObjectTagging_Put = "s3:ObjectTagging:Put"
    s3_ObjectTagging_Delete = "s3:ObjectTagging:Delete"
    s3_ObjectAnnotation_ = "s3:ObjectAnnotation:*"
    s3_ObjectAnnotation_Put = "s3:ObjectAnnotation:Put"
    s3_ObjectAnnotation_Delete = "s3:ObjectAnnotation:Delete"
}

enum FilterRuleName {
    prefix
    suffix
}

string FilterRuleValue

string LambdaFunctionArn

string NotificationId

string QueueArn

boolean SkipValidation

string TopicArn
