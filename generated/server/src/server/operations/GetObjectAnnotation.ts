// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchAnnotation, NoSuchBucket, NoSuchKey } from '../../models/errors.ts'
import type { GetObjectAnnotationOutput, GetObjectAnnotationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectAnnotation<Context> = __Operation<
  GetObjectAnnotationServerInput,
  GetObjectAnnotationServerOutput,
  Context
>

export interface GetObjectAnnotationServerInput extends GetObjectAnnotationRequest {}

export interface GetObjectAnnotationServerOutput extends GetObjectAnnotationOutput {}

export type GetObjectAnnotationErrors = NoSuchAnnotation | NoSuchBucket | NoSuchKey

export function getGetObjectAnnotationHandler<Context>(
  operation: GetObjectAnnotation<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectAnnotation', operation, onUnexpected)
}
