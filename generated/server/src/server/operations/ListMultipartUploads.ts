// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ListMultipartUploadsOutput, ListMultipartUploadsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListMultipartUploads<Context> = __Operation<
  ListMultipartUploadsServerInput,
  ListMultipartUploadsServerOutput,
  Context
>

export interface ListMultipartUploadsServerInput extends ListMultipartUploadsRequest {}

export interface ListMultipartUploadsServerOutput extends ListMultipartUploadsOutput {}

export type ListMultipartUploadsErrors = never

export function getListMultipartUploadsHandler<Context>(
  operation: ListMultipartUploads<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListMultipartUploads', operation, onUnexpected)
}
