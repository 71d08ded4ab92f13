/**
 * Groups of an account: what their users have in common.
 */
import type { Account } from './draft.ts'
import { holder } from './draft.ts'
import type { Group, User } from './entities.ts'
import { deleteConflict } from './identity-error.ts'
import { arnOf, requireName, requirePath } from './names.ts'
import { pageOf, type Page, type PageRequest } from './page.ts'

export class Groups {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  get(name: string): Group {
    return holder(this.#account.sets, 'group', name)
  }

  list(page: PageRequest): Page<Group> {
    return pageOf(this.#account.sets.group.all(), page)
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  members(name: string, page: PageRequest): Page<User> {
    const { id } = this.get(name)
    return pageOf(
      this.#account.sets.user.all().filter(({ groups }) => groups.includes(id)),
      page,
    )
  }

  /** @throws {IdentityError} `EntityAlreadyExists`, `LimitExceeded`, `ValidationError` */
  create({
    name,
    path = '/',
  }: {
    readonly name: string
    readonly path?: string | undefined
  }): Promise<Group> {
    return this.#account.change(draft => {
      requireName('group', name)
      requirePath(path)
      draft.requireFree('group', name)
      draft.requireRoom('group')
      const { account, nowMs } = draft.now
      const group: Group = {
        kind: 'group',
        account,
        id: draft.now.newId('AGPA'),
        name,
        path,
        arn: arnOf('group', { account, path, name }),
        createdMs: nowMs,
        declared: false,
        attached: [],
        inline: [],
      }
      draft.put(group)
      return group
    })
  }

  /** @throws {IdentityError} as `create`, `NoSuchEntity` */
  update(
    name: string,
    { newName, newPath }: { readonly newName?: string | undefined; readonly newPath?: string | undefined },
  ): Promise<Group> {
    return this.#account.change(draft => {
      const group = draft.changing('group', name)
      const [called, path] = [newName ?? group.name, newPath ?? group.path]
      requireName('group', called, 'newGroupName')
      requirePath(path)
      if (called.toLowerCase() !== group.name.toLowerCase()) draft.requireFree('group', called)
      const { account } = group
      const changed = { ...group, name: called, path, arn: arnOf('group', { account, path, name: called }) }
      draft.put(changed)
      return changed
    })
  }

  /** @throws {IdentityError} `DeleteConflict`, `NoSuchEntity` */
  delete(name: string): Promise<void> {
    return this.#account.change(draft => {
      const group = draft.changing('group', name)
      if ([...draft.now.sets.user.values()].some(({ groups }) => groups.includes(group.id)))
        throw deleteConflict('Cannot delete entity, must remove users from group first.')
      if (group.attached.length > 0)
        throw deleteConflict('Cannot delete entity, must detach all policies first.')
      if (group.inline.length > 0) throw deleteConflict('Cannot delete entity, must delete policies first.')
      draft.drop(group)
    })
  }
}
