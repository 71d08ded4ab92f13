/**
 * What is attacked: a real daemon with users, roles, policies and listeners for credentials, alone or in front of another
 * one, and all that may not change. `snapshot` sees it as its owner does, behind whatever is attacked.
 */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request as ask, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { s3Client } from '../support/clients.ts'
import { Daemon, freePort, rootKey, type KeyPair } from '../support/daemon.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'
import { errorCode, RawConnection, type RawResponse } from '../support/raw-http.ts'
import { identitiesYaml } from './identities.ts'
import { prepare, type Prepared } from './ground.ts'
import { presigned, signed, type How, type Key, type Signed, type Unsigned, type Wire } from './signing.ts'

export type Person = 'root' | 'ann' | 'ben' | 'lou' | 'dora' | 'tess' | 'gus' | 'bea'

const pair = (name: string): KeyPair => ({
  accessKeyId: `${name.toUpperCase()}ACCESSKEY000001`,
  secretAccessKey: `secret/of/${name}/0123456789`,
})

export const keys: Readonly<Record<Person, KeyPair>> = {
  root: rootKey,
  ann: pair('ann'),
  ben: pair('ben'),
  lou: pair('lou'),
  dora: pair('dora'),
  tess: pair('tess'),
  gus: pair('gus'),
  bea: pair('bea'),
}

export const domain = 's3.attack.test'
export const appToken = 'the-token-of-the-application'

export interface Ports {
  readonly credentials: number
  readonly admin: number
}

export class Stage {
  readonly isGateway: boolean
  readonly daemon: Daemon
  readonly ports: Ports
  readonly prepared: Prepared
  readonly #folder: string
  readonly #remote: Daemon | undefined
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 })

  private constructor({ daemon, ports, folder, remote }: Opened, prepared: Prepared) {
    this.isGateway = remote !== undefined
    this.daemon = daemon
    this.ports = ports
    this.#folder = folder
    this.#remote = remote
    this.prepared = prepared
  }

  static async open({ isGateway, settings = {} }: Setting): Promise<Stage> {
    const opened = await openDaemons({ isGateway, settings })
    const { daemon, remote } = opened
    const owner = remote === undefined ? s3Client(daemon) : s3Client(remote, { credentials: remoteKey })
    const prepared = await prepare(owner, { hasPolicies: !isGateway })
    owner.destroy()
    return new Stage(opened, prepared)
  }

  get host(): string {
    return `127.0.0.1:${this.daemon.port}`
  }

  /** Everything that an attack must leave as it is, as its owner sees it: text that is equal when nothing has changed. */
  async snapshot(): Promise<string> {
    const { port } = this.#remote ?? this.daemon
    const how = { key: this.#remote === undefined ? rootKey : remoteKey, host: `127.0.0.1:${port}` }
    const answers = this.prepared.questions.map(([path, query]) =>
      told(signed({ path, query }, how), { port, agent: this.#agent }),
    )
    return (await Promise.all(answers)).join('\n')
  }

  how(who: Person | Key, how: Partial<How> = {}): How {
    return { key: typeof who === 'string' ? keys[who] : who, host: this.host, ...how }
  }

  signed(who: Person | Key, request: Unsigned, how: Partial<How> = {}): Signed {
    return signed(request, this.how(who, how))
  }

  presigned(who: Person | Key, request: Unsigned, how: Partial<How> = {}): Signed {
    return presigned(request, this.how(who, how))
  }

  /** What becomes of a request, as `verdictOf` has it. */
  async ask(wire: Wire): Promise<string> {
    return verdictOf(await this.answer(wire))
  }

  answer(wire: Wire): Promise<RawResponse> {
    return answerOf(this.daemon.port, wire)
  }

  /** Bytes as they are. */
  async raw(bytes: string | Uint8Array, method = 'GET'): Promise<string> {
    const connection = await RawConnection.open(this.daemon.port)
    try {
      await connection.send(bytes)
      return verdictOf(await connection.response(method))
    } finally {
      connection.destroy()
    }
  }

  async close(): Promise<void> {
    this.#agent.destroy()
    await this.daemon.remove()
    await this.#remote?.remove()
    await rm(this.#folder, { recursive: true })
  }

  /** Other words about identities, and a daemon that reads them. */
  async reword(yaml: string): Promise<void> {
    await writeFile(join(this.#folder, 's3d.yaml'), yaml)
    await this.daemon.stop()
    await this.daemon.restart()
  }

  yaml(change: (text: string) => string = text => text): string {
    return change(identitiesYaml({ folder: this.#folder, port: this.ports.credentials, keys }))
  }
}

interface Setting {
  readonly isGateway: boolean
  /** Of the daemon that is attacked, beside what it needs. */
  readonly settings?: Readonly<Record<string, string>>
}

interface Opened {
  readonly daemon: Daemon
  readonly ports: Ports
  readonly folder: string
  readonly remote: Daemon | undefined
}

async function openDaemons({ isGateway, settings }: Required<Setting>): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 's3d-attack-'))
  const ports = { credentials: await freePort(), admin: await freePort() }
  await writeFile(join(folder, 'token'), appToken)
  await writeFile(join(folder, 's3d.yaml'), identitiesYaml({ folder, port: ports.credentials, keys }))
  const remote = isGateway ? await startSecondDaemon() : undefined
  const daemon = await Daemon.start({
    settings: {
      ...(remote && behind(remote.endpoint)),
      S3D_ADMIN_ENDPOINT: `http://127.0.0.1:${ports.admin}`,
      S3D_DOMAIN: domain,
      ...settings,
    },
    options: ['--config', join(folder, 's3d.yaml')],
  })
  return { daemon, ports, folder, remote }
}

/** Where it was asked, and what was said, without what differs from answer to answer. */
async function told(
  { target, headers }: Wire,
  where: { readonly port: number; readonly agent: Agent },
): Promise<string> {
  const asked = ask({ ...where, host: '127.0.0.1', path: target, headers: Object.fromEntries(headers) })
  const answering = once(asked, 'response')
  asked.end()
  // It is the event's one argument.
  const [answer] = (await answering) as [IncomingMessage]
  const text = (await buffer(answer)).toString('latin1').replace(/<(RequestId|HostId)>[^<]*/g, '<$1>')
  const { 'content-type': type, 'x-amz-version-id': version } = answer.headers
  return [target, answer.statusCode, type, version, text].join(' ')
}

/** Sends a request on a connection of its own. */
export async function answerOf(port: number, wire: Wire): Promise<RawResponse> {
  const connection = await RawConnection.open(port)
  try {
    await connection.send(headOf(wire))
    if (wire.body.length > 0) await connection.send(wire.body)
    return await connection.response(wire.method)
  } finally {
    connection.destroy()
  }
}

export function headOf({ method, target, headers }: Wire): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}\r\n`, 'latin1')
}

/** Status and code, such as `403 AccessDenied`; the codes of a batch's errors behind its 200. */
export function verdictOf(response: RawResponse): string {
  const text = response.body.toString()
  if (response.status === 200) {
    const codes = [...text.matchAll(/<Error>.*?<Code>(\w+)<\/Code>/gs)].map(([, code]) => code)
    return ['200', ...codes].join(' ')
  }
  return `${response.status} ${errorCode(response) ?? ''}`.trim()
}
