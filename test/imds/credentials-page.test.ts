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
import { Callers, type CallerRole } from '../../src/imds/callers.ts'
import { credentialsPage, type Credentials, type Grant } from '../../src/imds/credentials-page.ts'
import type { VerifiedToken } from '../../src/imds/service-account.ts'
import { SessionTokens } from '../../src/imds/session-tokens.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const own = '000000000000'
const tenant = '111122223333'
const appToken = 'the-token-of-app-1'
const tokenHeader = 'X-aws-ec2-metadata-token'
const ttlHeader = 'X-aws-ec2-metadata-token-ttl-seconds'
const rolesPath = '/latest/meta-data/iam/security-credentials/'

let server: Server
let nowMs = Date.UTC(2026, 0, 1)
let minted: string[] = []
let tagged: Grant['tags'] = {}
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
/** Files of tokens. */
const files: Record<string, string> = {
  app: appToken + '\n',
  job: 'the-token-of-job-1',
  empty: '',
  short: 'short',
}
const tokens = new SessionTokens({ clock, random: systemRandom() })

function mint({ role, session, tags }: Grant): Credentials {
  minted.push(`${role.account === own ? role.name : `${role.account} ${role.name}`} ${session}`)
  tagged = tags
  const roleArn = `arn:aws:iam::${role.account}:role/${role.name}`
  return {
    accessKeyId: 'ASIA',
    secretAccessKey: 's',
    sessionToken: 't',
    expiresMs: nowMs + 3_600_000,
    roleArn,
  }
}

/** What a good token says; others are refused. Of other accounts behind those. */
const verifiedTokens: Record<string, VerifiedToken | 'unreachable'> = { 'a.b.gone': 'unreachable' }
const verifyToken = (text: string, by: string): Promise<VerifiedToken | 'refused' | 'unreachable'> =>
  Promise.resolve(verifiedTokens[by === own ? text : `${by} ${text}`] ?? 'refused')

const of = (name: string, account = own): CallerRole => ({ account, name })

before(async () => {
  const callers = new Callers(
    [
      { role: of('host'), kind: 'network', address: '127.0.0.1', bits: 32 },
      { role: of('app'), kind: 'token', file: 'app' },
      { role: of('job'), kind: 'token', file: 'job' },
      { role: of('host'), kind: 'token', file: 'empty' },
      { role: of('host'), kind: 'token', file: 'short' },
      { role: of('host'), kind: 'token', file: 'missing' },
      { role: of('web'), kind: 'service-account', namespace: 'shop', name: 'web', provider: undefined },
      {
        role: of('job'),
        kind: 'service-account',
        namespace: 'shop',
        name: 'job',
        provider: 'https://b.example',
      },
      {
        role: of('web', tenant),
        kind: 'service-account',
        namespace: 'shop',
        name: 'web',
        provider: undefined,
      },
      {
        role: of('two', tenant),
        kind: 'service-account',
        namespace: 'shop',
        name: 'two',
        provider: undefined,
      },
    ],
    file => Promise.resolve(files[file]),
  )
  const deps = { clock, region: 'eu-west-3', callers, tokens, mint, verifyToken }
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

const account = (namespace: string, name: string): Partial<VerifiedToken> => ({
  subject: `system:serviceaccount:${namespace}:${name}`,
  claims: { 'kubernetes.io': { namespace, serviceaccount: { name } } },
})

describe('a service account of Kubernetes', () => {
  const containerPath = '/v1/credentials'
  const good: VerifiedToken = {
    issuer: 'https://a.example',
    subject: 'system:serviceaccount:shop:web',
    audiences: ['pods.eks.amazonaws.com'],
    claims: {
      'kubernetes.io': {
        namespace: 'shop',
        serviceaccount: { name: 'web', uid: '1' },
        pod: { name: 'web-0', uid: '2' },
      },
    },
  }

  test('gets the credentials of its role, with tags', async () => {
    verifiedTokens['a.b.c'] = good
    minted = []
    const { status, body } = await ask('GET', containerPath, { Authorization: 'a.b.c' })
    assert.equal(status, 200, body)
    assert.deepEqual(minted, ['web web-0'])
    assert.deepEqual(tagged, {
      'kubernetes-namespace': 'shop',
      'kubernetes-service-account': 'web',
      'kubernetes-pod-name': 'web-0',
      'kubernetes-pod-uid': '2',
    })
  })

  const cases: readonly {
    readonly title: string
    readonly of: Partial<VerifiedToken>
    readonly status: number
  }[] = [
    { title: 'without a pod', of: account('shop', 'web'), status: 200 },
    { title: 'of another namespace', of: account('other', 'web'), status: 401 },
    { title: 'without a role', of: account('shop', 'other'), status: 401 },
    { title: "of another's cluster", of: account('shop', 'job'), status: 401 },
    {
      title: 'of the right cluster',
      of: { ...account('shop', 'job'), issuer: 'https://b.example' },
      status: 200,
    },
    { title: 'for STS', of: { audiences: ['sts.amazonaws.com'] }, status: 401 },
    { title: 'whose names differ', of: { subject: 'system:serviceaccount:shop:other' }, status: 401 },
    { title: 'that is a person', of: { subject: 'web' }, status: 401 },
    { title: 'without what Kubernetes says', of: { claims: {} }, status: 401 },
  ]
  for (const { title, of: changed, status } of cases) {
    test(title, async () => {
      verifiedTokens['a.b.c'] = { ...good, ...changed }
      assert.equal((await ask('GET', containerPath, { Authorization: 'a.b.c' })).status, status)
    })
  }
  test('of an account whose provider vouches for it, gets a role of that account alone', async () => {
    verifiedTokens[`${tenant} a.b.t`] = good
    minted = []
    assert.equal((await ask('GET', containerPath, { Authorization: 'a.b.t' })).status, 200)
    assert.deepEqual(minted, [`${tenant} web web-0`])
    // A provider of the own account vouches for no role of another.
    verifiedTokens['a.b.d'] = { ...good, ...account('shop', 'two') }
    assert.equal((await ask('GET', containerPath, { Authorization: 'a.b.d' })).status, 401)
    // What one account's provider can't say now another's may.
    verifiedTokens[`${tenant} a.b.gone`] = good
    assert.equal((await ask('GET', containerPath, { Authorization: 'a.b.gone' })).status, 200)
    delete verifiedTokens[`${tenant} a.b.gone`]
  })
  test('with a token that is not good', async () => {
    assert.equal((await ask('GET', containerPath, { Authorization: 'x.y.z' })).status, 401)
  })
  test('while its provider is gone', async () => {
    assert.equal((await ask('GET', containerPath, { Authorization: 'a.b.gone' })).status, 503)
  })
})
