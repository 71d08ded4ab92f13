// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketIntelligentTieringConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketIntelligentTieringConfiguration<Context> = __Operation<
  DeleteBucketIntelligentTieringConfigurationServerInput,
  DeleteBucketIntelligentTieringConfigurationServerOutput,
  Context
>

export interface DeleteBucketIntelligentTieringConfigurationServerInput extends DeleteBucketIntelligentTieringConfigurationRequest {}

export interface DeleteBucketIntelligentTieringConfigurationServerOutput {}

export type DeleteBucketIntelligentTieringConfigurationErrors = never

export function getDeleteBucketIntelligentTieringConfigurationHandler<Context>(
  operation: DeleteBucketIntelligentTieringConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketIntelligentTieringConfiguration', operation, onUnexpected)
}
