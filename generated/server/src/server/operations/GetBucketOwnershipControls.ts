// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketOwnershipControlsOutput, GetBucketOwnershipControlsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketOwnershipControls<Context> = __Operation<
  GetBucketOwnershipControlsServerInput,
  GetBucketOwnershipControlsServerOutput,
  Context
>

export interface GetBucketOwnershipControlsServerInput extends GetBucketOwnershipControlsRequest {}

export interface GetBucketOwnershipControlsServerOutput extends GetBucketOwnershipControlsOutput {}

export type GetBucketOwnershipControlsErrors = never

export function getGetBucketOwnershipControlsHandler<Context>(
  operation: GetBucketOwnershipControls<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketOwnershipControls', operation, onUnexpected)
}
