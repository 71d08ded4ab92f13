// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { UpdateBucketMetadataInventoryTableConfigurationRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type UpdateBucketMetadataInventoryTableConfiguration<Context> = __Operation<
  UpdateBucketMetadataInventoryTableConfigurationServerInput,
  UpdateBucketMetadataInventoryTableConfigurationServerOutput,
  Context
>

export interface UpdateBucketMetadataInventoryTableConfigurationServerInput extends UpdateBucketMetadataInventoryTableConfigurationRequest {}

export interface UpdateBucketMetadataInventoryTableConfigurationServerOutput {}

export type UpdateBucketMetadataInventoryTableConfigurationErrors = never

export function getUpdateBucketMetadataInventoryTableConfigurationHandler<Context>(
  operation: UpdateBucketMetadataInventoryTableConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('UpdateBucketMetadataInventoryTableConfiguration', operation, onUnexpected)
}
