// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketMetricsConfigurationOutput,
  GetBucketMetricsConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketMetricsConfiguration<Context> = __Operation<
  GetBucketMetricsConfigurationServerInput,
  GetBucketMetricsConfigurationServerOutput,
  Context
>

export interface GetBucketMetricsConfigurationServerInput extends GetBucketMetricsConfigurationRequest {}

export interface GetBucketMetricsConfigurationServerOutput extends GetBucketMetricsConfigurationOutput {}

export type GetBucketMetricsConfigurationErrors = never

export function getGetBucketMetricsConfigurationHandler<Context>(
  operation: GetBucketMetricsConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketMetricsConfiguration', operation, onUnexpected)
}
