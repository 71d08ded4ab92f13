/**
 * A client that awaits `100 Continue` before it sends its body: it is told when somebody reads, and is not left waiting
 * for as long as nobody does.
 */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import { reply } from '../../src/service/service.ts'
import { gate, type Gate } from '../support/gate.ts'
import { startLine, type HttpLine } from '../support/http-line.ts'
import { errorCode, RawConnection } from '../support/raw-http.ts'

let line: HttpLine
let connection: RawConnection
afterEach(async () => {
  connection.destroy()
  await line.stop()
})

const head = 'PUT /b/k HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n'

/** @param read what is read of the body, once the gate is open */
async function startBehind(begin: Gate, read: string[] = []): Promise<void> {
  line = await startLine({
    async PutObject({ input }) {
      await begin.opened
      assert.ok(input.Body)
      await payloadOf(input.Body).read(chunk => void read.push(String(chunk)))
      return reply<'PutObject'>({})
    },
  })
  connection = await RawConnection.open(line.port)
  await connection.send(head)
}

describe('a body that is held back', () => {
  test('is let go of by who reads it', async () => {
    const begin = gate()
    await startBehind(begin)
    assert.equal(await connection.silence(100), '')
    const startMs = Date.now()
    begin.open()
    assert.equal((await connection.response()).status, 100)
    assert.ok(Date.now() - startMs < 300, 'at once')
    await connection.send('body')
    assert.equal((await connection.response()).status, 200)
  })

  test('is let go of before its client loses its patience, and once', async () => {
    const begin = gate()
    const read: string[] = []
    await startBehind(begin, read)
    const startMs = Date.now()
    assert.equal((await connection.response()).status, 100)
    assert.ok(Date.now() - startMs < 950, 'within the second that clients wait')
    await connection.send('body')
    begin.open()
    assert.equal((await connection.response()).status, 200)
    assert.deepEqual(read, ['body'])
  })

  test('is dropped when it is refused after that', async () => {
    const begin = gate()
    line = await startLine({
      PutObject: () => begin.opened.then(() => Promise.reject(new S3Error('AccessDenied'))),
    })
    connection = await RawConnection.open(line.port)
    await connection.send(head)
    assert.equal((await connection.response()).status, 100)
    begin.open()
    await connection.silence(50)
    await connection.send('body')
    assert.equal(errorCode(await connection.response()), 'AccessDenied')
    assert.equal(String(await connection.closed()), '')
  })

  test('is never asked for when it is refused before', async () => {
    line = await startLine({ PutObject: () => Promise.reject(new S3Error('AccessDenied')) })
    connection = await RawConnection.open(line.port)
    await connection.send(head)
    const { status, headers } = await connection.response()
    assert.deepEqual([status, headers['connection']], [403, 'close'])
    assert.equal(await connection.silence(700), '')
  })
})
