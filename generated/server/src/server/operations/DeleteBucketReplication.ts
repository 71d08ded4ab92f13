// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketReplicationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketReplication<Context> = __Operation<
  DeleteBucketReplicationServerInput,
  DeleteBucketReplicationServerOutput,
  Context
>

export interface DeleteBucketReplicationServerInput extends DeleteBucketReplicationRequest {}

export interface DeleteBucketReplicationServerOutput {}

export type DeleteBucketReplicationErrors = never

export function getDeleteBucketReplicationHandler<Context>(
  operation: DeleteBucketReplication<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketReplication', operation, onUnexpected)
}
