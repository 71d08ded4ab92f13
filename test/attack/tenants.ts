/**
 * Several accounts on one daemon, with identities that IAM's API has made and identity providers: what `tenants.test.ts` attacks.
 * `snapshot` sees all of it as it is on the disk, which an answer is a promise of, and `seen` as the roots of the accounts do.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { IdentityProvider } from '../support/identity-provider.ts'
import type { RawResponse } from '../support/raw-http.ts'
import { signed, type How, type Key, type Signed, type Unsigned, type Wire } from './signing.ts'
import { answerOf, verdictOf } from './stage.ts'

/** The daemon's own account, and two others. */
export const accounts = { own: '000000000000', mill: '111111111111', farm: '222222222222' } as const

const mill: KeyPair = { accessKeyId: 'MILLSACCESSKEY01', secretAccessKey: 'secret/of/mill/0123456789' }
const farm: KeyPair = { accessKeyId: 'FARMSACCESSKEY01', secretAccessKey: 'secret/of/farm/0123456789' }

const yaml = `
identities:
  accounts:
    - {id: '${accounts.mill}', name: mill, email: mill@example.com, accessKeys: [{id: ${mill.accessKeyId}, secret: ${mill.secretAccessKey}}]}
    - {id: '${accounts.farm}', name: farm, email: farm@example.com, accessKeys: [{id: ${farm.accessKeyId}, secret: ${farm.secretAccessKey}}]}
    - {id: '333333333333', name: one, email: shared@example.com}
    - {id: '444444444444', name: two, email: shared@example.com}
`

/** Of the index, with all that an attack could change. */
const tables = [
  'buckets',
  'objects',
  'versions',
  'uploads',
  'parts',
  "identities where kind <> 'use'",
] as const

/** The members of a form. */
export type Members = Readonly<Record<string, string>>

export type Service = 'iam' | 'sts'

const versions = { iam: '2010-05-08', sts: '2011-06-15' } as const

export function form(service: Service, members: Members): Unsigned {
  return formOf(new URLSearchParams({ Version: versions[service], ...members }).toString())
}

/** As it is. */
export function formOf(body: string): Unsigned {
  return {
    method: 'POST',
    path: '/',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body,
  }
}

