// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { CompleteMultipartUploadOutput, CompleteMultipartUploadRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CompleteMultipartUpload<Context> = __Operation<
  CompleteMultipartUploadServerInput,
  CompleteMultipartUploadServerOutput,
  Context
>

export interface CompleteMultipartUploadServerInput extends CompleteMultipartUploadRequest {}

export interface CompleteMultipartUploadServerOutput extends CompleteMultipartUploadOutput {}

export type CompleteMultipartUploadErrors = never

export function getCompleteMultipartUploadHandler<Context>(
  operation: CompleteMultipartUpload<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CompleteMultipartUpload', operation, onUnexpected)
}
