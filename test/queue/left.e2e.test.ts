/** A gateway whose queue was turned off while it holds writes: they would neither be read nor pushed, so it does not start. */
import { PutObjectCommand } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind, startGateway } from '../support/gateway.ts'
import { clientOf, queuedAs, writable } from '../support/queued.ts'

test('what is queued is not left behind unseen', async () => {
  const gateway = await startGateway({ S3D_WRITE_QUEUE: 'true' })
  const { daemon, remote } = gateway
  const client = clientOf(daemon.endpoint, rootKey)
  await writable(client, 'left', queuedAs(client))
  await remote.stop()
  await client.send(new PutObjectCommand({ Bucket: 'left', Key: 'pending', Body: 'pending' }))
  await daemon.signal('SIGKILL')
  const settings = { ...behind(remote.endpoint), S3D_LOCAL_DIR: daemon.directory }
  const refusal = /off and holds \d+ acknowledged writes? .*S3D_WRITE_QUEUE=true/s
  await assert.rejects(Daemon.start({ settings }), refusal)
  await remote.restart()
  await daemon.restart()
  assert.deepEqual(await daemon.stop(), { code: 0, signal: null }, 'everything is at the remote')
  const off = await Daemon.start({ settings })
  await off.remove()
  await gateway.remove()
})
