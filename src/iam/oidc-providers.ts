/**
 * Providers of identities, whose tokens roles may trust.
 */
import type { HandlersOf } from './handlers.ts'
import { paged } from './paging.ts'
import { readTags, wireTags } from './wire.ts'

export const oidcProviders: HandlersOf<
  | 'AddClientIDToOpenIDConnectProvider'
  | 'CreateOpenIDConnectProvider'
  | 'DeleteOpenIDConnectProvider'
  | 'GetOpenIDConnectProvider'
  | 'ListOpenIDConnectProviderTags'
  | 'ListOpenIDConnectProviders'
  | 'RemoveClientIDFromOpenIDConnectProvider'
  | 'TagOpenIDConnectProvider'
  | 'UntagOpenIDConnectProvider'
  | 'UpdateOpenIDConnectProviderThumbprint'
> = {
  async AddClientIDToOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, ClientID }, { account }) {
    await account.providers.addClientId(arn, ClientID)
    return {}
  },

  async CreateOpenIDConnectProvider({ Url, ClientIDList, ThumbprintList, Tags }, { account }) {
    const { arn, tags } = await account.providers.create({
      url: Url,
      clientIds: ClientIDList,
      thumbprints: ThumbprintList,
      tags: readTags(Tags),
    })
    return { OpenIDConnectProviderArn: arn, ...(tags.length > 0 && { Tags: wireTags(tags) }) }
  },

  async DeleteOpenIDConnectProvider({ OpenIDConnectProviderArn: arn }, { account }) {
    await account.providers.delete(arn)
    return {}
  },

  GetOpenIDConnectProvider({ OpenIDConnectProviderArn: arn }, { account }) {
    const { url, clientIds, thumbprints, createdMs, tags } = account.providers.get(arn)
    return {
      Url: url,
      ClientIDList: [...clientIds],
      ThumbprintList: [...thumbprints],
      CreateDate: new Date(createdMs),
      Tags: wireTags(tags),
    }
  },

  ListOpenIDConnectProviderTags({ OpenIDConnectProviderArn: arn, ...page }, { account }) {
    const { items, told } = paged(account.providers.get(arn).tags, page, ({ key }) => key)
    return { Tags: wireTags(items), ...told }
  },

  ListOpenIDConnectProviders(_, { account }) {
    return { OpenIDConnectProviderList: account.providers.list().map(({ arn }) => ({ Arn: arn })) }
  },

  async RemoveClientIDFromOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, ClientID }, { account }) {
    await account.providers.removeClientId(arn, ClientID)
    return {}
  },

  async TagOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, Tags }, { account }) {
    await account.providers.tag(arn, readTags(Tags))
    return {}
  },

  async UntagOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, TagKeys }, { account }) {
    await account.providers.untag(arn, TagKeys)
    return {}
  },

  async UpdateOpenIDConnectProviderThumbprint(
    { OpenIDConnectProviderArn: arn, ThumbprintList },
    { account },
  ) {
    await account.providers.setThumbprints(arn, ThumbprintList)
    return {}
  },
}
