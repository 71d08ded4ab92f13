/**
 * What `s3d doctor` says about this machine and its variables, where no daemon is needed: every finding that is not ok
 * is planted once, because a check that can't fail checks nothing.
 */
import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkEnvironment } from '../../src/cli/environment-checks.ts'
import {
  checkCredentials,
  checkLocalDir,
  checkNativeParts,
  checkNode,
  checkOpenFiles,
} from '../../src/cli/machine-checks.ts'
import { resolveConfig, type Config } from '../../src/config.ts'
import { foreignVariables } from '../../src/config/foreign.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3d-doctor-'))
})
after(() => rm(folder, { recursive: true }))

function config(env: Readonly<Record<string, string>>): Config {
  return resolveConfig({ env: { HOME: folder, ...env }, purpose: 'call' }).config
}

const variables: readonly {
  readonly env: Readonly<Record<string, string>>
  readonly endpoint?: string
  readonly want: readonly (readonly [check: string, state: string, found: RegExp])[]
}[] = [
  { env: {}, want: [] },
  {
    env: { AWS_ENDPOINT_URL: 'http://localhost:33333/' },
    want: [['AWS_ENDPOINT_URL', 'ok', /call the daemon$/]],
  },
  {
    env: { AWS_ENDPOINT_URL: 'http://elsewhere' },
    want: [['AWS_ENDPOINT_URL', 'warning', /http:\/\/elsewhere$/]],
  },
  {
    env: { AWS_ENDPOINT_URL: 'http://localhost:33333', AWS_ENDPOINT_URL_S3: 'x' },
    want: [['AWS_ENDPOINT_URL_S3', 'warning', /no URL$/]],
  },
  {
    env: { http_proxy: 'http://u:secret@proxy:1' },
    want: [['HTTP_PROXY', 'warning', /to localhost through proxy:1$/]],
  },
  { env: { HTTP_PROXY: 'http://proxy', NO_PROXY: 'x, localhost' }, want: [] },
  { env: { HTTPS_PROXY: 'http://proxy' }, want: [] },
  {
    env: { HTTPS_PROXY: 'http://proxy' },
    endpoint: 'https://s3.test',
    want: [['HTTPS_PROXY', 'warning', /s3\.test/]],
  },
  { env: { ALL_PROXY: 'http://proxy', no_proxy: '.test' }, endpoint: 'https://s3.test', want: [] },
  { env: { AWS_CA_BUNDLE: '/does/not/exist' }, want: [['AWS_CA_BUNDLE', 'warning', /exist/]] },
  { env: { AWS_CA_BUNDLE: '/dev/null' }, want: [] },
  {
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    want: [['NODE_TLS_REJECT_UNAUTHORIZED', 'warning', /not checked/]],
  },
]
for (const { env, endpoint, want } of variables) {
  test(`with ${JSON.stringify(env)}${endpoint === undefined ? '' : ` and ${endpoint}`}`, async () => {
    const settings = endpoint === undefined ? {} : { S3D_ENDPOINT: endpoint }
    const findings = await checkEnvironment(config(settings), foreignVariables(env))
    assert.deepEqual(
      findings.map(({ check, state }) => [check, state]),
      want.map(([check, state]) => [check, state]),
    )
    for (const [index, [, , found]] of want.entries()) assert.match(findings[index]?.found ?? '', found)
    assert.ok(!JSON.stringify(findings).includes('secret'))
  })
}

test('node and the native code are good enough for this test', async () => {
  assert.deepEqual(await checkNode(), { check: 'node', state: 'ok', found: process.version })
  const native = await checkNativeParts()
  assert.equal(native.state, 'ok')
  assert.match(native.found, /^SQLite 3\.\d+/)
})

test('connections want open files', () => {
  assert.equal(checkOpenFiles(config({ S3D_MAX_CONNECTIONS: '1' })).state, 'ok')
  const { state, advice } = checkOpenFiles(config({ S3D_MAX_CONNECTIONS: '1000000' }))
  assert.equal(state, 'warning')
  assert.match(advice ?? '', /ulimit -n 1000256/)
})

test('a local directory that is not there yet', async () => {
  const missing = join(folder, 'not/yet')
  const [first, space] = await checkLocalDir(config({ S3D_LOCAL_DIR: missing }))
  assert.deepEqual(first, {
    check: 'local dir',
    state: 'ok',
    found: `${missing} will be made by the first start`,
  })
  assert.match(space?.found ?? '', /^\d+[MG]iB free/)
})

test('a local directory that is a file, or one that others may write to', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  for (const path of [file, join(file, 'below')]) {
    const [finding] = await checkLocalDir(config({ S3D_LOCAL_DIR: path }))
    assert.equal(finding?.state, 'problem', path)
  }
  const open = join(folder, 'open')
  await mkdir(open)
  await chmod(open, 0o777)
  const [finding] = await checkLocalDir(config({ S3D_LOCAL_DIR: open }))
  assert.deepEqual([finding?.state, finding?.advice], ['warning', `chmod go-w ${open}`])
})

test('credentials: none, in the configuration, in a file, and in one that others may read', async () => {
  const settings = { S3D_LOCAL_DIR: join(folder, 'with-credentials') }
  const pair = { S3D_ACCESS_KEY_ID: 'AKID', S3D_SECRET_ACCESS_KEY: 'do-not-show' }
  const states = [
    checkCredentials(config(settings)),
    checkCredentials(config({ ...settings, S3D_AUTH: 'none' })),
  ]
  states.push(checkCredentials(config({ ...settings, ...pair })))
  await mkdir(settings.S3D_LOCAL_DIR)
  const file = join(settings.S3D_LOCAL_DIR, 'credentials')
  await writeFile(file, 'S3D_ACCESS_KEY_ID=INFILE\nS3D_SECRET_ACCESS_KEY=do-not-show\n', { mode: 0o600 })
  states.push(checkCredentials(config(settings)))
  await chmod(file, 0o644)
  states.push(checkCredentials(config(settings)))
  assert.deepEqual(
    states.map(({ state }) => state),
    ['warning', 'ok', 'ok', 'ok', 'problem'],
  )
  assert.match(states[3]?.found ?? '', /^INFILE, from /)
  assert.match(states[4]?.found ?? '', /chmod 600/)
  assert.ok(!JSON.stringify(states).includes('do-not-show'))
})
