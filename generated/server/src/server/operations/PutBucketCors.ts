// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketCorsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketCors<Context> = __Operation<PutBucketCorsServerInput, PutBucketCorsServerOutput, Context>

export interface PutBucketCorsServerInput extends PutBucketCorsRequest {}

export interface PutBucketCorsServerOutput {}

export type PutBucketCorsErrors = never

export function getPutBucketCorsHandler<Context>(
  operation: PutBucketCors<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketCors', operation, onUnexpected)
}
