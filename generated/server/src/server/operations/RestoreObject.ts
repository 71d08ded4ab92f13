// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ObjectAlreadyInActiveTierError } from '../../models/errors.ts'
import type { RestoreObjectOutput, RestoreObjectRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type RestoreObject<Context> = __Operation<RestoreObjectServerInput, RestoreObjectServerOutput, Context>

export interface RestoreObjectServerInput extends RestoreObjectRequest {}

export interface RestoreObjectServerOutput extends RestoreObjectOutput {}

export type RestoreObjectErrors = ObjectAlreadyInActiveTierError

export function getRestoreObjectHandler<Context>(
  operation: RestoreObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('RestoreObject', operation, onUnexpected)
}
