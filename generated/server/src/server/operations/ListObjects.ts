// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchBucket } from '../../models/errors.ts'
import type { ListObjectsOutput, ListObjectsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListObjects<Context> = __Operation<ListObjectsServerInput, ListObjectsServerOutput, Context>

export interface ListObjectsServerInput extends ListObjectsRequest {}

export interface ListObjectsServerOutput extends ListObjectsOutput {}

export type ListObjectsErrors = NoSuchBucket

export function getListObjectsHandler<Context>(
  operation: ListObjects<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListObjects', operation, onUnexpected)
}
