/** The configuration: who overrides whom, what each bad value is told, and what is refused in combination. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError, resolveConfig, type Sources } from '../src/config.ts'
import { settingNames, settings } from '../src/config/settings.ts'
import { samples } from './config/samples.ts'

const home = { HOME: '/home/somebody' }

/** A file as its parser hands it over. */
function yaml(content: unknown): NonNullable<Sources['file']> {
  return { name: 's3d.yaml', content }
}

function problemsOf(sources: Sources): readonly string[] {
  try {
    resolveConfig(sources)
    return []
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error))
    return error.problems
  }
}

test('the defaults', () => {
  const { config } = resolveConfig({ env: home })
  assert.deepEqual(config, {
    localDir: '/home/somebody/.s3d',
    endpoint: 'http://localhost:33333',
    region: 'us-east-1',
    remote: undefined,
    queue: undefined,
    opa: undefined,
    cache: undefined,
    log: { level: 'info', format: 'text' },
    auth: {
      mode: 'sigv4',
      acceptsV2: false,
      root: undefined,
      declared: { users: [], roles: [], oidcProviders: [], policies: [], accounts: [] },
    },
    credentials: undefined,
    limits: [],
    audit: {
      isOn: false,
      dir: '/home/somebody/.s3d/audit',
      isStrict: false,
      refuses: false,
      changesOnly: false,
      isSealed: false,
      flushMs: 1_000,
      maxFileBytes: 67_108_864,
    },
    encryption: {
      masterKey: undefined,
      masterKeyFile: '/home/somebody/.s3d/master.key',
      kmsKeys: [],
      byDefault: 'none',
    },
    http: {
      listen: [
        { kind: 'tcp', host: '127.0.0.1', port: 33333, optional: false },
        { kind: 'tcp', host: '::1', port: 33333, optional: true },
      ],
      tls: undefined,
      domains: [],
      publicUrl: undefined,
      trustedProxies: [],
      maxHeaderBytes: 16_384,
      maxDocumentBytes: 8_388_608,
      maxConnections: 1_024,
      headerTimeoutMs: 30_000,
      stallTimeoutMs: 30_000,
      idleTimeoutMs: 75_000,
      drainTimeoutMs: 25_000,
    },
    admin: {
      endpoint: 'http://127.0.0.1:33334',
      listen: [{ kind: 'tcp', host: '127.0.0.1', port: 33334, optional: false }],
    },
    caller: { caFile: undefined, certificate: undefined },
  })
})

test('no admin endpoint where there is to be none', () => {
  assert.equal(resolveConfig({ env: { ...home, S3D_ADMIN_ENDPOINT: 'none' } }).config.admin, undefined)
})

test('nothing in it can be changed', () => {
  const { config, origins } = resolveConfig({ env: home })
  const parts = [
    config,
    config.auth,
    config.http,
    config.http.listen,
    config.http.listen[0],
    origins,
    origins[0],
  ]
  assert.deepEqual(
    parts.map(Object.isFrozen),
    parts.map(() => true),
  )
})

test('file overrides default, environment file, flag environment', () => {
  const file = yaml({
    region: 'file-1',
    limits: { connections: '2', idleTimeout: '2m' },
    domain: ['A.example', 'b.example'],
  })
  const env = { ...home, S3D_MAX_CONNECTIONS: '3', S3D_IDLE_TIMEOUT: '3m' }
  const { config, origins } = resolveConfig({ file, env, flags: { 'idle-timeout': '4m', domain: undefined } })
  assert.equal(config.region, 'file-1')
  assert.equal(config.http.maxConnections, 3)
  assert.equal(config.http.idleTimeoutMs, 240_000)
  assert.deepEqual(config.http.domains, ['a.example', 'b.example'])
  const shown = Object.fromEntries(
    origins.map(({ name, text, source, setBy }) => [name, [text, source, setBy]]),
  )
  assert.deepEqual(shown['region'], ['file-1', 'file', 's3d.yaml: region'])
  assert.deepEqual(shown['maxConnections'], ['3', 'environment', 'S3D_MAX_CONNECTIONS'])
  assert.deepEqual(shown['idleTimeoutMs'], ['4m', 'flag', '--idle-timeout'])
  assert.deepEqual(shown['stallTimeoutMs'], ['30s', 'default', ''])
  assert.deepEqual(shown['listen'], ['127.0.0.1:33333,[::1]:33333', 'default', ''])
})

/** What a setting makes no sense without, from whatever source. */
const companions: Partial<Record<string, Sources['flags']>> = {
  tlsClientCertFile: { 'tls-client-key': '/etc/me.key' },
  tlsClientKeyFile: { 'tls-client-cert': '/etc/me.crt' },
  writeQueue: { 'remote-endpoint': 'http://remote.example' },
  readCache: { 'remote-endpoint': 'http://remote.example' },
}

