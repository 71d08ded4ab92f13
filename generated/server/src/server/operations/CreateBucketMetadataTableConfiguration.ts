// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { CreateBucketMetadataTableConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CreateBucketMetadataTableConfiguration<Context> = __Operation<
  CreateBucketMetadataTableConfigurationServerInput,
  CreateBucketMetadataTableConfigurationServerOutput,
  Context
>

export interface CreateBucketMetadataTableConfigurationServerInput extends CreateBucketMetadataTableConfigurationRequest {}

export interface CreateBucketMetadataTableConfigurationServerOutput {}

export type CreateBucketMetadataTableConfigurationErrors = never

export function getCreateBucketMetadataTableConfigurationHandler<Context>(
  operation: CreateBucketMetadataTableConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CreateBucketMetadataTableConfiguration', operation, onUnexpected)
}
