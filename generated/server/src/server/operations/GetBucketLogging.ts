// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketLoggingOutput, GetBucketLoggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketLogging<Context> = __Operation<GetBucketLoggingServerInput, GetBucketLoggingServerOutput, Context>

export interface GetBucketLoggingServerInput extends GetBucketLoggingRequest {}

export interface GetBucketLoggingServerOutput extends GetBucketLoggingOutput {}

export type GetBucketLoggingErrors = never

export function getGetBucketLoggingHandler<Context>(
  operation: GetBucketLogging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketLogging', operation, onUnexpected)
}
