/**
 * Roles, who may assume them, and their tags.
 */
import type { HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest, paged } from './paging.ts'
import { readTags, roleInList, roleOf, wireTags } from './wire.ts'

export const roles: HandlersOf<
  | 'CreateRole'
  | 'DeleteRole'
  | 'GetRole'
  | 'ListRoleTags'
  | 'ListRoles'
  | 'TagRole'
  | 'UntagRole'
  | 'UpdateAssumeRolePolicy'
  | 'UpdateRole'
  | 'UpdateRoleDescription'
> = {
  async CreateRole(input, { account }) {
    const { RoleName, AssumeRolePolicyDocument, Description, MaxSessionDuration, PermissionsBoundary } = input
    const role = await account.roles.create({
      name: RoleName,
      path: input.Path,
      trust: AssumeRolePolicyDocument,
      description: Description,
      maxSessionSeconds: MaxSessionDuration,
      boundary: PermissionsBoundary,
      tags: readTags(input.Tags),
    })
    const { RoleLastUsed: _, ...made } = roleOf(role)
    return { Role: made }
  },

  async DeleteRole({ RoleName }, { account }) {
    await account.roles.delete(RoleName)
    return {}
  },

  GetRole({ RoleName }, { account }) {
    const role = account.roles.get(RoleName)
    return { Role: roleOf(role, account.roles.lastUse(role)) }
  },

  ListRoleTags({ RoleName, ...page }, { account }) {
    const { items, told } = paged(account.roles.get(RoleName).tags, page, ({ key }) => key)
    return { Tags: wireTags(items), ...told }
  },

  ListRoles({ PathPrefix, ...page }, { account }) {
    const { items, next } = account.roles.list({ ...pageRequest(page), pathPrefix: PathPrefix })
    return { Roles: items.map(roleInList), ...pageMembers(next) }
  },

  async TagRole({ RoleName, Tags }, { account }) {
    await account.roles.tag(RoleName, readTags(Tags))
    return {}
  },

  async UntagRole({ RoleName, TagKeys }, { account }) {
    await account.roles.untag(RoleName, TagKeys)
    return {}
  },

  async UpdateAssumeRolePolicy({ RoleName, PolicyDocument }, { account }) {
    await account.roles.setTrust(RoleName, PolicyDocument)
    return {}
  },

  async UpdateRole({ RoleName, Description, MaxSessionDuration }, { account }) {
    await account.roles.update(RoleName, { description: Description, maxSessionSeconds: MaxSessionDuration })
    return {}
  },

  async UpdateRoleDescription({ RoleName, Description }, { account }) {
    return { Role: roleInList(await account.roles.update(RoleName, { description: Description })) }
  },
}
