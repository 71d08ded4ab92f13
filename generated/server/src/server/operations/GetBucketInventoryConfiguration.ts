// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketInventoryConfigurationOutput,
  GetBucketInventoryConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketInventoryConfiguration<Context> = __Operation<
  GetBucketInventoryConfigurationServerInput,
  GetBucketInventoryConfigurationServerOutput,
  Context
>

export interface GetBucketInventoryConfigurationServerInput extends GetBucketInventoryConfigurationRequest {}

export interface GetBucketInventoryConfigurationServerOutput extends GetBucketInventoryConfigurationOutput {}

export type GetBucketInventoryConfigurationErrors = never

export function getGetBucketInventoryConfigurationHandler<Context>(
  operation: GetBucketInventoryConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketInventoryConfiguration', operation, onUnexpected)
}
