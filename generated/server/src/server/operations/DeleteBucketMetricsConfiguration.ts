// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketMetricsConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketMetricsConfiguration<Context> = __Operation<
  DeleteBucketMetricsConfigurationServerInput,
  DeleteBucketMetricsConfigurationServerOutput,
  Context
>

export interface DeleteBucketMetricsConfigurationServerInput extends DeleteBucketMetricsConfigurationRequest {}

export interface DeleteBucketMetricsConfigurationServerOutput {}

export type DeleteBucketMetricsConfigurationErrors = never

export function getDeleteBucketMetricsConfigurationHandler<Context>(
  operation: DeleteBucketMetricsConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketMetricsConfiguration', operation, onUnexpected)
}
