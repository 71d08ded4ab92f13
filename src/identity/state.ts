/**
 * The identities that are valid now, in memory: looked up by id and by name without waiting. Changed by `Identities` alone, in one
 * go for each durable change, so that nobody sees half of one.
 */
import type { Meant } from './trust.ts'
import type { AnyEntity, Entities, Group, Kind, ManagedPolicy, Role, User } from './entities.ts'

/** The account of the policies that every account has. */
export const awsAccount = 'aws'

/** Entities of one kind in one account. */
export class NamedSet<Entity extends { readonly id: string; readonly name: string }> {
  readonly #byId = new Map<string, Entity>()
  readonly #byName = new Map<string, Entity>()
  #sorted: readonly Entity[] | undefined

  get size(): number {
    return this.#byId.size
  }

  get(id: string): Entity | undefined {
    return this.#byId.get(id)
  }

  /** Names differ by more than their case. */
  named(name: string): Entity | undefined {
    return this.#byName.get(name.toLowerCase())
  }

  /** In no order that means anything: cheap, for who looks for something. */
  values(): IterableIterator<Entity> {
    return this.#byId.values()
  }

  /** In order of their names, in lower case. */
  all(): readonly Entity[] {
    return (this.#sorted ??= [...this.#byName]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, entity]) => entity))
  }

  /** Takes the place of the one with its id. */
  put(entity: Entity): void {
    this.drop(entity)
    this.#byId.set(entity.id, entity)
    this.#byName.set(entity.name.toLowerCase(), entity)
  }

  drop({ id }: Entity): void {
    const known = this.#byId.get(id)
    this.#sorted = undefined
    if (known === undefined) return
    this.#byId.delete(id)
    this.#byName.delete(known.name.toLowerCase())
  }
}

export type Sets = { readonly [K in Kind]: NamedSet<Entities[K]> }

function emptySets(): Sets {
  return {
    user: new NamedSet(),
    group: new NamedSet(),
    role: new NamedSet(),
    policy: new NamedSet(),
    key: new NamedSet(),
    provider: new NamedSet(),
    alias: new NamedSet(),
    account: new NamedSet(),
  }
}

export class State {
  readonly #accounts = new Map<string, Sets>()

  /** Those of an account, which may have none. */
  of(account: string): Sets {
    let sets = this.#accounts.get(account)
    if (sets === undefined) this.#accounts.set(account, (sets = emptySets()))
    return sets
  }

  /** Whether there is nothing of an account: it was removed, or never there. */
  isGone(account: string): boolean {
    return Object.values(this.#accounts.get(account) ?? {}).every(({ size }) => size === 0)
  }

  /** @returns `undefined` for an account that has none, whoever asks for it */
  known(account: string): Sets | undefined {
    return this.#accounts.get(account)
  }

  accounts(): readonly string[] {
    return [...this.#accounts.keys()]
  }

  put(entity: AnyEntity): void {
    // The set of a kind holds the entities of that kind.
    const set = this.of(entity.account)[entity.kind] as NamedSet<AnyEntity>
    set.put(entity)
  }

  drop(entity: AnyEntity): void {
    // As above.
    const set = this.of(entity.account)[entity.kind] as NamedSet<AnyEntity>
    set.drop(entity)
  }

  /** The account's own, or one that every account has. */
  policy(account: string, arn: string): ManagedPolicy | undefined {
    const owner = arn.split(':', 5)[4] ?? ''
    if (owner !== account && owner !== awsAccount) return undefined
    const found = this.#accounts.get(owner)?.policy.named(arn.slice(arn.lastIndexOf('/') + 1))
    return found?.arn === arn ? found : undefined
  }

  role(arn: string): Role | undefined {
    const found = this.holder(arn)
    return found?.kind === 'role' ? found : undefined
  }

  /** Whom a policy names by the ARN of a user or a role. */
  meant(arn: string): Meant {
    const found = this.holder(arn)
    if (found !== undefined) return { id: found.id }
    const [, , service, , account = ''] = arn.split(':', 5)
    // Sessions come and go, so that nobody could say whether there is one.
    return service === 'iam' && this.#accounts.has(account) ? 'nobody' : 'elsewhere'
  }

  /** A user, a group or a role. */
  holder(arn: string): User | Group | Role | undefined {
    const [, , , , account = '', resource = ''] = arn.split(':', 6)
    const kind = resource.slice(0, resource.indexOf('/'))
    if (kind !== 'user' && kind !== 'group' && kind !== 'role') return undefined
    const found = this.#accounts.get(account)?.[kind].named(resource.slice(resource.lastIndexOf('/') + 1))
    return found?.arn === arn ? found : undefined
  }
}
