// The router, compiled from the model's bindings. Generated from model/ by `npm run codegen`; do not edit.
import type { OperationName } from './operation-types.ts'
import { hasMediaType, isSigning } from './query-names.ts'
import type { WireRequest } from './wire.ts'

/** An operation, or why there is none: an unknown sub-resource, or one that method or level don't have. */
export type Route = OperationName | 'UnknownOperation' | 'MethodNotAllowed'

/** What routing looks at. */
export type Target = Pick<WireRequest, 'bucket' | 'key' | 'query' | 'headers'>

/** Finds the operation that a request asks for. */
export function route(method: string, request: Target): Route {
  switch (method) {
    case 'DELETE':
      if (request.bucket === '') return 'MethodNotAllowed'
      if (request.key === '') return deleteBucket(request)
      return deleteObject(request)

    case 'GET':
      if (request.bucket === '') return getService(request)
      if (request.key === '') return getBucket(request)
      return getObject(request)

    case 'HEAD':
      if (request.bucket === '') return 'MethodNotAllowed'
      if (request.key === '') return headBucket(request)
      return headObject(request)

    case 'POST':
      if (request.bucket === '') return 'MethodNotAllowed'
      if (request.key === '') return postBucket(request)
      return postObject(request)

    case 'PUT':
      if (request.bucket === '') return 'MethodNotAllowed'
      if (request.key === '') return putBucket(request)
      return putObject(request)

    default:
      return 'MethodNotAllowed'
  }
}

