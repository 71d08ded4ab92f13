/**
 * What S3 asks of the policy of a bucket, in its words.
 */
import type { PolicyRules, Words } from './parse.ts'
import { PolicyError } from './parse.ts'

const words: Words = {
  invalidJson: 'This policy contains invalid Json',
  invalidVersion: 'The policy must contain a valid version string',
  emptyStatement: 'Could not parse the policy: Statement is empty!',
  syntax: 'Invalid policy syntax.',
  missing: field => `Missing required field ${field}`,
  unknown: field => `Unknown field ${field}`,
  invalidEffect: effect => `Invalid effect: ${effect}`,
  invalidPrincipal: 'Invalid principal in policy',
  invalidAction: () => 'Policy has invalid action',
  invalidResource: () => 'Policy has invalid resource',
  invalidOperator: operator => `Invalid Condition type : ${operator}`,
  invalidValue: operator =>
    operator.includes('IpAddress') ? 'Invalid IP address in Conditions' : 'Invalid policy syntax.',
}

const maxBytes = 20 * 1024

export const bucketRules: PolicyRules = {
  hasPrincipals: true,
  words,
  checkText(text) {
    if (!text.startsWith('{')) {
      throw new PolicyError("Policies must be valid JSON and the first byte must be '{'")
    }
    if (Buffer.byteLength(text) > maxBytes) {
      throw new PolicyError('Policy exceeds the maximum allowed document size.')
    }
  },
  checkStatement() {},
}
