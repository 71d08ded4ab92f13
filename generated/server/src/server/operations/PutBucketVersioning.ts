// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketVersioningRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketVersioning<Context> = __Operation<
  PutBucketVersioningServerInput,
  PutBucketVersioningServerOutput,
  Context
>

export interface PutBucketVersioningServerInput extends PutBucketVersioningRequest {}

export interface PutBucketVersioningServerOutput {}

export type PutBucketVersioningErrors = never

export function getPutBucketVersioningHandler<Context>(
  operation: PutBucketVersioning<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketVersioning', operation, onUnexpected)
}
