/**
 * Users that are kept in the index, at a real daemon with AWS's SDK: their keys sign while they are active, they may do what their
 * policies permit, and who is gone is refused with their sessions. In front of a remote with a write queue the same holds.
 */
import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test, type TestContext } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { clientEnvironment, missing, run } from '../support/clients.ts'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'
import { behind, startSecondDaemon } from '../support/gateway.ts'
import { openIdentities, type Kept } from '../support/identities.ts'
import { clientOf } from '../support/queued.ts'

const text = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:*Object', Resource: 'arn:aws:s3:::photos/${aws:username}/*' },
})

interface Scene {
  readonly daemon: Daemon
  /** Changes identities while the daemon is down. */
  readonly change: <Result>(work: (iam: Kept['iam']) => Promise<Result>) => Promise<Result>
}

async function scene(t: TestContext, isGateway: boolean): Promise<Scene> {
  const remote = isGateway ? await startSecondDaemon() : undefined
  const settings = remote === undefined ? {} : { ...behind(remote.endpoint), S3D_WRITE_QUEUE: 'true' }
  const daemon = await Daemon.start({ settings })
  t.after(async () => {
    await daemon.remove()
    await remote?.remove()
  })
  const root = clientOf(daemon.endpoint, rootKey)
  await root.send(new CreateBucketCommand({ Bucket: 'photos' }))
  root.destroy()
  const dir = isGateway ? path.join(daemon.directory, 'gateway') : daemon.directory
  const masterKeyFile = path.join(daemon.directory, 'master.key')
  return {
    daemon,
    async change(work) {
      await daemon.stop()
      const kept = await openIdentities(dir, { masterKeyFile })
      try {
        return await work(kept.iam)
      } finally {
        await kept.close()
        await daemon.restart()
      }
    },
  }
}

async function madeAnn(iam: Kept['iam']): Promise<KeyPair> {
  await iam.users.create({ name: 'ann', path: '/team/' })
  await iam.holdings.putInline({ kind: 'user', name: 'ann' }, { name: 'own', text })
  const { id, secretAccessKey } = await iam.keys.create('ann')
  return { accessKeyId: id, secretAccessKey }
}

/** @returns what `aws sts` printed, an error too */
async function sts(daemon: Daemon, by: KeyPair, ...args: string[]): Promise<string> {
  const key = { AWS_ACCESS_KEY_ID: by.accessKeyId, AWS_SECRET_ACCESS_KEY: by.secretAccessKey }
  const env = { ...clientEnvironment(daemon), ...key }
  const { stdout, stderr } = await run('aws', ['sts', ...args, '--output', 'text'], { env })
  return stdout.toString() + stderr
}

const whoAmI = ['get-caller-identity', '--query', 'Arn']
const session = ['get-session-token', '--query', 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]']

for (const isGateway of [false, true]) {
  const where = isGateway ? 'in front of a remote, with a queue' : 'standing alone'
  describe(where, { skip: missing('aws') }, () => {
    test('a key signs while it is active, and its user may do what is permitted', async t => {
      const { daemon, change } = await scene(t, isGateway)
      const ann = await change(madeAnn)
      const client = clientOf(daemon.endpoint, ann)
      t.after(() => client.destroy())
      const mine = { Bucket: 'photos', Key: 'ann/one' }
      await client.send(new PutObjectCommand({ ...mine, Body: 'hers' }))
      const { Body } = await client.send(new GetObjectCommand(mine))
      assert.equal(await Body?.transformToString(), 'hers')
      await assert.rejects(
        client.send(new PutObjectCommand({ Bucket: 'photos', Key: 'ben/one', Body: 'his' })),
        { name: 'AccessDenied', message: /^User: arn:aws:iam::000000000000:user\/team\/ann is not/ },
      )
      assert.equal(await sts(daemon, ann, ...whoAmI), 'arn:aws:iam::000000000000:user/team/ann\n')

      const lastUse = await change(async iam => {
        await iam.keys.setActive('ann', ann.accessKeyId, false)
        return iam.keys.use(ann.accessKeyId).lastUse
      })
      assert.equal(lastUse?.service, 'sts')
      await assert.rejects(client.send(new GetObjectCommand(mine)), { name: 'InvalidAccessKeyId' })
      assert.match(await sts(daemon, ann, ...whoAmI), /\(InvalidClientTokenId\)/)
      await change(iam => iam.keys.setActive('ann', ann.accessKeyId, true))
      await client.send(new GetObjectCommand(mine))
    })

    test('a session ends with its user, whoever has the name then', async t => {
      const { daemon, change } = await scene(t, isGateway)
      const ann = await change(madeAnn)
      const made = (await sts(daemon, ann, ...session)).trim().split('\t')
      const [accessKeyId = '', secretAccessKey = '', sessionToken = ''] = made
      const temporary = { accessKeyId, secretAccessKey, sessionToken }
      const client = clientOf(daemon.endpoint, temporary)
      t.after(() => client.destroy())
      const put = new PutObjectCommand({ Bucket: 'photos', Key: 'ann/one', Body: 'hers' })
      await client.send(put)
      await change(async iam => {
        await iam.keys.delete('ann', ann.accessKeyId)
        await iam.holdings.deleteInline({ kind: 'user', name: 'ann' }, 'own')
        await iam.users.delete('ann')
        await madeAnn(iam)
      })
      await assert.rejects(client.send(put), { name: 'InvalidToken' })
    })
  })
}
