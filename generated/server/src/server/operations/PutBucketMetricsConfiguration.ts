// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketMetricsConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketMetricsConfiguration<Context> = __Operation<
  PutBucketMetricsConfigurationServerInput,
  PutBucketMetricsConfigurationServerOutput,
  Context
>

export interface PutBucketMetricsConfigurationServerInput extends PutBucketMetricsConfigurationRequest {}

export interface PutBucketMetricsConfigurationServerOutput {}

export type PutBucketMetricsConfigurationErrors = never

export function getPutBucketMetricsConfigurationHandler<Context>(
  operation: PutBucketMetricsConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketMetricsConfiguration', operation, onUnexpected)
}
