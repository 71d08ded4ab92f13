// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketTaggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketTagging<Context> = __Operation<PutBucketTaggingServerInput, PutBucketTaggingServerOutput, Context>

export interface PutBucketTaggingServerInput extends PutBucketTaggingRequest {}

export interface PutBucketTaggingServerOutput {}

export type PutBucketTaggingErrors = never

export function getPutBucketTaggingHandler<Context>(
  operation: PutBucketTagging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketTagging', operation, onUnexpected)
}
