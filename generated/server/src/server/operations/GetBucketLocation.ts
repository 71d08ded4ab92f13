// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketLocationOutput, GetBucketLocationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketLocation<Context> = __Operation<
  GetBucketLocationServerInput,
  GetBucketLocationServerOutput,
  Context
>

export interface GetBucketLocationServerInput extends GetBucketLocationRequest {}

export interface GetBucketLocationServerOutput extends GetBucketLocationOutput {}

export type GetBucketLocationErrors = never

export function getGetBucketLocationHandler<Context>(
  operation: GetBucketLocation<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketLocation', operation, onUnexpected)
}
