// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketOwnershipControlsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketOwnershipControls<Context> = __Operation<
  DeleteBucketOwnershipControlsServerInput,
  DeleteBucketOwnershipControlsServerOutput,
  Context
>

export interface DeleteBucketOwnershipControlsServerInput extends DeleteBucketOwnershipControlsRequest {}

export interface DeleteBucketOwnershipControlsServerOutput {}

export type DeleteBucketOwnershipControlsErrors = never

export function getDeleteBucketOwnershipControlsHandler<Context>(
  operation: DeleteBucketOwnershipControls<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketOwnershipControls', operation, onUnexpected)
}
