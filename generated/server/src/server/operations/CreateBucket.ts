// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { BucketAlreadyExists, BucketAlreadyOwnedByYou } from '../../models/errors.ts'
import type { CreateBucketOutput, CreateBucketRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CreateBucket<Context> = __Operation<CreateBucketServerInput, CreateBucketServerOutput, Context>

export interface CreateBucketServerInput extends CreateBucketRequest {}

export interface CreateBucketServerOutput extends CreateBucketOutput {}

export type CreateBucketErrors = BucketAlreadyExists | BucketAlreadyOwnedByYou

export function getCreateBucketHandler<Context>(
  operation: CreateBucket<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CreateBucket', operation, onUnexpected)
}
