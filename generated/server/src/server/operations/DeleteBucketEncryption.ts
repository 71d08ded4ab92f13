// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketEncryptionRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketEncryption<Context> = __Operation<
  DeleteBucketEncryptionServerInput,
  DeleteBucketEncryptionServerOutput,
  Context
>

export interface DeleteBucketEncryptionServerInput extends DeleteBucketEncryptionRequest {}

export interface DeleteBucketEncryptionServerOutput {}

export type DeleteBucketEncryptionErrors = never

export function getDeleteBucketEncryptionHandler<Context>(
  operation: DeleteBucketEncryption<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketEncryption', operation, onUnexpected)
}
