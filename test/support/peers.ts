/**
 * S3 servers for a gateway to stand in front of: a second daemon, and those that `install-peers.sh` puts below
 * `build/peers`. Each is a process of its own on free loopback ports over a directory of its own, and has `remoteKey` as
 * its only credentials. The caller removes it; one that a failing test leaves behind dies with the test's process.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './daemon.ts'
import { environmentWithout } from './environment.ts'
import { remoteKey, startSecondDaemon } from './gateway.ts'
import { kmsKeys } from './service.ts'

export const peerNames = ['s3d', 'versitygw', 'minio', 'moto'] as const
export type PeerName = (typeof peerNames)[number]

export interface Peer {
  readonly endpoint: string
  /** Ends the process and removes what it kept. */
  remove(): Promise<void>
}

/** How a server that is not ours is started. */
interface Program {
  /** Below `build/peers`. */
  readonly path: string
  readonly args: (place: Place) => readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Its name for people; what was installed says the version. */
  readonly title: string
}

interface Place {
  readonly port: number
  /** For what the server likes to have beside S3. */
  readonly otherPort: number
  /** With the empty folders `data` and `versions`. */
  readonly directory: string
}

const { accessKeyId, secretAccessKey } = remoteKey

const programs: Readonly<Record<Exclude<PeerName, 's3d'>, Program>> = {
  versitygw: {
    path: 'versitygw/versitygw',
    args: ({ port, directory }) => [
      `--port=127.0.0.1:${port}`,
      '--region=us-east-1',
      '--quiet',
      `--iam-dir=${directory}`,
      'posix',
      `--versioning-dir=${join(directory, 'versions')}`,
      join(directory, 'data'),
    ],
    env: { ROOT_ACCESS_KEY: accessKeyId, ROOT_SECRET_KEY: secretAccessKey },
    title: 'versitygw, posix backend',
  },
  minio: {
    path: 'minio/minio',
    args: ({ port, otherPort, directory }) => [
      'server',
      '--quiet',
      `--address=127.0.0.1:${port}`,
      `--console-address=127.0.0.1:${otherPort}`,
      join(directory, 'data'),
    ],
    env: {
      MINIO_ROOT_USER: accessKeyId,
      MINIO_ROOT_PASSWORD: secretAccessKey,
      MINIO_REGION: 'us-east-1',
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
      // It encrypts with no other key; nothing but the tests is kept with it.
      MINIO_KMS_SECRET_KEY: `${kmsKeys[0]}:${Buffer.alloc(32, 'key').toString('base64')}`,
    },
    title: 'MinIO',
  },
  moto: {
    path: 'moto/bin/moto_server',
    args: ({ port }) => ['--host', '127.0.0.1', '--port', String(port)],
    env: {},
    title: 'moto',
  },
}

const installed = fileURLToPath(new URL('../../build/peers/', import.meta.url))
const readyTimeoutMs = 60_000
const stopTimeoutMs = 10_000

/** For the `skip` option of a test. @throws when missing peers are not to be skipped */
export function missingPeer(name: PeerName): string | false {
  if (name === 's3d' || existsSync(installed + programs[name].path)) return false
  const reason = `NOT TESTED: the gateway in front of ${name}, because test/support/install-peers.sh has not run`
  if (process.env['TEST_PEERS'] === 'required') throw new Error(reason)
  return reason
}

/** @returns name and version, for people */
export async function peerVersion(name: PeerName): Promise<string> {
  if (name === 's3d') return 'A second daemon'
  const { title, path } = programs[name]
  const said = await readFile(join(installed, path.split('/', 1)[0] ?? '', 'installed'), 'utf8')
  return `${title} (${said.trim()})`
}

/** @throws when it ends or stays silent instead of answering, with what it said */
export function startPeer(name: PeerName): Promise<Peer> {
  return name === 's3d' ? startSecondDaemon() : startProgram(programs[name])
}

async function startProgram({ path, args, env }: Program): Promise<Peer> {
  const directory = await mkdtemp(join(tmpdir(), 's3d-peer-'))
  for (const folder of ['data', 'versions']) await mkdir(join(directory, folder))
  const place = { port: await freePort(), otherPort: await freePort(), directory }
  const child = spawn(installed + path, args(place), {
    cwd: directory,
    env: { ...environmentWithout(/^(S3|AWS|MINIO|VGW|ROOT|MOTO)/), HOME: directory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (text: string) => {
    output = (output + text).slice(-8_000)
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('close', () => process.off('exit', kill))
  const peer = {
    endpoint: `http://127.0.0.1:${place.port}`,
    async remove() {
      await end(child)
      await rm(directory, { recursive: true, force: true })
    },
  }
  if (await answers(child, peer.endpoint)) return peer
  await peer.remove()
  throw new Error(`${path} did not start:\n${output}`)
}

/** @returns whether it answers anything at all; a refusal will do */
async function answers(child: ChildProcess, endpoint: string): Promise<boolean> {
  const deadline = Date.now() + readyTimeoutMs
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    // MinIO answers 503 until it has read what it keeps.
    if (answer !== undefined && answer.status !== 503) return true
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return false
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const deadline = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  await closed.finally(() => clearTimeout(deadline))
}
