// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  ChecksumAlgorithm,
  DeleteBucketWebsiteRequest,
  GetBucketWebsiteOutput,
  GetBucketWebsiteRequest,
  PutBucketWebsiteRequest,
} from '../../models/index.ts'
import { bodyXml, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { readWebsiteConfiguration } from '../shape-readers.ts'
import {
  writeErrorDocument,
  writeIndexDocument,
  writeRedirectAllRequestsTo,
  writeRoutingRule,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, spill } from '../xml-write.ts'

export function deserializeDeleteBucketWebsite(request: WireRequest): DeleteBucketWebsiteRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketWebsite(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketWebsite(request: WireRequest): GetBucketWebsiteRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketWebsite(value: GetBucketWebsiteOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.RedirectAllRequestsTo !== undefined) {
    xml += `<RedirectAllRequestsTo>${writeRedirectAllRequestsTo(value.RedirectAllRequestsTo)}</RedirectAllRequestsTo>`
  }
  if (value.IndexDocument !== undefined) {
    xml += `<IndexDocument>${writeIndexDocument(value.IndexDocument)}</IndexDocument>`
  }
  if (value.ErrorDocument !== undefined) {
    xml += `<ErrorDocument>${writeErrorDocument(value.ErrorDocument)}</ErrorDocument>`
  }
  if (value.RoutingRules !== undefined) {
    xml += '<RoutingRules>'
    for (const item of value.RoutingRules)
      xml = spill(xml + `<RoutingRule>${writeRoutingRule(item)}</RoutingRule>`, chunks)
    xml += '</RoutingRules>'
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</WebsiteConfiguration>'))
}

export function deserializePutBucketWebsite(request: WireRequest): PutBucketWebsiteRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    WebsiteConfiguration: requiredBody(bodyXml(request.body, 'WebsiteConfiguration', readWebsiteConfiguration)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketWebsite(): WireResponse {
  return emptyResponse(200, [])
}
