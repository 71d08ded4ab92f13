// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  DeleteBucketAnalyticsConfigurationRequest,
  DeleteBucketIntelligentTieringConfigurationRequest,
  DeleteBucketInventoryConfigurationRequest,
  DeleteBucketMetricsConfigurationRequest,
  GetBucketAnalyticsConfigurationOutput,
  GetBucketAnalyticsConfigurationRequest,
  GetBucketIntelligentTieringConfigurationOutput,
  GetBucketIntelligentTieringConfigurationRequest,
  GetBucketInventoryConfigurationOutput,
  GetBucketInventoryConfigurationRequest,
  GetBucketMetricsConfigurationOutput,
  GetBucketMetricsConfigurationRequest,
  ListBucketAnalyticsConfigurationsOutput,
  ListBucketAnalyticsConfigurationsRequest,
  ListBucketIntelligentTieringConfigurationsOutput,
  ListBucketIntelligentTieringConfigurationsRequest,
  ListBucketInventoryConfigurationsOutput,
  ListBucketInventoryConfigurationsRequest,
  ListBucketMetricsConfigurationsOutput,
  ListBucketMetricsConfigurationsRequest,
  PutBucketAnalyticsConfigurationRequest,
  PutBucketIntelligentTieringConfigurationRequest,
  PutBucketInventoryConfigurationRequest,
  PutBucketMetricsConfigurationRequest,
} from '../../models/index.ts'
import { bodyXml, headerText, requiredArgument, requiredBody } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import {
  readAnalyticsConfiguration,
  readIntelligentTieringConfiguration,
  readInventoryConfiguration,
  readMetricsConfiguration,
} from '../shape-readers.ts'
import {
  writeAnalyticsConfiguration,
  writeIntelligentTieringConfiguration,
  writeInventoryConfiguration,
  writeMetricsConfiguration,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml, spill } from '../xml-write.ts'

export function deserializeDeleteBucketAnalyticsConfiguration(
  request: WireRequest,
): DeleteBucketAnalyticsConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketAnalyticsConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteBucketIntelligentTieringConfiguration(
  request: WireRequest,
): DeleteBucketIntelligentTieringConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketIntelligentTieringConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteBucketInventoryConfiguration(
  request: WireRequest,
): DeleteBucketInventoryConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketInventoryConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteBucketMetricsConfiguration(
  request: WireRequest,
): DeleteBucketMetricsConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketMetricsConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketAnalyticsConfiguration(
  request: WireRequest,
): GetBucketAnalyticsConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketAnalyticsConfiguration(value: GetBucketAnalyticsConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.AnalyticsConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<AnalyticsConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeAnalyticsConfiguration(value.AnalyticsConfiguration)}</AnalyticsConfiguration>`,
  )
}

export function deserializeGetBucketIntelligentTieringConfiguration(
  request: WireRequest,
): GetBucketIntelligentTieringConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketIntelligentTieringConfiguration(
  value: GetBucketIntelligentTieringConfigurationOutput,
): WireResponse {
  const headers: string[] = []
  if (value.IntelligentTieringConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<IntelligentTieringConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeIntelligentTieringConfiguration(value.IntelligentTieringConfiguration)}</IntelligentTieringConfiguration>`,
  )
}

export function deserializeGetBucketInventoryConfiguration(
  request: WireRequest,
): GetBucketInventoryConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketInventoryConfiguration(value: GetBucketInventoryConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.InventoryConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeInventoryConfiguration(value.InventoryConfiguration)}</InventoryConfiguration>`,
  )
}

export function deserializeGetBucketMetricsConfiguration(request: WireRequest): GetBucketMetricsConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketMetricsConfiguration(value: GetBucketMetricsConfigurationOutput): WireResponse {
  const headers: string[] = []
  if (value.MetricsConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<MetricsConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeMetricsConfiguration(value.MetricsConfiguration)}</MetricsConfiguration>`,
  )
}

