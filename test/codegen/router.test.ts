/** Request lines and the operation each asks for: the ones that share a URI, and those that must not fall through. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseQuery, parseTarget, route, splitPath } from '@s3d/server/protocol'
import type { Headers, Route } from '@s3d/server/protocol'

const copy = { 'x-amz-copy-source': '/b/other' }
const form = { 'content-type': 'Multipart/Form-Data; boundary=x' }
const lambda = { 'x-amz-request-route': 'r', 'x-amz-request-token': 't' }

const lines: ReadonlyArray<readonly [line: string, want: Route, headers?: Headers]> = [
  ['GET /', 'ListBuckets'],
  ['GET /?x-id=ListBuckets&prefix=', 'ListBuckets'],
  ['GET /b', 'ListObjects'],
  ['GET /b/', 'ListObjects'],
  ['GET /b?prefix=&delimiter=/&marker=', 'ListObjects'],
  ['GET /b?list-type=2', 'ListObjectsV2'],
  ['GET /b?list-type=2&prefix&start-after=', 'ListObjectsV2'],
  ['GET /b?versions', 'ListObjectVersions'],
  ['GET /b?uploads=', 'ListMultipartUploads'],
  ['GET /b?analytics', 'ListBucketAnalyticsConfigurations'],
  ['GET /b?analytics&id=1', 'GetBucketAnalyticsConfiguration'],
  ['GET /b?acl', 'GetBucketAcl'],
  ['GET /b?session', 'CreateSession'],
  ['GET /b/k', 'GetObject'],
  ['GET /b//', 'GetObject'],
  ['GET /b/k?acl', 'GetObjectAcl'],
  ['GET /b/k?partNumber=3', 'GetObject'],
  ['GET /b/k?uploadId=u', 'ListParts'],
  ['GET /b/k?annotation', 'ListObjectAnnotations'],
  ['GET /b/k?annotation&annotationName=n', 'GetObjectAnnotation'],
  ['GET /b/k?versionId=', 'GetObject'],
  ['GET /b/k?X-Amz-Security-Token=&X-Amz-Signature=0', 'GetObject'],
  ['GET /b/k?AWSAccessKeyId=&Signature=&Expires=', 'GetObject'],
  ['GET /b/k?some-proxy-parameter=1', 'GetObject'],
  ['HEAD /b', 'HeadBucket'],
  ['HEAD /b/k', 'HeadObject'],
  ['PUT /b', 'CreateBucket'],
  ['PUT /b?tagging', 'PutBucketTagging'],
  ['PUT /b/k', 'PutObject'],
  ['PUT /b/k', 'CopyObject', copy],
  ['PUT /b/k?partNumber=1&uploadId=u', 'UploadPart'],
  ['PUT /b/k?partNumber=1&uploadId=u', 'UploadPartCopy', copy],
  ['PUT /b/k?tagging', 'PutObjectTagging'],
  ['PUT /b/k?encryption', 'UpdateObjectEncryption'],
  ['POST /b', 'PostObject', form],
  ['POST /b?delete', 'DeleteObjects'],
  ['POST /b/k?uploads', 'CreateMultipartUpload'],
  ['POST /b/k?uploadId=u', 'CompleteMultipartUpload'],
  ['POST /b/k?restore', 'RestoreObject'],
  ['POST /b/k?select&select-type=2', 'SelectObjectContent'],
  ['POST /WriteGetObjectResponse', 'WriteGetObjectResponse', lambda],
  ['DELETE /b', 'DeleteBucket'],
  ['DELETE /b?policy', 'DeleteBucketPolicy'],
  ['DELETE /b/k', 'DeleteObject'],
  ['DELETE /b/k?versionId=v', 'DeleteObject'],
  ['DELETE /b/k?uploadId=u', 'AbortMultipartUpload'],
  ['DELETE /b/k?tagging', 'DeleteObjectTagging'],

  // A sub-resource that level or method don't have.
  ['DELETE /b/k?acl', 'MethodNotAllowed'],
  ['DELETE /b?acl', 'MethodNotAllowed'],
  ['DELETE /b/k?policy', 'MethodNotAllowed'],
  ['PUT /b?uploads', 'MethodNotAllowed'],
  ['HEAD /b/k?tagging', 'MethodNotAllowed'],
  ['GET /?acl', 'MethodNotAllowed'],

  // What would be another operation if it were ignored.
  ['PUT /b/k?uploadId=u', 'MethodNotAllowed'],
  ['PUT /b/k?partNumber=1', 'MethodNotAllowed'],
  ['PUT /b/k?uploadId=u', 'MethodNotAllowed', copy],
  ['DELETE /b/k?partNumber=1', 'MethodNotAllowed'],
  ['DELETE /b/k?tagging&uploadId=u', 'MethodNotAllowed'],

  // Without a value and meaningless: most likely a sub-resource younger than the model.
  ['DELETE /b/k?new-feature', 'UnknownOperation'],
  ['DELETE /b?new-feature', 'UnknownOperation'],
  ['PUT /b/k?new-feature', 'UnknownOperation'],
  ['GET /b?new-feature&list-type=2', 'UnknownOperation'],
  ['DELETE /b/k?__proto__', 'UnknownOperation'],
  ['DELETE /b/k?constructor', 'UnknownOperation'],
  ['GET /b?versionId', 'UnknownOperation'],
  ['DELETE /b/k?tagging&acl', 'UnknownOperation'],
  ['POST /b/k?select', 'UnknownOperation'],

  // No operation at all.
  ['POST /', 'MethodNotAllowed'],
  ['POST /b', 'MethodNotAllowed'],
  ['POST /b/k', 'MethodNotAllowed'],
  ['POST /WriteGetObjectResponse', 'MethodNotAllowed'],
  ['POST /b', 'MethodNotAllowed', lambda],
  ['PUT /', 'MethodNotAllowed'],
  ['DELETE /', 'MethodNotAllowed'],
  ['PATCH /b/k', 'MethodNotAllowed'],
  ['OPTIONS /b', 'MethodNotAllowed'],
  ['get /b', 'MethodNotAllowed'],
]

describe('routes', () => {
  for (const [line, want, headers = {}] of lines) {
    test(`${line} ${Object.keys(headers).join(' ')}`, () => {
      const [method = '', target = ''] = line.split(' ')
      const { path, rawQuery } = parseTarget(target)
      assert.equal(route(method, { ...splitPath(path), query: parseQuery(rawQuery), headers }), want)
    })
  }
})
