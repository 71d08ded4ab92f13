// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AbortMultipartUploadOutput,
  AbortMultipartUploadRequest,
  ChecksumAlgorithm,
  ChecksumType,
  CompleteMultipartUploadOutput,
  CompleteMultipartUploadRequest,
  CreateMultipartUploadOutput,
  CreateMultipartUploadRequest,
  EncodingType,
  ListMultipartUploadsOutput,
  ListMultipartUploadsRequest,
  ListPartsOutput,
  ListPartsRequest,
  ObjectCannedACL,
  ObjectLockLegalHoldStatus,
  ObjectLockMode,
  RequestPayer,
  ServerSideEncryption,
  StorageClass,
  UploadPartCopyOutput,
  UploadPartCopyRequest,
  UploadPartOutput,
  UploadPartRequest,
} from '../../models/index.ts'
import { formatHttpDate } from '../dates.ts'
import {
  bodyStream,
  bodyXml,
  boolean,
  conditionDate,
  dateTime,
  enumerated,
  headerText,
  httpDate,
  integer,
  prefixedHeaders,
  requiredArgument,
} from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { readCompletedMultipartUpload } from '../shape-readers.ts'
import {
  writeCommonPrefix,
  writeCopyPartResult,
  writeInitiator,
  writeMultipartUpload,
  writeOwner,
  writePart,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml, spill } from '../xml-write.ts'

export function deserializeAbortMultipartUpload(request: WireRequest): AbortMultipartUploadRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    UploadId: requiredArgument(request.query.uploadId, 'uploadId'),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    IfMatchInitiatedTime: httpDate(request.headers['x-amz-if-match-initiated-time'], 'x-amz-if-match-initiated-time'),
  }
}

export function serializeAbortMultipartUpload(value: AbortMultipartUploadOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(204, headers)
}

export function deserializeCompleteMultipartUpload(request: WireRequest): CompleteMultipartUploadRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    MultipartUpload: bodyXml(request.body, 'CompleteMultipartUpload', readCompletedMultipartUpload),
    UploadId: requiredArgument(request.query.uploadId, 'uploadId'),
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
    ChecksumType: enumerated<ChecksumType>(headerText(request.headers['x-amz-checksum-type'])),
    MpuObjectSize: integer(request.headers['x-amz-mp-object-size'], 'x-amz-mp-object-size', Number.MAX_SAFE_INTEGER),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    IfMatch: headerText(request.headers['if-match']),
    IfNoneMatch: headerText(request.headers['if-none-match']),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
  }
}

