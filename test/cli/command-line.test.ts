/** Command lines that never reach a daemon: help, configuration, and what is told to whoever mistypes. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { commands } from '../../src/cli/commands.ts'
import { settingNames, settings } from '../../src/config/settings.ts'
import { runCli as run } from '../support/terminal.ts'

/** Nothing here prints bytes. */
async function runCli(
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await run(args)
  return { code, stdout: stdout.toString(), stderr }
}

let localDir = ''
before(async () => {
  for (const name of Object.keys(process.env)) if (/^S3D?_/.test(name)) delete process.env[name]
  localDir = await mkdtemp(join(tmpdir(), 's3d-cli-'))
})
after(() => rm(localDir, { recursive: true }))

const mistakes: readonly { readonly line: string; readonly says: string }[] = [
  { line: 'lss', says: 'unknown command "lss"; did you mean ls?' },
  { line: 'help lss', says: 'unknown command "lss"; did you mean ls?' },
  { line: 'frobnicate', says: 'unknown command "frobnicate"' },
  { line: 'constructor', says: 'unknown command "constructor"' },
  { line: 'ls --recursve', says: 'unknown option --recursve; did you mean --recursive?' },
  { line: 'ls -x', says: 'unknown option -x' },
  { line: 'ls --constructor', says: 'unknown option --constructor' },
  { line: 'ls a b', says: 'unexpected argument "b"; expected [BUCKET[/PREFIX]]' },
  { line: 'ls /prefix', says: 'expected BUCKET[/PREFIX]; got "/prefix"' },
  { line: 'ls --recursive=yes', says: '--recursive takes no value' },
  { line: 'ls --endpoint', says: '--endpoint needs a value' },
  {
    line: 'ls --endpoint --region',
    says: '--endpoint needs a value; if --region is meant, write --endpoint=--region',
  },
  { line: 'ls --listen localhost:1', says: 'unknown option --listen' },
  { line: 'run here', says: 'unexpected argument "here"; expected none' },
  { line: 'run --secret-access-key x', says: 'unknown option --secret-access-key' },
  { line: 'get', says: 'expected BUCKET/KEY [FILE]' },
  { line: 'get bucket', says: 'expected BUCKET/KEY; got "bucket"' },
  { line: 'get bucket/', says: 'expected BUCKET/KEY; got "bucket/"' },
  { line: 'put b/k --metadata colour', says: '--metadata: expected NAME=VALUE; got "colour"' },
  { line: 'set b/k --tag colour', says: '--tag: expected NAME=VALUE; got "colour"' },
  { line: 'set b/k --tag a=1 --tag a=2', says: '--tag: "a" is given twice' },
  { line: 'set b/k', says: 'nothing to set: give --tag NAME=VALUE, --reset, or both' },
  { line: 'set /k --reset', says: 'expected BUCKET[/KEY]; got "/k"' },
  { line: 'status /k', says: 'expected BUCKET[/KEY]; got "/k"' },
  { line: 'api', says: 'expected OPERATION [FILE]' },
  { line: 'api GetObjct', says: 'no operation "GetObjct"; did you mean GetObject?' },
  { line: 'api PostObject', says: 'no operation "PostObject"; did you mean PutObject?' },
  { line: 'api get-object --bucket b', says: 'missing --key' },
  { line: 'api get-object', says: 'missing --bucket and --key' },
  { line: 'api get-object --bukket b', says: 'unknown option --bukket; did you mean --bucket?' },
  { line: 'api head-bucket out --bucket b', says: 'HeadBucket answers no object data to write to out' },
  {
    line: 'api list-objects-v2 --bucket b --max-keys ten',
    says: 'MaxKeys: expected a whole number; got "ten"',
  },
  { line: 'api list-objects-v2 --bucket b --input {', says: 'expected JSON: ' },
  { line: 'api put-bucket-tagging --bucket b --tagging x', says: '--tagging: expected JSON: ' },
  {
    line: 'api put-object --bucket b --key k --metadata a',
    says: '--metadata: expected NAME=VALUE or JSON; got "a"',
  },
  { line: 'run --region ?', says: '--region: expected a region such as us-east-1; got "?"' },
  {
    line: 'run --auth none --listen 0.0.0.0:0',
    says: 'with auth none everybody who reaches 0.0.0.0:0 acts as root',
  },
  { line: 'ls --tls-ca /does/not/exist', says: "/does/not/exist: can't be read (ENOENT)" },
  {
    line: 'ls --tls-ca package.json',
    says: `${join(process.cwd(), 'package.json')}: holds no PEM certificate`,
  },
  {
    line: 'ls --tls-client-key x',
    says: 'S3D_TLS_CLIENT_CERT and S3D_TLS_CLIENT_KEY belong together: set both',
  },
  { line: 'config --config /does/not/exist', says: "/does/not/exist: can't be read (ENOENT)" },
]
for (const { line, says } of mistakes) {
  test(`usage: s3d ${line}`, async () => {
    const { code, stdout, stderr } = await runCli([...line.split(' '), ...localDirOption(line)])
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
    assert.ok(stderr.startsWith('s3d: ' + says), stderr)
    assert.equal(stderr.trimEnd().split('\n').length, 1, 'one line')
  })
}

