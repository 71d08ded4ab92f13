// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { WriteGetObjectResponseRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type WriteGetObjectResponse<Context> = __Operation<
  WriteGetObjectResponseServerInput,
  WriteGetObjectResponseServerOutput,
  Context
>

export interface WriteGetObjectResponseServerInput extends WriteGetObjectResponseRequest {}

export interface WriteGetObjectResponseServerOutput {}

export type WriteGetObjectResponseErrors = never

export function getWriteGetObjectResponseHandler<Context>(
  operation: WriteGetObjectResponse<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('WriteGetObjectResponse', operation, onUnexpected)
}
