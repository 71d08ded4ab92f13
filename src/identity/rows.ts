/**
 * How identities are written down: a row for each, which says in JSON what can't be derived. What is derived (ARNs, parsed policies)
 * and what must not be readable (secrets, but sealed) is left out.
 */
import { assert } from '../base/assert.ts'
import { parseTrust } from '../policy/trust-rules.ts'
import { readStored } from './documents.ts'
import type {
  AccessKey,
  Alias,
  AnyEntity,
  Group,
  InlinePolicy,
  Kind,
  LastUse,
  ManagedPolicy,
  PolicyVersion,
  Provider,
  Role,
  Tenant,
  User,
} from './entities.ts'
import type { KnownUse } from './last-uses.ts'
import { arnOf } from './names.ts'
import { bound } from './trust.ts'

export interface RowKey {
  readonly account: string
  readonly kind: Kind | 'use'
  readonly id: string
}

export interface Row extends RowKey {
  /** JSON. */
  readonly document: string
}

/** Where rows are kept. */
export interface Rows {
  all(): readonly Row[]
  /** All or none; resolves when they are durable. */
  write(change: { readonly puts: readonly Row[]; readonly drops: readonly RowKey[] }): Promise<void>
}

/** Under a key that is not where the rows are. */
export interface Sealing {
  /** @param context has to be the same again when it is opened */
  seal(text: string, context: string): string
  /** @throws where it was sealed with another key or context, or is damaged */
  open(sealed: string, context: string): string
}

/** What a sealed secret is bound to: it opens as no other key's. */
export function secretContext({ account, id }: Pick<RowKey, 'account' | 'id'>): string {
  return `access key ${account} ${id}`
}

export function rowOf(entity: AnyEntity): Row {
  const { account, kind, id } = entity
  return { account, kind, id, document: JSON.stringify(written(entity)) }
}

export function useRow({ account, id, use }: KnownUse): Row {
  return { account, kind: 'use', id, document: JSON.stringify(use) }
}

export function useOf({ document }: Row): LastUse {
  // What `useRow` wrote.
  return JSON.parse(document) as LastUse
}

/** @throws where a secret does not open */
export function entityOf({ account, kind, id, document }: Row, sealing: Sealing): AnyEntity {
  // What `written` made of an entity of this kind.
  const read = JSON.parse(document) as never
  const base = { account, id, declared: false } as const
  switch (kind) {
    case 'user':
      return userOf(read, base)
    case 'group':
      return groupOf(read, base)
    case 'role':
      return roleOf(read, base)
    case 'policy':
      return policyOf(read, base)
    case 'key':
      return keyOf(read, base, sealing)
    case 'provider':
      return providerOf(read, base)
    case 'alias':
      return aliasOf(read, base)
    case 'account':
      return tenantOf(read, base)
    default:
      assert(kind !== 'use', 'uses are read by `useOf`')
      return kind satisfies never
  }
}

type Base = { readonly account: string; readonly id: string; readonly declared: false }

/** A policy as it is written down. */
interface Text {
  readonly name: string
  readonly text: string
}

type Derived = 'kind' | 'account' | 'id' | 'arn' | 'declared'
type WrittenUser = Omit<User, Derived | 'inline'> & { readonly inline: readonly Text[] }
type WrittenGroup = Omit<Group, Derived | 'inline'> & { readonly inline: readonly Text[] }
type WrittenRole = Omit<Role, Derived | 'inline' | 'trust'> & { readonly inline: readonly Text[] }
type WrittenPolicy = Omit<ManagedPolicy, Derived | 'versions'> & {
  readonly versions: readonly Omit<PolicyVersion, 'policy'>[]
}
type WrittenKey = Pick<AccessKey, 'user' | 'sealed' | 'active' | 'createdMs'>
type WrittenProvider = Omit<Provider, Derived | 'url'>
type WrittenTenant = Pick<Tenant, 'label' | 'email' | 'createdMs'>

