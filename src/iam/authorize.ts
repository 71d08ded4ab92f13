/**
 * Whether somebody may call an action of IAM: root of the account may, everybody else what their own policies allow. Judged before
 * an action looks at anything, so that a refusal tells nobody who there is.
 */
import { operations } from '@s3d/server/iam'
import type { OperationName } from '@s3d/server/iam'
import type { Clock } from '../base/clock.ts'
import { decidedOf } from '../policy/decided.ts'
import { whyNot } from '../policy/denial.ts'
import { evaluate, type Held } from '../policy/evaluate.ts'
import { canonicalAccount } from '../policy/owner.ts'
import { principalKeys } from '../policy/principal.ts'
import { globalKey } from '../policy/request-keys.ts'
import type { Keys } from '../policy/template.ts'
import type { Arrival, Decisions } from '../service/context.ts'
import { QueryError, type Caller } from '../service/query.ts'
import type { Members, Subject } from './subject.ts'

export interface AuthorizeDependencies {
  readonly clock: Clock
  readonly region: string
  /** What a caller has. */
  readonly heldBy: (identity: Caller['identity']) => Held
}

export interface Wanted {
  readonly op: OperationName
  readonly members: Members
  readonly subject: Subject
  readonly caller: Caller
  /** The caller's, twelve digits. */
  readonly account: string
  readonly arrival: Arrival
  /** Where the decision goes. */
  readonly trail?: Decisions | undefined
}

/**
 * Sessions of root and of users may not call IAM, as on AWS where no device has proved who they are: one that got out could make
 * itself keys that last.
 * @throws {QueryError} `InvalidClientTokenId`, `AccessDenied`
 */
export function authorize(deps: AuthorizeDependencies, wanted: Wanted): void {
  const { op, subject, caller, account, trail } = wanted
  const { identity, isTemporary } = caller
  if (isTemporary && identity.kind !== 'role') throw new QueryError('InvalidClientTokenId')
  if (identity.kind === 'root' || identity.kind === 'account') {
    trail?.decide({ effect: 'allow', by: ['root'] })
    return
  }
  const { action } = operations[op]
  const owner = { account, canonical: canonicalAccount }
  const held = deps.heldBy(identity)
  const keys = keysOf(deps, wanted, principalKeys(identity, held.tags))
  const request = { principal: identity, action, resource: subject.arn, owner, keys }
  const decision = evaluate(request, { ...held, resource: undefined })
  trail?.decide(decidedOf(decision))
  if (decision.effect === 'allow') return
  const { arn: resource } = subject
  throw new QueryError('AccessDenied', {
    message: `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${resource} ${whyNot(action, decision)}`,
  })
}

function keysOf({ clock, region }: AuthorizeDependencies, wanted: Wanted, ofPrincipal: Keys): Keys {
  const about = { nowMs: clock.now(), region, account: wanted.account }
  return name => {
    const slash = name.indexOf('/')
    if (slash >= 0) return one(tagValue(name.slice(0, slash), name.slice(slash + 1), wanted))
    switch (name) {
      case 'aws:tagkeys':
        return requestTagKeys(wanted.members)
      case 'iam:policyarn':
        return one(textOf(wanted.members['PolicyArn']))
      case 'iam:permissionsboundary':
        return one(textOf(wanted.members['PermissionsBoundary']) ?? wanted.subject.boundary)
      default:
        return one(globalKey(name, wanted, about)) ?? ofPrincipal(name)
    }
  }
}

/** Keys of identities' tags are compared without regard to case. */
function tagValue(kind: string, key: string, { members, subject }: Wanted): string | undefined {
  const asked = key.toLowerCase()
  if (kind === 'aws:requesttag')
    return requestTags(members).find(([name]) => name.toLowerCase() === asked)?.[1]
  if (kind !== 'aws:resourcetag' && kind !== 'iam:resourcetag') return undefined
  return subject.tags?.find(tag => tag.key.toLowerCase() === asked)?.value
}

/** Of the tags that a request sets, or takes away. */
function requestTagKeys(members: Members): readonly string[] | undefined {
  const keys = members['TagKeys']
  if (Array.isArray(keys)) return keys.filter(key => typeof key === 'string')
  const tags = requestTags(members)
  return tags.length === 0 ? undefined : tags.map(([key]) => key)
}

function requestTags({ Tags }: Members): readonly (readonly [key: string, value: string])[] {
  if (!Array.isArray(Tags)) return []
  // The generated reader has made pairs of texts of them, and the check has missed none.
  const tags = Tags as readonly { readonly Key: string; readonly Value: string }[]
  return tags.map(({ Key, Value }) => [Key, Value])
}

function one(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
