// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { IdempotencyParameterMismatch } from '../../models/errors.ts'
import type { RenameObjectOutput, RenameObjectRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type RenameObject<Context> = __Operation<RenameObjectServerInput, RenameObjectServerOutput, Context>

export interface RenameObjectServerInput extends RenameObjectRequest {}

export interface RenameObjectServerOutput extends RenameObjectOutput {}

export type RenameObjectErrors = IdempotencyParameterMismatch

export function getRenameObjectHandler<Context>(
  operation: RenameObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('RenameObject', operation, onUnexpected)
}
