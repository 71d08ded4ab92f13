// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { UploadPartCopyOutput, UploadPartCopyRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type UploadPartCopy<Context> = __Operation<UploadPartCopyServerInput, UploadPartCopyServerOutput, Context>

export interface UploadPartCopyServerInput extends UploadPartCopyRequest {}

export interface UploadPartCopyServerOutput extends UploadPartCopyOutput {}

export type UploadPartCopyErrors = never

export function getUploadPartCopyHandler<Context>(
  operation: UploadPartCopy<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('UploadPartCopy', operation, onUnexpected)
}
