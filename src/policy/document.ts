/**
 * A policy as it is once it was read: typed, frozen, and valid as far as its kind of policy asks for. `parse.ts` alone
 * makes them.
 */
import type { ArnPattern } from './arn.ts'
import type { Condition } from './condition.ts'
import type { PrincipalName } from './principal.ts'
import type { Version } from './template.ts'
import type { Pattern } from './wildcard.ts'

export interface Policy {
  readonly version: Version
  readonly statements: readonly Statement[]
}

export interface NamedPolicy {
  /** As whoever looks for it knows it. */
  readonly name: string
  readonly policy: Policy
}

export interface Statement {
  readonly sid: string | undefined
  readonly effect: 'Allow' | 'Deny'
  /** Of a bucket's policy; whoever has another policy is whom it is about. */
  readonly principals: Listed<PrincipalName> | undefined
  readonly actions: Listed<ActionPattern>
  readonly resources: Listed<ArnPattern>
  /** All have to hold. */
  readonly conditions: readonly Condition[]
}

/** What an element lists, or, as `NotAction` and its like, everything else. */
export interface Listed<Entry> {
  readonly except: boolean
  readonly entries: readonly Entry[]
}

export interface ActionPattern {
  readonly written: string
  /** In lower case. */
  readonly pattern: Pattern
}
