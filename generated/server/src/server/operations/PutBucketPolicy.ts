// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketPolicyRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketPolicy<Context> = __Operation<PutBucketPolicyServerInput, PutBucketPolicyServerOutput, Context>

export interface PutBucketPolicyServerInput extends PutBucketPolicyRequest {}

export interface PutBucketPolicyServerOutput {}

export type PutBucketPolicyErrors = never

export function getPutBucketPolicyHandler<Context>(
  operation: PutBucketPolicy<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketPolicy', operation, onUnexpected)
}
