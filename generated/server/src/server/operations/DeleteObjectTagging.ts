// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteObjectTaggingOutput, DeleteObjectTaggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteObjectTagging<Context> = __Operation<
  DeleteObjectTaggingServerInput,
  DeleteObjectTaggingServerOutput,
  Context
>

export interface DeleteObjectTaggingServerInput extends DeleteObjectTaggingRequest {}

export interface DeleteObjectTaggingServerOutput extends DeleteObjectTaggingOutput {}

export type DeleteObjectTaggingErrors = never

export function getDeleteObjectTaggingHandler<Context>(
  operation: DeleteObjectTagging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteObjectTagging', operation, onUnexpected)
}
