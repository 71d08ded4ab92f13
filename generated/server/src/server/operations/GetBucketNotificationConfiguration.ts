// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketNotificationConfigurationRequest, NotificationConfiguration } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketNotificationConfiguration<Context> = __Operation<
  GetBucketNotificationConfigurationServerInput,
  GetBucketNotificationConfigurationServerOutput,
  Context
>

export interface GetBucketNotificationConfigurationServerInput extends GetBucketNotificationConfigurationRequest {}

export interface GetBucketNotificationConfigurationServerOutput extends NotificationConfiguration {}

export type GetBucketNotificationConfigurationErrors = never

export function getGetBucketNotificationConfigurationHandler<Context>(
  operation: GetBucketNotificationConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketNotificationConfiguration', operation, onUnexpected)
}
