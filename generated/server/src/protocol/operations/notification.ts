// Operations' (de)serializers. Generated from model/ by `npm run codegen`; do not edit.
import type {
  GetBucketNotificationConfigurationRequest,
  NotificationConfiguration,
  PutBucketNotificationConfigurationRequest,
} from '../../models/index.ts'
import { bodyXml, boolean, headerText, requiredBody } from '../request-read.ts'
import { emptyResponse, joined, xmlResponse } from '../response-write.ts'
import { readNotificationConfiguration } from '../shape-readers.ts'
import {
  writeEventBridgeConfiguration,
  writeLambdaFunctionConfiguration,
  writeQueueConfiguration,
  writeTopicConfiguration,
} from '../shape-writers.ts'
import type { WireRequest, WireResponse } from '../wire.ts'
import { PROLOG, spill } from '../xml-write.ts'

export function deserializeGetBucketNotificationConfiguration(
  request: WireRequest,
): GetBucketNotificationConfigurationRequest {
  return {
    Bucket: request.bucket,
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
  }
}

export function serializeGetBucketNotificationConfiguration(value: NotificationConfiguration): WireResponse {
  const headers: string[] = []
  let xml = `${PROLOG}<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
  const chunks: Uint8Array[] = []
  if (value.TopicConfigurations !== undefined) {
    for (const item of value.TopicConfigurations)
      xml = spill(xml + `<TopicConfiguration>${writeTopicConfiguration(item)}</TopicConfiguration>`, chunks)
  }
  if (value.QueueConfigurations !== undefined) {
    for (const item of value.QueueConfigurations)
      xml = spill(xml + `<QueueConfiguration>${writeQueueConfiguration(item)}</QueueConfiguration>`, chunks)
  }
  if (value.LambdaFunctionConfigurations !== undefined) {
    for (const item of value.LambdaFunctionConfigurations)
      xml = spill(
        xml + `<CloudFunctionConfiguration>${writeLambdaFunctionConfiguration(item)}</CloudFunctionConfiguration>`,
        chunks,
      )
  }
  if (value.EventBridgeConfiguration !== undefined) {
    xml += `<EventBridgeConfiguration>${writeEventBridgeConfiguration(value.EventBridgeConfiguration)}</EventBridgeConfiguration>`
  }
  return xmlResponse(200, headers, joined(chunks, xml + '</NotificationConfiguration>'))
}

export function deserializePutBucketNotificationConfiguration(
  request: WireRequest,
): PutBucketNotificationConfigurationRequest {
  return {
    Bucket: request.bucket,
    NotificationConfiguration: requiredBody(
      bodyXml(request.body, 'NotificationConfiguration', readNotificationConfiguration),
    ),
    ExpectedBucketOwner: headerText(request.headers['x-amz-expected-bucket-owner']),
    SkipDestinationValidation: boolean(
      request.headers['x-amz-skip-destination-validation'],
      'x-amz-skip-destination-validation',
    ),
  }
}

export function serializePutBucketNotificationConfiguration(): WireResponse {
  return emptyResponse(200, [])
}
