/**
 * A remote that first hangs and then is gone, while clients go on writing: nobody is refused or kept waiting, and
 * everything arrives when it is back.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Book, type Compared } from './book.ts'
import { runLoad } from './load.ts'
import { compareArrived, drained, isLong, openScene, randomFrom, readerOf, type Scene } from './scene.ts'

const awayMs = isLong ? 60_000 : 10_000
const clients = 4
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000)

let scene: Scene
before(async () => {
  scene = await openScene()
})
after(() => scene.remove())

test(`a remote away for ${awayMs / 1_000} s costs nothing but room (TEST_SEED=${seed})`, async t => {
  const { daemon, remote, s3, answers } = scene
  const book = new Book()
  const stop = new AbortController()
  const queuedBefore = answers.queued
  process.kill(remote.pid, 'SIGSTOP')
  const loading = runLoad(
    {
      book,
      clients: { local: s3 },
      signal: stop.signal,
      random: randomFrom(seed),
      pauseMs: 20,
      withCopies: false,
    },
    clients,
  )
  await sleep(awayMs / 2)
  await remote.signal('SIGKILL')
  await sleep(awayMs / 2)
  stop.abort()
  assert.deepEqual(await loading, new Map(), 'nobody was refused')
  const pending: Compared = { found: 0, lost: [] }
  await book.compare(book.keys, readerOf(s3), pending)
  await remote.restart()
  const startedMs = performance.now()
  await drained(scene)
  const tookMs = performance.now() - startedMs
  const there = await compareArrived(scene, book)
  t.diagnostic(
    `the remote was away for ${awayMs / 1_000} s: ${book.acknowledged.local} writes acknowledged, 0 refused; ` +
      `${pending.found} objects read meanwhile, ${pending.lost.length} lost; all there ` +
      `${Math.round(tookMs) / 1_000} s after its start; ${there.found} found there, ${there.lost.length} lost`,
  )
  assert.deepEqual([...pending.lost, ...there.lost], [])
  assert.ok(answers.queued - queuedBefore >= book.acknowledged.local / 3, 'all was queued')
  assert.deepEqual(await daemon.stop(), { code: 0, signal: null })
})

function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