export function serializeCompleteMultipartUpload(value: CompleteMultipartUploadOutput): WireResponse {
  const headers: string[] = []
  if (value.Expiration) headers.push('x-amz-expiration', value.Expiration)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<CompleteMultipartUploadResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Location !== undefined) {
    xml += `<Location>${escapeXml(value.Location)}</Location>`
  }
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.ETag !== undefined) {
    xml += `<ETag>${escapeXml(value.ETag)}</ETag>`
  }
  if (value.ChecksumCRC32 !== undefined) {
    xml += `<ChecksumCRC32>${escapeXml(value.ChecksumCRC32)}</ChecksumCRC32>`
  }
  if (value.ChecksumCRC32C !== undefined) {
    xml += `<ChecksumCRC32C>${escapeXml(value.ChecksumCRC32C)}</ChecksumCRC32C>`
  }
  if (value.ChecksumCRC64NVME !== undefined) {
    xml += `<ChecksumCRC64NVME>${escapeXml(value.ChecksumCRC64NVME)}</ChecksumCRC64NVME>`
  }
  if (value.ChecksumSHA1 !== undefined) {
    xml += `<ChecksumSHA1>${escapeXml(value.ChecksumSHA1)}</ChecksumSHA1>`
  }
  if (value.ChecksumSHA256 !== undefined) {
    xml += `<ChecksumSHA256>${escapeXml(value.ChecksumSHA256)}</ChecksumSHA256>`
  }
  if (value.ChecksumSHA512 !== undefined) {
    xml += `<ChecksumSHA512>${escapeXml(value.ChecksumSHA512)}</ChecksumSHA512>`
  }
  if (value.ChecksumMD5 !== undefined) {
    xml += `<ChecksumMD5>${escapeXml(value.ChecksumMD5)}</ChecksumMD5>`
  }
  if (value.ChecksumXXHASH64 !== undefined) {
    xml += `<ChecksumXXHASH64>${escapeXml(value.ChecksumXXHASH64)}</ChecksumXXHASH64>`
  }
  if (value.ChecksumXXHASH3 !== undefined) {
    xml += `<ChecksumXXHASH3>${escapeXml(value.ChecksumXXHASH3)}</ChecksumXXHASH3>`
  }
  if (value.ChecksumXXHASH128 !== undefined) {
    xml += `<ChecksumXXHASH128>${escapeXml(value.ChecksumXXHASH128)}</ChecksumXXHASH128>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  return xmlResponse(200, headers, xml + '</CompleteMultipartUploadResult>')
}

export function deserializeCreateMultipartUpload(request: WireRequest): CreateMultipartUploadRequest {
  return {
    ACL: enumerated<ObjectCannedACL>(headerText(request.headers['x-amz-acl'])),
    Bucket: request.bucket,
    CacheControl: headerText(request.headers['cache-control']),
    ContentDisposition: headerText(request.headers['content-disposition']),
    ContentEncoding: headerText(request.headers['content-encoding']),
    ContentLanguage: headerText(request.headers['content-language']),
    ContentType: headerText(request.headers['content-type']),
    Expires: headerText(request.headers.expires),
    GrantFullControl: headerText(request.headers['x-amz-grant-full-control']),
    GrantRead: headerText(request.headers['x-amz-grant-read']),
    GrantReadACP: headerText(request.headers['x-amz-grant-read-acp']),
    GrantWriteACP: headerText(request.headers['x-amz-grant-write-acp']),
    Key: request.key,
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
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-checksum-algorithm'])),
    ChecksumType: enumerated<ChecksumType>(headerText(request.headers['x-amz-checksum-type'])),
  }
}

export function serializeCreateMultipartUpload(value: CreateMultipartUploadOutput): WireResponse {
  const headers: string[] = []
  if (value.AbortDate !== undefined) headers.push('x-amz-abort-date', formatHttpDate(value.AbortDate))
  if (value.AbortRuleId) headers.push('x-amz-abort-rule-id', value.AbortRuleId)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.SSEKMSEncryptionContext) headers.push('x-amz-server-side-encryption-context', value.SSEKMSEncryptionContext)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.ChecksumAlgorithm) headers.push('x-amz-checksum-algorithm', value.ChecksumAlgorithm)
  if (value.ChecksumType) headers.push('x-amz-checksum-type', value.ChecksumType)
  let xml = `${PROLOG}<InitiateMultipartUploadResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.UploadId !== undefined) {
    xml += `<UploadId>${escapeXml(value.UploadId)}</UploadId>`
  }
  return xmlResponse(200, headers, xml + '</InitiateMultipartUploadResult>')
}

export function deserializeListMultipartUploads(request: WireRequest): ListMultipartUploadsRequest {
  return {
    Bucket: request.bucket,
    Delimiter: request.query.delimiter,
    EncodingType: enumerated<EncodingType>(request.query['encoding-type']),
    KeyMarker: request.query['key-marker'],
    MaxUploads: integer(request.query['max-uploads'], 'max-uploads', 0x7fffffff),
    Prefix: request.query.prefix,
    UploadIdMarker: request.query['upload-id-marker'],
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
  }
}

