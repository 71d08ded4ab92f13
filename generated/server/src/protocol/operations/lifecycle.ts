// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  DeleteBucketLifecycleRequest,
  GetBucketLifecycleConfigurationOutput,
  GetBucketLifecycleConfigurationRequest,
  PutBucketLifecycleConfigurationOutput,
  PutBucketLifecycleConfigurationRequest,
  TransitionDefaultMinimumObjectSize,
} from '../../models/index.ts'
import { bodyXml, enumerated, headerText } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { readBucketLifecycleConfiguration } from '../shape-readers.ts'
import { writeLifecycleRule } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, spill } from '../xml-write.ts'

export function deserializeDeleteBucketLifecycle(request: WireRequest): DeleteBucketLifecycleRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketLifecycle(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketLifecycleConfiguration(
  request: WireRequest,
): GetBucketLifecycleConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketLifecycleConfiguration(value: GetBucketLifecycleConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.TransitionDefaultMinimumObjectSize)
    headers.push('x-amz-transition-default-minimum-object-size', value.TransitionDefaultMinimumObjectSize)
  let xml = `${PROLOG}<LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Rules !== undefined) {
    for (const item of value.Rules) xml = spill(xml + `<Rule>${writeLifecycleRule(item)}</Rule>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</LifecycleConfiguration>'))
}

export function deserializePutBucketLifecycleConfiguration(
  request: WireRequest,
): PutBucketLifecycleConfigurationRequest {
  return {
    Bucket: request.bucket,
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    LifecycleConfiguration: bodyXml(request.body, 'LifecycleConfiguration', readBucketLifecycleConfiguration),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    TransitionDefaultMinimumObjectSize: enumerated<TransitionDefaultMinimumObjectSize>(
      headerText(request.headers['x-amz-transition-default-minimum-object-size']),
    ),
  }
}

export function serializePutBucketLifecycleConfiguration(value: PutBucketLifecycleConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.TransitionDefaultMinimumObjectSize)
    headers.push('x-amz-transition-default-minimum-object-size', value.TransitionDefaultMinimumObjectSize)
  return emptyResponse(200, headers)
}
