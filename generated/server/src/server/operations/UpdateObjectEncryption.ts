// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { AccessDenied, InvalidRequest, NoSuchKey } from '../../models/errors.ts'
import type { UpdateObjectEncryptionRequest, UpdateObjectEncryptionResponse } from '../../models/models_1.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type UpdateObjectEncryption<Context> = __Operation<
  UpdateObjectEncryptionServerInput,
  UpdateObjectEncryptionServerOutput,
  Context
>

export interface UpdateObjectEncryptionServerInput extends UpdateObjectEncryptionRequest {}

export interface UpdateObjectEncryptionServerOutput extends UpdateObjectEncryptionResponse {}

export type UpdateObjectEncryptionErrors = AccessDenied | InvalidRequest | NoSuchKey

export function getUpdateObjectEncryptionHandler<Context>(
  operation: UpdateObjectEncryption<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('UpdateObjectEncryption', operation, onUnexpected)
}
