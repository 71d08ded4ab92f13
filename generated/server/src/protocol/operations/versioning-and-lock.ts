// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  GetBucketVersioningOutput,
  GetBucketVersioningRequest,
  GetObjectLegalHoldOutput,
  GetObjectLegalHoldRequest,
  GetObjectLockConfigurationOutput,
  GetObjectLockConfigurationRequest,
  GetObjectRetentionOutput,
  GetObjectRetentionRequest,
  PutBucketVersioningRequest,
  PutObjectLegalHoldOutput,
  PutObjectLegalHoldRequest,
  PutObjectLockConfigurationOutput,
  PutObjectLockConfigurationRequest,
  PutObjectRetentionOutput,
  PutObjectRetentionRequest,
  RequestPayer,
} from '../../models/index.ts'
import { bodyXml, boolean, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, xmlResponse } from '../response-write.ts'
import {
  readObjectLockConfiguration,
  readObjectLockLegalHold,
  readObjectLockRetention,
  readVersioningConfiguration,
} from '../shape-readers.ts'
import { writeObjectLockConfiguration, writeObjectLockLegalHold, writeObjectLockRetention } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml } from '../xml-write.ts'

export function deserializeGetBucketVersioning(request: WireRequest): GetBucketVersioningRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketVersioning(value: GetBucketVersioningOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.MFADelete !== undefined) {
    xml += `<MfaDelete>${escapeXml(value.MFADelete)}</MfaDelete>`
  }
  return xmlResponse(200, headers, xml + '</VersioningConfiguration>')
}

export function deserializeGetObjectLegalHold(request: WireRequest): GetObjectLegalHoldRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetObjectLegalHold(value: GetObjectLegalHoldOutput): WireResponse {
  const headers: string[] = []
  if (value.LegalHold === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<LegalHold xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeObjectLockLegalHold(value.LegalHold)}</LegalHold>`,
  )
}

export function deserializeGetObjectLockConfiguration(request: WireRequest): GetObjectLockConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetObjectLockConfiguration(value: GetObjectLockConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.ObjectLockConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<ObjectLockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeObjectLockConfiguration(value.ObjectLockConfiguration)}</ObjectLockConfiguration>`,
  )
}

export function deserializeGetObjectRetention(request: WireRequest): GetObjectRetentionRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetObjectRetention(value: GetObjectRetentionOutput): WireResponse {
  const headers: string[] = []
  if (value.Retention === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeObjectLockRetention(value.Retention)}</Retention>`,
  )
}

export function deserializePutBucketVersioning(request: WireRequest): PutBucketVersioningRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    MFA: headerText(request.headers['x-amz-mfa']),
    VersioningConfiguration: requiredBody(
      bodyXml(request.body, 'VersioningConfiguration', readVersioningConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketVersioning(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutObjectLegalHold(request: WireRequest): PutObjectLegalHoldRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    LegalHold: bodyXml(request.body, 'LegalHold', readObjectLockLegalHold),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    VersionId: request.query.versionId,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutObjectLegalHold(value: PutObjectLegalHoldOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}

export function deserializePutObjectLockConfiguration(request: WireRequest): PutObjectLockConfigurationRequest {
  return {
    Bucket: request.bucket,
    ObjectLockConfiguration: bodyXml(request.body, 'ObjectLockConfiguration', readObjectLockConfiguration),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    Token: headerText(request.headers['x-amz-bucket-object-lock-token']),
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutObjectLockConfiguration(value: PutObjectLockConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}

export function deserializePutObjectRetention(request: WireRequest): PutObjectRetentionRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    Retention: bodyXml(request.body, 'Retention', readObjectLockRetention),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    VersionId: request.query.versionId,
    BypassGovernanceRetention: boolean(
      request.headers['x-amz-bypass-governance-retention'],
      'x-amz-bypass-governance-retention',
    ),
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutObjectRetention(value: PutObjectRetentionOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}
