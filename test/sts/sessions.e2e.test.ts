/**
 * Sessions as the AWS CLI asks for them, with tags, policies by ARN, and for somebody else: what the daemon lets them do then.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { clientEnvironment, missing, run, runWell, s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'

const yaml = `
identities:
  policies:
    all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}
    own-team: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/\${aws:PrincipalTag/team}/*'}}
    only-a: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/a/*'}}
  users:
    - {name: ann, policies: all, accessKeys: [{id: ANNSACCESSKEY0001, secret: secret/of/ann/0123456789}]}
  roles:
    - name: team
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: ['sts:AssumeRole', 'sts:TagSession']}}
      policies: own-team
`
const account = '000000000000'

let folder: string
let daemon: Daemon
let env: Record<string, string>

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-sts-'))
  await writeFile(path.join(folder, 's3d.yaml'), yaml)
  daemon = await Daemon.start({ options: ['--config', path.join(folder, 's3d.yaml')] })
  const root = s3Client(daemon)
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  for (const Key of ['a/1', 'b/1']) await root.send(new PutObjectCommand({ Bucket: 'data', Key, Body: Key }))
  root.destroy()
  env = {
    ...clientEnvironment(daemon),
    AWS_ACCESS_KEY_ID: 'ANNSACCESSKEY0001',
    AWS_SECRET_ACCESS_KEY: 'secret/of/ann/0123456789',
  }
})

after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

/** @returns the environment of who has the session */
async function sessionBy(...args: string[]): Promise<Record<string, string>> {
  const query = ['--query', 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]', '--output', 'text']
  const { stdout } = await runWell('aws', ['sts', ...args, ...query], { env })
  const [id = '', secret = '', token = ''] = stdout.toString().trim().split('\t')
  return { ...env, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token }
}

/** @returns what was read, or why not */
async function read(key: string, as: Record<string, string>): Promise<string> {
  const { stdout, stderr } = await run('aws', ['s3', 'cp', `s3://data/${key}`, '-'], { env: as })
  return stdout.toString() || stderr
}

describe('aws sts', { skip: missing('aws') }, () => {
  test('assume-role with tags', async () => {
    const role = ['--role-arn', `arn:aws:iam::${account}:role/team`, '--role-session-name', 'night']
    const session = await sessionBy('assume-role', ...role, '--tags', 'Key=Team,Value=a')
    assert.equal(await read('a/1', session), 'a/1')
    assert.match(await read('b/1', session), /Forbidden|AccessDenied/)
    const bounded = ['--policy-arns', `arn=arn:aws:iam::${account}:policy/only-a`]
    const other = await sessionBy('assume-role', ...role, '--tags', 'Key=Team,Value=b', ...bounded)
    assert.match(await read('b/1', other), /Forbidden|AccessDenied/)
  })

  test('get-federation-token', async () => {
    const bounded = ['--policy-arns', `arn=arn:aws:iam::${account}:policy/only-a`]
    const guest = await sessionBy('get-federation-token', '--name', 'Guest', ...bounded)
    assert.equal(await read('a/1', guest), 'a/1')
    assert.match(await read('b/1', guest), /Forbidden|AccessDenied/)
    const asked = ['sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text']
    const { stdout } = await runWell('aws', asked, { env: guest })
    assert.equal(stdout.toString().trim(), `arn:aws:sts::${account}:federated-user/Guest`)
  })
})
