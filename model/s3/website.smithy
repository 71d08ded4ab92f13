$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.s3

use aws.protocols#httpChecksum

@http(
    method: "DELETE"
    uri: "/{Bucket}?website"
    code: 204
)
operation DeleteBucketWebsite {
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
    uri: "/{Bucket}?website"
    code: 200
)
operation GetBucketWebsite {
    input := {
        @httpLabel
        @required
        Bucket: BucketName
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output :=
        @xmlName("WebsiteConfiguration")
        {
            RedirectAllRequestsTo: RedirectAllRequestsTo
            IndexDocument: IndexDocument
            ErrorDocument: ErrorDocument
            RoutingRules: RoutingRules
        }
}

@httpChecksum(
    requestAlgorithmMember: "ChecksumAlgorithm"
    requestChecksumRequired: true
)
@http(
    method: "PUT"
    uri: "/{Bucket}?website"
    code: 200
)
operation PutBucketWebsite {
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
        @xmlName("WebsiteConfiguration")
        WebsiteConfiguration: WebsiteConfiguration
        @httpHeader("x-amz-expected-bucket-owner")
        ExpectedBucketOwner: AccountId
    }
    output: Unit
}

structure Condition {
    HttpErrorCodeReturnedEquals: HttpErrorCodeReturnedEquals
    KeyPrefixEquals: KeyPrefixEquals
}

structure ErrorDocument {
    @required
    Key: ObjectKey
}

structure IndexDocument {
    @required
    Suffix: Suffix
}

structure Redirect {
    HostName: HostName
    HttpRedirectCode: HttpRedirectCode
    Protocol: Protocol
    ReplaceKeyPrefixWith: ReplaceKeyPrefixWith
    ReplaceKeyWith: ReplaceKeyWith
}

structure RedirectAllRequestsTo {
    @required
    HostName: HostName
    Protocol: Protocol
}

structure RoutingRule {
    Condition: Condition
    @required
    Redirect: Redirect
}

structure WebsiteConfiguration {
    ErrorDocument: ErrorDocument
    IndexDocument: IndexDocument
    RedirectAllRequestsTo: RedirectAllRequestsTo
    RoutingRules: RoutingRules
}

list RoutingRules {
    @xmlName("RoutingRule")
    member: RoutingRule
}

string HostName

string HttpErrorCodeReturnedEquals

string HttpRedirectCode

string KeyPrefixEquals

enum Protocol {
    http
    https
}

string ReplaceKeyPrefixWith

string ReplaceKeyWith

string Suffix
