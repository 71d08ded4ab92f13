/**
 * What IAM asks of policies that belong to whoever has them: identity policies, permissions boundaries and session
 * policies, in IAM's words.
 */
import type { Statement } from './document.ts'
import { PolicyError, type PolicyRules, type Words } from './parse.ts'

const syntax = 'Syntax errors in policy.'

const words: Words = {
  invalidJson: syntax,
  invalidVersion: syntax,
  emptyStatement: syntax,
  syntax,
  missing: field => missing[field] ?? syntax,
  unknown: () => syntax,
  invalidEffect: () => syntax,
  invalidPrincipal: 'Policy document should not specify a principal.',
  invalidAction: () => 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  invalidResource: resource => `Resource ${resource} must be in ARN format or "*".`,
  invalidOperator: () => syntax,
  invalidValue: () => syntax,
}

const missing: Readonly<Record<string, string>> = {
  Action: 'Policy statement must contain actions.',
  Resource: 'Policy statement must contain resources.',
}

/** In characters without white space; the largest there may be, those of a role together. */
const identityMax = 10_240
/** In characters. */
const sessionMax = 2048

export const identityRules: PolicyRules = {
  hasPrincipals: false,
  words,
  checkText: text => refuseLonger(text.replaceAll(/\s/g, ''), identityMax),
  checkStatement,
}

export const sessionRules: PolicyRules = {
  ...identityRules,
  checkText: text => refuseLonger(text, sessionMax),
}

function refuseLonger(text: string, most: number): void {
  if (text.length > most) throw new PolicyError(`Cannot exceed quota for PolicySize: ${most}`)
}

function checkStatement({ sid = '' }: Statement): void {
  if (/^[0-9A-Za-z]*$/.test(sid)) return
  throw new PolicyError(
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  )
}
