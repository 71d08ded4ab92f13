/** `s3d doctor` with a daemon that works, none, and what only looks like one. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { AdminEndpoint } from '../support/admin.ts'
import { makeAuthority, makeCertificate } from '../support/certificates.ts'
import { Daemon, freePort, rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { runProgram } from '../support/program.ts'

let daemon: Daemon
let folder = ''
before(async () => {
  daemon = await Daemon.start()
  folder = await mkdtemp(join(tmpdir(), 's3d-doctor-'))
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

function settings(endpoint: string): Readonly<Record<string, string>> {
  return {
    S3D_LOCAL_DIR: folder,
    S3D_ENDPOINT: endpoint,
    S3D_ADMIN_ENDPOINT: 'none',
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
}

interface Said {
  readonly code: number | null
  /** `check: found; advice` of what is not ok. */
  readonly complaints: readonly string[]
  readonly checks: readonly string[]
}

async function doctor(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<Said> {
  const { code, stdout } = await runProgram(['doctor', '--json', ...args], { settings: env })
  const findings: { check: string; state: string; found: string; advice?: string }[] = JSON.parse(
    stdout.toString(),
  )
  const complaints = findings.filter(({ state }) => state !== 'ok')
  return {
    code,
    complaints: complaints.map(({ check, found, advice }) => `${check}: ${found}; ${advice}`),
    checks: findings.map(({ check }) => check),
  }
}

test('a daemon that works', async () => {
  const { code, complaints, checks } = await doctor(settings(daemon.endpoint))
  assert.deepEqual([code, complaints], [0, []])
  const wanted = [
    'node',
    'native code',
    'open files',
    'local dir',
    'disk',
    'credentials',
    'master key',
    'daemon',
    'clock',
    'signature',
  ]
  assert.deepEqual(checks, wanted)
})

test('as lines, each with its state', async () => {
  const { code, stdout, stderr } = await runProgram(['doctor'], { settings: settings(daemon.endpoint) })
  assert.deepEqual([code, stderr], [0, ''])
  for (const line of stdout.toString().trimEnd().split('\n')) assert.match(line, /^ok {2}\w/)
})

test('a master key that others may read, or that is none', async () => {
  const file = join(folder, 'master.key')
  const env = { ...settings(daemon.endpoint), S3D_MASTER_KEY_FILE: file }
  await writeFile(file, 'short', { mode: 0o600 })
  assert.deepEqual((await doctor(env)).complaints, [
    `master key: ${file}: not 32 bytes in base64; bring the file back from its backup`,
  ])
  await chmod(file, 0o644)
  assert.match((await doctor(env)).complaints[0] ?? '', /^master key: .*others on this machine may read it/)
  await rm(file)
})

test('credentials that the daemon does not know', async () => {
  const env = { ...settings(daemon.endpoint), S3D_SECRET_ACCESS_KEY: 'another' }
  const { code, complaints } = await doctor(env)
  assert.deepEqual([code, complaints.length], [1, 1])
  assert.match(complaints[0] ?? '', /^signature: SignatureDoesNotMatch: .*S3D_SECRET_ACCESS_KEY/)
})

test('the admin endpoint: ready, silent, another’s, and its port where there is no daemon', async () => {
  const admin = await AdminEndpoint.choose()
  const watched = await Daemon.start({ settings: admin.settings })
  try {
    await eventually(async () => (await admin.get('/readyz')).status === 200)
    const ready = await doctor({ ...settings(watched.endpoint), ...admin.settings })
    assert.deepEqual([ready.code, ready.complaints, ready.checks.at(-1)], [0, [], 'admin'])
    const silent = await doctor({
      ...settings(watched.endpoint),
      S3D_ADMIN_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
    })
    assert.deepEqual([silent.code, silent.complaints.length], [0, 1])
    assert.match(silent.complaints[0] ?? '', /^admin: nothing answers at .*\(ECONNREFUSED\); set/)
    const another = await doctor({ ...settings(daemon.endpoint), ...admin.settings })
    assert.match(another.complaints[0] ?? '', /^admin: what answers at \S+ is not this daemon; set/)
    const absent = await doctor({ ...settings(`http://127.0.0.1:${await freePort()}`), ...admin.settings })
    assert.equal(absent.code, 1)
    assert.match(
      absent.complaints.at(-1) ?? '',
      /^port: .*something else is listening there; .*S3D_ADMIN_ENDPOINT$/,
    )
  } finally {
    await watched.remove()
  }
})

test('a daemon that is not ready, with each reason', async () => {
  const checks = { daemon: 'ok', disk: '5 bytes are free', 'remote:default': "can't be reached" }
  const status = { version: '1.2.3', mode: 'gateway', uptimeSeconds: 1, hostId: 'us', ready: false, checks }
  const headers = { 'x-amz-request-id': '1', 'x-amz-id-2': 'us' }
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(JSON.stringify(status))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const endpoint = `http://127.0.0.1:${address.port}`
  const { code, complaints } = await doctor({ ...settings(endpoint), S3D_ADMIN_ENDPOINT: endpoint })
  server.close()
  assert.equal(code, 1)
  assert.deepEqual(
    complaints.filter(text => text.startsWith('admin')),
    [
      'admin: the daemon is not ready: disk: 5 bytes are free; undefined',
      "admin: the daemon is not ready: remote:default: can't be reached; undefined",
    ],
  )
})

test('no daemon, and a port that is free', async () => {
  const { code, complaints, checks } = await doctor(settings(`http://127.0.0.1:${await freePort()}`))
  assert.deepEqual([code, complaints.length, checks.at(-1)], [0, 1, 'port'])
  assert.match(complaints[0] ?? '', /^daemon: none is running at .*; start it with s3d run$/)
})

test('no daemon, and a port that is taken', async () => {
  const { port } = daemon
  const env = { ...settings(`http://127.0.0.1:${await freePort()}`), S3D_LISTEN: `127.0.0.1:${port}` }
  const { code, complaints } = await doctor(env)
  assert.equal(code, 1)
  assert.match(
    complaints[1] ?? '',
    new RegExp(`^port: 127\\.0\\.0\\.1:${port}: something else is listening there`),
  )
})

const impostors: readonly {
  readonly why: string
  /** When it answers, or a slow machine would have another difference. */
  readonly headers: () => IncomingHttpHeaders
  readonly says: RegExp
}[] = [
  {
    why: 'something else answers',
    headers: () => ({}),
    says: /^daemon: what answers at \S+ is no S3 \(status 404\)/,
  },
  {
    why: 'the clocks are an hour apart',
    headers: () => ({ 'x-amz-request-id': '1', date: new Date(Date.now() - 3_600_000).toUTCString() }),
    says: /^clock: (1h|3\d{3}s|60m) from the daemon's: signatures are refused/,
  },
  {
    why: 'the clocks are two minutes apart',
    headers: () => ({ 'x-amz-request-id': '1', date: new Date(Date.now() + 125_000).toUTCString() }),
    says: /^clock: \w+ from the daemon's; set the clocks/,
  },
]
for (const { why, headers, says } of impostors) {
  test(why, async () => {
    const server = createServer((_request, response) => void response.writeHead(404, headers()).end()).listen(
      0,
      '127.0.0.1',
    )
    await once(server, 'listening')
    const address = server.address()
    assert.ok(typeof address === 'object' && address !== null)
    const { code, complaints } = await doctor(settings(`http://127.0.0.1:${address.port}`))
    server.close()
    assert.equal(code, 1)
    assert.match(complaints[0] ?? '', says)
  })
}

test('certificates: one that ends soon, an authority that nobody named, and a file that is none', async () => {
  const authority = await makeAuthority(folder, 'authority')
  const server = await makeCertificate(folder, 'server', authority)
  const port = await freePort()
  const S3D_ENDPOINT = `https://127.0.0.1:${port}`
  const files = { S3D_TLS_CERT: server.certFile, S3D_TLS_KEY: server.keyFile }
  const secure = await Daemon.start({ port, settings: { S3D_ENDPOINT, ...files } })
  const env = settings(S3D_ENDPOINT)
  const trusting = await doctor({ ...env, ...files, S3D_TLS_CA: authority.certFile })
  assert.equal(trusting.code, 0)
  assert.deepEqual(
    trusting.complaints.map(text => text.replace(/: valid until .*;/, ';')),
    [
      `certificate: in ${server.certFile}; renew it within 1 days`,
      `certificate: in ${authority.certFile}; renew it within 1 days`,
      'certificate: of the daemon; renew it within 1 days',
    ],
  )
  const untrusting = await doctor({ ...env, ...files })
  assert.equal(untrusting.code, 1)
  assert.match(
    untrusting.complaints.at(-1) ?? '',
    /^daemon: the daemon's certificate is not trusted .*S3D_TLS_CA/,
  )
  const mistaken = await doctor({ ...env, ...files, S3D_TLS_CA: server.keyFile })
  assert.equal(mistaken.code, 1)
  assert.ok(mistaken.complaints.some(text => text.startsWith(`certificate: ${server.keyFile}: `)))
  await secure.remove()
})

test('a configuration that does not start is a problem, and the rest is still looked at', async () => {
  const { code, complaints, checks } = await doctor(settings(daemon.endpoint), [
    '--auth',
    'none',
    '--listen',
    '0.0.0.0:1',
  ])
  assert.equal(code, 1)
  assert.match(
    complaints[0] ?? '',
    /^configuration: with auth none everybody who reaches 0\.0\.0\.0:1 acts as root/,
  )
  assert.ok(checks.includes('signature'))
  const unreadable = await doctor(settings(daemon.endpoint), ['--region', '?'])
  assert.deepEqual([unreadable.code, unreadable.checks], [1, ['node', 'native code', 'configuration']])
})
