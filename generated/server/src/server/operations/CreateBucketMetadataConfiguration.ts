// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { CreateBucketMetadataConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CreateBucketMetadataConfiguration<Context> = __Operation<
  CreateBucketMetadataConfigurationServerInput,
  CreateBucketMetadataConfigurationServerOutput,
  Context
>

export interface CreateBucketMetadataConfigurationServerInput extends CreateBucketMetadataConfigurationRequest {}

export interface CreateBucketMetadataConfigurationServerOutput {}

export type CreateBucketMetadataConfigurationErrors = never

export function getCreateBucketMetadataConfigurationHandler<Context>(
  operation: CreateBucketMetadataConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CreateBucketMetadataConfiguration', operation, onUnexpected)
}
