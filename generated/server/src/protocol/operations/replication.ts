// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  DeleteBucketReplicationRequest,
  GetBucketReplicationOutput,
  GetBucketReplicationRequest,
  PutBucketReplicationRequest,
} from '../../models/index.ts'
import { bodyXml, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, xmlResponse } from '../response-write.ts'
import { readReplicationConfiguration } from '../shape-readers.ts'
import { writeReplicationConfiguration } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG } from '../xml-write.ts'

export function deserializeDeleteBucketReplication(request: WireRequest): DeleteBucketReplicationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketReplication(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketReplication(request: WireRequest): GetBucketReplicationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketReplication(value: GetBucketReplicationOutput): WireResponse {
  const headers: string[] = []
  if (value.ReplicationConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<ReplicationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeReplicationConfiguration(value.ReplicationConfiguration)}</ReplicationConfiguration>`,
  )
}

export function deserializePutBucketReplication(request: WireRequest): PutBucketReplicationRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ReplicationConfiguration: requiredBody(
      bodyXml(request.body, 'ReplicationConfiguration', readReplicationConfiguration),
    ),
    Token: headerText(request.headers['x-amz-bucket-object-lock-token']),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketReplication(): WireResponse {
  return emptyResponse(200, [])
}
