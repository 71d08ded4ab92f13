/**
 * Each source of credentials against the endpoint that it asks, played on loopback: it is the one that is asked, it is
 * logged once and without a secret, and what is about to expire is renewed. A source that has nothing is not replaced.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import {
  containerToken,
  ssoToken,
  startCredentialEndpoints,
  webIdentityToken,
  type CredentialEndpoints,
} from '../support/credential-endpoints.ts'
import { environmentWithout } from '../support/environment.ts'

const child = fileURLToPath(new URL('../support/credential-child.ts', import.meta.url))
const execute = promisify(execFile)

interface Outcome {
  readonly got: readonly [string, string | null, boolean][]
  readonly lines: readonly Readonly<Record<string, string>>[]
  readonly problem?: string
  readonly asked: readonly string[]
}

let home: string
let endpoints: CredentialEndpoints

before(async () => {
  home = await mkdtemp(join(tmpdir(), 's3d-credentials-'))
  endpoints = await startCredentialEndpoints()
  await mkdir(join(home, '.aws/sso/cache'), { recursive: true })
  await writeFile(join(home, 'container-token'), containerToken)
  await writeFile(join(home, 'web-identity-token'), webIdentityToken)
  const cached = { accessToken: ssoToken, expiresAt: new Date(Date.now() + 3_600_000).toISOString() }
  const cache = createHash('sha1').update('a-session').digest('hex')
  await writeFile(
    join(home, `.aws/sso/cache/${cache}.json`),
    JSON.stringify({ ...cached, region: 'eu-west-3' }),
  )
  const script = `fetch('${endpoints.endpoint}/process').then(r => r.text()).then(t => process.stdout.write(t))`
  await writeFile(join(home, 'process.mjs'), script)
  const sso = ['sso_session = a-session', 'sso_account_id = 123456789012', 'sso_role_name = a-role']
  await writeFile(
    join(home, '.aws/config'),
    [
      '[profile plain]\naws_access_key_id = AKIAPLAIN\naws_secret_access_key = secret',
      `[profile process]\ncredential_process = ${process.execPath} ${join(home, 'process.mjs')}`,
      `[profile sso]\n${sso.join('\n')}`,
      '[sso-session a-session]\nsso_region = eu-west-3\nsso_start_url = https://example.awsapps.com/start',
      '[profile empty]\nregion = eu-west-3',
    ].join('\n'),
  )
})
beforeEach(async () => {
  await endpoints.close()
  endpoints = await startCredentialEndpoints('127.0.0.1', Number(new URL(endpoints.endpoint).port))
})
after(async () => {
  await endpoints.close()
  await rm(home, { recursive: true })
})

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const nowhere = { AWS_EC2_METADATA_DISABLED: 'true', AWS_REGION: 'eu-west-3', HOME: home }
  return { ...environmentWithout(/^AWS_/), ...nowhere, ...more }
}

async function ask(source: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const args = ['--import', 'tsx', child, source]
  const { stdout } = await execute(process.execPath, args, { env: environment(env), timeout: 60_000 })
  return JSON.parse(stdout)
}

interface Case {
  readonly source: string
  readonly env: () => Readonly<Record<string, string>>
  /** What the log says. */
  readonly logged: string
  readonly asked: string
}

const container = () => ({
  AWS_CONTAINER_CREDENTIALS_FULL_URI: endpoints.endpoint + '/container',
  AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: join(home, 'container-token'),
})
const webIdentity = () => ({
  AWS_WEB_IDENTITY_TOKEN_FILE: join(home, 'web-identity-token'),
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/r',
  AWS_ENDPOINT_URL_STS: endpoints.endpoint,
})
const instance = () => ({
  AWS_EC2_METADATA_DISABLED: 'false',
  AWS_EC2_METADATA_SERVICE_ENDPOINT: endpoints.endpoint,
})
const sso = () => ({ AWS_ENDPOINT_URL_SSO: endpoints.endpoint })

