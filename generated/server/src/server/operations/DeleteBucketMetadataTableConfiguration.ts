// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketMetadataTableConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketMetadataTableConfiguration<Context> = __Operation<
  DeleteBucketMetadataTableConfigurationServerInput,
  DeleteBucketMetadataTableConfigurationServerOutput,
  Context
>

export interface DeleteBucketMetadataTableConfigurationServerInput extends DeleteBucketMetadataTableConfigurationRequest {}

export interface DeleteBucketMetadataTableConfigurationServerOutput {}

export type DeleteBucketMetadataTableConfigurationErrors = never

export function getDeleteBucketMetadataTableConfigurationHandler<Context>(
  operation: DeleteBucketMetadataTableConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketMetadataTableConfiguration', operation, onUnexpected)
}
