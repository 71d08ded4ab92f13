// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketReplicationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketReplication<Context> = __Operation<
  PutBucketReplicationServerInput,
  PutBucketReplicationServerOutput,
  Context
>

export interface PutBucketReplicationServerInput extends PutBucketReplicationRequest {}

export interface PutBucketReplicationServerOutput {}

export type PutBucketReplicationErrors = never

export function getPutBucketReplicationHandler<Context>(
  operation: PutBucketReplication<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketReplication', operation, onUnexpected)
}
