/**
 * Users of an account, as IAM's operations make, show and change them. A user that has something can't be deleted: it would be
 * unclear who loses it.
 */
import type { Account, Draft } from './draft.ts'
import { changeable, holder } from './draft.ts'
import type { Group, Tag, User } from './entities.ts'
import { deleteConflict, IdentityError, limitExceeded } from './identity-error.ts'
import { arnOf, requireName, requirePath } from './names.ts'
import { byName, pageOf, type Page, type PageRequest } from './page.ts'
import { boundaryOf } from './holdings.ts'
import { mergeTags, removeTags, requireTags } from './tags.ts'

export interface NewUser {
  readonly name: string
  /** `/` unless given. */
  readonly path?: string | undefined
  /** ARN of a managed policy. */
  readonly boundary?: string | undefined
  readonly tags?: readonly Tag[] | undefined
}

const groupsMax = 10

export class Users {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  get(name: string): User {
    return holder(this.#account.sets, 'user', name)
  }

  list(page: PageRequest): Page<User> {
    return pageOf(this.#account.sets.user.all(), page)
  }

  /** @throws {IdentityError} `EntityAlreadyExists`, `LimitExceeded`, `NoSuchEntity` for the boundary, `ValidationError`, `InvalidInput` */
  create({ name, path = '/', boundary, tags = [] }: NewUser): Promise<User> {
    return this.#account.change(draft => {
      requireName('user', name)
      requirePath(path)
      draft.requireFree('user', name)
      draft.requireRoom('user')
      const { account, nowMs } = draft.now
      const user: User = {
        kind: 'user',
        account,
        id: draft.now.newId('AIDA'),
        name,
        path,
        arn: arnOf('user', { account, path, name }),
        createdMs: nowMs,
        declared: false,
        attached: [],
        inline: [],
        boundary: boundary === undefined ? undefined : boundaryOf(draft, boundary),
        tags: requireTags(tags),
        groups: [],
      }
      draft.put(user)
      return user
    })
  }

  /** Keys, groups and policies stay the user's. @throws {IdentityError} as `create` */
  update(
    name: string,
    { newName, newPath }: { readonly newName?: string | undefined; readonly newPath?: string | undefined },
  ): Promise<User> {
    return this.#account.change(draft => {
      const user = draft.changingUser(name)
      const [called, path] = [newName ?? user.name, newPath ?? user.path]
      requireName('user', called, 'newUserName')
      requirePath(path)
      if (called.toLowerCase() !== user.name.toLowerCase()) draft.requireFree('user', called)
      const { account } = user
      const changed = { ...user, name: called, path, arn: arnOf('user', { account, path, name: called }) }
      draft.put(changed)
      return changed
    })
  }

  /** @throws {IdentityError} `DeleteConflict`, `NoSuchEntity` */
  delete(name: string): Promise<void> {
    return this.#account.change(draft => {
      const user = draft.changingUser(name)
      if (user.groups.length > 0)
        throw deleteConflict('Cannot delete entity, must remove users from group first.')
      if (user.attached.length > 0)
        throw deleteConflict('Cannot delete entity, must detach all policies first.')
      if (user.inline.length > 0) throw deleteConflict('Cannot delete entity, must delete policies first.')
      if (keysOf(draft, user) > 0)
        throw deleteConflict('Cannot delete entity, must delete access keys first.')
      draft.drop(user)
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  groups(name: string, page: PageRequest): Page<Group> {
    const { group } = this.#account.sets
    const found = this.get(name).groups.flatMap(id => group.get(id) ?? [])
    return pageOf(found.toSorted(byName), page)
  }

  /** Nothing changes for who is in it already. @throws {IdentityError} `NoSuchEntity`, `LimitExceeded` */
  join(name: string, groupName: string): Promise<void> {
    return this.#account.change(draft => {
      const group = changeable(holder(this.#account.sets, 'group', groupName))
      const user = draft.changingUser(name)
      if (user.groups.includes(group.id)) return
      if (user.groups.length >= groupsMax)
        throw limitExceeded(`Cannot exceed quota for GroupsPerUser: ${groupsMax}`)
      draft.put({ ...user, groups: [...user.groups, group.id] })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, also for a user who is not in it */
  leave(name: string, groupName: string): Promise<void> {
    return this.#account.change(draft => {
      const group = holder(this.#account.sets, 'group', groupName)
      const user = draft.changingUser(name)
      if (!user.groups.includes(group.id))
        throw new IdentityError('NoSuchEntity', `The user with name ${name} is not in group ${groupName}.`)
      draft.put({ ...user, groups: user.groups.filter(id => id !== group.id) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `InvalidInput`, `LimitExceeded` */
  tag(name: string, tags: readonly Tag[]): Promise<void> {
    return this.#account.change(draft => {
      const user = draft.changingUser(name)
      draft.put({ ...user, tags: mergeTags(user.tags, tags) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  untag(name: string, keys: readonly string[]): Promise<void> {
    return this.#account.change(draft => {
      const user = draft.changingUser(name)
      draft.put({ ...user, tags: removeTags(user.tags, keys) })
    })
  }
}

function keysOf({ now }: Draft, { id }: User): number {
  return [...now.sets.key.values()].filter(({ user }) => user === id).length
}
