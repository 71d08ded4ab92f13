// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketCorsOutput, GetBucketCorsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketCors<Context> = __Operation<GetBucketCorsServerInput, GetBucketCorsServerOutput, Context>

export interface GetBucketCorsServerInput extends GetBucketCorsRequest {}

export interface GetBucketCorsServerOutput extends GetBucketCorsOutput {}

export type GetBucketCorsErrors = never

export function getGetBucketCorsHandler<Context>(
  operation: GetBucketCors<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketCors', operation, onUnexpected)
}
