// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketAnalyticsConfigurationOutput,
  GetBucketAnalyticsConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketAnalyticsConfiguration<Context> = __Operation<
  GetBucketAnalyticsConfigurationServerInput,
  GetBucketAnalyticsConfigurationServerOutput,
  Context
>

export interface GetBucketAnalyticsConfigurationServerInput extends GetBucketAnalyticsConfigurationRequest {}

export interface GetBucketAnalyticsConfigurationServerOutput extends GetBucketAnalyticsConfigurationOutput {}

export type GetBucketAnalyticsConfigurationErrors = never

export function getGetBucketAnalyticsConfigurationHandler<Context>(
  operation: GetBucketAnalyticsConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketAnalyticsConfiguration', operation, onUnexpected)
}
