// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { SelectObjectContentOutput, SelectObjectContentRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type SelectObjectContent<Context> = __Operation<
  SelectObjectContentServerInput,
  SelectObjectContentServerOutput,
  Context
>

export interface SelectObjectContentServerInput extends SelectObjectContentRequest {}

export interface SelectObjectContentServerOutput extends SelectObjectContentOutput {}

export type SelectObjectContentErrors = never

export function getSelectObjectContentHandler<Context>(
  operation: SelectObjectContent<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('SelectObjectContent', operation, onUnexpected)
}
