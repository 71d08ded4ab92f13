/**
 * What a request says its session may do at most, a policy and managed ones by their ARNs, and how much of what a session may
 * carry is used. A session that nothing here could keep, or that names what is not there, is not made.
 */
import type { Inputs } from '@s3d/server/sts'
import type { Identities } from '../identity/identities.ts'
import { sessionRules } from '../policy/identity-rules.ts'
import { parsePolicy, PolicyError } from '../policy/parse.ts'
import type { Carried } from '../service/context.ts'
import { QueryError, queryError } from '../service/query.ts'

/** In characters, as AWS bounds the policy and the ARNs of a request together. */
const policyMaxLength = 2_048
const maxPolicyArns = 10
/** Of policies and tags together, as they are kept in the session's token. */
const packedMaxBytes = 4_096

/**
 * @param account whose the session is to be, and so are its managed policies
 * @throws {QueryError} `PackedPolicyTooLarge`, `MalformedPolicyDocument`, `ValidationError`
 */
export function boundsOf(
  { identities, account }: { readonly identities: Identities; readonly account: string },
  { Policy, PolicyArns = [] }: Pick<Inputs['AssumeRole'], 'Policy' | 'PolicyArns'>,
): Pick<Carried, 'sessionPolicy' | 'policyArns'> {
  const policyArns = PolicyArns.map(({ arn = '' }) => arn)
  if (policyArns.length > maxPolicyArns)
    throw invalid(`A session may have ${maxPolicyArns} managed policies, not ${policyArns.length}.`)
  const length = [Policy ?? '', ...policyArns].reduce((sum, text) => sum + text.length, 0)
  if (length > policyMaxLength)
    throw tooLarge(`The session policies have ${length} characters, where ${policyMaxLength} are allowed.`)
  if (Policy !== undefined) requirePolicy(Policy)
  const unknown = policyArns.find(arn => identities.policy(arn, account) === undefined)
  if (unknown !== undefined) throw invalid(`Policy ${unknown} does not exist or is not attachable.`)
  return {
    ...(Policy !== undefined && { sessionPolicy: Policy }),
    ...(policyArns.length > 0 && { policyArns }),
  }
}

function requirePolicy(text: string): void {
  try {
    parsePolicy(text, sessionRules)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw queryError('MalformedPolicyDocument', { message: error.message, cause: error })
  }
}

/**
 * How many percent of what a session may carry is used; `undefined` for one that carries nothing of a request.
 * @throws {QueryError} `PackedPolicyTooLarge`
 */
export function packedSizeOf({ sessionPolicy, policyArns, tags }: Carried): number | undefined {
  if (sessionPolicy === undefined && policyArns === undefined && tags === undefined) return undefined
  const bytes = Buffer.byteLength(JSON.stringify([sessionPolicy, policyArns, tags]))
  const percent = Math.ceil((100 * bytes) / packedMaxBytes)
  if (percent <= 100) return percent
  throw tooLarge(`The session policies and tags take ${percent} percent of the room that there is for them.`)
}

function tooLarge(message: string): QueryError {
  return queryError('PackedPolicyTooLarge', { message })
}

function invalid(message: string): QueryError {
  return new QueryError('ValidationError', { message })
}
