$version: "2.0"
$operationInputSuffix: "Request"

namespace com.amazonaws.sts

use aws.protocols#awsQueryError

operation AssumeRole {
    input := {
        @required
        RoleArn: arnType
        @required
        RoleSessionName: roleSessionNameType
        PolicyArns: policyDescriptorListType
        Policy: unrestrictedSessionPolicyDocumentType
        DurationSeconds: roleDurationSecondsType
        Tags: tagListType
        TransitiveTagKeys: tagKeyListType
        ExternalId: externalIdType
        SerialNumber: serialNumberType
        TokenCode: tokenCodeType
        SourceIdentity: sourceIdentityType
        ProvidedContexts: ProvidedContextsListType
    }
    output: AssumeRoleResponse
    errors: [
        ExpiredTokenException
        MalformedPolicyDocumentException
        PackedPolicyTooLargeException
        RegionDisabledException
    ]
}

@auth([])
@optionalAuth
operation AssumeRoleWithWebIdentity {
    input := {
        @required
        RoleArn: arnType
        @required
        RoleSessionName: roleSessionNameType
        @required
        WebIdentityToken: clientTokenType
        ProviderId: urlType
        PolicyArns: policyDescriptorListType
        Policy: sessionPolicyDocumentType
        DurationSeconds: roleDurationSecondsType
    }
    output: AssumeRoleWithWebIdentityResponse
    errors: [
        ExpiredTokenException
        IDPCommunicationErrorException
        IDPRejectedClaimException
        InvalidIdentityTokenException
        MalformedPolicyDocumentException
        PackedPolicyTooLargeException
        RegionDisabledException
    ]
}

operation GetCallerIdentity {
    input := {}
    output: GetCallerIdentityResponse
}

operation GetFederationToken {
    input := {
        @required
        Name: userNameType
        Policy: sessionPolicyDocumentType
        PolicyArns: policyDescriptorListType
        DurationSeconds: durationSecondsType
        Tags: tagListType
    }
    output: GetFederationTokenResponse
    errors: [
        MalformedPolicyDocumentException
        PackedPolicyTooLargeException
        RegionDisabledException
    ]
}

operation GetSessionToken {
    input := {
        DurationSeconds: durationSecondsType
        SerialNumber: serialNumberType
        TokenCode: tokenCodeType
    }
    output: GetSessionTokenResponse
    errors: [
        RegionDisabledException
    ]
}

structure AssumedRoleUser {
    @required
    AssumedRoleId: assumedRoleIdType
    @required
    Arn: arnType
}

@output
structure AssumeRoleResponse {
    Credentials: Credentials
    AssumedRoleUser: AssumedRoleUser
    PackedPolicySize: nonNegativeIntegerType
    SourceIdentity: sourceIdentityType
}

@output
structure AssumeRoleWithWebIdentityResponse {
    Credentials: Credentials
    SubjectFromWebIdentityToken: webIdentitySubjectType
    AssumedRoleUser: AssumedRoleUser
    PackedPolicySize: nonNegativeIntegerType
    Provider: Issuer
    Audience: Audience
    SourceIdentity: sourceIdentityType
}

structure Credentials {
    @required
    AccessKeyId: accessKeyIdType
    @required
    SecretAccessKey: accessKeySecretType
    @required
    SessionToken: tokenType
    @required
    Expiration: dateType
}

