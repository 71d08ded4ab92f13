// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  DeleteBucketTaggingRequest,
  DeleteObjectTaggingOutput,
  DeleteObjectTaggingRequest,
  GetBucketTaggingOutput,
  GetBucketTaggingRequest,
  GetObjectTaggingOutput,
  GetObjectTaggingRequest,
  PutBucketTaggingRequest,
  PutObjectTaggingOutput,
  PutObjectTaggingRequest,
  RequestPayer,
} from '../../models/index.ts'
import { bodyXml, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { readTagging } from '../shape-readers.ts'
import { writeTag } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, spill } from '../xml-write.ts'

export function deserializeDeleteBucketTagging(request: WireRequest): DeleteBucketTaggingRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketTagging(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteObjectTagging(request: WireRequest): DeleteObjectTaggingRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteObjectTagging(value: DeleteObjectTaggingOutput): WireResponse {
  const headers: string[] = []
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  return emptyResponse(204, headers)
}

export function deserializeGetBucketTagging(request: WireRequest): GetBucketTaggingRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketTagging(value: GetBucketTaggingOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<Tagging xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.TagSet !== undefined) {
    xml += '<TagSet>'
    for (const item of value.TagSet) xml = spill(xml + `<Tag>${writeTag(item)}</Tag>`, chunks)
    xml += '</TagSet>'
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</Tagging>'))
}

export function deserializeGetObjectTagging(request: WireRequest): GetObjectTaggingRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
  }
}

export function serializeGetObjectTagging(value: GetObjectTaggingOutput): WireResponse {
  const headers: string[] = []
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  let xml = `${PROLOG}<Tagging xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.TagSet !== undefined) {
    xml += '<TagSet>'
    for (const item of value.TagSet) xml = spill(xml + `<Tag>${writeTag(item)}</Tag>`, chunks)
    xml += '</TagSet>'
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</Tagging>'))
}

export function deserializePutBucketTagging(request: WireRequest): PutBucketTaggingRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    Tagging: requiredBody(bodyXml(request.body, 'Tagging', readTagging)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketTagging(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializePutObjectTagging(request: WireRequest): PutObjectTaggingRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    Tagging: requiredBody(bodyXml(request.body, 'Tagging', readTagging)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
  }
}

export function serializePutObjectTagging(value: PutObjectTaggingOutput): WireResponse {
  const headers: string[] = []
  if (value.VersionId) headers.push('x-amz-version-id', value.VersionId)
  return emptyResponse(200, headers)
}
