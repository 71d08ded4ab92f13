/**
 * What S3 asks of the policy of a bucket, in its words: actions that there are, resources of this bucket, and condition
 * keys that go with them. A statement that could never apply is refused, because somebody relies on it.
 */
import { goesWith, s3Actions, type ResourceKind } from './actions.ts'
import { splitArn, type ArnPattern } from './arn.ts'
import type { ActionPattern, Statement } from './document.ts'
import { PolicyError, type PolicyRules, type Words } from './parse.ts'
import { compilePattern, matchesPattern } from './wildcard.ts'

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

export function bucketRules(bucket: string): PolicyRules {
  return {
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
    checkStatement: statement => checkStatement(statement, bucket),
  }
}

function checkStatement(statement: Statement, bucket: string): void {
  const { effect, principals, actions, resources, conditions } = statement
  // To allow something to everybody but a few is what nobody means.
  if (effect === 'Allow' && principals?.except === true) throw new PolicyError(words.syntax)
  const named = actions.entries.map(knownActions)
  const kinds = resources.entries.map(entry => kindsOf(entry, bucket))
  const about = new Set(resources.except ? (['bucket', 'object'] as const) : kinds.flat())
  const applicable = (names: readonly string[]) =>
    names.filter(name => about.has(s3Actions.get(name) ?? 'service'))
  if (!actions.except && named.some(names => applicable(names).length === 0)) {
    throw new PolicyError('Action does not apply to any resource(s) in statement')
  }
  for (const { key } of conditions) {
    if (!key.startsWith('s3:')) {
      if (!otherKeys.test(key)) throw new PolicyError('Policy has an invalid condition key')
      continue
    }
    const goes = goesWith(key)
    if (goes === undefined) throw new PolicyError('Policy has an invalid condition key')
    if (!actions.except && named.some(names => !applicable(names).some(goes))) {
      throw new PolicyError('Conditions do not apply to combination of actions and resources in statement')
    }
  }
}

/** Of every service, of federation and of tokens. */
const otherKeys =
  /^(?:aws|saml|sts|cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com):./

/** @throws {PolicyError} for a pattern of none */
function knownActions({ pattern }: ActionPattern): readonly string[] {
  const names = [...s3Actions.keys()].filter(name => matchesPattern(pattern, name))
  if (names.length === 0) throw new PolicyError(words.invalidAction(''))
  return names
}

/** @throws {PolicyError} for what is not of this bucket */
function kindsOf({ written }: ArnPattern, bucket: string): readonly ResourceKind[] {
  if (written === '*') return ['bucket', 'object']
  const [, , service = '', region = '', account = '', resource = '*'] = splitArn(written)
  const slash = resource.indexOf('/')
  const name = slash < 0 ? resource : resource.slice(0, slash)
  const fits = name.includes('${') || matchesPattern(compilePattern([{ text: name, literal: false }]), bucket)
  if (service !== 's3' || !/^\**$/.test(region + account) || !fits) {
    throw new PolicyError(words.invalidResource(written))
  }
  if (slash >= 0) return ['object']
  return name.includes('*') ? ['bucket', 'object'] : ['bucket']
}