for (const name of settingNames) {
  const { env, path, flag, secret } = settings[name]
  const [text, want] = samples[name]
  // The pair has to come from one source, so its other half goes along.
  const pair = { accessKeyId: 'AKID', secretAccessKey: 'a/b+c=' }
  const pairEnv = { S3D_ACCESS_KEY_ID: pair.accessKeyId, S3D_SECRET_ACCESS_KEY: pair.secretAccessKey }
  const isPair = name in pair
  const ways: readonly (readonly [string, Sources | undefined])[] = [
    ['environment', env === undefined ? undefined : { env: { ...(isPair && pairEnv), [env]: text } }],
    ['flag', flag === undefined ? undefined : { flags: { [flag]: text } }],
    [
      'file',
      path === undefined ? undefined : { file: yaml(nested(path, text, isPair ? { auth: pair } : {})) },
    ],
  ]
  for (const [source, sources] of ways) {
    if (!sources) continue
    test(`${name} is set by ${source}`, () => {
      // A certificate without its key is too little to serve with, and enough to see how it is read.
      const { origins } = resolveConfig({
        ...sources,
        flags: { ...companions[name], ...sources.flags },
        purpose: 'call',
      })
      const origin = origins.find(each => each.name === name)
      assert.deepEqual([origin?.text, origin?.source], [want, source])
      // Shown values are written values: reading one back changes nothing.
      const { kind } = settings[name]
      const place = { homeDir: '/', workingDir: '/' }
      assert.deepEqual(kind.parse(want, place), kind.parse(text, place))
    })
  }
  test(`${name} has a name in some source and no flag for a secret`, () => {
    assert.ok(env ?? path ?? flag)
    if (secret) assert.equal(flag, undefined)
  })
}

/** `nested('a.b', 1, {})` is `{ a: { b: 1 } }` on top of what is given. */
function nested(path: string, value: string, onto: Readonly<Record<string, object>>): unknown {
  const [group = '', key] = path.split('.')
  return key === undefined
    ? { ...onto, [group]: value }
    : { ...onto, [group]: { ...onto[group], [key]: value } }
}

const mistakes: readonly {
  readonly why: string
  readonly sources: Sources
  readonly want: readonly string[]
}[] = [
  {
    why: 'every bad value, not just the first',
    sources: {
      env: {
        S3D_ENDPOINT: 'http://localhost:33333/path',
        S3D_LISTEN: 'localhost',
        S3D_DOMAIN: 'a..b',
        S3D_REGION: 'US EAST',
        S3D_AUTH: 'basic',
        S3D_ACCESS_KEY_ID: 'a/b',
        S3D_SECRET_ACCESS_KEY: 'not this one',
        S3D_MAX_HEADER_SIZE: '1KiB',
        S3D_MAX_CONNECTIONS: '0',
        S3D_HEADER_TIMEOUT: 'soon',
        S3D_LOG_LEVEL: 'loud',
      },
    },
    want: [
      'S3D_ENDPOINT: expected an address such as http://localhost:33333, without a path; got "http://localhost:33333/path"',
      'S3D_LISTEN: expected HOST:PORT, [IPV6]:PORT or unix:PATH, several separated by commas; got "localhost"',
      'S3D_DOMAIN: expected domain names such as s3.example.com, several separated by commas; got "a..b"',
      'S3D_REGION: expected a region such as us-east-1; got "US EAST"',
      'S3D_AUTH: expected sigv4 or none; got "basic"',
      'S3D_ACCESS_KEY_ID: expected 3 to 128 letters, digits or .@+-_; got "a/b"',
      'S3D_SECRET_ACCESS_KEY: expected 1 to 256 printable ASCII characters without spaces; got something else',
      'S3D_MAX_HEADER_SIZE: expected a size such as 64KiB, from 4KiB to 1MiB; got "1KiB"',
      'S3D_MAX_CONNECTIONS: expected a whole number from 1 to 1000000; got "0"',
      'S3D_HEADER_TIMEOUT: expected seconds or an age such as 90s, 15m or 1h, from 100ms to 1d; got "soon"',
      'S3D_LOG_LEVEL: expected debug, info, warn, error or silent; got "loud"',
    ],
  },
  {
    why: 'a bad value that a good one overrides',
    sources: { env: { S3D_REGION: '?' }, flags: { region: 'eu-1' } },
    want: ['S3D_REGION: expected a region such as us-east-1; got "?"'],
  },
  {
    why: 'unknown variables and keys, with a suggestion',
    sources: {
      env: { S3D_ENPOINT: 'x', S3D_COLOUR: 'red' },
      file: yaml({ regoin: 'x', limits: { conections: '1', rulez: [] }, identites: {}, a: { b: 'c' } }),
    },
    want: [
      's3d.yaml: regoin: no such setting; did you mean region?',
      's3d.yaml: limits.conections: no such setting; did you mean limits.connections?',
      's3d.yaml: limits.rulez: no such setting; did you mean limits.rules?',
      's3d.yaml: identites: no such setting; did you mean identities?',
      's3d.yaml: a: no such setting',
      'S3D_ENPOINT: no such setting; did you mean S3D_ENDPOINT?',
      'S3D_COLOUR: no such setting',
    ],
  },
  {
    why: 'what is not there yet',
    sources: {
      env: {
        S3D_SYNC_FOLDER: 'true',
        S3D_SYNC_FOLDER_MAX_AGE: '1h',
      },
      file: yaml({ fuseMount: { dir: '/mnt' } }),
    },
    want: [
      's3d.yaml: fuseMount: the FUSE mount is not there yet',
      'S3D_SYNC_FOLDER: folder sync is not there yet',
      'S3D_SYNC_FOLDER_MAX_AGE: folder sync is not there yet',
    ],
  },
  {
    why: 'a file of another shape',
    sources: { file: yaml({ limits: 'none', region: { name: 'x' }, listen: [{ host: 'x' }] }) },
    want: [
      's3d.yaml: limits: expected settings by name',
      's3d.yaml: region: expected one value or a list of values',
      's3d.yaml: listen: expected one value or a list of values',
    ],
  },
  {
    why: 'a file that is a list',
    sources: { file: yaml(['region']) },
    want: ['s3d.yaml: expected settings by name'],
  },
  {
    why: 'an admin endpoint with TLS, or with a path',
    sources: {
      env: { S3D_ADMIN_ENDPOINT: 'https://localhost:1' },
      flags: { 'admin-endpoint': 'http://h/p' },
    },
    want: [
      'S3D_ADMIN_ENDPOINT: expected an address such as http://127.0.0.1:33334, without a path, or none; got "https://localhost:1"',
      '--admin-endpoint: expected an address such as http://127.0.0.1:33334, without a path, or none; got "http://h/p"',
    ],
  },
  {
    why: 'half a key pair',
    sources: { env: { S3D_ACCESS_KEY_ID: 'AKID' }, file: yaml({ auth: { secretAccessKey: 'secret' } }) },
    want: ['S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY are one pair: set both, and in the same source'],
  },
  {
    why: 'no authentication on an address that others reach',
    sources: { env: { S3D_AUTH: 'none', S3D_LISTEN: 'localhost:1,0.0.0.0:1' } },
    want: [
      'with auth none everybody who reaches 0.0.0.0:1 acts as root: listen on a loopback address, or add --insecure-no-auth',
    ],
  },
]
for (const { why, sources, want } of mistakes) {
  test(`refused: ${why}`, () => assert.deepEqual(problemsOf(sources), want))
}

