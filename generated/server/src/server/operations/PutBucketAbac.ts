// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketAbacRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketAbac<Context> = __Operation<PutBucketAbacServerInput, PutBucketAbacServerOutput, Context>

export interface PutBucketAbacServerInput extends PutBucketAbacRequest {}

export interface PutBucketAbacServerOutput {}

export type PutBucketAbacErrors = never

export function getPutBucketAbacHandler<Context>(
  operation: PutBucketAbac<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketAbac', operation, onUnexpected)
}
