// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketAclOutput, GetBucketAclRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketAcl<Context> = __Operation<GetBucketAclServerInput, GetBucketAclServerOutput, Context>

export interface GetBucketAclServerInput extends GetBucketAclRequest {}

export interface GetBucketAclServerOutput extends GetBucketAclOutput {}

export type GetBucketAclErrors = never

export function getGetBucketAclHandler<Context>(
  operation: GetBucketAcl<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketAcl', operation, onUnexpected)
}
