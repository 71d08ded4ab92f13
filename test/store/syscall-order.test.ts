/**
 * What the kernel is asked for before an acknowledgement, seen by strace; each flush that is left out must show.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../support/store.ts'
import {
  acknowledgedOnStdout,
  checkDurability,
  hasStrace,
  straceArguments,
  tracedEnvironment,
} from '../support/syscalls.ts'

const child = fileURLToPath(new URL('../support/durable-child.ts', import.meta.url))
const skip = hasStrace() ? false : 'NOT CHECKED: the order of flushes, because strace is not installed'

/** @returns what is wrong with the order of the child's calls */
function violationsOf(t: TestContext, skipped?: string): string[] {
  const dir = temporaryFolder(t)
  const output = path.join(dir, 'trace')
  const node = [
    process.execPath,
    '--import',
    'tsx',
    child,
    path.join(dir, 'store'),
    ...(skipped ? [skipped] : []),
  ]
  const run = spawnSync('strace', [...straceArguments, '-o', output, ...node], {
    env: { ...process.env, ...tracedEnvironment },
    encoding: 'utf8',
  })
  assert.equal(run.status, 0, run.stderr)
  const stored = ['rows', 'small', 'large', 'rows', 'rows'] as const
  return checkDurability(readFileSync(output, 'utf8'), { acknowledgement: acknowledgedOnStdout, stored })
}

test('bytes, then names, then the log are on the disk before each acknowledgement', { skip }, t => {
  assert.deepEqual(violationsOf(t), [])
})

const planted = [
  ['segment.flush', /acknowledgement 2: the bytes were not flushed before the log/],
  ['content.flush', /acknowledgement 3: the bytes were not flushed before the rename/],
  ['content.directory-flush', /acknowledgement 3: the directory was not flushed/],
  ['index.flush', /acknowledgement 2: the log was not flushed/],
] as const
for (const [point, violation] of planted) {
  test(`a ${point} that is left out shows`, { skip }, t => {
    assert.match(violationsOf(t, point).join('\n'), violation)
  })
}
