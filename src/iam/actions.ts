/**
 * What the actions of IAM do. `daemon.ts` makes them, the HTTP line calls them with who has signed. Each is permitted first, and then
 * does what the store of identities does.
 */
import { operations, queryError } from '@s3d/server/iam'
import type { OperationName } from '@s3d/server/iam'
import type { Identities } from '../identity/identities.ts'
import { IdentityError } from '../identity/identity-error.ts'
import type { Asker, IamActions, PermitsQuery } from '../service/query.ts'
import { absent } from './absent.ts'
import { accessKeys } from './access-keys.ts'
import { accountActions } from './account.ts'
import { authorize, type AuthorizeDependencies } from './authorize.ts'
import { groups } from './groups.ts'
import { impliedUser, type Handler, type HandlersOf, type IdentityAccount } from './handlers.ts'
import { attachedPolicies, boundaries, inlinePolicies } from './held-policies.ts'
import { oidcProviders } from './oidc-providers.ts'
import { policies } from './policies.ts'
import { roles } from './roles.ts'
import { simulation } from './simulation.ts'
import { renamed, subjectOf, type Lookups, type Members, type Subject } from './subject.ts'
import { users } from './users.ts'

export interface IamDependencies extends Omit<AuthorizeDependencies, 'heldBy'> {
  /** Of root; twelve digits. */
  readonly rootAccount: string
  readonly identities: Identities
  /** Absent where s3d's own policies decide alone. */
  readonly permits?: PermitsQuery | undefined
}

const handlers: HandlersOf<OperationName> = {
  ...absent,
  ...accessKeys,
  ...accountActions,
  ...attachedPolicies,
  ...boundaries,
  ...groups,
  ...inlinePolicies,
  ...oidcProviders,
  ...policies,
  ...roles,
  ...simulation,
  ...users,
}

export function iamActions(deps: IamDependencies): IamActions {
  const permitted = Object.entries(handlers).map(([name, handler]) => {
    const op = name as OperationName // the table's own keys
    // An action's handler is called with that action's input.
    const does = handler as unknown as Handler<typeof op>
    return [op, (input: Members, asker: Asker) => answer(deps, { op, does, input, asker })]
  })
  // The same keys, each with what it had before.
  return Object.fromEntries(permitted) as IamActions
}

interface Question {
  readonly op: OperationName
  readonly does: (input: never, asking: Parameters<Handler<OperationName>>[1]) => unknown
  readonly input: Members
  readonly asker: Asker
}

async function answer(deps: IamDependencies, { op, does, input, asker }: Question): Promise<unknown> {
  const { identities, clock, region, rootAccount, permits } = deps
  const caller = asker.caller()
  const { identity } = caller
  const accountId = identity.kind === 'root' ? rootAccount : identity.account
  const account = identities.account(accountId)
  const implied = input['UserName'] === undefined ? impliedUser(op, identity) : undefined
  const members = implied === undefined ? input : { ...input, UserName: implied }
  const subject = subjectOf(op, members, { account: accountId, lookups: lookupsOf(account) })
  const { arrival, trail } = asker
  const about = { members, caller, account: accountId, arrival, trail }
  const needed = needs(op, members, subject)
  for (const [action, each] of needed)
    authorize({ clock, region, heldBy: who => identities.of(who) }, { ...about, op: action, subject: each })
  for (const [{ action }, { arn }] of needed.map(([name, each]) => [operations[name], each] as const))
    await permits?.({ service: 'iam', operation: op, action, resource: arn, who: identity, members }, asker)
  try {
    // The input of this action, with a name filled in that it may have.
    return await does(members as never, { account, accountId, identity, nowMs: clock.now() })
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error
    throw queryError(error.code, { message: error.message, cause: error })
  }
}

/** What has to be permitted, on what: whoever makes something with tags tags it. */
function needs(
  op: OperationName,
  members: Members,
  subject: Subject,
): readonly (readonly [OperationName, Subject])[] {
  const other = renamed(op, members, subject)
  const { [op]: tagging } = tagsWhatItMakes
  return [
    [op, subject],
    ...(other === undefined ? [] : [[op, other] as const]),
    ...(tagging === undefined || members['Tags'] === undefined ? [] : [[tagging, subject] as const]),
  ]
}

const tagsWhatItMakes: { readonly [Op in OperationName]?: OperationName } = {
  CreateOpenIDConnectProvider: 'TagOpenIDConnectProvider',
  CreatePolicy: 'TagPolicy',
  CreateRole: 'TagRole',
  CreateUser: 'TagUser',
}

function lookupsOf({
  users: ofUsers,
  groups: ofGroups,
  roles: ofRoles,
  ...others
}: IdentityAccount): Lookups {
  return {
    user: name => found(() => ofUsers.get(name)),
    group: name => found(() => ofGroups.get(name)),
    role: name => found(() => ofRoles.get(name)),
    policy: arn => found(() => others.policies.get(arn)),
    provider: arn => found(() => others.providers.get(arn)),
    userOfKey: keyId => others.keys.owner(keyId)?.name,
  }
}

function found(get: () => Subject): Subject | undefined {
  try {
    return get()
  } catch (error) {
    if (error instanceof IdentityError) return undefined
    throw error
  }
}
