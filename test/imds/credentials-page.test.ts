/**
 * Credentials for who runs beside the daemon: the protocols as AWS's SDKs speak them, and everybody else refused.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { answering } from '../../src/base/page.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Callers } from '../../src/imds/callers.ts'
import { credentialsPage, type Credentials } from '../../src/imds/credentials-page.ts'
import { SessionTokens } from '../../src/imds/session-tokens.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const appToken = 'the-token-of-app-1'
const tokenHeader = 'X-aws-ec2-metadata-token'
const ttlHeader = 'X-aws-ec2-metadata-token-ttl-seconds'
const rolesPath = '/latest/meta-data/iam/security-credentials/'

let server: Server
let nowMs = Date.UTC(2026, 0, 1)
let minted: string[] = []
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
/** Files of tokens. */
const files: Record<string, string> = {
  app: appToken + '\n',
  job: 'the-token-of-job-1',
  empty: '',
  short: 'short',
}
const tokens = new SessionTokens({ clock, random: systemRandom() })

function mint(role: string, session: string): Credentials {
  minted.push(`${role} ${session}`)
  const roleArn = `arn:aws:iam::000000000000:role/${role}`
  return {
    accessKeyId: 'ASIA',
    secretAccessKey: 's',
    sessionToken: 't',
    expiresMs: nowMs + 3_600_000,
    roleArn,
  }
}

before(async () => {
  const callers = new Callers(
    [
      { role: 'host', kind: 'network', address: '127.0.0.1', bits: 32 },
      { role: 'app', kind: 'token', file: 'app' },
      { role: 'job', kind: 'token', file: 'job' },
      { role: 'host', kind: 'token', file: 'empty' },
      { role: 'host', kind: 'token', file: 'short' },
      { role: 'host', kind: 'token', file: 'missing' },
    ],
    file => Promise.resolve(files[file]),
  )
  const deps = { clock, region: 'eu-west-3', callers, tokens, mint }
  server = createServer(answering(each => credentialsPage(deps, each), silentLog)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
after(() => server.close())

async function ask(
  method: string,
  path: string,
  { from = '127.0.0.1', ...headers }: Record<string, string> = {},
): Promise<Answer> {
  const address = server.address()
  assert(address instanceof Object)
  const sent = request({
    host: '127.0.0.1',
    port: address.port,
    method,
    path,
    headers,
    localAddress: from,
    agent: false,
  })
  sent.end()
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject)
  })
  const body = Buffer.concat(await answer.toArray()).toString()
  return { status: answer.statusCode ?? 0, headers: answer.headers, body }
}

async function token(ttl = '60', from = '127.0.0.1'): Promise<string> {
  const { status, body, headers } = await ask('PUT', '/latest/api/token', { [ttlHeader]: ttl, from })
  assert.equal(status, 200)
  assert.equal(headers[ttlHeader.toLowerCase()], ttl)
  return body
}

