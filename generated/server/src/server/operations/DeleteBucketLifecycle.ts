// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketLifecycleRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketLifecycle<Context> = __Operation<
  DeleteBucketLifecycleServerInput,
  DeleteBucketLifecycleServerOutput,
  Context
>

export interface DeleteBucketLifecycleServerInput extends DeleteBucketLifecycleRequest {}

export interface DeleteBucketLifecycleServerOutput {}

export type DeleteBucketLifecycleErrors = never

export function getDeleteBucketLifecycleHandler<Context>(
  operation: DeleteBucketLifecycle<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketLifecycle', operation, onUnexpected)
}
