// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketInventoryConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketInventoryConfiguration<Context> = __Operation<
  PutBucketInventoryConfigurationServerInput,
  PutBucketInventoryConfigurationServerOutput,
  Context
>

export interface PutBucketInventoryConfigurationServerInput extends PutBucketInventoryConfigurationRequest {}

export interface PutBucketInventoryConfigurationServerOutput {}

export type PutBucketInventoryConfigurationErrors = never

export function getPutBucketInventoryConfigurationHandler<Context>(
  operation: PutBucketInventoryConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketInventoryConfiguration', operation, onUnexpected)
}
