/**
 * OIDC providers of an account: whose tokens may say who somebody is, for roles that trust them.
 */
import type { Account, Draft } from './draft.ts'
import { changeable } from './draft.ts'
import type { Provider, Tag } from './entities.ts'
import { IdentityError, limitExceeded, noSuchEntity, validationError } from './identity-error.ts'
import { mergeTags, removeTags, requireTags } from './tags.ts'

export interface NewProvider {
  /** `https://…`, no query. */
  readonly url: string
  readonly clientIds?: readonly string[] | undefined
  /** SHA-1 of the certificates that sign for its server, in hexadecimal digits: kept and shown, and nothing else. */
  readonly thumbprints?: readonly string[] | undefined
  readonly tags?: readonly Tag[] | undefined
}

const clientIdsMax = 100
const thumbprintsMax = 5
/** All that AWS's model asks of one; those in its own examples are no digits to the end. */
const thumbprintLength = 40
const urlMaxLength = 255

export class Providers {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  get(arn: string): Provider {
    return providerOf(this.#account, arn)
  }

  list(): readonly Provider[] {
    return this.#account.sets.provider.all()
  }

  /** @throws {IdentityError} `EntityAlreadyExists`, `LimitExceeded`, `ValidationError`, `InvalidInput` */
  create({ url, clientIds = [], thumbprints = [], tags = [] }: NewProvider): Promise<Provider> {
    return this.#account.change(draft => {
      const name = hostAndPath(url)
      requireThumbprints(thumbprints)
      const { account, nowMs, sets } = draft.now
      if (sets.provider.named(name) !== undefined)
        throw new IdentityError('EntityAlreadyExists', `Provider with url ${url} already exists.`)
      draft.requireRoom('provider')
      const provider: Provider = {
        kind: 'provider',
        account,
        id: name.toLowerCase(),
        name,
        arn: `arn:aws:iam::${account}:oidc-provider/${name}`,
        createdMs: nowMs,
        declared: false,
        url: name,
        clientIds: requireClientIds([...new Set(clientIds)]),
        thumbprints,
        tags: requireTags(tags),
      }
      draft.put(provider)
      return provider
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  delete(arn: string): Promise<void> {
    return this.#account.change(draft => draft.drop(changing(draft, arn)))
  }

  /** Nothing changes where it is there. @throws {IdentityError} `NoSuchEntity`, `LimitExceeded` */
  addClientId(arn: string, clientId: string): Promise<void> {
    return this.#account.change(draft => {
      const provider = changing(draft, arn)
      if (provider.clientIds.includes(clientId)) return
      draft.put({ ...provider, clientIds: requireClientIds([...provider.clientIds, clientId]) })
    })
  }

  /** Nothing changes where it is not there. @throws {IdentityError} `NoSuchEntity` */
  removeClientId(arn: string, clientId: string): Promise<void> {
    return this.#account.change(draft => {
      const provider = changing(draft, arn)
      draft.put({ ...provider, clientIds: provider.clientIds.filter(each => each !== clientId) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `InvalidInput` */
  setThumbprints(arn: string, thumbprints: readonly string[]): Promise<void> {
    return this.#account.change(draft => {
      const provider = changing(draft, arn)
      requireThumbprints(thumbprints)
      draft.put({ ...provider, thumbprints })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity`, `InvalidInput`, `LimitExceeded` */
  tag(arn: string, tags: readonly Tag[]): Promise<void> {
    return this.#account.change(draft => {
      const provider = changing(draft, arn)
      draft.put({ ...provider, tags: mergeTags(provider.tags, tags) })
    })
  }

  /** @throws {IdentityError} `NoSuchEntity` */
  untag(arn: string, keys: readonly string[]): Promise<void> {
    return this.#account.change(draft => {
      const provider = changing(draft, arn)
      draft.put({ ...provider, tags: removeTags(provider.tags, keys) })
    })
  }
}

function providerOf({ sets }: Pick<Account, 'sets'>, arn: string): Provider {
  const found = sets.provider.named(arn.slice(arn.indexOf('/') + 1))
  if (found?.arn === arn) return found
  throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`)
}

function changing({ now }: Draft, arn: string): Provider {
  return changeable(providerOf(now, arn))
}

/** @returns what the ARN ends with. @throws {IdentityError} `ValidationError` */
function hostAndPath(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isPlain = parsed?.protocol === 'https:' && parsed.search === '' && parsed.hash === ''
  if (parsed === undefined || !isPlain || parsed.username !== '' || url.length > urlMaxLength)
    throw validationError('Invalid Open ID Connect Provider URL')
  // A slash at its end stays: tokens have it in `iss`, to the letter, or they are another provider's.
  return url.slice('https://'.length)
}

function requireClientIds(clientIds: readonly string[]): readonly string[] {
  if (clientIds.length > clientIdsMax)
    throw limitExceeded(`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${clientIdsMax}`)
  return clientIds
}

function requireThumbprints(thumbprints: readonly string[]): void {
  if (thumbprints.length > thumbprintsMax)
    throw new IdentityError('InvalidInput', 'Thumbprint list must contain fewer than 5 entries.')
  if (thumbprints.some(each => each.length !== thumbprintLength))
    throw validationError(`Thumbprints must have ${thumbprintLength} characters.`)
}
