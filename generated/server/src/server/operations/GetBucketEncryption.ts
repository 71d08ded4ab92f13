// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketEncryptionOutput, GetBucketEncryptionRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketEncryption<Context> = __Operation<
  GetBucketEncryptionServerInput,
  GetBucketEncryptionServerOutput,
  Context
>

export interface GetBucketEncryptionServerInput extends GetBucketEncryptionRequest {}

export interface GetBucketEncryptionServerOutput extends GetBucketEncryptionOutput {}

export type GetBucketEncryptionErrors = never

export function getGetBucketEncryptionHandler<Context>(
  operation: GetBucketEncryption<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketEncryption', operation, onUnexpected)
}
