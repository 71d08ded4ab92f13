/**
 * Trust policies of roles that are kept. A user or a role that one names is meant as it is now: whoever has the name later is somebody
 * else, and a new name changes nothing. So the ARNs are remembered with the unique ids that they stood for.
 */
import type { Policy, Statement } from '../policy/document.ts'
import type { PrincipalName } from '../policy/principal.ts'
import { readTrust } from './documents.ts'
import { IdentityError } from './identity-error.ts'

/** Unique ids of users and roles by the ARNs that a text names them by. */
export type Principals = Readonly<Record<string, string>>

/** What an ARN stands for; `elsewhere` in an account that is not kept here. */
export type Meant = { readonly id: string } | 'nobody' | 'elsewhere'

export interface Trust {
  readonly trust: Policy
  readonly trustText: string
  readonly principals: Principals
}

/** @throws {IdentityError} `MalformedPolicyDocument`, also where it names nobody; `LimitExceeded` */
export function givenTrust(text: string, meant: (arn: string) => Meant): Trust {
  const policy = readTrust(text)
  const principals: Record<string, string> = {}
  for (const arn of policy.statements.flatMap(arnsIn)) {
    const found = meant(arn)
    if (found === 'nobody')
      throw new IdentityError('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${arn}"`)
    if (found !== 'elsewhere') principals[arn] = found.id
  }
  return { trust: bound(policy, principals), trustText: text, principals }
}

/** The same policy with ids where there were ARNs. */
export function bound(policy: Policy, principals: Principals): Policy {
  const named = new Map(Object.entries(principals))
  const statements = policy.statements.map(statement => boundStatement(statement, named))
  return Object.freeze({ ...policy, statements: Object.freeze(statements) })
}

function boundStatement(statement: Statement, named: ReadonlyMap<string, string>): Statement {
  const { principals } = statement
  if (principals === undefined) return statement
  const entries = principals.entries.map((name): PrincipalName => {
    const id = name.kind === 'arn' ? named.get(name.arn) : undefined
    return id === undefined ? name : { kind: 'id', id }
  })
  return Object.freeze({ ...statement, principals: Object.freeze({ ...principals, entries }) })
}

function arnsIn({ principals }: Statement): readonly string[] {
  return principals?.entries.flatMap(name => (name.kind === 'arn' ? [name.arn] : [])) ?? []
}
