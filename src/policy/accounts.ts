/**
 * Whose things may be: the accounts there are, by their ids, their canonical user ids and their e-mail addresses. What an
 * account is called follows from its id, so that owners stay the same whatever happens to keys and names.
 */
import { createHash } from 'node:crypto'
import { unreachable } from '../base/assert.ts'
import type { Identity } from '../service/context.ts'
import { accountId, ownerId } from './owner.ts'
import type { Principal } from './principal.ts'

export interface AccountName {
  /** Twelve digits. */
  readonly id: string
  /** By which access control lists may name it; `undefined` for none. */
  readonly email: string | undefined
}

export class Accounts {
  readonly #canonical = new Map<string, string>([[accountId, ownerId]])
  readonly #byCanonical = new Map<string, string>([[ownerId, accountId]])
  readonly #byEmail = new Map<string, string[]>()

  /** @param others beside the daemon's own */
  constructor(others: readonly AccountName[]) {
    for (const other of others) this.add(other)
  }

  /** Nothing changes where it is there. */
  add({ id, email }: AccountName): void {
    if (this.#canonical.has(id)) return
    const canonical = canonicalOf(id)
    this.#canonical.set(id, canonical)
    this.#byCanonical.set(canonical, id)
    if (email === undefined) return
    const name = email.toLowerCase()
    this.#byEmail.set(name, [...(this.#byEmail.get(name) ?? []), id])
  }

  drop(id: string): void {
    this.#canonical.delete(id)
    this.#byCanonical.delete(canonicalOf(id))
    for (const [name, ids] of this.#byEmail) {
      const others = ids.filter(each => each !== id)
      if (others.length > 0) this.#byEmail.set(name, others)
      else this.#byEmail.delete(name)
    }
  }

  /** Also of an account that is no longer there: its buckets are still its own. */
  canonicalOf(account: string): string {
    return this.#canonical.get(account) ?? canonicalOf(account)
  }

  /** @returns `undefined` for a canonical user id that nobody here has */
  accountOf(canonicalId: string): string | undefined {
    return this.#byCanonical.get(canonicalId)
  }

  /** @returns none, one, or several that share the address */
  withEmail(address: string): readonly string[] {
    return this.#byEmail.get(address.toLowerCase()) ?? []
  }
}

function canonicalOf(account: string): string {
  return account === accountId ? ownerId : createHash('sha256').update(`s3d account ${account}`).digest('hex')
}

const root: Principal = Object.freeze({ kind: 'root', account: accountId })

/** As policies know who asks. */
export function principalOf(identity: Identity): Principal {
  if (identity.kind === 'root') return root
  return identity.kind === 'account' ? { kind: 'root', account: identity.account } : identity
}

/** @returns `undefined` for strangers, who belong to none */
export function accountOfIdentity(identity: Identity): string | undefined {
  if (identity.kind === 'root') return accountId
  return identity.kind === 'anonymous' ? undefined : identity.account
}

/**
 * Who answers for what somebody does, by an ARN: the role for all of its sessions, and whoever vouched for others for them, so that
 * nobody is several by asking for sessions. Strangers are one.
 */
export function answerableFor(identity: Identity): string {
  switch (identity.kind) {
    case 'anonymous':
      return identity.kind
    case 'root':
      return rootOf(accountId)
    case 'account':
      return rootOf(identity.account)
    case 'user':
      return identity.arn
    case 'role':
      return identity.role
    case 'federated':
      return identity.by
    default:
      return unreachable(identity)
  }
}

export function rootOf(account: string): string {
  return `arn:aws:iam::${account}:root`
}
