/**
 * Documents share the memory they are collected in: too many at once are refused, and what is done with is free again.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documents } from '../../src/http/documents.ts'
import { HttpCall } from '../../src/http/operation.ts'
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import { around, reply, type Service } from '../../src/service/service.ts'
import { eventually } from '../support/eventually.ts'
import { gate } from '../support/gate.ts'

const piece = Buffer.alloc(64_000, ' ')
const documentBytes = 2_048_000
/** 64 MiB of them. */
const fittingCount = 32

async function* body(): AsyncGenerator<Uint8Array> {
  for (let sentBytes = 0; sentBytes < documentBytes; sentBytes += piece.length) yield piece
}

/** A deletion with a document as long as AWS allows. */
function deletion(): HttpCall<'DeleteObjects'> {
  const address = { target: '/b?delete', bucket: 'b', key: '', query: { delete: '' } }
  const raw = { ...address, method: 'POST', secure: false, headers: {}, body: payloadOf(body()) }
  const identity = { kind: 'root', accessKeyId: 'root' } as const
  return new HttpCall('DeleteObjects', raw, {
    requestId: 'r',
    identity,
    signal: new AbortController().signal,
  })
}

const nothing: Service = () => Promise.reject(new S3Error('NotImplemented'))

test('more documents than memory is kept for are refused', async () => {
  const waiting = gate()
  const begun: unknown[] = []
  const layer = documents({ maxDocumentBytes: 8_388_608 })(
    around({
      async DeleteObjects(call) {
        begun.push(call)
        await waiting.opened
        return reply<'DeleteObjects'>({})
      },
    })(nothing),
  )
  const held = Array.from({ length: fittingCount }, () => layer(deletion()))
  await eventually(() => begun.length === fittingCount)
  await assert.rejects(
    layer(deletion()),
    (error: unknown) => error instanceof S3Error && error.code === 'SlowDown',
  )
  waiting.open()
  await Promise.all(held)
  await Promise.all(Array.from({ length: fittingCount }, () => layer(deletion())))
})

test('a checksum that came behind a document is found before it', async () => {
  const seen: (HttpCall<'DeleteObjects'>['raw'] | undefined)[] = []
  const layer = documents({ maxDocumentBytes: 8_388_608 })(
    around({
      async DeleteObjects(call) {
        seen.push(call.raw)
        return reply<'DeleteObjects'>({})
      },
    })(nothing),
  )
  const call = deletion()
  const trailers = { 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-other': 'not announced' }
  const headers = { 'x-amz-trailer': 'x-amz-checksum-crc32', 'x-amz-decoded-content-length': '9', host: 'h' }
  const raw = { ...call.raw, headers, body: { ...payloadOf(body()), trailers } }
  await layer(new HttpCall('DeleteObjects', raw, call.context))
  assert.deepEqual(seen[0]?.headers, { host: 'h', 'x-amz-checksum-crc32': 'AAAAAA==' })
})
