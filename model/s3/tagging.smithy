$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}?tagging"
    code: 204
)
operation DeleteBucketTagging {
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
    uri: "/{Bucket}/{Key+}?tagging"
    code: 204
)
operation DeleteObjectTagging {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output := {
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
    }
}

@http(
    method: "GET"
    uri: "/{Bucket}?tagging"
    code: 200
)
operation GetBucketTagging {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("Tagging")
        {
            @required
            TagSet: TagSet
        }
}

@http(
    method: "GET"
    uri: "/{Bucket}/{Key+}?tagging"
    code: 200
)
operation GetObjectTagging {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
    }
    output :=
        @xmlName("Tagging")
        {
            @httpHeader("x-amz-version-id")
            VersionId: ObjectVersionId
            @required
            TagSet: TagSet
        }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?tagging"
    code: 200
)
operation PutBucketTagging {
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
        @xmlName("Tagging")
        Tagging: Tagging
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
    uri: "/{Bucket}/{Key+}?tagging"
    code: 200
)
operation PutObjectTagging {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpLabel
        @required
        Key: ObjectKey
        @httpQuery("versionId")
        VersionId: ObjectVersionId
        @httpHeader("Content-MD5")
        ContentMD5: ContentMD5
        @httpHeader("x-amz-sdk-checksum-algorithm")
        ChecksumAlgorithm: ChecksumAlgorithm
        @httpPayload
        @required
        @xmlName("Tagging")
        Tagging: Tagging
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
        @httpHeader("x-amz-request-payer")
        RequestPayer: RequestPayer
    }
    output := {
        @httpHeader("x-amz-version-id")
        VersionId: ObjectVersionId
    }
}
