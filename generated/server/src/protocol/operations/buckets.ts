// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  BucketCannedACL,
  BucketNamespace,
  CreateBucketOutput,
  CreateBucketRequest,
  CreateSessionOutput,
  CreateSessionRequest,
  DeleteBucketRequest,
  GetBucketLocationOutput,
  GetBucketLocationRequest,
  HeadBucketOutput,
  HeadBucketRequest,
  ListBucketsOutput,
  ListBucketsRequest,
  ListDirectoryBucketsOutput,
  ListDirectoryBucketsRequest,
  ObjectOwnership,
  ServerSideEncryption,
  SessionMode,
} from '../../models/index.ts'
import { bodyXml, boolean, enumerated, headerText, integer } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { readCreateBucketConfiguration } from '../shape-readers.ts'
import { writeBucket, writeOwner, writeSessionCredentials } from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, escapeXml, spill } from '../xml-write.ts'

export function deserializeCreateBucket(request: WireRequest): CreateBucketRequest {
  return {
    ACL: enumerated<BucketCannedACL>(headerText(request.headers['x-amz-acl'])),
    Bucket: request.bucket,
    CreateBucketConfiguration: bodyXml(request.body, 'CreateBucketConfiguration', readCreateBucketConfiguration),
    GrantFullControl: headerText(request.headers['x-amz-grant-full-control']),
    GrantRead: headerText(request.headers['x-amz-grant-read']),
    GrantReadACP: headerText(request.headers['x-amz-grant-read-acp']),
    GrantWrite: headerText(request.headers['x-amz-grant-write']),
    GrantWriteACP: headerText(request.headers['x-amz-grant-write-acp']),
    ObjectLockEnabledForBucket: boolean(
      request.headers['x-amz-bucket-object-lock-enabled'],
      'x-amz-bucket-object-lock-enabled',
    ),
    ObjectOwnership: enumerated<ObjectOwnership>(headerText(request.headers['x-amz-object-ownership'])),
    BucketNamespace: enumerated<BucketNamespace>(headerText(request.headers['x-amz-bucket-namespace'])),
  }
}

export function serializeCreateBucket(value: CreateBucketOutput): WireResponse {
  const headers: string[] = []
  if (value.Location) headers.push('Location', value.Location)
  if (value.BucketArn) headers.push('x-amz-bucket-arn', value.BucketArn)
  return emptyResponse(200, headers)
}

export function deserializeCreateSession(request: WireRequest): CreateSessionRequest {
  return {
    SessionMode: enumerated<SessionMode>(headerText(request.headers['x-amz-create-session-mode'])),
    Bucket: request.bucket,
    ServerSideEncryption: enumerated<ServerSideEncryption>(headerText(request.headers['x-amz-server-side-encryption'])),
    SSEKMSKeyId: headerText(request.headers['x-amz-server-side-encryption-aws-kms-key-id']),
    SSEKMSEncryptionContext: headerText(request.headers['x-amz-server-side-encryption-context']),
    BucketKeyEnabled: boolean(
      request.headers['x-amz-server-side-encryption-bucket-key-enabled'],
      'x-amz-server-side-encryption-bucket-key-enabled',
    ),
  }
}

export function serializeCreateSession(value: CreateSessionOutput): WireResponse {
  const headers: string[] = []
  if (value.ServerSideEncryption) headers.push('x-amz-server-side-encryption', value.ServerSideEncryption)
  if (value.SSEKMSKeyId) headers.push('x-amz-server-side-encryption-aws-kms-key-id', value.SSEKMSKeyId)
  if (value.SSEKMSEncryptionContext) headers.push('x-amz-server-side-encryption-context', value.SSEKMSEncryptionContext)
  if (value.BucketKeyEnabled !== undefined)
    headers.push('x-amz-server-side-encryption-bucket-key-enabled', String(value.BucketKeyEnabled))
  let xml = `${PROLOG}<CreateSessionResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`

  if (value.Credentials !== undefined) {
    xml += `<Credentials>${writeSessionCredentials(value.Credentials)}</Credentials>`
  }
  return xmlResponse(200, headers, xml + '</CreateSessionResult>')
}

export function deserializeDeleteBucket(request: WireRequest): DeleteBucketRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucket(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketLocation(request: WireRequest): GetBucketLocationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketLocation(value: GetBucketLocationOutput): WireResponse {
  const headers: string[] = []
  const text = value.LocationConstraint === undefined ? '' : escapeXml(value.LocationConstraint)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${text}</LocationConstraint>`,
  )
}

export function deserializeHeadBucket(request: WireRequest): HeadBucketRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeHeadBucket(value: HeadBucketOutput): WireResponse {
  const headers: string[] = []
  if (value.BucketArn) headers.push('x-amz-bucket-arn', value.BucketArn)
  if (value.BucketLocationType) headers.push('x-amz-bucket-location-type', value.BucketLocationType)
  if (value.BucketLocationName) headers.push('x-amz-bucket-location-name', value.BucketLocationName)
  if (value.BucketRegion) headers.push('x-amz-bucket-region', value.BucketRegion)
  if (value.AccessPointAlias !== undefined) headers.push('x-amz-access-point-alias', String(value.AccessPointAlias))
  return emptyResponse(200, headers)
}

export function deserializeListBuckets(request: WireRequest): ListBucketsRequest {
  return {
    MaxBuckets: integer(request.query['max-buckets'], 'max-buckets', 0x7fffffff),
    ContinuationToken: request.query['continuation-token'],
    Prefix: request.query.prefix,
    BucketRegion: request.query['bucket-region'],
  }
}

export function serializeListBuckets(value: ListBucketsOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.Buckets !== undefined) {
    xml += '<Buckets>'
    for (const item of value.Buckets) xml = spill(xml + `<Bucket>${writeBucket(item)}</Bucket>`, chunks)
    xml += '</Buckets>'
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  if (value.Prefix !== undefined) {
    xml += `<Prefix>${escapeXml(value.Prefix)}</Prefix>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListAllMyBucketsResult>'))
}

export function deserializeListDirectoryBuckets(request: WireRequest): ListDirectoryBucketsRequest {
  return {
    ContinuationToken: request.query['continuation-token'],
    MaxDirectoryBuckets: integer(request.query['max-directory-buckets'], 'max-directory-buckets', 0x7fffffff),
  }
}

export function serializeListDirectoryBuckets(value: ListDirectoryBucketsOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<ListAllMyDirectoryBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Buckets !== undefined) {
    xml += '<Buckets>'
    for (const item of value.Buckets) xml = spill(xml + `<Bucket>${writeBucket(item)}</Bucket>`, chunks)
    xml += '</Buckets>'
  }
  if (value.ContinuationToken !== undefined) {
    xml += `<ContinuationToken>${escapeXml(value.ContinuationToken)}</ContinuationToken>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</ListAllMyDirectoryBucketsResult>'))
}
