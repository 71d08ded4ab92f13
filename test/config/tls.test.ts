/**
 * The settings of HTTPS: what they come to together, and which combinations are refused.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, resolveConfig, type HttpConfig, type Sources } from '../../src/config.ts'

const pair = { S3D_TLS_CERT: '/c', S3D_TLS_KEY: '/k' }

const accepted: readonly {
  readonly why: string
  readonly sources: Sources
  readonly endpoint: string
  readonly tls: HttpConfig['tls']
}[] = [
  {
    why: 'nothing',
    sources: {},
    endpoint: 'http://localhost:33333',
    tls: undefined,
  },
  {
    why: 'a pair of files, which makes the endpoint https',
    sources: { env: pair },
    endpoint: 'https://localhost:33333',
    tls: { certFile: '/c', keyFile: '/k', clientCaFile: undefined },
  },
  {
    why: 'all in a file',
    sources: {
      env: { HOME: '/home/somebody' },
      file: { name: 's3d.yaml', content: { tls: { cert: '/a/../c', key: '/k', clientCa: '~/ca.pem' } } },
    },
    endpoint: 'https://localhost:33333',
    tls: { certFile: '/c', keyFile: '/k', clientCaFile: '/home/somebody/ca.pem' },
  },
  {
    why: 'a proxy that adds TLS',
    sources: { env: { S3D_ENDPOINT: 'https://s3.example.com', S3D_LISTEN: 'localhost:1' } },
    endpoint: 'https://s3.example.com',
    tls: undefined,
  },
  {
    why: 'a proxy that takes it away',
    sources: { env: { ...pair, S3D_ENDPOINT: 'http://s3.example.com', S3D_LISTEN: 'localhost:1' } },
    endpoint: 'http://s3.example.com',
    tls: { certFile: '/c', keyFile: '/k', clientCaFile: undefined },
  },
]
for (const { why, sources, endpoint, tls } of accepted) {
  test(`accepted: ${why}`, () => {
    const { config } = resolveConfig(sources)
    assert.deepEqual([config.endpoint, config.http.tls], [endpoint, tls])
  })
}

const proxied = 'for a proxy in between, set S3D_LISTEN to the address behind it'
const refused: readonly {
  readonly why: string
  readonly env: Readonly<Record<string, string>>
  readonly want: string
}[] = [
  {
    why: 'a certificate without a key',
    env: { S3D_TLS_CERT: '/c' },
    want: 'S3D_TLS_CERT and S3D_TLS_KEY belong together: set both',
  },
  {
    why: 'a key without a certificate',
    env: { S3D_TLS_KEY: '/k' },
    want: 'S3D_TLS_CERT and S3D_TLS_KEY belong together: set both',
  },
  {
    why: 'an authority for clients of plain HTTP',
    env: { S3D_TLS_CLIENT_CA: '/ca' },
    want: 'S3D_TLS_CLIENT_CA: checks the clients of HTTPS, which needs S3D_TLS_CERT and S3D_TLS_KEY',
  },
  {
    why: 'an https endpoint that nobody serves',
    env: { S3D_ENDPOINT: 'https://s3.example.com' },
    want: `S3D_ENDPOINT: HTTPS needs S3D_TLS_CERT and S3D_TLS_KEY; ${proxied}`,
  },
  {
    why: 'an http endpoint of a daemon that speaks TLS',
    env: { ...pair, S3D_ENDPOINT: 'http://s3.example.com' },
    want: `S3D_ENDPOINT: with S3D_TLS_CERT and S3D_TLS_KEY it begins with https; ${proxied}`,
  },
  {
    why: 'no authentication on an address that others reach: encryption asks nobody who they are',
    env: { ...pair, S3D_AUTH: 'none', S3D_LISTEN: '0.0.0.0:1' },
    want: 'with auth none everybody who reaches 0.0.0.0:1 acts as root: listen on a loopback address, or add --insecure-no-auth',
  },
]
for (const { why, env, want } of refused) {
  test(`refused: ${why}`, () => assert.throws(() => resolveConfig({ env }), new ConfigError([want])))
}

test('a command that only calls a daemon needs none of its files', () => {
  const env = { S3D_TLS_CERT: '/c', S3D_ENDPOINT: 'https://s3.example.com' }
  assert.equal(resolveConfig({ env, purpose: 'call' }).config.endpoint, 'https://s3.example.com')
})

test('what commands show and trust', () => {
  const env = { S3D_TLS_CA: '/ca', S3D_TLS_CLIENT_CERT: '/cert', S3D_TLS_CLIENT_KEY: '/key' }
  const certificate = { certFile: '/cert', keyFile: '/key' }
  for (const purpose of ['call', 'serve'] as const) {
    assert.deepEqual(resolveConfig({ env, purpose }).config.caller, { caFile: '/ca', certificate })
    assert.throws(
      () => resolveConfig({ env: { S3D_TLS_CLIENT_CERT: '/cert' }, purpose }),
      new ConfigError(['S3D_TLS_CLIENT_CERT and S3D_TLS_CLIENT_KEY belong together: set both']),
    )
  }
})
