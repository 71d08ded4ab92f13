/**
 * The real OPA server with the examples' policies, and the AWS SDK: what they permit is done, what they deny is refused, a
 * policy that is replaced holds at once where nothing is remembered, and a server that was killed keeps nobody waiting.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { makeAuthority, makeCertificate } from '../support/certificates.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon, type KeyPair } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { examples, opa, OpaServer, withoutOpa } from '../support/real-opa.ts'

const skip = withoutOpa()
const ann: KeyPair = { accessKeyId: 'ANNSACCESSKEY0001', secretAccessKey: 'secret/of/ann/0123456789' }
const yaml = `
identities:
  policies:
    all: {Version: 2012-10-17, Statement: {Effect: Allow, Action: 's3:*', Resource: '*'}}
  users:
    - {name: ann, accessKeys: [{id: ${ann.accessKeyId}, secret: ${ann.secretAccessKey}}], policies: [all]}
`
const files = ['authz.rego', 'admission.rego', 'data.json'].map(name => join(examples, name))

/** What the SDK fails with, or `done`. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

const listing = (client: S3Client) => outcome(client.send(new ListBucketsCommand({})))

const denied = 'AccessDenied: Access Denied'
const unavailable = 'ServiceUnavailable: Service is unable to handle request.'

test("the examples' own tests", { skip }, async context => {
  await opa('check', '--strict', examples)
  await opa('fmt', '--fail', '--list', examples)
  const said = await opa('test', '--format', 'pretty', examples)
  context.diagnostic(said.trim().split('\n').at(-1) ?? '')
  assert.match(said, /PASS: \d+\/\d+\s*$/)
})

describe('the examples, asked by a daemon', { skip }, () => {
  let home: string
  let server: OpaServer
  let daemon: Daemon
  let root: S3Client
  let user: S3Client

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 's3d-opa-'))
    await writeFile(join(home, 's3d.yaml'), yaml)
    server = await OpaServer.start(...files)
    daemon = await Daemon.start({
      settings: { S3D_OPA_URL: server.endpoint, S3D_OPA_CACHE_AGE: '0s', S3D_LOG_FORMAT: 'json' },
      options: ['--config', join(home, 's3d.yaml')],
    })
    root = s3Client(daemon)
    user = s3Client(daemon, { credentials: ann })
    for (const Bucket of ['web', 'lake', 'public']) await root.send(new CreateBucketCommand({ Bucket }))
    await root.send(new PutObjectCommand({ Bucket: 'lake', Key: 'k', Body: 'deep' }))
    await root.send(new PutObjectCommand({ Bucket: 'web', Key: 'hold/k', Body: 'kept' }))
  })
  after(async () => {
    root.destroy()
    user.destroy()
    await daemon.remove()
    await server.kill()
    await rm(home, { recursive: true })
  })

  test('a team has its buckets, whatever its IAM policies allow', async () => {
    const put = (Bucket: string) =>
      outcome(user.send(new PutObjectCommand({ Bucket, Key: 'new', Body: 'x' })))
    assert.deepEqual([await put('web'), await put('lake')], ['done', denied])
    assert.equal(await outcome(user.send(new GetObjectCommand({ Bucket: 'lake', Key: 'k' }))), denied)
    assert.equal(await outcome(root.send(new GetObjectCommand({ Bucket: 'lake', Key: 'k' }))), 'done')
    assert.match(
      daemon.output,
      /"message":"OPA denies".*"resource":"arn:aws:s3:::lake\/k","reason":"nothing grants it"/,
    )
  })

  test('what is on hold stays, even for root and among others', async () => {
    assert.equal(await outcome(root.send(new DeleteObjectCommand({ Bucket: 'web', Key: 'hold/k' }))), denied)
    await root.send(new PutObjectCommand({ Bucket: 'web', Key: 'free', Body: 'x' }))
    const Objects = [{ Key: 'hold/k' }, { Key: 'free' }]
    const { Deleted, Errors } = await root.send(
      new DeleteObjectsCommand({ Bucket: 'web', Delete: { Objects } }),
    )
    assert.deepEqual(
      Deleted?.map(({ Key }) => Key),
      ['free'],
    )
    assert.deepEqual(
      Errors?.map(({ Key, Code }) => [Key, Code]),
      [['hold/k', 'AccessDenied']],
    )
  })

  test('a policy that is replaced, and one that fails', async () => {
    const replace = async (text: string) => {
      const answer = await fetch(`${server.endpoint}/v1/policies/more`, { method: 'PUT', body: text })
      assert.equal(answer.status, 200, await answer.text())
    }
    assert.equal(await listing(root), 'done')
    await replace('package s3d.authz\n\ndenials contains "closed" if input.operation == "ListBuckets"')
    assert.equal(await listing(root), denied)
    await replace('package s3d.authz\n\nreason := "one"\n\nreason := "another"')
    assert.equal(await listing(root), unavailable)
    assert.match(daemon.output, /"message":"OPA decides nothing".*"reason":"policy"/)
    await fetch(`${server.endpoint}/v1/policies/more`, { method: 'DELETE' })
    assert.equal(await listing(root), 'done')
  })

  test('killed: refused at once, and served again when it is back', async context => {
    await server.kill()
    const took: number[] = []
    for (let count = 0; count < 8; count += 1) {
      const beganMs = performance.now()
      assert.equal(await listing(root), unavailable)
      took.push(performance.now() - beganMs)
    }
    context.diagnostic(`503 after ${took.map(each => each.toFixed(1)).join(', ')} ms`)
    assert.ok(
      took.every(each => each < 1_000),
      'none waited for the deadline',
    )
    await server.restart()
    await eventually(async () => (await listing(root)) === 'done')
  })
})

test('over TLS, with a token', { skip }, async () => {
  const home = await mkdtemp(join(tmpdir(), 's3d-opa-'))
  const authority = await makeAuthority(home, 'authority')
  const { certFile, keyFile } = await makeCertificate(home, 'opa', authority)
  const rules = `package system.authz

default allow := false

allow if input.identity == "right"

allow if input.path == ["health"]`
  await writeFile(join(home, 'system.rego'), rules)
  await writeFile(join(home, 'authz.rego'), 'package s3d.authz\n\nallow := true')
  await writeFile(join(home, 'token'), 'wrong\n')
  const wary = ['--authentication', 'token', '--authorization', 'basic']
  const secure = ['--tls-cert-file', certFile, '--tls-private-key-file', keyFile]
  const server = await OpaServer.start(
    ...wary,
    ...secure,
    join(home, 'system.rego'),
    join(home, 'authz.rego'),
  )
  const settings = {
    S3D_OPA_URL: server.endpoint,
    S3D_OPA_TOKEN_FILE: join(home, 'token'),
    S3D_OPA_TLS_CA: authority.certFile,
    S3D_OPA_CACHE_AGE: '0s',
  }
  const daemon = await Daemon.start({ settings })
  const s3 = s3Client(daemon)
  try {
    assert.equal(await listing(s3), unavailable)
    assert.match(daemon.output, /OPA decides nothing .*answered 401/)
    await writeFile(join(home, 'token'), 'right\n')
    await daemon.stop()
    await daemon.restart()
    assert.equal(await listing(s3), 'done')
  } finally {
    s3.destroy()
    await daemon.remove()
    await server.kill()
    await rm(home, { recursive: true })
  }
})
