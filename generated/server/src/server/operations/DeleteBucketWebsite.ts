// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { DeleteBucketWebsiteRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type DeleteBucketWebsite<Context> = __Operation<
  DeleteBucketWebsiteServerInput,
  DeleteBucketWebsiteServerOutput,
  Context
>

export interface DeleteBucketWebsiteServerInput extends DeleteBucketWebsiteRequest {}

export interface DeleteBucketWebsiteServerOutput {}

export type DeleteBucketWebsiteErrors = never

export function getDeleteBucketWebsiteHandler<Context>(
  operation: DeleteBucketWebsite<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('DeleteBucketWebsite', operation, onUnexpected)
}
