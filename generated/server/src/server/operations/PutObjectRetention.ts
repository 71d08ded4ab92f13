// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutObjectRetentionOutput, PutObjectRetentionRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObjectRetention<Context> = __Operation<
  PutObjectRetentionServerInput,
  PutObjectRetentionServerOutput,
  Context
>

export interface PutObjectRetentionServerInput extends PutObjectRetentionRequest {}

export interface PutObjectRetentionServerOutput extends PutObjectRetentionOutput {}

export type PutObjectRetentionErrors = never

export function getPutObjectRetentionHandler<Context>(
  operation: PutObjectRetention<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObjectRetention', operation, onUnexpected)
}
