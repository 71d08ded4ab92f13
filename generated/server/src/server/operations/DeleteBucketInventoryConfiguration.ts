// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketInventoryConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketInventoryConfiguration<Context> = __Operation<
  DeleteBucketInventoryConfigurationServerInput,
  DeleteBucketInventoryConfigurationServerOutput,
  Context
>

export interface DeleteBucketInventoryConfigurationServerInput extends DeleteBucketInventoryConfigurationRequest {}

export interface DeleteBucketInventoryConfigurationServerOutput {}

export type DeleteBucketInventoryConfigurationErrors = never

export function getDeleteBucketInventoryConfigurationHandler<Context>(
  operation: DeleteBucketInventoryConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketInventoryConfiguration', operation, onUnexpected)
}
