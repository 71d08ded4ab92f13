$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

@http(
    method: "POST"
    uri: "/{Bucket}/{Key+}?select&select-type=2"
    code: 200
)
operation SelectObjectContent {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpHeader("x-amz-server-side-encryption-customer-algorithm")
        SSECustomerAlgorithm: SSECustomerAlgorithm
        @httpHeader("x-amz-server-side-encryption-customer-key")
        SSECustomerKey: SSECustomerKey
        @httpHeader("x-amz-server-side-encryption-customer-key-MD5")
        SSECustomerKeyMD5: SSECustomerKeyMD5
        @required
        Expression: Expression
        @required
        ExpressionType: ExpressionType
        RequestProgress: RequestProgress
        @required
        InputSerialization: InputSerialization
        @required
        OutputSerialization: OutputSerialization
        ScanRange: ScanRange
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpPayload
        Payload: SelectObjectContentEventStream
    }
}

structure ContinuationEvent {}

structure EndEvent {}

structure Progress {
    BytesScanned: BytesScanned
    BytesProcessed: BytesProcessed
    BytesReturned: BytesReturned
}

structure ProgressEvent {
    @eventPayload
    Details: Progress
}

structure RecordsEvent {
    @eventPayload
    Payload: Body
}

structure RequestProgress {
    Enabled: EnableRequestProgress
}

structure ScanRange {
    Start: Start
    End: End
}

structure Stats {
    BytesScanned: BytesScanned
    BytesProcessed: BytesProcessed
    BytesReturned: BytesReturned
}

structure StatsEvent {
    @eventPayload
    Details: Stats
}

@streaming
union SelectObjectContentEventStream {
    Records: RecordsEvent
    Stats: StatsEvent
    Progress: ProgressEvent
    Cont: ContinuationEvent
    End: EndEvent
}

blob Body

long BytesProcessed

long BytesReturned

long BytesScanned

boolean EnableRequestProgress

long End

long Start
