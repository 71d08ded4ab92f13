// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ListBucketsOutput, ListBucketsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListBuckets<Context> = __Operation<ListBucketsServerInput, ListBucketsServerOutput, Context>

export interface ListBucketsServerInput extends ListBucketsRequest {}

export interface ListBucketsServerOutput extends ListBucketsOutput {}

export type ListBucketsErrors = never

export function getListBucketsHandler<Context>(
  operation: ListBuckets<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListBuckets', operation, onUnexpected)
}
