/**
 * Which statements of policies are about an action, found once for each action that somebody asks about: most requests ask
 * for a few, and most statements are about others. Remembered with the policies as they are held: whoever holds others
 * holds another object, so that nothing that was found outlives a change.
 */
import type { NamedPolicy, Policy, Statement } from './document.ts'
import { isAbout } from './statement.ts'

export type PolicyType = 'identity' | 'resource' | 'boundary' | 'session'

/** A statement that says something, and where it stands. */
export interface Finding {
  readonly type: PolicyType
  readonly policy: string
  readonly statement: Statement
  /** From 0. */
  readonly index: number
}

/** In the policies' order. */
export type About = Readonly<Record<Statement['effect'], readonly Finding[]>>

type Held = readonly NamedPolicy[] | NamedPolicy
type ByAction = Map<string, About>

/** Actions remembered of what is held: more than S3 has, so that whoever makes names up uses no more memory. */
const actionsMax = 256
const silence: About = Object.freeze({ Allow: [], Deny: [] })
const known: Readonly<Record<PolicyType, WeakMap<Held, ByAction>>> = {
  identity: new WeakMap(),
  resource: new WeakMap(),
  boundary: new WeakMap(),
  session: new WeakMap(),
}

/** @param policies never changed from now on */
export function saidByAll(type: PolicyType, policies: readonly NamedPolicy[], action: string): About {
  if (policies.length === 0) return silence
  const byAction = actionsOf(type, policies)
  return byAction.get(action) ?? remember(byAction, action, search(type, policies, action))
}

/** @param named `undefined` for none */
export function saidBy(type: PolicyType, named: NamedPolicy | undefined, action: string): About {
  if (named === undefined) return silence
  const byAction = actionsOf(type, named)
  return byAction.get(action) ?? remember(byAction, action, search(type, [named], action))
}

function actionsOf(type: PolicyType, held: Held): ByAction {
  const remembered = known[type].get(held)
  if (remembered !== undefined) return remembered
  const byAction: ByAction = new Map()
  known[type].set(held, byAction)
  return byAction
}

function remember(byAction: ByAction, action: string, about: About): About {
  if (byAction.size >= actionsMax) byAction.clear()
  byAction.set(action, about)
  return about
}

function search(type: PolicyType, policies: readonly NamedPolicy[], action: string): About {
  const found = policies.flatMap(({ name, policy }) => findings(policy, { type, policy: name }))
  const about = found.filter(({ statement }) => isAbout(statement, action))
  const withEffect = (effect: Statement['effect']) =>
    about.filter(({ statement }) => statement.effect === effect)
  return Object.freeze({ Allow: withEffect('Allow'), Deny: withEffect('Deny') })
}

function findings({ statements }: Policy, of: Pick<Finding, 'type' | 'policy'>): readonly Finding[] {
  return statements.map((statement, index) => Object.freeze({ ...of, statement, index }))
}
