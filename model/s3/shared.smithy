$version: "2.0"

namespace com.amazonaws.s3

structure CommonPrefix {
    Prefix: Prefix
}

structure CSVInput {
    FileHeaderInfo: FileHeaderInfo
    Comments: Comments
    QuoteEscapeCharacter: QuoteEscapeCharacter
    RecordDelimiter: RecordDelimiter
    FieldDelimiter: FieldDelimiter
    QuoteCharacter: QuoteCharacter
    AllowQuotedRecordDelimiter: AllowQuotedRecordDelimiter
}

structure CSVOutput {
    QuoteFields: QuoteFields
    QuoteEscapeCharacter: QuoteEscapeCharacter
    RecordDelimiter: RecordDelimiter
    FieldDelimiter: FieldDelimiter
    QuoteCharacter: QuoteCharacter
}

structure Grant {
    @xmlNamespace(
        uri: "http://www.w3.org/2001/XMLSchema-instance"
        prefix: "xsi"
    )
    Grantee: Grantee
    Permission: Permission
}

structure Grantee {
    DisplayName: DisplayName
    EmailAddress: EmailAddress
    ID: ID
    URI: URI
    @required
    @xmlAttribute
    @xmlName("xsi:type")
    Type: Type
}

structure InputSerialization {
    CSV: CSVInput
    CompressionType: CompressionType
    JSON: JSONInput
    Parquet: ParquetInput
}

@error("client")
@httpError(400)
structure InvalidRequest {}

structure JSONInput {
    Type: JSONType
}

structure JSONOutput {
    RecordDelimiter: RecordDelimiter
}

@error("client")
@httpError(404)
structure NoSuchBucket {}

@error("client")
@httpError(404)
structure NoSuchKey {}

@error("client")
structure NotFound {}

structure OutputSerialization {
    CSV: CSVOutput
    JSON: JSONOutput
}

structure Owner {
    DisplayName: DisplayName
    ID: ID
}

structure ParquetInput {}

structure Tag {
    @required
    Key: ObjectKey
    @required
    Value: Value
}

structure Tagging {
    @required
    TagSet: TagSet
}

list ChecksumAlgorithmList {
    member: ChecksumAlgorithm
}

list CommonPrefixList {
    member: CommonPrefix
}

list Grants {
    @xmlName("Grant")
    member: Grant
}

list TagSet {
    @xmlName("Tag")
    member: Tag
}

map Metadata {
    key: MetadataKey
    value: MetadataValue
}

string AccountId

boolean AllowQuotedRecordDelimiter

enum BucketCannedACL {
    private
    public_read = "public-read"
    public_read_write = "public-read-write"
    authenticated_read = "authenticated-read"
}

boolean BucketKeyEnabled

string BucketName

boolean BypassGovernanceRetention

string CacheControl

enum ChecksumAlgorithm {
    CRC32
    CRC32C
    SHA1
    SHA256
    CRC64NVME
    SHA512
    MD5
    XXHASH64
    XXHASH3
    XXHASH128
}

string ChecksumCRC32

string ChecksumCRC32C

string ChecksumCRC64NVME

string ChecksumMD5

enum ChecksumMode {
    ENABLED
}

string ChecksumSHA1

string ChecksumSHA256

string ChecksumSHA512

enum ChecksumType {
    COMPOSITE
    FULL_OBJECT
}

string ChecksumXXHASH128

string ChecksumXXHASH3

string ChecksumXXHASH64

string Comments

enum CompressionType {
    NONE
    GZIP
    BZIP2
}

string ContentDisposition

string ContentEncoding

string ContentLanguage

long ContentLength

string ContentMD5

string ContentType

@pattern("^\\/?.+\\/.+$")
string CopySource

string CopySourceIfMatch

timestamp CopySourceIfModifiedSince

string CopySourceIfNoneMatch

timestamp CopySourceIfUnmodifiedSince

string CopySourceSSECustomerAlgorithm

@sensitive
string CopySourceSSECustomerKey

string CopySourceSSECustomerKeyMD5

string CopySourceVersionId

@timestampFormat("date-time")
timestamp Date

integer Days

string Delimiter

string DisplayName

string EmailAddress

enum EncodingType {
    url
}

string ErrorCode

string ErrorMessage

string ETag

string Expiration

string Expires

string Expression

enum ExpressionType {
    SQL
}

string FieldDelimiter

enum FileHeaderInfo {
    USE
    IGNORE
    NONE
}

string GrantFullControl

string GrantRead

string GrantReadACP

string GrantWrite

string GrantWriteACP

string ID

string IfMatch

string IfNoneMatch

enum IntelligentTieringAccessTier {
    ARCHIVE_ACCESS
    DEEP_ARCHIVE_ACCESS
}

boolean IsTruncated

enum JSONType {
    DOCUMENT
    LINES
}

string KeyMarker

timestamp LastModified

string Location

integer MaxParts

string MetadataKey

string MetadataValue

string MFA

string NextKeyMarker

string NextPartNumberMarker

string NextToken

enum ObjectCannedACL {
    private
    public_read = "public-read"
    public_read_write = "public-read-write"
    authenticated_read = "authenticated-read"
    aws_exec_read = "aws-exec-read"
    bucket_owner_read = "bucket-owner-read"
    bucket_owner_full_control = "bucket-owner-full-control"
}

@length(
    min: 1
)
string ObjectKey

enum ObjectLockLegalHoldStatus {
    ON
    OFF
}

enum ObjectLockMode {
    GOVERNANCE
    COMPLIANCE
}

@timestampFormat("date-time")
timestamp ObjectLockRetainUntilDate

string ObjectLockToken

enum ObjectOwnership {
    BucketOwnerPreferred
    ObjectWriter
    BucketOwnerEnforced
}

string ObjectVersionId

integer PartNumber

string PartNumberMarker

enum Permission {
    FULL_CONTROL
    WRITE
    WRITE_ACP
    READ
    READ_ACP
}

string Prefix

string QuoteCharacter

string QuoteEscapeCharacter

enum QuoteFields {
    ALWAYS
    ASNEEDED
}

string RecordDelimiter

enum ReplicationStatus {
    COMPLETE
    PENDING
    FAILED
    REPLICA
    COMPLETED
}

enum RequestCharged {
    requester
}

enum RequestPayer {
    requester
}

string Role

enum ServerSideEncryption {
    AES256
    aws_fsx = "aws:fsx"
    aws_kms = "aws:kms"
    aws_kms_dsse = "aws:kms:dsse"
}

long Size

string SSECustomerAlgorithm

@sensitive
string SSECustomerKey

string SSECustomerKeyMD5

@sensitive
string SSEKMSEncryptionContext

@sensitive
string SSEKMSKeyId

enum StorageClass {
    STANDARD
    REDUCED_REDUNDANCY
    STANDARD_IA
    ONEZONE_IA
    INTELLIGENT_TIERING
    GLACIER
    DEEP_ARCHIVE
    OUTPOSTS
    GLACIER_IR
    SNOW
    EXPRESS_ONEZONE
    FSX_OPENZFS
    FSX_ONTAP
}

@streaming
blob StreamingBlob

string TaggingHeader

string Token

enum Type {
    CanonicalUser
    AmazonCustomerByEmail
    Group
}

string URI

string Value

string WebsiteRedirectLocation
