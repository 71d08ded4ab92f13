/**
 * OPA asked about IAM and STS: every action that a request needs and s3d's own policies allow is put to the policy before
 * anything is done, root's as well. Here OPA only takes away, whoever decides about S3: a document that was written for objects
 * hands nobody a key.
 */
import { answerableFor } from '../policy/accounts.ts'
import { S3Error } from '../service/errors.ts'
import { QueryError, type PermitsQuery, type QueryNeed } from '../service/query.ts'
import { allowed, type OpaDependencies } from './authorize.ts'
import { queryQuestion } from './question.ts'

export function opaPermits(deps: OpaDependencies): PermitsQuery {
  return async (need, { arrival, requestId, trail }) => {
    const { action, resource, who } = need
    const asker = who.kind === 'web' ? `${who.provider} ${who.subject}` : answerableFor(who)
    const about = { asker, decisions: trail, requestId, action, resource }
    await allowed(deps, queryQuestion(need, arrival), about).catch((error: unknown) => {
      throw error instanceof S3Error ? refusal(error, need) : error
    })
  }
}

/** In the words of the service, and nothing of the policy. */
function refusal(cause: S3Error, { action, resource, who }: QueryNeed): QueryError {
  if (cause.code !== 'AccessDenied') return new QueryError('ServiceUnavailable', { cause })
  if (who.kind === 'web')
    return new QueryError('AccessDenied', { message: `Not authorized to perform ${action}`, cause })
  const name = 'arn' in who ? who.arn : answerableFor(who)
  return new QueryError('AccessDenied', {
    message: `User: ${name} is not authorized to perform: ${action} on resource: ${resource}`,
    cause,
  })
}
