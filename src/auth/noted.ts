/**
 * Tells whoever wants to know that somebody's signature was right: once the request is authenticated, and whatever becomes of it then.
 */
import type { Authenticate, AuthenticateForm } from '../service/authentication.ts'
import type { Identity } from '../service/context.ts'
import type { AuthenticateQuery, QueryService } from '../service/query.ts'

/** Called with each request that is authenticated, so it has to be quick. */
export type Noted = (identity: Identity, service: 's3' | QueryService) => void

export function notingRequests(authenticate: Authenticate, noted: Noted): Authenticate {
  return request => {
    const authenticated = authenticate(request)
    noted(authenticated.identity, 's3')
    return authenticated
  }
}

export function notingForms(authenticate: AuthenticateForm, noted: Noted): AuthenticateForm {
  return (form, sender) => {
    const authenticated = authenticate(form, sender)
    noted(authenticated.identity, 's3')
    return authenticated
  }
}

export function notingQueries(authenticate: AuthenticateQuery, noted: Noted): AuthenticateQuery {
  return request => {
    const { verify, ...unverified } = authenticate(request)
    return {
      ...unverified,
      verify(body, service) {
        const caller = verify(body, service)
        noted(caller.identity, service)
        return caller
      },
    }
  }
}
