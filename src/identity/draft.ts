/**
 * One change on its way: what it sees and what it wants to put or drop. Operations are written against it; `Identities` runs them
 * one after another, makes their rows durable and only then shows them.
 */
import type { AnyEntity, HolderKind, Entities, Kind, ManagedPolicy, User } from './entities.ts'
import { IdentityError, limitExceeded, noSuchEntity } from './identity-error.ts'
import type { IdPrefix } from './names.ts'
import type { Sets } from './state.ts'
import type { Meant } from './trust.ts'

export type Step = { readonly put: AnyEntity } | { readonly drop: AnyEntity }

export interface DraftSurroundings {
  readonly account: string
  readonly nowMs: number
  readonly sets: Sets
  /** The account's policies, and those that every account has. */
  readonly policy: (arn: string) => ManagedPolicy | undefined
  newId(prefix: IdPrefix): string
  newSecret(): string
  /** The secret of a key as it is to be stored. */
  seal(secret: string, keyId: string): string
  /** Whom the ARN of a user or a role stands for. */
  meant(arn: string): Meant
  /** Whether another account, or root, has the name or the key. */
  isTaken(kind: 'alias' | 'key', name: string): boolean
}

/** How many there may be in an account, as AWS has it by default. */
const quotas = {
  user: ['UsersPerAccount', 5_000],
  group: ['GroupsPerAccount', 300],
  role: ['RolesPerAccount', 1_000],
  policy: ['PoliciesPerAccount', 1_500],
  provider: ['OpenIdConnectProvidersPerAccount', 100],
} as const

export class Draft {
  readonly steps: Step[] = []
  readonly now: DraftSurroundings

  constructor(surroundings: DraftSurroundings) {
    this.now = surroundings
  }

  put(entity: AnyEntity): void {
    this.steps.push({ put: entity })
  }

  drop(entity: AnyEntity): void {
    this.steps.push({ drop: entity })
  }

  /** To be changed. @throws {IdentityError} `NoSuchEntity`, `UnmodifiableEntity` */
  changing<K extends HolderKind>(kind: K, name: string): Entities[K] {
    return changeable(holder(this.now.sets, kind, name))
  }

  changingUser(name: string): User {
    return this.changing('user', name)
  }

  /** @throws {IdentityError} `EntityAlreadyExists` */
  requireFree(kind: HolderKind, name: string): void {
    if (this.now.sets[kind].named(name) === undefined) return
    throw new IdentityError('EntityAlreadyExists', `${titles[kind]} with name ${name} already exists.`)
  }

  /** @throws {IdentityError} `LimitExceeded` */
  requireRoom(kind: keyof typeof quotas): void {
    const [quota, most] = quotas[kind]
    const { size } = this.now.sets[kind]
    if (size >= most) throw limitExceeded(`Cannot exceed quota for ${quota}: ${most}`)
  }
}

const titles: { readonly [K in HolderKind]: string } = { user: 'User', group: 'Group', role: 'Role' }

/** @throws {IdentityError} `NoSuchEntity` */
export function holder<K extends HolderKind>(sets: Sets, kind: K, name: string): Entities[K] {
  const found = sets[kind].named(name)
  if (found !== undefined) return found
  throw noSuchEntity(`The ${kind} with name ${name} cannot be found.`)
}

/** @throws {IdentityError} `UnmodifiableEntity` */
export function changeable<Entity extends AnyEntity>(entity: Entity): Entity {
  if (!entity.declared) return entity
  const where =
    entity.account === 'aws' ? 'is the same for every account' : "is declared in the daemon's configuration"
  throw new IdentityError(
    'UnmodifiableEntity',
    `The ${nouns[entity.kind]} ${entity.name} ${where} and can't be changed here.`,
  )
}

const nouns: { readonly [K in Kind]: string } = {
  user: 'user',
  group: 'group',
  role: 'role',
  policy: 'policy',
  key: 'access key',
  provider: 'OpenID Connect provider',
  alias: 'account alias',
  account: 'account',
}

/** What the operations of one account work with. */
export interface Account {
  readonly id: string
  readonly sets: Sets
  readonly policy: (arn: string) => ManagedPolicy | undefined
  /** Runs a change when those before it have ended; resolves when it is durable. */
  readonly change: <Result>(work: (draft: Draft) => Result) => Promise<Result>
}
