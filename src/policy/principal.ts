/**
 * Who asks, and who is meant by the `Principal` of a policy. How a policy names somebody decides how far its permission
 * reaches: an account's has to be passed on by the account, a role's is bounded as the role is, one's own is final.
 */
import { splitArn } from './arn.ts'
import type { Keys } from './template.ts'

/** What a session brings along for policies to ask for. */
interface OfSession {
  /** Condition keys and their values. */
  readonly claims?: Readonly<Record<string, readonly string[]>>
  readonly tags?: Readonly<Record<string, string>>
  readonly sourceIdentity?: string
}

export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'root'; readonly account: string }
  | { readonly kind: 'user'; readonly account: string; readonly arn: string; readonly id: string }
  /** A session of a role. */
  | ({
      readonly kind: 'role'
      readonly account: string
      readonly arn: string
      readonly role: string
      /** The role's id, a colon, the session's name. */
      readonly id: string
    } & OfSession)
  /** Who has a token of an identity provider, and no session yet. */
  | ({ readonly kind: 'web'; readonly provider: string } & OfSession)
  | ({
      readonly kind: 'federated'
      readonly account: string
      readonly arn: string
      readonly id: string
    } & OfSession)
  | { readonly kind: 'service'; readonly name: string }

/** Somebody a policy names. */
export type PrincipalName =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'arn'; readonly arn: string }
  /** The unique id of a user or a role that a name stood for. */
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'canonical'; readonly id: string }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'federated'; readonly provider: string }

export type Reach = 'own' | 'role' | 'account'

const ranks: Readonly<Record<Reach, number>> = { own: 0, role: 1, account: 2 }

/** The less the further it reaches. */
export function rank(reach: Reach): number {
  return ranks[reach]
}

/** Accounts by the ids of their canonical users. */
export type Canonical = (id: string) => string | undefined

const arnForms = [
  /^arn:aws[\w-]*:iam::\d{12}:(?:user|role)\/[\w+=,.@/-]+$/,
  /^arn:aws[\w-]*:sts::\d{12}:(?:assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+|federated-user\/[\w+=,.@-]+)$/,
]

/** @returns `undefined` for what names nobody */
export function parsePrincipal(type: string, value: string): PrincipalName | undefined {
  switch (type) {
    case 'AWS':
      return parseAws(value)
    case 'CanonicalUser':
      return /^[0-9a-f]{64}$/i.test(value) ? { kind: 'canonical', id: value.toLowerCase() } : undefined
    case 'Service':
      return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/.test(value)
        ? { kind: 'service', name: value }
        : undefined
    case 'Federated':
      return /^(?:arn:aws[\w-]*:iam::\d{12}:(?:saml|oidc)-provider\/\S+|[\w.-]+\.\w+)$/.test(value)
        ? { kind: 'federated', provider: value }
        : undefined
    default:
      return undefined
  }
}

function parseAws(value: string): PrincipalName | undefined {
  if (value === '*') return { kind: 'everyone' }
  const [, account] = /^(?:arn:aws[\w-]*:iam::)?(\d{12})(?::root)?$/.exec(value) ?? []
  if (account !== undefined && value.startsWith('arn:') === value.endsWith(':root'))
    return { kind: 'account', account }
  if (/^A(?:IDA|ROA)[A-Z0-9]{10,}$/.test(value)) return { kind: 'id', id: value }
  return arnForms.some(form => form.test(value)) ? { kind: 'arn', arn: value } : undefined
}

/** @returns how the name reaches the principal, `undefined` where it does not */
export function reachOf(name: PrincipalName, principal: Principal, canonical: Canonical): Reach | undefined {
  switch (name.kind) {
    case 'everyone':
      return 'own'
    case 'account':
      return isOf(principal, name.account) ? accountReach(principal) : undefined
    case 'canonical':
      return isOf(principal, canonical(name.id)) ? accountReach(principal) : undefined
    case 'arn':
      return reachOfArn(name.arn, principal)
    case 'id':
      return reachOfId(name.id, principal)
    case 'service':
      return principal.kind === 'service' && principal.name === name.name ? 'own' : undefined
    default:
      return principal.kind === 'web' && principal.provider === name.provider ? 'own' : undefined
  }
}

/** Who belongs to no account belongs to none that is not known either. */
function isOf(principal: Principal, account: string | undefined): boolean {
  return account !== undefined && 'account' in principal && principal.account === account
}

/** An account's permission is its root's own. */
function accountReach({ kind }: Principal): Reach {
  return kind === 'root' ? 'own' : 'account'
}

function reachOfArn(arn: string, principal: Principal): Reach | undefined {
  switch (principal.kind) {
    case 'user':
    case 'federated':
      return principal.arn === arn ? 'own' : undefined
    case 'role':
      if (principal.arn === arn) return 'own'
      return principal.role === arn ? 'role' : undefined
    default:
      return undefined
  }
}

