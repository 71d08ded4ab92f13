// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketNotificationConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketNotificationConfiguration<Context> = __Operation<
  PutBucketNotificationConfigurationServerInput,
  PutBucketNotificationConfigurationServerOutput,
  Context
>

export interface PutBucketNotificationConfigurationServerInput extends PutBucketNotificationConfigurationRequest {}

export interface PutBucketNotificationConfigurationServerOutput {}

export type PutBucketNotificationConfigurationErrors = never

export function getPutBucketNotificationConfigurationHandler<Context>(
  operation: PutBucketNotificationConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketNotificationConfiguration', operation, onUnexpected)
}
