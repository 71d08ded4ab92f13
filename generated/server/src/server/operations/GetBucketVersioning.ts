// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketVersioningOutput, GetBucketVersioningRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketVersioning<Context> = __Operation<
  GetBucketVersioningServerInput,
  GetBucketVersioningServerOutput,
  Context
>

export interface GetBucketVersioningServerInput extends GetBucketVersioningRequest {}

export interface GetBucketVersioningServerOutput extends GetBucketVersioningOutput {}

export type GetBucketVersioningErrors = never

export function getGetBucketVersioningHandler<Context>(
  operation: GetBucketVersioning<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketVersioning', operation, onUnexpected)
}
