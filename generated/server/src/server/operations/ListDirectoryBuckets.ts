// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ListDirectoryBucketsOutput, ListDirectoryBucketsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListDirectoryBuckets<Context> = __Operation<
  ListDirectoryBucketsServerInput,
  ListDirectoryBucketsServerOutput,
  Context
>

export interface ListDirectoryBucketsServerInput extends ListDirectoryBucketsRequest {}

export interface ListDirectoryBucketsServerOutput extends ListDirectoryBucketsOutput {}

export type ListDirectoryBucketsErrors = never

export function getListDirectoryBucketsHandler<Context>(
  operation: ListDirectoryBuckets<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListDirectoryBuckets', operation, onUnexpected)
}
