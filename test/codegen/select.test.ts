/** An event stream end to end: a server made of the generated stubs, read by the AWS SDK's own client. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, test } from 'node:test'
import { S3Client, SelectObjectContentCommand } from '@aws-sdk/client-s3'
import type { SelectObjectContentEventStream as Received } from '@aws-sdk/client-s3'
import { getSelectObjectContentHandler, S3Error } from '@s3d/server'
import type { SelectObjectContentServerInput as Input } from '@s3d/server'
import { encodeMessage } from '@s3d/server/protocol'
import type { EventHeader, Outputs } from '@s3d/server/protocol'

type Events = Exclude<Outputs['SelectObjectContent']['Payload'], undefined>
type Event = Events extends AsyncIterable<infer One> ? One : never

const records = Buffer.from('1,"a"\n2,"é"\r\n')
const progress = { BytesScanned: 512, BytesProcessed: 5_000_000_000, BytesReturned: 0 }
const everything: readonly Event[] = [
  { Cont: {} },
  { Records: { Payload: records } },
  { Progress: { Details: progress } },
  { Records: { Payload: Buffer.alloc(1_000_000, 'row\n') } },
  { Stats: { Details: { ...progress, BytesReturned: 3 } } },
  { End: {} },
]

/** What the client receives of the events, and the input that the server was asked with. */
async function selected(
  events: () => Events,
  after: Uint8Array = new Uint8Array(),
): Promise<{ readonly inputs: readonly Input[]; readonly received: readonly Received[] }> {
  const inputs: Input[] = []
  const received: Received[] = []
  const handler = getSelectObjectContentHandler<undefined>(async input => {
    inputs.push(input)
    return { Payload: events() }
  })
  const server = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams)
    const { method = '', headers } = request
    const answer = async () => {
      const {
        statusCode,
        headers: sent,
        body,
      } = await handler.handle({ method, path: '/bucket/key', query, headers, body: request }, undefined)
      assert.ok(typeof body === 'object' && !(body instanceof Uint8Array))
      response.writeHead(statusCode, sent)
      await pipeline(Readable.from(body), response, { end: false })
      response.end(after)
    }
    answer().catch((error: Error) => response.destroy(error))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'anybody', secretAccessKey: 'anything' },
    maxAttempts: 1,
  })
  try {
    const { Payload } = await client.send(
      new SelectObjectContentCommand({ Bucket: 'bucket', Key: 'key', ...question }),
    )
    for await (const event of Payload ?? []) received.push(event)
    return { inputs, received }
  } finally {
    client.destroy()
    server.close()
    server.closeAllConnections()
  }
}

const question = {
  Expression: 'SELECT * FROM s3object s WHERE s._1 < 3',
  ExpressionType: 'SQL',
  InputSerialization: { CSV: { FieldDelimiter: ',' } },
  OutputSerialization: { CSV: {} },
  RequestProgress: { Enabled: true },
  ScanRange: { Start: 1, End: 2 },
} as const

async function* of(...events: readonly Event[]): AsyncGenerator<Event> {
  yield* events
}

async function* refusing(): AsyncGenerator<Event> {
  yield { Cont: {} }
  throw new S3Error('AccessDenied', { message: 'no more of it' })
}

/** A message as a server other than ours might end with. */
function foreign(...headers: ReadonlyArray<readonly [name: string, value: string]>): Uint8Array {
  const typed = headers.map(([name, value]): [string, EventHeader] => [name, { type: 'string', value }])
  return encodeMessage({ headers: new Map(typed), body: Buffer.from('<Error><Message>m</Message></Error>') })
}

describe("the AWS SDK's client reads", () => {
  test('every kind of event, and its question arrived', async () => {
    const { inputs, received } = await selected(() => of(...everything))
    const [input] = inputs
    assert.deepEqual({ ...input, ...question }, input)
    assert.deepEqual(plain(received), plain(everything))
  })

  test('a stream without events', async () => {
    assert.deepEqual((await selected(() => of())).received, [])
  })

  test('many events in order', async () => {
    const many = Array.from({ length: 5000 }, (_, i): Event => ({
      Records: { Payload: Buffer.from(String(i)) },
    }))
    assert.deepEqual(plain((await selected(() => of(...many))).received), plain(many))
  })

  test('an error in the middle of the stream', async () => {
    await assert.rejects(selected(refusing), { name: 'AccessDenied', message: 'no more of it' })
  })

  test('an exception event', async () => {
    const exception = foreign(
      [':message-type', 'exception'],
      [':exception-type', 'OverMaxRecordSize'],
      [':content-type', 'application/xml'],
    )
    await assert.rejects(
      selected(() => of({ Cont: {} }), exception),
      { name: 'OverMaxRecordSize', message: /<Message>m<\/Message>/ },
    )
  })
})

/** Bytes as text, which are a `Uint8Array` here and a `Buffer` there. */
function plain(events: ReadonlyArray<Event | Received>): unknown {
  return events.map(event =>
    event.Records?.Payload === undefined ? event : { Records: Buffer.from(event.Records.Payload).toString() },
  )
}
