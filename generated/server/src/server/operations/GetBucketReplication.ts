// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketReplicationOutput, GetBucketReplicationRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketReplication<Context> = __Operation<
  GetBucketReplicationServerInput,
  GetBucketReplicationServerOutput,
  Context
>

export interface GetBucketReplicationServerInput extends GetBucketReplicationRequest {}

export interface GetBucketReplicationServerOutput extends GetBucketReplicationOutput {}

export type GetBucketReplicationErrors = never

export function getGetBucketReplicationHandler<Context>(
  operation: GetBucketReplication<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketReplication', operation, onUnexpected)
}