const cases: readonly Case[] = [
  { source: 'container', env: container, logged: 'http', asked: 'GET /container' },
  {
    source: 'instance',
    env: instance,
    logged: 'instance metadata',
    asked: 'GET /latest/meta-data/iam/security-credentials/a-role',
  },
  {
    source: 'web-identity',
    env: webIdentity,
    logged: 'sts assume role web id, env vars sts web id token',
    asked: 'POST /',
  },
  { source: 'profile:process', env: () => ({}), logged: 'process, profile process', asked: 'GET /process' },
  { source: 'profile:sso', env: sso, logged: 'sso, profile sso', asked: 'GET /federation/credentials' },
  { source: 'chain', env: container, logged: 'http', asked: 'GET /container' },
  {
    source: 'chain',
    env: instance,
    logged: 'instance metadata',
    asked: 'GET /latest/meta-data/iam/security-credentials/a-role',
  },
  {
    source: 'chain',
    env: webIdentity,
    logged: 'sts assume role web id, env vars sts web id token',
    asked: 'POST /',
  },
  {
    source: 'chain',
    env: () => ({ ...sso(), AWS_PROFILE: 'sso' }),
    logged: 'sso, profile sso',
    asked: 'GET /federation/credentials',
  },
]

describe('credentials that expire', () => {
  for (const { source, env, logged, asked } of cases) {
    test(`of ${source} (${logged}) are renewed, and asked for no more often`, async () => {
      const { got, lines, problem } = await ask(source, env())
      assert.equal(problem, undefined)
      const [first, second] = [
        ['ASIA1', 'token-1', true],
        ['ASIA2', 'token-2', true],
      ]
      // The chain of the SDK goes on with what it has while it asks.
      assert.deepEqual(got, source === 'chain' ? [first, first, second] : [first, second, second])
      assert.equal(endpoints.asked.filter(each => each === asked).length, 2)
      assert.deepEqual(
        lines.map(({ msg, message, source: way, accessKeyId }) => [msg ?? message, way, accessKeyId]),
        [['credentials for the remote', logged, 'ASIA1']],
      )
      assert.doesNotMatch(JSON.stringify(lines), /secret|token-1/)
    })
  }

  const inNamespace = ['/usr/bin/unshare', '/usr/sbin/ip'].every(path => existsSync(path))
  test(
    'of a container by a relative address',
    { skip: !inNamespace && 'unshare or ip is missing' },
    async () => {
      const network = 'ip link set lo up && ip addr add 169.254.170.2/32 dev lo'
      const command = `${network} && exec "$0" --import tsx "$1" container 169.254.170.2:80`
      const env = {
        AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/container',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: containerToken,
      }
      const args = ['-rn', 'sh', '-c', command, process.execPath, child]
      const { stdout } = await execute('unshare', args, { env: environment(env), timeout: 60_000 })
      const { got, lines, asked, problem }: Outcome = JSON.parse(stdout)
      assert.equal(problem, undefined)
      assert.deepEqual(
        got.map(([id]) => id),
        ['ASIA1', 'ASIA2', 'ASIA2'],
      )
      assert.deepEqual([lines.length, asked], [1, ['GET /container', 'GET /container']])
    },
  )
})

describe('credentials that stay', () => {
  const pair = { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 'secret' }
  const stays = [
    { source: 'environment', env: pair, id: 'AKIAENV', logged: 'env vars' },
    {
      source: 'environment',
      env: { ...pair, AWS_SESSION_TOKEN: 't' },
      id: 'AKIAENV',
      logged: 'env vars',
      token: 't',
    },
    { source: 'profile:plain', env: pair, id: 'AKIAPLAIN', logged: 'profile' },
    { source: 'chain', env: pair, others: instance, id: 'AKIAENV', logged: 'env vars' },
    { source: 'chain', env: { AWS_PROFILE: 'plain' }, id: 'AKIAPLAIN', logged: 'profile' },
  ]
  for (const { source, env, others, id, logged, token = null } of stays) {
    test(`of ${source} are ${id}, and nobody else is asked`, async () => {
      const { got, lines } = await ask(source, { ...others?.(), ...env })
      assert.deepEqual(
        got,
        Array.from({ length: 3 }, () => [id, token, true]),
      )
      assert.deepEqual(
        lines.map(({ source: way }) => way),
        [logged],
      )
      assert.deepEqual(endpoints.asked, [])
    })
  }
})

const everything = () => ({ ...container(), ...instance(), ...sso() })

describe('a named source that has nothing', () => {
  const names = ['environment', 'profile:empty', 'profile:none', 'web-identity']
  for (const source of names) {
    test(`${source} is not replaced by one that has`, async () => {
      const { got, problem } = await ask(source, everything())
      assert.deepEqual([got, problem], [[], 'CredentialsProviderError'])
      assert.equal(endpoints.issued(), 0)
    })
  }

  test('an endpoint that refuses is not replaced either', async () => {
    const env = { ...container(), AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: join(home, 'web-identity-token') }
    const { got, problem } = await ask('container', env)
    assert.deepEqual([got, problem], [[], 'CredentialsProviderError'])
    assert.equal(endpoints.issued(), 0)
  })
})
