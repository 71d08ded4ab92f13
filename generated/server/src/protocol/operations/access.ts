// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  BucketCannedACL,
  ChecksumAlgorithm,
  DeleteBucketCorsRequest,
  DeleteBucketOwnershipControlsRequest,
  DeleteBucketPolicyRequest,
  DeletePublicAccessBlockRequest,
  GetBucketAbacOutput,
  GetBucketAbacRequest,
  GetBucketAclOutput,
  GetBucketAclRequest,
  GetBucketCorsOutput,
  GetBucketCorsRequest,
  GetBucketOwnershipControlsOutput,
  GetBucketOwnershipControlsRequest,
  GetBucketPolicyOutput,
  GetBucketPolicyRequest,
  GetBucketPolicyStatusOutput,
  GetBucketPolicyStatusRequest,
  GetObjectAclOutput,
  GetObjectAclRequest,
  GetPublicAccessBlockOutput,
  GetPublicAccessBlockRequest,
  ObjectCannedACL,
  PutBucketAbacRequest,
  PutBucketAclRequest,
  PutBucketCorsRequest,
  PutBucketOwnershipControlsRequest,
  PutBucketPolicyRequest,
  PutObjectAclOutput,
  PutObjectAclRequest,
  PutPublicAccessBlockRequest,
  RequestPayer,
} from '../../models/index.ts'
import { bodyText, bodyXml, boolean, enumerated, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, joined, wholeResponse, xmlResponse } from '../response-write.ts'
import {
  readAbacStatus,
  readAccessControlPolicy,
  readCORSConfiguration,
  readOwnershipControls,
  readPublicAccessBlockConfiguration,
} from '../shape-readers.ts'
import {
  writeAbacStatus,
  writeCORSRule,
  writeGrant,
  writeOwner,
  writeOwnershipControls,
  writePolicyStatus,
  writePublicAccessBlockConfiguration,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, spill } from '../xml-write.ts'

