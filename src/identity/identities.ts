/**
 * Who there is beside root: users with their keys, roles that are assumed, and which policies are theirs. Some are declared by the
 * configuration and stay as they are; others are stored, and changed by IAM's operations. Whoever looks gets an answer at once, from
 * memory; a change is durable before anybody sees it, and then everybody sees all of it.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import type { NamedPolicy } from '../policy/document.ts'
import type { Held } from '../policy/evaluate.ts'
import type { Carried, Identity } from '../service/context.ts'
import { AccessKeys } from './access-keys.ts'
import { Aliases } from './aliases.ts'
import { clashes } from './clashes.ts'
import { commonPolicies, declaredEntities, type Declared, type KeyPair } from './declared.ts'
import { Draft, type Account } from './draft.ts'
import type { AccessKey, AnyEntity, LastUse, Provider, Role, User } from './entities.ts'
import { Groups } from './groups.ts'
import { everything, heldBy, managed, nothing, SessionPolicies } from './held.ts'
import { Holdings } from './holdings.ts'
import { IdentityError } from './identity-error.ts'
import { LastUses, type KnownUse } from './last-uses.ts'
import { newId } from './names.ts'
import { Policies } from './policies.ts'
import { Providers } from './providers.ts'
import { Roles } from './roles.ts'
import { entityOf, rowOf, secretContext, useOf, useRow, type Rows, type Sealing } from './rows.ts'
import { awsAccount, State } from './state.ts'
import { Tenants } from './tenants.ts'
import { Users } from './users.ts'

/** Who signs with keys that are kept or declared with users. */
type KeyIdentity = Extract<Identity, { kind: 'user' | 'root' | 'account' }>
type RoleIdentity = Extract<Identity, { kind: 'role' }>
/** Who has or had policies. */
type Acting = Extract<Identity, { kind: 'user' | 'role' | 'federated' }>

/** A key pair, and whose it is. */
export interface UserKey extends KeyPair {
  readonly identity: KeyIdentity
}

/** What identities are kept with. */
export interface Keeping {
  readonly clock: Clock
  readonly rows: Rows
  readonly sealing: Sealing
  readonly random: Random
  /** Root's keys are nobody else's. */
  readonly isRootKey: (accessKeyId: string) => boolean
}

/** The identities of one account: what IAM's operations do. Reads answer at once, changes when they are durable. */
export interface AccountIdentities {
  readonly users: Users
  readonly keys: AccessKeys
  readonly groups: Groups
  readonly roles: Roles
  readonly policies: Policies
  readonly holdings: Holdings
  readonly providers: Providers
  readonly aliases: Aliases
}

/** Changes on their way; each has one flush to wait for. */
const waitingMax = 1_000
const secretBytes = 30

export class Identities {
  readonly #account: string
  readonly #state = new State()
  readonly #uses = new LastUses()
  /** Of active keys. */
  readonly #keys = new Map<string, UserKey>()
  /** By the id of a user or a role; anew after each change. */
  readonly #held = new Map<string, Held>()
  /** By the identity of a session; anew after each change. */
  #heldInSession = new WeakMap<Identity, Held>()
  readonly #sessions: SessionPolicies
  #keeping: Keeping | undefined
  #tail: Promise<unknown> = Promise.resolve()
  #waitingCount = 0

  /** @param account whose the declared ones are, twelve digits */
  constructor(account: string, declared: Declared) {
    this.#account = account
    this.#sessions = new SessionPolicies(this.#state)
    for (const policy of commonPolicies()) this.#state.put(policy)
    this.declare(account, declared)
  }

  /** Before `keepIn`. @param account whose they are, twelve digits */
  declare(account: string, declared: Declared): void {
    for (const entity of declaredEntities(account, declared)) this.#state.put(entity)
    this.#changed()
  }

