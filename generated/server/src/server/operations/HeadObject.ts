// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NotFound } from '../../models/errors.ts'
import type { HeadObjectOutput, HeadObjectRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type HeadObject<Context> = __Operation<HeadObjectServerInput, HeadObjectServerOutput, Context>

export interface HeadObjectServerInput extends HeadObjectRequest {}

export interface HeadObjectServerOutput extends HeadObjectOutput {}

export type HeadObjectErrors = NotFound

export function getHeadObjectHandler<Context>(
  operation: HeadObject<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('HeadObject', operation, onUnexpected)
}
