// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  EncodingType,
  ListObjectVersionsOutput,
  ListObjectVersionsRequest,
  ListObjectsOutput,
  ListObjectsRequest,
  ListObjectsV2Output,
  ListObjectsV2Request,
  OptionalObjectAttributes,
  RequestPayer,
} from '../../models/index.ts'
import { boolean, enumerated, enumeratedList, headerList, headerText, integer } from '../request-read.ts'
import { joined, xmlResponse } from '../response-write.ts'
import { writeCommonPrefix, writeDeleteMarkerEntry, writeObject, writeObjectVersion } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml, mixed, spill } from '../xml-write.ts'

export function deserializeListObjects(request: WireRequest): ListObjectsRequest {
  return {
    Bucket: request.bucket,
    Delimiter: request.query.delimiter,
    EncodingType: enumerated<EncodingType>(request.query['encoding-type']),
    Marker: request.query.marker,
    MaxKeys: integer(request.query['max-keys'], 'max-keys', 0x7fffffff),
    Prefix: request.query.prefix,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    OptionalObjectAttributes: enumeratedList<OptionalObjectAttributes>(
      headerList(request.headers['x-amz-optional-object-attributes']),
    ),
  }
}

export function serializeListObjects(value: ListObjectsOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.BucketRegion) headers.push('x-amz-bucket-region', value.BucketRegion)
  let xml = `${PROLOG}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Name !== undefined) {
    xml += `<Name>${escapeXml(value.Name)}</Name>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  if (value.NextMarker !== undefined) {
    xml += `<NextMarker>${escapeXml(value.NextMarker)}</NextMarker>`
  }
  if (value.MaxKeys !== undefined) {
    xml += `<MaxKeys>${value.MaxKeys}</MaxKeys>`
  }
  if (value.Delimiter !== undefined) {
    xml += `<Delimiter>${escapeXml(value.Delimiter)}</Delimiter>`
  }
  if (value.EncodingType !== undefined) {
    xml += `<EncodingType>${escapeXml(value.EncodingType)}</EncodingType>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Contents !== undefined) {
    for (const item of value.Contents) xml = spill(xml + `<Contents>${writeObject(item)}</Contents>`, chunks)
  }
  if (value.CommonPrefixes !== undefined) {
    for (const item of value.CommonPrefixes)
      xml = spill(xml + `<CommonPrefixes>${writeCommonPrefix(item)}</CommonPrefixes>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListBucketResult>'))
}

export function deserializeListObjectsV2(request: WireRequest): ListObjectsV2Request {
  return {
    Bucket: request.bucket,
    Delimiter: request.query.delimiter,
    EncodingType: enumerated<EncodingType>(request.query['encoding-type']),
    MaxKeys: integer(request.query['max-keys'], 'max-keys', 0x7fffffff),
    Prefix: request.query.prefix,
    ContinuationToken: request.query['continuation-token'],
    FetchOwner: boolean(request.query['fetch-owner'], 'fetch-owner'),
    StartAfter: request.query['start-after'],
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    OptionalObjectAttributes: enumeratedList<OptionalObjectAttributes>(
      headerList(request.headers['x-amz-optional-object-attributes']),
    ),
  }
}

export function serializeListObjectsV2(value: ListObjectsV2Output): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  if (value.BucketRegion) headers.push('x-amz-bucket-region', value.BucketRegion)
  let xml = `${PROLOG}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Name !== undefined) {
    xml += `<Name>${escapeXml(value.Name)}</Name>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.StartAfter !== undefined) {
    xml += `<StartAfter>${escapeXml(value.StartAfter)}</StartAfter>`
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.NextContinuationToken !== undefined) {
    xml += `<NextContinuationToken>${escapeXml(value.NextContinuationToken)}</NextContinuationToken>`
  }
  if (value.KeyCount !== undefined) {
    xml += `<KeyCount>${value.KeyCount}</KeyCount>`
  }
  if (value.MaxKeys !== undefined) {
    xml += `<MaxKeys>${value.MaxKeys}</MaxKeys>`
  }
  if (value.Delimiter !== undefined) {
    xml += `<Delimiter>${escapeXml(value.Delimiter)}</Delimiter>`
  }
  if (value.EncodingType !== undefined) {
    xml += `<EncodingType>${escapeXml(value.EncodingType)}</EncodingType>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Contents !== undefined) {
    for (const item of value.Contents) xml = spill(xml + `<Contents>${writeObject(item)}</Contents>`, chunks)
  }
  if (value.CommonPrefixes !== undefined) {
    for (const item of value.CommonPrefixes)
      xml = spill(xml + `<CommonPrefixes>${writeCommonPrefix(item)}</CommonPrefixes>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListBucketResult>'))
}

export function deserializeListObjectVersions(request: WireRequest): ListObjectVersionsRequest {
  return {
    Bucket: request.bucket,
    Delimiter: request.query.delimiter,
    EncodingType: enumerated<EncodingType>(request.query['encoding-type']),
    KeyMarker: request.query['key-marker'],
    MaxKeys: integer(request.query['max-keys'], 'max-keys', 0x7fffffff),
    Prefix: request.query.prefix,
    VersionIdMarker: request.query['version-id-marker'],
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    OptionalObjectAttributes: enumeratedList<OptionalObjectAttributes>(
      headerList(request.headers['x-amz-optional-object-attributes']),
    ),
  }
}

export function serializeListObjectVersions(value: ListObjectVersionsOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Name !== undefined) {
    xml += `<Name>${escapeXml(value.Name)}</Name>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  if (value.KeyMarker !== undefined) {
    xml += `<KeyMarker>${escapeXml(value.KeyMarker)}</KeyMarker>`
  }
  if (value.VersionIdMarker !== undefined) {
    xml += `<VersionIdMarker>${escapeXml(value.VersionIdMarker)}</VersionIdMarker>`
  }
  if (value.NextKeyMarker !== undefined) {
    xml += `<NextKeyMarker>${escapeXml(value.NextKeyMarker)}</NextKeyMarker>`
  }
  if (value.NextVersionIdMarker !== undefined) {
    xml += `<NextVersionIdMarker>${escapeXml(value.NextVersionIdMarker)}</NextVersionIdMarker>`
  }
  if (value.MaxKeys !== undefined) {
    xml += `<MaxKeys>${value.MaxKeys}</MaxKeys>`
  }
  if (value.Delimiter !== undefined) {
    xml += `<Delimiter>${escapeXml(value.Delimiter)}</Delimiter>`
  }
  if (value.EncodingType !== undefined) {
    xml += `<EncodingType>${escapeXml(value.EncodingType)}</EncodingType>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  const lists = [
    (value.Versions ?? []).map(item => `<Version>${writeObjectVersion(item)}</Version>`),
    (value.DeleteMarkers ?? []).map(item => `<DeleteMarker>${writeDeleteMarkerEntry(item)}</DeleteMarker>`),
  ]
  for (const element of mixed(lists, value.ElementOrder ?? [])) xml = spill(xml + element, chunks)
  if (value.CommonPrefixes !== undefined) {
    for (const item of value.CommonPrefixes)
      xml = spill(xml + `<CommonPrefixes>${writeCommonPrefix(item)}</CommonPrefixes>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListVersionsResult>'))
}
