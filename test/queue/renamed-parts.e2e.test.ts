/**
 * Parts that clients were told the ETags of, gone on to a remote that has other ones: what clients name is translated, also
 * over the death of the daemon.
 */
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Daemon, rootKey } from '../support/daemon.ts'
import { startFakeRemote, type Answerer } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'
import { clientOf, queuedAs, writable } from '../support/queued.ts'

const Bucket = 'renamed'
const partBytes = 5 << 20

function body(number: number): Buffer {
  return Buffer.alloc(partBytes, 96 + number)
}

function completion(
  Key: string,
  UploadId: string,
  { etags }: { readonly etags: readonly (string | undefined)[] },
): CompleteMultipartUploadCommand {
  const Parts = etags.map((ETag, at) => ({ PartNumber: at + 1, ETag }))
  return new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } })
}

/** Takes all there is to be written, and can't be asked about anything. */
const literal: Answerer = (response, { method, target, body: bytes }) => {
  if (method === 'GET') {
    response.writeHead(501)
    response.end('<Error><Code>NotImplemented</Code><Message>not here</Message></Error>')
    return
  }
  response.setHeader('etag', `"${createHash('md5').update(bytes).digest('hex')}"`)
  const isBegin = method === 'POST' && new URL(target, 'http://remote').searchParams.has('uploads')
  response.end(
    isBegin
      ? '<InitiateMultipartUploadResult><UploadId>there</UploadId></InitiateMultipartUploadResult>'
      : '',
  )
}

/**
 * Keeps parts and calls them by names that say nothing of their bytes, as S3 does where it encrypts with keys. It lists
 * them, and completes with those names alone.
 */
function encrypting(): { readonly answer: Answerer; readonly completed: string[]; damaged: boolean } {
  const parts = new Map<number, { readonly etag: string; readonly sizeBytes: number }>()
  const completed: string[] = []
  const remote = { completed, damaged: false }
  const answer: Answerer = (response, { method, target, body: bytes }) => {
    const { searchParams } = new URL(target, 'http://remote')
    const number = Number(searchParams.get('partNumber'))
    if (method === 'PUT' && number > 0) {
      const etag = createHash('md5').update(`secret ${number} ${parts.size}`).digest('hex')
      parts.set(number, { etag, sizeBytes: bytes.length - (remote.damaged ? 1 : 0) })
      response.setHeader('etag', `"${etag}"`)
      response.end()
    } else if (method === 'GET' && searchParams.has('uploadId')) {
      const marker = Number(searchParams.get('part-number-marker') ?? 0)
      const listed = [...parts].filter(([each]) => each > marker).toSorted(([one], [other]) => one - other)
      const rows = listed.map(
        ([each, { etag, sizeBytes }]) =>
          `<Part><PartNumber>${each}</PartNumber><ETag>"${etag}"</ETag><Size>${sizeBytes}</Size></Part>`,
      )
      response.end(`<ListPartsResult><UploadId>there</UploadId>${rows.join('')}</ListPartsResult>`)
    } else if (method === 'POST' && searchParams.has('uploadId')) {
      const named = [...String(bytes).matchAll(/<ETag>(?:"|&quot;)?([0-9a-f]{32})/g)].map(([, etag]) => etag)
      remote.completed.push(...named.flatMap(etag => etag ?? []))
      const isRight = named.every(etag => [...parts.values()].some(part => part.etag === etag))
      response.statusCode = isRight ? 200 : 400
      response.end(
        isRight
          ? '<CompleteMultipartUploadResult><ETag>"whole-2"</ETag></CompleteMultipartUploadResult>'
          : '<Error><Code>InvalidPart</Code></Error>',
      )
    } else literal(response, { method, target, body: bytes, headers: {}, isComplete: true })
  }
  return Object.assign(remote, { answer })
}

test('parts that were acknowledged go on to a remote that calls them otherwise', async () => {
  const remote = await startFakeRemote()
  const keeping = encrypting()
  remote.answers = [keeping.answer]
  const settings = { ...behind(remote.endpoint), S3D_WRITE_QUEUE: 'true', S3D_WRITE_QUEUE_MAX_SIZE: '24MiB' }
  const daemon = await Daemon.start({ settings })
  const client = clientOf(daemon.endpoint, rootKey)
  try {
    await writable(client, Bucket, queuedAs(client))
    const { UploadId = '' } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' }))
    const put = async (PartNumber: number) => {
      const part = new UploadPartCommand({ Bucket, Key: 'k', UploadId, PartNumber, Body: body(PartNumber) })
      return (await client.send(part)).ETag
    }
    const etags = [await put(1)]
    assert.equal(etags[0], `"${createHash('md5').update(body(1)).digest('hex')}"`, 'the queue has it')
    etags.push(await put(2))
    await daemon.signal('SIGKILL')
    await daemon.restart()
    const listed = await client.send(new ListPartsCommand({ Bucket, Key: 'k', UploadId }))
    assert.deepEqual(
      listed.Parts?.map(({ ETag }) => ETag),
      etags,
      'clients see the names that they were told',
    )
    assert.equal((await client.send(completion('k', UploadId, { etags }))).ETag, '"whole-2"')
    assert.equal(keeping.completed.length, 2)
    assert.notEqual(`"${keeping.completed[0]}"`, etags[0])
    keeping.damaged = true
    const other = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'l' }))
    const at = { Bucket, Key: 'l', UploadId: other.UploadId }
    const one = await client.send(new UploadPartCommand({ ...at, PartNumber: 1, Body: body(1) }))
    await client.send(new UploadPartCommand({ ...at, PartNumber: 2, Body: body(2) }))
    await assert.rejects(
      client.send(completion('l', other.UploadId ?? '', { etags: [one.ETag] })),
      { name: 'BadDigest' },
      'another length is another part',
    )
  } finally {
    client.destroy()
    await daemon.remove()
    await remote.close()
  }
})
