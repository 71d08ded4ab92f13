/**
 * The text of a policy to a policy, by the grammar that IAM documents. What differs between kinds of policies, and the
 * words of refusals, comes from `rules`: `bucketRules` for those that are put on a bucket, `identityRules` for others.
 * Whatever it returns can be evaluated; nothing in it is left unread.
 */
import { parseArnPattern, type ArnPattern } from './arn.ts'
import { ConditionError, parseCondition, type Condition } from './condition.ts'
import type { ActionPattern, Listed, Policy, Statement } from './document.ts'
import { isObject, JsonError, parseJson, type JsonObject } from './json.ts'
import { parsePrincipal, type PrincipalName } from './principal.ts'
import { VariableError, type Version } from './template.ts'
import { compilePattern } from './wildcard.ts'

/** What AWS says about a policy that it does not take. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  /** What of the policy it is about, where AWS tells. */
  readonly detail: string | undefined

  constructor(message: string, detail?: string) {
    super(message)
    this.detail = detail
  }
}

export interface PolicyRules {
  /** Whether statements name whom they are about. */
  readonly hasPrincipals: boolean
  readonly words: Words
  /** What is asked of the text before it is read. @throws {PolicyError} when it is too long */
  readonly checkText: (text: string) => void
  /** What holds for a statement as a whole. @throws {PolicyError} */
  readonly checkStatement: (statement: Statement) => void
}

/** How a kind of policy is refused. */
export interface Words {
  readonly invalidJson: string
  readonly invalidVersion: string
  readonly emptyStatement: string
  readonly syntax: string
  readonly missing: (field: string) => string
  readonly unknown: (field: string) => string
  readonly invalidEffect: (effect: string) => string
  readonly invalidPrincipal: string
  readonly invalidAction: (action: string) => string
  readonly invalidResource: (resource: string) => string
  readonly invalidOperator: (operator: string) => string
  readonly invalidValue: (operator: string) => string
}

/** @throws {PolicyError} */
export function parsePolicy(text: string, rules: PolicyRules): Policy {
  const { words } = rules
  rules.checkText(text)
  const document = readJson(text, words)
  refuseOthers(document, ['Version', 'Id', 'Statement'], words)
  const version = versionOf(document['Version'], words)
  const id = document['Id']
  if (id !== undefined && typeof id !== 'string') throw new PolicyError(words.syntax)
  const written = document['Statement']
  if (written === undefined) throw new PolicyError(words.missing('Statement'))
  const list: readonly unknown[] = Array.isArray(written) ? written : [written]
  if (list.length === 0) throw new PolicyError(words.emptyStatement)
  const statements = list.map(each => new StatementReader(each, version, rules).read())
  refuseRepeatedSids(statements)
  return Object.freeze({ version, statements: Object.freeze(statements) })
}

function readJson(text: string, words: Words): JsonObject {
  try {
    const document = parseJson(text)
    if (isObject(document)) return document
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
  }
  throw new PolicyError(words.invalidJson)
}

function refuseOthers(object: JsonObject, known: readonly string[], words: Words): void {
  const unknown = Object.keys(object).find(name => !known.includes(name))
  if (unknown !== undefined) throw new PolicyError(words.unknown(unknown))
}

function versionOf(value: unknown, { invalidVersion }: Words): Version {
  if (value === undefined || value === '2008-10-17') return '2008-10-17'
  if (value === '2012-10-17') return value
  throw new PolicyError(invalidVersion)
}

function refuseRepeatedSids(statements: readonly Statement[]): void {
  const sids = statements.map(({ sid }) => sid).filter(sid => sid !== undefined && sid !== '')
  if (new Set(sids).size < sids.length) {
    throw new PolicyError('Statement IDs (SID) in a single policy must be unique.')
  }
}

const elements = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

class StatementReader {
  readonly #written: JsonObject
  readonly #version: Version
  readonly #rules: PolicyRules

  constructor(written: unknown, version: Version, rules: PolicyRules) {
    if (!isObject(written)) throw new PolicyError(rules.words.syntax)
    this.#written = written
    this.#version = version
    this.#rules = rules
  }

