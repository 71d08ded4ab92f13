// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchBucket } from '../../models/errors.ts'
import type { CreateSessionOutput, CreateSessionRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type CreateSession<Context> = __Operation<CreateSessionServerInput, CreateSessionServerOutput, Context>

export interface CreateSessionServerInput extends CreateSessionRequest {}

export interface CreateSessionServerOutput extends CreateSessionOutput {}

export type CreateSessionErrors = NoSuchBucket

export function getCreateSessionHandler<Context>(
  operation: CreateSession<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('CreateSession', operation, onUnexpected)
}
