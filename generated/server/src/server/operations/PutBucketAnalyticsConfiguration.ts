// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketAnalyticsConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketAnalyticsConfiguration<Context> = __Operation<
  PutBucketAnalyticsConfigurationServerInput,
  PutBucketAnalyticsConfigurationServerOutput,
  Context
>

export interface PutBucketAnalyticsConfigurationServerInput extends PutBucketAnalyticsConfigurationRequest {}

export interface PutBucketAnalyticsConfigurationServerOutput {}

export type PutBucketAnalyticsConfigurationErrors = never

export function getPutBucketAnalyticsConfigurationHandler<Context>(
  operation: PutBucketAnalyticsConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketAnalyticsConfiguration', operation, onUnexpected)
}
