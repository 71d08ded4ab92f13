// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { NoSuchKey } from '../../models/errors.ts'
import type { GetObjectAclOutput, GetObjectAclRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectAcl<Context> = __Operation<GetObjectAclServerInput, GetObjectAclServerOutput, Context>

export interface GetObjectAclServerInput extends GetObjectAclRequest {}

export interface GetObjectAclServerOutput extends GetObjectAclOutput {}

export type GetObjectAclErrors = NoSuchKey

export function getGetObjectAclHandler<Context>(
  operation: GetObjectAcl<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectAcl', operation, onUnexpected)
}
