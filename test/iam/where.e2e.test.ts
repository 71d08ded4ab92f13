/**
 * IAM beside what `s3d.yaml` declares, and in front of a remote: what is declared is shown and stays as it is, what is made is kept
 * where the daemon keeps something, and the remote knows nobody of them.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon, type KeyPair } from '../support/daemon.ts'
import { remoteKey, startGateway, type Gateway } from '../support/gateway.ts'
import { askQuery, type QueryAnswer } from '../support/query-request.ts'

const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:*Object', Resource: 'arn:aws:s3:::photos/*' },
})

function ask(daemon: Pick<Daemon, 'endpoint'>, body: string, key?: KeyPair): Promise<QueryAnswer> {
  const signed = key === undefined ? {} : { key }
  return askQuery(daemon, { service: 'iam', body: `${body}&Version=2010-05-08`, ...signed })
}

async function well(daemon: Pick<Daemon, 'endpoint'>, body: string): Promise<string> {
  const { status, text } = await ask(daemon, body)
  assert.equal(status, 200, text)
  return text
}

/** Status and code. */
async function refusal(daemon: Pick<Daemon, 'endpoint'>, body: string): Promise<string> {
  const { status, text } = await ask(daemon, body)
  return `${status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? text}`
}

describe('what s3d.yaml declares', () => {
  let daemon: Daemon
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 's3d-iam-'))
    const file = join(folder, 's3d.yaml')
    const key = '{id: ANNSACCESSKEY0001, secret: secret/of/ann/0123456789}'
    await writeFile(
      file,
      `identities:\n  policies: {declared: ${document}}\n  users: [{name: ann, accessKeys: [${key}], policies: [declared]}]\n`,
    )
    daemon = await Daemon.start({ options: ['--config', file] })
  })
  after(async () => {
    await daemon.remove()
    await rm(folder, { recursive: true })
  })

  test('is shown', async () => {
    assert.match(await well(daemon, 'Action=GetUser&UserName=ann'), /:user\/ann<\/Arn>/)
    assert.match(await well(daemon, 'Action=ListAccessKeys&UserName=ann'), /ANNSACCESSKEY0001/)
    assert.match(
      await well(daemon, 'Action=ListAttachedUserPolicies&UserName=ann'),
      /<PolicyArn>arn:aws:iam::000000000000:policy\/declared<\/PolicyArn>/,
    )
  })

  test('is not changed', async () => {
    const want = '400 UnmodifiableEntity'
    for (const body of [
      'Action=DeleteUser&UserName=ann',
      'Action=CreateAccessKey&UserName=ann',
      'Action=UpdateAccessKey&UserName=ann&AccessKeyId=ANNSACCESSKEY0001&Status=Inactive',
      `Action=PutUserPolicy&UserName=ann&PolicyName=p&PolicyDocument=${encodeURIComponent(document)}`,
    ])
      assert.equal(await refusal(daemon, body), want, body)
    assert.equal(await refusal(daemon, 'Action=CreateUser&UserName=ANN'), '409 EntityAlreadyExists')
  })
})

describe('in front of a remote', () => {
  let gateway: Gateway
  after(() => gateway.remove())

  test('with a write queue a user is made who writes through it', async () => {
    gateway = await startGateway({ S3D_WRITE_QUEUE: 'true' })
    const root = s3Client(gateway)
    await root.send(new CreateBucketCommand({ Bucket: 'photos' }))
    root.destroy()
    await well(gateway, 'Action=CreateUser&UserName=ann')
    const put = `PolicyName=own&PolicyDocument=${encodeURIComponent(document)}`
    await well(gateway, `Action=PutUserPolicy&UserName=ann&${put}`)
    const text = await well(gateway, 'Action=CreateAccessKey&UserName=ann')
    const member = (name: string): string =>
      new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1] ?? assert.fail(text)
    const key = { accessKeyId: member('AccessKeyId'), secretAccessKey: member('SecretAccessKey') }
    const ann = s3Client(gateway, { credentials: key })
    await ann.send(new PutObjectCommand({ Bucket: 'photos', Key: 'k', Body: 'hers' }))
    const { Body } = await ann.send(new GetObjectCommand({ Bucket: 'photos', Key: 'k' }))
    assert.equal(await Body?.transformToString(), 'hers')
    ann.destroy()
    const { text: listed } = await ask(gateway.remote, 'Action=ListUsers', remoteKey)
    assert.match(listed, /<Users><\/Users>/)
  })

  test('where nothing is kept a change is refused, and nobody is shown', async () => {
    const bare = await startGateway()
    try {
      assert.equal(await refusal(bare, 'Action=CreateUser&UserName=ann'), '501 NotImplemented')
      assert.match(await well(bare, 'Action=ListUsers'), /<Users><\/Users>/)
    } finally {
      await bare.remove()
    }
  })
})
