// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AnnotationDirective,
  ChecksumAlgorithm,
  ChecksumMode,
  CopyObjectOutput,
  CopyObjectRequest,
  DeleteObjectOutput,
  DeleteObjectRequest,
  DeleteObjectsOutput,
  DeleteObjectsRequest,
  GetObjectAttributesOutput,
  GetObjectAttributesRequest,
  GetObjectOutput,
  GetObjectRequest,
  GetObjectTorrentOutput,
  GetObjectTorrentRequest,
  HeadObjectOutput,
  HeadObjectRequest,
  MetadataDirective,
  ObjectAttributes,
  ObjectCannedACL,
  ObjectLockLegalHoldStatus,
  ObjectLockMode,
  PostObjectOutput,
  PostObjectRequest,
  PutObjectOutput,
  PutObjectRequest,
  RenameObjectRequest,
  ReplicationStatus,
  RequestCharged,
  RequestPayer,
  RestoreObjectOutput,
  RestoreObjectRequest,
  ServerSideEncryption,
  StorageClass,
  TaggingDirective,
  UpdateObjectEncryptionRequest,
  UpdateObjectEncryptionResponse,
  WriteGetObjectResponseRequest,
} from '../../models/index.ts'
import { formatDateTime, formatHttpDate } from '../dates.ts'
import {
  bodyStream,
  bodyXml,
  boolean,
  conditionDate,
  dateTime,
  enumerated,
  enumeratedList,
  headerList,
  headerText,
  httpDate,
  integer,
  prefixedHeaders,
  requiredArgument,
  requiredBody,
} from '../request-read.ts'
import { emptyResponse, joined, pushPrefixed, xmlResponse } from '../response-write.ts'
import { readDelete, readObjectEncryption, readRestoreRequest } from '../shape-readers.ts'
import {
  writeChecksum,
  writeCopyObjectResult,
  writeDeletedObject,
  writeError,
  writeGetObjectAttributesParts,
  writePostResponse,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml, spill } from '../xml-write.ts'

