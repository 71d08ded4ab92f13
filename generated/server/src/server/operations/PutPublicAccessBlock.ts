// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutPublicAccessBlockRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutPublicAccessBlock<Context> = __Operation<
  PutPublicAccessBlockServerInput,
  PutPublicAccessBlockServerOutput,
  Context
>

export interface PutPublicAccessBlockServerInput extends PutPublicAccessBlockRequest {}

export interface PutPublicAccessBlockServerOutput {}

export type PutPublicAccessBlockErrors = never

export function getPutPublicAccessBlockHandler<Context>(
  operation: PutPublicAccessBlock<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutPublicAccessBlock', operation, onUnexpected)
}