/** What the answer has in the first element of that name. */
export function member(answer: Pick<RawResponse, 'body'>, name: string): string {
  const found = new RegExp(`<${name}>([^<]*)`).exec(answer.body.toString())?.[1] ?? ''
  return found.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

export type Question = readonly [who: string, path: string, query: string]

interface Opened {
  readonly daemon: Daemon
  readonly folder: string
  readonly idp: IdentityProvider
  readonly stranger: IdentityProvider
  readonly trap: Server
}

export class Tenants {
  readonly daemon: Daemon
  /** A provider that roles trust, and one that nobody has declared. */
  readonly idp: IdentityProvider
  readonly stranger: IdentityProvider
  /** By the names of roots and users. */
  readonly keys: Record<string, Key> = { own: rootKey, mill, farm }
  readonly #questions: readonly Question[]
  readonly #folder: string
  readonly #trap: Server
  readonly #visits: string[] = []

  private constructor({ daemon, folder, idp, stranger, trap }: Opened, questions: readonly Question[]) {
    this.#questions = questions
    this.daemon = daemon
    this.idp = idp
    this.stranger = stranger
    this.#folder = folder
    this.#trap = trap
    trap.on('request', (request, response) => {
      this.#visits.push(`${request.method} ${request.url}`)
      response.end('{"keys":[]}')
    })
  }

  /** @param questions who asks what of S3 to see what there is */
  static async open(questions: readonly Question[]): Promise<Tenants> {
    const folder = await mkdtemp(join(tmpdir(), 's3d-tenants-'))
    const [idp, stranger] = [await provider(folder, 'idp'), await provider(folder, 'stranger')]
    const trap = createServer().listen(0, '127.0.0.1')
    await once(trap, 'listening')
    const config = join(folder, 's3d.yaml')
    await writeFile(config, yaml, { mode: 0o600 })
    const settings = { NODE_EXTRA_CA_CERTS: idp.caFile }
    const daemon = await Daemon.start({ settings, options: ['--config', config] })
    return new Tenants({ daemon, folder, idp, stranger, trap }, questions)
  }

  get host(): string {
    return `127.0.0.1:${this.daemon.port}`
  }

  /** Where nothing may ever be asked. */
  get trap(): string {
    // A server on a TCP port has such an address.
    return `http://127.0.0.1:${(this.#trap.address() as AddressInfo).port}/keys`
  }

  key(who: string | Key): Key {
    if (typeof who !== 'string') return who
    const key = this.keys[who]
    if (key === undefined) throw new Error(`nobody is called ${who}`)
    return key
  }

  signed(who: string | Key, request: Unsigned, how: Partial<How> = {}): Signed {
    return signed(request, { key: this.key(who), host: this.host, ...how })
  }

  async ask(wire: Wire): Promise<string> {
    return verdictOf(await this.answer(wire))
  }

  answer(wire: Wire): Promise<RawResponse> {
    return answerOf(this.daemon.port, wire)
  }

  /** A request that nobody has signed. */
  bare({ method = 'GET', path, query = '', headers = [], body = '' }: Unsigned): Wire {
    const bytes = Buffer.from(body)
    const length = method === 'GET' ? [] : [['Content-Length', String(bytes.length)] as const]
    const target = query === '' ? path : `${path}?${query}`
    return { method, target, headers: [['Host', this.host], ...length, ...headers], body: bytes }
  }

  /** What somebody is told by a query API. */
  call(who: string | Key, service: Service, members: Members): Promise<string> {
    return this.ask(this.signed(who, form(service, members), { service }))
  }

  /** The same for what has to succeed. @throws with the refusal */
  async done(who: string | Key, service: Service, members: Members): Promise<RawResponse> {
    const answer = await this.answer(this.signed(who, form(service, members), { service }))
    if (answer.status !== 200) throw new Error(`${members['Action']}: ${answer.body.toString()}`)
    return answer
  }

  /** Of S3. @throws with the refusal */
  async put(who: string | Key, request: Unsigned): Promise<RawResponse> {
    const answer = await this.answer(this.signed(who, request))
    if (answer.status >= 300) throw new Error(`${request.path}: ${answer.body.toString()}`)
    return answer
  }

  /** @throws with the refusal */
  async session(who: string | Key, members: Members): Promise<Key> {
    return sessionIn(await this.done(who, 'sts', members))
  }

  /** A session of a role. `role` is a name in the daemon's own account, or an ARN. */
  assumed(who: string | Key, role: string, more: Members = {}): Promise<Key> {
    return this.session(who, assuming(role, more))
  }

  /** What is written down of everything there is, but for when something was used, and who came to the trap. */
  snapshot(): Promise<string> {
    const database = new Database(join(this.daemon.directory, 'index.db'), { readonly: true })
    try {
      const rows = tables.map(table => JSON.stringify(database.prepare(`select * from ${table}`).all()))
      return Promise.resolve([...rows, ...this.#visits].join('\n'))
    } finally {
      database.close()
    }
  }

  /** What the roots of all accounts see: text that is equal when nothing has changed. */
  async seen(): Promise<string> {
    const identities = Object.keys(accounts).map(root => this.#identitiesOf(root))
    const lists = this.#questions.map(async ([who, path, query]) => {
      const { status, body } = await this.answer(this.signed(who, { path, query }))
      return `${path} ${query} ${status} ${body.toString()}`
    })
    const all = await Promise.all([...identities, ...lists])
    return all.join('\n').replace(/<(RequestId|HostId|RoleLastUsed)>.*?<\/\1>/gs, '')
  }

  async #identitiesOf(root: string): Promise<string> {
    const told = async (members: Members) => (await this.done(root, 'iam', members)).body.toString()
    const details = await told({ Action: 'GetAccountAuthorizationDetails', MaxItems: '1000' })
    const users = [...details.matchAll(/<UserName>([^<]+)/g)].map(([, name = '']) => name)
    const providers = await told({ Action: 'ListOpenIDConnectProviders' })
    const arns = [...providers.matchAll(/<Arn>([^<]+)/g)].map(([, arn = '']) => arn)
    const rest = await Promise.all([
      ...[{}, ...users.map(UserName => ({ UserName }))].map(whose =>
        told({ Action: 'ListAccessKeys', ...whose }),
      ),
      ...arns.map(arn => told({ Action: 'GetOpenIDConnectProvider', OpenIDConnectProviderArn: arn })),
      told({ Action: 'ListAccountAliases' }),
      told({ Action: 'ListPolicies', Scope: 'Local' }),
    ])
    return [details, providers, ...rest].join('\n')
  }

  async close(): Promise<void> {
    await this.daemon.remove()
    await this.idp.stop()
    await this.stranger.stop()
    this.#trap.closeAllConnections()
    this.#trap.close()
    await rm(this.#folder, { recursive: true })
  }
}

/** Each has certificates of its own. */
async function provider(folder: string, name: string): Promise<IdentityProvider> {
  const own = join(folder, name)
  await mkdir(own)
  return IdentityProvider.start(own)
}

/** @returns what the answer gives to sign with */
export function sessionIn(answer: RawResponse): Key {
  return {
    accessKeyId: member(answer, 'AccessKeyId'),
    secretAccessKey: member(answer, 'SecretAccessKey'),
    sessionToken: member(answer, 'SessionToken'),
  }
}

export const arn = (resource: string, account: string = accounts.own): string =>
  `arn:aws:iam::${account}:${resource}`

export function assuming(role: string, more: Members = {}): Members {
  const RoleArn = role.startsWith('arn:') ? role : arn(`role/${role}`)
  return { Action: 'AssumeRole', RoleArn, RoleSessionName: 'attack', ...more }
}
