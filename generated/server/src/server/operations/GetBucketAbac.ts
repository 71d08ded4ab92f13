// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketAbacOutput, GetBucketAbacRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketAbac<Context> = __Operation<GetBucketAbacServerInput, GetBucketAbacServerOutput, Context>

export interface GetBucketAbacServerInput extends GetBucketAbacRequest {}

export interface GetBucketAbacServerOutput extends GetBucketAbacOutput {}

export type GetBucketAbacErrors = never

export function getGetBucketAbacHandler<Context>(
  operation: GetBucketAbac<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketAbac', operation, onUnexpected)
}
