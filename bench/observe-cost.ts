/**
 * What observing costs a request: in nanoseconds for the probe alone, and as a share of a GET of 4 KiB through the HTTP
 * line in this process, rounds with and without it taking turns. Run: node --import tsx bench/observe-cost.ts
 */
import { Agent, get } from 'node:http'
import { authenticator } from '../src/auth/authenticate.ts'
import { monotonicMs, systemClock } from '../src/base/clock.ts'
import { silentLog } from '../src/base/log.ts'
import type { Measured, Probe } from '../src/base/probe.ts'
import { systemRandom } from '../src/base/random.ts'
import { addressing } from '../src/http/address.ts'
import { exchange } from '../src/http/exchange.ts'
import { readAsSent } from '../src/http/forwarded.ts'
import { listen, type ListenConfig } from '../src/http/listen.ts'
import { S3Error } from '../src/service/errors.ts'
import { around, reply, stack } from '../src/service/service.ts'
import { Observed } from '../src/telemetry/observe.ts'
import { noQuery } from '../test/support/no-query.ts'

const calls = 5_000_000
const rounds = 30
const requestsPerRound = 2_000
const body = Buffer.alloc(4_096, 'a')

function probeNanoseconds(): number {
  const probe = new Observed()
  const request: Measured = {
    op: 'GetObject',
    status: 200,
    errorCode: '',
    brokeOff: false,
    beganMs: monotonicMs(),
    receivedBytes: 0,
    sentBytes: 4_096,
  }
  const turn = () => {
    for (let call = 0; call < calls; call++) {
      probe.began()
      probe.ended(request)
    }
  }
  turn()
  const beganMs = monotonicMs()
  turn()
  return ((monotonicMs() - beganMs) * 1e6) / calls
}

async function startLine(probe: Probe): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const clock = systemClock
  const shared = { clock, random: systemRandom(), log: silentLog, hostId: 'bench' }
  const auth = { mode: 'none', acceptsV2: false, region: 'us-east-1', accessKeyId: 'root' } as const
  const service = stack(
    [around({ GetObject: async () => reply({ Body: body, ContentLength: body.length }) })],
    () => Promise.reject(new S3Error('NotImplemented')),
  )
  const line = exchange({
    ...shared,
    service,
    authenticate: authenticator({ clock, credential: () => undefined }, auth),
    query: noQuery,
    address: addressing([]),
    asSent: readAsSent({ publicUrl: undefined, trustedProxies: [] }),
    cors: () => 'not enabled',
    preflight: undefined,
    unknown: undefined,
    probe,
    recorder: undefined,
    limiter: undefined,
  })
  const config: ListenConfig = {
    listen: [{ kind: 'tcp', host: '127.0.0.1', port: 0, optional: false }],
    tls: undefined,
    maxHeaderBytes: 16_384,
    maxConnections: 10,
    headerTimeoutMs: 5_000,
    stallTimeoutMs: 5_000,
    idleTimeoutMs: 60_000,
    drainTimeoutMs: 1_000,
  }
  const listener = await listen(line, shared, config)
  return { url: `${listener.addresses[0]}/bucket/key`, stop: () => listener.stop() }
}

/** @returns microseconds of processor time of this process for each request, the client's share included */
async function microsecondsPerRequest(url: string, agent: Agent): Promise<number> {
  const before = process.cpuUsage()
  for (let request = 0; request < requestsPerRound; request++) {
    await new Promise<void>((resolve, reject) => {
      get(url, { agent }, response => response.resume().on('end', resolve).on('error', reject)).on(
        'error',
        reject,
      )
    })
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / requestsPerRound
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const off = await startLine({ began() {}, ended() {} })
const on = await startLine(new Observed())
const without: number[] = []
const withProbe: number[] = []
for (let round = 0; round <= rounds; round++) {
  const times = [await microsecondsPerRequest(off.url, agent), await microsecondsPerRequest(on.url, agent)]
  if (round === 0) continue // until everything is compiled
  without.push(times[0] ?? NaN)
  withProbe.push(times[1] ?? NaN)
}
agent.destroy()
await Promise.all([off.stop(), on.stop()])
console.log(`the probe: ${probeNanoseconds().toFixed(0)} ns a request`)
console.log(
  `GET 4 KiB, client and line: ${median(without).toFixed(1)} µs without, ${median(withProbe).toFixed(1)} µs with`,
)
