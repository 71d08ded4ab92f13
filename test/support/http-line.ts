/**
 * The HTTP line in this process, over whatever service a test brings: real sockets, real decoders, nobody's signature
 * checked, limits as short as the test needs them.
 */
import { authenticator } from '../../src/auth/authenticate.ts'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import type { Log, LogFields } from '../../src/base/log.ts'
import type { Probe } from '../../src/base/probe.ts'
import { systemRandom } from '../../src/base/random.ts'
import { addressing } from '../../src/http/address.ts'
import { documents } from '../../src/http/documents.ts'
import { readAsSent } from '../../src/http/forwarded.ts'
import { exchange } from '../../src/http/exchange.ts'
import { listen, type ListenAddress, type ListenConfig, type Listener } from '../../src/http/listen.ts'
import { S3Error } from '../../src/service/errors.ts'
import { around, stack, type Service } from '../../src/service/service.ts'
import { noQuery } from './no-query.ts'

export interface HttpLine extends Listener {
  readonly port: number
  /** What was logged, oldest first. */
  readonly logged: readonly { readonly message: string; readonly fields: LogFields }[]
}

export const loopback: ListenAddress = { kind: 'tcp', host: '127.0.0.1', port: 0, optional: false }

const limits = {
  listen: [loopback],
  tls: undefined,
  maxHeaderBytes: 16_384,
  maxDocumentBytes: 100_000,
  maxConnections: 100,
  headerTimeoutMs: 5_000,
  stallTimeoutMs: 5_000,
  idleTimeoutMs: 5_000,
  drainTimeoutMs: 5_000,
}

const ignoring: Probe = { began() {}, ended() {} }
const nothing: Service = () => Promise.reject(new S3Error('NotImplemented'))

/** @param handlers what the service does; everything else is not implemented */
export async function startLine(
  handlers: Parameters<typeof around>[0],
  config: Partial<ListenConfig> = {},
  clock: Clock = systemClock,
): Promise<HttpLine> {
  const logged: { message: string; fields: LogFields }[] = []
  const add = (message: string, fields: LogFields = {}) => {
    logged.push({ message, fields })
  }
  const log: Log = { debug: add, info: add, warn: add, error: add }
  const auth = { mode: 'none', acceptsV2: false, region: 'us-east-1', accessKeyId: 'root' } as const
  const authenticate = authenticator({ clock, credential: () => undefined }, auth)
  const service = stack([documents(limits), around(handlers)], nothing)
  const shared = { clock, random: systemRandom(), log, hostId: 'this-process' }
  const handle = exchange({
    asSent: readAsSent({ publicUrl: undefined, trustedProxies: [] }),
    ...shared,
    authenticate,
    query: noQuery,
    address: addressing([]),
    service,
    cors: () => 'not enabled',
    preflight: undefined,
    unknown: undefined,
    probe: ignoring,
    recorder: undefined,
    limiter: undefined,
  })
  const listener = await listen(handle, shared, { ...limits, ...config })
  const port = Number(/:(\d+)$/.exec(listener.addresses[0] ?? '')?.[1])
  return { ...listener, port, logged }
}
