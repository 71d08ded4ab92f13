// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchUpload } from '../../models/errors.ts'
import type { AbortMultipartUploadOutput, AbortMultipartUploadRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type AbortMultipartUpload<Context> = __Operation<
  AbortMultipartUploadServerInput,
  AbortMultipartUploadServerOutput,
  Context
>

export interface AbortMultipartUploadServerInput extends AbortMultipartUploadRequest {}

export interface AbortMultipartUploadServerOutput extends AbortMultipartUploadOutput {}

export type AbortMultipartUploadErrors = NoSuchUpload

export function getAbortMultipartUploadHandler<Context>(
  operation: AbortMultipartUpload<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('AbortMultipartUpload', operation, onUnexpected)
}
