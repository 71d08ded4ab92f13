// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketIntelligentTieringConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketIntelligentTieringConfiguration<Context> = __Operation<
  PutBucketIntelligentTieringConfigurationServerInput,
  PutBucketIntelligentTieringConfigurationServerOutput,
  Context
>

export interface PutBucketIntelligentTieringConfigurationServerInput extends PutBucketIntelligentTieringConfigurationRequest {}

export interface PutBucketIntelligentTieringConfigurationServerOutput {}

export type PutBucketIntelligentTieringConfigurationErrors = never

export function getPutBucketIntelligentTieringConfigurationHandler<Context>(
  operation: PutBucketIntelligentTieringConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketIntelligentTieringConfiguration', operation, onUnexpected)
}
