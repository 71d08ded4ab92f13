/**
 * The walk: one scripted life of a store, a power cut at every named fault point, before and after it happens, and
 * in every way the disk may have lost what was not flushed. Each time a new store must find everything that was
 * acknowledged, nothing half-written, and leave no orphan.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { faultPoints, systemDisk, type FaultPoint } from '../../src/base/disk.ts'
import { assertIntegrity } from '../support/index-integrity.ts'
import { fates, PowerCut } from '../support/power-cut.ts'
import { bytesOf, createShelf, openIn, temporaryFolder, type Shelf } from '../support/store.ts'
import { traceDisk, type Step } from '../support/traced-disk.ts'

/** A body by its name and length; `undefined` is no object. */
type Value = { readonly seed: string; readonly sizeBytes: number } | undefined

/** What a client knows: acknowledged values, and for calls under way what they may turn the key into. */
class Client {
  readonly #acknowledged = new Map<string, Value>()
  readonly #underWay = new Map<string, Value[]>()

  async call<T>(key: string, value: Value, run: () => Promise<T>): Promise<T> {
    this.#underWay.set(key, [...(this.#underWay.get(key) ?? []), value])
    const answer = await run()
    this.#acknowledged.set(key, value)
    this.#underWay.delete(key)
    return answer
  }

