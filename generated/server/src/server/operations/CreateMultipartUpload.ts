// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { CreateMultipartUploadOutput, CreateMultipartUploadRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CreateMultipartUpload<Context> = __Operation<
  CreateMultipartUploadServerInput,
  CreateMultipartUploadServerOutput,
  Context
>

export interface CreateMultipartUploadServerInput extends CreateMultipartUploadRequest {}

export interface CreateMultipartUploadServerOutput extends CreateMultipartUploadOutput {}

export type CreateMultipartUploadErrors = never

export function getCreateMultipartUploadHandler<Context>(
  operation: CreateMultipartUpload<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CreateMultipartUpload', operation, onUnexpected)
}
