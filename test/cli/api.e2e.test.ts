/**
 * `s3d api` for every operation there is: its skeleton, filled in where it must be, is an input that reaches the daemon,
 * whatever that makes of it. Answers that come as events are shown as data and facts.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { encodeMessage, type EventHeader } from '@s3d/server/protocol'
import { findOperation, operationNames } from '../../src/cli/operation.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { runProgram, type Ran } from '../support/program.ts'
import { runCli as s3d } from '../support/terminal.ts'

let daemon: Daemon
let folder = ''
before(async () => {
  daemon = await Daemon.start()
  folder = await mkdtemp(join(tmpdir(), 's3d-api-'))
  Object.assign(process.env, settings(daemon.endpoint))
  await writeFile(join(folder, 'data'), 'data')
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

function settings(endpoint: string): Readonly<Record<string, string>> {
  return {
    S3D_ENDPOINT: endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
    AWS_MAX_ATTEMPTS: '1',
  }
}

describe('the skeleton of every operation is an input', () => {
  /** Its client puts the route before the host's name, which then is no name of this machine's. */
  const elsewhere = new Set(['WriteGetObjectResponse'])
  for (const operation of operationNames) {
    test(operation, async () => {
      const { stdout } = await s3d(['api', operation, '--generate-skeleton'])
      // Where there is a choice, the first.
      const text = stdout.toString().replace(/"(\w[^"|]*)\|[^"]*"/g, '"$1"')
      const input: Record<string, unknown> = JSON.parse(text)
      for (const { name, type, required } of findOperation(operation).input) {
        if (type === 'stream') input[name] = join(folder, 'data')
        else if (required && input[name] === '') input[name] = 'filled-in'
      }
      const { code, stderr } = await s3d(
        ['api', operation, '--input', '-', '--json'],
        [JSON.stringify(input)],
      )
      if (code === 0) return
      const { error } = JSON.parse(stderr)
      assert.equal(code, 1, stderr)
      if (elsewhere.has(operation)) assert.match(error.message, /filled-in\.127\.0\.0\.1/)
      else assert.ok(error.status >= 300 && error.status !== 500, stderr)
    })
  }

  test('as it is, it lacks the names of a bucket and a key', async () => {
    const { stdout } = await s3d(['api', 'get-object', '--generate-skeleton'])
    const { code, stderr } = await s3d(['api', 'get-object', '--input', '-'], [stdout])
    assert.deepEqual([code, stderr], [2, 's3d: missing --bucket and --key (see s3d --help)\n'])
  })
})

test('a body that is refused is one line, and so is one that is not there', async () => {
  const args = ['api', 'put-object', '--bucket', 'no-such-bucket', '--key', 'k', '--body']
  const refused = await runProgram([...args, join(folder, 'data')], { settings: settings(daemon.endpoint) })
  assert.deepEqual([refused.code, refused.stdout.length], [1, 0])
  assert.match(refused.stderr, /^s3d: NoSuchBucket: [^\n]+\n$/)
  const missing = await runProgram([...args, join(folder, 'missing')], {
    settings: settings(daemon.endpoint),
  })
  assert.equal(missing.code, 1)
  assert.match(missing.stderr, /^s3d: there is no file [^\n]+\n$/)
})

describe('events', () => {
  const stats = { BytesScanned: 9, BytesProcessed: 9, BytesReturned: 8 }
  const counts = Object.entries(stats).map(([name, value]) => `<${name}>${value}</${name}>`)
  const all = [
    event('Records', 'a,b\n'),
    event('Cont', ''),
    event('Records', 'c,d\n'),
    event('Stats', `<Stats>${counts.join('')}</Stats>`),
    event('End', ''),
  ]
  const facts = [{ Cont: {} }, { Stats: { Details: stats } }, { End: {} }]

  test('records are data, the others are facts', async () => {
    const { code, stdout, stderr } = await select(all)
    assert.deepEqual([code, stdout.toString()], [0, 'a,b\nc,d\n'])
    assert.deepEqual(jsonLines(stderr), facts)
  })

  test('records go to a file', async () => {
    const file = join(folder, 'records')
    const { code, stdout, stderr } = await select(all, [file])
    assert.deepEqual([code, stderr, await readFile(file, 'utf8')], [0, '', 'a,b\nc,d\n'])
    assert.deepEqual(jsonLines(stdout.toString()), facts)
  })

  test('without its end, an answer is none', async () => {
    const file = join(folder, 'broken-off')
    const { code, stderr } = await select(all.slice(0, -1), [file])
    assert.deepEqual([code, stderr], [1, 's3d: the answer broke off before its last event\n'])
    await assert.rejects(readFile(file), { code: 'ENOENT' })
  })

  test('an error among them is the error', async () => {
    const { code, stderr } = await select([...all.slice(0, 2), failure('OverMaxColumn', 'too many')])
    assert.equal(code, 1)
    assert.match(stderr, /too many/)
  })
})

/** Answers SelectObjectContent with these events, which the daemon does not do yet. */
async function select(events: readonly Uint8Array[], args: readonly string[] = []): Promise<Ran> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(Buffer.concat(events)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const csv = JSON.stringify({ CSV: {} })
  const question = ['--expression', 'select *', '--expression-type', 'SQL']
  const formats = ['--input-serialization', csv, '--output-serialization', csv]
  const target = ['--bucket', 'bucket', '--key', 'key']
  const line = ['api', 'select-object-content', ...args, ...target, ...question, ...formats]
  const ran = await runProgram(line, { settings: settings(`http://127.0.0.1:${address.port}`) })
  server.close()
  return ran
}

function event(type: string, body: string): Uint8Array {
  return message({ ':message-type': 'event', ':event-type': type }, body)
}

function failure(code: string, text: string): Uint8Array {
  return message({ ':message-type': 'error', ':error-code': code, ':error-message': text }, '')
}

function message(headers: Readonly<Record<string, string>>, body: string): Uint8Array {
  const entries = Object.entries(headers).map(([name, value]): [string, EventHeader] => [
    name,
    { type: 'string', value },
  ])
  return encodeMessage({ headers: new Map(entries), body: Buffer.from(body) })
}

function jsonLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}
