// The error codes of the wire. Generated from model/ by `npm run codegen`; do not edit.

/** The members of its own that an error document, or its headers, may carry. */
export interface ErrorMembers {
  AccessControlListNotSupported: Record<never, never>
  AccessDenied: {
    readonly HeadersNotSigned?: string | undefined
    readonly Expires?: string | undefined
    readonly ServerTime?: string | undefined
    readonly 'X-Amz-Expires'?: number | undefined
  }
  AccessForbidden: {
    readonly Method?: string | undefined
    readonly ResourceType?: string | undefined
  }
  AccessPointAlreadyOwnedByYou: Record<never, never>
  AccountProblem: Record<never, never>
  AllAccessDisabled: Record<never, never>
  AmbiguousGrantByEmailAddress: Record<never, never>
  AnnotationLimitExceeded: Record<never, never>
  AnnotationNameTooLong: Record<never, never>
  AuthorizationHeaderMalformed: {
    readonly Region?: string | undefined
  }
  AuthorizationQueryParametersError: {
    readonly Region?: string | undefined
  }
  BadDigest: {
    readonly ExpectedDigest?: string | undefined
    readonly CalculatedDigest?: string | undefined
  }
  BadRequest: Record<never, never>
  BucketAlreadyExists: {
    readonly BucketName?: string | undefined
  }
  BucketAlreadyOwnedByYou: {
    readonly BucketName?: string | undefined
  }
  BucketHasAccessPointsAttached: Record<never, never>
  BucketNotEmpty: {
    readonly BucketName?: string | undefined
  }
  ClientTokenConflict: Record<never, never>
  ConditionalRequestConflict: {
    readonly Condition?: string | undefined
    readonly Key?: string | undefined
  }
  ConnectionClosedByRequester: Record<never, never>
  CredentialsNotSupported: Record<never, never>
  CrossLocationLoggingProhibitted: Record<never, never>
  DeviceNotActiveError: Record<never, never>
  EncryptionTypeMismatch: Record<never, never>
  EndpointNotFound: Record<never, never>
  EntityTooLarge: {
    readonly MaxSizeAllowed?: number | undefined
    readonly ProposedSize?: number | undefined
  }
  EntityTooSmall: {
    readonly ETag?: string | undefined
    readonly MinSizeAllowed?: number | undefined
    readonly PartNumber?: number | undefined
    readonly ProposedSize?: number | undefined
  }
  ExpiredToken: {
    readonly 'Token-0'?: string | undefined
  }
  FilterRequired: Record<never, never>
  HttpVersionNotSupported: Record<never, never>
  IdempotencyParameterMismatch: Record<never, never>
  IllegalLocationConstraintException: Record<never, never>
  IllegalVersioningConfigurationException: Record<never, never>
  IncompleteBody: Record<never, never>
  IncorrectNumberOfFilesInPostRequest: Record<never, never>
  InlineDataTooLarge: Record<never, never>
  InternalError: Record<never, never>
  InvalidAccessKeyId: {
    readonly AWSAccessKeyId?: string | undefined
  }
  InvalidAccessPoint: Record<never, never>
  InvalidAccessPointAliasError: Record<never, never>
  InvalidAddressingHeader: Record<never, never>
  InvalidAnnotationName: Record<never, never>
  InvalidArgument: {
    readonly ArgumentName?: string | undefined
    readonly ArgumentValue?: string | undefined
  }
  InvalidBucketAclWithBlockPublicAccessError: Record<never, never>
  InvalidBucketAclWithObjectOwnership: Record<never, never>
  InvalidBucketName: {
    readonly BucketName?: string | undefined
  }
  InvalidBucketOwnerAWSAccountID: Record<never, never>
  InvalidBucketState: Record<never, never>
  InvalidChunkSizeError: {
    readonly Chunk?: number | undefined
    readonly BadChunkSize?: number | undefined
  }
  InvalidDigest: {
    readonly 'Content-MD5'?: string | undefined
  }
  InvalidEncryptionAlgorithmError: {
    readonly ArgumentName?: string | undefined
    readonly ArgumentValue?: string | undefined
  }
  InvalidHostHeader: Record<never, never>
  InvalidHttpMethod: Record<never, never>
  InvalidLocationConstraint: {
    readonly LocationConstraint?: string | undefined
  }
  InvalidObjectState: {
    readonly StorageClass?: string | undefined
    readonly AccessTier?: string | undefined
  }
  InvalidPart: {
    readonly UploadId?: string | undefined
    readonly PartNumber?: number | undefined
    readonly ETag?: string | undefined
  }
  InvalidPartNumber: {
    readonly ActualPartCount?: number | undefined
    readonly PartNumberRequested?: number | undefined
  }
  InvalidPartOrder: {
    readonly UploadId?: string | undefined
  }
  InvalidPayer: Record<never, never>
  InvalidPolicyDocument: Record<never, never>
  InvalidPrefix: Record<never, never>
  InvalidRange: {
    readonly RangeRequested?: string | undefined
    readonly ActualObjectSize?: number | undefined
    readonly ContentRange?: string | undefined
  }
  InvalidRegion: Record<never, never>
  InvalidRequest: Record<never, never>
  InvalidSOAPRequest: Record<never, never>
  InvalidSecurity: Record<never, never>
  InvalidSessionException: Record<never, never>
  InvalidStorageClass: {
    readonly StorageClassRequested?: string | undefined
  }
  InvalidTag: {
    readonly TagKey?: string | undefined
    readonly TagValue?: string | undefined
  }
  InvalidTargetBucketForLogging: {
    readonly TargetBucket?: string | undefined
  }
  InvalidToken: {
    readonly 'Token-0'?: string | undefined
  }
  InvalidURI: {
    readonly URI?: string | undefined
  }
  InvalidWriteOffset: Record<never, never>
  'KMS.NotFoundException': Record<never, never>
  KeyTooLongError: {
    readonly Size?: number | undefined
    readonly MaxSizeAllowed?: number | undefined
  }
  MalformedACLError: Record<never, never>
  MalformedPOSTRequest: Record<never, never>
  MalformedPolicy: {
    readonly Detail?: string | undefined
  }
  MalformedTrailerError: Record<never, never>
  MalformedXML: Record<never, never>
  MaxMessageLengthExceeded: {
    readonly MaxMessageLengthBytes?: number | undefined
  }
  MaxPostPreDataLengthExceededError: {
    readonly MaxPostPreDataLengthBytes?: number | undefined
  }
  MetadataTooLarge: {
    readonly Size?: number | undefined
    readonly MaxSizeAllowed?: number | undefined
  }
  MethodNotAllowed: {
    readonly Method?: string | undefined
    readonly ResourceType?: string | undefined
    readonly AllowedMethods?: string | undefined
    readonly DeleteMarker?: boolean | undefined
    readonly VersionId?: string | undefined
    readonly LastModified?: string | undefined
  }
  MissingAttachment: Record<never, never>
  MissingAuthenticationToken: Record<never, never>
  MissingContentLength: Record<never, never>
  MissingRequestBodyError: Record<never, never>
  MissingSecurityElement: Record<never, never>
  MissingSecurityHeader: {
    readonly MissingHeaderName?: string | undefined
  }
  NoLoggingStatusForKey: Record<never, never>
  NoSuchAccessPoint: Record<never, never>
  NoSuchAnnotation: Record<never, never>
  NoSuchAsyncRequest: Record<never, never>
  NoSuchBucket: {
    readonly BucketName?: string | undefined
  }
  NoSuchBucketPolicy: {
    readonly BucketName?: string | undefined
  }
  NoSuchCORSConfiguration: {
    readonly BucketName?: string | undefined
  }
  NoSuchConfiguration: Record<never, never>
  NoSuchKey: {
    readonly Key?: string | undefined
    readonly DeleteMarker?: boolean | undefined
    readonly VersionId?: string | undefined
  }
  NoSuchLifecycleConfiguration: {
    readonly BucketName?: string | undefined
  }
  NoSuchObjectLockConfiguration: Record<never, never>
  NoSuchPublicAccessBlockConfiguration: {
    readonly BucketName?: string | undefined
  }
  NoSuchTagSet: {
    readonly BucketName?: string | undefined
  }
  NoSuchUpload: {
    readonly UploadId?: string | undefined
  }
  NoSuchVersion: {
    readonly Key?: string | undefined
    readonly VersionId?: string | undefined
  }
  NoSuchWebsiteConfiguration: {
    readonly BucketName?: string | undefined
  }
  NotDeviceOwnerError: Record<never, never>
  NotFound: Record<never, never>
  NotImplemented: {
    readonly Header?: string | undefined
  }
  NotModified: {
    readonly ETag?: string | undefined
    readonly LastModified?: string | undefined
    readonly CacheControl?: string | undefined
    readonly ExpiresAt?: string | undefined
    readonly ContentLocation?: string | undefined
    readonly VersionId?: string | undefined
  }
  NotSignedUp: Record<never, never>
  ObjectAlreadyInActiveTierError: Record<never, never>
  ObjectLockConfigurationNotFoundError: {
    readonly BucketName?: string | undefined
  }
  ObjectNotInActiveTierError: Record<never, never>
  OperationAborted: Record<never, never>
  OwnershipControlsNotFoundError: {
    readonly BucketName?: string | undefined
  }
  PermanentRedirect: {
    readonly Endpoint?: string | undefined
    readonly Bucket?: string | undefined
    readonly BucketRegion?: string | undefined
  }
  PreconditionFailed: {
    readonly Condition?: string | undefined
  }
  Redirect: {
    readonly Endpoint?: string | undefined
    readonly Bucket?: string | undefined
    readonly Location?: string | undefined
  }
  ReplicationConfigurationNotFoundError: {
    readonly BucketName?: string | undefined
  }
  RequestExpired: Record<never, never>
  RequestHeaderSectionTooLarge: {
    readonly MaxSizeAllowed?: number | undefined
  }
  RequestIsNotMultiPartContent: Record<never, never>
  RequestTimeTooSkewed: {
    readonly RequestTime?: string | undefined
    readonly ServerTime?: string | undefined
    readonly MaxAllowedSkewMilliseconds?: number | undefined
  }
  RequestTimeout: Record<never, never>
  RequestTorrentOfBucketError: Record<never, never>
  ResponseInterrupted: Record<never, never>
  RestoreAlreadyInProgress: Record<never, never>
  ServerSideEncryptionConfigurationNotFoundError: {
    readonly BucketName?: string | undefined
  }
  ServiceUnavailable: {
    readonly RetryAfter?: number | undefined
  }
  SignatureDoesNotMatch: {
    readonly AWSAccessKeyId?: string | undefined
    readonly StringToSign?: string | undefined
    readonly SignatureProvided?: string | undefined
    readonly StringToSignBytes?: string | undefined
    readonly CanonicalRequest?: string | undefined
    readonly CanonicalRequestBytes?: string | undefined
  }
  SlowDown: {
    readonly RetryAfter?: number | undefined
  }
  TagPolicyException: Record<never, never>
  TemporaryRedirect: {
    readonly Endpoint?: string | undefined
    readonly Bucket?: string | undefined
    readonly Location?: string | undefined
  }
  TokenCodeInvalidError: Record<never, never>
  TokenRefreshRequired: Record<never, never>
  TooManyAccessPoints: Record<never, never>
  TooManyBuckets: Record<never, never>
  TooManyConfigurations: Record<never, never>
  TooManyParts: Record<never, never>
  TooManyTags: Record<never, never>
  UnauthorizedAccess: Record<never, never>
  UnauthorizedAccessError: Record<never, never>
  UnexpectedContent: Record<never, never>
  UnexpectedIPError: Record<never, never>
  UnresolvableGrantByEmailAddress: Record<never, never>
  UnsupportedArgument: {
    readonly ArgumentName?: string | undefined
    readonly ArgumentValue?: string | undefined
  }
  UnsupportedMediaType: Record<never, never>
  UnsupportedSignature: Record<never, never>
  UserKeyMustBeSpecified: Record<never, never>
  XAmzContentChecksumMismatch: Record<never, never>
  XAmzContentSHA256Mismatch: {
    readonly ClientComputedContentSHA256?: string | undefined
    readonly S3ComputedContentSHA256?: string | undefined
  }
}

