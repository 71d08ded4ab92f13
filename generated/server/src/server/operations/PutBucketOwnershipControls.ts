// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketOwnershipControlsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketOwnershipControls<Context> = __Operation<
  PutBucketOwnershipControlsServerInput,
  PutBucketOwnershipControlsServerOutput,
  Context
>

export interface PutBucketOwnershipControlsServerInput extends PutBucketOwnershipControlsRequest {}

export interface PutBucketOwnershipControlsServerOutput {}

export type PutBucketOwnershipControlsErrors = never

export function getPutBucketOwnershipControlsHandler<Context>(
  operation: PutBucketOwnershipControls<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketOwnershipControls', operation, onUnexpected)
}
