// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetObjectRetentionOutput, GetObjectRetentionRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectRetention<Context> = __Operation<
  GetObjectRetentionServerInput,
  GetObjectRetentionServerOutput,
  Context
>

export interface GetObjectRetentionServerInput extends GetObjectRetentionRequest {}

export interface GetObjectRetentionServerOutput extends GetObjectRetentionOutput {}

export type GetObjectRetentionErrors = never

export function getGetObjectRetentionHandler<Context>(
  operation: GetObjectRetention<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectRetention', operation, onUnexpected)
}
