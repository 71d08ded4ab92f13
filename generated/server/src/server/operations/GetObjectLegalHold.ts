// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetObjectLegalHoldOutput, GetObjectLegalHoldRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectLegalHold<Context> = __Operation<
  GetObjectLegalHoldServerInput,
  GetObjectLegalHoldServerOutput,
  Context
>

export interface GetObjectLegalHoldServerInput extends GetObjectLegalHoldRequest {}

export interface GetObjectLegalHoldServerOutput extends GetObjectLegalHoldOutput {}

export type GetObjectLegalHoldErrors = never

export function getGetObjectLegalHoldHandler<Context>(
  operation: GetObjectLegalHold<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectLegalHold', operation, onUnexpected)
}