export function deserializeDeleteBucketCors(request: WireRequest): DeleteBucketCorsRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketCors(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteBucketOwnershipControls(request: WireRequest): DeleteBucketOwnershipControlsRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketOwnershipControls(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeleteBucketPolicy(request: WireRequest): DeleteBucketPolicyRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeleteBucketPolicy(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeDeletePublicAccessBlock(request: WireRequest): DeletePublicAccessBlockRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeDeletePublicAccessBlock(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializeGetBucketAbac(request: WireRequest): GetBucketAbacRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketAbac(value: GetBucketAbacOutput): WireResponse {
  const headers: string[] = []
  if (value.AbacStatus === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<AbacStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeAbacStatus(value.AbacStatus)}</AbacStatus>`,
  )
}

export function deserializeGetBucketAcl(request: WireRequest): GetBucketAclRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketAcl(value: GetBucketAclOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.Grants !== undefined) {
    xml += '<AccessControlList>'
    for (const item of value.Grants) xml = spill(xml + `<Grant>${writeGrant(item)}</Grant>`, chunks)
    xml += '</AccessControlList>'
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</AccessControlPolicy>'))
}

export function deserializeGetBucketCors(request: WireRequest): GetBucketCorsRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketCors(value: GetBucketCorsOutput): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.CORSRules !== undefined) {
    for (const item of value.CORSRules) xml = spill(xml + `<CORSRule>${writeCORSRule(item)}</CORSRule>`, chunks)
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</CORSConfiguration>'))
}

export function deserializeGetBucketOwnershipControls(request: WireRequest): GetBucketOwnershipControlsRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketOwnershipControls(value: GetBucketOwnershipControlsOutput): WireResponse {
  const headers: string[] = []
  if (value.OwnershipControls === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<OwnershipControls xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeOwnershipControls(value.OwnershipControls)}</OwnershipControls>`,
  )
}

export function deserializeGetBucketPolicy(request: WireRequest): GetBucketPolicyRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketPolicy(value: GetBucketPolicyOutput): WireResponse {
  const headers: string[] = []
  if (value.Policy === undefined) return emptyResponse(200, headers)
  headers.push('Content-Type', 'application/json')
  return wholeResponse(200, headers, value.Policy)
}

export function deserializeGetBucketPolicyStatus(request: WireRequest): GetBucketPolicyStatusRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketPolicyStatus(value: GetBucketPolicyStatusOutput): WireResponse {
  const headers: string[] = []
  if (value.PolicyStatus === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<PolicyStatus xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writePolicyStatus(value.PolicyStatus)}</PolicyStatus>`,
  )
}

export function deserializeGetObjectAcl(request: WireRequest): GetObjectAclRequest {
  return {
    Bucket: request.bucket,
    Key: request.key,
    VersionId: request.query.versionId,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetObjectAcl(value: GetObjectAclOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  let xml = `${PROLOG}<AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.Owner !== undefined) {
    xml += `<Owner>${writeOwner(value.Owner)}</Owner>`
  }
  if (value.Grants !== undefined) {
    xml += '<AccessControlList>'
    for (const item of value.Grants) xml = spill(xml + `<Grant>${writeGrant(item)}</Grant>`, chunks)
    xml += '</AccessControlList>'
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</AccessControlPolicy>'))
}

export function deserializeGetPublicAccessBlock(request: WireRequest): GetPublicAccessBlockRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetPublicAccessBlock(value: GetPublicAccessBlockOutput): WireResponse {
  const headers: string[] = []
  if (value.PublicAccessBlockConfiguration === undefined) return emptyResponse(200, headers)
  return xmlResponse(
    200,
    headers,
    `${PROLOG}<PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writePublicAccessBlockConfiguration(value.PublicAccessBlockConfiguration)}</PublicAccessBlockConfiguration>`,
  )
}

export function deserializePutBucketAbac(request: WireRequest): PutBucketAbacRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    AbacStatus: requiredBody(bodyXml(request.body, 'AbacStatus', readAbacStatus)),
  }
}

export function serializePutBucketAbac(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketAcl(request: WireRequest): PutBucketAclRequest {
  return {
    ACL: enumerated<BucketCannedACL>(headerText(request.headers['x-amz-acl'])),
    AccessControlPolicy: bodyXml(request.body, 'AccessControlPolicy', readAccessControlPolicy),
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    GrantFullControl: headerText(request.headers['x-amz-grant-full-control']),
    GrantRead: headerText(request.headers['x-amz-grant-read']),
    GrantReadACP: headerText(request.headers['x-amz-grant-read-acp']),
    GrantWrite: headerText(request.headers['x-amz-grant-write']),
    GrantWriteACP: headerText(request.headers['x-amz-grant-write-acp']),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketAcl(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketCors(request: WireRequest): PutBucketCorsRequest {
  return {
    Bucket: request.bucket,
    CORSConfiguration: requiredBody(bodyXml(request.body, 'CORSConfiguration', readCORSConfiguration)),
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketCors(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketOwnershipControls(request: WireRequest): PutBucketOwnershipControlsRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    OwnershipControls: requiredBody(bodyXml(request.body, 'OwnershipControls', readOwnershipControls)),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
  }
}

export function serializePutBucketOwnershipControls(): WireResponse {
  return emptyResponse(200, [])
}

export function deserializePutBucketPolicy(request: WireRequest): PutBucketPolicyRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    ConfirmRemoveSelfBucketAccess: boolean(
      request.headers['x-amz-confirm-remove-self-bucket-access'],
      'x-amz-confirm-remove-self-bucket-access',
    ),
    Policy: requiredBody(bodyText(request.body)),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutBucketPolicy(): WireResponse {
  return emptyResponse(204, [])
}

export function deserializePutObjectAcl(request: WireRequest): PutObjectAclRequest {
  return {
    ACL: enumerated<ObjectCannedACL>(headerText(request.headers['x-amz-acl'])),
    AccessControlPolicy: bodyXml(request.body, 'AccessControlPolicy', readAccessControlPolicy),
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    GrantFullControl: headerText(request.headers['x-amz-grant-full-control']),
    GrantRead: headerText(request.headers['x-amz-grant-read']),
    GrantReadACP: headerText(request.headers['x-amz-grant-read-acp']),
    GrantWrite: headerText(request.headers['x-amz-grant-write']),
    GrantWriteACP: headerText(request.headers['x-amz-grant-write-acp']),
    Key: request.key,
    RequestPayer: enumerated<RequestPayer>(headerText(request.headers['x-amz-request-payer'])),
    VersionId: request.query.versionId,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutObjectAcl(value: PutObjectAclOutput): WireResponse {
  const headers: string[] = []
  if (value.RequestCharged) headers.push('x-amz-request-charged', value.RequestCharged)
  return emptyResponse(200, headers)
}

export function deserializePutPublicAccessBlock(request: WireRequest): PutPublicAccessBlockRequest {
  return {
    Bucket: request.bucket,
    ContentMD5: headerText(request.headers['content-md5']),
    ChecksumAlgorithm: enumerated<ChecksumAlgorithm>(headerText(request.headers['x-amz-sdk-checksum-algorithm'])),
    PublicAccessBlockConfiguration: requiredBody(
      bodyXml(request.body, 'PublicAccessBlockConfiguration', readPublicAccessBlockConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializePutPublicAccessBlock(): WireResponse {
  return emptyResponse(200, [])
}
