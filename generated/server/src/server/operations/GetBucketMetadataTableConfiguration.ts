// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketMetadataTableConfigurationOutput,
  GetBucketMetadataTableConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketMetadataTableConfiguration<Context> = __Operation<
  GetBucketMetadataTableConfigurationServerInput,
  GetBucketMetadataTableConfigurationServerOutput,
  Context
>

export interface GetBucketMetadataTableConfigurationServerInput extends GetBucketMetadataTableConfigurationRequest {}

export interface GetBucketMetadataTableConfigurationServerOutput extends GetBucketMetadataTableConfigurationOutput {}

export type GetBucketMetadataTableConfigurationErrors = never

export function getGetBucketMetadataTableConfigurationHandler<Context>(
  operation: GetBucketMetadataTableConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketMetadataTableConfiguration', operation, onUnexpected)
}
