// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketTaggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketTagging<Context> = __Operation<
  DeleteBucketTaggingServerInput,
  DeleteBucketTaggingServerOutput,
  Context
>

export interface DeleteBucketTaggingServerInput extends DeleteBucketTaggingRequest {}

export interface DeleteBucketTaggingServerOutput {}

export type DeleteBucketTaggingErrors = never

export function getDeleteBucketTaggingHandler<Context>(
  operation: DeleteBucketTagging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketTagging', operation, onUnexpected)
}
