// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketAccelerateConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketAccelerateConfiguration<Context> = __Operation<
  PutBucketAccelerateConfigurationServerInput,
  PutBucketAccelerateConfigurationServerOutput,
  Context
>

export interface PutBucketAccelerateConfigurationServerInput extends PutBucketAccelerateConfigurationRequest {}

export interface PutBucketAccelerateConfigurationServerOutput {}

export type PutBucketAccelerateConfigurationErrors = never

export function getPutBucketAccelerateConfigurationHandler<Context>(
  operation: PutBucketAccelerateConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketAccelerateConfiguration', operation, onUnexpected)
}
