$version: "2.0"

// The browser upload, an operation on the wire that the upstream model does not have.
namespace com.amazonaws.s3

use s3d#action
use s3d#addsTo
use s3d#routedBy
use s3d#status

@addsTo("com.amazonaws.s3#AmazonS3")
@routedBy(mediaType: "multipart/form-data")
@action(name: "s3:PutObject", access: "write")
@status(204)
@http(method: "POST", uri: "/{Bucket}", code: 204)
operation PostObject {
    input: PostObjectRequest
    output: PostObjectOutput
}

@input
structure PostObjectRequest {
    @httpLabel
    @required
    Bucket: BucketName

    @httpHeader("Content-Type")
    @required
    ContentType: ContentType

    @httpHeader("Content-Length")
    ContentLength: ContentLength

    @httpPayload
    Body: StreamingBlob = ""
}

@output
structure PostObjectOutput {
    /// 200, 201, 204 or, for a redirect, 303.
    @httpResponseCode
    StatusCode: Integer

    @httpHeader("Location")
    Location: Location

    @httpHeader("ETag")
    ETag: ETag

    @httpHeader("x-amz-version-id")
    VersionId: ObjectVersionId

    @httpHeader("x-amz-expiration")
    Expiration: Expiration

    @httpHeader("x-amz-server-side-encryption")
    ServerSideEncryption: ServerSideEncryption

    @httpHeader("x-amz-server-side-encryption-aws-kms-key-id")
    SSEKMSKeyId: SSEKMSKeyId

    @httpHeader("x-amz-checksum-crc32")
    ChecksumCRC32: ChecksumCRC32

    @httpHeader("x-amz-checksum-crc32c")
    ChecksumCRC32C: ChecksumCRC32C

    @httpHeader("x-amz-checksum-crc64nvme")
    ChecksumCRC64NVME: ChecksumCRC64NVME

    @httpHeader("x-amz-checksum-sha1")
    ChecksumSHA1: ChecksumSHA1

    @httpHeader("x-amz-checksum-sha256")
    ChecksumSHA256: ChecksumSHA256

    @httpHeader("x-amz-checksum-type")
    ChecksumType: ChecksumType

    @httpPayload
    Response: PostResponse
}

/// Written with status 201.
structure PostResponse {
    Location: Location
    Bucket: BucketName
    Key: ObjectKey
    ETag: ETag
}
