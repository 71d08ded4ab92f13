/**
 * Who there is beside root, as s3d.yaml declares it: policies by name, groups, users and roles that have them, the
 * keys that users sign with, who may assume a role, and other accounts, each with all of that. Read whole or not at all: a policy that can't be evaluated, or a name that nothing has, stops the start.
 */
import type { Policy } from '../policy/document.ts'
import type { NamedPolicy } from '../policy/document.ts'
import { identityRules } from '../policy/identity-rules.ts'
import { accountId } from '../policy/owner.ts'
import { parsePolicy, PolicyError } from '../policy/parse.ts'
import { parseTrust } from '../policy/trust-rules.ts'
import { callerMembers, parseCaller, type CallerReading, type DeclaredCaller } from './callers.ts'
import { parseProviders, type DeclaredProvider } from './oidc-providers.ts'
import { parseRemoteRole, type DeclaredRemoteRole } from './remote-role.ts'
import { age, complaint, matching, path, type Kind, type Place } from './values.ts'

export interface DeclaredIdentities {
  readonly users: readonly DeclaredUser[]
  readonly roles: readonly DeclaredRole[]
  readonly oidcProviders: readonly DeclaredProvider[]
  /** All that have names, whether or not anybody has them. */
  readonly policies: readonly DeclaredPolicy[]
  /** Beside the daemon's own. */
  readonly accounts: readonly DeclaredAccount[]
}

export interface DeclaredAccount extends Omit<DeclaredIdentities, 'accounts'> {
  /** Twelve digits. */
  readonly id: string
  readonly name: string
  /** By which access control lists may name it; `undefined` for none. */
  readonly email: string | undefined
  /** Of its root. */
  readonly accessKeys: readonly DeclaredKey[]
}

export interface DeclaredUser {
  readonly name: string
  readonly accessKeys: readonly DeclaredKey[]
  /** Their own and those of their groups. */
  readonly policies: readonly DeclaredPolicy[]
  /** What bounds them; `undefined` where nothing does. */
  readonly boundary: DeclaredPolicy | undefined
}

export interface DeclaredPolicy extends NamedPolicy {
  /** In JSON. */
  readonly text: string
}

export interface DeclaredRole {
  readonly name: string
  readonly trust: Policy
  /** In JSON. */
  readonly trustText: string
  readonly policies: readonly DeclaredPolicy[]
  readonly boundary: DeclaredPolicy | undefined
  readonly maxSessionMs: number
  /** Who gets its credentials without signing. */
  readonly callers: readonly DeclaredCaller[]
  /** As whom its calls are signed at the remote; `undefined` where as the daemon. */
  readonly remote: DeclaredRemoteRole | undefined
}

export interface DeclaredKey {
  readonly accessKeyId: string
  readonly secret: { readonly text: string } | { readonly file: string }
}

export interface IdentityReading {
  /** Before each problem, e.g. `s3d.yaml`. */
  readonly file: string
  readonly place: Place
  /** Takes a line for whatever is wrong; secrets are left out. */
  readonly problems: string[]
}

const name = matching(/^[\w+=,.@-]{1,64}$/, 'a name of at most 64 letters, digits and _+=,.@-')
const policyName = matching(/^[\w+=,.@-]{1,128}$/, 'a name of at most 128 letters, digits and _+=,.@-')
const accountNumber = matching(/^\d{12}$/, 'an account id of twelve digits, quoted')
const emailAddress = matching(/^[^\s@]+@[^\s@]+$/, 'an e-mail address')
const accessKeyId = matching(/^\w{16,128}$/, 'an access key id of 16 to 128 letters, digits and _')
/** As AWS bounds it. */
const sessionAge = age({ min: 3_600_000, max: 43_200_000 })
const secretText = matching(/^[!-~]{16,128}$/, 'a secret access key of 16 to 128 characters')

type Node = Readonly<Record<string, unknown>>

export const nobody: DeclaredIdentities = {
  users: [],
  roles: [],
  oidcProviders: [],
  policies: [],
  accounts: [],
}

const identityMembers = ['policies', 'groups', 'users', 'roles', 'oidcProviders']
const accountMembers = ['id', 'name', 'email', 'accessKeys', ...identityMembers]

/** @param node what the file has under `identities`, its scalars all text */
export function parseIdentities(node: unknown, reading: IdentityReading): DeclaredIdentities {
  return isAbsent(node) ? nobody : new IdentityReader(reading, 'identities').read(node)
}

class IdentityReader {
  readonly #reading: IdentityReading
  readonly #where: string
  readonly #policies = new Map<string, DeclaredPolicy>()
  readonly #groups = new Map<string, readonly DeclaredPolicy[]>()

  /** @param at where in the file */
  constructor(reading: IdentityReading, at: string) {
    this.#reading = reading
    this.#where = at
  }

