/**
 * The accounts beside the daemon's own: those that s3d.yaml declares, and those that its operator has made while it runs. One is
 * removed only when nothing is its own, so that nothing is left that nobody gets at.
 */
import type { Random } from '../base/random.ts'
import { newKey, ofRoot, type AccessKeys } from './access-keys.ts'
import { changeable, type Account } from './draft.ts'
import type { AccessKey, Kind, Tenant } from './entities.ts'
import {
  deleteConflict,
  IdentityError,
  limitExceeded,
  noSuchEntity,
  validationError,
} from './identity-error.ts'

export interface NewTenant {
  /** What people call it: at most 64 letters, digits and `_+=,.@-`. */
  readonly label: string
  /** Twelve digits; drawn where it is left out. */
  readonly id?: string | undefined
  /** By which access control lists may name it. */
  readonly email?: string | undefined
}

export interface TenantsDependencies {
  /** The daemon's own account. */
  readonly own: string
  readonly random: Random
  readonly all: () => readonly Tenant[]
  readonly of: (account: string) => Account & { readonly keys: AccessKeys }
  /** Whether something is the account's that is no identity. */
  readonly owns: (account: string) => boolean
}

const tenantsMax = 1_000
/** What an account has, beside the keys of its root and what it is called. */
const own: readonly (readonly [Kind, string])[] = [
  ['user', 'users'],
  ['group', 'groups'],
  ['role', 'roles'],
  ['policy', 'policies'],
  ['provider', 'identity providers'],
]

export class Tenants {
  readonly #deps: TenantsDependencies

  constructor(deps: TenantsDependencies) {
    this.#deps = deps
  }

  /** In the order of their ids. */
  list(): readonly Tenant[] {
    return this.#deps.all()
  }

  /**
   * An account, with a key of its root.
   * @throws {IdentityError} `EntityAlreadyExists`, `LimitExceeded`, `ValidationError`
   */
  async add({ label, id = this.#freeId(), email }: NewTenant): Promise<{ tenant: Tenant; key: AccessKey }> {
    requireForm({ label, id, email })
    return this.#deps.of(id).change(draft => {
      const others = this.list()
      if (id === this.#deps.own || others.some(other => other.id === id))
        throw new IdentityError('EntityAlreadyExists', `There is an account ${id} already.`)
      if (others.some(other => other.label.toLowerCase() === label.toLowerCase()))
        throw new IdentityError('EntityAlreadyExists', `There is an account called ${label} already.`)
      if (others.length >= tenantsMax) throw limitExceeded(`There can't be more than ${tenantsMax} accounts.`)
      const arn = `arn:aws:iam::${id}:root`
      const createdMs = draft.now.nowMs
      const tenant: Tenant = {
        kind: 'account',
        account: id,
        id,
        name: id,
        arn,
        createdMs,
        declared: false,
        label,
        email,
      }
      draft.put(tenant)
      return { tenant, key: newKey(draft, id) }
    })
  }

  /** A further key of its root, where those are lost or to be replaced. @throws {IdentityError} `NoSuchEntity`, `LimitExceeded` */
  async addKey(id: string): Promise<AccessKey> {
    this.#get(id)
    return this.#deps.of(id).keys.create(ofRoot)
  }

  /** And the keys of its root. @throws {IdentityError} `DeleteConflict`, `NoSuchEntity`, `UnmodifiableEntity` */
  async remove(id: string): Promise<void> {
    this.#get(id)
    return this.#deps.of(id).change(draft => {
      const { sets } = draft.now
      const tenant = changeable(this.#get(id))
      const left = own.filter(([kind]) => sets[kind].size > 0).map(([, what]) => what)
      if (this.#deps.owns(id)) left.push('buckets')
      if (left.length > 0) throw deleteConflict(`The account ${id} still has ${left.join(', ')}.`)
      for (const each of [...sets.key.values(), ...sets.alias.values(), tenant]) draft.drop(each)
    })
  }

  #get(id: string): Tenant {
    const found = this.list().find(tenant => tenant.id === id)
    if (found === undefined) throw noSuchEntity(`There is no account ${id}.`)
    return found
  }

  /** Nobody is to inherit what another account has left. */
  #freeId(): string {
    for (;;) {
      const id = Buffer.from(this.#deps.random.hex(12), 'hex').reduce(
        (digits, byte) => digits + String(byte % 10),
        '',
      )
      const isKnown = id === this.#deps.own || this.list().some(tenant => tenant.id === id)
      if (!isKnown && !this.#deps.owns(id)) return id
    }
  }
}

function requireForm({ label, id, email }: NewTenant): void {
  if (!/^[\w+=,.@-]{1,64}$/.test(label))
    throw validationError('The name of an account has at most 64 letters, digits and _+=,.@-')
  if (!/^\d{12}$/.test(id ?? '')) throw validationError('The id of an account has twelve digits')
  if (email !== undefined && !/^[^\s@]{1,200}@[^\s@]{1,200}$/.test(email))
    throw validationError('The e-mail address of an account is none')
}
