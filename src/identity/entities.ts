/**
 * What is known of users, groups, roles, policies, keys and providers: whole records, never changed but replaced, so that whoever
 * holds one sees no half of a change. `rows.ts` writes them down, `state.ts` keeps those that are valid now.
 */
import type { Policy } from '../policy/document.ts'

export interface Tag {
  readonly key: string
  readonly value: string
}

/** What every entity has. */
interface Entity {
  /** Twelve digits, or `aws` for the policies that every account has. */
  readonly account: string
  /** Never given twice: `AIDA…`, `AGPA…`, `AROA…`, `ANPA…`; of a key its access key id, of a provider its URL without scheme. */
  readonly id: string
  /** Unique in its account and kind, whatever the case. */
  readonly name: string
  readonly arn: string
  /** Milliseconds since the epoch; 0 for what has no such moment, because s3d.yaml declares it. */
  readonly createdMs: number
  /** Whether s3d.yaml or s3d itself declares it: such an entity can be read and not changed. */
  readonly declared: boolean
}

interface InPath extends Entity {
  /** `/`, or `/division/team/`. */
  readonly path: string
}

export interface InlinePolicy {
  readonly name: string
  /** As it was given. */
  readonly text: string
  readonly policy: Policy
}

/** What has policies. */
interface Holder extends InPath {
  /** ARNs of managed policies, in the order in which they were attached. */
  readonly attached: readonly string[]
  readonly inline: readonly InlinePolicy[]
}

interface Bounded extends Holder {
  /** ARN of a managed policy; `undefined` where nothing bounds. */
  readonly boundary: string | undefined
  readonly tags: readonly Tag[]
}

export interface User extends Bounded {
  readonly kind: 'user'
  /** Ids of groups. */
  readonly groups: readonly string[]
}

export interface Group extends Holder {
  readonly kind: 'group'
}

export interface Role extends Bounded {
  readonly kind: 'role'
  readonly description: string | undefined
  /** Who may assume it. */
  readonly trust: Policy
  /** As it was given. */
  readonly trustText: string
  /** Unique ids of those whom that names, by their ARNs. */
  readonly principals: Readonly<Record<string, string>>
  readonly maxSessionMs: number
}

export interface PolicyVersion {
  /** `v1`; never given twice. */
  readonly id: string
  readonly text: string
  readonly policy: Policy
  readonly createdMs: number
}

export interface ManagedPolicy extends InPath {
  readonly kind: 'policy'
  readonly description: string | undefined
  readonly tags: readonly Tag[]
  /** The newest first; one of them is the default. */
  readonly versions: readonly PolicyVersion[]
  readonly defaultVersion: string
  /** The number that the next version gets. */
  readonly nextVersion: number
  readonly updatedMs: number
}

/** What a user signs with, or root of the account; its name is its id. */
export interface AccessKey extends Entity {
  readonly kind: 'key'
  /** `User.id`; the account's where it is root's. */
  readonly user: string
  readonly secretAccessKey: string
  /** The secret as it is stored; `undefined` where it is not. */
  readonly sealed: string | undefined
  readonly active: boolean
}

/** An OIDC provider; its name is its URL without scheme. */
export interface Provider extends Entity {
  readonly kind: 'provider'
  /** Without scheme, as AWS shows it. */
  readonly url: string
  readonly clientIds: readonly string[]
  readonly thumbprints: readonly string[]
  readonly tags: readonly Tag[]
}

/** What an account is called beside its number; its id is its name. */
export interface Alias extends Entity {
  readonly kind: 'alias'
}

/** An account beside the daemon's own; its id is its number, and so is its name. */
export interface Tenant extends Entity {
  readonly kind: 'account'
  /** What people call it. */
  readonly label: string
  /** By which access control lists may name it; `undefined` for none. */
  readonly email: string | undefined
}

export interface Entities {
  readonly user: User
  readonly group: Group
  readonly role: Role
  readonly policy: ManagedPolicy
  readonly key: AccessKey
  readonly provider: Provider
  readonly alias: Alias
  readonly account: Tenant
}

export type Kind = keyof Entities
export type AnyEntity = Entities[Kind]

/** What has policies of its own. */
export type HolderKind = 'user' | 'group' | 'role'

/** The last request that was signed with a key, or in a session of a role. */
export interface LastUse {
  /** Milliseconds since the epoch. */
  readonly ms: number
  readonly region: string
  /** `s3`, `sts`, `iam`. */
  readonly service: string
}

/** The version that is in force. */
export function inForce({ versions, defaultVersion }: ManagedPolicy): PolicyVersion | undefined {
  return versions.find(({ id }) => id === defaultVersion)
}
