// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchKey } from '../../models/errors.ts'
import type { PutObjectAclOutput, PutObjectAclRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type PutObjectAcl<Context> = __Operation<PutObjectAclServerInput, PutObjectAclServerOutput, Context>

export interface PutObjectAclServerInput extends PutObjectAclRequest {}

export interface PutObjectAclServerOutput extends PutObjectAclOutput {}

export type PutObjectAclErrors = NoSuchKey

export function getPutObjectAclHandler<Context>(
  operation: PutObjectAcl<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('PutObjectAcl', operation, onUnexpected)
}
