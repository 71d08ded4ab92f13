/**
 * Where ceph/s3-tests is on this machine, and that it is the revision of the ledger: `run.ts` asks before it starts
 * anything. A ledger of one revision says nothing about another, whose cases may have the same names.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of https://github.com/ceph/s3-tests. */
export const revision = '8f0ae7b404a3a2fcf7038bf1e6bf29544fe9b6a3'

/** What the cases do is in these files. */
const sources = [
  '__init__.py',
  'iam.py',
  'policy.py',
  'test_headers.py',
  'test_iam.py',
  'test_s3.py',
  'test_sts.py',
  'utils.py',
]
const sourcesSha256 = '73949357ae1b9414cc96c6da241c0981d949320eae5e2ab44f7e6bb45a0dc8e3'

export interface SuiteSource {
  /** Absolute path of a checkout. */
  readonly dir: string
  /** Absolute path of the Python that has what the suite imports. */
  readonly python: string
}

/** Where `install.sh` puts what is never committed, and runs their outcomes. */
export const workshop: string = fileURLToPath(new URL('../../../build/s3-tests/', import.meta.url))

/**
 * Finds the suite in `S3_TESTS_DIR`, or where `install.sh` puts it.
 * @throws {Error} saying what to do when it is not there or is another revision
 */
export async function findSuite(): Promise<SuiteSource> {
  const dir = resolve(process.env['S3_TESTS_DIR'] || join(workshop, 'suite'))
  const python = join(workshop, 'venv/bin/python')
  if (!existsSync(join(dir, 's3tests/functional')) || !existsSync(python))
    throw new Error(`no ceph/s3-tests in ${dir}, or no ${python}: run test/conformance/s3-tests/install.sh`)
  const sum = createHash('sha256')
  for (const name of sources) sum.update(await readFile(join(dir, 's3tests/functional', name)))
  const found = sum.digest('hex')
  if (found !== sourcesSha256)
    throw new Error(`the suite in ${dir} is not revision ${revision}: its files have the SHA-256 ${found}`)
  return { dir, python }
}
