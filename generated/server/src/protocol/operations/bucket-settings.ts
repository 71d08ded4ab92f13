// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  DeleteBucketEncryptionRequest,
  GetBucketAccelerateConfigurationOutput,
  GetBucketAccelerateConfigurationRequest,
  GetBucketEncryptionOutput,
  GetBucketEncryptionRequest,
  GetBucketLoggingOutput,
  GetBucketLoggingRequest,
  GetBucketRequestPaymentOutput,
  GetBucketRequestPaymentRequest,
  PutBucketAccelerateConfigurationRequest,
  PutBucketEncryptionRequest,
  PutBucketLoggingRequest,
  PutBucketRequestPaymentRequest,
  RequestPayer,
} from '../../models/index.ts'
import { bodyXml, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, xmlResponse } from '../response-write.ts'
import {
  readAccelerateConfiguration,
  readBucketLoggingStatus,
  readRequestPaymentConfiguration,
  readServerSideEncryptionConfiguration,
} from '../shape-readers.ts'
import { writeLoggingEnabled, writeServerSideEncryptionConfiguration } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml } from '../xml-write.ts'

export function deserializeDeleteBucketEncryption(request: WireRequest): DeleteBucketEncryptionRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketEncryption(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketAccelerateConfiguration(
  request: WireRequest,
): GetBucketAccelerateConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
  }
}

export function serializeGetBucketAccelerateConfiguration(value: GetBucketAccelerateConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<AccelerateConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  return xmlResponse(200, headers, xml + '</AccelerateConfiguration>')
}

export function deserializeGetBucketEncryption(request: WireRequest): GetBucketEncryptionRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketEncryption(value: GetBucketEncryptionOutput): WireResponse {
  const headers: string[] = []
  if (value.ServerSideEncryptionConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeServerSideEncryptionConfiguration(value.ServerSideEncryptionConfiguration)}</ServerSideEncryptionConfiguration>`,
  )
}

export function deserializeGetBucketLogging(request: WireRequest): GetBucketLoggingRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketLogging(value: GetBucketLoggingOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<BucketLoggingStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.LoggingEnabled !== undefined) {
    xml += `<LoggingEnabled>${writeLoggingEnabled(value.LoggingEnabled)}</LoggingEnabled>`
  }
  return xmlResponse(200, headers, xml + '</BucketLoggingStatus>')
}

export function deserializeGetBucketRequestPayment(request: WireRequest): GetBucketRequestPaymentRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketRequestPayment(value: GetBucketRequestPaymentOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<RequestPaymentConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Payer !== undefined) {
    xml += `<Payer>${escapeXml(value.Payer)}</Payer>`
  }
  return xmlResponse(200, headers, xml + '</RequestPaymentConfiguration>')
}

export function deserializePutBucketAccelerateConfiguration(
  request: WireRequest,
): PutBucketAccelerateConfigurationRequest {
  return {
    Bucket: request.bucket,
    AccelerateConfiguration: requiredBody(
      bodyXml(request.body, 'AccelerateConfiguration', readAccelerateConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
  }
}

export function serializePutBucketAccelerateConfiguration(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketEncryption(request: WireRequest): PutBucketEncryptionRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ServerSideEncryptionConfiguration: requiredBody(
      bodyXml(request.body, 'ServerSideEncryptionConfiguration', readServerSideEncryptionConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketEncryption(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketLogging(request: WireRequest): PutBucketLoggingRequest {
  return {
    Bucket: request.bucket,
    BucketLoggingStatus: requiredBody(bodyXml(request.body, 'BucketLoggingStatus', readBucketLoggingStatus)),
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketLogging(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketRequestPayment(request: WireRequest): PutBucketRequestPaymentRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    RequestPaymentConfiguration: requiredBody(
      bodyXml(request.body, 'RequestPaymentConfiguration', readRequestPaymentConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketRequestPayment(): WireResponse {
  return emptyResponse(200, [])
}
