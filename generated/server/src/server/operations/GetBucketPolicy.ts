// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketPolicyOutput, GetBucketPolicyRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketPolicy<Context> = __Operation<GetBucketPolicyServerInput, GetBucketPolicyServerOutput, Context>

export interface GetBucketPolicyServerInput extends GetBucketPolicyRequest {}

export interface GetBucketPolicyServerOutput extends GetBucketPolicyOutput {}

export type GetBucketPolicyErrors = never

export function getGetBucketPolicyHandler<Context>(
  operation: GetBucketPolicy<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketPolicy', operation, onUnexpected)
}
