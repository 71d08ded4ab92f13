/** The examples, run against each other, and the stock handlers' ways of refusing. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { getAmazonS3ServiceHandler, getDeleteObjectsHandler, NoSuchUpload } from '@s3d/server'
import type { HttpRequest } from '@s3d/server'
import { bodyText } from './body-text.ts'

function run(...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', ...args])
}

test('the client example talks to the server example', { timeout: 60_000 }, async () => {
  const server = run('examples/server/server.ts')
  try {
    const [line] = await once(server.stdout, 'data')
    const port = /port: (\d+)/.exec(String(line))?.[1]
    const client = run('examples/client/client.ts', `http://localhost:${port}`)
    const [output, complaints] = await Promise.all([text(client.stdout), text(client.stderr)])
    assert.equal(
      output,
      'hello\na/../greeting //ü.txt 5\ntrue NoSuchKey The specified key does not exist.\n',
      complaints,
    )
  } finally {
    server.kill()
  }
})

const request: HttpRequest = { method: 'GET', path: '/b/k', headers: {} }

async function answer(
  change: Partial<HttpRequest>,
  operation: () => Promise<never> = () => Promise.reject(new Error('secret')),
): Promise<{
  readonly status: number
  readonly code: string | undefined
  readonly unexpected: readonly unknown[]
}> {
  const unexpected: unknown[] = []
  const handler = getAmazonS3ServiceHandler<void>({ GetObject: operation }, error => unexpected.push(error))
  const { statusCode, headers, body } = await handler.handle({ ...request, ...change }, undefined)
  assert.match(headers['x-amz-request-id'] ?? '', /^[0-9A-F]{16}$/)
  assert.doesNotMatch(bodyText(body), /secret/)
  return {
    status: statusCode,
    code: /<Code>(\w+)</.exec(bodyText(body))?.[1],
    unexpected: unexpected.map(String),
  }
}

describe('a handler answers', () => {
  test('a bug with InternalError, and tells of it', async () => {
    assert.deepEqual(await answer({}), { status: 500, code: 'InternalError', unexpected: ['Error: secret'] })
  })

  test('a generated error with its code', async () => {
    const error = new NoSuchUpload({ message: 'gone' })
    const got = await answer({}, () => Promise.reject(error))
    assert.deepEqual(got, { status: 404, code: 'NoSuchUpload', unexpected: [] })
  })

  const refusals = [
    { change: { method: 'HEAD', path: '/b' }, status: 501, code: undefined },
    { change: { method: 'PUT' }, status: 501, code: 'NotImplemented' },
    { change: { method: 'PATCH' }, status: 405, code: 'MethodNotAllowed' },
    { change: { query: { unheard: null } }, status: 501, code: 'NotImplemented' },
    { change: { path: '/b/%' }, status: 400, code: 'InvalidURI' },
    { change: { query: { partNumber: ['x', '1'] } }, status: 400, code: 'InvalidArgument' },
  ]
  for (const { change, status, code } of refusals) {
    test(`${JSON.stringify(change)} with ${status}`, async () => {
      assert.deepEqual(await answer(change), { status, code, unexpected: [] })
    })
  }
})

async function* document(times: number): AsyncGenerator<string> {
  yield '<Delete><Object><Key>k</Key></Object>'
  for (let i = 0; i < times; i++) yield ' '.repeat(1024 * 1024)
  yield '</Delete>'
}

test('the handler of one operation collects its document, up to a limit', async () => {
  const handler = getDeleteObjectsHandler<void>(async ({ Delete }) => ({
    Deleted: Delete.Objects.map(({ Key }) => ({ Key })),
  }))
  const remove = { method: 'POST', path: '/b', query: { delete: '' }, headers: {} }
  const { statusCode, body: answered } = await handler.handle({ ...remove, body: document(1) }, undefined)
  assert.equal(statusCode, 200)
  assert.match(bodyText(answered), /<Deleted><Key>k<\/Key><\/Deleted>/)
  const refused = await handler.handle({ ...remove, body: document(20) }, undefined)
  assert.match(bodyText(refused.body), /<Code>MaxMessageLengthExceeded</)
})
