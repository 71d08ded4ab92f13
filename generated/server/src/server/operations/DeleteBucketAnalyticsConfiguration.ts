// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketAnalyticsConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketAnalyticsConfiguration<Context> = __Operation<
  DeleteBucketAnalyticsConfigurationServerInput,
  DeleteBucketAnalyticsConfigurationServerOutput,
  Context
>

export interface DeleteBucketAnalyticsConfigurationServerInput extends DeleteBucketAnalyticsConfigurationRequest {}

export interface DeleteBucketAnalyticsConfigurationServerOutput {}

export type DeleteBucketAnalyticsConfigurationErrors = never

export function getDeleteBucketAnalyticsConfigurationHandler<Context>(
  operation: DeleteBucketAnalyticsConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketAnalyticsConfiguration', operation, onUnexpected)
}
