/**
 * Why something is not allowed, as AWS tells whoever asked: who, what, on what, and which kind of policy it is that
 * denies it, or does not allow it.
 */
import type { Decision } from './evaluate.ts'
import { arnOf, type Principal } from './principal.ts'
import type { PolicyType } from './statement-index.ts'

const kinds: Readonly<Record<PolicyType, { readonly one: string; readonly no: string }>> = {
  identity: { one: 'an identity-based policy', no: 'no identity-based policy' },
  resource: { one: 'a resource-based policy', no: 'no resource-based policy' },
  boundary: { one: 'a permissions boundary', no: 'no permissions boundary' },
  session: { one: 'a session policy', no: 'no session policy' },
}

interface Asked {
  readonly principal: Principal
  readonly action: string
  readonly resource: string
}

/** @returns `undefined` for who has no name: AWS tells strangers nothing */
export function denialOf(asked: Asked, decision: Denial): string | undefined {
  return refusal(asked, whyNot(asked.action, decision))
}

type Denial = Exclude<Decision, { effect: 'allow' }>

/** With its preposition. */
export function whyNot(action: string, decision: Denial): string {
  return decision.effect === 'explicit-deny'
    ? `with an explicit deny in ${kinds[decision.by.type].one}`
    : `because ${kinds[decision.missing].no} allows the ${action} action`
}

/** @param why with its preposition */
export function refusal({ principal, action, resource }: Asked, why: string): string | undefined {
  const arn = arnOf(principal)
  return arn && `User: ${arn} is not authorized to perform: ${action} on resource: "${resource}" ${why}`
}
