// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { EncryptionTypeMismatch, InvalidRequest, InvalidWriteOffset, TooManyParts } from '../../models/errors.ts'
import type { PutObjectOutput, PutObjectRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObject<Context> = __Operation<PutObjectServerInput, PutObjectServerOutput, Context>

export interface PutObjectServerInput extends PutObjectRequest {}

export interface PutObjectServerOutput extends PutObjectOutput {}

export type PutObjectErrors = EncryptionTypeMismatch | InvalidRequest | InvalidWriteOffset | TooManyParts

export function getPutObjectHandler<Context>(
  operation: PutObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObject', operation, onUnexpected)
}
