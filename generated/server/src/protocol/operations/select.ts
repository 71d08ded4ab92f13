// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type { SelectObjectContentRequest } from '../../models/index.ts'
import { bodyXml, headerText, requiredBody } from '../request-read.ts'
import { S3Error } from '../s3-error.ts'
import { readSelectObjectContentRequest } from '../shape-readers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'

export function deserializeSelectObjectContent(request: WireRequest): SelectObjectContentRequest {
  const document = readSelectObjectContentRequest(requiredBody(bodyXml(request.body, 'SelectObjectContentRequest')))
  return {
    Bucket: request.bucket,
    Key: request.key,
    SSECustomerAlgorithm: headerText(request.headers['x-amz-server-side-encryption-customer-algorithm']),
    SSECustomerKey: headerText(request.headers['x-amz-server-side-encryption-customer-key']),
    SSECustomerKeyMD5: headerText(request.headers['x-amz-server-side-encryption-customer-key-md5']),
    Expression: document.Expression,
    ExpressionType: document.ExpressionType,
    RequestProgress: document.RequestProgress,
    InputSerialization: document.InputSerialization,
    OutputSerialization: document.OutputSerialization,
    ScanRange: document.ScanRange,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeSelectObjectContent(): WireResponse {
  // Event streams are not written yet.
  throw new S3Error('NotImplemented')
}
