// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { ListPartsOutput, ListPartsRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListParts<Context> = __Operation<ListPartsServerInput, ListPartsServerOutput, Context>

export interface ListPartsServerInput extends ListPartsRequest {}

export interface ListPartsServerOutput extends ListPartsOutput {}

export type ListPartsErrors = never

export function getListPartsHandler<Context>(
  operation: ListParts<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListParts', operation, onUnexpected)
}
