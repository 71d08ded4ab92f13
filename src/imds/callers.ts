/**
 * Who gets the credentials of which role without signing: by the address that a connection comes from, by a token that lies in
 * a file of theirs, or by one that a provider made for their service account. The first that fits decides; who fits none gets
 * nothing.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import type { ServiceAccount } from './service-account.ts'

/** A role is known by its account and its name. */
export interface CallerRole {
  /** Twelve digits. */
  readonly account: string
  readonly name: string
}

export type Caller = {
  readonly role: CallerRole
} & (
  | { readonly kind: 'network'; readonly address: string; readonly bits: number }
  /** Absolute path; read each time, because tokens are replaced. */
  | { readonly kind: 'token'; readonly file: string }
  | {
      readonly kind: 'service-account'
      readonly namespace: string
      readonly name: string
      /** Whose the service account is; `undefined` where any provider's will do that the role's account has. */
      readonly provider: string | undefined
    }
)

/** @returns `undefined` where there is no such file, or it can't be read */
export type ReadToken = (file: string) => Promise<string | undefined>

/** A word that many files hold by mistake is no secret. */
const tokenMinLength = 16

type Of<Kind extends Caller['kind']> = Extract<Caller, { kind: Kind }>

export class Callers {
  readonly #networks: { readonly role: CallerRole; readonly list: BlockList }[] = []
  readonly #files: Of<'token'>[] = []
  readonly #serviceAccounts: Of<'service-account'>[] = []
  readonly #read: ReadToken

  constructor(callers: readonly Caller[], read: ReadToken) {
    this.#read = read
    for (const caller of callers) {
      if (caller.kind === 'token') this.#files.push(caller)
      else if (caller.kind === 'service-account') this.#serviceAccounts.push(caller)
      else this.#networks.push({ role: caller.role, list: listOf(caller) })
    }
  }

  /** The accounts with roles for service accounts, in the order of those: whose providers' tokens are worth a look. */
  get accounts(): readonly string[] {
    return [...new Set(this.#serviceAccounts.map(({ role }) => role.account))]
  }

  /** @returns the role of who comes from there */
  from(address: string): CallerRole | undefined {
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined
    return family && this.#networks.find(({ list }) => list.check(address, family))?.role
  }

  /** @returns the role of who has the token. Takes as long whichever fits. */
  async with(token: string): Promise<CallerRole | undefined> {
    const digest = digestOf(token)
    let found: CallerRole | undefined
    for (const { role, file } of this.#files) {
      const kept = (await this.#read(file))?.trim() ?? ''
      const isSame = timingSafeEqual(digestOf(kept), digest)
      if (isSame && kept.length >= tokenMinLength) found ??= role
    }
    return found
  }

  /** @param account whose provider has said so @returns the role there that the service account has */
  as({ issuer, namespace, name }: ServiceAccount, account: string): CallerRole | undefined {
    return this.#serviceAccounts.find(
      each =>
        each.role.account === account &&
        each.namespace === namespace &&
        each.name === name &&
        (each.provider === undefined || each.provider === issuer),
    )?.role
  }
}

function listOf({ address, bits }: Extract<Caller, { kind: 'network' }>): BlockList {
  const list = new BlockList()
  list.addSubnet(address, bits, isIPv4(address) ? 'ipv4' : 'ipv6')
  return list
}

function digestOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