export function deserializeCopyObject(request: WireRequest): CopyObjectRequest {
  return {
    ACL: enumerated<ObjectCannedACL>(headerText(request.headers['x-amz-acl'])),
    Bucket: request.bucket,
    CacheControl: headerText(request.headers['cache-control']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-checksum-algorithm'])),
    ContentDisposition: headerText(request.headers['content-disposition']),
    ContentEncoding: headerText(request.headers['content-encoding']),
    ContentLanguage: headerText(request.headers['content-language']),
    ContentType: headerText(request.headers['content-type']),
    CopySource: requiredArgument(headerText(request.headers['x-amz-copy-source']), 'x-amz-copy-source'),
    CopySourceIfMatch: headerText(request.headers['x-amz-copy-source-if-match']),
    CopySourceIfModifiedSince: conditionDate(request.headers['x-amz-copy-source-if-modified-since']),
    CopySourceIfNoneMatch: headerText(request.headers['x-amz-copy-source-if-none-match']),
    CopySourceIfUnmodifiedSince: conditionDate(request.headers['x-amz-copy-source-if-unmodified-since']),
    Expires: headerText(request.headers.expires),
    GrantFullControl: headerText(request.headers['x-amz-grant-full-control']),
    GrantRead: headerText(request.headers['x-amz-grant-read']),
    GrantReadACP: headerText(request.headers['x-amz-grant-read-acp']),
    GrantWriteACP: headerText(request.headers['x-amz-grant-write-acp']),
    IfMatch: headerText(request.headers['if-match']),
    IfNoneMatch: headerText(request.headers['if-none-match']),
    Key: request.key,
    Metadata: prefixedHeaders(request.headers, 'x-amz-meta-'),
    MetadataDirective: enumerated<MetadataDirective>(headerText(request.headers['x-amz-metadata-directive'])),
    TaggingDirective: enumerated<TaggingDirective>(headerText(request.headers['x-amz-tagging-directive'])),
    AnnotationDirective: enumerated<AnnotationDirective>(
      headerText(request.headers['x-amz-object-annotation-directive']),
    ),
    ServerSideEncryption: enumerated<ServerSideEncryption>(headerText(request.headers['x-amz-server-side-encryption'])),
    StorageClass: enumerated<StorageClass>(headerText(request.headers['x-amz-storage-class'])),
    WebsiteRedirectLocation: headerText(request.headers['x-amz-website-redirect-location']),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    SSEKMSKeyId: headerText(request.headers['x-amz-server-side-encryption-aws-kms-key-id']),
    SSEKMSEncryptionContext: headerText(request.headers['x-amz-server-side-encryption-context']),
    BucketKeyEnabled: boolean(
      request.headers['x-amz-server-side-encryption-bucket-key-enabled'],
      'x-amz-server-side-encryption-bucket-key-enabled',
    ),
    CopySourceSSECustomerAlgorithm: headerText(
      request.headers['x-amz-copy-source-server-side-encryption-customer-algorithm'],
    ),
    CopySourceSSECustomerKey: headerText(request.headers['x-amz-copy-source-server-side-encryption-customer-key']),
    CopySourceSSECustomerKeyMD5: headerText(
      request.headers['x-amz-copy-source-server-side-encryption-customer-key-md5'],
    ),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    Tagging: headerText(request.headers['x-amz-tagging']),
    ObjectLockMode: enumerated<ObjectLockMode>(headerText(request.headers['x-amz-object-lock-mode'])),
    ObjectLockRetainUntilDate: dateTime(
      request.headers['x-amz-object-lock-retain-until-date'],
      'x-amz-object-lock-retain-until-date',
    ),
    ObjectLockLegalHoldStatus: enumerated<ObjectLockLegalHoldStatus>(
      headerText(request.headers['x-amz-object-lock-legal-hold']),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ExpectedSourceBucketOwner: headerText(request.headers['x-amz-source-expected-bucket-owner']),
  }
}

export function serializeCopyObject(value: CopyObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.Expiration) headers.push('x-amz-expiration', value.Expiration)
  if (value.CopySourceVersionId) headers.push('x-amz-copy-source-version-id', value.CopySourceVersionId)
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.SSEKMSEncryptionContext) headers.push('x-amz-server-side-encryption-context', value.SSEKMSEncryptionContext)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.CopyObjectResult === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<CopyObjectResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeCopyObjectResult(value.CopyObjectResult)}</CopyObjectResult>`,
  )
}

export function deserializeDeleteObject(request: WireRequest): DeleteObjectRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    MFA: headerText(request.headers['x-amz-mfa']),
    VersionId: request.query.versionId,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    BypassGovernanceRetention: boolean(
      request.headers['x-amz-bypass-governance-retention'],
      'x-amz-bypass-governance-retention',
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    IfMatch: headerText(request.headers['if-match']),
    IfMatchLastModifiedTime: httpDate(
      request.headers['x-amz-if-match-last-modified-time'],
      'x-amz-if-match-last-modified-time',
    ),
    IfMatchSize: integer(request.headers['x-amz-if-match-size'], 'x-amz-if-match-size', Number.MAX_SAFE_INTEGER),
  }
}

export function serializeDeleteObject(value: DeleteObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.DeleteMarker !== undefined) headers.push('x-amz-delete-marker', String(value.DeleteMarker))
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(204, headers)
}

export function deserializeDeleteObjects(request: WireRequest): DeleteObjectsRequest {
  return {
    Bucket: request.bucket,
    Delete: requiredBody(bodyXml(request.body, 'Delete', readDelete)),
    MFA: headerText(request.headers['x-amz-mfa']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    BypassGovernanceRetention: boolean(
      request.headers['x-amz-bypass-governance-retention'],
      'x-amz-bypass-governance-retention',
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
  }
}

export function serializeDeleteObjects(value: DeleteObjectsOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Deleted !== undefined) {
    for (const item of value.Deleted) xml = spill(xml + `<Deleted>${writeDeletedObject(item)}</Deleted>`, chunks)
  }
  if (value.Errors !== undefined) {
    for (const item of value.Errors) xml = spill(xml + `<Error>${writeError(item)}</Error>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</DeleteResult>'))
}