  read(): Statement {
    const { words, hasPrincipals, checkStatement } = this.#rules
    refuseOthers(this.#written, [...elements, 'Principal', 'NotPrincipal'], words)
    const sid = this.#written['Sid']
    if (sid !== undefined && typeof sid !== 'string') throw new PolicyError(words.syntax)
    const effect = this.#effect()
    const principals = this.#principals(hasPrincipals)
    const statement = Object.freeze({
      sid,
      effect,
      principals,
      actions: this.#listed('Action', text => this.#action(text)),
      resources: this.#listed('Resource', text => this.#resource(text)),
      conditions: Object.freeze(this.#conditions()),
    })
    checkStatement(statement)
    return statement
  }

  #effect(): Statement['effect'] {
    const { words } = this.#rules
    const effect = this.#written['Effect']
    if (effect === undefined) throw new PolicyError(words.missing('Effect'))
    if (effect === 'Allow' || effect === 'Deny') return effect
    throw new PolicyError(words.invalidEffect(typeof effect === 'string' ? effect : JSON.stringify(effect)))
  }

  /** An element or its opposite, of which there is exactly one. */
  #either(name: string): { readonly except: boolean; readonly value: unknown } {
    const { words } = this.#rules
    const [value, others] = [this.#written[name], this.#written['Not' + name]]
    if (value === undefined && others === undefined) throw new PolicyError(words.missing(name))
    if (value !== undefined && others !== undefined) throw new PolicyError(words.syntax)
    return { except: value === undefined, value: value ?? others }
  }

  #listed<Entry>(name: string, read: (text: string) => Entry): Listed<Entry> {
    const { except, value } = this.#either(name)
    const texts = this.#texts(value)
    if (texts.length === 0) throw new PolicyError(this.#rules.words.missing(name))
    return Object.freeze({ except, entries: Object.freeze(texts.map(read)) })
  }

  #texts(value: unknown): readonly string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return list.map(each => {
      if (typeof each !== 'string') throw new PolicyError(this.#rules.words.syntax)
      return each
    })
  }

  #principals(hasPrincipals: boolean): Listed<PrincipalName> | undefined {
    const { words } = this.#rules
    if (!hasPrincipals) {
      if (this.#written['Principal'] === undefined && this.#written['NotPrincipal'] === undefined)
        return undefined
      throw new PolicyError(words.invalidPrincipal)
    }
    const { except, value } = this.#either('Principal')
    const entries = value === '*' ? [{ kind: 'everyone' } as const] : this.#named(value)
    if (entries.length === 0) throw new PolicyError(words.invalidPrincipal)
    return Object.freeze({ except, entries: Object.freeze(entries) })
  }

  #named(value: unknown): PrincipalName[] {
    const { invalidPrincipal } = this.#rules.words
    if (!isObject(value)) throw new PolicyError(invalidPrincipal)
    return Object.entries(value).flatMap(([type, names]) =>
      this.#texts(names).map(name => {
        const principal = parsePrincipal(type, name)
        if (principal === undefined) throw new PolicyError(invalidPrincipal, `"${type}" : "${name}"`)
        return principal
      }),
    )
  }

  #action(written: string): ActionPattern {
    if (written !== '*' && !/^[a-z0-9-]+:[\w*?]+$/i.test(written)) {
      throw new PolicyError(this.#rules.words.invalidAction(written))
    }
    const pattern = compilePattern([{ text: written.toLowerCase(), literal: false }])
    return Object.freeze({ written, pattern })
  }

  #resource(written: string): ArnPattern {
    const invalid = this.#rules.words.invalidResource(written)
    if (written !== '*' && !/^arn:[^:]+:[a-z0-9-]+(?::|$)/.test(written)) throw new PolicyError(invalid)
    return orRefused(() => parseArnPattern(written, this.#version), invalid)
  }

  #conditions(): readonly Condition[] {
    const { words } = this.#rules
    const written = this.#written['Condition']
    if (written === undefined) return []
    if (!isObject(written)) throw new PolicyError(words.syntax)
    return Object.entries(written).flatMap(([operator, block]) => {
      if (!isObject(block)) throw new PolicyError(words.syntax)
      return Object.entries(block).map(([key, value]) => {
        const values = this.#values(value)
        return this.#condition({ operator, key, values })
      })
    })
  }

  #values(value: unknown): readonly string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (list.length === 0) throw new PolicyError(this.#rules.words.syntax)
    return list.map(each => {
      if (typeof each === 'string') return each
      if (typeof each === 'number' || typeof each === 'boolean') return String(each)
      throw new PolicyError(this.#rules.words.syntax)
    })
  }

  #condition(written: Parameters<typeof parseCondition>[0]): Condition {
    const { words } = this.#rules
    try {
      return orRefused(() => parseCondition(written, this.#version), words.syntax)
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error
      const say = error.problem === 'operator' ? words.invalidOperator : words.invalidValue
      throw new PolicyError(say(error.operator))
    }
  }
}

/** What holds a variable that is none is refused as a whole. */
function orRefused<Read>(read: () => Read, message: string): Read {
  try {
    return read()
  } catch (error) {
    throw error instanceof VariableError ? new PolicyError(message) : error
  }
}