@awsQueryError(
    code: "ExpiredTokenException"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure ExpiredTokenException {
    message: expiredIdentityTokenMessage
}

structure FederatedUser {
    @required
    FederatedUserId: federatedIdType
    @required
    Arn: arnType
}

@output
structure GetCallerIdentityResponse {
    UserId: userIdType
    Account: accountType
    Arn: arnType
}

@output
structure GetFederationTokenResponse {
    Credentials: Credentials
    FederatedUser: FederatedUser
    PackedPolicySize: nonNegativeIntegerType
}

@output
structure GetSessionTokenResponse {
    Credentials: Credentials
}

@awsQueryError(
    code: "IDPCommunicationError"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure IDPCommunicationErrorException {
    message: idpCommunicationErrorMessage
}

@awsQueryError(
    code: "IDPRejectedClaim"
    httpResponseCode: 403
)
@error("client")
@httpError(403)
structure IDPRejectedClaimException {
    message: idpRejectedClaimMessage
}

@awsQueryError(
    code: "InvalidIdentityToken"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure InvalidIdentityTokenException {
    message: invalidIdentityTokenMessage
}

@awsQueryError(
    code: "MalformedPolicyDocument"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure MalformedPolicyDocumentException {
    message: malformedPolicyDocumentMessage
}

@awsQueryError(
    code: "PackedPolicyTooLarge"
    httpResponseCode: 400
)
@error("client")
@httpError(400)
structure PackedPolicyTooLargeException {
    message: packedPolicyTooLargeMessage
}

structure PolicyDescriptorType {
    arn: arnType
}

structure ProvidedContext {
    ProviderArn: arnType
    ContextAssertion: contextAssertionType
}

@awsQueryError(
    code: "RegionDisabledException"
    httpResponseCode: 403
)
@error("client")
@httpError(403)
structure RegionDisabledException {
    message: regionDisabledMessage
}

structure Tag {
    @required
    Key: tagKeyType
    @required
    Value: tagValueType
}

list policyDescriptorListType {
    member: PolicyDescriptorType
}

@length(
    min: 1
    max: 5
)
list ProvidedContextsListType {
    member: ProvidedContext
}

@length(
    min: 0
    max: 50
)
list tagKeyListType {
    member: tagKeyType
}

@length(
    min: 0
    max: 50
)
list tagListType {
    member: Tag
}

@length(
    min: 16
    max: 128
)
@pattern("^[\\w]*$")
string accessKeyIdType

@sensitive
string accessKeySecretType

string accountType

@length(
    min: 20
    max: 2048
)
@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$")
string arnType

@length(
    min: 2
    max: 193
)
@pattern("^[\\w+=,.@:-]*$")
string assumedRoleIdType

string Audience

@length(
    min: 4
    max: 20000
)
@sensitive
string clientTokenType

@length(
    min: 4
    max: 2048
)
string contextAssertionType

timestamp dateType

@range(
    min: 900
    max: 129600
)
integer durationSecondsType

string expiredIdentityTokenMessage

@length(
    min: 2
    max: 1224
)
@pattern("^[\\w+=,.@:\\/-]*$")
string externalIdType

@length(
    min: 2
    max: 193
)
@pattern("^[\\w+=,.@\\:-]*$")
string federatedIdType

string idpCommunicationErrorMessage

string idpRejectedClaimMessage

string invalidIdentityTokenMessage

string Issuer

string malformedPolicyDocumentMessage

@range(
    min: 0
)
integer nonNegativeIntegerType

string packedPolicyTooLargeMessage

string regionDisabledMessage

@range(
    min: 900
    max: 43200
)
integer roleDurationSecondsType

@length(
    min: 2
    max: 64
)
@pattern("^[\\w+=,.@-]*$")
string roleSessionNameType

@length(
    min: 9
    max: 256
)
@pattern("^[\\w+=/:,.@-]*$")
string serialNumberType

@length(
    min: 1
    max: 2048
)
@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$")
string sessionPolicyDocumentType

@length(
    min: 2
    max: 64
)
@pattern("^[\\w+=,.@-]*$")
string sourceIdentityType

@length(
    min: 1
    max: 128
)
@pattern("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$")
string tagKeyType

@length(
    min: 0
    max: 256
)
@pattern("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$")
string tagValueType

@length(
    min: 6
    max: 6
)
@pattern("^[\\d]*$")
string tokenCodeType

string tokenType

@length(
    min: 1
)
@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$")
string unrestrictedSessionPolicyDocumentType

@length(
    min: 4
    max: 2048
)
string urlType

string userIdType

@length(
    min: 2
    max: 32
)
@pattern("^[\\w+=,.@-]*$")
string userNameType

@length(
    min: 6
    max: 255
)
string webIdentitySubjectType
