// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  PutBucketLifecycleConfigurationOutput,
  PutBucketLifecycleConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketLifecycleConfiguration<Context> = __Operation<
  PutBucketLifecycleConfigurationServerInput,
  PutBucketLifecycleConfigurationServerOutput,
  Context
>

export interface PutBucketLifecycleConfigurationServerInput extends PutBucketLifecycleConfigurationRequest {}

export interface PutBucketLifecycleConfigurationServerOutput extends PutBucketLifecycleConfigurationOutput {}

export type PutBucketLifecycleConfigurationErrors = never

export function getPutBucketLifecycleConfigurationHandler<Context>(
  operation: PutBucketLifecycleConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketLifecycleConfiguration', operation, onUnexpected)
}