function reachOfId(id: string, principal: Principal): Reach | undefined {
  if (principal.kind === 'user') return principal.id === id ? 'own' : undefined
  return principal.kind === 'role' && principal.id.startsWith(id + ':') ? 'role' : undefined
}

/** @returns `''` for who belongs to none */
export function accountOf(principal: Principal): string {
  return 'account' in principal ? principal.account : ''
}

/** As errors name who asks. @returns `undefined` for who has no ARN */
export function arnOf(principal: Principal): string | undefined {
  if (principal.kind === 'root') return `arn:aws:iam::${principal.account}:root`
  return 'arn' in principal ? principal.arn : undefined
}

/**
 * Reads what callers write: an account, an ARN, `anonymous`, a service.
 * @param id the unique id of a user, or of a role with the name of its session
 */
export function principalOf(text: string, id: string | undefined): Principal | undefined {
  if (text === 'anonymous' || text === '*') return { kind: 'anonymous' }
  const name = parseAws(text)
  if (name?.kind === 'account') return { kind: 'root', account: name.account }
  if (name?.kind !== 'arn') {
    const service = parsePrincipal('Service', text)
    return service?.kind === 'service' ? service : undefined
  }
  const [, partition = '', , , account = '', resource = ''] = splitArn(text)
  const [type = '', ...path] = resource.split('/')
  const { arn } = name
  if (type === 'user') return { kind: 'user', account, arn, id: id ?? 'AIDAEXAMPLE' }
  if (type === 'federated-user') return { kind: 'federated', account, arn, id: id ?? `${account}:${path[0]}` }
  if (type !== 'assumed-role') return undefined
  const role = `arn:${partition}:iam::${account}:role/${path[0]}`
  return { kind: 'role', account, arn, role, id: id ?? `AROAEXAMPLE:${path[1]}` }
}

const types = {
  anonymous: 'Anonymous',
  root: 'Account',
  user: 'User',
  role: 'AssumedRole',
  federated: 'FederatedUser',
  web: undefined,
  service: undefined,
} as const

export interface KeptTag {
  readonly key: string
  readonly value: string
}

/**
 * The condition keys that say who asks.
 * @param kept tags of the user or the role; a session's own go before them
 */
export function principalKeys(principal: Principal, kept: readonly KeptTag[] = []): Keys {
  return name => principalValues(name, principal, kept)
}

/** One of them. */
export function principalValues(
  name: string,
  principal: Principal,
  kept: readonly KeptTag[] = [],
): readonly string[] | undefined {
  const value = principalKey(name, principal) ?? keptTag(name, kept)
  if (value !== undefined) return [value]
  const { claims } = sessionOf(principal)
  return claims !== undefined && Object.hasOwn(claims, name) ? claims[name] : undefined
}

/** Keys of tags are compared without regard to case. */
function keptTag(name: string, kept: readonly KeptTag[]): string | undefined {
  if (kept.length === 0 || !name.startsWith(principalTag)) return undefined
  const asked = name.slice(principalTag.length).toLowerCase()
  return kept.find(({ key }) => key.toLowerCase() === asked)?.value
}

function principalKey(name: string, principal: Principal): string | undefined {
  const { kind } = principal
  switch (name) {
    case 'aws:principaltype':
      return types[kind]
    case 'aws:principalarn':
      return kind === 'role' ? principal.role : arnOf(principal)
    case 'aws:principalaccount':
      return 'account' in principal ? principal.account : undefined
    case 'aws:principalisawsservice':
      return String(kind === 'service')
    case 'aws:principalservicename':
      return kind === 'service' ? principal.name : undefined
    case 'aws:userid':
      return userIdOf(principal)
    case 'aws:username':
      return kind === 'user' ? principal.arn.slice(principal.arn.lastIndexOf('/') + 1) : undefined
    case 'aws:sourceidentity':
      return sessionOf(principal).sourceIdentity
    default:
      return name.startsWith(principalTag)
        ? tagOf(sessionOf(principal).tags, name.slice(principalTag.length))
        : undefined
  }
}

const principalTag = 'aws:principaltag/'

const withoutSession: OfSession = {}

function sessionOf(principal: Principal): OfSession {
  const { kind } = principal
  return kind === 'role' || kind === 'web' || kind === 'federated' ? principal : withoutSession
}

/** Keys of tags are compared without regard to case. */
function tagOf(tags: OfSession['tags'] = {}, key: string): string | undefined {
  const asked = key.toLowerCase()
  return Object.entries(tags).find(([each]) => each.toLowerCase() === asked)?.[1]
}

function userIdOf(principal: Principal): string | undefined {
  if (principal.kind === 'root') return principal.account
  if (principal.kind === 'anonymous') return 'anonymous'
  return 'id' in principal ? principal.id : undefined
}
