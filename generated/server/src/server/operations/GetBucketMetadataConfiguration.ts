// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  GetBucketMetadataConfigurationOutput,
  GetBucketMetadataConfigurationRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketMetadataConfiguration<Context> = __Operation<
  GetBucketMetadataConfigurationServerInput,
  GetBucketMetadataConfigurationServerOutput,
  Context
>

export interface GetBucketMetadataConfigurationServerInput extends GetBucketMetadataConfigurationRequest {}

export interface GetBucketMetadataConfigurationServerOutput extends GetBucketMetadataConfigurationOutput {}

export type GetBucketMetadataConfigurationErrors = never

export function getGetBucketMetadataConfigurationHandler<Context>(
  operation: GetBucketMetadataConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketMetadataConfiguration', operation, onUnexpected)
}
