/** A gateway that is started with another remote, or as somebody else, answers nothing from what it kept before. */
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'
import { clientOf } from '../support/queued.ts'

const here = { Bucket: 'kept', Key: 'key' }
const cache = { S3D_READ_CACHE: 'true', S3D_READ_CACHE_IMMUTABLE_FILTER: '*' }

async function read(
  directory: string | undefined,
  settings: Record<string, string>,
): Promise<[string, string]> {
  const daemon = await Daemon.start({
    ...(directory !== undefined && { directory }),
    settings: { ...cache, ...settings },
  })
  const client = clientOf(daemon.endpoint, rootKey)
  const { Body } = await client.send(new GetObjectCommand(here))
  const text = (await Body?.transformToString()) ?? ''
  await daemon.stop() // and what was kept is written down
  return [daemon.directory, text]
}

async function write({ endpoint }: Daemon, Body: string): Promise<void> {
  await clientOf(endpoint, remoteKey).send(new PutObjectCommand({ ...here, Body }))
}

test('what was kept is of one remote and one account', async t => {
  const remotes = await Promise.all(['one', 'two'].map(() => startSecondDaemon()))
  const [one, two] = remotes
  assert.ok(one !== undefined && two !== undefined)
  t.after(() => Promise.all(remotes.map(each => each.remove())))
  for (const [remote, body] of [
    [one, 'one'],
    [two, 'two'],
  ] as const) {
    await clientOf(remote.endpoint, remoteKey).send(new CreateBucketCommand({ Bucket: here.Bucket }))
    await write(remote, body)
  }
  const [directory, first] = await read(undefined, behind(one.endpoint))
  const leaving = await Daemon.start({ directory, settings: behind(one.endpoint) })
  t.after(() => leaving.remove())
  await leaving.stop()
  assert.equal(first, 'one')
  await write(one, 'one, changed')
  assert.deepEqual(await read(directory, behind(one.endpoint)), [directory, 'one'], 'it was kept')
  const other = { ...behind(one.endpoint), AWS_ROLE_ARN: 'arn:aws:iam::1:role/other' }
  assert.deepEqual(await read(directory, other), [directory, 'one, changed'])
  assert.deepEqual(await read(directory, behind(two.endpoint)), [directory, 'two'])
  assert.deepEqual(await read(directory, behind(one.endpoint)), [directory, 'one, changed'])
})