describe('on an instance', () => {
  test('a token leads to the role, and the role to credentials', async () => {
    minted = []
    const headers = { [tokenHeader]: await token() }
    for (const path of [rolesPath, rolesPath.slice(0, -1)])
      assert.equal((await ask('GET', path, headers)).body, 'host')
    const { status, body, headers: answered } = await ask('GET', rolesPath + 'host', headers)
    assert.equal(status, 200)
    assert.equal(answered['cache-control'], 'no-store')
    assert.deepEqual(JSON.parse(body), {
      Code: 'Success',
      LastUpdated: '2026-01-01T00:00:00Z',
      Type: 'AWS-HMAC',
      AccessKeyId: 'ASIA',
      SecretAccessKey: 's',
      Token: 't',
      Expiration: '2026-01-01T01:00:00Z',
    })
    assert.deepEqual(minted, ['host 127.0.0.1'])
    assert.equal((await ask('GET', '/latest/meta-data/placement/region', headers)).body, 'eu-west-3')
  })

  test('nothing else is there', async () => {
    const headers = { [tokenHeader]: await token() }
    for (const path of [
      rolesPath + 'app',
      rolesPath + 'host/x',
      '/latest/meta-data/',
      '/latest/',
      '/latest/user-data',
    ])
      assert.equal((await ask('GET', path, headers)).status, 404, path)
    assert.equal((await ask('POST', rolesPath, headers)).status, 405)
    assert.equal((await ask('GET', '/latest/api/token', headers)).status, 405)
    assert.equal((await ask('GET', '/', headers)).status, 404)
  })

  test('without a token, with another or an old one, nothing is told', async () => {
    minted = []
    const old = await token('1')
    nowMs += 1_000
    const good = await token()
    const flipped = (good.startsWith('A') ? 'B' : 'A') + good.slice(1)
    const others = [undefined, '', 'x', old, flipped, good + 'A', good.slice(1)]
    for (const each of others) {
      const headers: Record<string, string> = each === undefined ? {} : { [tokenHeader]: each }
      for (const path of [rolesPath, rolesPath + 'host', '/latest/meta-data/placement/region', '/latest/x'])
        assert.equal((await ask('GET', path, headers)).status, 401, `${each} ${path}`)
    }
    assert.deepEqual(minted, [])
  })

  test('a token is good for who asked for it, and an address without a role gets none', async () => {
    const headers = { [tokenHeader]: await token() }
    assert.equal((await ask('GET', rolesPath + 'host', { ...headers, from: '127.0.0.2' })).status, 401)
    assert.equal(
      (await ask('PUT', '/latest/api/token', { [ttlHeader]: '60', from: '127.0.0.2' })).status,
      403,
    )
  })

  test('a token has a time to live', async () => {
    for (const ttl of [undefined, '', '0', '-1', '21601', '1e3', '60 ', '999999'])
      assert.equal(
        (await ask('PUT', '/latest/api/token', ttl === undefined ? {} : { [ttlHeader]: ttl })).status,
        ttl === '60 ' ? 200 : 400, // HTTP drops the space
        String(ttl),
      )
    await token('21600')
  })
})

describe('in a container', () => {
  test('a token gets the credentials of its role, whatever the address', async () => {
    minted = []
    const { status, body } = await ask('GET', '/v1/credentials', {
      Authorization: appToken,
      from: '127.0.0.2',
    })
    assert.equal(status, 200)
    assert.deepEqual(JSON.parse(body), {
      RoleArn: 'arn:aws:iam::000000000000:role/app',
      AccessKeyId: 'ASIA',
      SecretAccessKey: 's',
      Token: 't',
      Expiration: new Date(nowMs + 3_600_000).toISOString().replace('.000', ''),
    })
    await ask('GET', '/v1/credentials', { Authorization: 'the-token-of-job-1' })
    assert.deepEqual(minted, ['app 127.0.0.2', 'job 127.0.0.1'])
  })

  test('a token that was replaced is good no longer', async () => {
    files['app'] = 'the-token-of-app-2'
    assert.equal((await ask('GET', '/v1/credentials', { Authorization: appToken })).status, 401)
    assert.equal((await ask('GET', '/v1/credentials', { Authorization: 'the-token-of-app-2' })).status, 200)
    files['app'] = appToken
  })

  test('no token, another, and what an empty or short file holds get nothing', async () => {
    minted = []
    for (const each of [undefined, '', ' ', 'x', 'short', appToken + 'x', `Bearer ${appToken}`]) {
      const headers: Record<string, string> = each === undefined ? {} : { Authorization: each }
      assert.equal((await ask('GET', '/v1/credentials', headers)).status, 401, String(each))
    }
    assert.equal((await ask('POST', '/v1/credentials', { Authorization: appToken })).status, 405)
    assert.deepEqual(minted, [])
  })
})

test('who does not come straight is refused, with whatever it brings', async () => {
  minted = []
  const good = { [tokenHeader]: await token(), Authorization: appToken, [ttlHeader]: '60' }
  for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'Origin', 'Sec-Fetch-Site'])
    for (const [method, path] of [
      ['PUT', '/latest/api/token'],
      ['GET', rolesPath + 'host'],
      ['GET', '/v1/credentials'],
    ] as const)
      assert.equal((await ask(method, path, { ...good, [name]: '' })).status, 403, `${name} ${path}`)
  assert.deepEqual(minted, [])
})
