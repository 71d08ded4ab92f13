/**
 * `s3d run` and how it is started: first start, signals, what stands in its way, links, and what it costs to start.
 */
import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/daemon.ts'
import { Program, programPath, runProgram } from '../support/program.ts'

let folder = ''
let settings: Readonly<Record<string, string>> = {}
let running: Program | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3d-run-'))
  settings = {
    S3D_LOCAL_DIR: folder,
    S3D_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
    S3D_ADMIN_ENDPOINT: 'none',
  }
})
afterEach(async () => {
  running?.signal('SIGKILL')
  await running?.ended
  running = undefined
  await rm(folder, { recursive: true })
})

/** Starts a daemon and waits until it is ready. @returns what it has said */
async function start(args: readonly string[] = []): Promise<string> {
  running = new Program(['run', ...args], { settings })
  return running.said('s3d is ready on ')
}

async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<unknown> {
  running?.signal(signal)
  return running?.ended
}

describe('the first start', () => {
  test('makes credentials and prints them once, as a shell takes them', async () => {
    const said = await start()
    const lines = said.split('\n').filter(line => line.startsWith('export '))
    assert.equal(lines.join('\n') + '\n', await readFile(join(folder, 'credentials'), 'utf8'))
    // Whoever shares the folder needs no more.
    const made = await runProgram(['api', 'create-bucket', '--bucket', 'made'], { settings })
    assert.equal(made.code, 0, made.stderr)
    await stop()
    assert.ok(!(await start()).includes('export '))
    const listed = await runProgram(['ls', '--json'], { settings })
    assert.equal(JSON.parse(listed.stdout.toString()).bucket, 'made')
  })

  test('makes none where the environment has a pair', async () => {
    settings = { ...settings, S3D_ACCESS_KEY_ID: 'mine', S3D_SECRET_ACCESS_KEY: 'mine-too' }
    assert.ok(!(await start()).includes('export '))
    await assert.rejects(readFile(join(folder, 'credentials')), { code: 'ENOENT' })
    assert.equal((await runProgram(['ls'], { settings })).code, 0)
  })
})

describe('signals', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`${signal} ends it well`, async () => {
      await start()
      assert.deepEqual(await stop(signal), { code: 0, signal: null })
    })
  }

  test('a second one ends it at once', async () => {
    settings = { ...settings, S3D_AUTH: 'none' }
    const said = await start()
    // Whoever has no credentials needs none.
    const elsewhere = { ...settings, S3D_LOCAL_DIR: join(folder, 'elsewhere') }
    const made = await runProgram(['api', 'create-bucket', '--bucket', 'slow'], { settings: elsewhere })
    assert.equal(made.code, 0, made.stderr)
    // A body that never comes keeps the first from being enough.
    const hanging = connect(Number(/:(\d+)$/m.exec(said)?.[1]), '127.0.0.1')
    hanging.on('error', () => {})
    hanging.write('PUT /slow/k HTTP/1.1\r\nHost: slow\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n')
    await once(hanging, 'data')
    running?.signal('SIGTERM')
    await setTimeout(700)
    assert.deepEqual(await stop('SIGTERM'), { code: 143, signal: null })
    hanging.destroy()
  })

  test('one that npm repeats is still one', async () => {
    await start()
    running?.signal('SIGINT')
    assert.deepEqual(await stop('SIGINT'), { code: 0, signal: null })
  })
})

describe('what stands in its way is said in one line', () => {
  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    assert.ok(typeof address === 'object' && address !== null)
    const args = ['run', '--listen', `127.0.0.1:${address.port}`]
    const { code, stderr } = await runProgram(args, { settings: withKeys() })
    assert.deepEqual(
      [code, stderr],
      [1, `s3d: can't listen on 127.0.0.1 port ${address.port}: something else is listening there\n`],
    )
    other.close()
  })

  test('the port of its admin endpoint in use, and nothing is left open', async () => {
    const port = await freePort()
    settings = { ...settings, S3D_ADMIN_ENDPOINT: `http://127.0.0.1:${port}` }
    await start()
    const second = { ...withKeys(), S3D_LOCAL_DIR: join(folder, 'second') }
    const { code, stderr } = await runProgram(['run', '--listen', '127.0.0.1:0'], { settings: second })
    assert.deepEqual(
      [code, stderr],
      [
        1,
        `s3d: can't listen on 127.0.0.1 port ${port}: something else is listening there; name another address with S3D_ADMIN_ENDPOINT, or none\n`,
      ],
    )
  })

  test('a folder in use', async () => {
    await start()
    const { code, stderr } = await runProgram(['run', '--listen', '127.0.0.1:0'], { settings })
    assert.equal(code, 1)
    assert.match(stderr, /^s3d: [^\n]+\n$/)
    assert.ok(stderr.includes(folder), stderr)
  })

  test('an address that is not this machine’s', async () => {
    const { code, stderr } = await runProgram(['run', '--listen', '192.0.2.1:0'], { settings: withKeys() })
    assert.deepEqual(
      [code, stderr],
      [1, `s3d: can't listen on 192.0.2.1: this machine has no such address\n`],
    )
  })

  test('credentials that others may read', async () => {
    const file = join(folder, 'credentials')
    await writeFile(file, 'S3D_ACCESS_KEY_ID=abc\nS3D_SECRET_ACCESS_KEY=d\n')
    await chmod(file, 0o644)
    const { code, stderr } = await runProgram(['run'], { settings })
    assert.deepEqual(
      [code, stderr],
      [1, `s3d: ${file}: others on this machine may read it (mode 0644); run: chmod 600 ${file}\n`],
    )
  })

  test('a feature that is not there yet', async () => {
    const { code, stderr } = await runProgram(['run'], {
      settings: { ...settings, S3D_SYNC_FOLDER: 'true', S3D_FUSE_MOUNT: 'true' },
    })
    assert.equal(code, 2)
    assert.deepEqual(stderr.trimEnd().split('\n').toSorted(), [
      's3d: S3D_FUSE_MOUNT: the FUSE mount is not there yet',
      's3d: S3D_SYNC_FOLDER: folder sync is not there yet',
    ])
  })
})

function withKeys(): Readonly<Record<string, string>> {
  return { ...settings, S3D_ACCESS_KEY_ID: 'abc', S3D_SECRET_ACCESS_KEY: 'd' }
}

describe('bin/s3d', () => {
  test('runs through a link', async () => {
    const link = join(folder, 'linked')
    await symlink(programPath, link)
    const { code, stdout } = await runProgram(['--version'], { program: link })
    assert.equal(code, 0)
    assert.match(stdout.toString(), /^\d+\.\d+\.\d+\n$/)
  })

  test('npm start is s3d run', async () => {
    const script = fileURLToPath(new URL('../../bin/start.mjs', import.meta.url))
    running = new Program([script, '--log-level', 'silent'], { settings, program: process.execPath })
    await running.said('s3d is ready on ' + settings['S3D_ENDPOINT'])
    assert.deepEqual(await stop(), { code: 0, signal: null })
  })

  test('the daemon loads no client', async () => {
    settings = { ...settings, NODE_DEBUG: 'esm' }
    running = new Program(['run'], { settings })
    const loaded = running.stderr()
    await running.said('s3d is ready on ')
    await stop()
    assert.match(await loaded, /daemon\.js/, 'the loader said what it loads')
    assert.doesNotMatch(await loaded, /@s3d\/client|client-s3|node_modules\/yaml/)
  })
})
