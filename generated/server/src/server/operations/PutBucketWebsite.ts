// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PutBucketWebsiteRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutBucketWebsite<Context> = __Operation<PutBucketWebsiteServerInput, PutBucketWebsiteServerOutput, Context>

export interface PutBucketWebsiteServerInput extends PutBucketWebsiteRequest {}

export interface PutBucketWebsiteServerOutput {}

export type PutBucketWebsiteErrors = never

export function getPutBucketWebsiteHandler<Context>(
  operation: PutBucketWebsite<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutBucketWebsite', operation, onUnexpected)
}
