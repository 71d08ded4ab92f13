$version: "2.0"

// The error codes of the wire with status, AWS's default message and members of their own, which the
// error document carries in this order. Header-bound members travel as response headers.
namespace s3d.errors

use s3d#code
use s3d#message

@error("client")
@httpError(400)
@message("The bucket does not allow ACLs")
structure AccessControlListNotSupported {}

@error("client")
@httpError(403)
@message("Access Denied")
structure AccessDenied {
    HeadersNotSigned: String

    Expires: String

    ServerTime: String

    @xmlName("X-Amz-Expires")
    XAmzExpires: Integer
}

@error("client")
@httpError(403)
@message("CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.")
structure AccessForbidden {
    Method: String

    ResourceType: String
}

@error("client")
@httpError(409)
@message("An access point with an identical name already exists in your account.")
structure AccessPointAlreadyOwnedByYou {}

@error("client")
@httpError(403)
@message("There is a problem with your AWS account that prevents the operation from completing successfully.")
structure AccountProblem {}

@error("client")
@httpError(403)
@message("All access to this object has been disabled")
structure AllAccessDisabled {}

@error("client")
@httpError(400)
@message("The email address you provided is associated with more than one account.")
structure AmbiguousGrantByEmailAddress {}

@error("client")
@httpError(400)
@message("The object has reached the maximum number of annotations.")
structure AnnotationLimitExceeded {}

@error("client")
@httpError(400)
@message("The annotation name is too long.")
structure AnnotationNameTooLong {}

@error("client")
@httpError(400)
@message("The authorization header you provided is invalid.")
structure AuthorizationHeaderMalformed {
    Region: String
}

@error("client")
@httpError(400)
@message("Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.")
structure AuthorizationQueryParametersError {
    Region: String
}

@error("client")
@httpError(400)
@message("The Content-MD5 you specified did not match what we received.")
structure BadDigest {
    ExpectedDigest: String

    CalculatedDigest: String
}

@error("client")
@httpError(400)
@message("Bad Request")
structure BadRequest {}

@error("client")
@httpError(409)
@message("The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.")
structure BucketAlreadyExists {
    BucketName: String
}

@error("client")
@httpError(409)
@message("Your previous request to create the named bucket succeeded and you already own it.")
structure BucketAlreadyOwnedByYou {
    BucketName: String
}

@error("client")
@httpError(400)
@message("The bucket you tried to delete has access points attached. Delete your access points before deleting your bucket.")
structure BucketHasAccessPointsAttached {}

@error("client")
@httpError(409)
@message("The bucket you tried to delete is not empty")
structure BucketNotEmpty {
    BucketName: String
}

@error("client")
@httpError(409)
@message("Your Multi-Region Access Point idempotency token was already used for a different request.")
structure ClientTokenConflict {}

@error("client")
@httpError(409)
@message("The conditional request cannot succeed due to a conflicting operation against this resource.")
structure ConditionalRequestConflict {
    Condition: String

    Key: String
}

@error("client")
@httpError(400)
@message("Connection closed by requester")
structure ConnectionClosedByRequester {}

@error("client")
@httpError(400)
@message("This request does not support credentials.")
structure CredentialsNotSupported {}

@error("client")
@httpError(403)
@message("Cross S3 location logging not allowed.")
structure CrossLocationLoggingProhibitted {}

@error("client")
@httpError(400)
@message("The device is not currently active.")
structure DeviceNotActiveError {}

@error("client")
@httpError(400)
@message("The encryption type of the source object and of the request do not match.")
structure EncryptionTypeMismatch {}

@error("client")
@httpError(400)
@message("Direct requests to the correct endpoint.")
structure EndpointNotFound {}

@error("client")
@httpError(400)
@message("Your proposed upload exceeds the maximum allowed size")
structure EntityTooLarge {
    MaxSizeAllowed: Long

    ProposedSize: Long
}

@error("client")
@httpError(400)
@message("Your proposed upload is smaller than the minimum allowed size")
structure EntityTooSmall {
    ETag: String

    MinSizeAllowed: Long

    PartNumber: Integer

    ProposedSize: Long
}

@error("client")
@httpError(400)
@message("The provided token has expired.")
structure ExpiredToken {
    @xmlName("Token-0")
    Token0: String
}

@error("client")
@httpError(400)
@message("A filter is required for this rule.")
structure FilterRequired {}

@error("server")
@httpError(505)
@message("The HTTP version is not supported.")
structure HttpVersionNotSupported {}

