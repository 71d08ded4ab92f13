// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucket<Context> = __Operation<DeleteBucketServerInput, DeleteBucketServerOutput, Context>

export interface DeleteBucketServerInput extends DeleteBucketRequest {}

export interface DeleteBucketServerOutput {}

export type DeleteBucketErrors = never

export function getDeleteBucketHandler<Context>(
  operation: DeleteBucket<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucket', operation, onUnexpected)
}