  /** Whether there is nobody beside root. */
  get isEmpty(): boolean {
    return this.#state.accounts().every(account => {
      const { user, role } = this.#state.of(account)
      return user.size === 0 && role.size === 0
    })
  }

  /** Whether there may be others than those that are declared. */
  get keeps(): boolean {
    return this.#keeping !== undefined
  }

  /**
   * From now on those that are stored are there as well.
   * @throws {IdentityClashError} where they and what is declared can't both be
   * @throws where a secret does not open
   */
  keepIn(keeping: Keeping): void {
    const rows = keeping.rows.all()
    const stored = rows.flatMap(row => (row.kind === 'use' ? [] : [entityOf(row, keeping.sealing)]))
    clashes(this.#state, stored, keeping.isRootKey)
    for (const entity of stored) this.#state.put(entity)
    for (const row of rows) if (row.kind === 'use') this.#uses.load(row.id, useOf(row))
    this.#keeping = keeping
    this.#uses.keepIn({
      clock: keeping.clock,
      write: uses => this.#inTurn(() => writeUses(keeping.rows, uses)),
    })
    this.#changed()
  }

  /** Waits for what was accepted. */
  async close(): Promise<void> {
    // A store that can't be written says so itself.
    await this.#uses.flush().catch(() => {})
    await this.#tail
  }

  /** @returns `undefined` for a key that neither users nor kept keys of roots are, and for one that is inactive */
  key(accessKeyId: string): UserKey | undefined {
    return this.#keys.get(accessKeyId)
  }

  /** @returns `undefined` where there is none of that name */
  role(name: string, account: string = this.#account): Role | undefined {
    const found = this.#state.of(account).role.named(name)
    return found?.name === name ? found : undefined
  }

  /** @returns `undefined` for an issuer that is none of the account's, to the letter */
  provider(issuer: string, account: string): Provider | undefined {
    const found = this.#state.known(account)?.provider.named(issuer.replace(/^https:\/\//, ''))
    return found !== undefined && `https://${found.url}` === issuer ? found : undefined
  }

  /** @returns `undefined` where there is none */
  roleAt(arn: string): Role | undefined {
    return this.#state.role(arn)
  }

  /** Who acts in a session of a role; without a key until the session has one. */
  actor({ name, account, arn: role, id }: Role, session: string, carried: Carried = {}): RoleIdentity {
    const arn = `arn:aws:sts::${account}:assumed-role/${name}/${session}`
    return { kind: 'role', accessKeyId: '', account, arn, role, id: `${id}:${session}`, ...carried }
  }

  /** What a managed policy says now. @returns `undefined` where there is none with that ARN */
  policy(arn: string, account: string = this.#account): NamedPolicy | undefined {
    return managed(this.#state, account, arn)
  }

  /**
   * Who acts in a session, by the name they have now: sessions outlast users, roles and what those are called, and names are
   * given again.
   * @returns `undefined` for who is gone
   */
  current(identity: Identity): Identity | undefined {
    if (identity.kind === 'account' && this.#state.isGone(identity.account)) return undefined
    if (!isActing(identity)) return identity
    if (this.#base(identity) === undefined) return undefined
    const arn = this.#holder(identity)?.arn
    // Roles keep their names, and nobody is behind whom root vouched for.
    if (arn === undefined || identity.kind === 'role') return identity
    if (identity.kind === 'user') return arn === identity.arn ? identity : { ...identity, arn }
    return arn === identity.by ? identity : { ...identity, by: arn }
  }

  /** What a user or a session has; nothing for anybody else, and for who is gone. */
  of(identity: Identity): Held {
    if (!isActing(identity)) return nothing
    const held = this.#base(identity)
    if (held === undefined) return nothing
    return identity.kind === 'user' ? held : this.#inSession(identity, held)
  }

  /** What a user, a group or a role has. @returns `undefined` where there is none */
  held(arn: string): Held | undefined {
    const holder = this.#state.holder(arn)
    return holder && heldBy(this.#state, holder)
  }

  /** Remembers that a request was signed. */
  used(identity: Identity, use: LastUse): void {
    if (identity.kind === 'anonymous' || identity.kind === 'federated') return
    const { key, role } = this.#state.of(identity.kind === 'root' ? this.#account : identity.account)
    const found = identity.kind === 'role' ? role.get(roleIdOf(identity)) : key.get(identity.accessKeyId)
    if (found !== undefined) this.#uses.note(found, use, !found.declared)
  }

  /** The accounts beside the daemon's own. @param owns whether something is an account's that is no identity */
  tenants(owns: (account: string) => boolean, random: Random): Tenants {
    const all = () => this.#state.accounts().flatMap(id => this.#state.of(id).account.all())
    const of = (id: string) => ({ ...this.#accountOf(id), keys: this.account(id).keys })
    return new Tenants({ own: this.#account, random, all, of, owns })
  }

  #accountOf(id: string): Account {
    return {
      id,
      sets: this.#state.of(id),
      policy: arn => this.#state.policy(id, arn),
      change: work => this.#change(id, work),
    }
  }

  account(id: string): AccountIdentities {
    const account = this.#accountOf(id)
    const lastUse = (of: string): LastUse | undefined => this.#uses.get(of)
    return {
      users: new Users(account),
      keys: new AccessKeys(account, lastUse),
      groups: new Groups(account),
      roles: new Roles(account, lastUse),
      policies: new Policies(account, this.#state.of(awsAccount)),
      holdings: new Holdings(account),
      providers: new Providers(account),
      aliases: new Aliases(account),
    }
  }

  /** The same object for the same session, until something changes: what policies say about actions is remembered with it. */
  #inSession(identity: Exclude<Acting, { kind: 'user' }>, held: Held): Held {
    let bounded = this.#heldInSession.get(identity)
    if (bounded === undefined) {
      const session = this.#sessions.of(identity)
      bounded = session === undefined ? held : { ...held, session }
      this.#heldInSession.set(identity, bounded)
    }
    return bounded
  }

  /** What sessions can't go beyond. @returns `undefined` for who is gone */
  #base(identity: Acting): Held | undefined {
    if (identity.kind === 'federated' && identity.by === `arn:aws:iam::${identity.account}:root`)
      return identity.account !== this.#account && this.#state.isGone(identity.account)
        ? undefined
        : everything
    const holder = this.#holder(identity)
    if (holder === undefined) return undefined
    let held = this.#held.get(holder.id)
    if (held === undefined) this.#held.set(holder.id, (held = heldBy(this.#state, holder)))
    return held
  }

  /** By ids: a name may have been given again. */
  #holder(identity: Acting): User | Role | undefined {
    const { user, role } = this.#state.of(identity.account)
    if (identity.kind === 'user') return user.get(identity.id)
    if (identity.kind === 'role') return role.get(roleIdOf(identity))
    return identity.byId === undefined ? undefined : user.get(identity.byId)
  }

  #change<Result>(account: string, work: (draft: Draft) => Result): Promise<Result> {
    if (this.#waitingCount >= waitingMax)
      return Promise.reject(new IdentityError('Throttling', 'Rate exceeded'))
    this.#waitingCount++
    return this.#inTurn(() => this.#run(account, work)).finally(() => this.#waitingCount--)
  }

  /** One after another, so that each sees what those before it did. */
  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#tail.then(run)
    // Who asked for it is told how it ended.
    this.#tail = turn.catch(() => {})
    return turn
  }

  async #run<Result>(account: string, work: (draft: Draft) => Result): Promise<Result> {
    const keeping = this.#keeping
    if (keeping === undefined)
      throw new IdentityError(
        'NotImplemented',
        'This daemon keeps no identities but those of its configuration.',
      )
    const draft = new Draft(this.#surroundings(account, keeping))
    const result = work(draft)
    const puts = draft.steps.flatMap(step => ('put' in step ? [rowOf(step.put)] : []))
    const dropped = draft.steps.flatMap(step => ('drop' in step ? [step.drop] : []))
    const drops = dropped.flatMap(({ account: of, kind, id }) => [
      { account: of, kind, id },
      { account: of, kind: 'use' as const, id },
    ])
    if (draft.steps.length === 0) return result
    await keeping.rows.write({ puts, drops })
    for (const { id } of dropped) this.#uses.forget(id)
    for (const step of draft.steps) {
      if ('put' in step) this.#state.put(step.put)
      else this.#state.drop(step.drop)
    }
    this.#forgetHeld()
    for (const step of draft.steps) this.#follow('put' in step ? step.put : step.drop)
    return result
  }

  #surroundings(account: string, { clock, sealing, random, isRootKey }: Keeping): Draft['now'] {
    const isTaken = (kind: 'alias' | 'key', name: string): boolean =>
      (kind === 'key' && isRootKey(name)) ||
      this.#state.accounts().some(each => this.#state.of(each)[kind].named(name) !== undefined)
    return {
      account,
      nowMs: clock.now(),
      sets: this.#state.of(account),
      policy: arn => this.#state.policy(account, arn),
      newId: prefix => newId(prefix, random),
      newSecret: () => Buffer.from(random.hex(secretBytes), 'hex').toString('base64'),
      seal: (secret, id) => sealing.seal(secret, secretContext({ account, id })),
      meant: arn => this.#state.meant(arn),
      isTaken,
    }
  }

  /** What is derived from all of them. */
  #changed(): void {
    this.#forgetHeld()
    for (const account of this.#state.accounts())
      for (const key of this.#state.of(account).key.values()) this.#follow(key)
  }

  #forgetHeld(): void {
    this.#held.clear()
    this.#heldInSession = new WeakMap()
  }

  /** What is derived from one that has changed, or is gone. */
  #follow(entity: AnyEntity): void {
    const { key, user } = this.#state.of(entity.account)
    if (entity.kind === 'user') {
      for (const each of key.values()) if (each.user === entity.id) this.#follow(each)
    }
    if (entity.kind !== 'key') return
    const now = key.get(entity.id)
    const identity = now?.active === true ? this.#signerOf(now, user.get(now.user)) : undefined
    if (now === undefined || identity === undefined) this.#keys.delete(entity.id)
    else {
      const { id: accessKeyId, secretAccessKey } = now
      this.#keys.set(entity.id, { accessKeyId, secretAccessKey, identity })
    }
  }

  /** @returns `undefined` for the key of a user who is gone */
  #signerOf({ id: accessKeyId, account, user }: AccessKey, owner: User | undefined): KeyIdentity | undefined {
    if (owner !== undefined)
      return Object.freeze({ kind: 'user', accessKeyId, account, arn: owner.arn, id: owner.id })
    if (user !== account) return undefined
    return Object.freeze(
      account === this.#account ? { kind: 'root', accessKeyId } : { kind: 'account', accessKeyId, account },
    )
  }
}

function writeUses(rows: Rows, uses: readonly KnownUse[]): Promise<void> {
  return rows.write({ puts: uses.map(useRow), drops: [] })
}

function isActing(identity: Identity): identity is Acting {
  return identity.kind === 'user' || identity.kind === 'role' || identity.kind === 'federated'
}

function roleIdOf({ id }: RoleIdentity): string {
  return id.slice(0, id.indexOf(':'))
}