@error("client")
@httpError(400)
@message("The parameters of the request do not match those of the first request with this client token.")
structure IdempotencyParameterMismatch {}

@error("client")
@httpError(400)
@message("The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.")
structure IllegalLocationConstraintException {}

@error("client")
@httpError(400)
@message("The versioning configuration specified in the request is invalid.")
structure IllegalVersioningConfigurationException {}

@error("client")
@httpError(400)
@message("You did not provide the number of bytes specified by the Content-Length HTTP header")
structure IncompleteBody {}

@error("client")
@httpError(400)
@message("POST requires exactly one file upload per request.")
structure IncorrectNumberOfFilesInPostRequest {}

@error("client")
@httpError(400)
@message("Inline data exceeds the maximum allowed size")
structure InlineDataTooLarge {}

@error("server")
@httpError(500)
@message("We encountered an internal error. Please try again.")
structure InternalError {}

@error("client")
@httpError(403)
@message("The AWS Access Key Id you provided does not exist in our records.")
structure InvalidAccessKeyId {
    AWSAccessKeyId: String
}

@error("client")
@httpError(400)
@message("The specified access point name or account is not valid.")
structure InvalidAccessPoint {}

@error("client")
@httpError(400)
@message("The specified access point alias name is not valid.")
structure InvalidAccessPointAliasError {}

@error("client")
@httpError(400)
@message("You must specify the Anonymous role.")
structure InvalidAddressingHeader {}

@error("client")
@httpError(400)
@message("The annotation name is not valid.")
structure InvalidAnnotationName {}

@error("client")
@httpError(400)
@message("Invalid Argument")
structure InvalidArgument {
    ArgumentName: String

    ArgumentValue: String
}

@error("client")
@httpError(400)
@message("Bucket cannot have public ACLs set with BlockPublicAccess enabled")
structure InvalidBucketAclWithBlockPublicAccessError {}

@error("client")
@httpError(400)
@message("Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting")
structure InvalidBucketAclWithObjectOwnership {}

@error("client")
@httpError(400)
@message("The specified bucket is not valid.")
structure InvalidBucketName {
    BucketName: String
}

@error("client")
@httpError(400)
@message("The value of the expected bucket owner parameter must be an AWS account ID.")
structure InvalidBucketOwnerAWSAccountID {}

@error("client")
@httpError(409)
@message("The request is not valid with the current state of the bucket.")
structure InvalidBucketState {}

@error("client")
@httpError(403)
@message("Only the last chunk is allowed to have a size less than 8192 bytes")
structure InvalidChunkSizeError {
    Chunk: Integer

    BadChunkSize: Integer
}

@error("client")
@httpError(400)
@message("The Content-MD5 you specified was invalid.")
structure InvalidDigest {
    @xmlName("Content-MD5")
    ContentMD5: String
}

@error("client")
@httpError(400)
@message("The Encryption request you specified is not valid. Supported value: AES256.")
structure InvalidEncryptionAlgorithmError {
    ArgumentName: String

    ArgumentValue: String
}

@error("client")
@httpError(400)
@message("The host headers provided in the request used the incorrect style addressing.")
structure InvalidHostHeader {}

@error("client")
@httpError(400)
@message("The request is using an unexpected HTTP method.")
structure InvalidHttpMethod {}

@error("client")
@httpError(400)
@message("The specified location-constraint is not valid")
structure InvalidLocationConstraint {
    LocationConstraint: String
}

@error("client")
@httpError(403)
@message("The operation is not valid for the object's storage class")
structure InvalidObjectState {
    StorageClass: String

    AccessTier: String
}

@error("client")
@httpError(400)
@message("One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.")
structure InvalidPart {
    UploadId: String

    PartNumber: Integer

    ETag: String
}

@error("client")
@httpError(416)
@message("The requested partnumber is not satisfiable")
structure InvalidPartNumber {
    ActualPartCount: Integer

    PartNumberRequested: Integer
}

@error("client")
@httpError(400)
@message("The list of parts was not in ascending order. Parts must be ordered by part number.")
structure InvalidPartOrder {
    UploadId: String
}

@error("client")
@httpError(403)
@message("All access to this object has been disabled")
structure InvalidPayer {}

@error("client")
@httpError(400)
@message("The content of the form does not meet the conditions specified in the policy document.")
structure InvalidPolicyDocument {}

@error("client")
@httpError(400)
@message("The specified prefix is not valid.")
structure InvalidPrefix {}

@error("client")
@httpError(416)
@message("The requested range is not satisfiable")
structure InvalidRange {
    RangeRequested: String

    ActualObjectSize: Long

    @httpHeader("Content-Range")
    ContentRange: String
}