/** An error code as S3 writes it. */
export type ErrorCode = keyof ErrorMembers

/** One code: its HTTP status, AWS's default message, and where its own members go, in order. */
export interface ErrorEntry {
  readonly status: number
  readonly message: string
  /** Names of members that are XML elements of the error document. */
  readonly elements: readonly string[]
  /** Members that travel as headers: name of the member, name of the header. */
  readonly headers: ReadonlyArray<readonly [member: string, header: string]>
}

/** Every code with its status and message. */
export const errorCatalogue: { readonly [Code in ErrorCode]: ErrorEntry } = {
  AccessControlListNotSupported: {
    status: 400,
    message: 'The bucket does not allow ACLs',
    elements: [],
    headers: [],
  },
  AccessDenied: {
    status: 403,
    message: 'Access Denied',
    elements: ['HeadersNotSigned', 'Expires', 'ServerTime', 'X-Amz-Expires'],
    headers: [],
  },
  AccessForbidden: {
    status: 403,
    message:
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
    elements: ['Method', 'ResourceType'],
    headers: [],
  },
  AccessPointAlreadyOwnedByYou: {
    status: 409,
    message: 'An access point with an identical name already exists in your account.',
    elements: [],
    headers: [],
  },
  AccountProblem: {
    status: 403,
    message: 'There is a problem with your AWS account that prevents the operation from completing successfully.',
    elements: [],
    headers: [],
  },
  AllAccessDisabled: {
    status: 403,
    message: 'All access to this object has been disabled',
    elements: [],
    headers: [],
  },
  AmbiguousGrantByEmailAddress: {
    status: 400,
    message: 'The email address you provided is associated with more than one account.',
    elements: [],
    headers: [],
  },
  AnnotationLimitExceeded: {
    status: 400,
    message: 'The object has reached the maximum number of annotations.',
    elements: [],
    headers: [],
  },
  AnnotationNameTooLong: {
    status: 400,
    message: 'The annotation name is too long.',
    elements: [],
    headers: [],
  },
  AuthorizationHeaderMalformed: {
    status: 400,
    message: 'The authorization header you provided is invalid.',
    elements: ['Region'],
    headers: [],
  },
  AuthorizationQueryParametersError: {
    status: 400,
    message:
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    elements: ['Region'],
    headers: [],
  },
  BadDigest: {
    status: 400,
    message: 'The Content-MD5 you specified did not match what we received.',
    elements: ['ExpectedDigest', 'CalculatedDigest'],
    headers: [],
  },
  BadRequest: {
    status: 400,
    message: 'Bad Request',
    elements: [],
    headers: [],
  },
  BucketAlreadyExists: {
    status: 409,
    message:
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    elements: ['BucketName'],
    headers: [],
  },
  BucketAlreadyOwnedByYou: {
    status: 409,
    message: 'Your previous request to create the named bucket succeeded and you already own it.',
    elements: ['BucketName'],
    headers: [],
  },
  BucketHasAccessPointsAttached: {
    status: 400,
    message:
      'The bucket you tried to delete has access points attached. Delete your access points before deleting your bucket.',
    elements: [],
    headers: [],
  },
  BucketNotEmpty: {
    status: 409,
    message: 'The bucket you tried to delete is not empty',
    elements: ['BucketName'],
    headers: [],
  },
  ClientTokenConflict: {
    status: 409,
    message: 'Your Multi-Region Access Point idempotency token was already used for a different request.',
    elements: [],
    headers: [],
  },
  ConditionalRequestConflict: {
    status: 409,
    message: 'The conditional request cannot succeed due to a conflicting operation against this resource.',
    elements: ['Condition', 'Key'],
    headers: [],
  },
  ConnectionClosedByRequester: {
    status: 400,
    message: 'Connection closed by requester',
    elements: [],
    headers: [],
  },
  CredentialsNotSupported: {
    status: 400,
    message: 'This request does not support credentials.',
    elements: [],
    headers: [],
  },
  CrossLocationLoggingProhibitted: {
    status: 403,
    message: 'Cross S3 location logging not allowed.',
    elements: [],
    headers: [],
  },
  DeviceNotActiveError: {
    status: 400,
    message: 'The device is not currently active.',
    elements: [],
    headers: [],
  },
  EncryptionTypeMismatch: {
    status: 400,
    message: 'The encryption type of the source object and of the request do not match.',
    elements: [],
    headers: [],
  },
  EndpointNotFound: {
    status: 400,
    message: 'Direct requests to the correct endpoint.',
    elements: [],
    headers: [],
  },
  EntityTooLarge: {
    status: 400,
    message: 'Your proposed upload exceeds the maximum allowed size',
    elements: ['MaxSizeAllowed', 'ProposedSize'],
    headers: [],
  },
  EntityTooSmall: {
    status: 400,
    message: 'Your proposed upload is smaller than the minimum allowed size',
    elements: ['ETag', 'MinSizeAllowed', 'PartNumber', 'ProposedSize'],
    headers: [],
  },
  ExpiredToken: {
    status: 400,
    message: 'The provided token has expired.',
    elements: ['Token-0'],
    headers: [],
  },
  FilterRequired: {
    status: 400,
    message: 'A filter is required for this rule.',
    elements: [],
    headers: [],
  },
  HttpVersionNotSupported: {
    status: 505,
    message: 'The HTTP version is not supported.',
    elements: [],
    headers: [],
  },
  IdempotencyParameterMismatch: {
    status: 400,
    message: 'The parameters of the request do not match those of the first request with this client token.',
    elements: [],
    headers: [],
  },
  IllegalLocationConstraintException: {
    status: 400,
    message:
      'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    elements: [],
    headers: [],
  },
  IllegalVersioningConfigurationException: {
    status: 400,
    message: 'The versioning configuration specified in the request is invalid.',
    elements: [],
    headers: [],
  },
  IncompleteBody: {
    status: 400,
    message: 'You did not provide the number of bytes specified by the Content-Length HTTP header',
    elements: [],
    headers: [],
  },
  IncorrectNumberOfFilesInPostRequest: {
    status: 400,
    message: 'POST requires exactly one file upload per request.',
    elements: [],
    headers: [],
  },
  InlineDataTooLarge: {
    status: 400,
    message: 'Inline data exceeds the maximum allowed size',
    elements: [],
    headers: [],
  },
  InternalError: {
    status: 500,
    message: 'We encountered an internal error. Please try again.',
    elements: [],
    headers: [],
  },
  InvalidAccessKeyId: {
    status: 403,
    message: 'The AWS Access Key Id you provided does not exist in our records.',
    elements: ['AWSAccessKeyId'],
    headers: [],
  },
  InvalidAccessPoint: {
    status: 400,
    message: 'The specified access point name or account is not valid.',
    elements: [],
    headers: [],
  },
  InvalidAccessPointAliasError: {
    status: 400,
    message: 'The specified access point alias name is not valid.',
    elements: [],
    headers: [],
  },
  InvalidAddressingHeader: {
    status: 400,
    message: 'You must specify the Anonymous role.',
    elements: [],
    headers: [],
  },
  InvalidAnnotationName: {
    status: 400,
    message: 'The annotation name is not valid.',
    elements: [],
    headers: [],
  },
  InvalidArgument: {
    status: 400,
    message: 'Invalid Argument',
    elements: ['ArgumentName', 'ArgumentValue'],
    headers: [],
  },
  InvalidBucketAclWithBlockPublicAccessError: {
    status: 400,
    message: 'Bucket cannot have public ACLs set with BlockPublicAccess enabled',
    elements: [],
    headers: [],
  },
  InvalidBucketAclWithObjectOwnership: {
    status: 400,
    message: "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    elements: [],
    headers: [],
  },
  InvalidBucketName: {
    status: 400,
    message: 'The specified bucket is not valid.',
    elements: ['BucketName'],
    headers: [],
  },
  InvalidBucketOwnerAWSAccountID: {
    status: 400,
    message: 'The value of the expected bucket owner parameter must be an AWS account ID.',
    elements: [],
    headers: [],
  },
  InvalidBucketState: {
    status: 409,
    message: 'The request is not valid with the current state of the bucket.',
    elements: [],
    headers: [],
  },
  InvalidChunkSizeError: {
    status: 403,
    message: 'Only the last chunk is allowed to have a size less than 8192 bytes',
    elements: ['Chunk', 'BadChunkSize'],
    headers: [],
  },
  InvalidDigest: {
    status: 400,
    message: 'The Content-MD5 you specified was invalid.',
    elements: ['Content-MD5'],
    headers: [],
  },
  InvalidEncryptionAlgorithmError: {
    status: 400,
    message: 'The Encryption request you specified is not valid. Supported value: AES256.',
    elements: ['ArgumentName', 'ArgumentValue'],
    headers: [],
  },
  InvalidHostHeader: {
    status: 400,
    message: 'The host headers provided in the request used the incorrect style addressing.',
    elements: [],
    headers: [],
  },
  InvalidHttpMethod: {
    status: 400,
    message: 'The request is using an unexpected HTTP method.',
    elements: [],
    headers: [],
  },
  InvalidLocationConstraint: {
    status: 400,
    message: 'The specified location-constraint is not valid',
    elements: ['LocationConstraint'],
    headers: [],
  },
  InvalidObjectState: {
    status: 403,
    message: "The operation is not valid for the object's storage class",
    elements: ['StorageClass', 'AccessTier'],
    headers: [],
  },
  InvalidPart: {
    status: 400,
    message:
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    elements: ['UploadId', 'PartNumber', 'ETag'],
    headers: [],
  },
  InvalidPartNumber: {
    status: 416,
    message: 'The requested partnumber is not satisfiable',
    elements: ['ActualPartCount', 'PartNumberRequested'],
    headers: [],
  },
  InvalidPartOrder: {
    status: 400,
    message: 'The list of parts was not in ascending order. Parts must be ordered by part number.',
    elements: ['UploadId'],
    headers: [],
  },
  InvalidPayer: {
    status: 403,
    message: 'All access to this object has been disabled',
    elements: [],
    headers: [],
  },
  InvalidPolicyDocument: {
    status: 400,
    message: 'The content of the form does not meet the conditions specified in the policy document.',
    elements: [],
    headers: [],
  },
  InvalidPrefix: {
    status: 400,
    message: 'The specified prefix is not valid.',
    elements: [],
    headers: [],
  },
  InvalidRange: {
    status: 416,
    message: 'The requested range is not satisfiable',
    elements: ['RangeRequested', 'ActualObjectSize'],
    headers: [['ContentRange', 'Content-Range']],
  },
  InvalidRegion: {
    status: 403,
    message: 'The Region in the request does not match the Region of the service.',
    elements: [],
    headers: [],
  },
  InvalidRequest: {
    status: 400,
    message: 'Invalid Request',
    elements: [],
    headers: [],
  },
  InvalidSOAPRequest: {
    status: 400,
    message: 'The SOAP request body is invalid.',
    elements: [],
    headers: [],
  },
  InvalidSecurity: {
    status: 403,
    message: 'The provided security credentials are not valid.',
    elements: [],
    headers: [],
  },
  InvalidSessionException: {
    status: 400,
    message: 'The session is not valid.',
    elements: [],
    headers: [],
  },
  InvalidStorageClass: {
    status: 400,
    message: 'The storage class you specified is not valid',
    elements: ['StorageClassRequested'],
    headers: [],
  },
  InvalidTag: {
    status: 400,
    message: 'The TagValue you have provided is invalid',
    elements: ['TagKey', 'TagValue'],
    headers: [],
  },
  InvalidTargetBucketForLogging: {
    status: 400,
    message:
      'The target bucket for logging does not exist, is not owned by you, or does not have the appropriate grants for the log-delivery group.',
    elements: ['TargetBucket'],
    headers: [],
  },
  InvalidToken: {
    status: 400,
    message: 'The provided token is malformed or otherwise invalid.',
    elements: ['Token-0'],
    headers: [],
  },
  InvalidURI: {
    status: 400,
    message: "Couldn't parse the specified URI.",
    elements: ['URI'],
    headers: [],
  },
  InvalidWriteOffset: {
    status: 400,
    message: 'The write offset value that you specified does not match the current object size.',
    elements: [],
    headers: [],
  },
  'KMS.NotFoundException': {
    status: 400,
    message: 'Invalid keyId',
    elements: [],
    headers: [],
  },
  KeyTooLongError: {
    status: 400,
    message: 'Your key is too long',
    elements: ['Size', 'MaxSizeAllowed'],
    headers: [],
  },
  MalformedACLError: {
    status: 400,
    message: 'The XML you provided was not well-formed or did not validate against our published schema',
    elements: [],
    headers: [],
  },
  MalformedPOSTRequest: {
    status: 400,
    message: 'The body of your POST request is not well-formed multipart/form-data.',
    elements: [],
    headers: [],
  },
  MalformedPolicy: {
    status: 400,
    message: "Policies must be valid JSON and the first byte must be '{'",
    elements: ['Detail'],
    headers: [],
  },
  MalformedTrailerError: {
    status: 400,
    message: 'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    elements: [],
    headers: [],
  },
  MalformedXML: {
    status: 400,
    message: 'The XML you provided was not well-formed or did not validate against our published schema',
    elements: [],
    headers: [],
  },
  MaxMessageLengthExceeded: {
    status: 400,
    message: 'Your request was too big.',
    elements: ['MaxMessageLengthBytes'],
    headers: [],
  },
  MaxPostPreDataLengthExceededError: {
    status: 400,
    message: 'Your POST request fields preceding the upload file was too large.',
    elements: ['MaxPostPreDataLengthBytes'],
    headers: [],
  },
  MetadataTooLarge: {
    status: 400,
    message: 'Your metadata headers exceed the maximum allowed metadata size',
    elements: ['Size', 'MaxSizeAllowed'],
    headers: [],
  },
  MethodNotAllowed: {
    status: 405,
    message: 'The specified method is not allowed against this resource.',
    elements: ['Method', 'ResourceType'],
    headers: [
      ['AllowedMethods', 'Allow'],
      ['DeleteMarker', 'x-amz-delete-marker'],
      ['VersionId', 'x-amz-version-id'],
      ['LastModified', 'Last-Modified'],
    ],
  },
  MissingAttachment: {
    status: 400,
    message: 'A SOAP attachment was expected, but none was found.',
    elements: [],
    headers: [],
  },
  MissingAuthenticationToken: {
    status: 403,
    message: 'The request was not signed.',
    elements: [],
    headers: [],
  },
  MissingContentLength: {
    status: 411,
    message: 'You must provide the Content-Length HTTP header.',
    elements: [],
    headers: [],
  },
  MissingRequestBodyError: {
    status: 400,
    message: 'Request Body is empty',
    elements: [],
    headers: [],
  },
  MissingSecurityElement: {
    status: 400,
    message: 'The SOAP request is missing a security element.',
    elements: [],
    headers: [],
  },
  MissingSecurityHeader: {
    status: 400,
    message: 'Your request was missing a required header',
    elements: ['MissingHeaderName'],
    headers: [],
  },
  NoLoggingStatusForKey: {
    status: 400,
    message: 'There is no such thing as a logging status subresource for a key.',
    elements: [],
    headers: [],
  },
  NoSuchAccessPoint: {
    status: 404,
    message: 'The specified accesspoint does not exist',
    elements: [],
    headers: [],
  },
  NoSuchAnnotation: {
    status: 404,
    message: 'The specified annotation does not exist.',
    elements: [],
    headers: [],
  },
  NoSuchAsyncRequest: {
    status: 404,
    message: 'The specified request was not found.',
    elements: [],
    headers: [],
  },
  NoSuchBucket: {
    status: 404,
    message: 'The specified bucket does not exist',
    elements: ['BucketName'],
    headers: [],
  },
  NoSuchBucketPolicy: {
    status: 404,
    message: 'The bucket policy does not exist',
    elements: ['BucketName'],
    headers: [],
  },
  NoSuchCORSConfiguration: {
    status: 404,
    message: 'The CORS configuration does not exist',
    elements: ['BucketName'],
    headers: [],
  },
  NoSuchConfiguration: {
    status: 404,
    message: 'The specified configuration does not exist.',
    elements: [],
    headers: [],
  },
  NoSuchKey: {
    status: 404,
    message: 'The specified key does not exist.',
    elements: ['Key'],
    headers: [
      ['DeleteMarker', 'x-amz-delete-marker'],
      ['VersionId', 'x-amz-version-id'],
    ],
  },
  NoSuchLifecycleConfiguration: {
    status: 404,
    message: 'The lifecycle configuration does not exist',
    elements: ['BucketName'],
    headers: [],
  },
  NoSuchObjectLockConfiguration: {
    status: 404,
    message: 'The specified object does not have a ObjectLock configuration',
    elements: [],
    headers: [],
  },
  NoSuchPublicAccessBlockConfiguration: {
    status: 404,
    message: 'The public access block configuration was not found',
    elements: ['BucketName'],
    headers: [],
  },
  NoSuchTagSet: {
    status: 404,
    message: 'The TagSet does not exist',
    elements: ['BucketName'],
    headers: [],
  },
  NoSuchUpload: {
    status: 404,
    message:
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    elements: ['UploadId'],
    headers: [],
  },
  NoSuchVersion: {
    status: 404,
    message: 'The specified version does not exist.',
    elements: ['Key', 'VersionId'],
    headers: [],
  },
  NoSuchWebsiteConfiguration: {
    status: 404,
    message: 'The specified bucket does not have a website configuration',
    elements: ['BucketName'],
    headers: [],
  },
  NotDeviceOwnerError: {
    status: 400,
    message: 'The device that generated the token is not owned by the authenticated user.',
    elements: [],
    headers: [],
  },
  NotFound: {
    status: 404,
    message: 'Not Found',
    elements: [],
    headers: [],
  },
  NotImplemented: {
    status: 501,
    message: 'A header you provided implies functionality that is not implemented',
    elements: ['Header'],
    headers: [],
  },
  NotModified: {
    status: 304,
    message: 'Not Modified',
    elements: [],
    headers: [
      ['ETag', 'ETag'],
      ['LastModified', 'Last-Modified'],
      ['CacheControl', 'Cache-Control'],
      ['ExpiresAt', 'Expires'],
      ['ContentLocation', 'Content-Location'],
      ['VersionId', 'x-amz-version-id'],
    ],
  },
  NotSignedUp: {
    status: 403,
    message: 'Your account is not signed up for the Amazon S3 service.',
    elements: [],
    headers: [],
  },
  ObjectAlreadyInActiveTierError: {
    status: 403,
    message: 'This object is already in an active tier',
    elements: [],
    headers: [],
  },
  ObjectLockConfigurationNotFoundError: {
    status: 404,
    message: 'Object Lock configuration does not exist for this bucket',
    elements: ['BucketName'],
    headers: [],
  },
  ObjectNotInActiveTierError: {
    status: 403,
    message: 'The source object of the COPY operation is not in the active tier',
    elements: [],
    headers: [],
  },
  OperationAborted: {
    status: 409,
    message: 'A conflicting conditional operation is currently in progress against this resource. Please try again.',
    elements: [],
    headers: [],
  },
  OwnershipControlsNotFoundError: {
    status: 404,
    message: 'The bucket ownership controls were not found',
    elements: ['BucketName'],
    headers: [],
  },
  PermanentRedirect: {
    status: 301,
    message:
      'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    elements: ['Endpoint', 'Bucket'],
    headers: [['BucketRegion', 'x-amz-bucket-region']],
  },
  PreconditionFailed: {
    status: 412,
    message: 'At least one of the pre-conditions you specified did not hold',
    elements: ['Condition'],
    headers: [],
  },
  Redirect: {
    status: 307,
    message:
      'Please re-send this request to the specified temporary endpoint. Continue to use the original request endpoint for future requests.',
    elements: ['Endpoint', 'Bucket'],
    headers: [['Location', 'Location']],
  },
  ReplicationConfigurationNotFoundError: {
    status: 404,
    message: 'The replication configuration was not found',
    elements: ['BucketName'],
    headers: [],
  },
  RequestExpired: {
    status: 400,
    message: 'Request has expired',
    elements: [],
    headers: [],
  },
  RequestHeaderSectionTooLarge: {
    status: 400,
    message: 'Your request header section exceeds the maximum allowed size.',
    elements: ['MaxSizeAllowed'],
    headers: [],
  },
  RequestIsNotMultiPartContent: {
    status: 400,
    message: 'Bucket POST must be of the enclosure-type multipart/form-data.',
    elements: [],
    headers: [],
  },
  RequestTimeTooSkewed: {
    status: 403,
    message: 'The difference between the request time and the current time is too large.',
    elements: ['RequestTime', 'ServerTime', 'MaxAllowedSkewMilliseconds'],
    headers: [],
  },
  RequestTimeout: {
    status: 400,
    message:
      'Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
    elements: [],
    headers: [],
  },
  RequestTorrentOfBucketError: {
    status: 400,
    message: 'Requesting the torrent file of a bucket is not permitted.',
    elements: [],
    headers: [],
  },
  ResponseInterrupted: {
    status: 400,
    message: 'The response was interrupted.',
    elements: [],
    headers: [],
  },
  RestoreAlreadyInProgress: {
    status: 409,
    message: 'Object restore is already in progress',
    elements: [],
    headers: [],
  },
  ServerSideEncryptionConfigurationNotFoundError: {
    status: 404,
    message: 'The server side encryption configuration was not found',
    elements: ['BucketName'],
    headers: [],
  },
  ServiceUnavailable: {
    status: 503,
    message: 'Service is unable to handle request.',
    elements: [],
    headers: [['RetryAfter', 'Retry-After']],
  },
  SignatureDoesNotMatch: {
    status: 403,
    message:
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    elements: [
      'AWSAccessKeyId',
      'StringToSign',
      'SignatureProvided',
      'StringToSignBytes',
      'CanonicalRequest',
      'CanonicalRequestBytes',
    ],
    headers: [],
  },
  SlowDown: {
    status: 503,
    message: 'Please reduce your request rate.',
    elements: [],
    headers: [['RetryAfter', 'Retry-After']],
  },
  TagPolicyException: {
    status: 400,
    message: 'The tag policy does not allow the specified value.',
    elements: [],
    headers: [],
  },
  TemporaryRedirect: {
    status: 307,
    message: 'You are being redirected to the bucket while DNS updates.',
    elements: ['Endpoint', 'Bucket'],
    headers: [['Location', 'Location']],
  },
  TokenCodeInvalidError: {
    status: 400,
    message: 'The serial number and/or token code you provided is not valid.',
    elements: [],
    headers: [],
  },
  TokenRefreshRequired: {
    status: 400,
    message: 'The provided token must be refreshed.',
    elements: [],
    headers: [],
  },
  TooManyAccessPoints: {
    status: 400,
    message: 'You have attempted to create more access points than are allowed for an account.',
    elements: [],
    headers: [],
  },
  TooManyBuckets: {
    status: 400,
    message: 'You have attempted to create more buckets than allowed',
    elements: [],
    headers: [],
  },
  TooManyConfigurations: {
    status: 400,
    message: 'You are attempting to create a new configuration but have already reached the 1,000-configuration limit.',
    elements: [],
    headers: [],
  },
  TooManyParts: {
    status: 400,
    message: 'You have attempted to add more parts than the maximum of 10000 that are allowed for this object.',
    elements: [],
    headers: [],
  },
  TooManyTags: {
    status: 400,
    message: 'The number of tags exceeds the limit of 50 tags.',
    elements: [],
    headers: [],
  },
  UnauthorizedAccess: {
    status: 401,
    message: 'The provided token is not valid.',
    elements: [],
    headers: [],
  },
  UnauthorizedAccessError: {
    status: 403,
    message: 'Access to this resource is not authorized in this Region.',
    elements: [],
    headers: [],
  },
  UnexpectedContent: {
    status: 400,
    message: 'This request does not support content',
    elements: [],
    headers: [],
  },
  UnexpectedIPError: {
    status: 403,
    message: 'The request was denied for an unexpected address.',
    elements: [],
    headers: [],
  },
  UnresolvableGrantByEmailAddress: {
    status: 400,
    message: 'The e-mail address you provided does not match any account on record.',
    elements: [],
    headers: [],
  },
  UnsupportedArgument: {
    status: 400,
    message: 'The request contained an unsupported argument.',
    elements: ['ArgumentName', 'ArgumentValue'],
    headers: [],
  },
  UnsupportedMediaType: {
    status: 415,
    message: 'The media type of the request is not supported.',
    elements: [],
    headers: [],
  },
  UnsupportedSignature: {
    status: 400,
    message:
      'The provided request is signed with an unsupported STS Token version or the signature version is not supported.',
    elements: [],
    headers: [],
  },
  UserKeyMustBeSpecified: {
    status: 400,
    message: "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    elements: [],
    headers: [],
  },
  XAmzContentChecksumMismatch: {
    status: 400,
    message: 'The provided x-amz-checksum header does not match what was computed.',
    elements: [],
    headers: [],
  },
  XAmzContentSHA256Mismatch: {
    status: 400,
    message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
    elements: ['ClientComputedContentSHA256', 'S3ComputedContentSHA256'],
    headers: [],
  },
}
