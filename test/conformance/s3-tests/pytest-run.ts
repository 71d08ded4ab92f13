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
import { Accounts } from '../../../src/policy/accounts.ts'
import { accountId } from '../../../src/policy/owner.ts'
import { rootKey, type KeyPair } from '../../support/daemon.ts'
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
  /** Whether the daemon knows `suiteAccounts` itself; otherwise its remote does. */
  readonly hasAccounts: boolean
}

/** One of the suite's users: the root of an account. */
interface SuiteUser extends KeyPair {
  /** Twelve digits. */
  readonly account: string
}

const users = {
  main: { account: accountId, ...rootKey },
  alt: {
    account: '111111111111',
    accessKeyId: 'SUITESALTUSER001',
    secretAccessKey: 'secret/of/the/alt/user/01234567',
  },
  tenant: {
    account: '222222222222',
    accessKeyId: 'SUITESTENANT0001',
    secretAccessKey: 'secret/of/the/tenant/0123456789',
  },
} as const satisfies Readonly<Record<string, SuiteUser>>

/** What s3d.yaml says of the suite's users; the daemon must be started with it. */
export const suiteAccounts: string = JSON.stringify({
  identities: {
    accounts: (['alt', 'tenant'] as const).map(name => ({
      id: users[name].account,
      name,
      email: emailOf(name),
      accessKeys: [{ id: users[name].accessKeyId, secret: users[name].secretAccessKey }],
    })),
  },
})

function emailOf(name: string): string {
  return `${name}@example.com`
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
  await writeFile(configuration, suiteConfiguration(options))
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

/** Each user of the suite is the root of an account; through a gateway all of them act as the first, whose remote has the others. */
function suiteConfiguration({ port, hasAccounts }: RunOptions): string {
  const section = (name: keyof typeof users): string => {
    const { account } = users[name]
    const { accessKeyId, secretAccessKey } = users[hasAccounts ? name : 'main']
    return `display_name = ${name}
user_id = ${new Accounts([]).canonicalOf(account)}
email = ${emailOf(name)}
tenant = other
api_name = us-east-1
access_key = ${accessKeyId}
secret_key = ${secretAccessKey}
`
  }
  const [keyId, otherKeyId] = suiteKmsKeys
  const kms = `kms_keyid = ${keyId}\nkms_keyid2 = ${otherKeyId}\n`
  return `[DEFAULT]
host = 127.0.0.1
port = ${port}
is_secure = False
ssl_verify = False
[fixtures]
bucket prefix = s3d-{random}-
[s3 main]
${section('main')}${kms}[s3 alt]
${section('alt')}[s3 tenant]
${section('tenant')}${['iam', 'iam root', 'iam alt root'].map(name => `[${name}]\n${section('main')}`).join('')}`
}
