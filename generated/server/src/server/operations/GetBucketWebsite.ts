// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetBucketWebsiteOutput, GetBucketWebsiteRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetBucketWebsite<Context> = __Operation<GetBucketWebsiteServerInput, GetBucketWebsiteServerOutput, Context>

export interface GetBucketWebsiteServerInput extends GetBucketWebsiteRequest {}

export interface GetBucketWebsiteServerOutput extends GetBucketWebsiteOutput {}

export type GetBucketWebsiteErrors = never

export function getGetBucketWebsiteHandler<Context>(
  operation: GetBucketWebsite<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetBucketWebsite', operation, onUnexpected)
}