@error("client")
@httpError(403)
@message("The Region in the request does not match the Region of the service.")
structure InvalidRegion {}

@error("client")
@httpError(400)
@message("Invalid Request")
structure InvalidRequest {}

@error("client")
@httpError(400)
@message("The SOAP request body is invalid.")
structure InvalidSOAPRequest {}

@error("client")
@httpError(403)
@message("The provided security credentials are not valid.")
structure InvalidSecurity {}

@error("client")
@httpError(400)
@message("The session is not valid.")
structure InvalidSessionException {}

@error("client")
@httpError(400)
@message("The storage class you specified is not valid")
structure InvalidStorageClass {
    StorageClassRequested: String
}

@error("client")
@httpError(400)
@message("The TagValue you have provided is invalid")
structure InvalidTag {
    TagKey: String

    TagValue: String
}

@error("client")
@httpError(400)
@message("The target bucket for logging does not exist, is not owned by you, or does not have the appropriate grants for the log-delivery group.")
structure InvalidTargetBucketForLogging {
    TargetBucket: String
}

@error("client")
@httpError(400)
@message("The provided token is malformed or otherwise invalid.")
structure InvalidToken {
    @xmlName("Token-0")
    Token0: String
}

@error("client")
@httpError(400)
@message("Couldn't parse the specified URI.")
structure InvalidURI {
    URI: String
}

@error("client")
@httpError(400)
@code("KMS.NotFoundException")
@message("Invalid keyId")
structure KmsNotFoundException {}

@error("client")
@httpError(400)
@message("The write offset value that you specified does not match the current object size.")
structure InvalidWriteOffset {}

@error("client")
@httpError(400)
@message("Your key is too long")
structure KeyTooLongError {
    Size: Integer

    MaxSizeAllowed: Integer
}

@error("client")
@httpError(400)
@message("The XML you provided was not well-formed or did not validate against our published schema")
structure MalformedACLError {}

@error("client")
@httpError(400)
@message("The body of your POST request is not well-formed multipart/form-data.")
structure MalformedPOSTRequest {}

@error("client")
@httpError(400)
@message("Policies must be valid JSON and the first byte must be '{'")
structure MalformedPolicy {
    Detail: String
}

@error("client")
@httpError(400)
@message("The request contained trailing data that was not well-formed or did not conform to our published schema.")
structure MalformedTrailerError {}

@error("client")
@httpError(400)
@message("The XML you provided was not well-formed or did not validate against our published schema")
structure MalformedXML {}

@error("client")
@httpError(400)
@message("Your request was too big.")
structure MaxMessageLengthExceeded {
    MaxMessageLengthBytes: Long
}

@error("client")
@httpError(400)
@message("Your POST request fields preceding the upload file was too large.")
structure MaxPostPreDataLengthExceededError {
    MaxPostPreDataLengthBytes: Long
}

@error("client")
@httpError(400)
@message("Your metadata headers exceed the maximum allowed metadata size")
structure MetadataTooLarge {
    Size: Integer

    MaxSizeAllowed: Integer
}

@error("client")
@httpError(405)
@message("The specified method is not allowed against this resource.")
structure MethodNotAllowed {
    Method: String

    ResourceType: String

    @httpHeader("Allow")
    AllowedMethods: String

    @httpHeader("x-amz-delete-marker")
    DeleteMarker: Boolean

    @httpHeader("x-amz-version-id")
    VersionId: String

    @httpHeader("Last-Modified")
    LastModified: String
}

@error("client")
@httpError(400)
@message("A SOAP attachment was expected, but none was found.")
structure MissingAttachment {}

@error("client")
@httpError(403)
@message("The request was not signed.")
structure MissingAuthenticationToken {}

@error("client")
@httpError(411)
@message("You must provide the Content-Length HTTP header.")
structure MissingContentLength {}

@error("client")
@httpError(400)
@message("Request Body is empty")
structure MissingRequestBodyError {}

@error("client")
@httpError(400)
@message("The SOAP request is missing a security element.")
structure MissingSecurityElement {}

@error("client")
@httpError(400)
@message("Your request was missing a required header")
structure MissingSecurityHeader {
    MissingHeaderName: String
}

@error("client")
@httpError(400)
@message("There is no such thing as a logging status subresource for a key.")
structure NoLoggingStatusForKey {}

@error("client")
@httpError(404)
@message("The specified accesspoint does not exist")
structure NoSuchAccessPoint {}

