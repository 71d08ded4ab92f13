// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketCorsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketCors<Context> = __Operation<DeleteBucketCorsServerInput, DeleteBucketCorsServerOutput, Context>

export interface DeleteBucketCorsServerInput extends DeleteBucketCorsRequest {}

export interface DeleteBucketCorsServerOutput {}

export type DeleteBucketCorsErrors = never

export function getDeleteBucketCorsHandler<Context>(
  operation: DeleteBucketCors<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketCors', operation, onUnexpected)
}
