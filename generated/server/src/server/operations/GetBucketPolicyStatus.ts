// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketPolicyStatusOutput, GetBucketPolicyStatusRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketPolicyStatus<Context> = __Operation<
  GetBucketPolicyStatusServerInput,
  GetBucketPolicyStatusServerOutput,
  Context
>

export interface GetBucketPolicyStatusServerInput extends GetBucketPolicyStatusRequest {}

export interface GetBucketPolicyStatusServerOutput extends GetBucketPolicyStatusOutput {}

export type GetBucketPolicyStatusErrors = never

export function getGetBucketPolicyStatusHandler<Context>(
  operation: GetBucketPolicyStatus<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketPolicyStatus', operation, onUnexpected)
}
