// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutObjectLegalHoldOutput, PutObjectLegalHoldRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObjectLegalHold<Context> = __Operation<
  PutObjectLegalHoldServerInput,
  PutObjectLegalHoldServerOutput,
  Context
>

export interface PutObjectLegalHoldServerInput extends PutObjectLegalHoldRequest {}

export interface PutObjectLegalHoldServerOutput extends PutObjectLegalHoldOutput {}

export type PutObjectLegalHoldErrors = never

export function getPutObjectLegalHoldHandler<Context>(
  operation: PutObjectLegalHold<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObjectLegalHold', operation, onUnexpected)
}
