/**
 * One run of ceph/s3-tests against a daemon: `run.ts` starts the daemon, this writes the suite's configuration, runs
 * pytest and returns what each case did, which stays behind in `build/s3-tests/outcomes-MODE.jsonl`. A case has three
 * minutes and the run two hours.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownerId } from '../../../src/policy/owner.ts'
import { rootKey } from '../../support/daemon.ts'
import { environmentWithout } from '../../support/environment.ts'
import type { Outcome } from './ledger.ts'
import { caseFiles, workshop, type SuiteSource } from './suite-source.ts'

export interface RunOptions {
  readonly port: number
  /** Absolute path of a folder for the run's own files. */
  readonly scratch: string
  /** Cases whose name contains one of these words; all when empty. */
  readonly only: readonly string[]
  /** Tells this run's outcomes from those of others. */
  readonly run: string
}

/** The KMS keys that the cases name; the daemon must declare them. */
export const suiteKmsKeys = ['testkey-1', 'testkey-2']

/** Cases take seconds; a machine that is busy with other things is no difference from the ledger. */
const caseTimeoutSeconds = 180
const runTimeoutMs = 7_200_000
const plugins = fileURLToPath(new URL('.', import.meta.url))

/** What AWS itself fails, and what is Ceph's own or waits for minutes of lifecycle. */
const unwanted = [
  'fails_on_aws',
  'bucket_logging',
  'bucket_logging_cleanup',
  'cloud_transition',
  'cloud_restore',
  'lifecycle_expiration',
  'lifecycle_transition',
]

/**
 * Runs the cases, showing pytest's progress.
 * @throws {Error} when pytest did not come to its end
 */
export async function runSuite(source: SuiteSource, options: RunOptions): Promise<Outcome[]> {
  const configuration = join(options.scratch, 's3tests.conf')
  const outcomes = join(workshop, `outcomes-${options.run}.jsonl`)
  await writeFile(configuration, suiteConfiguration(options.port))
  const env = {
    ...environmentWithout(/^(AWS|S3|PYTEST|PYTHON)/),
    S3TEST_CONF: configuration,
    S3D_OUTCOMES: outcomes,
    PYTHONPATH: [source.dir, plugins].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
  }
  const child = spawn(source.python, pytestArguments(options.only), {
    cwd: source.dir,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: runTimeoutMs,
    killSignal: 'SIGKILL',
  })
  const [code] = await once(child, 'close')
  // 0: all passed; 1: some failed; anything else: it did not run what it was asked to.
  if (code !== 0 && code !== 1)
    throw new Error(`pytest ended with ${code ?? 'a signal'} before the suite did`)
  return (await readFile(outcomes, 'utf8')).trimEnd().split('\n').map(readOutcome)
}

function pytestArguments(only: readonly string[]): string[] {
  const marks = unwanted.map(mark => 'not ' + mark).join(' and ')
  const options = `--quiet --tb=no -rN --timeout=${caseTimeoutSeconds} -p no:cacheprovider -p record_outcomes`
  const words = only.length > 0 ? ['-k', only.join(' or ')] : []
  return ['-m', 'pytest', ...options.split(' '), '-m', marks, ...words, ...caseFiles]
}

function readOutcome(text: string): Outcome {
  const { case: name, outcome: verdict, message }: Record<string, unknown> = JSON.parse(text)
  if (typeof name !== 'string' || typeof message !== 'string') throw new Error('no outcome: ' + text)
  if (verdict !== 'pass' && verdict !== 'fail' && verdict !== 'skip') throw new Error('no outcome: ' + text)
  return { name, verdict, message }
}

/**
 * The suite wants several users. The daemon has one, so all of them are the root identity, and cases that need them to
 * differ are in the ledger as failures.
 */
function suiteConfiguration(port: number): string {
  const user = `display_name = root
user_id = ${ownerId}
email = root@example.com
tenant = other
api_name = us-east-1
access_key = ${rootKey.accessKeyId}
secret_key = ${rootKey.secretAccessKey}
`
  const [keyId, otherKeyId] = suiteKmsKeys
  const kms = `kms_keyid = ${keyId}\nkms_keyid2 = ${otherKeyId}\n`
  const users = ['s3 main', 's3 alt', 's3 tenant', 'iam', 'iam root', 'iam alt root']
  return `[DEFAULT]
host = 127.0.0.1
port = ${port}
is_secure = False
ssl_verify = False
[fixtures]
bucket prefix = s3d-{random}-
${users.map(name => `[${name}]\n${user}${name === 's3 main' ? kms : ''}`).join('')}`
}
