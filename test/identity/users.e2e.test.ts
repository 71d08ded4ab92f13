/**
 * Users of s3d.yaml, with the AWS SDK: what their policies permit is done, in words of AWS what they don't is refused, and
 * in front of a remote the same holds.
 */
import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  CreateBucketCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { behind, startSecondDaemon } from '../support/gateway.ts'

const ann: KeyPair = { accessKeyId: 'ANNSACCESSKEY0001', secretAccessKey: 'secret/of/ann/0123456789' }
const ben: KeyPair = { accessKeyId: 'BENSACCESSKEY0001', secretAccessKey: 'secret/of/ben/0123456789' }

const yaml = (folder: string): string => `
identities:
  policies:
    view:
      Version: 2012-10-17
      Statement:
        - {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::photos/*'}
        - {Effect: Allow, Action: s3:ListBucket, Resource: 'arn:aws:s3:::photos', Condition: {StringLike: {s3:prefix: public/*}}}
    own-folder:
      Version: 2012-10-17
      Statement:
        Effect: Allow
        Action: [s3:GetObject, s3:PutObject, s3:DeleteObject]
        Resource: arn:aws:s3:::photos/home/\${aws:username}/*
    no-deletes:
      Version: 2012-10-17
      Statement:
        - {Effect: Allow, Action: 's3:*', Resource: '*'}
        - {Effect: Deny, Action: s3:DeleteObject, Resource: '*'}
  groups:
    - {name: viewers, policies: view}
  users:
    - name: ann
      accessKeys: [{id: ${ann.accessKeyId}, secretFile: ${folder}/ann}]
      groups: viewers
      policies: own-folder
      boundary: no-deletes
    - name: ben
      accessKeys: [{id: ${ben.accessKeyId}, secret: ${ben.secretAccessKey}}]
`

const denied = (message: string | RegExp): object => ({ name: 'AccessDenied', message })
const at = (Key: string): { Bucket: string; Key: string } => ({ Bucket: 'photos', Key })

for (const isGateway of [false, true]) {
  describe(isGateway ? 'in front of a remote' : 'standing alone', () => {
    let folder: string
    let daemon: Daemon
    let remote: Daemon | undefined
    let clients: Record<'root' | 'ann' | 'ben', S3Client>

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 's3d-users-'))
      await writeFile(path.join(folder, 'ann'), ann.secretAccessKey + '\n', { mode: 0o600 })
      await writeFile(path.join(folder, 's3d.yaml'), yaml(folder))
      remote = isGateway ? await startSecondDaemon() : undefined
      const settings = remote === undefined ? {} : behind(remote.endpoint)
      daemon = await Daemon.start({ settings, options: ['--config', path.join(folder, 's3d.yaml')] })
      const clientOf = (credentials: KeyPair): S3Client =>
        new S3Client({
          endpoint: daemon.endpoint,
          region: 'us-east-1',
          forcePathStyle: true,
          credentials,
          maxAttempts: 1,
        })
      clients = { root: clientOf(rootKey), ann: clientOf(ann), ben: clientOf(ben) }
      await clients.root.send(new CreateBucketCommand({ Bucket: 'photos' }))
      for (const Key of ['public/one', 'home/ann/mine', 'home/ben/his'])
        await clients.root.send(new PutObjectCommand({ Bucket: 'photos', Key, Body: Key }))
    })

    after(async () => {
      for (const client of Object.values(clients)) client.destroy()
      await daemon.remove()
      await remote?.remove()
      await rm(folder, { recursive: true })
    })

    const arn = 'arn:aws:iam::000000000000:user'

    test('what a policy permits is done', async () => {
      const object = at('public/one')
      const { Body } = await clients.ann.send(new GetObjectCommand(object))
      assert.equal(await Body?.transformToString(), 'public/one')
      const listed = await clients.ann.send(new ListObjectsV2Command({ Bucket: 'photos', Prefix: 'public/' }))
      assert.equal(listed.KeyCount, 1)
      await clients.ann.send(new PutObjectCommand({ Bucket: 'photos', Key: 'home/ann/new', Body: 'x' }))
    })

    test('what none permits is refused, and changes nothing', async () => {
      await assert.rejects(
        clients.ann.send(new PutObjectCommand({ Bucket: 'photos', Key: 'home/ben/his', Body: 'hers' })),
        denied(
          `User: ${arn}/ann is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::photos/home/ben/his" because no identity-based policy allows the s3:PutObject action`,
        ),
      )
      const { Body } = await clients.root.send(
        new GetObjectCommand({ Bucket: 'photos', Key: 'home/ben/his' }),
      )
      assert.equal(await Body?.transformToString(), 'home/ben/his')
      await assert.rejects(
        clients.ann.send(new ListObjectsV2Command({ Bucket: 'photos' })),
        denied(/s3:ListBucket on resource: "arn:aws:s3:::photos" because no identity-based policy/),
      )
      await assert.rejects(clients.ben.send(new ListBucketsCommand({})), denied(/s3:ListAllMyBuckets/))
    })

    test('who may not list is not told what is missing', async () => {
      await assert.rejects(clients.ann.send(new GetObjectCommand(at('home/ann/nothing'))), {
        name: 'AccessDenied',
      })
      await assert.rejects(
        clients.ann.send(new HeadObjectCommand(at('home/ann/nothing'))),
        (error: unknown) => error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403,
      )
      await assert.rejects(clients.root.send(new GetObjectCommand(at('home/ann/nothing'))), {
        name: 'NoSuchKey',
      })
    })

    test('what the boundary denies is refused whatever permits it', async () => {
      await assert.rejects(
        clients.ann.send(new DeleteObjectCommand({ Bucket: 'photos', Key: 'home/ann/mine' })),
        denied(/s3:DeleteObject on resource: .* with an explicit deny in a permissions boundary$/),
      )
    })

    test('another secret is no key', async () => {
      const stranger = new S3Client({
        endpoint: daemon.endpoint,
        region: 'us-east-1',
        forcePathStyle: true,
        credentials: { ...ann, secretAccessKey: ben.secretAccessKey },
      })
      await assert.rejects(stranger.send(new ListBucketsCommand({})), { name: 'SignatureDoesNotMatch' })
      stranger.destroy()
    })

    test(
      'a policy of the bucket lets a user in',
      { skip: isGateway && 'the remote would judge its policy' },
      async () => {
        const Policy = JSON.stringify({
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: `${arn}/ben` },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::photos/home/ben/*',
          },
        })
        await clients.root.send(new PutBucketPolicyCommand({ Bucket: 'photos', Policy }))
        const { Body } = await clients.ben.send(
          new GetObjectCommand({ Bucket: 'photos', Key: 'home/ben/his' }),
        )
        assert.equal(await Body?.transformToString(), 'home/ben/his')
        await assert.rejects(
          clients.ben.send(new GetObjectCommand({ Bucket: 'photos', Key: 'public/one' })),
          denied(/because no (identity-based|resource-based) policy allows the s3:GetObject action$/),
        )
      },
    )
  })
}

test('a secret that others may read stops the start', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 's3d-users-'))
  try {
    await writeFile(path.join(folder, 'ann'), ann.secretAccessKey)
    await chmod(path.join(folder, 'ann'), 0o644)
    await writeFile(path.join(folder, 's3d.yaml'), yaml(folder))
    await assert.rejects(
      Daemon.start({ options: ['--config', path.join(folder, 's3d.yaml')] }),
      /others on this machine may read it \(mode 0644\)/,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})