/** Behind options that swallow what follows, nothing is added. */
function localDirOption(line: string): readonly string[] {
  const [command = ''] = line.split(' ')
  return command in commands && Object.hasOwn(commands, command) && !line.includes('--endpoint')
    ? ['--local-dir', localDir]
    : []
}

test('every problem of a configuration has its line', async () => {
  const { code, stderr } = await runCli(['run', '--region', '?', '--max-connections', '0'])
  assert.equal(code, 2)
  assert.deepEqual(
    stderr.split('\n').map(line => line.split(':')[1]),
    [' --region', ' --max-connections', undefined],
  )
})

test('with --json, a mistake is an object', async () => {
  const { code, stderr } = await runCli(['ls', '/x', '--json'])
  assert.equal(code, 2)
  assert.deepEqual(JSON.parse(stderr), {
    error: { code: 'UsageError', message: 'expected BUCKET[/PREFIX]; got "/x"' },
  })
})

for (const args of [
  ['ls', '/x', '--debug'],
  ['--debug', 'ls', '/x'],
]) {
  test(`everything is said: ${args.join(' ')}`, async () => {
    const { code, stderr } = await runCli(args)
    assert.equal(code, 2)
    assert.match(stderr, /^s3d: expected BUCKET.*\n[^]*\n {4}at /)
  })
}

test('switches of every command may stand before it, and before the operation', async () => {
  const given = await runCli(['--json', 'config', '--local-dir', localDir])
  assert.equal(JSON.parse(given.stdout).length, settingNames.length)
  const { code, stdout } = await runCli(['--json', 'api', '--debug', 'head-bucket', '--generate-skeleton'])
  assert.deepEqual([code, Object.keys(JSON.parse(stdout))], [0, ['Bucket', 'ExpectedBucketOwner']])
})

test('help of a command has two spellings', async () => {
  const [first, last] = [await runCli(['help', 'ls']), await runCli(['ls', '--help'])]
  assert.deepEqual([first.code, first.stdout], [0, last.stdout])
})

test('a caller without credentials is told where they come from', async () => {
  const { code, stderr } = await runCli(['ls', '--local-dir', localDir])
  assert.equal(code, 1)
  assert.match(
    stderr,
    /^s3d: no credentials: set S3D_ACCESS_KEY_ID and S3D_SECRET_ACCESS_KEY; there is no \S+\/credentials either\n$/,
  )
})

