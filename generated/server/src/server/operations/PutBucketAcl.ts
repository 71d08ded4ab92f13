// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketAclRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketAcl<Context> = __Operation<PutBucketAclServerInput, PutBucketAclServerOutput, Context>

export interface PutBucketAclServerInput extends PutBucketAclRequest {}

export interface PutBucketAclServerOutput {}

export type PutBucketAclErrors = never

export function getPutBucketAclHandler<Context>(
  operation: PutBucketAcl<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketAcl', operation, onUnexpected)
}
