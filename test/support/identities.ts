/**
 * Identities that are kept in a real store, and all that can be seen of them.
 */
import { join } from 'node:path'
import type { Clock } from '../../src/base/clock.ts'
import { systemClock } from '../../src/base/clock.ts'
import type { Disk } from '../../src/base/disk.ts'
import { systemRandom } from '../../src/base/random.ts'
import type { Declared } from '../../src/identity/declared.ts'
import type { IdentityError } from '../../src/identity/identity-error.ts'
import { Identities, type AccountIdentities } from '../../src/identity/identities.ts'
import { openKeys } from '../../src/keys.ts'
import { keepIdentities } from '../../src/stored-identities.ts'
import type { OpenStore } from '../../src/store/store.ts'
import { openIn } from './store.ts'

export const account = '000000000000'
const isRootKey = (id: string): boolean => id === 'ROOTROOTROOTROOT'

const nobody: Declared = { users: [], roles: [] }

export interface KeptOptions {
  readonly declared?: Declared
  readonly disk?: Disk
  readonly clock?: Clock
  /** Where the master key lies; in the folder of the store unless given. */
  readonly masterKeyFile?: string
}

export interface Kept {
  readonly store: OpenStore
  readonly identities: Identities
  /** Of `account`. */
  readonly iam: AccountIdentities
  close(): Promise<void>
}

/** As the daemon opens them. @throws what keeps it from starting */
export async function openIdentities(dir: string, options: KeptOptions = {}): Promise<Kept> {
  const { declared = nobody, disk, clock = systemClock, masterKeyFile = join(dir, 'master.key') } = options
  const random = systemRandom()
  const store = await openIn(dir, disk === undefined ? {} : { disk })
  const encryption = { masterKey: undefined, masterKeyFile, kmsKeys: [], byDefault: 'none' as const }
  const keys = await openKeys(store, encryption, random)
  const identities = new Identities(account, declared)
  await keepIdentities({ clock, random, identities, isRootKey }, store, keys)
  return {
    store,
    identities,
    iam: identities.account(account),
    async close() {
      await identities.close()
      await store.close()
    },
  }
}

const everything = { limit: 100_000 }

/** All that is there, secrets included. */
export function seen({ identities, iam }: Pick<Kept, 'identities' | 'iam'>): unknown {
  const users = iam.users.list(everything).items
  const keys = users.flatMap(({ name }) => iam.keys.list(name, everything).items)
  return {
    users,
    keys: keys.map(key => ({ ...key, signs: identities.key(key.id), use: iam.keys.use(key.id) })),
    groups: iam.groups.list(everything).items,
    roles: iam.roles.list(everything).items,
    policies: iam.policies.list(everything).items,
    providers: iam.providers.list(),
    aliases: iam.aliases.list(),
    held: users.map(({ arn }) => identities.held(arn)),
  }
}

/** How an operation on identities was refused, as `CODE: MESSAGE`. */
export async function refusalOf(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    // Anything else fails the comparison that this is for.
    const { code, message } = error as IdentityError
    return `${code}: ${message}`
  }
  return 'done'
}

export function policyText(action: string, effect: 'Allow' | 'Deny' = 'Allow'): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: effect, Action: action, Resource: '*' }],
  })
}

export const trustText: string = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }],
})