test('a daemon that is not there', async () => {
  // Nothing listens on the discard port.
  const args = ['ls', '--local-dir', localDir, '--endpoint', 'http://127.0.0.1:9']
  await writeFile(join(localDir, 'credentials'), 'S3D_ACCESS_KEY_ID=abc\nS3D_SECRET_ACCESS_KEY=d\n', {
    mode: 0o600,
  })
  const { code, stderr } = await runCli(args)
  assert.equal(code, 1)
  assert.match(
    stderr,
    /^s3d: can't reach the daemon \(.*ECONNREFUSED.*\); is it running, and is S3D_ENDPOINT its address\?\n$/,
  )
  const json = await runCli([...args, '--json'])
  assert.match(json.stderr, /^\{"error":\{"code":"ECONNREFUSED",/)
  await rm(join(localDir, 'credentials'))
})

test('help without a command is a mistake, asked for it is not', async () => {
  const [asked, unasked] = [await runCli(['--help']), await runCli([])]
  assert.deepEqual([asked.code, asked.stderr, unasked.code, unasked.stdout], [0, '', 2, ''])
  assert.equal(asked.stdout, unasked.stderr)
  for (const name of Object.keys(commands)) assert.ok(asked.stdout.includes(`s3d ${name} `))
})

test('run takes the flag of every setting, and says what it means', async () => {
  const { code, stdout } = await runCli(['run', '--help'])
  assert.equal(code, 0)
  for (const name of settingNames) {
    const { flag, about } = settings[name]
    if (flag !== undefined) assert.match(stdout, new RegExp(`--${flag}( VALUE…?)? +${escaped(about)}\n`))
  }
})

test('help of an operation lists its members', async () => {
  const { code, stdout } = await runCli(['api', 'get-object', '--help'])
  assert.equal(code, 0)
  assert.match(stdout, /^ {2}--bucket TEXT +Bucket \(required\)$/m)
  assert.match(stdout, /^ {2}--if-modified-since TIME +IfModifiedSince$/m)
  assert.match((await runCli(['api', '--help'])).stdout, /^ {2}WriteGetObjectResponse$/m)
})

test('the version is the package’s', async () => {
  const { code, stdout } = await runCli(['--version'])
  assert.equal(code, 0)
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
})

test('config shows values and where they come from, and masks secrets', async () => {
  const file = join(localDir, 's3d.yaml')
  await writeFile(file, 'region: eu-file-1\nauth: { accessKeyId: AKID, secretAccessKey: do-not-show }\n')
  const args = [
    'config',
    '--config',
    file,
    '--local-dir',
    localDir,
    '--listen',
    'localhost:1',
    '--listen',
    '/run/s3d.sock',
  ]
  const { code, stdout } = await runCli(args)
  assert.equal(code, 0)
  assert.match(stdout, /^S3D_REGION +eu-file-1 +\S+s3d\.yaml: region$/m)
  assert.match(stdout, /^S3D_LISTEN +127\.0\.0\.1:1,\[::1\]:1,unix:\/run\/s3d\.sock +--listen$/m)
  assert.match(stdout, /^S3D_SECRET_ACCESS_KEY +\(hidden\) +\S+s3d\.yaml: auth\.secretAccessKey$/m)
  assert.ok(!stdout.includes('do-not-show'))
  const json = await runCli([...args, '--json'])
  assert.ok(!json.stdout.includes('do-not-show'))
  const rows: { variable: string }[] = JSON.parse(json.stdout)
  assert.deepEqual(rows.length, settingNames.length)
  assert.deepEqual(
    rows.find(row => row.variable === 'S3D_LISTEN'),
    {
      variable: 'S3D_LISTEN',
      flag: '--listen',
      path: 'listen',
      value: '127.0.0.1:1,[::1]:1,unix:/run/s3d.sock',
      source: 'flag',
      setBy: '--listen',
    },
  )
})

test('config shows the list of remotes', async () => {
  const file = join(localDir, 'remotes.yaml')
  await writeFile(
    file,
    `remotes:
  - { name: one, endpoint: "https://one.example/base", region: eu-one-1, credentials: "profile:one", buckets: [a-*, b], alias: { mine: theirs }, prefix: team/ }
`,
  )
  const args = ['config', '--config', file, '--local-dir', localDir]
  const { stdout } = await runCli(args)
  const lines = stdout.split('\n').filter(line => line.startsWith('remotes'))
  const want = {
    name: 'one',
    endpoint: 'https://one.example/base',
    region: 'eu-one-1',
    credentials: 'profile:one',
    buckets: 'a-*,b',
    'alias.mine': 'theirs',
    prefix: 'team/',
  }
  assert.deepEqual(
    lines.map(line => line.split(/ +/).slice(0, 2)),
    Object.entries(want).map(([member, value]) => [`remotes[0].${member}`, value]),
  )
  const json = await runCli([...args, '--json'])
  const rows: { path: string; setBy: string }[] = JSON.parse(json.stdout)
  const row = rows.find(({ path }) => path === 'remotes[0].prefix')
  assert.equal(row?.setBy, `${file}: remotes[0].prefix`)
})

test('config shows users without their secrets', async () => {
  const file = join(localDir, 'users.yaml')
  await writeFile(
    file,
    `identities:
  policies: { all: { Version: 2012-10-17, Statement: { Effect: Allow, Action: '*', Resource: '*' } } }
  users:
    - { name: ann, accessKeys: [{ id: ANNSACCESSKEY0001, secret: do-not-show-this }], policies: all }
`,
  )
  const { stdout } = await runCli(['config', '--config', file, '--local-dir', localDir])
  assert.doesNotMatch(stdout, /do-not-show/)
  const lines = stdout.split('\n').filter(line => line.startsWith('identities'))
  assert.deepEqual(
    lines.map(line => line.split(/ +/).slice(0, 2)),
    [
      ['identities.users[0].name', 'ann'],
      ['identities.users[0].accessKeys', 'ANNSACCESSKEY0001'],
      ['identities.users[0].policies', 'all'],
    ],
  )
})

test('config knows the credentials that an earlier start has made', async () => {
  const file = join(localDir, 'credentials')
  await writeFile(file, 'S3D_ACCESS_KEY_ID=MADE\nS3D_SECRET_ACCESS_KEY=do-not-show\n', { mode: 0o600 })
  const { stdout } = await runCli(['config', '--local-dir', localDir])
  assert.match(stdout, new RegExp(`^S3D_ACCESS_KEY_ID +MADE +${escaped(file)}$`, 'm'))
  assert.match(stdout, new RegExp(`^S3D_SECRET_ACCESS_KEY +\\(hidden\\) +${escaped(file)}$`, 'm'))
  await rm(file)
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
