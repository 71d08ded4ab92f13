// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { UpdateBucketMetadataJournalTableConfigurationRequest } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type UpdateBucketMetadataJournalTableConfiguration<Context> = __Operation<
  UpdateBucketMetadataJournalTableConfigurationServerInput,
  UpdateBucketMetadataJournalTableConfigurationServerOutput,
  Context
>

export interface UpdateBucketMetadataJournalTableConfigurationServerInput extends UpdateBucketMetadataJournalTableConfigurationRequest {}

export interface UpdateBucketMetadataJournalTableConfigurationServerOutput {}

export type UpdateBucketMetadataJournalTableConfigurationErrors = never

export function getUpdateBucketMetadataJournalTableConfigurationHandler<Context>(
  operation: UpdateBucketMetadataJournalTableConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('UpdateBucketMetadataJournalTableConfiguration', operation, onUnexpected)
}
