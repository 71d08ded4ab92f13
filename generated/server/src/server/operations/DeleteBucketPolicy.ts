// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketPolicyRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketPolicy<Context> = __Operation<
  DeleteBucketPolicyServerInput,
  DeleteBucketPolicyServerOutput,
  Context
>

export interface DeleteBucketPolicyServerInput extends DeleteBucketPolicyRequest {}

export interface DeleteBucketPolicyServerOutput {}

export type DeleteBucketPolicyErrors = never

export function getDeleteBucketPolicyHandler<Context>(
  operation: DeleteBucketPolicy<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketPolicy', operation, onUnexpected)
}
