// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { InvalidObjectState, NoSuchKey } from '../../models/errors.ts'
import type { GetObjectOutput, GetObjectRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObject<Context> = __Operation<GetObjectServerInput, GetObjectServerOutput, Context>

export interface GetObjectServerInput extends GetObjectRequest {}

export interface GetObjectServerOutput extends GetObjectOutput {}

export type GetObjectErrors = InvalidObjectState | NoSuchKey

export function getGetObjectHandler<Context>(
  operation: GetObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObject', operation, onUnexpected)
}
