/**
 * What the store itself costs, without HTTP: durable puts of 4 KiB by 16 writers, hot and cold gets, pages of 1,000
 * keys, one large body in and out. The figures of docs/adr/0001 that are not the candidates'. Pinned:
 *   taskset -c 0 node --import tsx bench/spike-store.ts [DIR] [SECONDS]
 */
import { rmSync } from 'node:fs'
import { systemClock } from '../src/base/clock.ts'
import { systemDisk } from '../src/base/disk.ts'
import { silentLog } from '../src/base/log.ts'
import { systemRandom } from '../src/base/random.ts'
import { openStore, storeDefaults, type Store } from '../src/store/store.ts'

const [dir = 'build/spike-store', seconds = '3'] = process.argv.slice(2)
const runMs = Number(seconds) * 1000
const small = Buffer.alloc(4096, 7)
const etag = 'd41d8cd98f00b204e9800998ecf8427e'
const checksum = { algorithm: 'CRC64NVME', type: 'FULL_OBJECT', value: 'AAAAAAAAAAA=' } as const
const plain = {
  storageClass: undefined,
  headers: undefined,
  metadata: undefined,
  tags: undefined,
  lock: undefined,
}

async function put(store: Store, key: string, chunks: readonly Uint8Array[]): Promise<void> {
  const writer = store.bytes.writer(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  for (const chunk of chunks) await writer.write(chunk)
  const content = await writer.finish()
  const object = {
    ...plain,
    content,
    encryption: undefined,
    etag,
    modifiedMs: 1_700_000_000_000,
    checksum,
    contentType: 'image/png',
  }
  await store.index.commit(transaction => transaction.putObject(1, key, object))
}

async function get(store: Store, key: string): Promise<number> {
  const row = store.index.object(1, key)
  if (row === undefined) throw new Error('no ' + key)
  const found = store.bytes.read(row.content)
  const bytes = found instanceof Promise ? await found : found
  if (bytes instanceof Uint8Array) return bytes.length
  let sizeBytes = 0
  for await (const chunk of bytes) sizeBytes += chunk.length
  return sizeBytes
}

/** `width` loops, each beginning again when its last run ended; prints runs per second, CPU and percentiles. */
async function measure(name: string, width: number, run: (n: number) => Promise<unknown>): Promise<void> {
  const latencies: number[] = []
  let n = 0
  const until = performance.now() + runMs
  const cpu = process.cpuUsage()
  const began = performance.now()
  const loop = async (): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now()
      await run(n++)
      latencies.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: width }, loop))
  const tookMs = performance.now() - began
  const used = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  const at = (share: number): string => (latencies[Math.floor(n * share)] ?? NaN).toFixed(3)
  const cpuMicros = ((used.user + used.system) / n).toFixed(1)
  console.log([name.padEnd(40), Math.round((n / tookMs) * 1000), cpuMicros, at(0.5), at(0.99)].join('\t'))
}

rmSync(dir, { recursive: true, force: true })
const store = await openStore(
  { disk: systemDisk, clock: systemClock, random: systemRandom(), log: silentLog },
  { dir, ...storeDefaults },
)
await store.index.commit(transaction =>
  transaction.createBucket({ name: 'photos', createdMs: 0, region: 'us-east-1', settings: {} }),
)
const keyOf = (n: number): string => 'photos/2024/' + String((n * 7919) % 100_003).padStart(6, '0')
const large = Array.from({ length: 1024 }, () => Buffer.alloc(65536, 9))

console.log([''.padEnd(40), 'a second', 'CPU µs', 'p50 ms', 'p99 ms'].join('\t'))
await measure('put 4 KiB, durable, 16 writers', 16, n => put(store, keyOf(n), [small]))
await measure('put 4 KiB, durable, 1 writer', 1, n => put(store, keyOf(n), [small]))
const coldCount = 20_000
for (let i = 0; i < coldCount; i += 200)
  await Promise.all(Array.from({ length: 200 }, (_, j) => put(store, keyOf(i + j), [small])))
await measure('get 4 KiB, hot', 16, n => get(store, keyOf(n % 1000)))
await measure('get 4 KiB, cold', 16, n => get(store, keyOf((n * 31) % coldCount)))
for (let i = 0; i < 10_000; i += 100)
  await Promise.all(
    Array.from({ length: 100 }, (_, j) => put(store, 'list/' + String(i + j).padStart(6, '0'), [small])),
  )
await measure('page of 1,000 of 10,000 keys', 1, async n => {
  const from = 'list/' + String((n * 997) % 9000).padStart(6, '0')
  const rows = store.index.objects(1, { prefix: 'list/', from, inclusive: false, limit: 1000 })
  if (rows.length < 999) throw new Error('short page')
  if (n % 8 === 0) await new Promise(setImmediate)
})
await measure('put 64 MiB', 1, n => put(store, 'large/' + (n % 4), large))
await measure('get 64 MiB', 1, n => get(store, 'large/' + (n % 4)))
await store.close()
rmSync(dir, { recursive: true, force: true })
