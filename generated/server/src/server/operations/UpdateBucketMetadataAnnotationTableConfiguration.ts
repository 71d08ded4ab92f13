// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { UpdateBucketMetadataAnnotationTableConfigurationRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type UpdateBucketMetadataAnnotationTableConfiguration<Context> = __Operation<
  UpdateBucketMetadataAnnotationTableConfigurationServerInput,
  UpdateBucketMetadataAnnotationTableConfigurationServerOutput,
  Context
>

export interface UpdateBucketMetadataAnnotationTableConfigurationServerInput extends UpdateBucketMetadataAnnotationTableConfigurationRequest {}

export interface UpdateBucketMetadataAnnotationTableConfigurationServerOutput {}

export type UpdateBucketMetadataAnnotationTableConfigurationErrors = never

export function getUpdateBucketMetadataAnnotationTableConfigurationHandler<Context>(
  operation: UpdateBucketMetadataAnnotationTableConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('UpdateBucketMetadataAnnotationTableConfiguration', operation, onUnexpected)
}
