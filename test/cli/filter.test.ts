/** `s3d filter test`: what it prints, its exit codes, and what is told to whoever mistypes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCli } from '../support/terminal.ts'

interface Line {
  readonly args: readonly string[]
  readonly code?: number
  /** Lines of stdout from the first. */
  readonly says?: readonly string[]
  /** Of stderr. */
  readonly fails?: string
}

const lines: readonly Line[] = [
  { args: ['a', 'a/k'], says: ['admitted by entry 1', '  1  a  admits', '     yes bucket  a  "a"', ''] },
  {
    args: ['a', 'b/k'],
    says: ['refused: no entry matches', '  1  a  does not match', '     no  bucket  a  "b"', ''],
  },
  { args: ['!a', 'b/k'], says: ['admitted: no entry matches, and the first one excludes'] },
  {
    args: ['a[tag:x]', 'a'],
    says: [
      'refused: no entry matches',
      '  1  a[tag:x]  does not match',
      '     yes bucket  a        "a"',
      '     no  bucket  [tag:x]  missing',
      '',
    ],
  },
  {
    args: ['a/*[hdr:content-length<5]', 'a/k'],
    says: ['open: depends on the size', '  1  a/*[hdr:content-length<5]  might match'],
  },
  {
    args: ['a/k', 'a', '--check'],
    code: 1,
    says: ['open: depends on the object'],
    fails: 's3d: the filter does not admit a\n',
  },
  { args: ['a', 'a/k', '--check'], code: 0, says: ['admitted by entry 1'] },
  {
    args: ['a', 'b/k', '--check'],
    code: 1,
    says: ['refused: no entry matches'],
    fails: 's3d: the filter does not admit b/k\n',
  },
  { args: ['a', 's3://a/k'], says: ['admitted by entry 1'] },
  {
    args: ['a/\\\\*', 'a/\\\u001b'],
    says: [
      'admitted by entry 1',
      "  1  a/'\\\\*'  admits",
      '     yes bucket  a      "a"',
      `     yes object  '\\\\*'  "\\\\\\x1b"`,
      '',
    ],
  },
  {
    args: ['a[tag:x', 'a/k'],
    code: 2,
    fails: "s3d: column 8: expected ']' or one of = != < <= > >= =~; got the end (see s3d --help)\n",
  },
  { args: ['a', ''], code: 2, fails: 's3d: expected BUCKET[/KEY]; got "" (see s3d --help)\n' },
  { args: ['a', '/k'], code: 2, fails: 's3d: expected BUCKET[/KEY]; got "/k" (see s3d --help)\n' },
  {
    args: ['a', 'a/k', '--tag', 'x'],
    code: 2,
    fails: 's3d: --tag: expected NAME=VALUE; got "x" (see s3d --help)\n',
  },
  {
    args: ['a', 'a/k', '--size', 'big'],
    code: 2,
    fails: 's3d: --size: expected a size such as 64KiB; got "big" (see s3d --help)\n',
  },
  {
    args: ['a', 'a/k', '--header', 'content-length=big'],
    code: 2,
    fails: 's3d: --size: expected a size such as 64KiB; got "big" (see s3d --help)\n',
  },
  { args: ['a'], code: 2, fails: 's3d: expected test EXPR BUCKET[/KEY] (see s3d --help)\n' },
]
for (const { args, code = 0, says = [''], fails = '' } of lines) {
  test(`s3d filter test ${args.join(' ')}`, async () => {
    const { code: exit, stdout, stderr } = await runCli(['filter', 'test', ...args])
    assert.deepEqual({ exit, stderr }, { exit: code, stderr: fails })
    assert.deepEqual(stdout.toString().split('\n').slice(0, says.length), says)
  })
}

test('another verb', async () => {
  const { code, stderr } = await runCli(['filter', 'check', 'a', 'a/k'])
  assert.deepEqual(
    { code, stderr },
    { code: 2, stderr: 's3d: expected test EXPR BUCKET[/KEY]; got "check" (see s3d --help)\n' },
  )
})

test('as JSON', async () => {
  const args = ['filter', 'test', '* !a/*[tag:x=y][md:z]', 'a/k', '--tag', 'x=y', '--json']
  const { code, stdout } = await runCli(args)
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(stdout.toString()), {
    decision: 'admitted',
    entry: 1,
    needs: [],
    entries: [
      {
        entry: '*',
        excludes: false,
        matches: true,
        tests: [{ about: 'bucket', test: '*', holds: true, value: 'a', need: null }],
      },
      {
        entry: '!a/*[tag:x=y][md:z]',
        excludes: true,
        matches: false,
        tests: [
          { about: 'bucket', test: 'a', holds: true, value: 'a', need: null },
          { about: 'object', test: '*', holds: true, value: 'k', need: null },
          { about: 'object', test: '[tag:x=y]', holds: true, value: 'y', need: null },
          { about: 'object', test: '[md:z]', holds: false, value: null, need: null },
        ],
      },
    ],
  })
})

test('as JSON, what is open says what it needs', async () => {
  const { stdout } = await runCli(['filter', 'test', 'a/*[hdr:content-length<5]', 'a/k', '--json'])
  const { decision, entry, needs } = JSON.parse(stdout.toString())
  assert.deepEqual({ decision, entry, needs }, { decision: 'open', entry: null, needs: ['size'] })
})
