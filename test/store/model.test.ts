/**
 * Many clients at once against a `Map`: puts, copies, deletes, uploads and reads in random order over tiny segments,
 * so that compaction, removal and checkpoints run all the time; also where versions are kept and removed one by one.
 * What is read is what was written, and at the end nothing is left over. Prints its seed; SEED=n repeats a run.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { assertIntegrity } from '../support/index-integrity.ts'
import { bytesOf, createShelf, objectOf, openIn, temporaryFolder, type Shelf } from '../support/store.ts'

const clients = 6
const callsPerClient = 120
const keysPerClient = 5

/** Small numbers from a seed (xorshift). */
function seeded(seed: number): (below: number) => number {
  let state = seed | 1
  return below => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

interface Known {
  readonly id: string | undefined
  readonly body: Buffer | undefined
}

/** One client on keys of its own; the clients meet in segments, groups and checkpoints. */
class Client {
  readonly #shelf: Shelf
  readonly #name: string
  readonly #next: (below: number) => number
  readonly #keepsVersions: boolean
  /** Versions by key, the newest last; one without a body is a delete marker. */
  readonly #known = new Map<string, Known[]>()
  #writes = 0

  constructor(shelf: Shelf, name: string, { seed, keepsVersions }: Life) {
    this.#shelf = shelf
    this.#name = name
    this.#next = seeded(seed)
    this.#keepsVersions = keepsVersions
  }

  async run(calls: number): Promise<void> {
    for (let i = 0; i < calls; i++) await this.#call(this.#key())
  }

  async check(shelf: Shelf): Promise<void> {
    for (let i = 0; i < keysPerClient; i++) {
      const key = `${this.#name}/${i}`
      const versions = this.#known.get(key) ?? []
      assert.equal(await shelf.get(key), versions.at(-1)?.body?.toString('latin1'), key)
      for (const { id, body } of versions) {
        if (id !== undefined)
          assert.equal(await shelf.getVersion(key, id), body?.toString('latin1') ?? 'marker', key)
      }
    }
  }

  #call(key: string): Promise<void> {
    const kind = this.#next(10)
    if (kind < 4) return this.#put(key)
    if (kind < 5) return this.#copy(key, this.#key())
    if (kind < 6) return this.#upload(key)
    if (kind < 8) return this.#delete(key)
    return this.check(this.#shelf)
  }

  #key(): string {
    return `${this.#name}/${this.#next(keysPerClient)}`
  }

  /** Mostly small; some empty, some large. */
  #body(): Buffer {
    const sizes = [0, 1, 700, 900, 1000, 1024, 1025, 9000]
    return bytesOf(`${this.#name}.${this.#writes++}`, sizes[this.#next(sizes.length)] ?? 0)
  }

  async #put(key: string): Promise<void> {
    const body = this.#body()
    if (this.#next(8) === 0) this.#shelf.store.bytes.discard(await this.#shelf.write(this.#body()))
    this.#add(key, await this.#shelf.put(key, body), body)
  }

  async #copy(source: string, target: string): Promise<void> {
    const { store, bucket } = this.#shelf
    const copied = await store.index.commit(transaction => {
      const row = transaction.object(bucket.id, source)
      return row && { id: transaction.putObject(bucket.id, target, objectOf(row.content)) }
    })
    const body = this.#known.get(source)?.at(-1)?.body
    assert.equal(copied !== undefined, body !== undefined)
    if (body) this.#add(target, copied?.id, body)
  }

  async #upload(key: string): Promise<void> {
    const upload = await this.#shelf.createUpload(key, String(this.#writes++))
    const bodies = [this.#body(), this.#body(), this.#body()]
    const parts = await Promise.all(bodies.map((body, i) => this.#shelf.putPart(upload, i + 1, body)))
    if (this.#next(3) === 0) {
      await this.#shelf.store.index.commit(transaction => transaction.abortUpload(upload))
      return
    }
    const chosen = this.#next(2) === 0 ? [0, 1, 2] : [0, 2]
    const id = await this.#shelf.complete(
      upload,
      chosen.flatMap(i => parts[i] ?? []),
    )
    this.#add(key, id, Buffer.concat(chosen.flatMap(i => bodies[i] ?? [])))
  }

  /** Where versions are kept: by a marker, or one of the versions for good. */
  async #delete(key: string): Promise<void> {
    if (!this.#keepsVersions) {
      assert.equal(await this.#shelf.delete(key), this.#known.delete(key))
      return
    }
    const versions = this.#known.get(key) ?? []
    const removed = versions[this.#next(versions.length + 2)]
    if (removed?.id === undefined) return this.#add(key, await this.#shelf.mark(key), undefined)
    assert.equal(await this.#shelf.deleteVersion(key, removed.id), removed.body ? 'object' : 'marker')
    this.#known.set(
      key,
      versions.filter(version => version !== removed),
    )
  }

  #add(key: string, id: string | undefined, body: Buffer | undefined): void {
    assert.equal(id !== undefined, this.#keepsVersions)
    const kept = this.#keepsVersions ? (this.#known.get(key) ?? []) : []
    this.#known.set(key, [...kept, { id, body }])
  }
}

interface Life {
  readonly seed: number
  readonly keepsVersions: boolean
}

async function run(t: TestContext, { seed, keepsVersions }: Life): Promise<void> {
  t.diagnostic(`SEED=${seed}`)
  const dir = temporaryFolder(t)
  const limits = { segmentMaxBytes: 2500, checkpointBytes: 256 * 1024, contentCacheMaxBytes: 4000 }
  const shelf = await createShelf(await openIn(dir, limits), dir)
  if (keepsVersions) await shelf.setVersioning('Enabled')
  const all = Array.from(
    { length: clients },
    (_, i) => new Client(shelf, 'c' + i, { seed: seed * 31 + i, keepsVersions }),
  )
  await Promise.all(all.map(client => client.run(callsPerClient)))
  await shelf.store.idle()
  for (const client of all) await client.check(shelf)
  await shelf.store.close()
  assertIntegrity(dir)

  const again = await createShelf(await openIn(dir, limits), dir)
  for (const client of all) await client.check(again)
  await again.store.idle()
  await again.store.close()
  assertIntegrity(dir)
}

const seeds = process.env['SEED'] ? [Number(process.env['SEED'])] : [1, 2, Date.now() % 1_000_000]
for (const seed of seeds) {
  test(`clients at once, seed ${seed}`, t => run(t, { seed, keepsVersions: false }))
  test(`clients at once where versions are kept, seed ${seed}`, t => run(t, { seed, keepsVersions: true }))
}
