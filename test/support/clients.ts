/**
 * Real clients of a daemon under test: the AWS SDK for JavaScript in this process, and programs such as `aws`, Python
 * with boto3 and `curl`, which `install-clients.sh` puts below `build/clients`. A test whose program is missing is
 * skipped with the reason, except where `TEST_CLIENTS=required` says that all must be there.
 */
import { execFileSync, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { rootKey, type Daemon } from './daemon.ts'
import { environmentWithout } from './environment.ts'

const installed = fileURLToPath(new URL('../../build/clients/bin', import.meta.url))

/** @returns the path of a program, from `build/clients` before `PATH` */
export function findProgram(name: string): string | undefined {
  const folders = [installed, ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.map(folder => join(folder, name)).find(isExecutable)
}

/** For the `skip` option of a test. @throws when missing clients are not to be skipped */
export function missing(name: string): string | false {
  if (findProgram(name) !== undefined) return false
  const reason = `${name} is missing: run test/support/install-clients.sh`
  if (process.env['TEST_CLIENTS'] === 'required') throw new Error(reason)
  return reason
}

/** `aws` comes with boto3's Python, so one missing is both missing. */
export function noBoto3(): string | false {
  const python = missing('python3')
  if (python !== false) return python
  try {
    execFileSync(findProgram('python3') ?? '', ['-c', 'import boto3'], { stdio: 'ignore' })
    return false
  } catch {
    return missing('boto3')
  }
}

/** What `aws`, boto3 and the like need to talk to the daemon, and nothing of what this machine says about AWS. */
export function clientEnvironment({ endpoint }: Pick<Daemon, 'endpoint'>): Record<string, string> {
  return {
    ...environmentWithout(/^(AWS|S3D?)_/),
    AWS_ACCESS_KEY_ID: rootKey.accessKeyId,
    AWS_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    PYTHONUTF8: '1',
  }
}

/** The AWS SDK, failing at the first error instead of retrying. */
export function s3Client({ endpoint }: Pick<Daemon, 'endpoint'>, config: S3ClientConfig = {}): S3Client {
  const plain = { endpoint, region: 'us-east-1', credentials: rootKey, forcePathStyle: true, maxAttempts: 1 }
  return new S3Client({ ...plain, ...config })
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly timeoutMs?: number
}

export interface Finished {
  /** `null` when it had to be killed. */
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs an installed program to its end; what it makes of failure is for the caller to judge. */
export async function run(
  name: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  const { env = environmentWithout(/^AWS/), input, timeoutMs = 120_000 } = options
  const program = findProgram(name)
  if (program === undefined) throw new Error(name + ' is missing')
  const child = spawn(program, args, { env, stdio: 'pipe', timeout: timeoutMs, killSignal: 'SIGKILL' })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.on('error', () => {}) // a program may end without having read it all
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }
}

/** @throws when it does not end well, with what it wrote to stderr */
export async function runWell(
  name: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Finished> {
  const finished = await run(name, args, options)
  if (finished.code === 0) return finished
  const said = finished.stderr + finished.stdout.toString()
  throw new Error(`${name} ${args.join(' ')}: exit ${finished.code}\n${said}`)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
