/**
 * A request's body on its way to the remote, with a remote that is slower than the client.
 */
import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, test } from 'node:test'
import { chunkedUpload, plainUpload } from '../../src/remote/upload.ts'
import { emptyPayload, type Payload } from '../../src/service/payload.ts'
import { content, mebibyte } from '../support/content.ts'

/** Many slices at a time, as the end of one chunk and the start of the next come in one packet. */
function payloadInSlices(bytes: Uint8Array, sliceBytes: number): Payload {
  return {
    ...emptyPayload,
    async read(sink) {
      for (let at = 0; at < bytes.length; at += 4 * sliceBytes) {
        const slices = [0, 1, 2, 3].map(index =>
          bytes.subarray(at + index * sliceBytes, at + (index + 1) * sliceBytes),
        )
        await Promise.all(slices.map(async slice => sink(slice)))
      }
    },
  }
}

/** Takes its time with every write. */
function slowly(received: Uint8Array[]): Writable {
  return new Writable({
    highWaterMark: 1,
    write(chunk: Uint8Array, _encoding, done) {
      received.push(chunk)
      setImmediate(done)
    },
  })
}

describe('a body whose slices all have to wait', () => {
  const sent = content('slices', 4 * mebibyte)

  test('comes through plain', { timeout: 20_000 }, async () => {
    const received: Uint8Array[] = []
    await pipeline(
      plainUpload(payloadInSlices(sent, 100_003), () => {}),
      slowly(received),
    )
    assert.ok(Buffer.concat(received).equals(sent))
  })

  test('comes through in chunks', { timeout: 20_000 }, async () => {
    const received: Uint8Array[] = []
    await pipeline(
      chunkedUpload(payloadInSlices(sent, 100_003), () => {}),
      slowly(received),
    )
    assert.match(Buffer.concat(received).subarray(-7).toString(), /\r\n0\r\n\r\n$/)
  })
})
