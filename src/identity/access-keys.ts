/**
 * The keys that users sign with: at most two each, so that one can be replaced while the other is in use. A secret is told once,
 * when its key is made.
 */
import type { Account } from './draft.ts'
import { changeable, holder } from './draft.ts'
import type { AccessKey, LastUse, User } from './entities.ts'
import { limitExceeded, noSuchEntity } from './identity-error.ts'
import { byName, pageOf, type Page, type PageRequest } from './page.ts'
import type { Sets } from './state.ts'

const keysMax = 2

/** A key as it may be shown: without its secret. */
export type ShownKey = Omit<AccessKey, 'secretAccessKey' | 'sealed'>

export interface KeyUse {
  readonly userName: string
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
  list(userName: string, page: PageRequest): Page<ShownKey> {
    const { sets } = this.#account
    const { items, ...rest } = pageOf(keysOf(sets, holder(sets, 'user', userName)), page)
    return { items: items.map(shown), ...rest }
  }

  /** It signs from then on. @throws {IdentityError} `NoSuchEntity`, `LimitExceeded` */
  create(userName: string): Promise<AccessKey> {
    return this.#account.change(draft => {
      const user = draft.changingUser(userName)
      const { account, nowMs, sets } = draft.now
      if (keysOf(sets, user).length >= keysMax)
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
        user: user.id,
        secretAccessKey,
        sealed: draft.now.seal(secretAccessKey, id),
        active: true,
      }
      draft.put(key)
      return key
    })
  }

  /** An inactive key is refused as one that is not there. @throws {IdentityError} `NoSuchEntity` */
  setActive(userName: string, keyId: string, active: boolean): Promise<void> {
    return this.#account.change(draft => {
      const key = this.#ofUser(draft.changingUser(userName), keyId)
      draft.put({ ...key, active })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  delete(userName: string, keyId: string): Promise<void> {
    return this.#account.change(draft => draft.drop(this.#ofUser(draft.changingUser(userName), keyId)))
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  use(keyId: string): KeyUse {
    const { key, user } = this.#account.sets
    const found = key.get(keyId)
    const owner = found && user.get(found.user)
    if (owner === undefined) throw missing(keyId)
    return { userName: owner.name, lastUse: this.#lastUse(keyId) }
  }

  /** Whose a key is, for who may leave the name out. @returns `undefined` for a key that no user here has */
  owner(keyId: string): User | undefined {
    const { key, user } = this.#account.sets
    const found = key.get(keyId)
    return found && user.get(found.user)
  }

  #ofUser({ id }: User, keyId: string): AccessKey {
    const key = this.#account.sets.key.get(keyId)
    if (key === undefined || key.user !== id) throw missing(keyId)
    return changeable(key)
  }
}

function shown(key: AccessKey): ShownKey {
  const { kind, account, id, name, arn, createdMs, declared, user, active } = key
  return { kind, account, id, name, arn, createdMs, declared, user, active }
}

/** In the order of their ids. */
function keysOf({ key }: Sets, { id }: User): readonly AccessKey[] {
  return [...key.values()].filter(({ user }) => user === id).toSorted(byName)
}

function missing(keyId: string): Error {
  return noSuchEntity(`The Access Key with id ${keyId} cannot be found.`)
}
