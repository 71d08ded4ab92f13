// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  ChecksumMode,
  DeleteObjectAnnotationOutput,
  DeleteObjectAnnotationRequest,
  GetObjectAnnotationOutput,
  GetObjectAnnotationRequest,
  ListObjectAnnotationsOutput,
  ListObjectAnnotationsRequest,
  PutObjectAnnotationOutput,
  PutObjectAnnotationRequest,
  RequestPayer,
} from '../../models/index.ts'
import { formatHttpDate } from '../dates.ts'
import { bodyStream, enumerated, headerText, integer, requiredArgument, requiredBody } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { writeAnnotationEntry } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml, spill } from '../xml-write.ts'

export function deserializeDeleteObjectAnnotation(request: WireRequest): DeleteObjectAnnotationRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    AnnotationName: requiredArgument(request.query.annotationName, 'annotationName'),
    VersionId: request.query.versionId,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ObjectIfMatch: headerText(request.headers['x-amz-object-if-match']),
  }
}

export function serializeDeleteObjectAnnotation(value: DeleteObjectAnnotationOutput): WireResponse {
  const headers: string[] = []
  if (value.ObjectVersionId) headers.push('x-amz-object-version-id', value.ObjectVersionId)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(204, headers)
}

export function deserializeGetObjectAnnotation(request: WireRequest): GetObjectAnnotationRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    AnnotationName: requiredArgument(request.query.annotationName, 'annotationName'),
    VersionId: request.query.versionId,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ChecksumMode: enumerated<ChecksumMode>(headerText(request.headers['x-amz-checksum-mode'])),
  }
}

export function serializeGetObjectAnnotation(value: GetObjectAnnotationOutput): WireResponse {
  const headers: string[] = []
  if (value.ObjectVersionId) headers.push('x-amz-object-version-id', value.ObjectVersionId)
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
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.ReplicationStatus) headers.push('x-amz-replication-status', value.ReplicationStatus)
  return { status: 200, headers, body: value.AnnotationPayload }
}

export function deserializeListObjectAnnotations(request: WireRequest): ListObjectAnnotationsRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    MaxAnnotationResults: integer(request.query['max-annotation-results'], 'max-annotation-results', 0x7fffffff),
    AnnotationPrefix: request.query['annotation-prefix'],
    ContinuationToken: request.query['continuation-token'],
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeListObjectAnnotations(value: ListObjectAnnotationsOutput): WireResponse {
  const headers: string[] = []
  if (value.ObjectVersionId) headers.push('x-amz-object-version-id', value.ObjectVersionId)
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<ListObjectAnnotationsOutput xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Annotations !== undefined) {
    xml += '<Annotations>'
    for (const item of value.Annotations)
      xml = spill(xml + `<AnnotationEntry>${writeAnnotationEntry(item)}</AnnotationEntry>`, chunks)
    xml += '</Annotations>'
  }
  if (value.Bucket !== undefined) {
    xml += `<Bucket>${escapeXml(value.Bucket)}</Bucket>`
  }
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.AnnotationPrefix !== undefined) {
    xml += `<AnnotationPrefix>${escapeXml(value.AnnotationPrefix)}</AnnotationPrefix>`
  }
  if (value.MaxAnnotationResults !== undefined) {
    xml += `<MaxAnnotationResults>${value.MaxAnnotationResults}</MaxAnnotationResults>`
  }
  if (value.AnnotationCount !== undefined) {
    xml += `<AnnotationCount>${value.AnnotationCount}</AnnotationCount>`
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.NextContinuationToken !== undefined) {
    xml += `<NextContinuationToken>${escapeXml(value.NextContinuationToken)}</NextContinuationToken>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListObjectAnnotationsOutput>'))
}

export function deserializePutObjectAnnotation(request: WireRequest): PutObjectAnnotationRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    AnnotationName: requiredArgument(request.query.annotationName, 'annotationName'),
    AnnotationPayload: requiredBody(bodyStream(request.body)),
    ObjectIfMatch: headerText(request.headers['x-amz-object-if-match']),
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
    ContentMD5: headerText(request.headers['content-md5']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutObjectAnnotation(value: PutObjectAnnotationOutput): WireResponse {
  const headers: string[] = []
  if (value.ObjectVersionId) headers.push('x-amz-object-version-id', value.ObjectVersionId)
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
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<PutObjectAnnotationOutput xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.AnnotationName !== undefined) {
    xml += `<AnnotationName>${escapeXml(value.AnnotationName)}</AnnotationName>`
  }
  return xmlResponse(200, headers, xml + '</PutObjectAnnotationOutput>')
}