const accepted: readonly { readonly why: string; readonly sources: Sources }[] = [
  {
    why: 'empty variables, keys and flags are unset',
    sources: {
      env: { S3D_REGION: '', S3_ENDPOINT: '' },
      file: yaml({ region: '', limits: null }),
      flags: { region: '' },
    },
  },
  { why: 'an empty file', sources: { file: yaml(null) } },
  { why: 'a feature that is off anyway', sources: { env: { S3D_SYNC_FOLDER: 'false' } } },
  {
    why: 'what Kubernetes sets for a service named s3d',
    sources: {
      env: {
        S3D_SERVICE_HOST: '10.0.0.1',
        S3D_SERVICE_PORT: '33333',
        S3D_SERVICE_PORT_HTTP: '33333',
        S3D_PORT: 'tcp://10.0.0.1:33333',
        S3D_PORT_33333_TCP: 'tcp://10.0.0.1:33333',
        S3D_PORT_33333_TCP_ADDR: '10.0.0.1',
        S3D_HEADLESS_SERVICE_HOST: '10.0.0.2',
      },
    },
  },
  {
    why: 'variables of other programs',
    sources: { env: { AWS_PROFILE: 'x', OTEL_SERVICE_NAME: 'x', S3DX: 'x' } },
  },
  {
    why: 'no authentication on loopback',
    sources: { env: { S3D_AUTH: 'none', S3D_LISTEN: 'localhost:1,127.9.9.9:1,unix:/run/s' } },
  },
  {
    why: 'no authentication anywhere, said aloud',
    sources: { env: { S3D_AUTH: 'none', S3D_LISTEN: '0.0.0.0:1' }, flags: { 'insecure-no-auth': true } },
  },
  {
    why: 'a remote daemon without authentication, to call it',
    sources: { env: { S3D_AUTH: 'none', S3D_ENDPOINT: 'https://s3.example.com' }, purpose: 'call' },
  },
]
for (const { why, sources } of accepted)
  test(`accepted: ${why}`, () => assert.deepEqual(problemsOf(sources), []))

test('relative paths start at the working directory and ~ at home', () => {
  const paths = ['x', '~/x', '$HOME', '~x'].map(
    text => resolveConfig({ env: { ...home, S3D_LOCAL_DIR: text } }).config.localDir,
  )
  assert.deepEqual(paths, [
    join(process.cwd(), 'x'),
    '/home/somebody/x',
    '/home/somebody',
    join(process.cwd(), '~x'),
  ])
})
