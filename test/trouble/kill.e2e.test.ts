/**
 * `kill -9` of a gateway with a write queue, again and again under mixed writes, in turn with a remote that is killed as
 * well. What was acknowledged is read back through the next life, and is at the remote in the end; what the remote was to
 * acknowledge is there at once.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Book, type Compared } from './book.ts'
import { runLoad } from './load.ts'
import { compareArrived, isLong, openScene, queuedFor, randomFrom, readerOf, type Scene } from './scene.ts'

const rounds = isLong ? 100 : 8
const clients = 6
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000)

let scene: Scene
before(async () => {
  scene = await openScene()
})
after(() => scene.remove())

test(`nothing acknowledged is lost in ${rounds} kills (TEST_SEED=${seed})`, async t => {
  const random = randomFrom(seed)
  const book = new Book()
  const here: Compared = { found: 0, lost: [] }
  const atOnce: Compared = { found: 0, lost: [] }
  let refused = 0
  for (let round = 0; round < rounds; round++) {
    const isRemoteAway = round % 4 === 3
    if (isRemoteAway) await scene.remote.signal('SIGKILL')
    const stop = new AbortController()
    const loading = runLoad(
      {
        book,
        clients: { local: scene.s3, remote: scene.asking },
        signal: stop.signal,
        random: randomFrom(random() * 2 ** 32),
        pauseMs: 0,
        withCopies: true,
      },
      clients,
    )
    await new Promise(resolve => setTimeout(resolve, 200 + random() * 1_000))
    await scene.daemon.signal('SIGKILL')
    stop.abort()
    for (const count of (await loading).values()) refused += count
    if (!isRemoteAway) await book.compare(book.newAtRemote(), readerOf(scene.there), atOnce)
    await scene.daemon.restart()
    // Everything that was acknowledged while the remote was away is pending, and readable without it.
    if (isRemoteAway) await book.compare(book.certain(book.newKeys()), readerOf(scene.s3), here)
    if (isRemoteAway) await scene.remote.restart()
    await book.compare(book.newKeys(), readerOf(scene.s3), here)
    await queuedFor(scene)
  }
  await book.compare(book.keys, readerOf(scene.s3), here)
  const there = await compareArrived(scene, book)
  const { local, remote } = book.acknowledged
  t.diagnostic(
    `${rounds} kills: ${local + remote} writes acknowledged (${local} here, ${scene.answers.queued} answers from the queue; ` +
      `${remote} by the remote), ${refused} refused. Read back through the daemon: ${here.found} found, ` +
      `${here.lost.length} lost; of the remote's at once: ${atOnce.found} found, ${atOnce.lost.length} lost; after the ` +
      `drain: ${there.found} found, ${there.lost.length} lost`,
  )
  assert.deepEqual([...here.lost, ...atOnce.lost, ...there.lost], [])
  assert.ok(scene.answers.queued > rounds * clients, 'the queue was used')
  assert.ok(atOnce.found > 0, 'the remote acknowledged something')
  assert.deepEqual(await scene.daemon.stop(), { code: 0, signal: null })
})
