/** Answers that take long: begun with status 200 and white space, so that nobody takes the silence for an end. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { afterEach, test } from 'node:test'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { S3Error } from '../../src/service/errors.ts'
import { noted, reply, type Output } from '../../src/service/service.ts'
import { startLine, type HttpLine } from '../support/http-line.ts'
import { errorCode, RawConnection, type RawResponse } from '../support/raw-http.ts'

/** Half a thousand times as fast, so that ten seconds are twenty milliseconds. */
const fast: Clock = {
  now: () => systemClock.now(),
  after: (delayMs, callback) => systemClock.after(delayMs / 500, callback),
}
const silenceMs = 20
const copied: Output<'CopyObject'> = { VersionId: 'v', CopyObjectResult: { ETag: '"e"' } }
const copyRequest = 'PUT /b/k HTTP/1.1\r\nHost: here\r\nx-amz-copy-source: b/s\r\n\r\n'
let line: HttpLine
let connection: RawConnection

afterEach(async () => {
  connection.destroy()
  await line.stop()
})

/** @param silences how many times the client would have heard nothing until the work is done */
async function ask(silences: number, outcome: () => Output<'CopyObject'>): Promise<RawResponse> {
  const CopyObject = async () => {
    await new Promise(resolve => setTimeout(resolve, silences * silenceMs))
    return noted(reply<'CopyObject'>(outcome()), { 'x-s3d-queued': 'id' })
  }
  line = await startLine({ CopyObject }, {}, fast)
  connection = await RawConnection.open(line.port)
  await connection.send(copyRequest)
  return connection.response()
}

function refuse(): never {
  throw new S3Error('NoSuchKey', { Key: 's' })
}

test('an answer in time is whole', async () => {
  const { status, headers, body } = await ask(0, () => copied)
  assert.deepEqual([status, headers['x-amz-version-id'], headers['x-s3d-queued']], [200, 'v', 'id'])
  assert.match(String(body), /^<\?xml version="1.0" encoding="UTF-8"\?>\n<CopyObjectResult/)
})

test('a refusal in time has its own status', async () => {
  const response = await ask(0, refuse)
  assert.deepEqual([response.status, errorCode(response)], [404, 'NoSuchKey'])
})

test('a late answer has begun, and white space was sent meanwhile', async () => {
  const { status, headers, body } = await ask(5, () => copied)
  assert.deepEqual(
    [status, headers['content-type'], headers['content-length']],
    [200, 'application/xml', undefined],
  )
  assert.ok(headers['x-amz-request-id'] !== undefined)
  assert.match(
    String(body),
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n +<CopyObjectResult xmlns="[^"]+"><ETag>&quot;e&quot;<\/ETag><\/CopyObjectResult>$/,
  )
})

test('a late refusal is a document behind status 200', async () => {
  const response = await ask(5, refuse)
  assert.deepEqual([response.status, errorCode(response)], [200, 'NoSuchKey'])
  assert.match(String(response.body), /^<\?xml version="1.0" encoding="UTF-8"\?>\n +<Error><Code>/)
})

test('a late bug is an InternalError there, and told to the log', async () => {
  const response = await ask(5, () => {
    throw new TypeError('internal detail')
  })
  assert.deepEqual([response.status, errorCode(response)], [200, 'InternalError'])
  assert.equal(line.logged.length, 1)
})

test('the next request on the connection gets its own answer', async () => {
  await ask(5, () => copied)
  await connection.send('GET /b/k HTTP/1.1\r\nHost: here\r\n\r\n')
  assert.equal((await connection.response()).status, 501)
})

test('nothing is begun as long as the client has not sent all', async () => {
  const CompleteMultipartUpload = async () => {
    await new Promise(resolve => setTimeout(resolve, 5 * silenceMs))
    throw new S3Error('NoSuchUpload')
  }
  line = await startLine({ CompleteMultipartUpload }, {}, fast)
  connection = await RawConnection.open(line.port)
  const document = '<CompleteMultipartUpload/>'
  await connection.send(
    `POST /b/k?uploadId=u HTTP/1.1\r\nHost: here\r\nContent-Length: ${document.length}\r\n` +
      `Content-MD5: ${createHash('md5').update(document).digest('base64')}\r\n\r\n`,
  )
  const silent = await connection.silence(3 * silenceMs)
  assert.equal(silent, '')
  await connection.send(document)
  const response = await connection.response()
  assert.equal(errorCode(response), 'NoSuchUpload')
})
