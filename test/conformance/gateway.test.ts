/** The conformance cases on the gateway's innermost service in front of a daemon: typed calls, without HTTP before it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/base/clock.ts'
import { systemRandom } from '../../src/base/random.ts'
import { openRemote } from '../../src/remote/remote.ts'
import { S3Error } from '../../src/service/errors.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { callOf, kmsKeys } from '../support/service.ts'
import { bytesOf, type OpenSubject } from './subject.ts'
import { conformance } from './suite.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** A refusal to HEAD is a status alone: which code it was the remote did not say. */
function asToldToHead(error: unknown): unknown {
  if (!(error instanceof S3Error)) return error
  const { status, members, message } = error
  return Object.assign(new Error(message), { code: undefined, status, members })
}

async function openGateway(): Promise<OpenSubject> {
  const daemon = await Daemon.start({ settings: { S3D_KMS_KEYS: kmsKeys.join(',') } })
  const spoolDir = await mkdtemp(join(tmpdir(), 's3d-spool-'))
  const remote = openRemote(
    { clock: systemClock, random: systemRandom(), log: silent, hostId: 'host' },
    {
      endpoint: {
        kind: 'url',
        protocol: 'http:',
        hostname: '127.0.0.1',
        port: daemon.port,
        pathPrefix: '',
      },
      credentials: { kind: 'keys', ...rootKey, sessionToken: undefined },
      roles: [],
      region: 'us-east-1',
      clientRegion: 'us-east-1',
      maxConnections: 256,
      requestsPerSecond: undefined,
      connectTimeoutMs: 3_000,
      silenceTimeoutMs: 60_000,
      maxAttempts: 1,
      spoolDir,
      capabilities: {},
      capabilityLifetimeMs: 3_600_000,
      conditions: 'refuse',
    },
  )
  return {
    async call(op, input) {
      try {
        const output = await (await remote.service(callOf(op, input))).output()
        // A body keeps a connection until it is read, which a case need not do.
        if ('Body' in output && output.Body !== undefined) {
          Object.assign(output, { Body: await bytesOf(output.Body) })
        }
        return output
      } catch (error) {
        throw op.startsWith('Head') ? asToldToHead(error) : error
      }
    },
    async close() {
      remote.close()
      await daemon.remove()
      await rm(spoolDir, { recursive: true })
    },
  }
}

conformance('typed calls through the gateway', openGateway)
