// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketAccelerateConfigurationOutput,
  GetBucketAccelerateConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketAccelerateConfiguration<Context> = __Operation<
  GetBucketAccelerateConfigurationServerInput,
  GetBucketAccelerateConfigurationServerOutput,
  Context
>

export interface GetBucketAccelerateConfigurationServerInput extends GetBucketAccelerateConfigurationRequest {}

export interface GetBucketAccelerateConfigurationServerOutput extends GetBucketAccelerateConfigurationOutput {}

export type GetBucketAccelerateConfigurationErrors = never

export function getGetBucketAccelerateConfigurationHandler<Context>(
  operation: GetBucketAccelerateConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketAccelerateConfiguration', operation, onUnexpected)
}
