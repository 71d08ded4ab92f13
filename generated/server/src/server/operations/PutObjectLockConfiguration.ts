// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutObjectLockConfigurationOutput, PutObjectLockConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObjectLockConfiguration<Context> = __Operation<
  PutObjectLockConfigurationServerInput,
  PutObjectLockConfigurationServerOutput,
  Context
>

export interface PutObjectLockConfigurationServerInput extends PutObjectLockConfigurationRequest {}

export interface PutObjectLockConfigurationServerOutput extends PutObjectLockConfigurationOutput {}

export type PutObjectLockConfigurationErrors = never

export function getPutObjectLockConfigurationHandler<Context>(
  operation: PutObjectLockConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObjectLockConfiguration', operation, onUnexpected)
}
