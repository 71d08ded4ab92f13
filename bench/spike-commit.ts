/**
 * The spike behind docs/adr/0001: what a durable 4 KiB put costs, by where the body goes and who flushes.
 * Run it pinned, because the daemon is measured on one core:
 *   taskset -c 0 node --import tsx bench/spike-commit.ts [DIR] [SECONDS]
 * 16 writers, each beginning the next put when its last one is durable. CPU is the whole process's, all threads.
 */
import Database from 'better-sqlite3'
import { fdatasync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync, writev, writevSync } from 'node:fs'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../src/base/clock.ts'
import { systemDisk } from '../src/base/disk.ts'
import { silentLog } from '../src/base/log.ts'
import { systemRandom } from '../src/base/random.ts'
import { startWorker } from '../src/base/worker.ts'
import { openStore, storeDefaults } from '../src/store/store.ts'

const writersCount = 16
const checkpointBytes = 16 << 20
const preallocatedBytes = 256 << 20
const body = Buffer.alloc(4096, 7)
const etag = 'd41d8cd98f00b204e9800998ecf8427e'

interface Put {
  readonly key: string
  readonly body: Buffer
  readonly done: () => void
}

interface Candidate {
  put(put: Put): void
  close(): Promise<void> | void
}

/** @param rows `inline`: place in the object's row; `contents`: the row names a content; `indexed`: contents by segment */
function openRows(dir: string, synchronous: string, rows: string) {
  const db = new Database(dir + '/x.db')
  for (const pragma of ['journal_mode=WAL', 'synchronous=' + synchronous, 'wal_autocheckpoint=0'])
    db.pragma(pragma)
  db.exec(`create table if not exists objects(bucket int, key text, size int, etag text, modified int, content int, start int,
      headers text, checksum text, primary key(bucket, key)) without rowid;
    create table if not exists contents(id integer primary key, refs int, size int, segment int, start int);
    create table if not exists bodies(id integer primary key, body blob)`)
  if (rows === 'indexed')
    db.exec('create index if not exists by_segment on contents(segment, start) where segment is not null')
  const object = db.prepare('insert or replace into objects values(?,?,?,?,?,?,?,?,?)')
  const content = db.prepare('insert into contents values(?,1,?,?,?)')
  const old = db.prepare('select content from objects where bucket=? and key=?').pluck()
  const bodies = db.prepare('insert into bodies values(?,?)')
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const checkpoint = db.prepare('pragma wal_checkpoint(passive)')
  const state = db.prepare<[], { log: number }>('pragma wal_checkpoint(noop)')
  const checksum = 'CRC64NVME FULL_OBJECT AAAAAAAAAAA='
  let next = 1
  const run = (keys: readonly string[], starts: readonly number[], blobs?: readonly Uint8Array[]): void => {
    begin.run()
    for (let i = 0; i < keys.length; i++) {
      const id = next++
      old.get(1, keys[i])
      if (blobs) bodies.run(id, blobs[i])
      else if (rows === 'contents' || rows === 'indexed') content.run(id, 4096, 1, starts[i])
      object.run(1, keys[i], 4096, etag, 1700000000000, id, starts[i], null, checksum)
    }
    commit.run()
  }
  return {
    commit: run,
    checkpoint: () => void checkpoint.get(),
    logPages: () => state.get()?.log ?? 0,
  }
}

/**
 * Lets groups go. Once the log is long, another thread copies it into the database, first beside the groups, then
 * holding them back for the rest, so that the log can begin again.
 */
function checkpointer(dir: string, logPages: () => number): (go: () => void) => void {
  const worker = startWorker({
    caller: import.meta.url,
    module: 'spike-commit',
    data: { dir, role: 'checkpoint' },
  })
  worker.unref()
  let groups = 0
  let state: 'idle' | 'beside' | 'due' = 'idle'
  return go => {
    if (state === 'due') {
      state = 'idle'
      worker.once('message', go)
      worker.postMessage('checkpoint')
      return
    }
    if (state === 'idle' && ++groups % 8 === 0 && logPages() * 4096 >= checkpointBytes) {
      state = 'beside'
      worker.once('message', () => (state = 'due'))
      worker.postMessage('checkpoint')
    }
    go()
  }
}

/** Coalescing flush: one in flight, the next begins when it ends and covers everyone who came meanwhile. */
function flusher(fd: number): (done: () => void) => void {
  let waiting: (() => void)[] = []
  let busy = false
  const start = (): void => {
    const now = waiting
    waiting = []
    busy = true
    fdatasync(fd, error => {
      if (error) throw error
      busy = false
      if (waiting.length > 0) start()
      for (const done of now) done()
    })
  }
  return done => {
    waiting.push(done)
    if (!busy) start()
  }
}