export function deserializeGetObject(request: WireRequest): GetObjectRequest {
  return {
    Bucket: request.bucket,
    IfMatch: headerText(request.headers['if-match']),
    IfModifiedSince: conditionDate(request.headers['if-modified-since']),
    IfNoneMatch: headerText(request.headers['if-none-match']),
    IfUnmodifiedSince: conditionDate(request.headers['if-unmodified-since']),
    Key: request.key,
    Range: headerText(request.headers.range),
    ResponseCacheControl: request.query['response-cache-control'],
    ResponseContentDisposition: request.query['response-content-disposition'],
    ResponseContentEncoding: request.query['response-content-encoding'],
    ResponseContentLanguage: request.query['response-content-language'],
    ResponseContentType: request.query['response-content-type'],
    ResponseExpires: request.query['response-expires'],
    VersionId: request.query.versionId,
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    PartNumber: integer(request.query.partNumber, 'partNumber', 0x7fffffff),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ChecksumMode: enumerated<ChecksumMode>(headerText(request.headers['x-amz-checksum-mode'])),
  }
}

export function serializeGetObject(value: GetObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.DeleteMarker !== undefined) headers.push('x-amz-delete-marker', String(value.DeleteMarker))
  if (value.AcceptRanges) headers.push('accept-ranges', value.AcceptRanges)
  if (value.Expiration) headers.push('x-amz-expiration', value.Expiration)
  if (value.Restore) headers.push('x-amz-restore', value.Restore)
  if (value.LastModified !== undefined) headers.push('Last-Modified', formatHttpDate(value.LastModified))
  if (value.ContentLength !== undefined) headers.push('Content-Length', String(value.ContentLength))
  if (value.ETag) headers.push('ETag', value.ETag)
  if (value.ChecksumCRC32) headers.push('x-amz-checksum-crc32', value.ChecksumCRC32)
  if (value.ChecksumCRC32C) headers.push('x-amz-checksum-crc32c', value.ChecksumCRC32C)
  if (value.ChecksumCRC64NVME) headers.push('x-amz-checksum-crc64nvme', value.ChecksumCRC64NVME)
  if (value.ChecksumSHA1) headers.push('x-amz-checksum-sha1', value.ChecksumSHA1)
  if (value.ChecksumSHA256) headers.push('x-amz-checksum-sha256', value.ChecksumSHA256)
  if (value.ChecksumSHA512) headers.push('x-amz-checksum-sha512', value.ChecksumSHA512)
  if (value.ChecksumMD5) headers.push('x-amz-checksum-md5', value.ChecksumMD5)
  if (value.ChecksumXXHASH64) headers.push('x-amz-checksum-xxhash64', value.ChecksumXXHASH64)
  if (value.ChecksumXXHASH3) headers.push('x-amz-checksum-xxhash3', value.ChecksumXXHASH3)
  if (value.ChecksumXXHASH128) headers.push('x-amz-checksum-xxhash128', value.ChecksumXXHASH128)
  if (value.ChecksumType) headers.push('x-amz-checksum-type', value.ChecksumType)
  if (value.MissingMeta !== undefined) headers.push('x-amz-missing-meta', String(value.MissingMeta))
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.CacheControl) headers.push('Cache-Control', value.CacheControl)
  if (value.ContentDisposition) headers.push('Content-Disposition', value.ContentDisposition)
  if (value.ContentEncoding) headers.push('Content-Encoding', value.ContentEncoding)
  if (value.ContentLanguage) headers.push('Content-Language', value.ContentLanguage)
  if (value.ContentRange) headers.push('Content-Range', value.ContentRange)
  if (value.ContentType) headers.push('Content-Type', value.ContentType)
  if (value.Expires) headers.push('Expires', value.Expires)
  if (value.WebsiteRedirectLocation) headers.push('x-amz-website-redirect-location', value.WebsiteRedirectLocation)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.StorageClass) headers.push('x-amz-storage-class', value.StorageClass)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.ReplicationStatus) headers.push('x-amz-replication-status', value.ReplicationStatus)
  if (value.PartsCount !== undefined) headers.push('x-amz-mp-parts-count', String(value.PartsCount))
  if (value.TagCount !== undefined) headers.push('x-amz-tagging-count', String(value.TagCount))
  if (value.ObjectLockMode) headers.push('x-amz-object-lock-mode', value.ObjectLockMode)
  if (value.ObjectLockRetainUntilDate !== undefined)
    headers.push('x-amz-object-lock-retain-until-date', formatDateTime(value.ObjectLockRetainUntilDate))
  if (value.ObjectLockLegalHoldStatus) headers.push('x-amz-object-lock-legal-hold', value.ObjectLockLegalHoldStatus)
  if (value.Metadata !== undefined) pushPrefixed(headers, 'x-amz-meta-', value.Metadata)
  return { status: value.ContentRange === undefined ? 200 : 206, headers, body: value.Body }
}

