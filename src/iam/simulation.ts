/**
 * The simulator: policies from the request, or somebody's, asked about requests that nobody makes. As many at once as a page has.
 */
import { queryError } from '@s3d/server/iam'
import type { Inputs, Outputs } from '@s3d/server/iam'
import { inForce, type Group, type ManagedPolicy, type Role, type User } from '../identity/entities.ts'
import { identityRules } from '../policy/identity-rules.ts'
import { parsePolicy, PolicyError, type PolicyRules } from '../policy/parse.ts'
import { principalOf, type Principal } from '../policy/principal.ts'
import { contextKeysOf } from './context-keys.ts'
import type { Asking, HandlersOf, IdentityAccount } from './handlers.ts'
import { pageMembers, pageRequest } from './paging.ts'
import { simulate, type Simulated, type SourcePolicy } from './simulate.ts'

type CustomInput = Inputs['SimulateCustomPolicy']

export const simulation: HandlersOf<
  | 'GetContextKeysForCustomPolicy'
  | 'GetContextKeysForPrincipalPolicy'
  | 'SimulateCustomPolicy'
  | 'SimulatePrincipalPolicy'
> = {
  GetContextKeysForCustomPolicy: ({ PolicyInputList }) => keyNames(policiesIn(PolicyInputList)),

  GetContextKeysForPrincipalPolicy({ PolicySourceArn, PolicyInputList }, asking) {
    const { account } = asking
    const source = sourceOf(asking, PolicySourceArn)
    return keyNames([...policiesOf(account, source), ...policiesIn(PolicyInputList)])
  },

  SimulateCustomPolicy(input, asking) {
    return results(input, given(input, asking, { identity: [], boundary: undefined, caller: undefined }))
  },

  SimulatePrincipalPolicy({ PolicySourceArn, ...input }, asking) {
    const { account, accountId } = asking
    const source = sourceOf(asking, PolicySourceArn)
    const boundary = source.kind === 'group' ? undefined : boundaryOf(account, source)
    const { id, arn, kind } = source
    const caller = kind === 'user' ? { kind, account: accountId, arn, id } : undefined
    const custom = { ...input, PolicyInputList: input.PolicyInputList ?? [] }
    return results(custom, given(custom, asking, { identity: policiesOf(account, source), boundary, caller }))
  },
}

/** What is somebody's own, before what the request adds. */
type Own = Pick<Simulated, 'identity' | 'boundary' | 'caller'>

function given(input: CustomInput, { accountId, nowMs }: Asking, own: Own): Simulated {
  const { CallerArn, ResourceOwner, ResourcePolicy, PolicyInputList } = input
  const caller = CallerArn === undefined ? own.caller : callerOf(CallerArn)
  if (ResourcePolicy !== undefined && caller === undefined)
    throw invalid('CallerArn must be specified when ResourcePolicy is.')
  const [boundary] = policiesIn(
    input.PermissionsBoundaryPolicyInputList,
    'PermissionsBoundaryPolicyInputList',
  )
  return {
    identity: [...own.identity, ...policiesIn(PolicyInputList)],
    boundary: boundary ?? own.boundary,
    resource:
      ResourcePolicy === undefined ? undefined : read(ResourcePolicy, 'ResourcePolicy', resourceRules),
    caller,
    ownerAccount: ResourceOwner === undefined ? accountOf(caller, accountId) : ownerOf(ResourceOwner),
    context: input.ContextEntries ?? [],
    nowMs,
  }
}

/**
 * Each action on each resource; pages go on after so many of them. A thousand questions of thousands of statements take seconds,
 * and everybody else's requests get their turns between them.
 */
