/**
 * One run of pytest over files of ceph/s3-tests: `run.ts` starts the daemon, this writes the suite's configuration, runs
 * pytest and returns what each case did, which stays behind in `build/s3-tests/outcomes-RUN.jsonl`. A case has three minutes
 * and the run two hours.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentWithout } from '../../support/environment.ts'
import type { Outcome } from './ledger.ts'
import { workshop, type SuiteSource } from './suite-source.ts'

export interface Scene {
  /** Tells its outcomes from those of others. */
  readonly run: string
  /** Of the suite, with the cases. */
  readonly files: readonly string[]
  /** The text of the suite's configuration. */
  readonly configuration: string
  /** Beside the one that writes outcomes. */
  readonly plugins?: readonly string[]
  /** For the plugins. */
  readonly env?: Readonly<Record<string, string>>
}

export interface RunOptions {
  /** Absolute path of a folder for the run's own files. */
  readonly scratch: string
  /** Cases whose name contains one of these words; all when empty. */
  readonly only: readonly string[]
}

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
export async function runScene(source: SuiteSource, scene: Scene, options: RunOptions): Promise<Outcome[]> {
  const configuration = join(options.scratch, `s3tests-${scene.run}.conf`)
  const outcomes = join(workshop, `outcomes-${scene.run}.jsonl`)
  await writeFile(configuration, scene.configuration)
  const env = {
    ...environmentWithout(/^(AWS|S3|PYTEST|PYTHON|REQUESTS)/),
    ...scene.env,
    S3TEST_CONF: configuration,
    S3D_OUTCOMES: outcomes,
    PYTHONPATH: [source.dir, plugins].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
  }
  const child = spawn(source.python, pytestArguments(scene, options.only), {
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

function pytestArguments({ files, plugins: own = [] }: Scene, only: readonly string[]): string[] {
  const marks = unwanted.map(mark => 'not ' + mark).join(' and ')
  const loaded = ['record_outcomes', ...own].map(plugin => `-p ${plugin}`).join(' ')
  const options = `--quiet --tb=no -rN --timeout=${caseTimeoutSeconds} -p no:cacheprovider ${loaded}`
  const words = only.length > 0 ? ['-k', only.join(' or ')] : []
  return ['-m', 'pytest', ...options.split(' '), '-m', marks, ...words, ...files]
}

function readOutcome(text: string): Outcome {
  const { case: name, outcome: verdict, message }: Record<string, unknown> = JSON.parse(text)
  if (typeof name !== 'string' || typeof message !== 'string') throw new Error('no outcome: ' + text)
  if (verdict !== 'pass' && verdict !== 'fail' && verdict !== 'skip') throw new Error('no outcome: ' + text)
  return { name, verdict, message }
}
