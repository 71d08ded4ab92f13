// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ListObjectVersionsOutput, ListObjectVersionsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListObjectVersions<Context> = __Operation<
  ListObjectVersionsServerInput,
  ListObjectVersionsServerOutput,
  Context
>

export interface ListObjectVersionsServerInput extends ListObjectVersionsRequest {}

export interface ListObjectVersionsServerOutput extends ListObjectVersionsOutput {}

export type ListObjectVersionsErrors = never

export function getListObjectVersionsHandler<Context>(
  operation: ListObjectVersions<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListObjectVersions', operation, onUnexpected)
}
