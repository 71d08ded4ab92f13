// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { InvalidPrefix, NoSuchBucket, NoSuchKey } from '../../models/errors.ts'
import type { ListObjectAnnotationsOutput, ListObjectAnnotationsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListObjectAnnotations<Context> = __Operation<
  ListObjectAnnotationsServerInput,
  ListObjectAnnotationsServerOutput,
  Context
>

export interface ListObjectAnnotationsServerInput extends ListObjectAnnotationsRequest {}

export interface ListObjectAnnotationsServerOutput extends ListObjectAnnotationsOutput {}

export type ListObjectAnnotationsErrors = InvalidPrefix | NoSuchBucket | NoSuchKey

export function getListObjectAnnotationsHandler<Context>(
  operation: ListObjectAnnotations<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListObjectAnnotations', operation, onUnexpected)
}
