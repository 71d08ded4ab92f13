// The operation table. Generated from model/ by `npm run codegen`; do not edit.
import type { OperationName } from './operation-types.ts'

/** What the model says of an operation. */
export interface Operation {
  /** The IAM action that permits it. */
  readonly action: string
  /** Whether who calls has to sign. */
  readonly signed: boolean
}

/** Every operation. */
export const operations: { readonly [Op in OperationName]: Operation } = {
  AssumeRole: { action: 'sts:AssumeRole', signed: true },
  AssumeRoleWithWebIdentity: { action: 'sts:AssumeRoleWithWebIdentity', signed: false },
  GetCallerIdentity: { action: 'sts:GetCallerIdentity', signed: true },
  GetFederationToken: { action: 'sts:GetFederationToken', signed: true },
  GetSessionToken: { action: 'sts:GetSessionToken', signed: true },
}
