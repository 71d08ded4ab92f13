/**
 * The AWS command line and AWS's SDKs in four languages against IAM, STS, the credentials endpoint and TLS: each does what
 * `facts.ts` says, in a program of its own language, and what it found is compared with that. They are installed as in the zoo; one
 * that can't be is skipped with the reason, except where `TEST_CLIENTS=required` and its language is there.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findProgram } from '../support/clients.ts'
import { environmentWithout } from '../support/environment.ts'
import { clients, type Client } from './clients.ts'
import { cells, credentialsFacts, iamFacts, stsFacts, tlsFacts, type Cell, type Fact } from './facts.ts'
import { Site } from './site.ts'

const zoo = fileURLToPath(new URL('../zoo/', import.meta.url))
const homes = fileURLToPath(new URL('../../build/sdks/', import.meta.url))
const installTimeoutMs = 1_200_000
const visitTimeoutMs = 600_000

interface Ended {
  readonly isWell: boolean
  readonly lines: readonly string[]
  /** Also what it said to stderr. */
  readonly output: string
}

interface How {
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

async function run([program = '', ...args]: readonly string[], { env, timeoutMs }: How): Promise<Ended> {
  const limits = { timeout: timeoutMs, killSignal: 'SIGKILL' } as const
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...limits })
  let [out, all] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => ((out += chunk.toString()), (all += chunk.toString())))
  child.stderr.on('data', (chunk: Buffer) => (all += chunk.toString()))
  const failed = once(child, 'error').then(([error]) => String(error))
  const ended = await Promise.race([once(child, 'close'), failed])
  if (typeof ended === 'string') return { isWell: false, lines: [], output: ended }
  return { isWell: ended[0] === 0, lines: out === '' ? [] : out.trimEnd().split('\n'), output: all }
}

const lacking = ({ needs }: Client) => needs.filter(each => findProgram(each) === undefined)

/** All at once: what compiles has the others' time. @returns why not, or nothing */
const installed = new Map<string, Promise<string | undefined>>()

async function install({
  name,
  install: [script, ...packages],
  source,
}: Client): Promise<string | undefined> {
  const env = { ...environmentWithout(/^(AWS|S3D?)_/), SOURCE: source }
  const how = { env, timeoutMs: installTimeoutMs }
  const { isWell, output } = await run(['bash', zoo + script, homes + name, ...packages], how)
  return isWell ? undefined : `it could not be installed: ${output.trim().slice(-500)}`
}

let site: Site
before(async () => {
  for (const client of clients) if (lacking(client).length === 0) installed.set(client.name, install(client))
  site = await Site.start(clients)
})
after(() => site.stop())

/** What it has to write, line by line. */
function written(client: Client, facts: readonly Fact[]): readonly string[] {
  return facts.map(([what, given]) => {
    if (typeof given === 'string') return `${what}: ${given}`
    const type = client.typeOf(given.shape, given.service)
    return `${what}: ${given.code}${type === undefined ? '' : ` as ${type}`}`
  })
}

interface Visit {
  readonly client: Client
  readonly service: 'iam' | 'sts' | 'tls' | 'credentials'
  readonly env: Readonly<Record<string, string>>
}

function visit({ client, service, env }: Visit): Promise<Ended> {
  return run([...client.command(homes + client.name), service], { env, timeoutMs: visitTimeoutMs })
}

async function finds(what: Visit, facts: readonly Fact[]): Promise<void> {
  const { isWell, lines, output } = await visit(what)
  assert.deepEqual(lines, written(what.client, facts), output)
  assert.ok(isWell, output)
}

/** It ends without having found anything. */
async function isTurnedAway(what: Visit, why: RegExp): Promise<void> {
  const { isWell, lines, output } = await visit(what)
  assert.deepEqual([isWell, lines], [false, []])
  assert.match(output, why)
}

/** The environment of who knows whose certificates to trust. */
function told(client: Client, which: 'tls' | 'mutual'): Record<string, string> {
  return { ...site.overTls(client, which), ...client.trusts(site.files) }
}

/** Who gets credentials from the endpoint, and what their sessions are called. */
const callers = [
  ['host', '127.0.0.1'],
  ['app', '127.0.0.1'],
  ['pod', 'pod-0'],
] as const

/** Rows of the table, two at a time; a cell is made of one test or several. */
describe('the clients', { concurrency: 2 }, () => {
  for (const client of clients) row(client)
})

function row(client: Client): void {
  const { name } = client
  const lacks = lacking(client)
  describe(client.title, { skip: lacks.length > 0 && `${lacks.join(', ')} is missing` }, () => {
    const tried = new Set<Cell>()
    const cell = (which: Cell, what: string, work: () => Promise<void>) => {
      tried.add(which)
      test(`${which}: ${what}`, { skip: client.lacks[which] ?? false }, async (context: TestContext) => {
        const reason = await installed.get(name)
        if (reason !== undefined && process.env['TEST_CLIENTS'] !== 'required') context.skip(reason)
        else {
          assert.equal(reason, undefined)
          await work()
        }
      })
    }

    cell('IAM', 'what is made holds', () =>
      finds({ client, service: 'iam', env: site.asRoot(client) }, iamFacts(name)),
    )
    cell('STS', 'sessions may what they may', () =>
      finds({ client, service: 'sts', env: site.asUser(client) }, stsFacts(name)),
    )
    cell('STS', 'a token in a file is exchanged by the client itself', () =>
      finds({ client, service: 'credentials', env: site.as(client, 'web') }, credentialsFacts('web', name)),
    )
    for (const [role, session] of callers)
      cell('IMDSv2', `is the role ${role}, and no other`, () =>
        finds(
          { client, service: 'credentials', env: site.as(client, role) },
          credentialsFacts(role, session),
        ),
      )
    cell('IMDSv2', 'a stranger gets nothing', () =>
      isTurnedAway({ client, service: 'credentials', env: site.as(client, 'stranger') }, /credential/i),
    )
    cell('TLS', 'trusts the authority that it is told', () =>
      finds({ client, service: 'tls', env: told(client, 'tls') }, tlsFacts(name)),
    )
    cell('TLS', 'and no other', () =>
      isTurnedAway({ client, service: 'tls', env: site.overTls(client, 'tls') }, /certifi|CERT/),
    )
    cell('mutual TLS', 'shows a certificate', () =>
      finds(
        { client, service: 'tls', env: { ...told(client, 'mutual'), ...client.shows(site.files) } },
        tlsFacts(name),
      ),
    )
    cell('mutual TLS', 'and is nobody without one', () =>
      isTurnedAway(
        { client, service: 'tls', env: told(client, 'mutual') },
        /certificate|handshake|alert|reset|closed|pipe|EOF|hang up/i,
      ),
    )
    assert.deepEqual([...tried], cells)
  })
}
