// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteObjectOutput, DeleteObjectRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteObject<Context> = __Operation<DeleteObjectServerInput, DeleteObjectServerOutput, Context>

export interface DeleteObjectServerInput extends DeleteObjectRequest {}

export interface DeleteObjectServerOutput extends DeleteObjectOutput {}

export type DeleteObjectErrors = never

export function getDeleteObjectHandler<Context>(
  operation: DeleteObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteObject', operation, onUnexpected)
}
