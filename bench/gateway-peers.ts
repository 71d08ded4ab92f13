/**
 * Caches of others before the same remote, started by the run on loopback and stopped by their process: rclone's VFS
 * cache behind `serve s3`, and nginx's proxy_cache, which checks no signature of a hit. Where one is not installed it
 * is left out, and the run says so.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from './client.ts'
import { freePort } from './loopback.ts'
import { pinned, stopProcess } from './processes.ts'
import type { Credentials } from './sigv4.ts'

export interface Peer {
  readonly target: Target
  readonly pid: number | undefined
  readonly version: string
  stop(): Promise<void>
}

export interface PeerOptions {
  /** A folder of its own, which is made. */
  readonly dir: string
  /** Where the remote is, on 127.0.0.1. */
  readonly remotePort: number
  readonly credentials: Credentials
}

interface Command {
  readonly name: 'rclone' | 'nginx'
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly port: number
  readonly version: string
}

const firstAnswerMs = 20_000
const pollMs = 20

/**
 * @param file its program: a path, or a name that is looked for in the path
 * @returns `undefined` when it is not installed
 */
export async function startRclone(options: PeerOptions, file: string): Promise<Peer | undefined> {
  const version = versionOf(file, ['version'])
  if (version === undefined) return undefined
  const { accessKeyId, secretAccessKey, region } = options.credentials
  const port = await freePort()
  const args = [
    ['serve', 's3', 'up:', '--addr', `127.0.0.1:${port}`, '--auth-key', `${accessKeyId},${secretAccessKey}`],
    [
      '--vfs-cache-mode',
      'full',
      '--cache-dir',
      join(options.dir, 'cache'),
      '--config',
      join(options.dir, 'none'),
    ],
    // As many uploads at once as s3d pushes, and none held back for the usual five seconds.
    ['--transfers', '16', '--vfs-write-back', '1s'],
  ].flat()
  const env = {
    RCLONE_CONFIG_UP_TYPE: 's3',
    RCLONE_CONFIG_UP_PROVIDER: 'Other',
    RCLONE_CONFIG_UP_ENDPOINT: `http://127.0.0.1:${options.remotePort}`,
    RCLONE_CONFIG_UP_ACCESS_KEY_ID: accessKeyId,
    RCLONE_CONFIG_UP_SECRET_ACCESS_KEY: secretAccessKey,
    RCLONE_CONFIG_UP_REGION: region,
    RCLONE_CONFIG_UP_FORCE_PATH_STYLE: 'true',
  }
  return start({ name: 'rclone', file, args, env, port, version }, options)
}

/** @returns `undefined` when it is not installed */
export async function startNginx(options: PeerOptions): Promise<Peer | undefined> {
  const version = versionOf('nginx', ['-v'])
  if (version === undefined) return undefined
  const port = await freePort()
  mkdirSync(options.dir, { recursive: true })
  const file = join(options.dir, 'nginx.conf')
  writeFileSync(file, nginxConfiguration(options, port))
  const args = ['-p', options.dir, '-c', file, '-e', join(options.dir, 'error.log')]
  return start({ name: 'nginx', file: 'nginx', args, port, version }, options)
}

/** One worker, keep-alive to both sides, hits for as long as the run lasts; the client's signature is the remote's. */
function nginxConfiguration({ dir, remotePort }: PeerOptions, port: number): string {
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `daemon off; worker_processes 1; pid ${dir}/nginx.pid; ${user}
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; client_max_body_size 0;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  proxy_cache_path ${dir}/cache levels=1:2 keys_zone=bench:16m max_size=8g inactive=1h use_temp_path=off;
  upstream remote { server 127.0.0.1:${remotePort}; keepalive 64; keepalive_requests 100000000; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://remote; proxy_http_version 1.1;
      proxy_set_header Connection ""; proxy_set_header Host $http_host;
      proxy_cache bench; proxy_cache_key $uri; proxy_cache_valid 200 1h; proxy_cache_lock on;
    }
  }
}
`
}

function versionOf(file: string, args: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' })
  if (status !== 0) return undefined
  const [line = ''] = `${stdout}${stderr}`.split('\n')
  return line.replace(/^nginx version: nginx\//, 'nginx ')
}

async function start(command: Command, { dir, credentials }: PeerOptions): Promise<Peer> {
  mkdirSync(dir, { recursive: true })
  const log = openSync(join(dir, 'log'), 'w')
  const words = [command.file, ...command.args]
  const [file = command.file, ...args] = pinned ? ['taskset', '-c', '0', ...words] : words
  const child = spawn(file, args, { stdio: ['ignore', log, log], env: { ...process.env, ...command.env } })
  closeSync(log)
  const deadline = performance.now() + firstAnswerMs
  while (!(await accepts(command.port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`${command.name} did not start: see ${dir}/log`)
    }
    await sleep(pollMs)
  }
  return {
    target: { name: command.name, port: command.port, credentials },
    pid: child.pid,
    version: command.version,
    stop: () => stopProcess(child, 2000),
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => socket.destroy())
    socket.on('error', () => resolve(false))
    socket.on('close', hadError => resolve(!hadError))
  })
}
