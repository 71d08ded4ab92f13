// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetObjectTaggingOutput, GetObjectTaggingRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectTagging<Context> = __Operation<GetObjectTaggingServerInput, GetObjectTaggingServerOutput, Context>

export interface GetObjectTaggingServerInput extends GetObjectTaggingRequest {}

export interface GetObjectTaggingServerOutput extends GetObjectTaggingOutput {}

export type GetObjectTaggingErrors = never

export function getGetObjectTaggingHandler<Context>(
  operation: GetObjectTagging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectTagging', operation, onUnexpected)
}
