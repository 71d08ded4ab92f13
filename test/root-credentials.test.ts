/** The file of the root key pair: made once, private, sourceable, refused when others may read it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { systemRandom } from '../src/base/random.ts'
import {
  CredentialsError,
  ensureRootCredentials,
  exportLines,
  readRootCredentials,
} from '../src/root-credentials.ts'

let folder = ''
let localDir = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 's3d-credentials-'))
  localDir = join(folder, 'not', 'there', 'yet')
})
afterEach(() => rmSync(folder, { recursive: true }))

const random = systemRandom()
const path = () => join(localDir, 'credentials')

function write(text: string, mode = 0o600): void {
  mkdirSync(localDir, { recursive: true })
  writeFileSync(path(), text)
  chmodSync(path(), mode)
}

test('the first start makes a pair, every later one finds it', () => {
  assert.equal(readRootCredentials(localDir), undefined)
  const first = ensureRootCredentials(localDir, random)
  assert.equal(first.created, true)
  assert.match(first.pair.accessKeyId, /^S3DK[0-9A-F]{16}$/)
  assert.match(first.pair.secretAccessKey, /^[0-9a-f]{40}$/)
  assert.deepEqual(ensureRootCredentials(localDir, random), { pair: first.pair, created: false })
  assert.deepEqual(readRootCredentials(localDir), first.pair)
  assert.equal(readFileSync(path(), 'utf8'), exportLines(first.pair))
})

test('nobody else may read the file or its folder, and nothing else is left there', () => {
  ensureRootCredentials(localDir, random)
  assert.equal(statSync(path()).mode & 0o777, 0o600)
  assert.equal(statSync(localDir).mode & 0o777, 0o700)
  assert.deepEqual(readdirSync(localDir), ['credentials'])
})

test('a shell that sources the file has the pair in the environment of its children', () => {
  const { pair } = ensureRootCredentials(localDir, random)
  const script = '. "$1"; env | grep ^S3D_ | sort'
  const printed = execFileSync('sh', ['-c', script, 'sh', path()], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  assert.equal(printed, exportLines(pair).replaceAll('export ', ''))
})

test('whoever publishes second takes the pair of the first', () => {
  let other: ReturnType<typeof ensureRootCredentials> | undefined
  const slow = {
    hex(sizeBytes: number) {
      // Another process starts between the look and the publication.
      other ??= ensureRootCredentials(localDir, random)
      return random.hex(sizeBytes)
    },
  }
  assert.deepEqual(ensureRootCredentials(localDir, slow), { pair: other?.pair, created: false })
  assert.deepEqual(readdirSync(localDir), ['credentials'])
})

const readable = [
  'export S3D_ACCESS_KEY_ID=A\nexport S3D_SECRET_ACCESS_KEY=b\n',
  '# mine\n\nS3D_SECRET_ACCESS_KEY="b"\n  S3D_ACCESS_KEY_ID=\'A\'  ',
]
for (const text of readable) {
  test(`read: ${JSON.stringify(text)}`, () => {
    write(text)
    assert.deepEqual(readRootCredentials(localDir), { accessKeyId: 'A', secretAccessKey: 'b' })
  })
}

const refused: readonly { readonly text: string; readonly mode?: number; readonly want: RegExp }[] = [
  {
    text: readable[0] ?? '',
    mode: 0o640,
    want: /others on this machine may read it \(mode 0640\); run: chmod 600 /,
  },
  { text: readable[0] ?? '', mode: 0o604, want: /\(mode 0604\)/ },
  { text: '', want: /lacks S3D_ACCESS_KEY_ID/ },
  { text: 'S3D_ACCESS_KEY_ID=A\n', want: /lacks S3D_SECRET_ACCESS_KEY/ },
  { text: '[default]\n', want: /expected the two export lines/ },
  {
    text: 'export S3D_ACCESS_KEY_ID=$(id)\nS3D_SECRET_ACCESS_KEY=a b\n',
    want: /expected the two export lines/,
  },
]
for (const { text, mode = 0o600, want } of refused) {
  test(`refused: ${JSON.stringify(text)} with mode ${mode.toString(8)}`, () => {
    write(text, mode)
    for (const use of [readRootCredentials, ensureRootCredentials]) {
      assert.throws(() => use(localDir, random), { name: CredentialsError.name, message: want })
    }
    assert.equal(readFileSync(path(), 'utf8'), text)
  })
}

test('a folder that is a file is said in one line', () => {
  writeFileSync(join(folder, 'not'), '')
  assert.throws(
    () => ensureRootCredentials(localDir, random),
    /credentials: can't be (read|written) \(ENOTDIR\)$/,
  )
})
