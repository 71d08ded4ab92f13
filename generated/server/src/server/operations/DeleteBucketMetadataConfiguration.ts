// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketMetadataConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketMetadataConfiguration<Context> = __Operation<
  DeleteBucketMetadataConfigurationServerInput,
  DeleteBucketMetadataConfigurationServerOutput,
  Context
>

export interface DeleteBucketMetadataConfigurationServerInput extends DeleteBucketMetadataConfigurationRequest {}

export interface DeleteBucketMetadataConfigurationServerOutput {}

export type DeleteBucketMetadataConfigurationErrors = never

export function getDeleteBucketMetadataConfigurationHandler<Context>(
  operation: DeleteBucketMetadataConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketMetadataConfiguration', operation, onUnexpected)
}
