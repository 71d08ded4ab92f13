/**
 * Completion in real shells: bash, zsh and fish load the script that `s3d completion` prints, a person presses the tab
 * key, and names of the daemon's buckets and keys come back whole. A daemon that never answers costs two seconds.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { findProgram, missing } from '../support/clients.ts'
import { Daemon, freePort, rootKey } from '../support/daemon.ts'
import { programPath, runProgram } from '../support/program.ts'
import { runOnTerminal, type Step } from '../support/pseudo-terminal.ts'
import { runCli } from '../support/terminal.ts'

let daemon: Daemon
let folder = ''
let settings: Readonly<Record<string, string>> = {}
const keys = ['plain', 'with space', 'co:lon', "quote's", 'star*', 'folder/in', 'né']
before(async () => {
  daemon = await Daemon.start()
  folder = await mkdtemp(join(tmpdir(), 's3d-completion-'))
  settings = {
    S3D_ENDPOINT: daemon.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
    PATH: `${dirname(programPath)}:${process.env['PATH']}`,
    HOME: folder,
    ZDOTDIR: folder,
    TERM: 'dumb',
    LC_ALL: 'C.UTF-8',
  }
  Object.assign(process.env, settings, { HOME: process.env['HOME'] })
  assert.equal((await runCli(['api', 'create-bucket', '--bucket', 'completed'])).code, 0)
  for (const key of keys)
    assert.equal((await runCli(['put', 'completed/' + key], [Buffer.from(key)])).code, 0)
  await writeFile(
    join(folder, 'bashrc'),
    `PS1='ready> '\nbind 'set enable-bracketed-paste off'\neval "$(s3d completion bash)"\n`,
  )
  await writeFile(
    join(folder, '.zshrc'),
    `PS1='ready> '\nunsetopt zle_bracketed_paste prompt_sp\nautoload -Uz compinit\ncompinit -u -D\neval "$(s3d completion zsh)"\n`,
  )
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

/** @returns the words bash would put in */
async function bash(line: string): Promise<readonly string[]> {
  const script = `eval "$(s3d completion bash)"; COMP_LINE=$1 COMP_POINT=\${#1}; _s3d s3d; printf '%s\\n' "\${COMPREPLY[@]}"`
  const args = ['--noprofile', '--norc', '-c', script, 'bash', line]
  const { code, stdout, stderr } = await runProgram(args, { program: 'bash', settings })
  assert.deepEqual([code, stderr], [0, ''])
  return stdout
    .toString()
    .split('\n')
    .filter(word => word !== '')
}

describe('bash', { skip: missing('bash') }, () => {
  const lines: readonly { readonly line: string; readonly want: readonly string[] }[] = [
    { line: 's3d api put-obj', want: ['put-object', 'put-object-acl'] },
    { line: 's3d run --auth=', want: ['sigv4', 'none'] },
    { line: 's3d ls comp', want: ['completed/'] },
    { line: 's3d get s3://comp', want: ['//completed/'] },
    { line: 's3d get completed/f', want: ['completed/folder/'] },
    { line: 's3d get completed/w', want: [String.raw`completed/with\ space`] },
    { line: String.raw`s3d get completed/with\ s`, want: [String.raw`completed/with\ space`] },
    { line: 's3d get completed/co:', want: ['lon'] },
    { line: 's3d get completed/st', want: [String.raw`completed/star\*`] },
    { line: 's3d api get-object --bucket comp', want: ['completed'] },
    { line: 's3d api get-object --bucket completed --key q', want: [String.raw`quote\'s`] },
    { line: 's3d get no-such-bucket/', want: [] },
    { line: 's3d get "completed/w', want: [] },
  ]
  for (const { line, want } of lines) {
    test(line, async () => {
      const found = await bash(line)
      assert.deepEqual(found.slice(0, want.length), want)
      if (!line.includes(' api put')) assert.equal(found.length, want.length)
    })
  }

  test('every key comes back as it is', async () => {
    for (const key of keys.filter(name => !name.includes('/'))) {
      const [word = ''] = await bash(`s3d get completed/${key.slice(0, 1)}`)
      const said = await runProgram(['-c', `printf %s ${word}`], { program: 'bash', settings })
      assert.equal(said.stdout.toString(), 'completed/' + key)
    }
  })

  test('a person presses the tab key', async () => {
    const rc = join(folder, 'bashrc')
    await pressing(['bash', '--noprofile', '--rcfile', rc, '-i'])
  })
})

describe('zsh', { skip: missing('zsh') }, () => {
  test('a person presses the tab key', () => pressing(['zsh', '-d', '-i']))
})

describe('fish', { skip: missing('fish') }, () => {
  test('says what it would offer', async () => {
    const lines = ['s3d api put-object-ret', 's3d get completed/w', 's3d run --auth ']
    const script = `s3d completion fish | source; ${lines.map(line => `complete -C '${line}'`).join('; ')}`
    const args = ['--no-config', '-c', script]
    const { code, stdout, stderr } = await runProgram(args, { program: 'fish', settings })
    assert.deepEqual([code, stderr], [0, ''])
    const offered = stdout.toString().trimEnd().split('\n')
    assert.deepEqual(offered.toSorted(), ['completed/with space', 'none', 'put-object-retention', 'sigv4'])
  })
})

/** An operation, one of its options, and a key with a blank in it, each completed and then run. */
async function pressing(shell: readonly string[]): Promise<void> {
  const clear = '\x15'
  const steps: readonly Step[] = [
    { after: 'ready> ', type: 's3d api put-object-ret\t' },
    { after: 'put-object-retention', type: '--bypass\t' },
    { after: '--bypass-governance-retention', type: `${clear}s3d get completed/wit\t 2>/dev/null\n` },
    { after: '\nwith space', type: 'exit\n' },
  ]
  const program = findProgram(shell[0] ?? '') ?? ''
  const { code, shown } = await runOnTerminal([program, ...shell.slice(1)], steps, settings)
  assert.equal(code, 0, shown)
}

test('a daemon that never answers is not waited for', async () => {
  const sockets: Socket[] = []
  const silent = createServer(socket => void sockets.push(socket)).listen(await freePort(), '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  assert.ok(typeof address === 'object' && address !== null)
  const S3D_ENDPOINT = `http://127.0.0.1:${address.port}`
  const startedMs = Date.now()
  const args = ['completion', 'words', '--', 'ls', 'comp']
  const { code, stdout } = await runProgram(args, { settings: { ...settings, S3D_ENDPOINT } })
  assert.deepEqual([code, stdout.length], [0, 0])
  assert.ok(sockets.length > 0, 'it was asked')
  assert.ok(Date.now() - startedMs < 8_000, `it took ${Date.now() - startedMs} ms`)
  for (const socket of sockets) socket.destroy()
  silent.close()
})
