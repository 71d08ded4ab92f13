/**
 * Accounts that an operator makes and removes while the daemon runs: their roots sign at once, they are there after a restart, and
 * none is removed that has something, or that s3d.yaml declares.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketAclCommand,
  ListBucketsCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { clientOf } from '../support/accounts.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { askQuery, formOf } from '../support/query-request.ts'
import { runProgram } from '../support/program.ts'

const declared = '111122223333'
const yaml = `identities: {accounts: [{id: '${declared}', name: declared, email: d@example.com}]}`

type Fields = Readonly<Record<string, string>>

let folder: string
let admin: AdminEndpoint
let daemon: Daemon

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3d-account-'))
  await writeFile(join(folder, 's3d.yaml'), yaml, { mode: 0o600 })
  admin = await AdminEndpoint.choose()
  const options = ['--config', join(folder, 's3d.yaml')]
  daemon = await Daemon.start({ settings: admin.settings, options })
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

/** What the command prints, or says is wrong. */
async function s3d(...args: readonly string[]): Promise<string> {
  const settings = {
    ...admin.settings,
    S3D_ENDPOINT: daemon.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  const { stdout, stderr } = await runProgram(['account', ...args], { settings })
  return stderr.trim() || stdout.toString()
}

async function add(...args: readonly string[]): Promise<Fields> {
  return JSON.parse(await s3d('add', ...args, '--json')) as Fields // as the command writes it
}

async function listed(): Promise<string[]> {
  const lines = (await s3d('ls', '--json')).trim().split('\n')
  // As the command writes them.
  return lines.map(line => JSON.parse(line) as Fields).map(({ id, name }) => `${id} ${name}`)
}

function pairOf({ accessKeyId = '', secretAccessKey = '' }: Fields): KeyPair {
  return { accessKeyId, secretAccessKey }
}

async function as<Result>(key: KeyPair, work: (client: S3Client) => Promise<Result>): Promise<Result> {
  const client = clientOf(daemon, key)
  try {
    return await work(client)
  } finally {
    client.destroy()
  }
}

const bucketsOf = (key: KeyPair): Promise<string> =>
  as(key, client => client.send(new ListBucketsCommand({}))).then(
    ({ Buckets = [] }) => Buckets.map(({ Name }) => Name).join(),
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )

async function iam(form: Fields, key: KeyPair): Promise<string> {
  const { status, text } = await askQuery(daemon, { service: 'iam', body: formOf('iam', form), key })
  return `${status} ${/<Code>(\w+)/.exec(text)?.[1] ?? ''}`.trim()
}

test('an account: its root signs at once, and has what is its own', async () => {
  const made = await add('team-a', '--email', 'a@example.com')
  assert.match(made['id'] ?? '', /^\d{12}$/)
  const key = pairOf(made)
  await as(key, client => client.send(new CreateBucketCommand({ Bucket: 'of-a' })))
  assert.equal(await bucketsOf(key), 'of-a')
  assert.equal(await bucketsOf(rootKey), '')
  assert.equal(await iam({ Action: 'CreateUser', UserName: 'ann' }, key), '200')
  assert.equal(await iam({ Action: 'GetUser', UserName: 'ann' }, rootKey), '404 NoSuchEntity')
  const { Owner } = await as(key, client => client.send(new GetBucketAclCommand({ Bucket: 'of-a' })))
  assert.match(Owner?.ID ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual(await listed(), [`${declared} declared`, `${made['id']} team-a`].toSorted())
  assert.match(await s3d(), /team-a +a@example\.com/)
  assert.doesNotMatch(daemon.output, new RegExp(key.secretAccessKey.replaceAll(/[+/]/g, String.raw`\$&`)))
})

test('is there after a restart, and gets a further key', async () => {
  const made = await add('team-b', '--id', '222233334444')
  assert.equal(made['id'], '222233334444')
  await daemon.stop()
  await daemon.restart()
  assert.equal(await bucketsOf(pairOf(made)), '')
  const further = JSON.parse(await s3d('key', '222233334444', '--json')) as Fields // as the command writes it
  assert.notEqual(further['accessKeyId'], made['accessKeyId'])
  assert.equal(await bucketsOf(pairOf(further)), '')
  assert.match(await s3d('key', '222233334444'), /Cannot exceed quota for AccessKeysPerUser: 2/)
})

test('is removed when nothing is its own, and then nobody is its root', async () => {
  const made = await add('team-c')
  const [id = '', key] = [made['id'], pairOf(made)]
  const { text } = await askQuery(daemon, {
    service: 'sts',
    body: formOf('sts', { Action: 'GetSessionToken' }),
    key,
  })
  const member = (name: string) => new RegExp(`<${name}>([^<]+)`).exec(text)?.[1] ?? ''
  const session = {
    accessKeyId: member('AccessKeyId'),
    secretAccessKey: member('SecretAccessKey'),
    sessionToken: member('SessionToken'),
  }
  assert.equal(await bucketsOf(session), '')
  await as(key, client => client.send(new CreateBucketCommand({ Bucket: 'of-c' })))
  assert.equal(await iam({ Action: 'CreateUser', UserName: 'ann' }, key), '200')
  assert.match(await s3d('rm', id), new RegExp(`The account ${id} still has users, buckets\\.`))
  assert.equal(await bucketsOf(key), 'of-c')
  await as(key, client => client.send(new DeleteBucketCommand({ Bucket: 'of-c' })))
  assert.equal(await iam({ Action: 'DeleteUser', UserName: 'ann' }, key), '200')
  await s3d('rm', id)
  assert.equal((await listed()).includes(`${id} team-c`), false)
  assert.equal(await bucketsOf(key), 'InvalidAccessKeyId')
  assert.equal(await bucketsOf(session), 'InvalidToken')
  assert.match(await s3d('rm', id), new RegExp(`There is no account ${id}\\.`))
})

test('what can’t be is refused, and nothing changes', async () => {
  await s3d('add', 'team-d', '--id', '333344445555')
  const there = await listed()
  const refusals: readonly (readonly [args: readonly string[], want: RegExp])[] = [
    [['add', 'TEAM-D'], /There is an account called TEAM-D already/],
    [['add', 'e', '--id', '333344445555'], /There is an account 333344445555 already/],
    [['add', 'e', '--id', declared], /There is an account 111122223333 already/],
    [['add', 'e', '--id', '000000000000'], /There is an account 000000000000 already/],
    [['add', 'e', '--id', '1'], /twelve digits/],
    [['add', 'a name'], /at most 64 letters/],
    [['add', 'e', '--email', 'nobody'], /e-mail address/],
    [['rm', declared], /The account 111122223333 is declared in the daemon's configuration/],
    [['rm', '999999999999'], /There is no account 999999999999/],
    [['add'], /s3d account \[ls/],
    [['rm', 'x', '--id', '1'], /s3d account \[ls/],
  ]
  for (const [args, want] of refusals) assert.match(await s3d(...args), want, args.join(' '))
  assert.deepEqual(await listed(), there)
})

test('nobody but root of the daemon’s own account is answered', async () => {
  for (const [path, method] of [
    ['/v1/accounts', 'GET'],
    ['/v1/accounts/add?name=x', 'POST'],
    ['/v1/accounts/rm?id=333344445555', 'POST'],
  ] as const)
    assert.equal((await admin.get(path, method)).status, 403, path)
})

test('one that is stored and declared keeps the daemon from starting', async () => {
  await daemon.stop()
  const both = yaml.replaceAll(declared, '333344445555')
  await writeFile(join(folder, 's3d.yaml'), both, { mode: 0o600 })
  await assert.rejects(daemon.restart(), /the account 333344445555 is stored and declared/)
  await writeFile(join(folder, 's3d.yaml'), yaml, { mode: 0o600 })
  await daemon.restart()
  assert.match(await s3d(), /333344445555/)
})
