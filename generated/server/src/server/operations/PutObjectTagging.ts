// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutObjectTaggingOutput, PutObjectTaggingRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObjectTagging<Context> = __Operation<PutObjectTaggingServerInput, PutObjectTaggingServerOutput, Context>

export interface PutObjectTaggingServerInput extends PutObjectTaggingRequest {}

export interface PutObjectTaggingServerOutput extends PutObjectTaggingOutput {}

export type PutObjectTaggingErrors = never

export function getPutObjectTaggingHandler<Context>(
  operation: PutObjectTagging<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObjectTagging', operation, onUnexpected)
}