function deleteBucket(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      return checked('DeleteBucket', query)

    case 'analytics':
      return checked('DeleteBucketAnalyticsConfiguration', query)

    case 'cors':
      return checked('DeleteBucketCors', query)

    case 'encryption':
      return checked('DeleteBucketEncryption', query)

    case 'intelligent-tiering':
      return checked('DeleteBucketIntelligentTieringConfiguration', query)

    case 'inventory':
      return checked('DeleteBucketInventoryConfiguration', query)

    case 'lifecycle':
      return checked('DeleteBucketLifecycle', query)

    case 'metadataConfiguration':
      return checked('DeleteBucketMetadataConfiguration', query)

    case 'metadataTable':
      return checked('DeleteBucketMetadataTableConfiguration', query)

    case 'metrics':
      return checked('DeleteBucketMetricsConfiguration', query)

    case 'ownershipControls':
      return checked('DeleteBucketOwnershipControls', query)

    case 'policy':
      return checked('DeleteBucketPolicy', query)

    case 'publicAccessBlock':
      return checked('DeletePublicAccessBlock', query)

    case 'replication':
      return checked('DeleteBucketReplication', query)

    case 'tagging':
      return checked('DeleteBucketTagging', query)

    case 'website':
      return checked('DeleteBucketWebsite', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function deleteObject(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      if (query.uploadId !== undefined) return checked('AbortMultipartUpload', query)
      return checked('DeleteObject', query)

    case 'annotation':
      return checked('DeleteObjectAnnotation', query)

    case 'tagging':
      return checked('DeleteObjectTagging', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function getBucket(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      if (query['list-type'] === '2') return checked('ListObjectsV2', query)
      return checked('ListObjects', query)

    case 'abac':
      return checked('GetBucketAbac', query)

    case 'accelerate':
      return checked('GetBucketAccelerateConfiguration', query)

    case 'acl':
      return checked('GetBucketAcl', query)

    case 'analytics':
      if (query.id !== undefined) return checked('GetBucketAnalyticsConfiguration', query)
      return checked('ListBucketAnalyticsConfigurations', query)

    case 'cors':
      return checked('GetBucketCors', query)

    case 'encryption':
      return checked('GetBucketEncryption', query)

    case 'intelligent-tiering':
      if (query.id !== undefined) return checked('GetBucketIntelligentTieringConfiguration', query)
      return checked('ListBucketIntelligentTieringConfigurations', query)

    case 'inventory':
      if (query.id !== undefined) return checked('GetBucketInventoryConfiguration', query)
      return checked('ListBucketInventoryConfigurations', query)

    case 'lifecycle':
      return checked('GetBucketLifecycleConfiguration', query)

    case 'location':
      return checked('GetBucketLocation', query)

    case 'logging':
      return checked('GetBucketLogging', query)

    case 'metadataConfiguration':
      return checked('GetBucketMetadataConfiguration', query)

    case 'metadataTable':
      return checked('GetBucketMetadataTableConfiguration', query)

    case 'metrics':
      if (query.id !== undefined) return checked('GetBucketMetricsConfiguration', query)
      return checked('ListBucketMetricsConfigurations', query)

    case 'notification':
      return checked('GetBucketNotificationConfiguration', query)

    case 'object-lock':
      return checked('GetObjectLockConfiguration', query)

    case 'ownershipControls':
      return checked('GetBucketOwnershipControls', query)

    case 'policy':
      return checked('GetBucketPolicy', query)

    case 'policyStatus':
      return checked('GetBucketPolicyStatus', query)

    case 'publicAccessBlock':
      return checked('GetPublicAccessBlock', query)

    case 'replication':
      return checked('GetBucketReplication', query)

    case 'requestPayment':
      return checked('GetBucketRequestPayment', query)

    case 'session':
      return checked('CreateSession', query)

    case 'tagging':
      return checked('GetBucketTagging', query)

    case 'uploads':
      return checked('ListMultipartUploads', query)

    case 'versioning':
      return checked('GetBucketVersioning', query)

    case 'versions':
      return checked('ListObjectVersions', query)

    case 'website':
      return checked('GetBucketWebsite', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function getObject(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      if (query.uploadId !== undefined) return checked('ListParts', query)
      return checked('GetObject', query)

    case 'acl':
      return checked('GetObjectAcl', query)

    case 'annotation':
      if (query.annotationName !== undefined) return checked('GetObjectAnnotation', query)
      return checked('ListObjectAnnotations', query)

    case 'attributes':
      return checked('GetObjectAttributes', query)

    case 'legal-hold':
      return checked('GetObjectLegalHold', query)

    case 'retention':
      return checked('GetObjectRetention', query)

    case 'tagging':
      return checked('GetObjectTagging', query)

    case 'torrent':
      return checked('GetObjectTorrent', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function getService(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      return checked('ListBuckets', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function headBucket(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      return checked('HeadBucket', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function headObject(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      return checked('HeadObject', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function postBucket(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      if (
        request.bucket === 'WriteGetObjectResponse' &&
        request.headers['x-amz-request-route'] !== undefined &&
        request.headers['x-amz-request-token'] !== undefined
      )
        return checked('WriteGetObjectResponse', query)
      if (hasMediaType(request, 'multipart/form-data')) return checked('PostObject', query)
      return 'MethodNotAllowed'

    case 'delete':
      return checked('DeleteObjects', query)

    case 'metadataConfiguration':
      return checked('CreateBucketMetadataConfiguration', query)

    case 'metadataTable':
      return checked('CreateBucketMetadataTableConfiguration', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function postObject(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      if (query.uploadId !== undefined) return checked('CompleteMultipartUpload', query)
      return 'MethodNotAllowed'

    case 'restore':
      return checked('RestoreObject', query)

    case 'select':
      if (query['select-type'] === '2') return checked('SelectObjectContent', query)
      return 'UnknownOperation'

    case 'uploads':
      return checked('CreateMultipartUpload', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function putBucket(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      return checked('CreateBucket', query)

    case 'abac':
      return checked('PutBucketAbac', query)

    case 'accelerate':
      return checked('PutBucketAccelerateConfiguration', query)

    case 'acl':
      return checked('PutBucketAcl', query)

    case 'analytics':
      return checked('PutBucketAnalyticsConfiguration', query)

    case 'cors':
      return checked('PutBucketCors', query)

    case 'encryption':
      return checked('PutBucketEncryption', query)

    case 'intelligent-tiering':
      return checked('PutBucketIntelligentTieringConfiguration', query)

    case 'inventory':
      return checked('PutBucketInventoryConfiguration', query)

    case 'lifecycle':
      return checked('PutBucketLifecycleConfiguration', query)

    case 'logging':
      return checked('PutBucketLogging', query)

    case 'metadataAnnotationTable':
      return checked('UpdateBucketMetadataAnnotationTableConfiguration', query)

    case 'metadataInventoryTable':
      return checked('UpdateBucketMetadataInventoryTableConfiguration', query)

    case 'metadataJournalTable':
      return checked('UpdateBucketMetadataJournalTableConfiguration', query)

    case 'metrics':
      return checked('PutBucketMetricsConfiguration', query)

    case 'notification':
      return checked('PutBucketNotificationConfiguration', query)

    case 'object-lock':
      return checked('PutObjectLockConfiguration', query)

    case 'ownershipControls':
      return checked('PutBucketOwnershipControls', query)

    case 'policy':
      return checked('PutBucketPolicy', query)

    case 'publicAccessBlock':
      return checked('PutPublicAccessBlock', query)

    case 'replication':
      return checked('PutBucketReplication', query)

    case 'requestPayment':
      return checked('PutBucketRequestPayment', query)

    case 'tagging':
      return checked('PutBucketTagging', query)

    case 'versioning':
      return checked('PutBucketVersioning', query)

    case 'website':
      return checked('PutBucketWebsite', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

function putObject(request: Target): Route {
  const { query } = request
  switch (subResourceOf(query)) {
    case '':
      if (
        query.partNumber !== undefined &&
        query.uploadId !== undefined &&
        request.headers['x-amz-copy-source'] !== undefined
      )
        return checked('UploadPartCopy', query)
      if (query.partNumber !== undefined && query.uploadId !== undefined) return checked('UploadPart', query)
      if (request.headers['x-amz-copy-source'] !== undefined) return checked('CopyObject', query)
      return checked('PutObject', query)

    case 'acl':
      return checked('PutObjectAcl', query)

    case 'annotation':
      return checked('PutObjectAnnotation', query)

    case 'encryption':
      return checked('UpdateObjectEncryption', query)

    case 'legal-hold':
      return checked('PutObjectLegalHold', query)

    case 'renameObject':
      return checked('RenameObject', query)

    case 'retention':
      return checked('PutObjectRetention', query)

    case 'tagging':
      return checked('PutObjectTagging', query)

    case AMBIGUOUS:
      return 'UnknownOperation'

    default:
      return 'MethodNotAllowed'
  }
}

/** More than one sub-resource: no operation has two. */
const AMBIGUOUS = '&'

/** The sub-resource that a query names, empty when it names none. */
function subResourceOf(query: Target['query']): string {
  let found = ''
  for (const name in query) {
    switch (name) {
      case 'abac':
      case 'accelerate':
      case 'acl':
      case 'analytics':
      case 'annotation':
      case 'attributes':
      case 'cors':
      case 'delete':
      case 'encryption':
      case 'intelligent-tiering':
      case 'inventory':
      case 'legal-hold':
      case 'lifecycle':
      case 'location':
      case 'logging':
      case 'metadataAnnotationTable':
      case 'metadataConfiguration':
      case 'metadataInventoryTable':
      case 'metadataJournalTable':
      case 'metadataTable':
      case 'metrics':
      case 'notification':
      case 'object-lock':
      case 'ownershipControls':
      case 'policy':
      case 'policyStatus':
      case 'publicAccessBlock':
      case 'renameObject':
      case 'replication':
      case 'requestPayment':
      case 'restore':
      case 'retention':
      case 'select':
      case 'session':
      case 'tagging':
      case 'torrent':
      case 'uploads':
      case 'versioning':
      case 'versions':
      case 'website':
        if (found !== '') return AMBIGUOUS
        found = name
    }
  }
  return found
}

/** Refuses a query with names that change what is meant, and that the operation doesn't know. */
function checked(operation: OperationName, query: Target['query']): Route {
  for (const name in query) {
    if (query[name] !== '' && !isSelector(name)) continue
    if (MEMBERS[operation]?.includes(name) === true || isSigning(name)) continue
    return isSelector(name) ? 'MethodNotAllowed' : 'UnknownOperation'
  }
  return operation
}

/** Whether a name alone tells a default operation from another, so that it can't be ignored. */
function isSelector(name: string): boolean {
  switch (name) {
    case 'partNumber':
    case 'uploadId':
      return true
  }
  return false
}

/** The query members that each operation knows. */
const MEMBERS: { readonly [Op in OperationName]?: readonly string[] } = {
  AbortMultipartUpload: ['uploadId'],
  CompleteMultipartUpload: ['uploadId'],
  CreateBucketMetadataConfiguration: ['metadataConfiguration'],
  CreateBucketMetadataTableConfiguration: ['metadataTable'],
  CreateMultipartUpload: ['uploads'],
  CreateSession: ['session'],
  DeleteBucketAnalyticsConfiguration: ['analytics', 'id'],
  DeleteBucketCors: ['cors'],
  DeleteBucketEncryption: ['encryption'],
  DeleteBucketIntelligentTieringConfiguration: ['id', 'intelligent-tiering'],
  DeleteBucketInventoryConfiguration: ['id', 'inventory'],
  DeleteBucketLifecycle: ['lifecycle'],
  DeleteBucketMetadataConfiguration: ['metadataConfiguration'],
  DeleteBucketMetadataTableConfiguration: ['metadataTable'],
  DeleteBucketMetricsConfiguration: ['id', 'metrics'],
  DeleteBucketOwnershipControls: ['ownershipControls'],
  DeleteBucketPolicy: ['policy'],
  DeleteBucketReplication: ['replication'],
  DeleteBucketTagging: ['tagging'],
  DeleteBucketWebsite: ['website'],
  DeleteObject: ['versionId'],
  DeleteObjectAnnotation: ['annotation', 'annotationName', 'versionId'],
  DeleteObjects: ['delete'],
  DeleteObjectTagging: ['tagging', 'versionId'],
  DeletePublicAccessBlock: ['publicAccessBlock'],
  GetBucketAbac: ['abac'],
  GetBucketAccelerateConfiguration: ['accelerate'],
  GetBucketAcl: ['acl'],
  GetBucketAnalyticsConfiguration: ['analytics', 'id'],
  GetBucketCors: ['cors'],
  GetBucketEncryption: ['encryption'],
  GetBucketIntelligentTieringConfiguration: ['id', 'intelligent-tiering'],
  GetBucketInventoryConfiguration: ['id', 'inventory'],
  GetBucketLifecycleConfiguration: ['lifecycle'],
  GetBucketLocation: ['location'],
  GetBucketLogging: ['logging'],
  GetBucketMetadataConfiguration: ['metadataConfiguration'],
  GetBucketMetadataTableConfiguration: ['metadataTable'],
  GetBucketMetricsConfiguration: ['id', 'metrics'],
  GetBucketNotificationConfiguration: ['notification'],
  GetBucketOwnershipControls: ['ownershipControls'],
  GetBucketPolicy: ['policy'],
  GetBucketPolicyStatus: ['policyStatus'],
  GetBucketReplication: ['replication'],
  GetBucketRequestPayment: ['requestPayment'],
  GetBucketTagging: ['tagging'],
  GetBucketVersioning: ['versioning'],
  GetBucketWebsite: ['website'],
  GetObject: [
    'partNumber',
    'response-cache-control',
    'response-content-disposition',
    'response-content-encoding',
    'response-content-language',
    'response-content-type',
    'response-expires',
    'versionId',
  ],
  GetObjectAcl: ['acl', 'versionId'],
  GetObjectAnnotation: ['annotation', 'annotationName', 'versionId'],
  GetObjectAttributes: ['attributes', 'versionId'],
  GetObjectLegalHold: ['legal-hold', 'versionId'],
  GetObjectLockConfiguration: ['object-lock'],
  GetObjectRetention: ['retention', 'versionId'],
  GetObjectTagging: ['tagging', 'versionId'],
  GetObjectTorrent: ['torrent'],
  GetPublicAccessBlock: ['publicAccessBlock'],
  HeadObject: [
    'partNumber',
    'response-cache-control',
    'response-content-disposition',
    'response-content-encoding',
    'response-content-language',
    'response-content-type',
    'response-expires',
    'versionId',
  ],
  ListBucketAnalyticsConfigurations: ['analytics', 'continuation-token'],
  ListBucketIntelligentTieringConfigurations: ['continuation-token', 'intelligent-tiering'],
  ListBucketInventoryConfigurations: ['continuation-token', 'inventory'],
  ListBucketMetricsConfigurations: ['continuation-token', 'metrics'],
  ListBuckets: ['bucket-region', 'continuation-token', 'max-buckets', 'prefix'],
  ListMultipartUploads: [
    'delimiter',
    'encoding-type',
    'key-marker',
    'max-uploads',
    'prefix',
    'upload-id-marker',
    'uploads',
  ],
  ListObjectAnnotations: [
    'annotation',
    'annotation-prefix',
    'continuation-token',
    'max-annotation-results',
    'versionId',
  ],
  ListObjects: ['delimiter', 'encoding-type', 'marker', 'max-keys', 'prefix'],
  ListObjectsV2: [
    'continuation-token',
    'delimiter',
    'encoding-type',
    'fetch-owner',
    'list-type',
    'max-keys',
    'prefix',
    'start-after',
  ],
  ListObjectVersions: [
    'delimiter',
    'encoding-type',
    'key-marker',
    'max-keys',
    'prefix',
    'version-id-marker',
    'versions',
  ],
  ListParts: ['max-parts', 'part-number-marker', 'uploadId'],
  PutBucketAbac: ['abac'],
  PutBucketAccelerateConfiguration: ['accelerate'],
  PutBucketAcl: ['acl'],
  PutBucketAnalyticsConfiguration: ['analytics', 'id'],
  PutBucketCors: ['cors'],
  PutBucketEncryption: ['encryption'],
  PutBucketIntelligentTieringConfiguration: ['id', 'intelligent-tiering'],
  PutBucketInventoryConfiguration: ['id', 'inventory'],
  PutBucketLifecycleConfiguration: ['lifecycle'],
  PutBucketLogging: ['logging'],
  PutBucketMetricsConfiguration: ['id', 'metrics'],
  PutBucketNotificationConfiguration: ['notification'],
  PutBucketOwnershipControls: ['ownershipControls'],
  PutBucketPolicy: ['policy'],
  PutBucketReplication: ['replication'],
  PutBucketRequestPayment: ['requestPayment'],
  PutBucketTagging: ['tagging'],
  PutBucketVersioning: ['versioning'],
  PutBucketWebsite: ['website'],
  PutObjectAcl: ['acl', 'versionId'],
  PutObjectAnnotation: ['annotation', 'annotationName', 'versionId'],
  PutObjectLegalHold: ['legal-hold', 'versionId'],
  PutObjectLockConfiguration: ['object-lock'],
  PutObjectRetention: ['retention', 'versionId'],
  PutObjectTagging: ['tagging', 'versionId'],
  PutPublicAccessBlock: ['publicAccessBlock'],
  RenameObject: ['renameObject'],
  RestoreObject: ['restore', 'versionId'],
  SelectObjectContent: ['select', 'select-type'],
  UpdateBucketMetadataAnnotationTableConfiguration: ['metadataAnnotationTable'],
  UpdateBucketMetadataInventoryTableConfiguration: ['metadataInventoryTable'],
  UpdateBucketMetadataJournalTableConfiguration: ['metadataJournalTable'],
  UpdateObjectEncryption: ['encryption', 'versionId'],
  UploadPart: ['partNumber', 'uploadId'],
  UploadPartCopy: ['partNumber', 'uploadId'],
}
