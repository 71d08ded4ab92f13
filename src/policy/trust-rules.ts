/**
 * Trust policies: who may assume a role. They are a role's own, so they name whom they are about and no resource, and are about
 * nothing but assuming it.
 */
import type { Policy } from './document.ts'
import { identityRules } from './identity-rules.ts'
import { isObject, parseJson } from './json.ts'
import { parsePolicy, PolicyError, type PolicyRules } from './parse.ts'

const rules: PolicyRules = {
  ...identityRules,
  hasPrincipals: true,
  words: { ...identityRules.words, invalidPrincipal: 'Invalid principal in policy' },
}

/** @throws {PolicyError} */
export function parseTrust(text: string): Policy {
  rules.checkText(text)
  let document: unknown
  try {
    document = parseJson(text)
  } catch {
    throw new PolicyError(rules.words.invalidJson)
  }
  if (!isObject(document)) throw new PolicyError(rules.words.invalidJson)
  const { Statement } = document
  const statements: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement]
  const policy = parsePolicy(JSON.stringify({ ...document, Statement: statements.map(aboutTheRole) }), rules)
  const actions = policy.statements.flatMap(statement => statement.actions.entries)
  if (!actions.every(({ written }) => written === '*' || /^sts:/i.test(written)))
    throw new PolicyError('AssumeRole policy may only specify STS AssumeRole actions.')
  return policy
}

function aboutTheRole(statement: unknown): unknown {
  if (!isObject(statement)) return statement
  if ('Resource' in statement || 'NotResource' in statement)
    throw new PolicyError('Has prohibited field Resource')
  return { ...statement, Resource: '*' }
}
