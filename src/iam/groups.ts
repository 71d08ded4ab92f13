/**
 * Groups and who is in them.
 */
import type { HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest } from './paging.ts'
import { groupOf, userInList } from './wire.ts'

export const groups: HandlersOf<
  | 'AddUserToGroup'
  | 'CreateGroup'
  | 'DeleteGroup'
  | 'GetGroup'
  | 'ListGroups'
  | 'RemoveUserFromGroup'
  | 'UpdateGroup'
> = {
  async AddUserToGroup({ GroupName, UserName }, { account }) {
    await account.users.join(UserName, GroupName)
    return {}
  },

  async CreateGroup({ GroupName, Path }, { account }) {
    return { Group: groupOf(await account.groups.create({ name: GroupName, path: Path })) }
  },

  async DeleteGroup({ GroupName }, { account }) {
    await account.groups.delete(GroupName)
    return {}
  },

  GetGroup({ GroupName, ...page }, { account }) {
    const { items, next } = account.groups.members(GroupName, pageRequest(page))
    return {
      Group: groupOf(account.groups.get(GroupName)),
      Users: items.map(userInList),
      ...pageMembers(next),
    }
  },

  ListGroups({ PathPrefix, ...page }, { account }) {
    const { items, next } = account.groups.list({ ...pageRequest(page), pathPrefix: PathPrefix })
    return { Groups: items.map(groupOf), ...pageMembers(next) }
  },

  async RemoveUserFromGroup({ GroupName, UserName }, { account }) {
    await account.users.leave(UserName, GroupName)
    return {}
  },

  async UpdateGroup({ GroupName, NewPath, NewGroupName }, { account }) {
    await account.groups.update(GroupName, { newName: NewGroupName, newPath: NewPath })
    return {}
  },
}
