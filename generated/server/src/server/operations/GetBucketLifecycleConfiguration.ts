// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketLifecycleConfigurationOutput,
  GetBucketLifecycleConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketLifecycleConfiguration<Context> = __Operation<
  GetBucketLifecycleConfigurationServerInput,
  GetBucketLifecycleConfigurationServerOutput,
  Context
>

export interface GetBucketLifecycleConfigurationServerInput extends GetBucketLifecycleConfigurationRequest {}

export interface GetBucketLifecycleConfigurationServerOutput extends GetBucketLifecycleConfigurationOutput {}

export type GetBucketLifecycleConfigurationErrors = never

export function getGetBucketLifecycleConfigurationHandler<Context>(
  operation: GetBucketLifecycleConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketLifecycleConfiguration', operation, onUnexpected)
}
