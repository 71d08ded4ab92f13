/**
 * Who there is beside root: users with their keys, roles that are assumed, and which policies are theirs. What s3d.yaml
 * declares does not change while the daemon runs: whoever looks gets an answer at once, and the same one each time.
 */
import { createHash } from 'node:crypto'
import type { Policy } from '../policy/document.ts'
import type { Held, NamedPolicy } from '../policy/evaluate.ts'
import { identityRules, sessionRules } from '../policy/identity-rules.ts'
import { parsePolicy } from '../policy/parse.ts'
import type { Carried, Identity } from '../service/context.ts'

export interface User extends Bounded {
  readonly name: string
  readonly accessKeys: readonly AccessKey[]
}

export interface Role extends Bounded {
  readonly name: string
  /** Who may assume it. */
  readonly trust: Policy
  readonly maxSessionMs: number
}

interface Bounded {
  readonly policies: readonly NamedPolicy[]
  /** `undefined` where nothing bounds. */
  readonly boundary: NamedPolicy | undefined
}

export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** All that there is beside root. */
export interface Everybody {
  readonly users: readonly User[]
  readonly roles: readonly Role[]
  /** By whose ARNs requests for sessions name them. */
  readonly policies: readonly NamedPolicy[]
}

/** A key pair, and whose it is. */
export interface UserKey extends AccessKey {
  readonly identity: Extract<Identity, { kind: 'user' }>
}

type RoleSession = Extract<Identity, { kind: 'role' }>

type FederatedSession = Extract<Identity, { kind: 'federated' }>

const nothing: Held = Object.freeze({ identity: [], boundary: undefined, session: [] })
/** What root passes on, as far as a session's own policies let it. */
const everything: Held = {
  ...nothing,
  identity: [
    {
      name: 'root',
      policy: parsePolicy('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}', identityRules),
    },
  ],
}
/** Bounds to nothing. */
const noPolicy: Policy = { version: '2012-10-17', statements: [] }

export class Identities {
  readonly #account: string
  readonly #keys = new Map<string, UserKey>()
  readonly #roles = new Map<string, Role>()
  /** By their ARNs. */
  readonly #policies = new Map<string, NamedPolicy>()
  /** By the ARN of a user or a role. */
  readonly #held = new Map<string, Held>()
  /** Of sessions that a policy bounds: it is read once. */
  readonly #bounded = new WeakMap<Identity, Held>()

  /** @param account twelve digits */
  constructor(account: string, { users, roles, policies: managed }: Everybody) {
    this.#account = account
    for (const policy of managed) this.#policies.set(this.#arn('policy', policy.name), policy)
    for (const { name, accessKeys, policies, boundary } of users) {
      const arn = this.#arn('user', name)
      this.#held.set(arn, { identity: policies, boundary, session: [] })
      for (const { accessKeyId, secretAccessKey } of accessKeys) {
        const id = idOf('AIDA', arn)
        const identity = Object.freeze({ kind: 'user', accessKeyId, account, arn, id } as const)
        this.#keys.set(accessKeyId, { accessKeyId, secretAccessKey, identity })
      }
    }
    for (const role of roles) {
      const { name, policies, boundary } = role
      this.#held.set(this.#arn('role', name), { identity: policies, boundary, session: [] })
      this.#roles.set(name, role)
    }
  }

  /** Whether there is nobody beside root. */
  get isEmpty(): boolean {
    return this.#held.size === 0
  }

  /** @returns `undefined` for a key no user has */
  key(accessKeyId: string): UserKey | undefined {
    return this.#keys.get(accessKeyId)
  }

  /** @returns `undefined` where there is none of that name */
  role(name: string): Role | undefined {
    return this.#roles.get(name)
  }

  /** @returns `undefined` where there is none with that ARN */
  policy(arn: string): NamedPolicy | undefined {
    return this.#policies.get(arn)
  }

  /** Who acts in a session of a role; without a key until the session has one. */
  actor({ name }: Role, session: string, carried: Carried = {}): RoleSession {
    const account = this.#account
    const role = this.#arn('role', name)
    const arn = `arn:aws:sts::${account}:assumed-role/${name}/${session}`
    const id = `${idOf('AROA', role)}:${session}`
    return { kind: 'role', accessKeyId: '', account, arn, role, id, ...carried }
  }

  /** What a user or a session has; nothing for anybody else, and for who is gone. */
  of(identity: Identity): Held {
    if (identity.kind === 'user') return this.#held.get(identity.arn) ?? nothing
    if (identity.kind !== 'role' && identity.kind !== 'federated') return nothing
    const held = this.#base(identity)
    const { kind, sessionPolicy, policyArns } = identity
    if (kind === 'role' && sessionPolicy === undefined && policyArns === undefined) return held
    let bounded = this.#bounded.get(identity)
    if (bounded === undefined) {
      bounded = { ...held, session: this.#session(identity) }
      this.#bounded.set(identity, bounded)
    }
    return bounded
  }

  #base(identity: RoleSession | FederatedSession): Held {
    if (identity.kind === 'role') return this.#held.get(identity.role) ?? nothing
    const isRoots = identity.by === `arn:aws:iam::${this.#account}:root`
    return isRoots ? everything : (this.#held.get(identity.by) ?? nothing)
  }

  /** One at least: without any it would be bounded by nothing. A managed one that is gone permits nothing. */
  #session({ sessionPolicy, policyArns = [] }: RoleSession | FederatedSession): readonly NamedPolicy[] {
    const name = 'the policy of the session'
    const own = sessionPolicy === undefined ? noPolicy : parsePolicy(sessionPolicy, sessionRules)
    return [{ name, policy: own }, ...policyArns.flatMap(arn => this.#policies.get(arn) ?? [])]
  }

  #arn(kind: 'policy' | 'role' | 'user', name: string): string {
    return `arn:aws:iam::${this.#account}:${kind}/${name}`
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const idDigits = 17

/** What is declared has no moment at which an id could be drawn, so it follows from the name. */
function idOf(prefix: 'AIDA' | 'AROA', arn: string): string {
  const hash = createHash('sha256').update(arn).digest()
  return prefix + Array.from(hash.subarray(0, idDigits), byte => digits[byte % digits.length]).join('')
}
