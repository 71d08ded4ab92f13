// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketTaggingOutput, GetBucketTaggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketTagging<Context> = __Operation<GetBucketTaggingServerInput, GetBucketTaggingServerOutput, Context>

export interface GetBucketTaggingServerInput extends GetBucketTaggingRequest {}

export interface GetBucketTaggingServerOutput extends GetBucketTaggingOutput {}

export type GetBucketTaggingErrors = never

export function getGetBucketTaggingHandler<Context>(
  operation: GetBucketTagging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketTagging', operation, onUnexpected)
}