/** Bodies to a segment, flushed; then rows on the main thread with NORMAL; then the log flushed beside SQLite. */
function mainThread(
  dir: string,
  options: { rows: string; flushFirst: boolean; preallocate: boolean },
): Candidate {
  const segment = openSync(dir + '/segment', 'w')
  if (options.preallocate) {
    for (let at = 0; at < preallocatedBytes; at += 1 << 20)
      writeSync(segment, Buffer.alloc(1 << 20), 0, 1 << 20, at)
    fdatasyncSync(segment)
  }
  const { commit, logPages } = openRows(dir, 'NORMAL', options.rows)
  const walFlush = flusher(openSync(dir + '/x.db-wal', 'r+'))
  const gate = checkpointer(dir, logPages)
  const segmentFlush = flusher(segment)
  let end = 0
  let arrived: Put[] = []
  let durable: Put[] = []
  const starts = new Map<Put, number>()
  const commitGroup = (): void => {
    const group = durable
    durable = []
    commit(
      group.map(put => put.key),
      group.map(put => starts.get(put) ?? 0),
    )
    for (const put of group) starts.delete(put)
    walFlush(() => {
      for (const put of group) put.done()
    })
  }
  const enqueue = (group: Put[]): void => {
    if (durable.length === 0) setImmediate(gate, commitGroup)
    durable.push(...group)
  }
  const append = (): void => {
    const group = arrived
    arrived = []
    const at = end
    for (const put of group) {
      starts.set(put, end)
      end += put.body.length
    }
    writev(
      segment,
      group.map(put => put.body),
      at,
      error => {
        if (error) throw error
        if (options.flushFirst) segmentFlush(() => enqueue(group))
        else enqueue(group)
      },
    )
  }
  return {
    put(put) {
      if (arrived.length === 0) setImmediate(append)
      arrived.push(put)
    },
    close() {},
  }
}

/** Bodies in rows of the same database: one flush. */
function bodiesInRows(dir: string): Candidate {
  const { commit, logPages } = openRows(dir, 'NORMAL', 'blob')
  const gate = checkpointer(dir, logPages)
  const walFlush = flusher(openSync(dir + '/x.db-wal', 'r+'))
  let arrived: Put[] = []
  const run = (): void => {
    const group = arrived
    arrived = []
    commit(
      group.map(put => put.key),
      group.map(() => 0),
      group.map(put => put.body),
    )
    walFlush(() => {
      for (const put of group) put.done()
    })
  }
  return {
    put(put) {
      if (arrived.length === 0) setImmediate(gate, run)
      arrived.push(put)
    },
    close() {},
  }
}

/** A thread of its own appends, flushes and commits with FULL; everything crosses by message. */
function workerThread(dir: string): Candidate {
  const worker = startWorker({
    caller: import.meta.url,
    module: 'spike-commit',
    data: { dir, role: 'commit' },
  })
  const waiting = new Map<number, () => void>()
  let next = 0
  worker.on('message', (ids: readonly number[]) => {
    for (const id of ids) {
      waiting.get(id)?.()
      waiting.delete(id)
    }
  })
  return {
    put(put) {
      waiting.set(++next, put.done)
      worker.postMessage({ id: next, key: put.key, body: put.body })
    },
    async close() {
      await worker.terminate()
    },
  }
}

/** The thread's side of `workerThread`. */
function commitOnThread(dir: string): void {
  const segment = openSync(dir + '/segment', 'w')
  const { commit, checkpoint, logPages } = openRows(dir, 'FULL', 'contents')
  let groups = 0
  let end = 0
  let group: { id: number; key: string; body: Uint8Array }[] = []
  const run = (): void => {
    const now = group
    group = []
    const starts: number[] = []
    for (const put of now) {
      starts.push(end)
      end += put.body.length
    }
    writevSync(
      segment,
      now.map(put => put.body),
      starts[0],
    )
    fdatasyncSync(segment)
    commit(
      now.map(put => put.key),
      starts,
    )
    if (++groups % 8 === 0 && logPages() * 4096 >= checkpointBytes) checkpoint()
    parentPort?.postMessage(now.map(put => put.id))
  }
  parentPort?.on('message', put => {
    if (group.length === 0) setImmediate(run)
    group.push(put)
  })
}

/** The other side of `checkpointer`. */
function checkpointOnThread(dir: string): void {
  const { checkpoint } = openRows(dir, 'NORMAL', 'none')
  parentPort?.on('message', () => {
    checkpoint()
    parentPort?.postMessage('done')
  })
}

type Open = (dir: string) => Candidate | Promise<Candidate>

