// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type {
  ListBucketInventoryConfigurationsOutput,
  ListBucketInventoryConfigurationsRequest,
} from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type ListBucketInventoryConfigurations<Context> = __Operation<
  ListBucketInventoryConfigurationsServerInput,
  ListBucketInventoryConfigurationsServerOutput,
  Context
>

export interface ListBucketInventoryConfigurationsServerInput extends ListBucketInventoryConfigurationsRequest {}

export interface ListBucketInventoryConfigurationsServerOutput extends ListBucketInventoryConfigurationsOutput {}

export type ListBucketInventoryConfigurationsErrors = never

export function getListBucketInventoryConfigurationsHandler<Context>(
  operation: ListBucketInventoryConfigurations<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('ListBucketInventoryConfigurations', operation, onUnexpected)
}
