/**
 * What users sign with, and root where it asks without naming anybody. A secret is told once, when its key is made.
 */
import { ofRoot, type KeyHolder, type ShownKey } from '../identity/access-keys.ts'
import { requireUserName, type Asking, type HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest } from './paging.ts'
import { QueryError } from '../service/query.ts'

export const accessKeys: HandlersOf<
  'CreateAccessKey' | 'DeleteAccessKey' | 'GetAccessKeyLastUsed' | 'ListAccessKeys' | 'UpdateAccessKey'
> = {
  async CreateAccessKey({ UserName }, { account, identity }) {
    const whose = meant(UserName, identity)
    const { name, secretAccessKey, createdMs } = await account.keys.create(whose)
    return {
      AccessKey: {
        UserName: nameOf(whose),
        AccessKeyId: name,
        Status: 'Active',
        SecretAccessKey: secretAccessKey,
        CreateDate: new Date(createdMs),
      },
    }
  },

  async DeleteAccessKey({ UserName, AccessKeyId }, { account, identity }) {
    await account.keys.delete(meant(UserName, identity), AccessKeyId)
    return {}
  },

  GetAccessKeyLastUsed({ AccessKeyId }, { account }) {
    const { holder, lastUse } = account.keys.use(AccessKeyId)
    const used =
      lastUse === undefined
        ? { ServiceName: 'N/A', Region: 'N/A' }
        : { LastUsedDate: new Date(lastUse.ms), ServiceName: lastUse.service, Region: lastUse.region }
    return { UserName: nameOf(holder), AccessKeyLastUsed: used }
  },

  ListAccessKeys({ UserName, ...page }, { account, identity }) {
    const whose = meant(UserName, identity)
    const { items, next } = account.keys.list(whose, pageRequest(page))
    const kept = items.map(key => keyInList(nameOf(whose), key))
    // Of root's declared keys the one that asks is known.
    const asks = whose === ofRoot && page.Marker === undefined ? identity.accessKeyId : undefined
    const isKept = asks === undefined || account.keys.isOfRoot(asks)
    return {
      AccessKeyMetadata: isKept ? kept : [{ AccessKeyId: asks, Status: 'Active' }, ...kept],
      ...pageMembers(next),
    }
  },

  async UpdateAccessKey({ UserName, AccessKeyId, Status }, { account, identity }) {
    const whose = meant(UserName, identity)
    if (Status === 'Expired')
      throw new QueryError('ValidationError', { message: 'A key can be made active or inactive.' })
    await account.keys.setActive(whose, AccessKeyId, Status === 'Active')
    return {}
  },
}

/** @throws {QueryError} `ValidationError` where nobody is named and who asks is neither a user nor root */
function meant(userName: string | undefined, { kind }: Asking['identity']): KeyHolder {
  const isRoot = kind === 'root' || kind === 'account'
  return userName === undefined && isRoot ? ofRoot : requireUserName(userName)
}

function nameOf(whose: KeyHolder): string {
  return whose === ofRoot ? 'root' : whose
}

function keyInList(userName: string, { name, active, createdMs }: ShownKey) {
  return {
    UserName: userName,
    AccessKeyId: name,
    Status: active ? ('Active' as const) : ('Inactive' as const),
    CreateDate: new Date(createdMs),
  }
}
