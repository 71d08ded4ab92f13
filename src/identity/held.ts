/**
 * What somebody has and what bounds it, from the identities that are valid now. What is attached and not there any more permits
 * nothing; where that is a boundary, nothing is permitted at all.
 */
import type { NamedPolicy, Policy } from '../policy/document.ts'
import type { Held } from '../policy/evaluate.ts'
import { identityRules, sessionRules } from '../policy/identity-rules.ts'
import { parsePolicy } from '../policy/parse.ts'
import type { Identity } from '../service/context.ts'
import { inForce, type Group, type Role, type User } from './entities.ts'
import type { State } from './state.ts'

export const nothing: Held = Object.freeze({ identity: [], boundary: undefined, session: [] })
const all = '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
/** What root passes on, as far as a session's own policies let it. */
export const everything: Held = Object.freeze({
  ...nothing,
  identity: [{ name: 'root', policy: parsePolicy(all, identityRules) }],
})
/** Bounds to nothing. */
const noPolicy: Policy = Object.freeze({ version: '2012-10-17', statements: [] })

export function heldBy(state: State, holder: User | Group | Role): Held {
  const groups =
    holder.kind === 'user' ? holder.groups.flatMap(id => state.of(holder.account).group.get(id) ?? []) : []
  const policies = [holder, ...groups].flatMap(each => policiesOf(state, each))
  const boundary = holder.kind === 'group' ? undefined : holder.boundary
  return {
    // Once, whichever way it is had.
    identity: [...new Map(policies.map(each => [each.policy, each])).values()],
    boundary:
      boundary === undefined
        ? undefined
        : (managed(state, holder.account, boundary) ?? permitsNothing(boundary)),
    session: [],
    tags: holder.kind === 'group' ? [] : holder.tags,
  }
}

function policiesOf(state: State, holder: User | Group | Role): NamedPolicy[] {
  const { kind, name, account } = holder
  return [
    ...holder.attached.flatMap(arn => managed(state, account, arn) ?? []),
    ...holder.inline.map(inline => ({ name: `${kind}_${name}_${inline.name}`, policy: inline.policy })),
  ]
}

/** What a managed policy says now. @returns `undefined` where an account has none with that ARN */
export function managed(state: State, account: string, arn: string): NamedPolicy | undefined {
  const policy = state.policy(account, arn)
  const version = policy && inForce(policy)
  return version && policy && { name: policy.name, policy: version.policy }
}

function permitsNothing(name: string): NamedPolicy {
  return { name, policy: noPolicy }
}

type Bounded = Extract<Identity, { kind: 'role' | 'federated' }>

/** What bounds sessions: policies that came with them, which are read once, and managed ones as they are now. */
export class SessionPolicies {
  readonly #state: State
  readonly #own = new WeakMap<Identity, NamedPolicy>()

  constructor(state: State) {
    this.#state = state
  }

  /** @returns `undefined` where nothing bounds: that is not for who is federated */
  of(identity: Bounded): readonly NamedPolicy[] | undefined {
    const { kind, account, sessionPolicy, policyArns = [] } = identity
    if (kind === 'role' && sessionPolicy === undefined && identity.policyArns === undefined) return undefined
    let own = this.#own.get(identity)
    if (own === undefined) {
      const policy = sessionPolicy === undefined ? noPolicy : parsePolicy(sessionPolicy, sessionRules)
      this.#own.set(identity, (own = { name: 'the policy of the session', policy }))
    }
    // One at least: without any it would be bounded by nothing. A managed one that is gone permits nothing.
    return [own, ...policyArns.flatMap(arn => managed(this.#state, account, arn) ?? [])]
  }
}
