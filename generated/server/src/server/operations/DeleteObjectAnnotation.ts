// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchBucket, NoSuchKey } from '../../models/errors.ts'
import type { DeleteObjectAnnotationOutput, DeleteObjectAnnotationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteObjectAnnotation<Context> = __Operation<
  DeleteObjectAnnotationServerInput,
  DeleteObjectAnnotationServerOutput,
  Context
>

export interface DeleteObjectAnnotationServerInput extends DeleteObjectAnnotationRequest {}

export interface DeleteObjectAnnotationServerOutput extends DeleteObjectAnnotationOutput {}

export type DeleteObjectAnnotationErrors = NoSuchBucket | NoSuchKey

export function getDeleteObjectAnnotationHandler<Context>(
  operation: DeleteObjectAnnotation<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteObjectAnnotation', operation, onUnexpected)
}
