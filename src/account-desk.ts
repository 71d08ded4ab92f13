/**
 * Accounts as their operator sees them: joins those that identities keep with whose buckets are, and with the names that access
 * control lists know. Opened once, before anything is served.
 */
import { RefusedError, type AccountDesk } from './admin/account-pages.ts'
import type { Random } from './base/random.ts'
import type { AccessKey, Tenant } from './identity/entities.ts'
import type { Identities } from './identity/identities.ts'
import { IdentityError } from './identity/identity-error.ts'
import type { Accounts } from './policy/accounts.ts'

export interface AccountDeskParts {
  readonly random: Random
  readonly identities: Pick<Identities, 'tenants'>
  readonly accounts: Accounts
}

/** @param owns whether something is the account's that is no identity, such as a bucket */
export function openAccountDesk(
  { identities, accounts, random }: AccountDeskParts,
  owns: (account: string) => boolean,
): AccountDesk {
  const tenants = identities.tenants(owns, random)
  for (const tenant of tenants.list()) accounts.add(tenant)
  return {
    list: () => tenants.list().map(shown),
    add: ({ name: label, id, email }) =>
      told(async () => {
        const { tenant, key } = await tenants.add({ label, id, email })
        accounts.add(tenant)
        return { ...shown(tenant), ...pairOf(key) }
      }),
    addKey: id => told(async () => ({ id, ...pairOf(await tenants.addKey(id)) })),
    remove: id =>
      told(async () => {
        await tenants.remove(id)
        accounts.drop(id)
      }),
  }
}

function shown({ id, label, email, declared, createdMs }: Tenant): object {
  const made = declared ? {} : { createdAt: new Date(createdMs).toISOString() }
  return { id, name: label, ...(email !== undefined && { email }), isDeclared: declared, ...made }
}

function pairOf({ id: accessKeyId, secretAccessKey }: AccessKey): object {
  return { accessKeyId, secretAccessKey }
}

async function told<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof IdentityError ? new RefusedError(error.message, { cause: error }) : error
  }
}
