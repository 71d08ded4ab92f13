/**
 * Progress on a real terminal: a long transfer shows how far it is and leaves no trace of that, and Ctrl-C ends an upload
 * with nothing left of it.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { missing } from '../support/clients.ts'
import { mebibyte } from '../support/content.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { programPath, runProgram } from '../support/program.ts'
import { runOnTerminal } from '../support/pseudo-terminal.ts'

let daemon: Daemon
let folder = ''
before(async () => {
  daemon = await Daemon.start()
  folder = await mkdtemp(join(tmpdir(), 's3d-progress-'))
  const { code } = await runProgram(['api', 'create-bucket', '--bucket', 'files'], { settings: settings() })
  assert.equal(code, 0)
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

function settings(endpoint = daemon.endpoint): Readonly<Record<string, string>> {
  return {
    S3D_ENDPOINT: endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
    PATH: `${dirname(programPath)}:${process.env['PATH']}`,
  }
}

/** What a person sees, with a readable mark where a line is erased. */
async function watch(...args: Parameters<typeof runOnTerminal>): ReturnType<typeof runOnTerminal> {
  const { code, shown } = await runOnTerminal(...args)
  return { code, shown: shown.replaceAll('\r\x1b[K', '<erased>') }
}

/** Data that pauses for longer than a transfer is quiet. */
const halting = `head -c ${9 * mebibyte} /dev/zero; sleep 1.5; head -c ${9 * mebibyte} /dev/zero`

test('an upload from a pipe shows how much has arrived', { skip: missing('python3') }, async () => {
  const line = `(${halting}) | s3d put files/halting`
  const { code, shown } = await watch(['sh', '-c', line], [], settings())
  assert.equal(code, 0, shown)
  assert.match(shown, /<erased>\d+MiB {2}\d*(MiB)?\/s/)
  assert.match(
    shown,
    /<erased>Location [^<]*ETag +"[^"]+-3"\r\n/,
    'the line is removed before the facts come',
  )
})

test('a download of known length shows its share', { skip: missing('python3') }, async () => {
  const half = Buffer.alloc(2 * mebibyte)
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Length': 2 * half.length, 'x-amz-request-id': '1' })
    response.write(half)
    void setTimeout(1_500).then(() => response.end(half))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const file = join(folder, 'halting')
  const env = settings(`http://127.0.0.1:${address.port}`)
  const { code, shown } = await watch(['s3d', 'get', 'files/halting', file], [], env)
  server.close()
  assert.equal(code, 0, shown)
  assert.match(shown, /<erased>\[#+-*\] \d+% {2}\dMiB of 4MiB {2}\d*(MiB)?\/s/)
  assert.ok(shown.endsWith('<erased>'), 'the line is removed')
  assert.equal((await stat(file)).size, 2 * half.length)
})

test('Ctrl-C ends an upload, and nothing is left of it', { skip: missing('python3') }, async () => {
  const line = `trap : INT; (${halting}; sleep 60) | s3d put files/interrupted; echo code $?`
  const ctrlC = '\x03'
  const { code, shown } = await watch(['sh', '-c', line], [{ after: '/s', type: ctrlC }], settings())
  assert.equal(code, 0, shown)
  assert.match(shown, /<erased>code 130\r\n$/, 'the line is removed')
  const listing = ['api', 'list-multipart-uploads', '--bucket', 'files']
  const { stdout } = await runProgram(listing, { settings: settings() })
  assert.ok(!('Uploads' in JSON.parse(stdout.toString())), stdout.toString())
})
