// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type { SelectObjectContentOutput, SelectObjectContentRequest } from '../../models/index.ts'
import { frameSelectObjectContentEventStream } from '../event-framers.ts'
import { EVENT_STREAM, encodeEvents } from '../event-write.ts'
import { bodyXml, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse } from '../response-write.ts'
import { readSelectObjectContentRequest } from '../shape-readers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'

export function deserializeSelectObjectContent(request: WireRequest): SelectObjectContentRequest {
  const document = requiredBody(bodyXml(request.body, 'SelectObjectContentRequest', readSelectObjectContentRequest))
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

export function serializeSelectObjectContent(value: SelectObjectContentOutput): WireResponse {
  const headers: string[] = []
  if (value.Payload === undefined) return emptyResponse(200, headers)
  headers.push('Content-Type', EVENT_STREAM)
  return { status: 200, headers, body: encodeEvents(value.Payload, frameSelectObjectContentEventStream) }
}
