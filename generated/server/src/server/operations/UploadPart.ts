// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { UploadPartOutput, UploadPartRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type UploadPart<Context> = __Operation<UploadPartServerInput, UploadPartServerOutput, Context>

export interface UploadPartServerInput extends UploadPartRequest {}

export interface UploadPartServerOutput extends UploadPartOutput {}

export type UploadPartErrors = never

export function getUploadPartHandler<Context>(
  operation: UploadPart<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('UploadPart', operation, onUnexpected)
}