export function deserializeListBucketAnalyticsConfigurations(
  request: WireRequest,
): ListBucketAnalyticsConfigurationsRequest {
  return {
    Bucket: request.bucket,
    ContinuationToken: request.query['continuation-token'],
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeListBucketAnalyticsConfigurations(
  value: ListBucketAnalyticsConfigurationsOutput,
): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<ListBucketAnalyticsConfigurationResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.NextContinuationToken !== undefined) {
    xml += `<NextContinuationToken>${escapeXml(value.NextContinuationToken)}</NextContinuationToken>`
  }
  if (value.AnalyticsConfigurationList !== undefined) {
    for (const item of value.AnalyticsConfigurationList)
      xml = spill(xml + `<AnalyticsConfiguration>${writeAnalyticsConfiguration(item)}</AnalyticsConfiguration>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListBucketAnalyticsConfigurationResult>'))
}

export function deserializeListBucketIntelligentTieringConfigurations(
  request: WireRequest,
): ListBucketIntelligentTieringConfigurationsRequest {
  return {
    Bucket: request.bucket,
    ContinuationToken: request.query['continuation-token'],
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeListBucketIntelligentTieringConfigurations(
  value: ListBucketIntelligentTieringConfigurationsOutput,
): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<ListBucketIntelligentTieringConfigurationsOutput xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.NextContinuationToken !== undefined) {
    xml += `<NextContinuationToken>${escapeXml(value.NextContinuationToken)}</NextContinuationToken>`
  }
  if (value.IntelligentTieringConfigurationList !== undefined) {
    for (const item of value.IntelligentTieringConfigurationList)
      xml = spill(
        xml +
          `<IntelligentTieringConfiguration>${writeIntelligentTieringConfiguration(item)}</IntelligentTieringConfiguration>`,
        chunks,
      )
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListBucketIntelligentTieringConfigurationsOutput>'))
}

export function deserializeListBucketInventoryConfigurations(
  request: WireRequest,
): ListBucketInventoryConfigurationsRequest {
  return {
    Bucket: request.bucket,
    ContinuationToken: request.query['continuation-token'],
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeListBucketInventoryConfigurations(
  value: ListBucketInventoryConfigurationsOutput,
): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.InventoryConfigurationList !== undefined) {
    for (const item of value.InventoryConfigurationList)
      xml = spill(xml + `<InventoryConfiguration>${writeInventoryConfiguration(item)}</InventoryConfiguration>`, chunks)
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.NextContinuationToken !== undefined) {
    xml += `<NextContinuationToken>${escapeXml(value.NextContinuationToken)}</NextContinuationToken>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListInventoryConfigurationsResult>'))
}

export function deserializeListBucketMetricsConfigurations(
  request: WireRequest,
): ListBucketMetricsConfigurationsRequest {
  return {
    Bucket: request.bucket,
    ContinuationToken: request.query['continuation-token'],
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeListBucketMetricsConfigurations(value: ListBucketMetricsConfigurationsOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<ListMetricsConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.NextContinuationToken !== undefined) {
    xml += `<NextContinuationToken>${escapeXml(value.NextContinuationToken)}</NextContinuationToken>`
  }
  if (value.MetricsConfigurationList !== undefined) {
    for (const item of value.MetricsConfigurationList)
      xml = spill(xml + `<MetricsConfiguration>${writeMetricsConfiguration(item)}</MetricsConfiguration>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListMetricsConfigurationsResult>'))
}

export function deserializePutBucketAnalyticsConfiguration(
  request: WireRequest,
): PutBucketAnalyticsConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    AnalyticsConfiguration: requiredBody(bodyXml(request.body, 'AnalyticsConfiguration', readAnalyticsConfiguration)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketAnalyticsConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializePutBucketIntelligentTieringConfiguration(
  request: WireRequest,
): PutBucketIntelligentTieringConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    IntelligentTieringConfiguration: requiredBody(
      bodyXml(request.body, 'IntelligentTieringConfiguration', readIntelligentTieringConfiguration),
    ),
  }
}

export function serializePutBucketIntelligentTieringConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializePutBucketInventoryConfiguration(
  request: WireRequest,
): PutBucketInventoryConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    InventoryConfiguration: requiredBody(bodyXml(request.body, 'InventoryConfiguration', readInventoryConfiguration)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketInventoryConfiguration(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializePutBucketMetricsConfiguration(request: WireRequest): PutBucketMetricsConfigurationRequest {
  return {
    Bucket: request.bucket,
    Id: requiredArgument(request.query.id, 'id'),
    MetricsConfiguration: requiredBody(bodyXml(request.body, 'MetricsConfiguration', readMetricsConfiguration)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketMetricsConfiguration(): WireResponse {
  return emptyResponse(200, [])
}