export function serializeListMultipartUploads(value: ListMultipartUploadsOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<ListMultipartUploadsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.KeyMarker !== undefined) {
    xml += `<KeyMarker>${escapeXml(value.KeyMarker)}</KeyMarker>`
  }
  if (value.UploadIdMarker !== undefined) {
    xml += `<UploadIdMarker>${escapeXml(value.UploadIdMarker)}</UploadIdMarker>`
  }
  if (value.NextKeyMarker !== undefined) {
    xml += `<NextKeyMarker>${escapeXml(value.NextKeyMarker)}</NextKeyMarker>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Delimiter !== undefined) {
    xml += `<Delimiter>${escapeXml(value.Delimiter)}</Delimiter>`
  }
  if (value.NextUploadIdMarker !== undefined) {
    xml += `<NextUploadIdMarker>${escapeXml(value.NextUploadIdMarker)}</NextUploadIdMarker>`
  }
  if (value.MaxUploads !== undefined) {
    xml += `<MaxUploads>${value.MaxUploads}</MaxUploads>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Uploads !== undefined) {
    for (const item of value.Uploads) xml = spill(xml + `<Upload>${writeMultipartUpload(item)}</Upload>`, chunks)
  }
  if (value.CommonPrefixes !== undefined) {
    for (const item of value.CommonPrefixes)
      xml = spill(xml + `<CommonPrefixes>${writeCommonPrefix(item)}</CommonPrefixes>`, chunks)
  }
  if (value.EncodingType !== undefined) {
    xml += `<EncodingType>${escapeXml(value.EncodingType)}</EncodingType>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListMultipartUploadsResult>'))
}

export function deserializeListParts(request: WireRequest): ListPartsRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    MaxParts: integer(request.query['max-parts'], 'max-parts', 0x7fffffff),
    PartNumberMarker: request.query['part-number-marker'],
    UploadId: requiredArgument(request.query.uploadId, 'uploadId'),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
  }
}

export function serializeListParts(value: ListPartsOutput): WireResponse {
  const headers: string[] = []
  if (value.AbortDate !== undefined) headers.push('x-amz-abort-date', formatHttpDate(value.AbortDate))
  if (value.AbortRuleId) headers.push('x-amz-abort-rule-id', value.AbortRuleId)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<ListPartsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.UploadId !== undefined) {
    xml += `<UploadId>${escapeXml(value.UploadId)}</UploadId>`
  }
  if (value.PartNumberMarker !== undefined) {
    xml += `<PartNumberMarker>${escapeXml(value.PartNumberMarker)}</PartNumberMarker>`
  }
  if (value.NextPartNumberMarker !== undefined) {
    xml += `<NextPartNumberMarker>${escapeXml(value.NextPartNumberMarker)}</NextPartNumberMarker>`
  }
  if (value.MaxParts !== undefined) {
    xml += `<MaxParts>${value.MaxParts}</MaxParts>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Parts !== undefined) {
    for (const item of value.Parts) xml = spill(xml + `<Part>${writePart(item)}</Part>`, chunks)
  }
  if (value.Initiator !== undefined) {
    xml += `<Initiator>${writeInitiator(value.Initiator)}</Initiator>`
  }
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.StorageClass !== undefined) {
    xml += `<StorageClass>${escapeXml(value.StorageClass)}</StorageClass>`
  }
  if (value.ChecksumAlgorithm !== undefined) {
    xml += `<ChecksumAlgorithm>${escapeXml(value.ChecksumAlgorithm)}</ChecksumAlgorithm>`
  }
  if (value.ChecksumType !== undefined) {
    xml += `<ChecksumType>${escapeXml(value.ChecksumType)}</ChecksumType>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListPartsResult>'))
}

export function deserializeUploadPart(request: WireRequest): UploadPartRequest {
  return {
    Body: bodyStream(request.body),
    Bucket: request.bucket,
    ContentLength: integer(request.headers['content-length'], 'Content-Length', Number.MAX_SAFE_INTEGER),
    ContentMD5: headerText(request.headers['content-md5']),
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
    Key: request.key,
    PartNumber: requiredArgument(integer(request.query.partNumber, 'partNumber', 0x7fffffff), 'partNumber'),
    UploadId: requiredArgument(request.query.uploadId, 'uploadId'),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeUploadPart(value: UploadPartOutput): WireResponse {
  const headers: string[] = []
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
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
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}

export function deserializeUploadPartCopy(request: WireRequest): UploadPartCopyRequest {
  return {
    Bucket: request.bucket,
    CopySource: requiredArgument(headerText(request.headers['x-amz-copy-source']), 'x-amz-copy-source'),
    CopySourceIfMatch: headerText(request.headers['x-amz-copy-source-if-match']),
    CopySourceIfModifiedSince: conditionDate(request.headers['x-amz-copy-source-if-modified-since']),
    CopySourceIfNoneMatch: headerText(request.headers['x-amz-copy-source-if-none-match']),
    CopySourceIfUnmodifiedSince: conditionDate(request.headers['x-amz-copy-source-if-unmodified-since']),
    CopySourceRange: headerText(request.headers['x-amz-copy-source-range']),
    Key: request.key,
    PartNumber: requiredArgument(integer(request.query.partNumber, 'partNumber', 0x7fffffff), 'partNumber'),
    UploadId: requiredArgument(request.query.uploadId, 'uploadId'),
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    CopySourceSSECustomerAlgorithm: headerText(
      request.headers['x-amz-copy-source-server-side-encryption-customer-algorithm'],
    ),
    CopySourceSSECustomerKey: headerText(request.headers['x-amz-copy-source-server-side-encryption-customer-key']),
    CopySourceSSECustomerKeyMD5: headerText(
      request.headers['x-amz-copy-source-server-side-encryption-customer-key-md5'],
    ),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ExpectedSourceBucketOwner: headerText(request.headers['x-amz-source-expected-bucket-owner']),
  }
}

export function serializeUploadPartCopy(value: UploadPartCopyOutput): WireResponse {
  const headers: string[] = []
  if (value.CopySourceVersionId) headers.push('x-amz-copy-source-version-id', value.CopySourceVersionId)
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSECustomerAlgorithm)
    headers.push('x-amz-server-side-encryption-customer-algorithm', value.SSECustomerAlgorithm)
  if (value.SSECustomerKeyMD5) headers.push('x-amz-server-side-encryption-customer-key-MD5', value.SSECustomerKeyMD5)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.CopyPartResult === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<CopyPartResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeCopyPartResult(value.CopyPartResult)}</CopyPartResult>`,
  )
}