export function deserializeGetObjectAttributes(request: WireRequest): GetObjectAttributesRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    MaxParts: integer(request.headers['x-amz-max-parts'], 'x-amz-max-parts', 0x7fffffff),
    PartNumberMarker: headerText(request.headers['x-amz-part-number-marker']),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ObjectAttributes: requiredArgument(
      enumeratedList<ObjectAttributes>(headerList(request.headers['x-amz-object-attributes'])),
      'x-amz-object-attributes',
    ),
  }
}

export function serializeGetObjectAttributes(value: GetObjectAttributesOutput): WireResponse {
  const headers: string[] = []
  if (value.DeleteMarker !== undefined) headers.push('x-amz-delete-marker', String(value.DeleteMarker))
  if (value.LastModified !== undefined) headers.push('Last-Modified', formatHttpDate(value.LastModified))
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<GetObjectAttributesResponse xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.Checksum !== undefined) {
    xml += `<Checksum>${writeChecksum(value.Checksum)}</Checksum>`
  }
  if (value.ObjectParts !== undefined) {
    xml += `<ObjectParts>${writeGetObjectAttributesParts(value.ObjectParts)}</ObjectParts>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.ObjectSize !== undefined) {
    xml += `<ObjectSize>${value.ObjectSize}</ObjectSize>`
  }
  return xmlResponse(200, headers, xml + '</GetObjectAttributesResponse>')
}

export function deserializeGetObjectTorrent(request: WireRequest): GetObjectTorrentRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetObjectTorrent(value: GetObjectTorrentOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return { status: 200, headers, body: value.Body }
}

export function deserializeHeadObject(request: WireRequest): HeadObjectRequest {
  return {
    Bucket: request.bucket,
    IfMatch: headerText(request.headers['if-match']),
    IfModifiedSince: conditionDate(request.headers['if-modified-since']),
    IfNoneMatch: headerText(request.headers['if-none-match']),
    IfUnmodifiedSince: conditionDate(request.headers['if-unmodified-since']),
    Key: request.key,
    Range: headerText(request.headers.range),
    ResponseCacheControl: request.query['response-cache-control'],
    ResponseContentDisposition: request.query['response-content-disposition'],
    ResponseContentEncoding: request.query['response-content-encoding'],
    ResponseContentLanguage: request.query['response-content-language'],
    ResponseContentType: request.query['response-content-type'],
    ResponseExpires: request.query['response-expires'],
    VersionId: request.query.versionId,
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    PartNumber: integer(request.query.partNumber, 'partNumber', 0x7fffffff),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ChecksumMode: enumerated<ChecksumMode>(headerText(request.headers['x-amz-checksum-mode'])),
  }
}

export function serializeHeadObject(value: HeadObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.DeleteMarker !== undefined) headers.push('x-amz-delete-marker', String(value.DeleteMarker))
  if (value.AcceptRanges) headers.push('accept-ranges', value.AcceptRanges)
  if (value.Expiration) headers.push('x-amz-expiration', value.Expiration)
  if (value.Restore) headers.push('x-amz-restore', value.Restore)
  if (value.ArchiveStatus) headers.push('x-amz-archive-status', value.ArchiveStatus)
  if (value.LastModified !== undefined) headers.push('Last-Modified', formatHttpDate(value.LastModified))
  if (value.ContentLength !== undefined) headers.push('Content-Length', String(value.ContentLength))
  if (value.ChecksumCRC32) headers.push('x-amz-checksum-crc32', value.ChecksumCRC32)
  if (value.ChecksumCRC32C) headers.push('x-amz-checksum-crc32c', value.ChecksumCRC32C)
  if (value.ChecksumCRC64NVME) headers.push('x-amz-checksum-crc64nvme', value.ChecksumCRC64NVME)
  if (value.ChecksumSHA1) headers.push('x-amz-checksum-sha1', value.ChecksumSHA1)
  if (value.ChecksumSHA256) headers.push('x-amz-checksum-sha256', value.ChecksumSHA256)
  if (value.ChecksumSHA512) headers.push('x-amz-checksum-sha512', value.ChecksumSHA512)
  if (value.ChecksumMD5) headers.push('x-amz-checksum-md5', value.ChecksumMD5)
  if (value.ChecksumXXHASH64) headers.push('x-amz-checksum-xxhash64', value.ChecksumXXHASH64)
  if (value.ChecksumXXHASH3) headers.push('x-amz-checksum-xxhash3', value.ChecksumXXHASH3)
  if (value.ChecksumXXHASH128) headers.push('x-amz-checksum-xxhash128', value.ChecksumXXHASH128)
  if (value.ChecksumType) headers.push('x-amz-checksum-type', value.ChecksumType)
  if (value.ETag) headers.push('ETag', value.ETag)
  if (value.MissingMeta !== undefined) headers.push('x-amz-missing-meta', String(value.MissingMeta))
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.CacheControl) headers.push('Cache-Control', value.CacheControl)
  if (value.ContentDisposition) headers.push('Content-Disposition', value.ContentDisposition)
  if (value.ContentEncoding) headers.push('Content-Encoding', value.ContentEncoding)
  if (value.ContentLanguage) headers.push('Content-Language', value.ContentLanguage)
  if (value.ContentType) headers.push('Content-Type', value.ContentType)
  if (value.ContentRange) headers.push('Content-Range', value.ContentRange)
  if (value.Expires) headers.push('Expires', value.Expires)
  if (value.WebsiteRedirectLocation) headers.push('x-amz-website-redirect-location', value.WebsiteRedirectLocation)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.StorageClass) headers.push('x-amz-storage-class', value.StorageClass)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.ReplicationStatus) headers.push('x-amz-replication-status', value.ReplicationStatus)
  if (value.PartsCount !== undefined) headers.push('x-amz-mp-parts-count', String(value.PartsCount))
  if (value.TagCount !== undefined) headers.push('x-amz-tagging-count', String(value.TagCount))
  if (value.ObjectLockMode) headers.push('x-amz-object-lock-mode', value.ObjectLockMode)
  if (value.ObjectLockRetainUntilDate !== undefined)
    headers.push('x-amz-object-lock-retain-until-date', formatDateTime(value.ObjectLockRetainUntilDate))
  if (value.ObjectLockLegalHoldStatus) headers.push('x-amz-object-lock-legal-hold', value.ObjectLockLegalHoldStatus)
  if (value.Metadata !== undefined) pushPrefixed(headers, 'x-amz-meta-', value.Metadata)
  return emptyResponse(value.ContentRange === undefined ? 200 : 206, headers)
}

export function deserializePostObject(request: WireRequest): PostObjectRequest {
  return {
    Bucket: request.bucket,
    ContentType: requiredArgument(headerText(request.headers['content-type']), 'Content-Type'),
    ContentLength: integer(request.headers['content-length'], 'Content-Length', Number.MAX_SAFE_INTEGER),
    Body: bodyStream(request.body),
  }
}

export function serializePostObject(value: PostObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.Location) headers.push('Location', value.Location)
  if (value.ETag) headers.push('ETag', value.ETag)
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.Expiration) headers.push('x-amz-expiration', value.Expiration)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.ChecksumCRC32) headers.push('x-amz-checksum-crc32', value.ChecksumCRC32)
  if (value.ChecksumCRC32C) headers.push('x-amz-checksum-crc32c', value.ChecksumCRC32C)
  if (value.ChecksumCRC64NVME) headers.push('x-amz-checksum-crc64nvme', value.ChecksumCRC64NVME)
  if (value.ChecksumSHA1) headers.push('x-amz-checksum-sha1', value.ChecksumSHA1)
  if (value.ChecksumSHA256) headers.push('x-amz-checksum-sha256', value.ChecksumSHA256)
  if (value.ChecksumType) headers.push('x-amz-checksum-type', value.ChecksumType)
  if (value.Response === undefined) return emptyResponse(value.StatusCode ?? 204, headers)
  return xmlResponse(
    value.StatusCode ?? 204,
    headers,
    `${PROLOG}<PostResponse xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writePostResponse(value.Response)}</PostResponse>`,
  )
}

export function deserializePutObject(request: WireRequest): PutObjectRequest {
  return {
    ACL: enumerated<ObjectCannedACL>(headerText(request.headers['x-amz-acl'])),
    Body: bodyStream(request.body),
    Bucket: request.bucket,
    CacheControl: headerText(request.headers['cache-control']),
    ContentDisposition: headerText(request.headers['content-disposition']),
    ContentEncoding: headerText(request.headers['content-encoding']),
    ContentLanguage: headerText(request.headers['content-language']),
    ContentLength: integer(request.headers['content-length'], 'Content-Length', Number.MAX_SAFE_INTEGER),
    ContentMD5: headerText(request.headers['content-md5']),
    ContentType: headerText(request.headers['content-type']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ChecksumCRC32: headerText(request.headers['x-amz-checksum-crc32']),
    ChecksumCRC32C: headerText(request.headers['x-amz-checksum-crc32c']),
    ChecksumCRC64NVME: headerText(request.headers['x-amz-checksum-crc64nvme']),
    ChecksumSHA1: headerText(request.headers['x-amz-checksum-sha1']),
    ChecksumSHA256: headerText(request.headers['x-amz-checksum-sha256']),
    ChecksumSHA512: headerText(request.headers['x-amz-checksum-sha512']),
    ChecksumMD5: headerText(request.headers['x-amz-checksum-md5']),
    ChecksumXXHASH64: headerText(request.headers['x-amz-checksum-xxhash64']),
    ChecksumXXHASH3: headerText(request.headers['x-amz-checksum-xxhash3']),
    ChecksumXXHASH128: headerText(request.headers['x-amz-checksum-xxhash128']),
    Expires: headerText(request.headers.expires),
    IfMatch: headerText(request.headers['if-match']),
    IfNoneMatch: headerText(request.headers['if-none-match']),
    GrantFullControl: headerText(request.headers['x-amz-grant-full-control']),
    GrantRead: headerText(request.headers['x-amz-grant-read']),
    GrantReadACP: headerText(request.headers['x-amz-grant-read-acp']),
    GrantWriteACP: headerText(request.headers['x-amz-grant-write-acp']),
    Key: request.key,
    WriteOffsetBytes: integer(
      request.headers['x-amz-write-offset-bytes'],
      'x-amz-write-offset-bytes',
      Number.MAX_SAFE_INTEGER,
    ),
    Metadata: prefixedHeaders(request.headers, 'x-amz-meta-'),
    ServerSideEncryption: enumerated<ServerSideEncryption>(headerText(request.headers['x-amz-server-side-encryption'])),
    StorageClass: enumerated<StorageClass>(headerText(request.headers['x-amz-storage-class'])),
    WebsiteRedirectLocation: headerText(request.headers['x-amz-website-redirect-location']),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    SSEKMSKeyId: headerText(request.headers['x-amz-server-side-encryption-aws-kms-key-id']),
    SSEKMSEncryptionContext: headerText(request.headers['x-amz-server-side-encryption-context']),
    BucketKeyEnabled: boolean(
      request.headers['x-amz-server-side-encryption-bucket-key-enabled'],
      'x-amz-server-side-encryption-bucket-key-enabled',
    ),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    Tagging: headerText(request.headers['x-amz-tagging']),
    ObjectLockMode: enumerated<ObjectLockMode>(headerText(request.headers['x-amz-object-lock-mode'])),
    ObjectLockRetainUntilDate: dateTime(
      request.headers['x-amz-object-lock-retain-until-date'],
      'x-amz-object-lock-retain-until-date',
    ),
    ObjectLockLegalHoldStatus: enumerated<ObjectLockLegalHoldStatus>(
      headerText(request.headers['x-amz-object-lock-legal-hold']),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutObject(value: PutObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.Expiration) headers.push('x-amz-expiration', value.Expiration)
  if (value.ETag) headers.push('ETag', value.ETag)
  if (value.ChecksumCRC32) headers.push('x-amz-checksum-crc32', value.ChecksumCRC32)
  if (value.ChecksumCRC32C) headers.push('x-amz-checksum-crc32c', value.ChecksumCRC32C)
  if (value.ChecksumCRC64NVME) headers.push('x-amz-checksum-crc64nvme', value.ChecksumCRC64NVME)
  if (value.ChecksumSHA1) headers.push('x-amz-checksum-sha1', value.ChecksumSHA1)
  if (value.ChecksumSHA256) headers.push('x-amz-checksum-sha256', value.ChecksumSHA256)
  if (value.ChecksumSHA512) headers.push('x-amz-checksum-sha512', value.ChecksumSHA512)
  if (value.ChecksumMD5) headers.push('x-amz-checksum-md5', value.ChecksumMD5)
  if (value.ChecksumXXHASH64) headers.push('x-amz-checksum-xxhash64', value.ChecksumXXHASH64)
  if (value.ChecksumXXHASH3) headers.push('x-amz-checksum-xxhash3', value.ChecksumXXHASH3)
  if (value.ChecksumXXHASH128) headers.push('x-amz-checksum-xxhash128', value.ChecksumXXHASH128)
  if (value.ChecksumType) headers.push('x-amz-checksum-type', value.ChecksumType)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.SSEKMSEncryptionContext) headers.push('x-amz-server-side-encryption-context', value.SSEKMSEncryptionContext)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.Size !== undefined) headers.push('x-amz-object-size', String(value.Size))
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}

export function deserializeRenameObject(request: WireRequest): RenameObjectRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    RenameSource: requiredArgument(headerText(request.headers['x-amz-rename-source']), 'x-amz-rename-source'),
    DestinationIfMatch: headerText(request.headers['if-match']),
    DestinationIfNoneMatch: headerText(request.headers['if-none-match']),
    DestinationIfModifiedSince: conditionDate(request.headers['if-modified-since']),
    DestinationIfUnmodifiedSince: conditionDate(request.headers['if-unmodified-since']),
    SourceIfMatch: headerText(request.headers['x-amz-rename-source-if-match']),
    SourceIfNoneMatch: headerText(request.headers['x-amz-rename-source-if-none-match']),
    SourceIfModifiedSince: conditionDate(request.headers['x-amz-rename-source-if-modified-since']),
    SourceIfUnmodifiedSince: conditionDate(request.headers['x-amz-rename-source-if-unmodified-since']),
    ClientToken: headerText(request.headers['x-amz-client-token']),
  }
}

export function serializeRenameObject(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializeRestoreObject(request: WireRequest): RestoreObjectRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    RestoreRequest: bodyXml(request.body, 'RestoreRequest', readRestoreRequest),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeRestoreObject(value: RestoreObjectOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.RestoreOutputPath) headers.push('x-amz-restore-output-path', value.RestoreOutputPath)
  return emptyResponse(value.StatusCode ?? 200, headers)
}

export function deserializeUpdateObjectEncryption(request: WireRequest): UpdateObjectEncryptionRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    ObjectEncryption: requiredBody(bodyXml(request.body, 'ObjectEncryption', readObjectEncryption)),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
  }
}

export function serializeUpdateObjectEncryption(value: UpdateObjectEncryptionResponse): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}

export function deserializeWriteGetObjectResponse(request: WireRequest): WriteGetObjectResponseRequest {
  return {
    RequestRoute: requiredArgument(headerText(request.headers['x-amz-request-route']), 'x-amz-request-route'),
    RequestToken: requiredArgument(headerText(request.headers['x-amz-request-token']), 'x-amz-request-token'),
    Body: bodyStream(request.body),
    StatusCode: integer(request.headers['x-amz-fwd-status'], 'x-amz-fwd-status', 0x7fffffff),
    ErrorCode: headerText(request.headers['x-amz-fwd-error-code']),
    ErrorMessage: headerText(request.headers['x-amz-fwd-error-message']),
    AcceptRanges: headerText(request.headers['x-amz-fwd-header-accept-ranges']),
    CacheControl: headerText(request.headers['x-amz-fwd-header-cache-control']),
    ContentDisposition: headerText(request.headers['x-amz-fwd-header-content-disposition']),
    ContentEncoding: headerText(request.headers['x-amz-fwd-header-content-encoding']),
    ContentLanguage: headerText(request.headers['x-amz-fwd-header-content-language']),
    ContentLength: integer(request.headers['content-length'], 'Content-Length', Number.MAX_SAFE_INTEGER),
    ContentRange: headerText(request.headers['x-amz-fwd-header-content-range']),
    ContentType: headerText(request.headers['x-amz-fwd-header-content-type']),
    ChecksumCRC32: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-crc32']),
    ChecksumCRC32C: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-crc32c']),
    ChecksumCRC64NVME: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-crc64nvme']),
    ChecksumSHA1: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-sha1']),
    ChecksumSHA256: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-sha256']),
    ChecksumSHA512: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-sha512']),
    ChecksumMD5: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-md5']),
    ChecksumXXHASH64: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-xxhash64']),
    ChecksumXXHASH3: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-xxhash3']),
    ChecksumXXHASH128: headerText(request.headers['x-amz-fwd-header-x-amz-checksum-xxhash128']),
    DeleteMarker: boolean(
      request.headers['x-amz-fwd-header-x-amz-delete-marker'],
      'x-amz-fwd-header-x-amz-delete-marker',
    ),
    ETag: headerText(request.headers['x-amz-fwd-header-etag']),
    Expires: headerText(request.headers['x-amz-fwd-header-expires']),
    Expiration: headerText(request.headers['x-amz-fwd-header-x-amz-expiration']),
    LastModified: httpDate(request.headers['x-amz-fwd-header-last-modified'], 'x-amz-fwd-header-Last-Modified'),
    MissingMeta: integer(
      request.headers['x-amz-fwd-header-x-amz-missing-meta'],
      'x-amz-fwd-header-x-amz-missing-meta',
      0x7fffffff,
    ),
    Metadata: prefixedHeaders(request.headers, 'x-amz-meta-'),
    ObjectLockMode: enumerated<ObjectLockMode>(headerText(request.headers['x-amz-fwd-header-x-amz-object-lock-mode'])),
    ObjectLockLegalHoldStatus: enumerated<ObjectLockLegalHoldStatus>(
      headerText(request.headers['x-amz-fwd-header-x-amz-object-lock-legal-hold']),
    ),
    ObjectLockRetainUntilDate: dateTime(
      request.headers['x-amz-fwd-header-x-amz-object-lock-retain-until-date'],
      'x-amz-fwd-header-x-amz-object-lock-retain-until-date',
    ),
    PartsCount: integer(
      request.headers['x-amz-fwd-header-x-amz-mp-parts-count'],
      'x-amz-fwd-header-x-amz-mp-parts-count',
      0x7fffffff,
    ),
    ReplicationStatus: enumerated<ReplicationStatus>(
      headerText(request.headers['x-amz-fwd-header-x-amz-replication-status']),
    ),
    RequestCharged: enumerated<RequestCharged>(headerText(request.headers['x-amz-fwd-header-x-amz-request-charged'])),
    Restore: headerText(request.headers['x-amz-fwd-header-x-amz-restore']),
    ServerSideEncryption: enumerated<ServerSideEncryption>(
      headerText(request.headers['x-amz-fwd-header-x-amz-server-side-encryption']),
    ),
    SSECustomerAlgorithm: headerText(
      request.headers['x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm'],
    ),
    SSEKMSKeyId: headerText(request.headers['x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-fwd-header-x-amz-server-side-encryption-customer-key-md5']),
    StorageClass: enumerated<StorageClass>(headerText(request.headers['x-amz-fwd-header-x-amz-storage-class'])),
    TagCount: integer(
      request.headers['x-amz-fwd-header-x-amz-tagging-count'],
      'x-amz-fwd-header-x-amz-tagging-count',
      0x7fffffff,
    ),
    VersionId: headerText(request.headers['x-amz-fwd-header-x-amz-version-id']),
    BucketKeyEnabled: boolean(
      request.headers['x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled'],
      'x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled',
    ),
  }
}

export function serializeWriteGetObjectResponse(): WireResponse {
  return emptyResponse(200, [])
}
