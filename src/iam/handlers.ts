/**
 * What every action of IAM is given once it is known that the caller may: the account it is about, and who asks.
 */
import type { Inputs, OperationName, Outputs } from '@s3d/server/iam'
import type { Identities } from '../identity/identities.ts'
import { QueryError, type Caller } from '../service/query.ts'

/** All that an account has. */
export type IdentityAccount = ReturnType<Identities['account']>

export interface Asking {
  /** The caller's. */
  readonly account: IdentityAccount
  /** Its twelve digits. */
  readonly accountId: string
  readonly identity: Caller['identity']
  readonly nowMs: number
}

/** @throws {IdentityError} {QueryError} for every failure a client may see */
export type Handler<Op extends OperationName> = (
  input: Inputs[Op],
  asking: Asking,
) => Outputs[Op] | Promise<Outputs[Op]>

export type HandlersOf<Ops extends OperationName> = { readonly [Op in Ops]: Handler<Op> }

/** Where a user who leaves the name out means themselves. */
const selfMeaning: ReadonlySet<OperationName> = new Set<OperationName>([
  'CreateAccessKey',
  'DeleteAccessKey',
  'GetUser',
  'ListAccessKeys',
  'ListMFADevices',
  'ListSSHPublicKeys',
  'ListServiceSpecificCredentials',
  'ListSigningCertificates',
  'UpdateAccessKey',
])

/** The name that is left out. @returns `undefined` where none is, and where no user asks */
export function impliedUser(op: OperationName, identity: Caller['identity']): string | undefined {
  if (identity.kind !== 'user' || !selfMeaning.has(op)) return undefined
  return identity.arn.slice(identity.arn.lastIndexOf('/') + 1)
}

/** @throws {QueryError} `ValidationError` where it is left out and who asks is no user */
export function requireUserName(name: string | undefined): string {
  if (name !== undefined) return name
  throw new QueryError('ValidationError', {
    message: 'Must specify userName when calling with non-User credentials',
  })
}
