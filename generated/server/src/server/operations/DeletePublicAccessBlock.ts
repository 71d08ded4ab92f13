// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeletePublicAccessBlockRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeletePublicAccessBlock<Context> = __Operation<
  DeletePublicAccessBlockServerInput,
  DeletePublicAccessBlockServerOutput,
  Context
>

export interface DeletePublicAccessBlockServerInput extends DeletePublicAccessBlockRequest {}

export interface DeletePublicAccessBlockServerOutput {}

export type DeletePublicAccessBlockErrors = never

export function getDeletePublicAccessBlockHandler<Context>(
  operation: DeletePublicAccessBlock<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeletePublicAccessBlock', operation, onUnexpected)
}
