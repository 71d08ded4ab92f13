// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchBucket } from '../../models/errors.ts'
import type { ListObjectsV2Output, ListObjectsV2Request } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListObjectsV2<Context> = __Operation<ListObjectsV2ServerInput, ListObjectsV2ServerOutput, Context>

export interface ListObjectsV2ServerInput extends ListObjectsV2Request {}

export interface ListObjectsV2ServerOutput extends ListObjectsV2Output {}

export type ListObjectsV2Errors = NoSuchBucket

export function getListObjectsV2Handler<Context>(
  operation: ListObjectsV2<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListObjectsV2', operation, onUnexpected)
}
