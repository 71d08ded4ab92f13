// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketEncryptionRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketEncryption<Context> = __Operation<
  PutBucketEncryptionServerInput,
  PutBucketEncryptionServerOutput,
  Context
>

export interface PutBucketEncryptionServerInput extends PutBucketEncryptionRequest {}

export interface PutBucketEncryptionServerOutput {}

export type PutBucketEncryptionErrors = never

export function getPutBucketEncryptionHandler<Context>(
  operation: PutBucketEncryption<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketEncryption', operation, onUnexpected)
}
