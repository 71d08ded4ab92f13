// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  CreateBucketMetadataConfigurationRequest,
  CreateBucketMetadataTableConfigurationRequest,
  DeleteBucketMetadataConfigurationRequest,
  DeleteBucketMetadataTableConfigurationRequest,
  GetBucketMetadataConfigurationOutput,
  GetBucketMetadataConfigurationRequest,
  GetBucketMetadataTableConfigurationOutput,
  GetBucketMetadataTableConfigurationRequest,
  UpdateBucketMetadataAnnotationTableConfigurationRequest,
  UpdateBucketMetadataInventoryTableConfigurationRequest,
  UpdateBucketMetadataJournalTableConfigurationRequest,
} from '../../models/index.ts'
import { bodyXml, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, xmlResponse } from '../response-write.ts'
import {
  readAnnotationTableConfigurationUpdates,
  readInventoryTableConfigurationUpdates,
  readJournalTableConfigurationUpdates,
  readMetadataConfiguration,
  readMetadataTableConfiguration,
} from '../shape-readers.ts'
import {
  writeGetBucketMetadataConfigurationResult,
  writeGetBucketMetadataTableConfigurationResult,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG } from '../xml-write.ts'

export function deserializeCreateBucketMetadataConfiguration(
  request: WireRequest,
): CreateBucketMetadataConfigurationRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    MetadataConfiguration: requiredBody(bodyXml(request.body, 'MetadataConfiguration', readMetadataConfiguration)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeCreateBucketMetadataConfiguration(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializeCreateBucketMetadataTableConfiguration(
  request: WireRequest,
): CreateBucketMetadataTableConfigurationRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    MetadataTableConfiguration: requiredBody(
      bodyXml(request.body, 'MetadataTableConfiguration', readMetadataTableConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeCreateBucketMetadataTableConfiguration(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializeDeleteBucketMetadataConfiguration(
  request: WireRequest,
): DeleteBucketMetadataConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketMetadataConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteBucketMetadataTableConfiguration(
  request: WireRequest,
): DeleteBucketMetadataTableConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketMetadataTableConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketMetadataConfiguration(request: WireRequest): GetBucketMetadataConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketMetadataConfiguration(value: GetBucketMetadataConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.GetBucketMetadataConfigurationResult === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<GetBucketMetadataConfigurationResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeGetBucketMetadataConfigurationResult(value.GetBucketMetadataConfigurationResult)}</GetBucketMetadataConfigurationResult>`,
  )
}

export function deserializeGetBucketMetadataTableConfiguration(
  request: WireRequest,
): GetBucketMetadataTableConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketMetadataTableConfiguration(
  value: GetBucketMetadataTableConfigurationOutput,
): WireResponse {
  const headers: string[] = []
  if (value.GetBucketMetadataTableConfigurationResult === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<GetBucketMetadataTableConfigurationResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeGetBucketMetadataTableConfigurationResult(value.GetBucketMetadataTableConfigurationResult)}</GetBucketMetadataTableConfigurationResult>`,
  )
}

export function deserializeUpdateBucketMetadataAnnotationTableConfiguration(
  request: WireRequest,
): UpdateBucketMetadataAnnotationTableConfigurationRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    AnnotationTableConfiguration: requiredBody(
      bodyXml(request.body, 'AnnotationTableConfiguration', readAnnotationTableConfigurationUpdates),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeUpdateBucketMetadataAnnotationTableConfiguration(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializeUpdateBucketMetadataInventoryTableConfiguration(
  request: WireRequest,
): UpdateBucketMetadataInventoryTableConfigurationRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    InventoryTableConfiguration: requiredBody(
      bodyXml(request.body, 'InventoryTableConfiguration', readInventoryTableConfigurationUpdates),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeUpdateBucketMetadataInventoryTableConfiguration(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializeUpdateBucketMetadataJournalTableConfiguration(
  request: WireRequest,
): UpdateBucketMetadataJournalTableConfigurationRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    JournalTableConfiguration: requiredBody(
      bodyXml(request.body, 'JournalTableConfiguration', readJournalTableConfigurationUpdates),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeUpdateBucketMetadataJournalTableConfiguration(): WireResponse {
  return emptyResponse(200, [])
}
