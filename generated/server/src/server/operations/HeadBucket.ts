// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NotFound } from '../../models/errors.ts'
import type { HeadBucketOutput, HeadBucketRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type HeadBucket<Context> = __Operation<HeadBucketServerInput, HeadBucketServerOutput, Context>

export interface HeadBucketServerInput extends HeadBucketRequest {}

export interface HeadBucketServerOutput extends HeadBucketOutput {}

export type HeadBucketErrors = NotFound

export function getHeadBucketHandler<Context>(
  operation: HeadBucket<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('HeadBucket', operation, onUnexpected)
}
