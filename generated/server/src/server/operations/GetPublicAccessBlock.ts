// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetPublicAccessBlockOutput, GetPublicAccessBlockRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetPublicAccessBlock<Context> = __Operation<
  GetPublicAccessBlockServerInput,
  GetPublicAccessBlockServerOutput,
  Context
>

export interface GetPublicAccessBlockServerInput extends GetPublicAccessBlockRequest {}

export interface GetPublicAccessBlockServerOutput extends GetPublicAccessBlockOutput {}

export type GetPublicAccessBlockErrors = never

export function getGetPublicAccessBlockHandler<Context>(
  operation: GetPublicAccessBlock<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetPublicAccessBlock', operation, onUnexpected)
}
