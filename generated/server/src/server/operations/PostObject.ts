// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { PostObjectOutput, PostObjectRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PostObject<Context> = __Operation<PostObjectServerInput, PostObjectServerOutput, Context>

export interface PostObjectServerInput extends PostObjectRequest {}

export interface PostObjectServerOutput extends PostObjectOutput {}

export type PostObjectErrors = never

export function getPostObjectHandler<Context>(
  operation: PostObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PostObject', operation, onUnexpected)
}
