// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  ListBucketMetricsConfigurationsOutput,
  ListBucketMetricsConfigurationsRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListBucketMetricsConfigurations<Context> = __Operation<
  ListBucketMetricsConfigurationsServerInput,
  ListBucketMetricsConfigurationsServerOutput,
  Context
>

export interface ListBucketMetricsConfigurationsServerInput extends ListBucketMetricsConfigurationsRequest {}

export interface ListBucketMetricsConfigurationsServerOutput extends ListBucketMetricsConfigurationsOutput {}

export type ListBucketMetricsConfigurationsErrors = never

export function getListBucketMetricsConfigurationsHandler<Context>(
  operation: ListBucketMetricsConfigurations<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListBucketMetricsConfigurations', operation, onUnexpected)
}
