// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetObjectLockConfigurationOutput, GetObjectLockConfigurationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectLockConfiguration<Context> = __Operation<
  GetObjectLockConfigurationServerInput,
  GetObjectLockConfigurationServerOutput,
  Context
>

export interface GetObjectLockConfigurationServerInput extends GetObjectLockConfigurationRequest {}

export interface GetObjectLockConfigurationServerOutput extends GetObjectLockConfigurationOutput {}

export type GetObjectLockConfigurationErrors = never

export function getGetObjectLockConfigurationHandler<Context>(
  operation: GetObjectLockConfiguration<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectLockConfiguration', operation, onUnexpected)
}
