/**
 * A gateway whose roles act as roles at the remote, which is a daemon with users and roles of its own: what a session here may do
 * is decided there as well, by the credentials that its calls are signed with.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Daemon, freePort } from '../support/daemon.ts'
import { s3Client } from '../support/clients.ts'
import { IdentityProvider } from '../support/identity-provider.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'

const gateway = { accessKeyId: 'GATEWAYSKEY000001', secretAccessKey: 'secret/of/gateway/0123' }

/** The gateway's user may do everything, the role only read one folder. */
const remoteYaml = (idp: IdentityProvider): string => `
identities:
  oidcProviders: [{url: '${idp.url}', clientIds: sts, caFile: ${idp.caFile}}]
  policies:
    all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}
    only-a: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/a/*'}}
  users:
    - {name: gateway, policies: all, accessKeys: [{id: ${gateway.accessKeyId}, secret: ${gateway.secretAccessKey}}]}
  roles:
    - name: narrow
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: 'arn:aws:iam::000000000000:user/gateway'}, Action: sts:AssumeRole}}
      policies: only-a
    - name: by-token
      trust:
        Version: 2012-10-17
        Statement:
          Effect: Allow
          Principal: {Federated: 'arn:aws:iam::000000000000:oidc-provider/${idp.url.slice('https://'.length)}'}
          Action: sts:AssumeRoleWithWebIdentity
      policies: only-a
`
const yaml = (folder: string, port: number, sts: string): string => `
credentials: {endpoint: 'http://127.0.0.1:${port}'}
identities:
  policies:
    all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}
  roles:
    - name: web
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: sts:AssumeRole}}
      policies: all
      callers: [{tokenFile: ${folder}/web}]
      remote: {role: 'arn:aws:iam::000000000000:role/narrow'}
    - name: lost
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: sts:AssumeRole}}
      policies: all
      callers: [{tokenFile: ${folder}/lost}]
      remote: {role: 'arn:aws:iam::000000000000:role/gone'}
    - name: token
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: sts:AssumeRole}}
      policies: all
      callers: [{tokenFile: ${folder}/token}]
      remote: {role: 'arn:aws:iam::000000000000:role/by-token', tokenFile: ${folder}/web-identity, sts: '${sts}'}
    - name: plain
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: sts:AssumeRole}}
      policies: all
      callers: [{tokenFile: ${folder}/plain}]
`

let folder: string
let remote: Daemon
let idp: IdentityProvider
let daemon: Daemon
let port: number

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-roles-'))
  port = await freePort()
  idp = await IdentityProvider.start(folder)
  await writeFile(path.join(folder, 'web-identity'), await idp.sign({ aud: 'sts' }))
  for (const role of ['web', 'lost', 'token', 'plain'])
    await writeFile(path.join(folder, role), `the-token-of-${role}-0001`)
  await writeFile(path.join(folder, 'remote.yaml'), remoteYaml(idp))
  remote = await startSecondDaemon({ options: ['--config', path.join(folder, 'remote.yaml')] })
  await writeFile(path.join(folder, 's3d.yaml'), yaml(folder, port, remote.endpoint))
  const root = s3Client(remote, { credentials: remoteKey })
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  for (const Key of ['a/1', 'b/1']) await root.send(new PutObjectCommand({ Bucket: 'data', Key, Body: Key }))
  root.destroy()
  const settings = {
    ...behind(remote.endpoint),
    AWS_ACCESS_KEY_ID: gateway.accessKeyId,
    AWS_SECRET_ACCESS_KEY: gateway.secretAccessKey,
  }
  daemon = await Daemon.start({ settings, options: ['--config', path.join(folder, 's3d.yaml')] })
})

after(async () => {
  await daemon.remove()
  await remote.remove()
  await idp.stop()
  await rm(folder, { recursive: true })
})

async function as(role: string): Promise<S3Client> {
  const headers = { Authorization: `the-token-of-${role}-0001` }
  const answer = await fetch(`http://127.0.0.1:${port}/v1/credentials`, { headers })
  const { AccessKeyId, SecretAccessKey, Token } = (await answer.json()) as Record<string, string> // as the page has it
  const credentials = {
    accessKeyId: AccessKeyId ?? '',
    secretAccessKey: SecretAccessKey ?? '',
    sessionToken: Token ?? '',
  }
  return s3Client(daemon, { credentials })
}

async function read(client: S3Client, Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: 'data', Key }))
  return (await Body?.transformToString()) ?? ''
}

test('a session of the role may do what the remote lets its role do', async () => {
  const web = await as('web')
  assert.equal(await read(web, 'a/1'), 'a/1')
  await assert.rejects(read(web, 'b/1'), {
    name: 'AccessDenied',
    message: /assumed-role\/narrow\/s3d-web is not authorized to perform: s3:GetObject/,
  })
  web.destroy()
})

test('or with a token of an identity provider', async () => {
  const token = await as('token')
  assert.equal(await read(token, 'a/1'), 'a/1')
  await assert.rejects(read(token, 'b/1'), { message: /assumed-role\/by-token\/s3d-token is not authorized/ })
  token.destroy()
})

test('other roles, and root, are the gateway to the remote', async () => {
  const plain = await as('plain')
  assert.equal(await read(plain, 'b/1'), 'b/1')
  const root = s3Client(daemon)
  assert.equal(await read(root, 'b/1'), 'b/1')
  plain.destroy()
  root.destroy()
})

test('where the remote gives no credentials nothing is signed with others', async () => {
  const lost = await as('lost')
  await assert.rejects(read(lost, 'a/1'), {
    name: 'ServiceUnavailable',
    message: /no credentials for the remote/,
  })
  lost.destroy()
  assert.match(daemon.output, /role lost|"role":"lost"|role=lost/)
  // And the call is not attempted again: nobody finds any within a moment.
  assert.equal(daemon.output.split('there are no credentials for the remote').length - 1, 1)
})

test('no secret stands in a log', () => {
  assert.doesNotMatch(daemon.output, new RegExp(gateway.secretAccessKey))
})
