// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketIntelligentTieringConfigurationOutput,
  GetBucketIntelligentTieringConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketIntelligentTieringConfiguration<Context> = __Operation<
  GetBucketIntelligentTieringConfigurationServerInput,
  GetBucketIntelligentTieringConfigurationServerOutput,
  Context
>

export interface GetBucketIntelligentTieringConfigurationServerInput extends GetBucketIntelligentTieringConfigurationRequest {}

export interface GetBucketIntelligentTieringConfigurationServerOutput extends GetBucketIntelligentTieringConfigurationOutput {}

export type GetBucketIntelligentTieringConfigurationErrors = never

export function getGetBucketIntelligentTieringConfigurationHandler<Context>(
  operation: GetBucketIntelligentTieringConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketIntelligentTieringConfiguration', operation, onUnexpected)
}