  allowed(): Map<string, readonly Value[]> {
    const keys = [...this.#acknowledged.keys(), ...this.#underWay.keys()]
    return new Map(keys.map(key => [key, [this.#acknowledged.get(key), ...(this.#underWay.get(key) ?? [])]]))
  }
}

const small = 900
const large = 3000

const all = (count: number, run: (i: number) => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, (_, i) => run(i)))

/** Reaches every fault point: small and large bodies, overwrites, deletes, versions, uploads, checkpoints, compaction. */
async function live(shelf: Shelf, client: Client): Promise<void> {
  const put = (key: string, seed: string, sizeBytes: number): Promise<unknown> =>
    client.call(key, { seed, sizeBytes }, () => shelf.put(key, bytesOf(seed, sizeBytes)))
  const remove = (key: string): Promise<unknown> => client.call(key, undefined, () => shelf.delete(key))

  await put('small', 'small', small)
  await put('large', 'large', large)
  await all(6, i => put('s' + i, 's' + i, small))
  await all(3, i => put('l' + i, 'l' + i, large))
  await put('small', 'overwritten', small - 1)
  await put('large', 'overwritten', large + 1)
  const upload = await shelf.createUpload('multi', 'u1')
  const parts = [
    await shelf.putPart(upload, 1, bytesOf('m', large)),
    await shelf.putPart(upload, 2, bytesOf('m', 7)),
  ]
  await shelf.putPart(upload, 3, bytesOf('unused', large))
  await client.call('multi', { seed: 'm+m', sizeBytes: large + 7 }, () => shelf.complete(upload, parts))
  const given = await shelf.createUpload('given-up', 'u2')
  await shelf.putPart(given, 1, bytesOf('g', large))
  await shelf.store.index.commit(transaction => transaction.abortUpload(given))
  const aborted = shelf.store.bytes.writer(undefined)
  await aborted.write(bytesOf('aborted', large))
  await aborted.abort()
  for (let round = 0; round < 6; round++)
    await all(8, i => put(`r${i}`, `r${round}.${i}`, i === 0 ? large : small))
  await all(3, i => remove('l' + i))
  await all(6, i => remove('s' + i))
  for (let round = 0; round < 6; round++) await all(8, i => put(`c${i}`, `c${round}.${i}`, small - round))
  await keepVersions(shelf, client)
  await shelf.store.idle()
}

/** What is removed brings back what was before; bodies are those of `live`. */
async function keepVersions(shelf: Shelf, client: Client): Promise<void> {
  await shelf.setVersioning('Enabled')
  await all(4, async i => {
    const key = 'v' + i
    const [older, newer] = [0, 1].map(at => ({ seed: key + at, sizeBytes: at === 0 ? small : large }))
    assert(older && newer)
    const put = (value: typeof older): Promise<string | undefined> =>
      client.call(key, value, () => shelf.put(key, bytesOf(value.seed, value.sizeBytes)))
    const remove = (id: string | undefined, leaves: Value): Promise<unknown> =>
      client.call(key, leaves, () => shelf.deleteVersion(key, id ?? ''))
    const oldest = await put(older)
    const newest = await put(newer)
    const marker = await client.call(key, undefined, () => shelf.mark(key))
    await remove(marker, newer)
    await remove(newest, older)
    if (i < 2) await remove(oldest, undefined)
    else await put(newer)
  })
}

/** Of each point, these occurrences, before and after; the others are like them. */
const occurrences: ReadonlySet<number> = new Set([1, 2, 5, 14])

interface WalkResult {
  readonly visited: ReadonlySet<FaultPoint>
  readonly cutsCount: number
  readonly violations: readonly string[]
}

/** @param skipped a point that does nothing, to show that the walk would notice */
async function walk(skipped?: FaultPoint): Promise<WalkResult> {
  const root = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 's3d-walk-'))
  const dir = path.join(root, 'store')
  const client = new Client()
  const cut = new PowerCut(dir, path.join(root, 'graveyard'))
  const seen = new Map<string, number>()
  const visited = new Set<FaultPoint>()
  const cuts: {
    readonly dir: string
    readonly name: string
    readonly allowed: ReturnType<Client['allowed']>
  }[] = []
  const snapshot = (when: string, { point }: Step): void => {
    visited.add(point)
    const nth = (seen.get(when + point) ?? 0) + 1
    seen.set(when + point, nth)
    if (!occurrences.has(nth)) return
    for (const fate of fates) {
      const name = `${when} ${point} #${nth}, files ${fate.files}, log ${fate.log}`
      const target = path.join(root, 'cut-' + cuts.length)
      cut.copy(target, fate)
      cuts.push({ dir: target, name, allowed: client.allowed() })
    }
  }
  const recorded = traceDisk(systemDisk, {
    before(step) {
      cut.before(step)
      snapshot('before', step)
    },
    after(step) {
      cut.after(step)
      snapshot('after', step)
    },
  })
  const disk = traceDisk(recorded, { before: step => (step.point === skipped ? 'skip' : undefined) })
  try {
    const store = await openIn(dir, { disk, checkpointBytes: 128 * 1024, segmentMaxBytes: 8 * 1024 })
    await live(await createShelf(store, dir), client)
    await store.close()
    const violations: string[] = []
    for (const { dir: after, name, allowed } of cuts) {
      const violation = await inspect(after, allowed)
      if (violation !== undefined) violations.push(`${name}: ${violation}`)
      rmSync(after, { recursive: true })
      if (skipped !== undefined && violation !== undefined) break
    }
    return { visited, cutsCount: cuts.length, violations }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** @returns what is wrong with the store that a power cut has left, `undefined` when nothing is */
async function inspect(
  dir: string,
  allowed: ReadonlyMap<string, readonly Value[]>,
): Promise<string | undefined> {
  try {
    const store = await openIn(dir)
    try {
      const violation = await compare(await createShelf(store, dir), allowed)
      if (violation !== undefined) return violation
      await store.idle()
      const { damagedCount } = await store.swept
      if (damagedCount > 0) return `${damagedCount} rows without bytes`
    } finally {
      await store.close()
    }
    assertIntegrity(dir)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function compare(
  shelf: Shelf,
  allowed: ReadonlyMap<string, readonly Value[]>,
): Promise<string | undefined> {
  for (const [key, values] of allowed) {
    const found = await shelf.get(key)
    const described = `${key} is ${found?.slice(0, 20)}…, ${found?.length} bytes`
    if (!values.some(value => found === bodyOf(value))) return described
  }
  const unknown = shelf.keys().find(key => !allowed.has(key))
  return unknown === undefined ? undefined : `${unknown} was never put`
}

function bodyOf(value: Value): string | undefined {
  if (value === undefined) return undefined
  if (value.seed === 'm+m') return Buffer.concat([bytesOf('m', large), bytesOf('m', 7)]).toString('latin1')
  return bytesOf(value.seed, value.sizeBytes).toString('latin1')
}

test('a power cut at any fault point loses nothing that was acknowledged', async () => {
  const { visited, cutsCount, violations } = await walk()
  assert.deepEqual(violations, [])
  assert.deepEqual(
    [...visited].toSorted(byName),
    faultPoints.filter(point => !/^(cache|audit)\./.test(point)).toSorted(byName),
    'the script reaches every point',
  )
  assert(cutsCount > 300, `${cutsCount} cuts`)
})

for (const skipped of ['segment.flush', 'content.flush', 'content.directory-flush', 'index.flush'] as const) {
  test(`the walk notices a ${skipped} that does nothing`, async () => {
    assert.notDeepEqual((await walk(skipped)).violations, [])
  })
}

test('what one life has kept, the power cut of the next one does not take', async t => {
  const root = temporaryFolder(t)
  const [first, second, third] = ['1', '2', '3'].map(name => path.join(root, name))
  assert(first && second && third)
  const lives = async (dir: string, key: string, next: string): Promise<void> => {
    const cut = new PowerCut(dir, path.join(root, `graveyard-${key}`))
    const store = await openIn(dir, {
      disk: traceDisk(systemDisk, {
        before(step) {
          cut.before(step)
          if (step.point === 'segment.flush') cut.copy(next, { files: 'lost', log: 'lost' })
        },
        after: step => cut.after(step),
      }),
    })
    const shelf = await createShelf(store, dir)
    for (const each of ['a', 'b']) await shelf.put(key + each, bytesOf(key + each, small))
    await store.close()
  }
  await lives(first, '1', second)
  await lives(second, '2', third)
  const kept = { seed: '1a', sizeBytes: small }
  const allowed = new Map<string, readonly Value[]>([
    ['1a', [kept]],
    ['1b', [undefined]],
    ['2a', [{ seed: '2a', sizeBytes: small }]],
  ])
  assert.equal(await inspect(third, allowed), undefined)
})

function byName(left: string, right: string): number {
  return left < right ? -1 : 1
}