@error("client")
@httpError(404)
@message("The specified annotation does not exist.")
structure NoSuchAnnotation {}

@error("client")
@httpError(404)
@message("The specified request was not found.")
structure NoSuchAsyncRequest {}

@error("client")
@httpError(404)
@message("The specified bucket does not exist")
structure NoSuchBucket {
    BucketName: String
}

@error("client")
@httpError(404)
@message("The bucket policy does not exist")
structure NoSuchBucketPolicy {
    BucketName: String
}

@error("client")
@httpError(404)
@message("The CORS configuration does not exist")
structure NoSuchCORSConfiguration {
    BucketName: String
}

@error("client")
@httpError(404)
@message("The specified configuration does not exist.")
structure NoSuchConfiguration {}

@error("client")
@httpError(404)
@message("The specified key does not exist.")
structure NoSuchKey {
    Key: String

    @httpHeader("x-amz-delete-marker")
    DeleteMarker: Boolean

    @httpHeader("x-amz-version-id")
    VersionId: String
}

@error("client")
@httpError(404)
@message("The lifecycle configuration does not exist")
structure NoSuchLifecycleConfiguration {
    BucketName: String
}

@error("client")
@httpError(404)
@message("The specified object does not have a ObjectLock configuration")
structure NoSuchObjectLockConfiguration {}

@error("client")
@httpError(404)
@message("The public access block configuration was not found")
structure NoSuchPublicAccessBlockConfiguration {
    BucketName: String
}

@error("client")
@httpError(404)
@message("The TagSet does not exist")
structure NoSuchTagSet {
    BucketName: String
}

@error("client")
@httpError(404)
@message("The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.")
structure NoSuchUpload {
    UploadId: String
}

@error("client")
@httpError(404)
@message("The specified version does not exist.")
structure NoSuchVersion {
    Key: String

    VersionId: String
}

@error("client")
@httpError(404)
@message("The specified bucket does not have a website configuration")
structure NoSuchWebsiteConfiguration {
    BucketName: String
}

@error("client")
@httpError(400)
@message("The device that generated the token is not owned by the authenticated user.")
structure NotDeviceOwnerError {}

@error("client")
@httpError(404)
@message("Not Found")
structure NotFound {}

@error("server")
@httpError(501)
@message("A header you provided implies functionality that is not implemented")
structure NotImplemented {
    Header: String
}

@error("client")
@httpError(304)
@message("Not Modified")
structure NotModified {
    @httpHeader("ETag")
    ETag: String

    @httpHeader("Last-Modified")
    LastModified: String

    @httpHeader("Cache-Control")
    CacheControl: String

    @httpHeader("Expires")
    ExpiresAt: String

    @httpHeader("Content-Location")
    ContentLocation: String

    @httpHeader("x-amz-version-id")
    VersionId: String
}

@error("client")
@httpError(403)
@message("Your account is not signed up for the Amazon S3 service.")
structure NotSignedUp {}

@error("client")
@httpError(403)
@message("This object is already in an active tier")
structure ObjectAlreadyInActiveTierError {}

@error("client")
@httpError(404)
@message("Object Lock configuration does not exist for this bucket")
structure ObjectLockConfigurationNotFoundError {
    BucketName: String
}

@error("client")
@httpError(403)
@message("The source object of the COPY operation is not in the active tier")
structure ObjectNotInActiveTierError {}

@error("client")
@httpError(409)
@message("A conflicting conditional operation is currently in progress against this resource. Please try again.")
structure OperationAborted {}

@error("client")
@httpError(404)
@message("The bucket ownership controls were not found")
structure OwnershipControlsNotFoundError {
    BucketName: String
}

@error("client")
@httpError(301)
@message("The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.")
structure PermanentRedirect {
    Endpoint: String

    Bucket: String

    @httpHeader("x-amz-bucket-region")
    BucketRegion: String
}

@error("client")
@httpError(412)
@message("At least one of the pre-conditions you specified did not hold")
structure PreconditionFailed {
    Condition: String
}

@error("client")
@httpError(307)
@message("Please re-send this request to the specified temporary endpoint. Continue to use the original request endpoint for future requests.")
structure Redirect {
    Endpoint: String

    Bucket: String

    @httpHeader("Location")
    Location: String
}

@error("client")
@httpError(404)
@message("The replication configuration was not found")
structure ReplicationConfigurationNotFoundError {
    BucketName: String
}

@error("client")
@httpError(400)
@message("Request has expired")
structure RequestExpired {}

@error("client")
@httpError(400)
@message("Your request header section exceeds the maximum allowed size.")
structure RequestHeaderSectionTooLarge {
    MaxSizeAllowed: Integer
}

