// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  ListBucketIntelligentTieringConfigurationsOutput,
  ListBucketIntelligentTieringConfigurationsRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListBucketIntelligentTieringConfigurations<Context> = __Operation<
  ListBucketIntelligentTieringConfigurationsServerInput,
  ListBucketIntelligentTieringConfigurationsServerOutput,
  Context
>

export interface ListBucketIntelligentTieringConfigurationsServerInput extends ListBucketIntelligentTieringConfigurationsRequest {}

export interface ListBucketIntelligentTieringConfigurationsServerOutput extends ListBucketIntelligentTieringConfigurationsOutput {}

export type ListBucketIntelligentTieringConfigurationsErrors = never

export function getListBucketIntelligentTieringConfigurationsHandler<Context>(
  operation: ListBucketIntelligentTieringConfigurations<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListBucketIntelligentTieringConfigurations', operation, onUnexpected)
}