  read(node: unknown): DeclaredIdentities {
    const top = this.#record(this.#where, node, [...identityMembers, 'accounts'])
    if (top === undefined) return nobody
    const own = this.#members(top)
    const at = `${this.#where}.accounts`
    const accounts = this.#entries(at, top['accounts'], accountMembers).map(each => this.#account(each))
    const ids = accounts.map(({ id }) => id)
    if (ids.includes(accountId)) this.#problem(at, `${accountId} is the daemon's own account`)
    this.#refuseTwice('accounts', 'id', ids)
    this.#refuseTwice('accounts', 'name', names(accounts))
    // Two in one account are complained about there.
    const keys = [own, ...accounts].flatMap(each => [...new Set(keyIds(each))])
    this.#refuseTwice('accounts', 'access key', keys)
    return { ...own, accounts }
  }

  #account({ at, entry }: Entry): DeclaredAccount {
    const { email } = entry
    return {
      // Whatever is missing has been complained about.
      id: this.#value(`${at}.id`, accountNumber, entry['id']) ?? '',
      name: this.#value(`${at}.name`, name, entry['name']) ?? '',
      email: isAbsent(email) ? undefined : this.#value(`${at}.email`, emailAddress, email),
      accessKeys: this.#keys(at, entry['accessKeys']),
      ...new IdentityReader(this.#reading, at).#members(entry),
    }
  }

  #members(top: Node): Omit<DeclaredIdentities, 'accounts'> {
    this.#readPolicies(top['policies'])
    for (const { at, entry } of this.#entries(`${this.#where}.groups`, top['groups'], ['name', 'policies'])) {
      const group = this.#value(`${at}.name`, name, entry['name'])
      if (group !== undefined && this.#groups.has(group)) this.#problem(at, `there are two called ${group}`)
      if (group !== undefined) this.#groups.set(group, this.#named(`${at}.policies`, entry['policies']))
    }
    const known = ['name', 'accessKeys', 'groups', 'policies', 'boundary']
    const users = this.#entries(`${this.#where}.users`, top['users'], known).map(each => this.#user(each))
    const roleMembers = ['name', 'trust', 'policies', 'boundary', 'maxSession', 'callers', 'remote']
    const roles = this.#entries(`${this.#where}.roles`, top['roles'], roleMembers).map(each =>
      this.#role(each),
    )
    this.#refuseTwice('policies', 'name', [...this.#policies.keys()])
    this.#refuseTwice('users', 'user', names(users))
    this.#refuseTwice('users', 'access key', keyIds({ users }))
    this.#refuseTwice('roles', 'role', names(roles))
    const providers = { ...this.#reading, at: `${this.#where}.oidcProviders` }
    const oidcProviders = parseProviders(top['oidcProviders'], providers)
    return { users, roles, oidcProviders, policies: [...this.#policies.values()] }
  }

  #readPolicies(node: unknown): void {
    const at = `${this.#where}.policies`
    if (isAbsent(node)) return
    if (!isRecord(node)) return this.#problem(at, 'expected policies by name')
    for (const [key, document] of Object.entries(node)) {
      const written = this.#value(at, policyName, key)
      const policy = this.#document(`${at}.${key}`, document, text => parsePolicy(text, identityRules))
      if (written !== undefined && policy !== undefined)
        this.#policies.set(written, { name: written, policy, text: JSON.stringify(document) })
    }
  }

  #document(at: string, node: unknown, parse: (text: string) => Policy): Policy | undefined {
    try {
      return parse(JSON.stringify(node ?? ''))
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      this.#problem(at, error.message)
      return undefined
    }
  }