interface Figures {
  readonly rate: number
  readonly cpuMicros: number
  readonly p50: number
  readonly p99: number
}

async function measure(dir: string, seconds: number, open: Open): Promise<Figures> {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const candidate = await open(dir)
  const latencies: number[] = []
  let n = 0
  const state = { going: true }
  const writer = async (): Promise<void> => {
    while (state.going) {
      const began = performance.now()
      const key = 'photos/2024/' + ((++n * 7919) % 100_003)
      await new Promise<void>(done => candidate.put({ key, body: Buffer.from(body), done }))
      latencies.push(performance.now() - began)
    }
  }
  const writers = Array.from({ length: writersCount }, writer)
  await new Promise(wake => setTimeout(wake, 500))
  latencies.length = 0
  const cpu = process.cpuUsage()
  const began = performance.now()
  await new Promise(wake => setTimeout(wake, seconds * 1000))
  const used = process.cpuUsage(cpu)
  const tookMs = performance.now() - began
  const count = latencies.length
  state.going = false
  await Promise.all(writers)
  await candidate.close()
  latencies.sort((a, b) => a - b)
  return {
    rate: (count / tookMs) * 1000,
    cpuMicros: (used.user + used.system) / count,
    p50: latencies[Math.floor(count * 0.5)] ?? NaN,
    p99: latencies[Math.floor(count * 0.99)] ?? NaN,
  }
}

const segment =
  (rows: string, flushFirst = true, preallocate = false) =>
  (dir: string) =>
    mainThread(dir, { rows, flushFirst, preallocate })

/** What came of it: the store through its own interface, with its checks, its index by segment and its cache. */
async function theStore(dir: string): Promise<Candidate> {
  const deps = { disk: systemDisk, clock: systemClock, random: systemRandom(), log: silentLog }
  const store = await openStore(deps, { ...storeDefaults, dir })
  const object = {
    contentType: undefined,
    storageClass: undefined,
    headers: undefined,
    metadata: undefined,
    tags: undefined,
    lock: undefined,
    encryption: undefined,
    etag,
    modifiedMs: 1_700_000_000_000,
  }
  const checksum = { algorithm: 'CRC64NVME', type: 'FULL_OBJECT', value: 'AAAAAAAAAAA=' } as const
  const put = async (arrived: Put): Promise<void> => {
    const writer = store.bytes.writer(arrived.body.length)
    const waiting = writer.write(arrived.body)
    if (waiting) await waiting
    const content = await writer.finish()
    await store.index.commit(tx => tx.putObject(1, arrived.key, { ...object, content, checksum }))
    arrived.done()
  }
  return { put: arrived => void put(arrived), close: () => store.close() }
}

const candidates: readonly (readonly [string, Open])[] = [
  ['committer thread, FULL, segment', workerThread],
  ['main thread, log flushed beside, body in a row', bodiesInRows],
  ['main thread, log flushed beside, segment, place in the row', segment('inline')],
  ['main thread, log flushed beside, segment, contents', segment('contents')],
  ['main thread, log flushed beside, segment, contents + index', segment('indexed')],
  ['the same, segment written with zeros beforehand', segment('indexed', true, true)],
  ['the store as built', theStore],
  ['(segment with zeros, but bytes not flushed: not durable)', segment('indexed', false, true)],
]

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

async function main(dir: string, seconds: number, rounds: number): Promise<void> {
  const figures = candidates.map((): Figures[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, [, open]] of candidates.entries()) figures[i]?.push(await measure(dir, seconds, open))
  rmSync(dir, { recursive: true, force: true })
  console.log(['candidate'.padEnd(60), 'puts/s', 'CPU µs', '(least)', 'p50 ms', 'p99 ms'].join('\t'))
  for (const [i, [name]] of candidates.entries()) {
    const of = (field: keyof Figures): number[] => (figures[i] ?? []).map(figure => figure[field])
    const cpu = of('cpuMicros')
    const cells = [median(of('rate')).toFixed(0), median(cpu).toFixed(1), Math.min(...cpu).toFixed(1)]
    console.log(
      [name.padEnd(60), ...cells, median(of('p50')).toFixed(2), median(of('p99')).toFixed(2)].join('\t'),
    )
  }
}

if (isMainThread) {
  const [dir = 'build/spike', seconds = '2', rounds = '5'] = process.argv.slice(2)
  await main(dir, Number(seconds), Number(rounds))
  process.exit(0)
} else {
  // The main thread passes exactly this.
  const { dir, role }: { dir: string; role: 'commit' | 'checkpoint' } = workerData
  if (role === 'commit') commitOnThread(dir)
  else checkpointOnThread(dir)
}
