// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteObjectsOutput, DeleteObjectsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteObjects<Context> = __Operation<DeleteObjectsServerInput, DeleteObjectsServerOutput, Context>

export interface DeleteObjectsServerInput extends DeleteObjectsRequest {}

export interface DeleteObjectsServerOutput extends DeleteObjectsOutput {}

export type DeleteObjectsErrors = never

export function getDeleteObjectsHandler<Context>(
  operation: DeleteObjects<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteObjects', operation, onUnexpected)
}