function written(entity: AnyEntity): unknown {
  switch (entity.kind) {
    case 'user': {
      const { name, path, createdMs, attached, boundary, tags, groups } = entity
      const inline = textsOf(entity.inline)
      return { name, path, createdMs, attached, boundary, tags, groups, inline } satisfies WrittenUser
    }
    case 'group': {
      const { name, path, createdMs, attached } = entity
      return { name, path, createdMs, attached, inline: textsOf(entity.inline) } satisfies WrittenGroup
    }
    case 'role': {
      const {
        name,
        path,
        createdMs,
        attached,
        boundary,
        tags,
        description,
        trustText,
        principals,
        maxSessionMs,
      } = entity
      const inline = textsOf(entity.inline)
      const own = { description, trustText, principals, maxSessionMs }
      return { name, path, createdMs, attached, boundary, tags, ...own, inline } satisfies WrittenRole
    }
    case 'policy': {
      const { name, path, createdMs, description, tags, defaultVersion, nextVersion, updatedMs } = entity
      const versions = entity.versions.map(({ id, text, createdMs: madeMs }) => ({
        id,
        text,
        createdMs: madeMs,
      }))
      const own = { defaultVersion, nextVersion, updatedMs, versions }
      return { name, path, createdMs, description, tags, ...own } satisfies WrittenPolicy
    }
    case 'key': {
      const { user, sealed, active, createdMs } = entity
      assert(sealed !== undefined, 'a key that is stored has a sealed secret')
      return { user, sealed, active, createdMs } satisfies WrittenKey
    }
    case 'provider': {
      const { name, createdMs, clientIds, thumbprints, tags } = entity
      return { name, createdMs, clientIds, thumbprints, tags } satisfies WrittenProvider
    }
    case 'alias':
      return { createdMs: entity.createdMs }
    case 'account': {
      const { label, email, createdMs } = entity
      return { label, email, createdMs } satisfies WrittenTenant
    }
    default:
      return entity satisfies never
  }
}

function textsOf(inline: readonly InlinePolicy[]): readonly Text[] {
  return inline.map(({ name, text }) => ({ name, text }))
}

function inlineOf(texts: readonly Text[]): readonly InlinePolicy[] {
  return texts.map(({ name, text }) => ({ name, text, policy: readStored(text) }))
}

function userOf({ boundary, inline, ...read }: WrittenUser, base: Base): User {
  const arn = arnOf('user', { ...base, ...read })
  return { ...base, ...read, kind: 'user', arn, boundary, inline: inlineOf(inline) }
}

function groupOf({ inline, ...read }: WrittenGroup, base: Base): Group {
  return {
    ...base,
    ...read,
    kind: 'group',
    arn: arnOf('group', { ...base, ...read }),
    inline: inlineOf(inline),
  }
}

function roleOf({ boundary, description, inline, ...read }: WrittenRole, base: Base): Role {
  const arn = arnOf('role', { ...base, ...read })
  const trust = bound(parseTrust(read.trustText), read.principals)
  return { ...base, ...read, kind: 'role', arn, boundary, description, trust, inline: inlineOf(inline) }
}

function policyOf({ description, versions, ...read }: WrittenPolicy, base: Base): ManagedPolicy {
  const arn = arnOf('policy', { ...base, ...read })
  const parsed = versions.map(version => ({ ...version, policy: readStored(version.text) }))
  return { ...base, ...read, kind: 'policy', arn, description, versions: parsed }
}

function keyOf({ sealed, ...read }: WrittenKey, base: Base, sealing: Sealing): AccessKey {
  assert(sealed !== undefined, 'a key that is stored has a sealed secret')
  const { account, id } = base
  const secretAccessKey = sealing.open(sealed, secretContext(base))
  const arn = `arn:aws:iam::${account}:access-key/${id}`
  return { ...base, ...read, kind: 'key', name: id, arn, sealed, secretAccessKey }
}

function aliasOf({ createdMs }: Pick<Alias, 'createdMs'>, base: Base): Alias {
  const { account, id } = base
  return { ...base, kind: 'alias', name: id, arn: `arn:aws:iam::${account}:root`, createdMs }
}

function tenantOf({ label, email, createdMs }: WrittenTenant, base: Base): Tenant {
  const { id } = base
  return { ...base, kind: 'account', name: id, arn: `arn:aws:iam::${id}:root`, label, email, createdMs }
}

function providerOf(read: WrittenProvider, base: Base): Provider {
  const arn = `arn:aws:iam::${base.account}:oidc-provider/${read.name}`
  return { ...base, ...read, kind: 'provider', arn, url: read.name }
}
