/**
 * A decision in words for the audit log: which statements said so, or which kind of policy did not.
 */
import type { Decided } from '../service/context.ts'
import type { Decision } from './evaluate.ts'
import type { Finding } from './statement-index.ts'

export function decidedOf(decision: Decision): Decided {
  switch (decision.effect) {
    case 'allow':
      if (decision.by.length > 0) return { effect: 'allow', by: decision.by.map(named) }
      return { effect: 'allow', by: [decision.byList === true ? 'access control list' : 'root'] }
    case 'explicit-deny':
      return { effect: 'deny', by: [named(decision.by)] }
    default:
      return { effect: 'deny', by: [`no ${decision.missing} policy allows it`] }
  }
}

/** Statements are counted from 1, as people do. */
function named({ type, policy, statement: { sid }, index }: Finding): string {
  const title = sid === undefined || sid === '' ? '' : ` (${sid})`
  return `${type} policy ${policy}, statement ${index + 1}${title}`
}
