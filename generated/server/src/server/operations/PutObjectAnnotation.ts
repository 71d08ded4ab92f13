// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  AnnotationLimitExceeded,
  AnnotationNameTooLong,
  InvalidAnnotationName,
  InvalidRequest,
  NoSuchBucket,
  NoSuchKey,
  UnsupportedMediaType,
} from '../../models/errors.ts'
import type { PutObjectAnnotationOutput, PutObjectAnnotationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObjectAnnotation<Context> = __Operation<
  PutObjectAnnotationServerInput,
  PutObjectAnnotationServerOutput,
  Context
>

export interface PutObjectAnnotationServerInput extends PutObjectAnnotationRequest {}

export interface PutObjectAnnotationServerOutput extends PutObjectAnnotationOutput {}

export type PutObjectAnnotationErrors =
  | AnnotationLimitExceeded
  | AnnotationNameTooLong
  | InvalidAnnotationName
  | InvalidRequest
  | NoSuchBucket
  | NoSuchKey
  | UnsupportedMediaType

export function getPutObjectAnnotationHandler<Context>(
  operation: PutObjectAnnotation<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObjectAnnotation', operation, onUnexpected)
}