  #role({ at, entry }: Entry): DeclaredRole {
    const [boundary] = this.#named(`${at}.boundary`, entry['boundary'])
    const maxSession = isAbsent(entry['maxSession']) ? '1h' : entry['maxSession']
    return {
      // Whatever is missing has been complained about.
      name: this.#value(`${at}.name`, name, entry['name']) ?? '',
      trust: this.#document(`${at}.trust`, entry['trust'], parseTrust) ?? {
        version: '2012-10-17',
        statements: [],
      },
      trustText: JSON.stringify(entry['trust'] ?? ''),
      policies: this.#named(`${at}.policies`, entry['policies']),
      boundary,
      maxSessionMs: this.#value(`${at}.maxSession`, sessionAge, maxSession) ?? 0,
      callers: this.#entries(`${at}.callers`, entry['callers'], callerMembers).flatMap(each =>
        parseCaller(each.entry, this.#at(each.at)),
      ),
      remote: parseRemoteRole(entry['remote'], this.#at(`${at}.remote`)),
    }
  }

  #user({ at, entry }: Entry): DeclaredUser {
    const groups = listOf(entry['groups']).flatMap((group, index) => {
      const found = this.#groups.get(String(group))
      if (found === undefined) this.#problem(`${at}.groups[${index}]`, `there is no group ${String(group)}`)
      return found ?? []
    })
    const own = this.#named(`${at}.policies`, entry['policies'])
    const [boundary] = this.#named(`${at}.boundary`, entry['boundary'])
    return {
      // Whatever is missing has been complained about.
      name: this.#value(`${at}.name`, name, entry['name']) ?? '',
      accessKeys: this.#keys(at, entry['accessKeys']),
      policies: [...new Set([...own, ...groups])],
      boundary,
    }
  }

  #keys(at: string, node: unknown): readonly DeclaredKey[] {
    const members = ['id', 'secret', 'secretFile']
    return this.#entries(`${at}.accessKeys`, node, members).map(each => this.#key(each))
  }

  #key({ at, entry }: Entry): DeclaredKey {
    const id = this.#value(`${at}.id`, accessKeyId, entry['id']) ?? ''
    const { secret, secretFile } = entry
    if (isAbsent(secret) === isAbsent(secretFile)) {
      this.#problem(at, 'expected either secret or secretFile')
      return { accessKeyId: id, secret: { text: '' } }
    }
    if (isAbsent(secret))
      return { accessKeyId: id, secret: { file: this.#value(`${at}.secretFile`, path, secretFile) ?? '' } }
    const text = parsed(secretText, secret, this.#reading.place)
    if (text === undefined) this.#problem(`${at}.secret`, complaint(secretText, '', true))
    return { accessKeyId: id, secret: { text: text ?? '' } }
  }

  /** Policies by their names. */
  #named(at: string, node: unknown): readonly DeclaredPolicy[] {
    return listOf(node).flatMap((each, index) => {
      const found = this.#policies.get(String(each))
      if (found === undefined) this.#problem(`${at}[${index}]`, `there is no policy ${String(each)}`)
      return found ?? []
    })
  }

  #entries(at: string, node: unknown, members: readonly string[]): readonly Entry[] {
    if (isAbsent(node)) return []
    if (!Array.isArray(node)) {
      this.#problem(at, 'expected a list')
      return []
    }
    return node.flatMap((each: unknown, index) => {
      const entry = this.#record(`${at}[${index}]`, each, members)
      return entry === undefined ? [] : [{ at: `${at}[${index}]`, entry }]
    })
  }

  #record(at: string, node: unknown, members: readonly string[]): Node | undefined {
    if (!isRecord(node)) {
      this.#problem(at, `expected ${members.join(', ')}`)
      return undefined
    }
    for (const member of Object.keys(node)) {
      if (!members.includes(member)) {
        this.#problem(`${at}.${member}`, `no such setting; there are ${members.join(', ')}`)
      }
    }
    return node
  }

  #value<T>(at: string, kind: Kind<T>, node: unknown): T | undefined {
    const value = parsed(kind, node, this.#reading.place)
    if (value === undefined) this.#problem(at, complaint(kind, typeof node === 'string' ? node : '', false))
    return value
  }

  #refuseTwice(list: string, what: string, values: readonly string[]): void {
    // IAM takes names that differ only in their case for the same.
    const folded = values.map(value => value.toLowerCase())
    const twice = values.find((each, at) => each !== '' && folded.indexOf(each.toLowerCase()) !== at)
    if (twice !== undefined)
      this.#problem(`${this.#where}.${list}`, `there are two with the ${what} ${twice}`)
  }

  #at(at: string): CallerReading {
    return { at, place: this.#reading.place, problem: (where, what) => this.#problem(where, what) }
  }

  #problem(at: string, what: string): void {
    this.#reading.problems.push(`${this.#reading.file}: ${at}: ${what}`)
  }
}

interface Entry {
  readonly at: string
  readonly entry: Node
}

function parsed<T>(kind: Kind<T>, node: unknown, place: Place): T | undefined {
  return typeof node === 'string' && node !== '' ? kind.parse(node, place) : undefined
}

function names(list: readonly { readonly name: string }[]): string[] {
  return list.map(each => each.name)
}

/** Of all that sign with one, the root of an account included. */
function keyIds({
  users,
  accessKeys = [],
}: Pick<DeclaredIdentities, 'users'> & Partial<Pick<DeclaredAccount, 'accessKeys'>>): string[] {
  return [...accessKeys, ...users.flatMap(user => user.accessKeys)].map(key => key.accessKeyId)
}

function listOf(node: unknown): readonly unknown[] {
  return isAbsent(node) ? [] : [node].flat()
}

function isAbsent(node: unknown): boolean {
  return node === undefined || node === null || node === ''
}

function isRecord(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}
