// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketLoggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketLogging<Context> = __Operation<PutBucketLoggingServerInput, PutBucketLoggingServerOutput, Context>

export interface PutBucketLoggingServerInput extends PutBucketLoggingRequest {}

export interface PutBucketLoggingServerOutput {}

export type PutBucketLoggingErrors = never

export function getPutBucketLoggingHandler<Context>(
  operation: PutBucketLogging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketLogging', operation, onUnexpected)
}
