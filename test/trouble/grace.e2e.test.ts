/**
 * SIGTERM with more in the queue than its grace period can push over a slow line: the end comes in time and says what is
 * left, which is in the queue after the next start, readable, and arrives.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { content } from '../support/content.ts'
import { rootKey } from '../support/daemon.ts'
import { runProgram } from '../support/program.ts'
import { Book, type Compared } from './book.ts'
import { Bucket, markOf } from './load.ts'
import { compareArrived, drained, openScene, readerOf, type Scene } from './scene.ts'
import { openSlowLine, type SlowLine } from './slow-line.ts'

const objects = 100
const sizeBytes = 256 * 1024
const graceMs = 2_000
/** Whatever the machine is busy with, the queue fills faster than this empties it. */
const meanwhileBytesPerSecond = 256 * 1024
const graceBytesPerSecond = 2 * 1024 * 1024

let scene: Scene
let line: SlowLine
before(async () => {
  let port = 0
  line = await openSlowLine(() => port)
  scene = await openScene({
    settings: { S3D_DRAIN_TIMEOUT: `${graceMs}ms`, S3D_WRITE_QUEUE_PUSHES: '4' },
    reachedBy(remote) {
      port = remote.port
      return line.endpoint
    },
  })
})
after(async () => {
  await scene.remove()
  await line.close()
})

test('what a grace period is too short for is named, and is there after the next start', async t => {
  const { daemon, s3, there } = scene
  const book = new Book()
  await drained(scene)
  line.bytesPerSecond = meanwhileBytesPerSecond
  for (let each = 0; each < objects; each++) {
    const Key = `object-${each}`
    const Body = content(Key, sizeBytes)
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { of: Key } }))
    book.acknowledge(Key, markOf(Key, Body), 'local')
  }
  line.bytesPerSecond = graceBytesPerSecond
  const startedMs = performance.now()
  const { code } = await daemon.stop()
  const tookMs = performance.now() - startedMs
  assert.equal(code, 1)
  assert.ok(tookMs < graceMs + 3_000, `the end took ${tookMs} ms`)
  const [, count = '0'] = /s3d: (\d+) queued writes are not at the remote yet/.exec(daemon.output) ?? []
  const left = Number(count)

  line.bytesPerSecond = 0
  await daemon.restart()
  const listed = await listQueue()
  assert.equal(listed.length, left, 'the queue has what the end said')
  for (const [, key = ''] of daemon.output.matchAll(/key: '?(object-\d+)/g))
    assert.ok(listed.includes(key), key)
  const pending: Compared = { found: 0, lost: [] }
  await book.compare(listed, readerOf(s3), pending)
  const { Contents = [] } = await there.send(new ListObjectsV2Command({ Bucket, Prefix: 'object-' }))
  const arrived = Contents.flatMap(({ Key = '' }) => Key)
  assert.deepEqual(
    book.keys.filter(key => !listed.includes(key) && !arrived.includes(key)),
    [],
    'what is not left has arrived',
  )

  line.bytesPerSecond = Infinity
  const compared = await compareArrived(scene, book)
  t.diagnostic(
    `SIGTERM with ${objects} writes, of which the line takes eight a second: ended with ${code} after ${Math.round(tookMs)} ms of ` +
      `${graceMs}; ${left} named as left, ${listed.length} in the queue after the start, ${pending.found} of them ` +
      `readable; ${compared.found} found at the remote, ${compared.lost.length} lost`,
  )
  assert.deepEqual([...pending.lost, ...compared.lost], [])
  assert.ok(left > 0 && left < objects, `${left} were left`)
  assert.deepEqual(await daemon.stop(), { code: 0, signal: null })
})

/** @returns the keys of `s3d queue ls` */
async function listQueue(): Promise<readonly string[]> {
  const settings = {
    ...scene.admin.settings,
    S3D_ENDPOINT: scene.daemon.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  const { code, stdout, stderr } = await runProgram(['queue', 'ls', '--json'], { settings })
  assert.equal(code, 0, stderr)
  const lines = stdout.toString().split('\n').filter(Boolean)
  return lines.map(text => String(JSON.parse(text).key))
}
