// The router. Generated from model/ by `npm run codegen`; do not edit.
import type { Form } from './../../query/form.ts'
import { QueryError, invalidAction } from './../../query/query-error.ts'
import type { OperationName } from './operation-types.ts'

/** The version of the interface, which every request names. */
export const version = '2011-06-15'

/**
 * The operation that a request names.
 * @throws {QueryError} `MissingAction`, `InvalidAction`
 */
export function route(form: Form): OperationName {
  const action = form.child('Action')?.value
  if (!action) throw new QueryError('MissingAction')
  const asked = form.child('Version')?.value
  if (asked === version) {
    switch (action) {
      case 'AssumeRole':
      case 'AssumeRoleWithWebIdentity':
      case 'GetCallerIdentity':
      case 'GetFederationToken':
      case 'GetSessionToken':
        return action
    }
  }
  throw invalidAction(action, asked)
}