@error("client")
@httpError(400)
@message("Bucket POST must be of the enclosure-type multipart/form-data.")
structure RequestIsNotMultiPartContent {}

@error("client")
@httpError(403)
@message("The difference between the request time and the current time is too large.")
structure RequestTimeTooSkewed {
    RequestTime: String

    ServerTime: String

    MaxAllowedSkewMilliseconds: Long
}

@error("client")
@httpError(400)
@message("Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.")
structure RequestTimeout {}

@error("client")
@httpError(400)
@message("Requesting the torrent file of a bucket is not permitted.")
structure RequestTorrentOfBucketError {}

@error("client")
@httpError(400)
@message("The response was interrupted.")
structure ResponseInterrupted {}

@error("client")
@httpError(409)
@message("Object restore is already in progress")
structure RestoreAlreadyInProgress {}

@error("client")
@httpError(404)
@message("The server side encryption configuration was not found")
structure ServerSideEncryptionConfigurationNotFoundError {
    BucketName: String
}

@error("server")
@httpError(503)
@message("Service is unable to handle request.")
structure ServiceUnavailable {
    @httpHeader("Retry-After")
    RetryAfter: Integer
}

@error("client")
@httpError(403)
@message("The request signature we calculated does not match the signature you provided. Check your key and signing method.")
structure SignatureDoesNotMatch {
    AWSAccessKeyId: String

    StringToSign: String

    SignatureProvided: String

    StringToSignBytes: String

    CanonicalRequest: String

    CanonicalRequestBytes: String
}

@error("server")
@httpError(503)
@message("Please reduce your request rate.")
structure SlowDown {
    @httpHeader("Retry-After")
    RetryAfter: Integer
}

@error("client")
@httpError(400)
@message("The tag policy does not allow the specified value.")
structure TagPolicyException {}

@error("client")
@httpError(307)
@message("You are being redirected to the bucket while DNS updates.")
structure TemporaryRedirect {
    Endpoint: String

    Bucket: String

    @httpHeader("Location")
    Location: String
}

@error("client")
@httpError(400)
@message("The serial number and/or token code you provided is not valid.")
structure TokenCodeInvalidError {}

@error("client")
@httpError(400)
@message("The provided token must be refreshed.")
structure TokenRefreshRequired {}

@error("client")
@httpError(400)
@message("You have attempted to create more access points than are allowed for an account.")
structure TooManyAccessPoints {}

@error("client")
@httpError(400)
@message("You have attempted to create more buckets than allowed")
structure TooManyBuckets {}

@error("client")
@httpError(400)
@message("You are attempting to create a new configuration but have already reached the 1,000-configuration limit.")
structure TooManyConfigurations {}

@error("client")
@httpError(400)
@message("You have attempted to add more parts than the maximum of 10000 that are allowed for this object.")
structure TooManyParts {}

@error("client")
@httpError(400)
@message("The number of tags exceeds the limit of 50 tags.")
structure TooManyTags {}

@error("client")
@httpError(401)
@message("The provided token is not valid.")
structure UnauthorizedAccess {}

@error("client")
@httpError(403)
@message("Access to this resource is not authorized in this Region.")
structure UnauthorizedAccessError {}

@error("client")
@httpError(400)
@message("This request does not support content")
structure UnexpectedContent {}

@error("client")
@httpError(403)
@message("The request was denied for an unexpected address.")
structure UnexpectedIPError {}

@error("client")
@httpError(400)
@message("The e-mail address you provided does not match any account on record.")
structure UnresolvableGrantByEmailAddress {}

@error("client")
@httpError(400)
@message("The request contained an unsupported argument.")
structure UnsupportedArgument {
    ArgumentName: String

    ArgumentValue: String
}

@error("client")
@httpError(415)
@message("The media type of the request is not supported.")
structure UnsupportedMediaType {}

@error("client")
@httpError(400)
@message("The provided request is signed with an unsupported STS Token version or the signature version is not supported.")
structure UnsupportedSignature {}

@error("client")
@httpError(400)
@message("Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.")
structure UserKeyMustBeSpecified {}

@error("client")
@httpError(400)
@message("The provided x-amz-checksum header does not match what was computed.")
structure XAmzContentChecksumMismatch {}

@error("client")
@httpError(400)
@message("The provided 'x-amz-content-sha256' header does not match what was computed.")
structure XAmzContentSHA256Mismatch {
    ClientComputedContentSHA256: String

    S3ComputedContentSHA256: String
}
