// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  ListBucketAnalyticsConfigurationsOutput,
  ListBucketAnalyticsConfigurationsRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListBucketAnalyticsConfigurations<Context> = __Operation<
  ListBucketAnalyticsConfigurationsServerInput,
  ListBucketAnalyticsConfigurationsServerOutput,
  Context
>

export interface ListBucketAnalyticsConfigurationsServerInput extends ListBucketAnalyticsConfigurationsRequest {}

export interface ListBucketAnalyticsConfigurationsServerOutput extends ListBucketAnalyticsConfigurationsOutput {}

export type ListBucketAnalyticsConfigurationsErrors = never

export function getListBucketAnalyticsConfigurationsHandler<Context>(
  operation: ListBucketAnalyticsConfigurations<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListBucketAnalyticsConfigurations', operation, onUnexpected)
}
