// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ObjectNotInActiveTierError } from '../../models/errors.ts'
import type { CopyObjectOutput, CopyObjectRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CopyObject<Context> = __Operation<CopyObjectServerInput, CopyObjectServerOutput, Context>

export interface CopyObjectServerInput extends CopyObjectRequest {}

export interface CopyObjectServerOutput extends CopyObjectOutput {}

export type CopyObjectErrors = ObjectNotInActiveTierError

export function getCopyObjectHandler<Context>(
  operation: CopyObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CopyObject', operation, onUnexpected)
}
