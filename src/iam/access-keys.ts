/**
 * What users sign with. A secret is told once, when its key is made.
 */
import type { ShownKey } from '../identity/access-keys.ts'
import { requireUserName, type HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest } from './paging.ts'
import { QueryError } from '../service/query.ts'

export const accessKeys: HandlersOf<
  'CreateAccessKey' | 'DeleteAccessKey' | 'GetAccessKeyLastUsed' | 'ListAccessKeys' | 'UpdateAccessKey'
> = {
  async CreateAccessKey({ UserName }, { account }) {
    const userName = requireUserName(UserName)
    const { name, secretAccessKey, createdMs } = await account.keys.create(userName)
    return {
      AccessKey: {
        UserName: userName,
        AccessKeyId: name,
        Status: 'Active',
        SecretAccessKey: secretAccessKey,
        CreateDate: new Date(createdMs),
      },
    }
  },

  async DeleteAccessKey({ UserName, AccessKeyId }, { account }) {
    await account.keys.delete(requireUserName(UserName), AccessKeyId)
    return {}
  },

  GetAccessKeyLastUsed({ AccessKeyId }, { account }) {
    const { userName, lastUse } = account.keys.use(AccessKeyId)
    const used =
      lastUse === undefined
        ? { ServiceName: 'N/A', Region: 'N/A' }
        : { LastUsedDate: new Date(lastUse.ms), ServiceName: lastUse.service, Region: lastUse.region }
    return { UserName: userName, AccessKeyLastUsed: used }
  },

  ListAccessKeys({ UserName, ...page }, { account, identity }) {
    if (UserName === undefined && (identity.kind === 'root' || identity.kind === 'account'))
      return {
        AccessKeyMetadata: [{ AccessKeyId: identity.accessKeyId, Status: 'Active' }],
        IsTruncated: false,
      }
    const userName = requireUserName(UserName)
    const { items, next } = account.keys.list(userName, pageRequest(page))
    return { AccessKeyMetadata: items.map(key => keyInList(userName, key)), ...pageMembers(next) }
  },

  async UpdateAccessKey({ UserName, AccessKeyId, Status }, { account }) {
    const userName = requireUserName(UserName)
    if (Status === 'Expired')
      throw new QueryError('ValidationError', { message: 'A key can be made active or inactive.' })
    await account.keys.setActive(userName, AccessKeyId, Status === 'Active')
    return {}
  },
}

function keyInList(userName: string, { name, active, createdMs }: ShownKey) {
  return {
    UserName: userName,
    AccessKeyId: name,
    Status: active ? ('Active' as const) : ('Inactive' as const),
    CreateDate: new Date(createdMs),
  }
}
