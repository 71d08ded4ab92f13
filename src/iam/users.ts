/**
 * Users, their tags and their groups.
 */
import type { HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest, paged } from './paging.ts'
import { groupOf, readTags, userInList, userOf, wireTags, type WireUser } from './wire.ts'

export const users: HandlersOf<
  | 'CreateUser'
  | 'DeleteUser'
  | 'GetUser'
  | 'ListGroupsForUser'
  | 'ListUserTags'
  | 'ListUsers'
  | 'TagUser'
  | 'UntagUser'
  | 'UpdateUser'
> = {
  async CreateUser({ UserName, Path, PermissionsBoundary, Tags }, { account }) {
    const wanted = { name: UserName, path: Path, boundary: PermissionsBoundary, tags: readTags(Tags) }
    return { User: userOf(await account.users.create(wanted)) }
  },

  async DeleteUser({ UserName }, { account }) {
    await account.users.delete(UserName)
    return {}
  },

  GetUser({ UserName }, { account, accountId }) {
    return { User: UserName === undefined ? rootOf(accountId) : userOf(account.users.get(UserName)) }
  },

  ListGroupsForUser({ UserName, ...page }, { account }) {
    const { items, next } = account.users.groups(UserName, pageRequest(page))
    return { Groups: items.map(groupOf), ...pageMembers(next) }
  },

  ListUserTags({ UserName, ...page }, { account }) {
    const { items, told } = paged(account.users.get(UserName).tags, page, ({ key }) => key)
    return { Tags: wireTags(items), ...told }
  },

  ListUsers({ PathPrefix, ...page }, { account }) {
    const { items, next } = account.users.list({ ...pageRequest(page), pathPrefix: PathPrefix })
    return { Users: items.map(userInList), ...pageMembers(next) }
  },

  async TagUser({ UserName, Tags }, { account }) {
    await account.users.tag(UserName, readTags(Tags))
    return {}
  },

  async UntagUser({ UserName, TagKeys }, { account }) {
    await account.users.untag(UserName, TagKeys)
    return {}
  },

  async UpdateUser({ UserName, NewPath, NewUserName }, { account }) {
    await account.users.update(UserName, { newName: NewUserName, newPath: NewPath })
    return {}
  },
}

/** Who asks as root without naming anybody is told who root is. */
function rootOf(account: string): WireUser {
  const arn = `arn:aws:iam::${account}:root`
  return { Path: '/', UserName: 'root', UserId: account, Arn: arn, CreateDate: new Date(0) }
}
