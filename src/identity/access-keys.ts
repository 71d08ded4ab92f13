/**
 * The keys that users sign with, and those that root of an account has beside its declared ones: at most two each, so that one can
 * be replaced while the other is in use. A secret is told once, when its key is made.
 */
import type { Account, Draft } from './draft.ts'
import { changeable, holder } from './draft.ts'
import type { AccessKey, LastUse, User } from './entities.ts'
import { limitExceeded, noSuchEntity } from './identity-error.ts'
import { byName, pageOf, type Page, type PageRequest } from './page.ts'
import type { Sets } from './state.ts'

const keysMax = 2

/** In the place of a user's name. */
export const ofRoot: unique symbol = Symbol('root')

/** Whose a key is: the name of a user, or root of the account. */
export type KeyHolder = string | typeof ofRoot

/** A key as it may be shown: without its secret. */
export type ShownKey = Omit<AccessKey, 'secretAccessKey' | 'sealed'>

export interface KeyUse {
  readonly holder: KeyHolder
  /** `undefined` for a key that nobody has signed with. */
  readonly lastUse: LastUse | undefined
}

export class AccessKeys {
  readonly #account: Account
  readonly #lastUse: (keyId: string) => LastUse | undefined

  constructor(account: Account, lastUse: (keyId: string) => LastUse | undefined) {
    this.#account = account
    this.#lastUse = lastUse
  }

  /** In the order of their ids. @throws {IdentityError} `NoSuchEntity` */
  list(whose: KeyHolder, page: PageRequest): Page<ShownKey> {
    const { id, sets } = this.#account
    const owner = whose === ofRoot ? id : holder(sets, 'user', whose).id
    const { items, ...rest } = pageOf(keysOf(sets, owner), page)
    return { items: items.map(shown), ...rest }
  }

  /** It signs from then on. @throws {IdentityError} `NoSuchEntity`, `LimitExceeded` */
  create(whose: KeyHolder): Promise<AccessKey> {
    return this.#account.change(draft => newKey(draft, ownerIn(draft, whose)))
  }

  /** An inactive key is refused as one that is not there. @throws {IdentityError} `NoSuchEntity` */
  setActive(whose: KeyHolder, keyId: string, active: boolean): Promise<void> {
    return this.#account.change(draft => {
      const key = this.#ownedBy(ownerIn(draft, whose), keyId)
      draft.put({ ...key, active })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  delete(whose: KeyHolder, keyId: string): Promise<void> {
    return this.#account.change(draft => draft.drop(this.#ownedBy(ownerIn(draft, whose), keyId)))
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  use(keyId: string): KeyUse {
    const lastUse = this.#lastUse(keyId)
    if (this.isOfRoot(keyId)) return { holder: ofRoot, lastUse }
    const owner = this.owner(keyId)
    if (owner === undefined) throw missing(keyId)
    return { holder: owner.name, lastUse }
  }

  isOfRoot(keyId: string): boolean {
    return this.#account.sets.key.get(keyId)?.user === this.#account.id
  }

  /** Whose a key is, for who may leave the name out. @returns `undefined` for a key that no user here has */
  owner(keyId: string): User | undefined {
    const { key, user } = this.#account.sets
    const found = key.get(keyId)
    return found && user.get(found.user)
  }

  #ownedBy(owner: string, keyId: string): AccessKey {
    const key = this.#account.sets.key.get(keyId)
    if (key === undefined || key.user !== owner) throw missing(keyId)
    return changeable(key)
  }
}

/** @param owner as keys have it @throws {IdentityError} `LimitExceeded` */
export function newKey(draft: Draft, owner: string): AccessKey {
  const { account, nowMs, sets } = draft.now
  if (keysOf(sets, owner).length >= keysMax)
    throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${keysMax}`)
  let id = draft.now.newId('AKIA')
  while (draft.now.isTaken('key', id)) id = draft.now.newId('AKIA')
  const secretAccessKey = draft.now.newSecret()
  const key: AccessKey = {
    kind: 'key',
    account,
    id,
    name: id,
    arn: `arn:aws:iam::${account}:access-key/${id}`,
    createdMs: nowMs,
    declared: false,
    user: owner,
    secretAccessKey,
    sealed: draft.now.seal(secretAccessKey, id),
    active: true,
  }
  draft.put(key)
  return key
}

/** As keys have it. @throws {IdentityError} `NoSuchEntity`, `UnmodifiableEntity` */
function ownerIn(draft: Draft, whose: KeyHolder): string {
  return whose === ofRoot ? draft.now.account : draft.changingUser(whose).id
}

function shown(key: AccessKey): ShownKey {
  const { kind, account, id, name, arn, createdMs, declared, user, active } = key
  return { kind, account, id, name, arn, createdMs, declared, user, active }
}

/** In the order of their ids. */
function keysOf({ key }: Sets, owner: string): readonly AccessKey[] {
  return [...key.values()].filter(({ user }) => user === owner).toSorted(byName)
}

function missing(keyId: string): Error {
  return noSuchEntity(`The Access Key with id ${keyId} cannot be found.`)
}