async function results(input: CustomInput, simulated: Simulated): Promise<Outputs['SimulateCustomPolicy']> {
  const { ActionNames, ResourceArns = [] } = input
  for (const action of ActionNames)
    if (!/^[\w-]+:\w+$/.test(action)) throw invalid(`Invalid Action Name: ${action}`)
  const resources = ResourceArns.length === 0 ? ['*'] : ResourceArns
  const { after, limit } = pageRequest(input)
  const from = Number(after ?? 0)
  if (!Number.isInteger(from)) throw invalid('Invalid Marker.')
  const to = Math.min(from + limit, ActionNames.length * resources.length)
  const found = []
  for (let index = from; index < to; index++) {
    const action = ActionNames[Math.floor(index / resources.length)]
    const resource = resources[index % resources.length]
    if (action === undefined || resource === undefined) continue
    found.push(simulate(simulated, { action, resource }))
    await new Promise(setImmediate)
  }
  const isLast = to >= ActionNames.length * resources.length
  return { EvaluationResults: found, ...pageMembers(isLast ? undefined : String(to)) }
}

/** A resource's policy names whom it is about. */
const resourceRules: PolicyRules = { ...identityRules, hasPrincipals: true }

function policiesIn(texts: readonly string[] = [], name = 'PolicyInputList'): readonly SourcePolicy[] {
  return texts.map((text, index) => read(text, `${name}.${index + 1}`, identityRules))
}

function read(text: string, id: string, rules: PolicyRules): SourcePolicy {
  try {
    return { id, text, policy: parsePolicy(text, rules) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw invalid(`${id}: ${error.message}`, error)
  }
}

function keyNames(policies: readonly SourcePolicy[]): Outputs['GetContextKeysForCustomPolicy'] {
  return { ContextKeyNames: [...new Set(policies.flatMap(contextKeysOf))] }
}

/** @throws {QueryError} `NoSuchEntity`, `InvalidInput` */
function sourceOf({ account, accountId }: Asking, arn: string): User | Group | Role {
  const [, owner, kind, name = ''] =
    /^arn:aws:iam::(\d{12}):(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  if (owner === undefined)
    throw invalid(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
  const found =
    owner !== accountId
      ? undefined
      : kind === 'user'
        ? account.users.get(name)
        : kind === 'group'
          ? account.groups.get(name)
          : account.roles.get(name)
  if (found?.arn === arn) return found
  throw queryError('NoSuchEntity', { message: `The ${kind} with name ${name} cannot be found.` })
}

/** With those of a user's groups. */
function policiesOf(account: IdentityAccount, source: User | Group | Role): readonly SourcePolicy[] {
  const groups = source.kind === 'user' ? account.users.groups(source.name, { limit: 1_000 }).items : []
  return [source, ...groups].flatMap(({ kind, name, attached, inline }) => [
    ...attached.flatMap(arn => managed(account.policies.get(arn))),
    ...inline.map(each => ({ id: `${kind}_${name}_${each.name}`, text: each.text, policy: each.policy })),
  ])
}

function boundaryOf({ policies }: IdentityAccount, { boundary }: User | Role): SourcePolicy | undefined {
  return boundary === undefined ? undefined : managed(policies.get(boundary))[0]
}

function managed(policy: ManagedPolicy): SourcePolicy[] {
  const version = inForce(policy)
  return version === undefined ? [] : [{ id: policy.name, text: version.text, policy: version.policy }]
}

function callerOf(arn: string): Principal {
  const principal = principalOf(arn, undefined)
  if (principal?.kind === 'user') return principal
  throw invalid(`Invalid Caller Arn: ${arn} must be the ARN of a user.`)
}

function accountOf(caller: Principal | undefined, otherwise: string): string {
  return caller?.kind === 'user' ? caller.account : otherwise
}

function ownerOf(arn: string): string {
  const [, account] = /^(?:arn:aws:iam::)?(\d{12})(?::.+)?$/.exec(arn) ?? []
  if (account === undefined) throw invalid(`Invalid Resource Owner: ${arn}`)
  return account
}

function invalid(message: string, cause?: unknown): Error {
  return queryError('InvalidInput', { message, cause })
}
