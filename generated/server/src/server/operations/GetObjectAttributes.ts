// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchKey } from '../../models/errors.ts'
import type { GetObjectAttributesOutput, GetObjectAttributesRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectAttributes<Context> = __Operation<
  GetObjectAttributesServerInput,
  GetObjectAttributesServerOutput,
  Context
>

export interface GetObjectAttributesServerInput extends GetObjectAttributesRequest {}

export interface GetObjectAttributesServerOutput extends GetObjectAttributesOutput {}

export type GetObjectAttributesErrors = NoSuchKey

export function getGetObjectAttributesHandler<Context>(
  operation: GetObjectAttributes<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectAttributes', operation, onUnexpected)
}
