// The operations' names, inputs and outputs. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AssumeRoleRequest,
  AssumeRoleResponse,
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
  GetCallerIdentityRequest,
  GetCallerIdentityResponse,
  GetFederationTokenRequest,
  GetFederationTokenResponse,
  GetSessionTokenRequest,
  GetSessionTokenResponse,
} from './../models/index.ts'

/** The input of each operation. */
export interface Inputs {
  AssumeRole: AssumeRoleRequest
  AssumeRoleWithWebIdentity: AssumeRoleWithWebIdentityRequest
  GetCallerIdentity: GetCallerIdentityRequest
  GetFederationToken: GetFederationTokenRequest
  GetSessionToken: GetSessionTokenRequest
}

/** The output of each operation; an empty one has no members. */
export interface Outputs {
  AssumeRole: AssumeRoleResponse
  AssumeRoleWithWebIdentity: AssumeRoleWithWebIdentityResponse
  GetCallerIdentity: GetCallerIdentityResponse
  GetFederationToken: GetFederationTokenResponse
  GetSessionToken: GetSessionTokenResponse
}

/** The name of an operation, as in the model. */
export type OperationName = keyof Inputs
